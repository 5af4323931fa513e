"use strict";
// How things look: colours, shapes and words of boxes and lines. Words from documents are text nodes, never markup.
const AGENTS = { body: [], state: [], group: [7, 4], post: [2, 3] };
const RECORDS = { document: [], instrument: [7, 4], meeting: [2, 3] };
const SHAPES = { document: "dot", instrument: "square", meeting: "hexagon", body: "triangle", state: "diamond", group: "triangleDown", post: "star" };
const DASHED = { cites: [6, 4], authority: [], mentions: [2, 4], part: [2, 4], actor: [2, 4], together: [2, 4] };
const ORGANS = ["record", "directive", "expressive", "commissive", "declarative"];
const DIRECTIONS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const at = (id) => document.getElementById(id);
const dark = window.matchMedia("(prefers-color-scheme: dark)");
// on paper the colours are the light ones
function isDark() { return dark.matches && !document.documentElement.hasAttribute("data-paper"); }

function token(name) { return getComputedStyle(document.documentElement).getPropertyValue("--" + name).trim(); }
function mix(a, b, share) {
  const part = (c, i) => parseInt(c.slice(1 + 2 * i, 3 + 2 * i), 16);
  return "#" + [0, 1, 2].map((i) => Math.round(part(a, i) * share + part(b, i) * (1 - share)).toString(16).padStart(2, "0")).join("");
}
// a character that changes the order of those around it is spelled out
function shown(text) { return String(text).replace(DIRECTIONS, (c) => "[U+" + c.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0") + "]"); }
function short(text, most = 90) { const line = shown(text.slice(0, 4 * most)).replace(/\s+/g, " "); return line.length > most ? line.slice(0, most - 1) + "…" : line; }
function make(tag, text, name) {
  const element = document.createElement(tag);
  if (text !== undefined) element.textContent = shown(text);
  if (name) element.className = name;
  return element;
}
function button(text, action, name) {
  const element = make("button", text, name);
  element.type = "button";
  element.addEventListener("click", action);
  return element;
}

const organs = [];
for (const node of PAGE.nodes) if (node.facts.organ && !organs.includes(node.facts.organ)) organs.push(node.facts.organ);
const tally = (organ) => PAGE.nodes.filter((n) => n.facts.organ === organ).length;
organs.sort((a, b) => tally(b) - tally(a) || (a < b ? -1 : 1));
const byOrgan = !PAGE.flow && organs.length > 1;

function accent(kind) {
  if (kind in AGENTS) return token("agent");
  if (kind in RECORDS) return token(byOrgan && kind !== "document" ? "assertive" : "record");
  return token(kind) || token("assertive");
}
function colorOf(id) {
  const organ = PAGE.nodes[id].facts.organ;
  if (byOrgan && NODES[id].group === "document") return organColor(organ);
  return accent(NODES[id].group);
}
function organColor(organ) { const place = organs.indexOf(organ); return token(place >= 0 && place < ORGANS.length ? ORGANS[place] : "assertive"); }
function lineColor(edge) {
  if (edge.kind === "cites" || edge.kind === "authority") return PAGE.flow ? token("record") : colorOf(edge.from);
  if (edge.kind === "addresses" || edge.kind === "mandate") {
    const kind = NODES[edge.from].group;
    return PAGE.acts.includes(kind) ? accent(kind) : token("directive");
  }
  return token("line");
}
function nameOf(kind) { return (PAGE.kinds.find((k) => k[0] === kind) || [kind, kind])[1]; }
function isAct(id) { return PAGE.acts.includes(NODES[id].group); }
function title(id) {
  const facts = PAGE.nodes[id].facts;
  return isAct(id) ? facts.label + " (" + (facts.number ? where(facts) : "¶" + facts.paragraph) + ")" : facts.label;
}
function where(facts) { return facts.number ? "para. " + facts.number : facts.paragraph ? "paragraph " + facts.paragraph + " of the text" : ""; }
function fact(edge, name) { const own = PAGE.edges[edge.id][name]; return own === undefined ? PAGE.nodes[edge.from].facts[name] : own; }
