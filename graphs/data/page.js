// The page: what is shown follows from the state, and every control changes the state.
function render() {
  for (const other of ["drawing", "table"]) {
    at(other).hidden = other !== state.tab;
    at("tab-" + other).setAttribute("aria-selected", String(other === state.tab));
    at("tab-" + other).tabIndex = other === state.tab ? 0 : -1;
  }
  if (document.activeElement !== at("search")) at("search").value = state.words;
  marks(); panel(); table();
  at("move").setAttribute("aria-pressed", String(state.move));
  if (state.tab !== "drawing") return;
  const before = last && last.touched.size;
  if (!network) widen();
  paint();
  if (!network) { draw(); fit(); } else if (PAGE.flow && before !== last.touched.size) fit(); else network.redraw();
  motion();
}
function start() {
  at("title").textContent = shown(PAGE.title);
  at("subtitle").textContent = shown(PAGE.subtitle);
  at("details").textContent = shown(PAGE.details.join(" · "));
  if (PAGE.note) { at("note").textContent = shown(PAGE.note); at("note").hidden = false; }
  if (window.innerWidth < 700) at("filters").open = false;
  document.body.classList.toggle("empty", !NODES.length);
  at("zoom").hidden = PAGE.flow;
  at("move").hidden = !PAGE.movable;
  for (const tab of ["drawing", "table"]) {
    at("tab-" + tab).addEventListener("click", () => go({ tab }));
    at("tab-" + tab).addEventListener("keydown", (event) => {
      if (!["ArrowLeft", "ArrowRight"].includes(event.key)) return;
      const other = tab === "drawing" ? "table" : "drawing";
      go({ tab: other }); at("tab-" + other).focus();
    });
  }
  at("search").addEventListener("input", () => { visible = STEP; suggest(); go({ words: at("search").value.trim() }, false); });
  at("search").addEventListener("keydown", keys);
  at("search").addEventListener("blur", () => unfold(false));
  at("from-year").addEventListener("input", () => slide(0));
  at("to-year").addEventListener("input", () => slide(1));
  at("more").addEventListener("click", () => { visible += STEP; table(); });
  at("move").addEventListener("click", () => go({ move: !state.move }));
  at("zoom-in").addEventListener("click", () => network.moveTo({ scale: network.getScale() * 1.4, animation: false }));
  at("zoom-out").addEventListener("click", () => network.moveTo({ scale: network.getScale() / 1.4, animation: false }));
  at("zoom-fit").addEventListener("click", fit);
  at("save-svg").addEventListener("click", saveSvg);
  at("save-png").addEventListener("click", savePng);
  at("print").addEventListener("click", () => window.print());
  window.addEventListener("beforeprint", paper);
  window.addEventListener("afterprint", unpaper);
  dark.addEventListener("change", () => { legend(); render(); });
  window.addEventListener("resize", () => { if (network && state.tab === "drawing") fit(); });
  window.addEventListener("popstate", () => { recall(); render(); });
  recall(); legend(); render();
  document.documentElement.dataset.ready = "yes";
}
start();
