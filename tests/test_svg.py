"""Tests of the static picture."""

from pathlib import Path

import pytest
from lxml import etree
from pyoxigraph import RdfFormat, Store

from mandategraph.graphs import courses, views
from mandategraph.graphs.loading import merge
from mandategraph.graphs.svg import svg

DATA = Path(__file__).parent / "data"
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def store() -> Store:
    """The small graph with a body whose name is markup and turns text round."""
    found = Store()
    data = (DATA / "small.nq").read_text(encoding="utf-8")
    found.load(data.replace('"African Union"', '"</text><script>x</script>\u202e&"').encode(), RdfFormat.N_QUADS)
    merge(found)
    return found


def texts(picture: str) -> list[str]:
    """The words of a picture."""
    return [element.text or "" for element in etree.fromstring(picture.encode()).iter(f"{SVG}text")]


def test_boxes_and_lines_are_drawn(store: Store) -> None:
    """A box with two rectangles for each node that a drawn line touches."""
    root = etree.fromstring(svg(views.of(store, "S/PRST/2006/39")).encode())
    assert len(root.findall(f"{SVG}rect")) == 1 + 2 * 8
    assert len(root.findall(f"{SVG}path")) == 7


@pytest.mark.parametrize("name", ["S/PRST/2006/39", "body/african-union"])
def test_words_are_never_markup(store: Store, name: str) -> None:
    """A name that closes the text is shown literally."""
    picture = svg(views.of(store, name))
    assert "<script" not in picture
    assert "\u202e" not in picture
    assert "</text><script>" in "".join(texts(picture))


def test_a_time_axis_has_its_years(store: Store) -> None:
    """The year stands at its rule."""
    assert "2006" in texts(svg(courses.lines(store, "body/african-union")))


def test_an_empty_view_is_a_picture_too() -> None:
    """Nothing was found, and the title says of what."""
    assert "0 documents" in "".join(texts(svg(views.whole(Store()))))
