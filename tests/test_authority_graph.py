"""The tables are stated whole, under the names of the ontology, and every link leads to something that is stated."""

from functools import cache

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store
from rdflib.namespace import DCTERMS, ORG, RDF, SKOS, XSD

from mandategraph.ontology.authority import bodies, groups, instruments, states
from mandategraph.ontology.authority_graph import authority_quads
from mandategraph.ontology.council import council_resolutions, council_statements
from mandategraph.ontology.iris import Iris
from mandategraph.ontology.known_documents import document_quads
from mandategraph.ontology.tables import read_table
from mandategraph.ontology.terms import MG, node

IRIS = Iris()


@cache
def authority() -> Store:
    """The authority graph in a store."""
    store = Store()
    store.extend(authority_quads(IRIS))
    return store


def values(store: Store, subject: str, predicate: str) -> set[str]:
    """What the store states of a subject, IRIs and literals as strings."""
    found = store.quads_for_pattern(NamedNode(subject), node(predicate), None)
    return {quad.object.value for quad in found if isinstance(quad.object, NamedNode | Literal)}


def count(store: Store, kind: str) -> int:
    """How many things are of a class."""
    return len(list(store.quads_for_pattern(None, node(RDF.type), node(kind))))


def test_everything_in_the_tables_is_stated() -> None:
    """One thing a row, of the row's class."""
    store = authority()
    posts = [body for body in bodies().values() if body.kind == "Post"]
    assert count(store, MG.Post) == len(posts)
    assert count(store, MG.Body) == len(bodies()) - len(posts) + len(states())
    assert count(store, MG.PeaceOperation) == sum(body.kind == "PeaceOperation" for body in bodies().values())
    assert count(store, MG.State) == len(states())
    assert count(store, MG.Group) == len(groups())
    assert count(store, MG.Instrument) == len(instruments())
    assert count(store, MG.Verb) == len(read_table("verbs")) + len(read_table("attitudes"))
    assert count(store, MG.Force) == len(read_table("forces"))
    assert count(store, MG.LimitKind) == len(read_table("limits"))


def test_the_authority_graph_is_one_named_graph_without_repetition() -> None:
    """Nothing is said twice, and all of it can be replaced as a whole."""
    quads = list(authority_quads(IRIS))
    assert len(quads) == len(set(quads))
    assert {quad.graph_name for quad in quads} == {NamedNode(IRIS.graph_authority)}


def test_the_same_tables_give_the_same_graph() -> None:
    """The order does not change from run to run."""
    assert list(authority_quads(IRIS)) == list(authority_quads(IRIS))


def test_everything_has_one_preferred_name() -> None:
    """A node is known by exactly one name, and no other name repeats it."""
    store = authority()
    named = [q.subject for q in store.quads_for_pattern(None, node(SKOS.prefLabel), None)]
    assert len(named) == len(set(named))
    for quad in store.quads_for_pattern(None, node(SKOS.prefLabel), None):
        assert Quad(quad.subject, node(SKOS.altLabel), quad.object, quad.graph_name) not in store


def test_names_are_plain_strings() -> None:
    """A query finds a name without knowing its language."""
    for predicate in (SKOS.prefLabel, SKOS.altLabel):
        for quad in authority().quads_for_pattern(None, node(predicate), None):
            assert isinstance(quad.object, Literal)
            assert quad.object.datatype == node(XSD.string)


def test_every_link_leads_to_something_stated() -> None:
    """No link into the project's own names dangles."""
    store = authority()
    subjects = {quad.subject for quad in store}
    links = {
        quad.object for quad in store if isinstance(quad.object, NamedNode) and quad.object.value.startswith(IRIS.base)
    }
    terms = {link for link in links if link.value.startswith(f"{IRIS.base}ontology#")}
    assert links - terms <= subjects


def test_a_mission() -> None:
    """A mission has its names, its class, its organ, its founding resolution, its years and its host."""
    mission, store = IRIS.body("united-nations-mission-in-the-sudan"), authority()
    assert values(store, mission, SKOS.prefLabel) == {"United Nations Mission in the Sudan"}
    assert "UNMIS" in values(store, mission, SKOS.altLabel)
    assert values(store, mission, RDF.type) == {str(MG.PeaceOperation), str(MG.Body)}
    assert values(store, mission, ORG.subOrganizationOf) == {IRIS.body("security-council")}
    assert values(store, mission, MG.establishedBy) == {IRIS.document("S/RES/1590(2005)")}
    assert values(store, mission, DCTERMS.created) == {"2005"}
    assert values(store, mission, DCTERMS.spatial) == {IRIS.state("SDN")}


def test_a_founding_resolution_is_described() -> None:
    """A document that only the tables name still has type, symbol and organ."""
    resolution, store = IRIS.document("S/RES/1590(2005)"), authority()
    assert values(store, resolution, RDF.type) == {str(MG.Resolution)}
    assert values(store, resolution, MG.symbol) == {"S/RES/1590(2005)"}
    assert values(store, resolution, MG.issuedBy) == {IRIS.body("security-council")}


def test_a_post_is_in_its_body() -> None:
    """A post is held in an organization, and is none."""
    post, store = IRIS.body("secretary-general"), authority()
    assert values(store, post, RDF.type) == {str(MG.Post)}
    assert values(store, post, ORG.postIn) == {IRIS.body("united-nations-secretariat")}
    assert values(store, post, ORG.subOrganizationOf) == set()
    assert values(store, post, MG.establishedBy) == {IRIS.instrument("un-charter")}


def test_a_state_has_its_codes() -> None:
    """ISO 3166 and M49 codes are notations; adjectives are no names."""
    state, store = IRIS.state("CIV"), authority()
    assert values(store, state, SKOS.notation) == {"CIV", "CI", "384"}
    assert {"Côte d'Ivoire", "Ivory Coast"} <= values(store, state, SKOS.altLabel)
    assert "Ivorian" not in values(store, state, SKOS.altLabel)


def test_a_group_has_its_wider_group() -> None:
    """Groups make a hierarchy."""
    group = IRIS.group("troop-contributing-countries")
    assert values(authority(), group, SKOS.broader) == {IRIS.group("member-states")}


def test_the_charter() -> None:
    """The Charter is an instrument with a symbol of its own."""
    charter, store = IRIS.instrument("un-charter"), authority()
    assert values(store, charter, MG.symbol) == {"CHARTER"}
    assert "United Nations Charter" in values(store, charter, SKOS.altLabel)
    assert values(store, charter, DCTERMS.created) == {"1945-06-26"}


def test_a_verb_has_its_force_and_the_force_its_rank() -> None:
    """The scale of force is data that a query can order by."""
    store = authority()
    assert values(store, IRIS.verb("call-upon"), SKOS.prefLabel) == {"call upon"}
    (force,) = values(store, IRIS.verb("call-upon"), MG.force)
    ranks = [values(store, IRIS.force(row["key"]), MG.rank) for row in read_table("forces")]
    assert force == IRIS.force("hortatory")
    assert sorted(ranks, key=min) == [{str(n)} for n in range(len(ranks))]


def test_another_base_moves_everything() -> None:
    """Nothing but the ontology's terms keeps the project's own address."""
    other = Iris("https://example.org/un/")
    quads = [*authority_quads(other), *document_quads(other, ["S/RES/1631(2005)"])]
    assert all(quad.subject.value.startswith(other.base) for quad in quads if isinstance(quad.subject, NamedNode))


def test_a_resolution_without_a_text() -> None:
    """The Council's table gives day, meeting and record."""
    store = Store()
    store.extend(document_quads(IRIS, ["S/RES/1631(2005)", "S/RES/1631(2005)"]))
    resolution, meeting = IRIS.document("S/RES/1631(2005)"), IRIS.meeting("S/PV.5282")
    assert values(store, resolution, MG.adoptedOn) == {"2005-10-17"}
    assert values(store, resolution, MG.adoptedAt) == {meeting}
    assert values(store, meeting, MG.meetingNumber) == {"5282"}
    assert values(store, meeting, MG.heldOn) == {"2005-10-17"}
    assert values(store, meeting, MG.organ) == {IRIS.body("security-council")}
    assert values(store, meeting, MG.record) == {IRIS.document("S/PV.5282")}
    assert values(store, IRIS.document("S/PV.5282"), RDF.type) == {str(MG.MeetingRecord)}


def test_a_statement_without_a_text() -> None:
    """The table of statements gives the agenda item with its title."""
    store = Store()
    store.extend(document_quads(IRIS, ["S/PRST/2006/39"]))
    (item,) = values(store, IRIS.document("S/PRST/2006/39"), MG.agendaItem)
    (title,) = values(store, item, SKOS.prefLabel)
    assert item == IRIS.agenda(
        "cooperation-between-the-united-nations-and-regional-organizations-in-maintaining-international-peace-and-security"
    )
    assert title.startswith("Cooperation between the United Nations and regional organizations")


@pytest.mark.parametrize(
    ("symbol", "kind", "organ"),
    [
        ("A/RES/60/1", MG.Resolution, "general-assembly"),
        ("E/RES/2021/7", MG.Resolution, "economic-and-social-council"),
        ("A/HRC/RES/16/18", MG.Resolution, "human-rights-council"),
        ("S/2006/507", MG.Document, "security-council"),
    ],
)
def test_a_document_that_no_table_knows(symbol: str, kind: str, organ: str) -> None:
    """Type, organ and page follow from the symbol, and nothing else is said."""
    quads = set(document_quads(IRIS, [symbol]))
    assert {quad.subject for quad in quads} == {NamedNode(IRIS.document(symbol))}
    store = Store()
    store.extend(quads)
    assert values(store, IRIS.document(symbol), RDF.type) == {str(kind)}
    assert values(store, IRIS.document(symbol), MG.issuedBy) == {IRIS.body(organ)}


@pytest.mark.parametrize("symbol", ["CHARTER", "CHARTER/VII", "TREATY:Rome Statute"])
def test_instruments_are_left_to_the_authority_graph(symbol: str) -> None:
    """An instrument is no document of an organ."""
    assert list(document_quads(IRIS, [symbol])) == []


def test_meetings_are_held_on_one_day() -> None:
    """Documents of one meeting agree on its day and say it once."""
    symbols = [*(x.symbol for x in council_resolutions().values()), *council_statements()]
    days: dict[NamedNode, str] = {}
    for quad in document_quads(IRIS, symbols):
        if quad.predicate == node(MG.heldOn):
            assert isinstance(quad.subject, NamedNode)
            assert isinstance(quad.object, Literal)
            assert quad.subject not in days
            days[quad.subject] = quad.object.value
    assert len(days) > 3000
