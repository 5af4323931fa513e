"""Tests of the page in a real browser, with no network: it opens, finds, filters, and shows the words."""

import shutil
from collections.abc import Iterator
from itertools import combinations, pairwise
from pathlib import Path

import pytest
from pyoxigraph import Store

from mandategraph.graphs import views
from mandategraph.graphs.page import page, rendered

DATA = Path(__file__).parent / "data"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()
HOSTILE = "</script><img src=x onerror=alert(1)> \u202edetrever \"quoted\" 'so'\nnext line"
sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no chromium on this machine")


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[object]:
    """A browser of its own, offline."""
    with sync_api.sync_playwright() as playwright:
        context = playwright.chromium.launch_persistent_context(
            str(tmp_path_factory.mktemp("profile")), executable_path=CHROMIUM, args=FLAGS, offline=True,
            viewport={"width": 1280, "height": 860}, accept_downloads=True,
        )  # fmt: skip
        yield context
        context.close()


@pytest.fixture(scope="module")
def store(filled) -> Store:
    """The small graph: a statement that cites a paragraph of a resolution, with hostile words in a quote."""
    return filled((DATA / "small.nq").read_text(encoding="utf-8"))


@pytest.fixture
def opened(browser, store: Store, tmp_path: Path):
    """Opens the HTML (that of the store if none is given); what went wrong stands in `troubles` of the page."""
    pages = []

    def open_page(html: str | None = None, fragment: str = ""):
        (tmp_path / "page.html").write_text(page(store) if html is None else html, encoding="utf-8")
        address = (tmp_path / "page.html").as_uri()
        tab = browser.new_page()
        tab.troubles = []
        tab.on("console", lambda message: tab.troubles.append(message.text))
        tab.on("pageerror", lambda error: tab.troubles.append(str(error)))
        tab.on("dialog", lambda dialog: (tab.troubles.append(dialog.message), dialog.dismiss()))
        tab.on(
            "request",
            lambda request: None if request.url.split("#")[0] == address else tab.troubles.append(request.url),
        )
        tab.goto(address + fragment)
        tab.wait_for_selector("html[data-ready]")
        pages.append(tab)
        return tab

    yield open_page
    for tab in pages:
        troubles = tab.troubles
        tab.close()
        assert troubles == []


def test_search_finds_and_shows_the_words(opened) -> None:
    """A suggestion that is taken opens the node, with the quotes marked in their paragraphs."""
    tab = opened()
    tab.fill("#search", "1631")
    assert tab.locator("#suggestions li").count() >= 1
    tab.keyboard.press("Enter")
    assert tab.locator("#panel h2").text_content() == "S/RES/1631(2005)"
    assert "resolution 1631 (2005)" in tab.locator("#panel mark").all_text_contents()
    assert tab.locator("#panel blockquote").first.text_content() != tab.locator("#panel mark").first.text_content()
    assert tab.url.endswith("#node=document/S/RES/1631(2005)")


def test_a_click_on_the_drawing_shows_the_quote(opened) -> None:
    """The act under the pointer is opened."""
    tab = opened()
    place = tab.evaluate("""() => {
        const id = NODES.find((node) => isAct(node.id)).id, spot = network.canvasToDOM(network.getPositions([id])[id]);
        const frame = at("canvas").getBoundingClientRect();
        return [frame.left + spot.x, frame.top + spot.y, PAGE.nodes[id].facts.quote];
    }""")
    tab.mouse.click(place[0], place[1])
    tab.wait_for_selector("#panel.open mark")
    assert tab.locator("#panel mark").first.text_content() == " ".join(place[2].split())


def test_the_legend_filters_graph_and_table(opened) -> None:
    """A row for each line that is drawn; without a kind of line, neither has it."""
    tab = opened(fragment="#tab=table")
    drawn = "() => current().edges.length"
    before = tab.locator("#rows tr").count()
    assert before == tab.evaluate(drawn) > 0
    tab.locator("[data-key='line:addresses']").click()
    assert tab.locator("#rows tr").count() == tab.evaluate(drawn) == before - 2
    tab.locator("[data-key='line:mentions']").click()
    assert tab.locator("#rows tr").count() == tab.evaluate(drawn) == before - 1


def test_the_table_is_sorted_by_its_heads(opened) -> None:
    """A second press turns the order round, and the head says so."""
    tab = opened(fragment="#tab=table")
    column = "#rows td:nth-child(3)"
    tab.locator("#heads button").nth(2).click()
    up = tab.locator(column).all_text_contents()
    tab.locator("#heads button").nth(2).click()
    assert tab.locator(column).all_text_contents() != up
    assert tab.locator("#heads th").nth(2).get_attribute("aria-sort") == "descending"


def test_back_and_a_link_bring_a_state_back(opened) -> None:
    """What was chosen is in the address; back returns to what was before."""
    tab = opened(fragment="#node=body/african-union")
    assert tab.locator("#panel h2").text_content() == "African Union"
    tab.locator("#panel h3 button.link").first.click()
    assert tab.locator("#panel h2").text_content() != "African Union"
    tab.go_back()
    assert tab.locator("#panel h2").text_content() == "African Union"


def test_the_way_between_two_nodes(opened) -> None:
    """From a body over the act that addresses it to the document."""
    tab = opened(fragment="#path=body/african-union+document/S/PRST/2006/39")
    assert "2 steps" in tab.locator("#panel").text_content()


def test_years_cut_the_drawing(opened, filled) -> None:
    """The slider is there when the lines have several years; here one more statement of another year."""
    data = (DATA / "small.nq").read_text(encoding="utf-8")
    later = data.replace("S/PRST/2006/39", "S/PRST/2010/1")
    tab = opened(rendered(views.whole(filled(data + later))), "#tab=table&years=2010-2010")
    assert tab.locator("#years-told").text_content() == "2010"
    assert {text.split(",")[0] for text in tab.locator("#rows td:last-child").all_text_contents()} == {"S/PRST/2010/1"}


def test_hostile_words_are_shown_literally(opened, filled) -> None:
    """Markup, quotes and line ends are text, a character that turns text round is spelled out, 100 kB are no harm."""
    data = (DATA / "small.nq").read_text(encoding="utf-8")
    quoted = HOSTILE.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    data = data.replace('"African Union"', f'"{quoted}"').replace('"Mexico"', f'"{"long word " * 10000}"')
    tab = opened(page(filled(data)), "#node=body/african-union")
    assert tab.locator("#panel h2").text_content() == HOSTILE.replace("\u202e", "[U+202E]")
    assert tab.locator("img").count() == 0
    tab.locator("#tab-table").click()
    assert any("</script><img" in text for text in tab.locator("#rows td").all_text_contents())


PAPER = """(dark) => {
    const before = svg().root.querySelector("rect").getAttribute("fill");
    dispatchEvent(new Event("beforeprint"));
    const paper = at("paper"), found = {
        title: paper.querySelector("h1").textContent, pictures: paper.querySelectorAll(".sheet > svg").length,
        keys: paper.querySelectorAll(".key span").length,
        fill: paper.querySelector(".sheet > svg rect").getAttribute("fill"),
        rows: paper.querySelectorAll("tbody tr").length, drawn: current().edges.length, before,
    };
    dispatchEvent(new Event("afterprint"));
    return { ...found, left: paper.childNodes.length };
}"""


def test_a_printed_page_has_title_legend_drawing_and_table(opened, store: Store) -> None:
    """One picture in light colours also where the screen is dark, a row for each line, and nothing is left behind."""
    for html, title in (
        (rendered(views.of(store, "S/PRST/2006/39")), "S/PRST/2006/39"),
        (rendered(views.of(store, "body/african-union")), "African Union"),
    ):
        tab = opened(html, "#tab=table")
        tab.emulate_media(color_scheme="dark")
        found = tab.evaluate(PAPER)
        assert (found["title"], found["pictures"], found["fill"], found["left"]) == (title, 1, "#ffffff", 0)
        assert found["before"] != "#ffffff"
        assert found["rows"] == found["drawn"] > 0
        assert found["keys"] > 1


def test_a_long_drawing_is_printed_on_several_sheets(opened, filled) -> None:
    """Where it is much taller than a page; the parts overlap, so that every box is whole on one."""
    data = (DATA / "small.nq").read_text(encoding="utf-8")
    many = "".join(data.replace("S/PRST/2006/39", f"S/PRST/2006/{number}") for number in range(1, 21))
    tab = opened(rendered(views.whole(filled(many))))
    boxes = tab.evaluate("""() => {
        dispatchEvent(new Event("beforeprint"));
        const pictures = [...at("paper").querySelectorAll(".sheet > svg")];
        return pictures.map((picture) => picture.getAttribute("viewBox").split(" ").map(Number));
    }""")
    assert len(boxes) > 1
    assert all(one[1] + one[3] > other[1] + 60 for one, other in pairwise(boxes))


def test_filters_that_leave_nothing_say_so(opened) -> None:
    """The table has one line of words instead of none."""
    tab = opened(fragment="#tab=table&q=xyzzy")
    assert tab.locator("#rows tr").all_text_contents() == [
        "No statement is left by the words and filters that were chosen."
    ]


def test_names_lie_over_no_name(opened, store: Store) -> None:
    """Nor over a point where all are named."""
    tab = opened(rendered(views.of(store, "body/african-union")))
    boxes = tab.evaluate("""() => {
        const brush = document.createElement("canvas").getContext("2d"), room = at("canvas");
        const project = (node) => network.canvasToDOM(node), scale = network.getScale();
        return labels(brush, project, scale, room.clientWidth, room.clientHeight).map((label) => {
            const half = brush.measureText(label.text).width / 2;
            return [label.x - half, label.y - 12, label.x + half, label.y + 2];
        });
    }""")
    assert len(boxes) == 4
    assert not any(a[0] < b[2] and a[2] > b[0] and a[1] < b[3] and a[3] > b[1] for a, b in combinations(boxes, 2))


@pytest.mark.parametrize("suffix", ["svg", "png"])
def test_pictures_are_saved(opened, tmp_path: Path, suffix: str) -> None:
    """As SVG and as PNG, under the name of the page."""
    tab = opened()
    tab.locator(".menu summary").click()
    with tab.expect_download() as waiting:
        tab.locator(f"#save-{suffix}").click()
    path = tmp_path / waiting.value.suggested_filename
    waiting.value.save_as(path)
    assert path.read_bytes().startswith(b"<svg" if suffix == "svg" else b"\x89PNG")


def test_points_are_drawn_too(opened, store: Store) -> None:
    """The surroundings of a body have no columns; the page opens as well, and also at the width of a telephone."""
    tab = opened(rendered(views.of(store, "body/african-union")))
    tab.set_viewport_size({"width": 390, "height": 844})
    assert tab.evaluate("() => document.documentElement.scrollWidth <= 390")
    assert tab.evaluate("() => current().edges.length") > 0


def test_small_drawings_can_be_set_in_motion(opened, store: Store) -> None:
    """By keyboard; the address says so, and switched off the points stand where they were computed."""
    tab = opened(rendered(views.of(store, "body/african-union")))
    places = "() => JSON.stringify(NODES.map((node) => network.getPosition(node.id)))"
    before = tab.evaluate(places)
    tab.focus("#move")
    tab.keyboard.press("Enter")
    assert tab.url.endswith("#move=on")
    assert tab.get_attribute("#move", "aria-pressed") == "true"
    tab.wait_for_function(
        "() => NODES.some((node, id) => Math.hypot(node.x - home[id][0], node.y - home[id][1]) > 5)", timeout=5000
    )
    tab.keyboard.press("Enter")
    assert "move" not in tab.url
    assert tab.evaluate(places) == before


def test_a_link_sets_a_drawing_in_motion(opened, store: Store) -> None:
    """Labels and saved pictures follow the points; where acts are read in columns, nothing moves."""
    tab = opened(rendered(views.of(store, "body/african-union")), "#move=on")
    tab.wait_for_function(
        "() => NODES.some((node, id) => Math.hypot(node.x - home[id][0], node.y - home[id][1]) > 5)", timeout=5000
    )
    columns = opened(fragment="#move=on")
    assert columns.locator("#move").is_hidden()
    assert columns.evaluate("() => !moving && !state.move")
