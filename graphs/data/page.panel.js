// The panel: what was chosen, its words in their paragraph, its neighbours, and the way to another node.
const SKIPPED = new Set(["label", "quote", "paragraph", "number", "verbText", "symbol", "mandate", "renewal", "organ", "year", "weight", "page", "verb class"]);
function passage(facts) {
  const text = facts.symbol && facts.paragraph ? PAGE.passages[facts.symbol + " " + facts.paragraph] : undefined;
  const words = facts.quote.replace(/\s+/g, " ").trim(), block = make("blockquote");
  const place = text ? text.indexOf(words) : -1;
  if (place < 0) block.append(make("mark", words));
  else block.append(document.createTextNode(shown(text.slice(0, place))), make("mark", words), document.createTextNode(shown(text.slice(place + words.length))));
  const from = [facts.symbol, where(facts)].filter(Boolean).join(", ");
  if (from) block.append(make("cite", from));
  return block;
}
function described(facts) {
  const list = make("dl");
  for (const [name, value] of Object.entries(facts)) {
    if (!SKIPPED.has(name)) list.append(make("dt", name), make("dd", value));
  }
  if (facts.mandate === "True") list.append(make("dt", "mandate"), make("dd", "yes"));
  return list.children.length ? list : document.createDocumentFragment();
}
function unLink(facts) {
  const symbol = facts.symbol, address = facts.page || (symbol && /^[A-Z]+\//.test(symbol) ? "https://undocs.org/" + symbol : "");
  if (!address.startsWith("https://")) return document.createDocumentFragment();
  const line = make("p"), link = make("a", "Read " + (symbol || "it") + " at the UN");
  link.href = address; link.rel = "noreferrer"; link.target = "_blank";
  line.append(link);
  return line;
}
function told(edge) {
  const facts = { ...PAGE.edges[edge.id] };
  for (const name of ["symbol", "date", "year", "organ"]) if (facts[name] === undefined && PAGE.nodes[edge.from].facts[name]) facts[name] = PAGE.nodes[edge.from].facts[name];
  return facts;
}
function sentence(edge, from) {
  const facts = PAGE.edges[edge.id], line = make("h3"), times = Number(facts.weight || 1) > 1 ? " (" + facts.weight + " times)" : "";
  const end = (id) => (id === from ? make("span", isAct(id) ? "this act" : "it", "here") : button(short(title(id)), () => choose(id), "link"));
  line.append(end(edge.from), document.createTextNode(" "), button(shown(facts.label) + times, () => go({ edge: edge.id, node: null, path: null }), "link verb"), document.createTextNode(" "), end(edge.to));
  return line;
}
function welcome(panel) {
  panel.append(make("h2", PAGE.flow ? "Who said what to whom" : "What is linked to what"), make("p", PAGE.flow
    ? "Left the documents, in the middle what they say, in order, right those addressed and what is cited. Click a box or a line for its words."
    : "The larger a point, the more it is linked. Search or click for the words behind it; zoom in for more names."));
  const list = make("dl");
  for (const [name, value] of Object.entries(PAGE.counts)) list.append(make("dt", name), make("dd", Number(value).toLocaleString("en")));
  panel.append(list);
}
function nodePanel(panel, id) {
  const facts = PAGE.nodes[id].facts, mine = beside[id].filter(isOn);
  panel.append(make("h2", facts.label.slice(0, 2000)), make("p", nameOf(NODES[id].group) + (facts.organ && !isAct(id) ? " · " + facts.organ : ""), "kind"));
  if (facts.quote) panel.append(passage(facts));
  panel.append(described(facts), unLink(facts));
  panel.append(button("Find the way from here to …", () => go({ aim: id }), "plain"));
  if (mine.length) panel.append(make("h3", mine.length + (mine.length === 1 ? " line" : " lines"), "count"));
  for (const edge of mine.slice(0, 100)) {
    panel.append(sentence(edge, id));
    if (PAGE.edges[edge.id].quote && PAGE.edges[edge.id].quote !== facts.quote) panel.append(passage(told(edge)));
  }
  if (mine.length > 100) panel.append(make("p", "The table has all " + mine.length + ".", "kind"));
  panel.append(make("p", PAGE.nodes[id].iri, "kind iri"));
}
function edgePanel(panel, id) {
  const edge = EDGES[id], facts = told(edge), act = PAGE.nodes[edge.from].facts;
  panel.append(make("h2", facts.label), sentence(edge, null));
  if (facts.quote) panel.append(passage(facts));
  if (act.quote && act.quote !== facts.quote) panel.append(make("h3", "in the act"), passage(act));
  panel.append(described(facts), unLink({ symbol: facts.symbol }));
}
function pathPanel(panel) {
  const [start, end] = state.path, steps = way(start, end);
  panel.append(make("h2", "From " + short(title(start), 60) + " to " + short(title(end), 60)));
  if (!steps) panel.append(make("p", "No way leads there over the lines that are shown."));
  else panel.append(make("p", steps.length + (steps.length === 1 ? " step" : " steps"), "kind"));
  for (const edge of steps || []) {
    panel.append(sentence(edge, null));
    if (PAGE.edges[edge.id].quote) panel.append(passage(told(edge)));
  }
}
function panel() {
  const element = at("panel");
  element.replaceChildren();
  const open = state.aim !== null || state.path || state.node !== null || state.edge !== null;
  element.classList.toggle("open", Boolean(open));
  if (open) element.append(button("×", () => choose(null), "close"));
  if (open) element.firstChild.setAttribute("aria-label", "Close");
  if (state.aim !== null) element.append(make("h2", "From " + short(title(state.aim), 60) + " to …"), make("p", "Choose the other end: click it, or search for it."));
  else if (state.path) pathPanel(element);
  else if (state.node !== null) nodePanel(element, state.node);
  else if (state.edge !== null) edgePanel(element, state.edge);
  else welcome(element);
  element.scrollTop = 0;
}
