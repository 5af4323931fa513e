"""Time and size of a page against plain pyvis on the same network, as the network grows.

python benchmarks/pages.py [BUILD] [--sizes N ...] [--patience SECONDS] [--readers]

Of BUILD, a folder that `mandategraph build` wrote, the most connected documents of its citation network are taken;
without it, or where it has too few, a network is made up by preferential attachment, with the same seed each time.
Both draw the same network, in which one edge stands for all from one document to another.
Interactive is a page when it has opened and then answered a frame, in headless Chromium with no network (left out where
there is none). With --readers, it is also checked that igraph, where it is installed, reads GraphML back equal.
"""

import argparse
import importlib.util
import random
import shutil
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import networkx as nx
from pyoxigraph import Store

from mandategraph.graphs.findings import Findings
from mandategraph.graphs.graphml import graphml
from mandategraph.graphs.graphs import Graphs
from mandategraph.graphs.page import rendered
from mandategraph.graphs.points import spread
from mandategraph.graphs.projections import busiest, gathered
from mandategraph.graphs.viewing import View

SEED, CITED = 1945, 4
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"]
#: After the page has loaded and drawn: for ours the script says so, for pyvis its progress bar ends.
READY = """() => document.documentElement.dataset.ready === 'yes' || (typeof network !== 'undefined' && network &&
    !(document.getElementById('loadingBar') && document.getElementById('loadingBar').style.display !== 'none'))"""
FRAME = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"


def synthetic(size: int) -> "nx.MultiDiGraph[str]":
    """Documents that each cite up to four earlier ones, those that are cited often more often."""
    chance = random.Random(SEED)
    found: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    ends: list[str] = []
    for number in range(size):
        iri = f"https://example.org/document/S/RES/{number}"
        year = 1946 + number * 78 // size
        found.add_node(iri, label=f"S/RES/{number}", kind="document", iri=iri, year=year, organ="Security Council")
        for cited in sorted(set(chance.sample(ends, CITED) if len(ends) > 20 else ends)):
            quote = f"Recalling its resolution {cited.rpartition('/')[2]}"
            found.add_edge(iri, cited, label="cites", kind="cites", weight=1, quote=quote, symbol=f"S/RES/{number}",
                           paragraph=1, year=year)  # fmt: skip
            ends.append(cited)
        ends.append(iri)
    return found


def ours(network: "nx.MultiDiGraph[str]", store: Store) -> str:
    """The page of this project, with where the nodes stand computed."""
    return rendered(View(Findings(store), "Benchmark", network, points=spread(network), context=160))


def plain(network: "nx.MultiDiGraph[str]") -> str:
    """What pyvis makes of it by itself: it lets the browser move the nodes until they rest."""
    drawing = importlib.import_module("pyvis.network").Network(directed=True, cdn_resources="in_line")
    drawing.from_nx(network.copy())  # it changes what it is given
    return str(drawing.generate_html())


def timed(make: Callable[[], str]) -> tuple[float, str]:
    """The seconds that it takes, and what is made."""
    started = time.perf_counter()
    made = make()
    return time.perf_counter() - started, made


def interactive(html: str, patience: float) -> float | None:
    """The seconds until the page answers in a browser; None where it has not within the patience."""
    api = importlib.import_module("playwright.sync_api")
    with tempfile.TemporaryDirectory() as folder, api.sync_playwright() as playwright:
        path = Path(folder) / "page.html"
        path.write_text(html, encoding="utf-8")
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        try:
            tab = browser.new_context(offline=True, viewport={"width": 1280, "height": 860}).new_page()
            tab.set_default_timeout(patience * 1000)
            started = time.perf_counter()
            try:
                tab.goto(path.as_uri(), wait_until="load")
                tab.wait_for_function(READY)
                tab.evaluate(FRAME)
            except api.TimeoutError:
                return None
            return time.perf_counter() - started
        finally:
            browser.close()


def can_browse() -> bool:
    """Whether there is a browser, and what drives it."""
    return CHROMIUM is not None and importlib.util.find_spec("playwright") is not None


def read_back(network: "nx.MultiDiGraph[str]") -> str:
    """Whether igraph reads the GraphML of the network as the same nodes and edges."""
    if importlib.util.find_spec("igraph") is None:
        return "igraph is not installed"
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "network.graphml"
        path.write_bytes(graphml(network))
        read: Any = importlib.import_module("igraph").Graph.Read_GraphML(str(path))
    names = read.vs["iri"]
    pairs = sorted((names[start], names[end]) for start, end in read.get_edgelist())
    same = set(names) == set(network) and pairs == sorted(network.edges())
    return "igraph reads it back equal" if same else "igraph reads it back DIFFERENT"


def main() -> None:
    """Print a line for each size."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("build", nargs="?", metavar="BUILD")
    arguments.add_argument("--sizes", nargs="+", type=int, default=[500, 1500, 5000], metavar="N")
    arguments.add_argument("--patience", type=float, default=120.0, metavar="SECONDS")
    arguments.add_argument("--readers", action="store_true")
    given = arguments.parse_args()
    graphs = Graphs.open(given.build) if given.build else None
    store = graphs.store if graphs else Store()
    cited = graphs.network("citations") if graphs else None
    plain(synthetic(5))  # what is imported once does not count
    print(f"{'nodes':>6}{'edges':>8}  {'of':10}{'page':14}{'make s':>8}{'MB':>7}{'interactive s':>15}")
    for size in given.sizes:
        real = cited is not None and len(cited) >= size
        network = gathered(busiest(cited, size) if cited is not None and real else synthetic(size))
        rows = []
        for name, make in (
            ("mandategraph", lambda n=network: ours(n, store)),
            ("plain pyvis", lambda n=network: plain(n)),
        ):
            taken, html = timed(make)
            rows.append((taken, len(html.encode()) / 1e6, interactive(html, given.patience) if can_browse() else None))
            told = f"{rows[-1][2]:.2f}" if rows[-1][2] else f"> {given.patience:.0f}" if can_browse() else "no browser"
            source = "build" if real else "synthetic"
            print(f"{len(network):6,}{network.number_of_edges():8,}  {source:10}{name:14}"
                  f"{rows[-1][0]:8.2f}{rows[-1][1]:7.2f}{told:>15}", flush=True)  # fmt: skip
        (make_one, size_one, open_one), (make_two, size_two, open_two) = rows
        opening = f"{(open_two or given.patience) / open_one:.1f}" if open_one else "-"
        at_least = "at least " if open_one and not open_two else ""
        print(f"{'':24}pyvis / ours: make {make_two / make_one:.2f}, size {size_two / size_one:.2f}, "
              f"interactive {at_least}{opening}")  # fmt: skip
        if given.readers:
            print(f"{'':24}GraphML: {read_back(network)}")


if __name__ == "__main__":
    main()
