"""Tests of the names of things."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import NamedNode

from mandategraph.ontology.irireading import parse_iri
from mandategraph.ontology.iris import Iris
from mandategraph.ontology.irisyntax import BASE
from mandategraph.ontology.nodes import Node, NodeKind

IRIS = Iris()
TEXT = f"{BASE}text/en/S/PRST/2006/39"

characters = st.characters(exclude_categories=["Cs"], exclude_characters="/")
segments = st.text(characters, min_size=1).filter(lambda segment: segment not in (".", ".."))
keys = st.lists(segments, min_size=1, max_size=5).map("/".join)
languages = st.sampled_from(["en", "fr", "zh", "es", "mul", "zh-Hant"])
numbers = st.integers(min_value=1, max_value=10**6)
bases = st.sampled_from([BASE, "https://example.org/un/", "http://localhost:8080/", "urn:x-test:graph/"])
codes = st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=3, max_size=3)
digests = st.text("0123456789abcdef", min_size=64, max_size=64)
KEYED = ["document", "meeting", "body", "group", "instrument", "verb", "force", "limit", "agenda", "measure"]


@pytest.mark.parametrize(
    ("symbol", "iri"),
    [
        ("S/PRST/2006/39", "S/PRST/2006/39"),
        ("S/RES/1631(2005)", "S/RES/1631(2005)"),
        ("A/RES/1514(XV)", "A/RES/1514(XV)"),
        ("A/RES/1874(S-IV)", "A/RES/1874(S-IV)"),
        ("A/RES/ES-11/1", "A/RES/ES-11/1"),
        ("A/RES/75/100A", "A/RES/75/100A"),
        ("A/75/L.1/Rev.1", "A/75/L.1/Rev.1"),
        ("A/RES/3367A(XXX)", "A/RES/3367A(XXX)"),
        ("50%_a ?#[b]\t", "50%25_a%20%3F%23%5Bb%5D%09"),
        ("Côte d’Ivoire", "Côte%20d’Ivoire"),
        ("\ue000", "%EE%80%80"),
    ],
)
def test_symbols_are_written_as_the_un_writes_them(symbol: str, iri: str) -> None:
    """Brackets and letters stay, what an IRI forbids is encoded."""
    assert IRIS.document(symbol) == f"{BASE}document/{iri}"


@pytest.mark.parametrize("kind", KEYED)
@given(base=bases, key=keys)
def test_keyed_nodes_are_read_back(kind: str, base: str, key: str) -> None:
    """Whatever the key and base, the IRI is valid and says the kind and the key."""
    iris = Iris(base)
    iri = getattr(iris, kind)(key)
    assert NamedNode(iri).value == iri
    assert parse_iri(iri, base) == (kind, key)


@given(base=bases, lang=languages, symbol=keys, p=numbers, n=numbers, r=numbers)
def test_parts_of_a_text_are_read_back(base: str, lang: str, symbol: str, p: int, n: int, r: int) -> None:
    """The IRI of each part of a text says where it stands."""
    iris = Iris(base)
    text = iris.text(lang, symbol)
    paragraph = iris.paragraph(text, p)
    act = iris.act(paragraph, n)
    place = (lang, symbol)
    assert parse_iri(text, base) == ("text", *place)
    assert parse_iri(iris.graph(lang, symbol), base) == ("graph", *place)
    assert parse_iri(paragraph, base) == ("paragraph", *place, str(p))
    assert parse_iri(act, base) == ("act", *place, str(p), str(n))
    assert parse_iri(iris.citation(paragraph, n), base) == ("citation", *place, str(p), str(n))
    assert parse_iri(iris.mention(paragraph, n), base) == ("mention", *place, str(p), str(n))
    addressing = iris.addressing(act, r)
    assert parse_iri(addressing, base) == ("addressing", *place, str(p), str(n), str(r))
    assert parse_iri(iris.antecedent(addressing), base) == ("antecedent", *place, str(p), str(n), str(r))
    assert parse_iri(iris.time_limit(act, r), base) == ("time_limit", *place, str(p), str(n), str(r))


@given(symbol=keys, code=codes, digest=digests)
def test_votes_states_and_digests_are_read_back(symbol: str, code: str, digest: str) -> None:
    """The IRIs that are made of codes and digests say them."""
    assert parse_iri(IRIS.state(code)) == ("state", code)
    assert parse_iri(IRIS.vote(IRIS.document(symbol), code)) == ("vote", symbol, code)
    assert parse_iri(IRIS.source(digest)) == ("source", digest)
    assert parse_iri(IRIS.build(digest)) == ("build", digest)


@given(first=keys, second=keys)
def test_different_symbols_have_different_iris(first: str, second: str) -> None:
    """No two symbols share an IRI."""
    assert (IRIS.document(first) == IRIS.document(second)) is (first == second)


@given(kind=st.sampled_from(KEYED), rest=st.text(st.sampled_from("aZ1/.%20E9é (")))
def test_what_is_read_was_made_here(kind: str, rest: str) -> None:
    """An IRI is either refused, or it is the very one that its parts make."""
    iri = f"{BASE}{kind}/{rest}"
    try:
        made = getattr(IRIS, kind)(parse_iri(iri)[1])
    except ValueError:
        made = None
    assert made in (None, iri)


@pytest.mark.parametrize("name", ["authority", "links", "dataset"])
def test_shared_graphs_are_read_back(name: str) -> None:
    """The three graphs that belong to no text have names of their own."""
    iri = getattr(IRIS, f"graph_{name}")
    assert iri == f"{BASE}graph/{name}"
    assert parse_iri(iri) == ("graph", name)


@pytest.mark.parametrize(
    ("node", "iri"),
    [
        (Node(NodeKind.DOCUMENT, "A/RES/60/1"), f"{BASE}document/A/RES/60/1"),
        (Node(NodeKind.BODY, "african-union"), f"{BASE}body/african-union"),
        (Node(NodeKind.STATE, "MEX"), f"{BASE}state/MEX"),
        (Node(NodeKind.GROUP, "all-states"), f"{BASE}group/all-states"),
        (Node(NodeKind.MEETING, "A/75/PV.37"), f"{BASE}meeting/A/75/PV.37"),
        (Node(NodeKind.INSTRUMENT, "un-charter/article/41"), f"{BASE}instrument/un-charter/article/41"),
        (Node(NodeKind.LOCAL, "g1"), f"{TEXT}#g1"),
    ],
)
def test_nodes_have_iris(node: Node, iri: str) -> None:
    """Each kind of node has an IRI, and the IRI says the kind and the key."""
    assert IRIS.of(node, TEXT) == iri
    kind, *parts = parse_iri(iri)
    assert (kind, parts[-1]) == node


@pytest.mark.parametrize(
    "iri",
    [
        "https://example.org/document/A/RES/60/1",
        f"{BASE}ontology#Act",
        f"{BASE}document/",
        f"{BASE}document/A//B",
        f"{BASE}document/A/../B",
        f"{BASE}document/A%41",
        f"{BASE}document/A%2",
        f"{BASE}document/A%FF",
        f"{BASE}document/A b",
        f"{BASE}document/A#p1",
        f"{BASE}state/Mex",
        f"{BASE}source/abc",
        f"{BASE}text/english/A",
        f"{TEXT}#",
        f"{TEXT}#p0",
        f"{TEXT}#p01",
        f"{TEXT}#p4-x2",
        f"{TEXT}#p4-a2-c1",
        f"{BASE}graph/en/A/RES/60/1#p1",
    ],
)
def test_foreign_iris_are_refused(iri: str) -> None:
    """An IRI that no method makes is refused by name."""
    with pytest.raises(ValueError, match="not an IRI that this project makes") as caught:
        parse_iri(iri)
    assert repr(iri) in str(caught.value)


@pytest.mark.parametrize("key", ["", "/", "A/", "/A", "A//B", ".", "A/./B", "A/..", "\ud800"])
def test_malformed_symbols_are_refused(key: str) -> None:
    """A symbol needs words between its slashes; the error quotes it."""
    with pytest.raises(ValueError, match="not a symbol or key") as caught:
        IRIS.document(key)
    assert repr(key) in str(caught.value)


@pytest.mark.parametrize(
    ("method", "arguments"),
    [
        ("text", ("EN", "A/RES/60/1")),
        ("graph", ("", "A/RES/60/1")),
        ("state", ("MX",)),
        ("source", ("ABC",)),
        ("build", ("",)),
        ("paragraph", (TEXT, 0)),
        ("paragraph", (f"{TEXT}#p1", 1)),
        ("paragraph", (f"{BASE}document/A", 1)),
        ("act", (TEXT, 1)),
        ("act", (f"{TEXT}#p1", 0)),
        ("citation", (f"{TEXT}#p1-a1", 1)),
        ("mention", (f"{TEXT}#p1-a1", 1)),
        ("addressing", (f"{TEXT}#p1", 1)),
        ("time_limit", (f"{TEXT}#p1-c1", 1)),
        ("antecedent", (f"{TEXT}#p1-a1",)),
        ("vote", (TEXT, "MEX")),
        ("vote", (f"{BASE}document/A", "Mexico")),
        ("of", (Node(NodeKind.LOCAL, "g1"),)),
        ("of", (Node(NodeKind.LOCAL, "p1"), TEXT)),
        ("of", (Node(NodeKind.STATE, "Mexico"),)),
    ],
)
def test_malformed_parts_are_refused(method: str, arguments: tuple[object, ...]) -> None:
    """Each method refuses what it cannot name, and quotes it."""
    with pytest.raises(ValueError, match=r"^(not |Node\()") as caught:
        getattr(IRIS, method)(*arguments)
    assert any(
        repr(part) in str(caught.value) or repr(getattr(part, "key", part)) in str(caught.value) for part in arguments
    )


@pytest.mark.parametrize(
    "base", ["", "example.org/", "https://example.org", "https://e.org/?a/", "https://e.org/#", "a:b c/"]
)
def test_malformed_bases_are_refused(base: str) -> None:
    """A base is an absolute IRI that ends with a slash; the error quotes what was given."""
    with pytest.raises(ValueError, match="not a base for IRIs") as caught:
        Iris(base)
    assert repr(base) in str(caught.value)
