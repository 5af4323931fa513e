// On paper: a sheet with title, legend and drawing, what was chosen, and the table. In light colours, whatever the screen's.
const TALL = 2.6, SHEET = 1.25, LAP = 70, PRINTED = 500;
// a drawing that is much taller than a sheet is cut into sheets that overlap by a box, so that each box is whole on one
function sheets(picture) {
  picture.setAttribute("preserveAspectRatio", "xMidYMin meet");
  const [left, top, wide, high] = picture.getAttribute("viewBox").split(" ").map(Number);
  if (!PAGE.flow || high < wide * TALL) return [picture];
  const step = wide * SHEET - LAP;
  return Array.from({ length: Math.ceil((high - LAP) / step) }, (_, number) => {
    const part = picture.cloneNode(true), from = number * step;
    part.setAttribute("viewBox", [left, top + from, wide, Math.min(step + LAP, high - from)].map(Math.round).join(" "));
    return part;
  });
}
function key() {
  const list = make("p", undefined, "key");
  const add = (mark, text) => { const item = make("span"); item.append(mark, document.createTextNode(shown(text))); list.append(item); };
  for (const [kind, text] of PAGE.kinds) if (!state.off.has("kind:" + kind)) add(PAGE.flow ? boxSwatch(kind) : swatch(kind), text);
  for (const [kind, text] of PAGE.lines) if (!state.off.has("line:" + kind)) add(stroke(kind), text);
  if (byOrgan) for (const organ of organs) if (!state.off.has("organ:" + organ)) add(spot(organColor(organ)), organ);
  return list;
}
function listed() {
  const part = make("section"), whole = make("table"), head = make("thead"), line = make("tr"), body = make("tbody"), there = listing();
  line.append(...COLUMNS.map((text) => make("th", text)));
  head.append(line);
  body.append(...there.slice(0, PRINTED).map((row) => { const tr = make("tr"); tr.append(...row.cells.map((text) => make("td", text))); return tr; }));
  whole.append(head, body);
  if (there.length > PRINTED) part.append(make("p", "The first " + PRINTED + " of " + there.length.toLocaleString("en") + " statements:", "note"));
  part.append(whole);
  return part;
}
function paper() {
  document.documentElement.setAttribute("data-paper", "");
  const first = make("section", undefined, "sheet"), parts = [first];
  first.append(make("h1", PAGE.title));
  for (const text of [PAGE.subtitle, PAGE.details.join(" · "), PAGE.note, SPAN && state.years.join() !== SPAN.join() ? "Years " + state.years.join(" – ") : ""]) if (text) first.append(make("p", text));
  if (NODES.length) {
    const [start, ...more] = sheets(svg().root);
    first.append(key(), start);
    for (const picture of more) { const sheet = make("section", undefined, "sheet"); sheet.append(picture); parts.push(sheet); }
  }
  if (at("panel").classList.contains("open")) {
    const chosen = make("section", undefined, "chosen"), copy = at("panel").cloneNode(true);
    for (const left of copy.querySelectorAll(".close, .plain")) left.remove();
    chosen.append(...copy.childNodes);
    parts.push(chosen);
  }
  if (EDGES.length) parts.push(listed());
  at("paper").replaceChildren(...parts);
}
function unpaper() {
  document.documentElement.removeAttribute("data-paper");
  at("paper").replaceChildren();
}
