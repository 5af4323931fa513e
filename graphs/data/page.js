"use strict";
// Words from documents enter the page as text nodes only, never as markup.
const AGENTS = { body: [], state: [], group: [7, 4], post: [2, 3] };
const RECORDS = { document: [], instrument: [7, 4], meeting: [2, 3] };
const DASHED = { cites: [6, 4], authority: [], mentions: [2, 4], part: [2, 4], actor: [2, 4] };
const nodes = new vis.DataSet(), edges = new vis.DataSet();
const speaking = new Set(EDGES.map((edge) => edge.from));
const hiddenKinds = new Set(), hiddenLines = new Set(PAGE.lines.filter((l) => !l[2]).map((l) => l[0]));
const at = (id) => document.getElementById(id);
const dark = window.matchMedia("(prefers-color-scheme: dark)");
let chosen = null, words = "", network = null;

function token(name) { return getComputedStyle(document.documentElement).getPropertyValue("--" + name).trim(); }
function mix(a, b, share) {
  const part = (c, i) => parseInt(c.slice(1 + 2 * i, 3 + 2 * i), 16);
  return "#" + [0, 1, 2].map((i) => Math.round(part(a, i) * share + part(b, i) * (1 - share)).toString(16).padStart(2, "0")).join("");
}
function accent(kind) {
  if (kind in AGENTS) return token("agent");
  if (kind in RECORDS) return token("record");
  return token(kind) || token("assertive");
}
function lineColor(edge) {
  if (edge.kind === "cites" || edge.kind === "authority") return token("record");
  if (edge.kind === "addresses" || edge.kind === "mandate") {
    const kind = NODES[edge.from].group;
    return kind in AGENTS ? token("directive") : accent(kind);
  }
  return token("line");
}
function make(tag, text, name) {
  const element = document.createElement(tag);
  if (text !== undefined) element.textContent = text;
  if (name) element.className = name;
  return element;
}

function matches(node) {
  return !words || (PAGE.nodes[node.id].facts.label + " " + Object.values(PAGE.nodes[node.id].facts).join(" ")).toLowerCase().includes(words);
}
function lit() {
  if (chosen === null) return null;
  const near = new Set(chosen.nodes), lines = new Set(chosen.edges);
  for (const id of chosen.nodes) for (const edge of EDGES) if (edge.from === id || edge.to === id) {
    if (hiddenLines.has(edge.kind)) continue;
    lines.add(edge.id); near.add(edge.from); near.add(edge.to);
  }
  for (const id of chosen.edges) { near.add(EDGES[id].from); near.add(EDGES[id].to); }
  return { near, lines };
}
function paint() {
  const light = lit(), card = token("card"), ink = token("ink");
  const shownEdge = (e) => !hiddenLines.has(e.kind) && !hiddenKinds.has(NODES[e.from].group) && !hiddenKinds.has(NODES[e.to].group);
  const touched = new Set();
  for (const e of EDGES) if (shownEdge(e)) { touched.add(e.from); touched.add(e.to); }
  // lines end at ports on the sides of the boxes: left to themselves they run through the boxes
  if (PAGE.flow) nodes.update(NODES.flatMap((node) => [-1, 1].map((side) => ({
    id: (side < 0 ? "l" : "r") + node.id, x: node.x + side * node.widthConstraint.minimum / 2, y: node.y,
    shape: "dot", size: 0.5, borderWidth: 0, color: "rgba(0,0,0,0)", physics: false, chosen: false,
  }))));
  nodes.update(NODES.map((node) => {
    const color = accent(node.group), fill = mix(color, card, dark.matches ? 0.26 : 0.13);
    const bright = (!light || light.near.has(node.id)) && matches(node);
    return {
      ...node, hidden: hiddenKinds.has(node.group) || !touched.has(node.id), opacity: bright ? 1 : 0.22, chosen: false,
      color: { background: fill, border: color, hover: { background: mix(color, card, 0.3), border: color } },
      borderWidth: node.group === "state" || (!PAGE.flow && speaking.has(node.id)) ? 3 : 1.5,
      shapeProperties: { borderRadius: node.group in AGENTS ? 14 : node.group in RECORDS ? 1 : 5, borderDashes: (AGENTS[node.group] || RECORDS[node.group] || []).length ? (AGENTS[node.group] || RECORDS[node.group]) : false },
      font: { size: PAGE.flow ? 14 : 18, face: "system-ui, Segoe UI, Roboto, sans-serif", color: ink, align: PAGE.flow ? "left" : "center" }, margin: 5,
    };
  }));
  edges.update(EDGES.map((edge) => {
    const on = !light || light.lines.has(edge.id);
    return {
      ...edge, from: PAGE.flow ? "r" + edge.from : edge.from, to: PAGE.flow ? "l" + edge.to : edge.to,
      hidden: !shownEdge(edge), chosen: false,
      color: { color: lineColor(edge), hover: lineColor(edge), opacity: on ? (light ? 1 : !PAGE.flow ? 0.3 : edge.kind === "states" ? 0.6 : 0.75) : 0.05 },
      width: light && on ? 2.4 : 1.3, dashes: (DASHED[edge.kind] || []).length ? DASHED[edge.kind] : false, hoverWidth: 1,
      arrows: { to: { enabled: true, scaleFactor: 0.5 } },
      smooth: PAGE.flow ? { enabled: true, type: "cubicBezier", forceDirection: "horizontal", roundness: 0.5 } : false,
    };
  }));
}

function fit() {
  const shown = nodes.get({ filter: (n) => n.shape === "box" && !n.hidden });
  if (!shown.length) return;
  const half = (n) => n.heightConstraint / 2 + 20;
  const left = Math.min(...shown.map((n) => n.x - n.widthConstraint.minimum / 2)) - 18, right = Math.max(...shown.map((n) => n.x + n.widthConstraint.minimum / 2)) + 18;
  const top = Math.min(...shown.map((n) => n.y - half(n))), bottom = Math.max(...shown.map((n) => n.y + half(n)));
  const frame = at("canvas").parentElement, position = { x: (left + right) / 2, y: (top + bottom) / 2 };
  if (!PAGE.flow) {
    const room = at("canvas");
    network.setSize("100%", "100%"); network.redraw();
    network.moveTo({ position, scale: Math.min(1.3, room.clientWidth / (right - left), room.clientHeight / (bottom - top)), animation: false });
    return;
  }
  const scale = Math.min(1.15, Math.max(0.72, (frame.clientWidth - 2) / (right - left)));
  at("canvas").style.width = Math.max((right - left) * scale, frame.clientWidth - 2) + "px";
  at("canvas").style.height = (bottom - top) * scale + "px";
  network.setSize("100%", "100%"); network.redraw();
  network.moveTo({ position, scale, animation: false });
}

function quote(text, place) {
  const block = make("blockquote", text);
  if (place) block.append(make("cite", place));
  return block;
}
function place(facts) {
  const where = facts.number ? "para. " + facts.number : facts.paragraph ? "paragraph " + facts.paragraph + " of the text" : "";
  return [facts.symbol, where].filter(Boolean).join(", ");
}
function describe(facts, skipped) {
  const list = make("dl");
  for (const [name, value] of Object.entries(facts)) {
    if (skipped.has(name) || (name === "mandate" && value !== "True")) continue;
    list.append(make("dt", name));
    const cell = make("dd", name === "mandate" ? "yes" : value);
    if (name === "page" && value.startsWith("https://")) {
      const link = make("a", value); link.href = value; link.rel = "noreferrer"; cell.replaceChildren(link);
    }
    list.append(cell);
  }
  return list;
}
const SKIPPED = new Set(["label", "kind", "quote", "paragraph", "number", "verbText", "act"]);
function nameOf(kind) { return (PAGE.kinds.find((k) => k[0] === kind) || [kind, kind])[1]; }
function welcome() {
  const panel = at("panel");
  panel.replaceChildren(make("h2", "Who said what to whom"), make("p", PAGE.flow
    ? "Left the document, in the middle what it says, in order, right those addressed and what is cited. Click a box or a line for its words."
    : "Click a box or a line for its words."));
  const list = make("dl");
  for (const [name, value] of Object.entries(PAGE.counts)) list.append(make("dt", name), make("dd", value));
  panel.append(list);
}
function showNode(id) {
  const panel = at("panel"), facts = PAGE.nodes[id].facts;
  panel.replaceChildren(make("h2", facts.label), make("p", nameOf(facts.kind), "kind"));
  if (facts.quote) panel.append(quote(facts.quote, place(facts)));
  panel.append(describe(facts, SKIPPED));
  const mine = EDGES.filter((e) => (e.from === id || e.to === id) && !hiddenLines.has(e.kind));
  for (const edge of mine.slice(0, 200)) {
    const told = PAGE.edges[edge.id], from = PAGE.nodes[edge.from].facts.label, to = PAGE.nodes[edge.to].facts.label;
    panel.append(make("h3", edge.from === id ? told.label + " → " + to : from + " → " + told.label));
    if (told.quote && told.quote !== facts.quote) panel.append(quote(told.quote, place(told)));
  }
  const iri = make("p", PAGE.nodes[id].iri, "kind"); iri.style.overflowWrap = "anywhere"; panel.append(iri);
}
function showEdge(id) {
  const told = PAGE.edges[id], edge = EDGES[id], panel = at("panel");
  panel.replaceChildren(make("h2", told.label), make("p", PAGE.nodes[edge.from].facts.label + " → " + PAGE.nodes[edge.to].facts.label, "kind"));
  if (told.quote) panel.append(quote(told.quote, place(told)));
  const act = PAGE.nodes[edge.from].facts;
  if (act.quote && act.quote !== told.quote) panel.append(make("h3", "in the act"), quote(act.quote, place(act)));
  panel.append(describe(told, SKIPPED));
}
function choose(found) {
  const box = found.nodes.map((id) => (typeof id === "string" ? Number(id.slice(1)) : id));
  chosen = box.length ? { nodes: [box[0]], edges: [] } : found.edges.length ? { nodes: [], edges: [found.edges[0]] } : null;
  if (!chosen) welcome(); else if (chosen.nodes.length) showNode(chosen.nodes[0]); else showEdge(chosen.edges[0]);
  paint();
}

function legend() {
  const add = (name, kind, set, swatch) => {
    const button = make("button");
    button.type = "button";
    button.setAttribute("aria-pressed", String(!set.has(kind)));
    button.append(swatch, document.createTextNode(name));
    button.addEventListener("click", () => {
      if (set.has(kind)) set.delete(kind); else set.add(kind);
      button.setAttribute("aria-pressed", String(!set.has(kind)));
      paint(); fit();
    });
    at("legend").append(button);
  };
  at("legend").replaceChildren();
  for (const [kind, name] of PAGE.kinds) {
    const swatch = make("i"), color = accent(kind), dashes = (AGENTS[kind] || RECORDS[kind] || []);
    swatch.style.borderColor = color; swatch.style.background = mix(color, token("card"), 0.25);
    swatch.style.borderStyle = dashes.length ? (dashes[0] > 4 ? "dashed" : "dotted") : "solid";
    swatch.style.borderRadius = kind in AGENTS ? "7px" : kind in RECORDS ? "0" : "3px";
    if (kind === "state") swatch.style.borderWidth = "3px";
    add(name, kind, hiddenKinds, swatch);
  }
  at("legend").append(make("span", undefined, "gap"));
  for (const [kind, name] of PAGE.lines) {
    const swatch = make("i", undefined, "stroke"), dashes = DASHED[kind] || [];
    swatch.style.borderColor = kind === "cites" || kind === "authority" ? token("record") : kind === "addresses" || kind === "mandate" ? token("directive") : token("line");
    swatch.style.borderTopStyle = dashes.length ? (dashes[0] > 4 ? "dashed" : "dotted") : "solid";
    add(name, kind, hiddenLines, swatch);
  }
}

function table() {
  at("rows").replaceChildren(...PAGE.rows.map((row) => {
    const line = make("tr");
    for (const name of ["who", "verb", "whom", "quote", "where"]) line.append(make("td", row[name]));
    line.dataset.words = Object.values(row).join(" ").toLowerCase();
    return line;
  }));
}
function search() {
  words = at("search").value.trim().toLowerCase();
  let found = 0;
  for (const line of at("rows").children) {
    line.hidden = Boolean(words) && !line.dataset.words.includes(words);
    line.style.display = line.hidden ? "none" : "";
    found += line.hidden ? 0 : 1;
  }
  at("found").textContent = words ? found + " of " + PAGE.rows.length + " statements" : "";
  paint();
}
function open(name) {
  for (const other of ["drawing", "table"]) {
    at(other).hidden = other !== name;
    at("tab-" + other).setAttribute("aria-selected", String(other === name));
  }
  if (name === "drawing") { if (!network) draw(); fit(); }
}
function draw() {
  network = new vis.Network(at("canvas"), { nodes, edges }, {
    ...OPTIONS, interaction: { ...OPTIONS.interaction, zoomView: !PAGE.flow, dragView: !PAGE.flow },
  });
  network.on("click", choose);
}

at("title").textContent = PAGE.title;
at("subtitle").textContent = PAGE.subtitle;
at("details").textContent = PAGE.details.join(" · ");
if (PAGE.note) { at("note").textContent = PAGE.note; at("note").hidden = false; }
legend(); table(); welcome(); paint();
at("tab-drawing").addEventListener("click", () => open("drawing"));
at("tab-table").addEventListener("click", () => open("table"));
at("search").addEventListener("input", search);
dark.addEventListener("change", () => { legend(); paint(); });
window.addEventListener("resize", () => { if (network && !at("drawing").hidden) fit(); });
open(window.innerWidth < 700 ? "table" : "drawing");
