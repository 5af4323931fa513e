// What can be taken away: the drawing as SVG, as it is filtered now, and as PNG made of the same.
const OUTLINES = {
  dot: "M-6 0a6 6 0 1 0 12 0a6 6 0 1 0 -12 0", square: "M-5 -5H5V5H-5Z", triangle: "M0 -6L6 5H-6Z", triangleDown: "M0 6L6 -5H-6Z",
  diamond: "M0 -7L7 0L0 7L-7 0Z", hexagon: "M-6 0L-3 -5H3L6 0L3 5H-3Z", star: "M0 -7L2 -2L7 -2L3 1L4 6L0 3L-4 6L-3 1L-7 -2L-2 -2Z",
};
function svg() {
  const space = "http://www.w3.org/2000/svg", light = lit(), now = current();
  last = { light, ...now };
  const { left, right, top, bottom } = bounds();
  const add = (parent, tag, facts, text) => {
    const element = document.createElementNS(space, tag);
    for (const [key, value] of Object.entries(facts)) element.setAttribute(key, value);
    if (text !== undefined) element.textContent = shown(text);
    parent.append(element);
    return element;
  };
  const root = document.createElementNS(space, "svg"), wide = right - left, high = bottom - top;
  for (const [key, value] of Object.entries({ viewBox: [left, top, wide, high].map(Math.round).join(" "), width: Math.round(wide), height: Math.round(high), "font-family": "system-ui, Segoe UI, Roboto, sans-serif" })) root.setAttribute(key, value);
  add(root, "title", {}, PAGE.title);
  add(root, "rect", { x: left, y: top, width: wide, height: high, fill: token("card") });
  for (const [y, words] of PAGE.marks) {
    add(root, "line", { x1: left, x2: right, y1: y, y2: y, stroke: token("rule") });
    add(root, "text", { x: left + 2, y: y + 18, fill: token("soft"), "font-size": 15, "font-weight": 600 }, words);
  }
  for (const edge of now.edges) {
    const a = NODES[edge.from], b = NODES[edge.to], look = edgeLook(edge, true, light);
    let line = "M" + a.x + " " + a.y + "L" + b.x + " " + b.y;
    if (PAGE.flow) {
      const x1 = a.x + a.widthConstraint.minimum / 2, x2 = b.x - b.widthConstraint.minimum / 2, bend = (x2 - x1) / 2;
      line = "M" + x1 + " " + a.y + "C" + (x1 + bend) + " " + a.y + " " + (x2 - bend) + " " + b.y + " " + x2 + " " + b.y;
    }
    const drawn = { d: line, fill: "none", stroke: look.color.color, "stroke-opacity": look.color.opacity, "stroke-width": look.width };
    if (look.dashes) drawn["stroke-dasharray"] = look.dashes.join(" ");
    add(root, "path", drawn);
  }
  for (const node of NODES.filter((n) => now.touched.has(n.id))) {
    const clear = (!light || light.near.has(node.id)) && matches(node.id) ? 1 : 0.2;
    if (!PAGE.flow) { add(root, "path", { d: OUTLINES[SHAPES[node.group] || "dot"], fill: colorOf(node.id), stroke: token("card"), opacity: clear, transform: "translate(" + node.x + " " + node.y + ") scale(" + (size(node.id) / 6).toFixed(2) + ")" }); continue; }
    const look = boxLook(node, true, true), w = node.widthConstraint.minimum, h = node.heightConstraint + 10, part = add(root, "g", { opacity: clear });
    const box = { x: node.x - w / 2, y: node.y - h / 2, width: w, height: h, rx: look.shapeProperties.borderRadius, fill: look.color.background, stroke: look.color.border, "stroke-width": look.borderWidth };
    if (look.shapeProperties.borderDashes) box["stroke-dasharray"] = look.shapeProperties.borderDashes.join(" ");
    add(part, "rect", box);
    const lines = PAGE.nodes[node.id].label.split("\n");
    lines.forEach((text, place) => add(part, "text", { x: box.x + 7, y: node.y + (place - (lines.length - 1) / 2) * 17 + 5, fill: token("ink"), "font-size": 14 }, text));
  }
  if (!PAGE.flow) {
    const scale = Math.min(1, 1400 / wide), brush = document.createElement("canvas").getContext("2d");
    const project = (node) => ({ x: (node.x - left) * scale, y: (node.y - top) * scale });
    for (const label of labels(brush, project, scale, wide * scale, high * scale)) add(root, "text", { x: label.x / scale + left, y: label.y / scale + top, fill: token("ink"), stroke: token("card"), "stroke-width": 3 / scale, "paint-order": "stroke", "font-size": 12 / scale, "text-anchor": "middle" }, label.text);
  }
  return { root, wide, high };
}
function save(blob, suffix) {
  const link = document.createElement("a"), name = PAGE.title.replace(/[^A-Za-z0-9]+/g, "-").slice(0, 80) || "graph";
  link.href = URL.createObjectURL(blob); link.download = name + suffix;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}
function saveSvg() { save(new Blob([new XMLSerializer().serializeToString(svg().root)], { type: "image/svg+xml" }), ".svg"); }
function savePng() {
  const drawn = svg(), scale = Math.min(2, 12000 / drawn.wide, 12000 / drawn.high), image = new Image();
  image.onload = () => {
    const canvas = document.createElement("canvas");
    canvas.width = drawn.wide * scale; canvas.height = drawn.high * scale;
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    canvas.toBlob((blob) => save(blob, ".png"));
  };
  image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(new XMLSerializer().serializeToString(drawn.root));
}
