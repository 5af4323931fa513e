"""Tests of the choice among several sources of one text."""

from itertools import permutations

from mandategraph.graphs.choosing import Candidate, choose


def candidate(source: str, form: str, graph: str = "g") -> Candidate:
    """A source of the text in `graph`."""
    return Candidate(graph, "S/RES/1(1946)", "en", source, source, form, 0, 0)


def test_marked_up_sources_win_then_path_order() -> None:
    """AKN4UN over DOCX over HTML over plain text over PDF over what is unknown, whatever order they are given in."""
    forms = {
        "f.xml": "application/akn+xml",
        "e.docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "d.html": "text/html",
        "b.txt": "text/plain",
        "c.txt": "text/plain",
        "a.pdf": "application/pdf",
    }
    given = [candidate(name, form) for name, form in forms.items()]
    while len(given) > 1:
        (chosen,), superseded = choose(reversed(given))
        assert chosen == given[0]
        assert sorted(problem.source for problem in superseded) == sorted(other.source for other in given[1:])
        given = given[1:]


def test_the_choice_does_not_depend_on_the_order() -> None:
    """Every order of the same candidates gives the same choice and the same problems."""
    given = [candidate("a.txt", "text/plain"), candidate("b.txt", "text/plain"), candidate("c.txt", "text/plain", "h")]
    assert len({choose(order) for order in permutations(given)}) == 1


def test_a_superseded_source_is_told_which_one_won() -> None:
    """The row names the loser, its symbol and the winner."""
    _, (row,) = choose([candidate("a.txt", "text/plain"), candidate("a.xml", "application/akn+xml")])
    assert (row.source, row.symbol, row.severity) == ("a.txt", "S/RES/1(1946)", "superseded")
    assert "a.xml" in row.message
