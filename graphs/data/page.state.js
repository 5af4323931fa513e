// What is chosen and filtered; it stands in the address after #, so that back, forward and a link bring it back.
const FACETS = [["organ", "Organ"], ["period", "Period"], ["verb class", "Class of act"], ["force", "Force"]];
const BASE = PAGE.nodes.length ? PAGE.nodes[0].iri.split(/(?:document|text|body|state|group|instrument|meeting)\//)[0] : "";
const byName = new Map(PAGE.nodes.map((node, id) => [node.iri.replace(BASE, ""), id]));
const atFirst = new Set(PAGE.lines.filter((line) => !line[2]).map((line) => "line:" + line[0]));
const beside = NODES.map(() => []);
for (const edge of EDGES) { beside[edge.from].push(edge); if (edge.to !== edge.from) beside[edge.to].push(edge); }
const yearOf = EDGES.map((edge) => Number(fact(edge, "year")) || null);
const allYears = [...new Set(yearOf.filter(Boolean))].sort((a, b) => a - b);
const SPAN = allYears.length > 1 ? [allYears[0], allYears[allYears.length - 1]] : null;
const facetOf = EDGES.map((edge) => {
  const year = yearOf[edge.id], found = {};
  for (const [name] of FACETS) found[name] = name === "period" ? (year ? Math.floor(year / 10) * 10 + "s" : "") : fact(edge, name) || "";
  return found;
});
const state = { node: null, edge: null, path: null, aim: null, tab: "drawing", move: false, words: "", off: new Set(atFirst), years: SPAN };

function name(id) { return PAGE.nodes[id].iri.replace(BASE, ""); }
function address() {
  const told = new URLSearchParams();
  if (state.node !== null) told.set("node", name(state.node));
  if (state.edge !== null) told.set("edge", state.edge);
  if (state.path) told.set("path", state.path.map(name).join(" "));
  if (state.tab !== usualTab()) told.set("tab", state.tab);
  if (state.move) told.set("move", "on");
  if (state.words) told.set("q", state.words);
  if ([...state.off].sort().join() !== [...atFirst].sort().join()) told.set("off", [...state.off].sort().join("|"));
  if (SPAN && state.years.join() !== SPAN.join()) told.set("years", state.years.join("-"));
  return "#" + told.toString().replace(/%2F/g, "/").replace(/%28/g, "(").replace(/%29/g, ")").replace(/%3A/g, ":").replace(/%7C/g, "|");
}
function usualTab() { return window.innerWidth < 700 && PAGE.flow ? "table" : "drawing"; }
function recall() {
  const told = new URLSearchParams(location.hash.slice(1));
  const known = (text) => (text !== null && byName.has(text) ? byName.get(text) : null);
  state.node = known(told.get("node"));
  state.edge = EDGES[told.get("edge")] && told.get("edge") !== null ? Number(told.get("edge")) : null;
  const ends = (told.get("path") || "").split(" ").map(known);
  state.path = ends.length === 2 && ends.every((end) => end !== null) ? ends : null;
  state.aim = null;
  state.tab = ["drawing", "table"].includes(told.get("tab")) ? told.get("tab") : usualTab();
  state.move = PAGE.movable && told.get("move") === "on";
  state.words = told.get("q") || "";
  state.off = new Set(told.has("off") ? told.get("off").split("|").filter(Boolean) : atFirst);
  const years = (told.get("years") || "").split("-").map(Number);
  state.years = SPAN && years.length === 2 && years.every((y) => y >= SPAN[0] && y <= SPAN[1]) ? years : SPAN;
}
// a choice is a step that "back" undoes; a filter or a search word changes the step
function go(change, step = true) {
  Object.assign(state, change);
  const next = address();
  if (next !== (location.hash || "#")) history[step ? "pushState" : "replaceState"](null, "", next);
  render();
}
function choose(id) {
  if (id !== null && state.aim !== null && id !== state.aim) go({ path: [state.aim, id], node: null, edge: null, aim: null });
  else go({ node: id, edge: null, path: null, aim: null });
}

function isOn(edge) {
  if (state.off.has("line:" + edge.kind) || state.off.has("kind:" + NODES[edge.from].group) || state.off.has("kind:" + NODES[edge.to].group)) return false;
  for (const [facet] of FACETS) if (facetOf[edge.id][facet] && state.off.has(facet + ":" + facetOf[edge.id][facet])) return false;
  const year = yearOf[edge.id];
  return !SPAN || year === null || (year >= state.years[0] && year <= state.years[1]);
}
const haystack = PAGE.nodes.map((node) => Object.entries(node.facts).filter(([key]) => key !== "page").map(([, value]) => value).join(" ").toLowerCase());
function matches(id) { return !state.words || haystack[id].includes(state.words.toLowerCase()); }
// edges that are drawn now, and the nodes that they touch
function current() {
  const edges = EDGES.filter(isOn), touched = new Set();
  for (const edge of edges) { touched.add(edge.from); touched.add(edge.to); }
  NODES.forEach((node) => { if (!beside[node.id].length && !state.off.has("kind:" + node.group)) touched.add(node.id); });
  return { edges, touched };
}
// the shortest way between two nodes over the lines that are drawn, whatever their direction
function way(start, end) {
  const came = new Map([[start, null]]), queue = [start];
  for (const id of queue) {
    if (id === end) break;
    for (const edge of beside[id]) {
      const other = edge.from === id ? edge.to : edge.from;
      if (!came.has(other) && isOn(edge)) { came.set(other, edge); queue.push(other); }
    }
  }
  if (!came.has(end)) return null;
  const steps = [];
  for (let id = end; came.get(id); ) { const edge = came.get(id); steps.unshift(edge); id = edge.from === id ? edge.to : edge.from; }
  return steps;
}
// what is lit: null where nothing is chosen
function lit() {
  if (state.path) {
    const steps = way(...state.path) || [];
    return { near: new Set([...state.path, ...steps.flatMap((e) => [e.from, e.to])]), lines: new Set(steps.map((e) => e.id)) };
  }
  if (state.edge !== null) { const edge = EDGES[state.edge]; return { near: new Set([edge.from, edge.to]), lines: new Set([edge.id]) }; }
  if (state.node === null) return null;
  const mine = beside[state.node].filter(isOn);
  return { near: new Set([state.node, ...mine.flatMap((e) => [e.from, e.to])]), lines: new Set(mine.map((e) => e.id)) };
}
