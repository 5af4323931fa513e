// The controls: legend that filters, years, search with suggestions, and the table with a row for every line drawn.
function swatch(kind) {
  const icon = document.createElementNS("http://www.w3.org/2000/svg", "svg"), shape = document.createElementNS(icon.namespaceURI, "path");
  icon.setAttribute("viewBox", "-8 -8 16 16"); icon.setAttribute("aria-hidden", "true");
  shape.setAttribute("d", OUTLINES[SHAPES[kind] || "dot"]); shape.setAttribute("fill", byOrgan && kind === "document" ? token("soft") : accent(kind));
  icon.append(shape);
  return icon;
}
function boxSwatch(kind) {
  const box = make("i"), color = accent(kind), dashes = AGENTS[kind] || RECORDS[kind] || [];
  box.style.borderColor = color; box.style.background = mix(color, token("card"), 0.25);
  box.style.borderStyle = dashes.length ? (dashes[0] > 4 ? "dashed" : "dotted") : "solid";
  box.style.borderRadius = kind in AGENTS ? "7px" : kind in RECORDS ? "0" : "3px";
  if (kind === "state") box.style.borderWidth = "3px";
  return box;
}
function stroke(kind) {
  const line = make("i", undefined, "stroke"), dashes = DASHED[kind] || [];
  line.style.borderColor = byOrgan && kind === "cites" ? token("soft") : kind === "cites" || kind === "authority" ? token("record") : kind === "addresses" || kind === "mandate" ? token("directive") : token("line");
  line.style.borderTopStyle = PAGE.flow && dashes.length ? (dashes[0] > 4 ? "dashed" : "dotted") : "solid";
  return line;
}
function spot(color) { const dot = make("i", undefined, "spot"); dot.style.background = dot.style.borderColor = color; return dot; }
function toggle(key, text, mark) {
  const element = button("", () => {
    const off = new Set(state.off);
    if (!off.delete(key)) off.add(key);
    go({ off }, false);
  });
  element.dataset.key = key;
  if (mark) element.append(mark);
  element.append(document.createTextNode(shown(text)));
  return element;
}
const RARE = ["period", "verb class", "force"];
function group(into, name, items) {
  const row = make("div", undefined, "group");
  row.setAttribute("role", "group"); row.setAttribute("aria-label", name);
  row.append(make("span", name, "name"), ...items);
  into.append(row);
}
function legend() {
  const more = make("details", undefined, "more"), folded = at("legend").querySelector(".more");
  more.append(make("summary", "More filters"));
  more.open = Boolean(folded && folded.open) || [...state.off].some((key) => RARE.some((facet) => key.startsWith(facet + ":")));
  at("legend").replaceChildren();
  group(at("legend"), PAGE.flow ? "Boxes" : "Points", PAGE.kinds.map(([kind, text]) => toggle("kind:" + kind, text, PAGE.flow ? boxSwatch(kind) : swatch(kind))));
  if (PAGE.lines.length > 1) group(at("legend"), "Lines", PAGE.lines.map(([kind, text]) => toggle("line:" + kind, text, stroke(kind))));
  for (const [facet, text] of FACETS) {
    if (PAGE.flow && facet === "verb class") continue;
    const values = [...new Set(facetOf.map((found) => found[facet]).filter(Boolean))].sort();
    if (values.length > 1) group(RARE.includes(facet) ? more : at("legend"), text, values.map((value) => toggle(facet + ":" + value, value, facet === "organ" && byOrgan ? spot(organColor(value)) : null)));
  }
  if (more.children.length > 1) at("legend").append(more);
}
function marks() {
  for (const element of at("legend").querySelectorAll("button")) element.setAttribute("aria-pressed", String(!state.off.has(element.dataset.key)));
  if (!SPAN) return;
  at("years").hidden = false;
  for (const [id, place] of [["from-year", 0], ["to-year", 1]]) {
    Object.assign(at(id), { min: SPAN[0], max: SPAN[1], step: 1 });
    at(id).value = state.years[place];
  }
  at("years-told").textContent = state.years[0] === state.years[1] ? state.years[0] : state.years.join(" – ");
}
function slide(place) {
  const years = [Number(at("from-year").value), Number(at("to-year").value)];
  if (years[0] > years[1]) years[1 - place] = years[place];
  go({ years }, false);
}

let picked = -1;
function suggestions() {
  const words = at("search").value.trim().toLowerCase();
  if (!words) return [];
  const rank = (id) => { const text = PAGE.nodes[id].facts.label.toLowerCase(); return text === words ? 0 : text.startsWith(words) ? 1 : text.includes(words) ? 2 : 3; };
  const found = byBusy.filter((id) => haystack[id].includes(words));
  return found.map((id, order) => [rank(id), order, id]).sort((a, b) => a[0] - b[0] || a[1] - b[1]).slice(0, 8).map((entry) => entry[2]);
}
function suggest() {
  const found = suggestions(), list = at("suggestions");
  picked = -1;
  list.replaceChildren(...found.map((id, place) => {
    const item = make("li", short(title(id), 70));
    item.id = "suggestion-" + place; item.setAttribute("role", "option"); item.setAttribute("aria-selected", "false");
    item.append(make("small", nameOf(NODES[id].group)));
    item.addEventListener("mousedown", (event) => { event.preventDefault(); take(id); });
    return item;
  }));
  unfold(found.length > 0);
}
function unfold(open) { at("suggestions").hidden = !open; at("search").setAttribute("aria-expanded", String(open)); if (!open) at("search").removeAttribute("aria-activedescendant"); }
function take(id) {
  unfold(false);
  at("search").value = "";
  state.words = "";
  choose(id);
  if (network && !PAGE.flow) network.moveTo({ position: { x: NODES[id].x, y: NODES[id].y }, scale: Math.max(network.getScale(), 0.6), animation: false });
}
function keys(event) {
  const found = suggestions(), items = at("suggestions").children;
  if (event.key === "Escape") unfold(false);
  if (event.key === "Enter" && found.length) { event.preventDefault(); take(found[Math.max(0, picked)]); }
  if (!["ArrowDown", "ArrowUp"].includes(event.key) || !items.length) return;
  event.preventDefault();
  picked = (picked + (event.key === "ArrowDown" ? 1 : items.length - Math.max(picked, 0) - 1 + Math.max(picked, 0))) % items.length;
  [...items].forEach((item, place) => item.setAttribute("aria-selected", String(place === picked)));
  at("search").setAttribute("aria-activedescendant", items[picked].id);
}

const COLUMNS = ["Who", "Says", "Whom or what", "In these words", "Where"];
const STEP = 500;
let sorted = { column: null, down: false }, visible = STEP;
const rows = EDGES.map((edge) => {
  const facts = told(edge), from = PAGE.nodes[edge.from].facts;
  const who = isAct(edge.from) ? from.who || title(edge.from) : from.label;
  const says = isAct(edge.from) && edge.kind === "addresses" ? from.label : facts.label;
  const times = Number(facts.weight || 1) > 1 ? " (" + facts.weight + " times)" : "";
  const cells = [who, says + times, title(edge.to), facts.quote || "", [facts.symbol, where(facts)].filter(Boolean).join(", ")];
  return { edge, cells, words: cells.join(" ").toLowerCase(), order: [facts.date || facts.year || "", facts.symbol || "", Number(facts.paragraph || 0), PAGE.lines.findIndex((line) => line[0] === edge.kind)] };
});
// in the order of the texts, of one paragraph first what it states
rows.sort((a, b) => a.order.reduce((found, value, i) => found || (value < b.order[i] ? -1 : value > b.order[i] ? 1 : 0), 0) || a.edge.id - b.edge.id);
const place = new Map(rows.map((row, number) => [row, number]));
function listing() {
  const words = state.words.toLowerCase();
  const there = rows.filter((row) => isOn(row.edge) && (!words || row.words.includes(words)));
  if (sorted.column !== null) there.sort((a, b) => a.cells[sorted.column].localeCompare(b.cells[sorted.column], "en", { numeric: true }) * (sorted.down ? -1 : 1) || place.get(a) - place.get(b));
  return there;
}
function table() {
  const there = listing();
  at("found").textContent = state.words || there.length < rows.length ? there.length.toLocaleString("en") + " of " + rows.length.toLocaleString("en") + " statements" : "";
  if (state.tab !== "table") return;
  at("heads").replaceChildren(...COLUMNS.map((text, column) => {
    const head = make("th");
    head.scope = "col";
    head.setAttribute("aria-sort", sorted.column !== column ? "none" : sorted.down ? "descending" : "ascending");
    head.append(button(text, () => { sorted = { column, down: sorted.column === column && !sorted.down }; table(); }, "link"));
    return head;
  }));
  at("rows").replaceChildren(...there.slice(0, visible).map((row) => {
    const line = make("tr"), { edge, cells } = row, cell = (...content) => { const td = make("td"); td.append(...content); line.append(td); };
    line.dataset.edge = edge.id;
    cell(button(short(cells[0], 200), () => choose(edge.from), "link"));
    cell(document.createTextNode(shown(cells[1])));
    cell(button(short(cells[2], 200), () => choose(edge.to), "link"));
    cell(document.createTextNode(shown(cells[3])));
    cell(button(shown(cells[4]) || "more", () => go({ edge: edge.id, node: null, path: null }), "link"));
    return line;
  }));
  if (!there.length) {
    const cell = make("td", NODES.length ? "No statement is left by the words and filters that were chosen." : PAGE.note);
    cell.colSpan = COLUMNS.length;
    const line = make("tr", undefined, "none");
    line.append(cell);
    at("rows").append(line);
  }
  at("more").hidden = there.length <= visible;
  at("more").textContent = "Show more of " + there.length.toLocaleString("en") + " rows";
}
