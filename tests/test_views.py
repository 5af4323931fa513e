"""Tests of what a page shows."""

from pathlib import Path

import pytest
from pyoxigraph import Store

from mandategraph.graphs import courses, views
from mandategraph.graphs.refusals import UsageError
from mandategraph.graphs.viewing import View

DATA = Path(__file__).parent / "data"


@pytest.fixture(scope="module")
def small() -> str:
    """The small graph: a statement that cites a paragraph of a resolution, with hostile words in a quote."""
    return (DATA / "small.nq").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def store(small: str, filled) -> Store:
    """A store of the small graph."""
    return filled(small)


def labels(view: View) -> set[str]:
    """What the nodes of a view are called."""
    return {facts["label"] for _, facts in view.network.nodes(data=True)}


def test_few_acts_are_drawn_one_by_one(store: Store) -> None:
    """In columns, without the line to the actor that speaks most."""
    view = views.whole(store)
    assert view.boxes.keys() == set(view.network)
    assert "calls upon" in labels(view)
    assert "Security Council" not in labels(view)
    assert view.counts == {"acts": 3, "mandates": 1, "citations": 1}


def test_an_overview_says_what_it_left_out(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """The most connected nodes stay, one edge a pair."""
    monkeypatch.setattr(views, "ACTS_DRAWN", 2)
    monkeypatch.setattr(views, "NODES_DRAWN", 1)
    view = views.whole(store)
    assert labels(view) == {"S/PRST/2006/39"}
    assert view.note.startswith("Drawn are the 1 most connected of 2 nodes, with 0 of 1 references")
    assert "Left out: 1 nodes" in view.note


def test_a_body_has_those_around_it(store: Store) -> None:
    """The documents that address it, those addressed with it, its parts."""
    for name in ("body/african-union", "African Union", "african union"):
        assert labels(views.of(store, name)) == {"African Union", "S/PRST/2006/39", "all States", "Security Council"}


def test_a_cited_document_without_text_has_those_that_cite_it(small: str, filled) -> None:
    """The resolution was not read here."""
    lines = small.splitlines(keepends=True)
    unread = filled("".join(line for line in lines if "/S/RES/1631(2005)> ." not in line))
    view = views.of(unread, "S/RES/1631 (2005)")
    assert labels(view) == {"S/RES/1631(2005)", "S/PRST/2006/39"}
    assert view.subtitle == "Which documents cite it"


ITEM = (
    "<https://w3id.org/mandategraph/document/S/PRST/2006/39> <https://w3id.org/mandategraph/ontology#agendaItem> "
    "<https://w3id.org/mandategraph/agenda/cooperation> <https://w3id.org/mandategraph/graph/en/S/PRST/2006/39> .\n"
    "<https://w3id.org/mandategraph/agenda/cooperation> <http://www.w3.org/2004/02/skos/core#prefLabel> "
    '"Cooperation with Mexico" <https://w3id.org/mandategraph/graph/en/S/PRST/2006/39> .\n'
)


def test_a_topic_has_its_documents(small: str, monkeypatch: pytest.MonkeyPatch, filled) -> None:
    """Few acts one by one; of more acts, whom the documents address and what they cite."""
    store = filled(small + ITEM)
    view = views.of(store, "Mexico cooperation")
    assert (view.title, view.counts["documents"], view.counts["acts"]) == ("Cooperation with Mexico", 1, 3)
    assert view.boxes
    monkeypatch.setattr(views, "ACTS_DRAWN", 2)
    view = views.of(store, "Mexico cooperation")
    assert not view.boxes
    assert labels(view) == {"S/PRST/2006/39", "S/RES/1631(2005)", "African Union", "all States"}


def test_of_a_large_topic_what_is_shared_stays(small: str, monkeypatch: pytest.MonkeyPatch, filled) -> None:
    """What only one document has to do with goes first, and the note counts it."""
    monkeypatch.setattr(views, "ACTS_DRAWN", 2)
    monkeypatch.setattr(views, "ABOUT_DRAWN", 3)
    other = small.replace("S/PRST/2006/39", "S/PRST/2010/1").replace("body/african-union", "body/eu")
    view = views.of(
        filled(small + other + ITEM + ITEM.replace("S/PRST/2006/39", "S/PRST/2010/1")), "Mexico cooperation"
    )
    assert labels(view) >= {"S/PRST/2006/39", "S/PRST/2010/1"}
    assert "African Union" not in labels(view)
    assert view.note == "Drawn are the 3 most connected of 6 nodes; 3 are left out."


def test_a_body_comes_before_a_topic(small: str, filled) -> None:
    """The note says how the topic of the same name is asked for."""
    store = filled(small + ITEM)
    view = views.of(store, "Mexico")
    assert view.title == "Mexico"
    assert view.note.endswith("mandategraph view DIR --of 'topic/Mexico'.")
    assert views.of(store, "topic/Mexico").title == "Cooperation with Mexico"


def test_lines_are_in_the_order_of_time(small: str, filled) -> None:
    """The acts that address or mention a body, a rule where another year begins, the body itself in the title."""
    view = courses.lines(filled(small + small.replace("S/PRST/2006/39", "S/PRST/2004/1")), "African Union")
    assert view.title == "African Union"
    assert "African Union" not in labels(view)
    assert [year for _, year in view.marks] == ["2004", "2006"]
    assert [y for y, _ in view.marks] == sorted(y for y, _ in view.marks)
    assert view.counts == {"acts": 2, "that address it": 2}


def test_lines_say_what_they_left_out(small: str, monkeypatch: pytest.MonkeyPatch, filled) -> None:
    """The latest acts stay."""
    monkeypatch.setattr(courses, "LINES_DRAWN", 1)
    view = courses.lines(filled(small + small.replace("S/PRST/2006/39", "S/PRST/2004/1")), "African Union")
    assert view.note == "The latest 1 of 2 acts are drawn; 1 earlier ones are left out."
    assert [year for _, year in view.marks] == ["2006"]


def test_the_shortest_ways_between_two(store: Store) -> None:
    """From the body over the statement to the resolution that it cites, from left to right."""
    view = courses.between(store, "African Union", "S/RES/1631(2005)")
    assert labels(view) == {"African Union", "S/PRST/2006/39", "S/RES/1631(2005)"}
    assert sorted(x for x, _ in view.points.values()) == [0, 300, 600]
    assert view.counts == {"steps": 2, "ways": 1}


def test_what_is_not_there_is_refused(store: Store) -> None:
    """The error names it and says what may be given."""
    with pytest.raises(UsageError, match="nothing in this build is called 'nobody'"):
        views.of(store, "nobody")
    with pytest.raises(UsageError, match="no body is called 'S/RES/1631"):
        courses.lines(store, "S/RES/1631(2005)")
    with pytest.raises(UsageError, match="no way leads from Mexico to African Union"):
        courses.between(store, "Mexico", "African Union")
