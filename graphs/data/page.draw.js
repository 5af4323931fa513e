// The drawing: boxes in columns, or points with as many labels as have room. vis.js is told only what has changed.
const nodes = new vis.DataSet(), edges = new vis.DataSet(), looks = new Map();
let network = null, last = null;
const busy = NODES.map((node) => beside[node.id].reduce((sum, edge) => sum + Number(PAGE.edges[edge.id].weight || 1), 0));
const byBusy = NODES.map((node) => node.id).sort((a, b) => busy[b] - busy[a] || a - b);
const most = Math.max(1, ...busy);
// where they are seen from far, each is drawn larger: of very many, and of few that stand wide apart for their names
const GROWN = NODES.length > 600 ? 1.5 : NODES.length >= 20 && NODES.length < 60 ? 1.8 : 1;
function size(id) { return GROWN * (8 + 22 * Math.sqrt(busy[id] / most)); }

function change(set, items) {
  const news = items.filter((item) => {
    const look = JSON.stringify(item), same = looks.get(set === nodes ? item.id : "e" + item.id) === look;
    if (!same) looks.set(set === nodes ? item.id : "e" + item.id, look);
    return !same;
  });
  if (news.length) set.update(news);
}
function boxLook(node, on, bright) {
  const color = accent(node.group), fill = mix(color, token("card"), isDark() ? 0.26 : 0.13), dashes = AGENTS[node.group] || RECORDS[node.group] || [];
  return {
    ...node, label: PAGE.nodes[node.id].label, hidden: !on, opacity: bright ? 1 : 0.22, chosen: false,
    color: { background: fill, border: color, hover: { background: mix(color, token("card"), 0.3), border: color } },
    borderWidth: node.group === "state" ? 3 : 1.5, margin: 5,
    shapeProperties: { borderRadius: node.group in AGENTS ? 14 : node.group in RECORDS ? 1 : 5, borderDashes: dashes.length ? dashes : false },
    font: { size: 14, face: "system-ui, Segoe UI, Roboto, sans-serif", color: token("ink"), align: "left" },
  };
}
function pointLook(node, on, bright) {
  const color = colorOf(node.id);
  return {
    id: node.id, x: node.x, y: node.y, physics: state.move, shape: SHAPES[node.group] || "dot", size: size(node.id), hidden: !on, opacity: bright ? 1 : 0.15, chosen: false,
    color: { background: color, border: token("card"), hover: { background: color, border: token("ink") } }, borderWidth: 1.5,
  };
}
function edgeLook(edge, on, light) {
  const bright = !light || light.lines.has(edge.id), dashes = DASHED[edge.kind] || [];
  const calm = PAGE.flow ? (edge.kind === "states" ? 0.6 : 0.75) : EDGES.length > 1500 ? 0.13 : EDGES.length > 700 ? 0.22 : EDGES.length > 300 ? 0.4 : 0.65;
  return {
    ...edge, from: PAGE.flow ? "r" + edge.from : edge.from, to: PAGE.flow ? "l" + edge.to : edge.to, hidden: !on, chosen: false,
    color: { color: lineColor(edge), hover: lineColor(edge), opacity: bright ? (light ? 0.95 : calm) : EDGES.length > 1500 ? 0.015 : 0.06 },
    width: light && bright ? 2.2 : 1.2, dashes: PAGE.flow && dashes.length ? dashes : false, hoverWidth: 1,
    arrows: { to: { enabled: PAGE.flow || EDGES.length < 1500 || Boolean(light && bright), scaleFactor: 0.5 } },
    smooth: PAGE.flow ? { enabled: true, type: "cubicBezier", forceDirection: "horizontal", roundness: 0.5 } : false,
  };
}
function paint() {
  const light = lit(), now = current(), on = new Set(now.edges.map((edge) => edge.id));
  last = { light, ...now };
  // lines end at ports on the sides of the boxes: left to themselves they run through the boxes
  if (PAGE.flow) change(nodes, NODES.flatMap((node) => [-1, 1].map((side) => ({
    id: (side < 0 ? "l" : "r") + node.id, x: node.x + side * node.widthConstraint.minimum / 2, y: node.y,
    shape: "dot", size: 0.5, borderWidth: 0, color: "rgba(0,0,0,0)", physics: false, chosen: false,
  }))));
  change(nodes, NODES.map((node) => (PAGE.flow ? boxLook : pointLook)(node, now.touched.has(node.id), (!light || light.near.has(node.id)) && matches(node.id))));
  change(edges, EDGES.map((edge) => edgeLook(edge, on.has(edge.id), light)));
}

// labels of points at one size whatever the zoom: those of the busiest, of the chosen first, none over another or over
// a busier point. At first view there are few; the nearer one looks, the more there are
const FEW = 60, LARGE = 150, ROOM = 15000;
let fitted = 1;
function labels(context, project, scale, width, height) {
  const taken = [], points = new Map(), found = [], { light, touched } = last, px = 12;
  context.font = px + "px system-ui, Segoe UI, Roboto, sans-serif";
  const drawn = byBusy.filter((id) => touched.has(id));
  for (const id of drawn.length <= FEW ? drawn : drawn.slice(0, LARGE)) {
    const point = project(NODES[id]), half = size(id) * scale;
    points.set(id, [point.x - half, point.y - half, point.x + half, point.y + half]);
  }
  const free = (box) => (t) => !(box[0] < t[2] && box[2] > t[0] && box[1] < t[3] && box[3] > t[1]);
  const most = drawn.length <= FEW || light ? 250 : Math.min(250, Math.max(14, (width * height) / ROOM) * Math.max(1, scale / fitted) ** 2);
  const order = light ? [...drawn.filter((id) => light.near.has(id)), ...drawn.filter((id) => !light.near.has(id))] : drawn;
  for (const id of order) {
    if (!matches(id) || (light && !light.near.has(id) && light.near.size > 1)) continue;
    const point = project(NODES[id]), half = size(id) * scale;
    if (point.x < 0 || point.x > width || point.y < 0 || point.y > height) continue;
    const text = short(PAGE.nodes[id].facts.label, 34), wide = context.measureText(text).width;
    // a name at the edge is drawn in, so that it is read whole
    const inside = (x) => Math.max(wide / 2 + 3, Math.min(width - wide / 2 - 3, x)), aside = half + wide / 2 + 5;
    const busier = drawn.length <= FEW ? [...points.values()] : [...points].filter(([other]) => busy[other] > busy[id]).map((entry) => entry[1]);
    for (const [x, top] of [[inside(point.x), point.y + half + 2], [inside(point.x), point.y - half - px - 6], [point.x + aside, point.y - 8], [point.x - aside, point.y - 8]]) {
      const box = [x - wide / 2 - 3, top, x + wide / 2 + 3, top + px + 4];
      if (box[0] < 0 || box[1] < 0 || box[2] > width || box[3] > height || !taken.every(free(box)) || !busier.every(free(box))) continue;
      taken.push(box);
      found.push({ id, text, x, y: top + px });
      break;
    }
    if (found.length >= most) break;
  }
  return found;
}
function lettering(context) {
  const scale = network.getScale(), room = at("canvas");
  context.save();
  const ratio = context.canvas.width / room.clientWidth;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.textAlign = "center"; context.lineWidth = 3.5; context.lineJoin = "round";
  for (const label of labels(context, (node) => network.canvasToDOM(node), scale, room.clientWidth, room.clientHeight)) {
    context.strokeStyle = token("card"); context.strokeText(label.text, label.x, label.y);
    context.fillStyle = token("ink"); context.fillText(label.text, label.x, label.y);
  }
  context.restore();
}
// while vis.js moves the points, our labels and pictures follow; at rest they stand again where they were computed
const home = NODES.map((node) => [node.x, node.y]);
const MOTION = { solver: "barnesHut", barnesHut: { gravitationalConstant: -6000, centralGravity: 0.15, springLength: 130, springConstant: 0.03, damping: 0.35, avoidOverlap: 0.4 }, stabilization: false, minVelocity: 0.2 };
let moving = false;
function follow() {
  if (!moving) return;
  for (const node of NODES) Object.assign(node, network.getPosition(node.id));
}
function motion() {
  if (!network || moving === state.move) return;
  moving = state.move;
  if (!moving) {
    NODES.forEach((node, id) => { [node.x, node.y] = home[id]; });
    network.setOptions({ physics: { enabled: false }, interaction: { dragNodes: false } });
    paint(); fit();
    return;
  }
  network.once("stabilized", () => { if (moving) { follow(); fit(); } });
  network.setOptions({ physics: { enabled: true, ...MOTION }, interaction: { dragNodes: true } });
}
// the years of a time axis: a rule across where another one begins
function rules(context) {
  const edge = bounds();
  context.save();
  context.strokeStyle = token("rule"); context.fillStyle = token("soft"); context.lineWidth = 1; context.font = "600 15px system-ui, sans-serif";
  for (const [y, words] of PAGE.marks) {
    context.beginPath(); context.moveTo(edge.left, y); context.lineTo(edge.right, y); context.stroke();
    context.fillText(words, edge.left + 2, y + 18);
  }
  context.restore();
}
function bounds() {
  const on = NODES.filter((node) => (last ? last.touched.has(node.id) : true));
  const half = (node) => (PAGE.flow ? [node.widthConstraint.minimum / 2 + 18, node.heightConstraint / 2 + 20] : [70, 40]);
  const all = on.length ? on : NODES;
  return {
    left: Math.min(...all.map((n) => n.x - half(n)[0])) - (PAGE.marks.length ? 44 : 0), right: Math.max(...all.map((n) => n.x + half(n)[0])),
    top: Math.min(...all.map((n) => n.y - half(n)[1])), bottom: Math.max(...all.map((n) => n.y + half(n)[1])),
  };
}
// points are drawn as wide as the frame is: names need room to the sides
function widen() {
  if (PAGE.flow || NODES.length < 3 || !at("canvas").clientWidth) return;
  tall();
  const { left, right, top, bottom } = bounds(), frame = at("canvas"), middle = (left + right) / 2;
  const share = Math.max(0.8, Math.min(1.8, frame.clientWidth / (frame.clientHeight - UNDER) / ((right - left) / (bottom - top))));
  NODES.forEach((node, id) => { node.x = middle + (node.x - middle) * share; home[id][0] = node.x; });
}
// the drawing ends where the window does, where that leaves it room enough
function tall() {
  if (PAGE.flow || window.innerWidth <= 820) return;
  const top = at("canvas").getBoundingClientRect().top + window.scrollY;
  at("canvas").style.height = Math.max(460, window.innerHeight - top - 26) + "px";
}
const UNDER = PAGE.flow ? 0 : 48; // the buttons below the points
function fit() {
  if (!network || !NODES.length) return;
  tall();
  const { left, right, top, bottom } = bounds(), frame = at("canvas").parentElement, position = { x: (left + right) / 2, y: (top + bottom) / 2 };
  let scale = Math.min(1.3, at("canvas").clientWidth / (right - left), (at("canvas").clientHeight - UNDER) / (bottom - top));
  position.y += UNDER / 2 / scale;
  if (PAGE.flow) {
    scale = Math.min(1.15, Math.max(0.72, (frame.clientWidth - 2) / (right - left)));
    at("canvas").style.width = Math.max((right - left) * scale, frame.clientWidth - 2) + "px";
    // browsers draw no canvas of more than about 32,000 points
    at("canvas").style.height = Math.min((bottom - top) * scale, 32000 / window.devicePixelRatio) + "px";
  }
  fitted = scale;
  network.setSize("100%", "100%"); network.redraw();
  network.moveTo({ position, scale, animation: false });
}
function draw() {
  network = new vis.Network(at("canvas"), { nodes, edges }, {
    ...OPTIONS, interaction: { ...OPTIONS.interaction, zoomView: !PAGE.flow, dragView: !PAGE.flow, hideEdgesOnDrag: EDGES.length > 3000, hideEdgesOnZoom: EDGES.length > 3000, hover: EDGES.length < 3000 },
  });
  network.on("click", (found) => {
    const box = found.nodes.map((id) => (typeof id === "string" ? Number(id.slice(1)) : id));
    if (box.length) choose(box[0]);
    else if (found.edges.length && EDGES.length < 3000) go({ edge: found.edges[0], node: null, path: null });
    else choose(null);
  });
  if (PAGE.movable) network.on("beforeDrawing", follow);
  if (!PAGE.flow) network.on("afterDrawing", lettering);
  if (PAGE.marks.length) network.on("beforeDrawing", rules);
}
