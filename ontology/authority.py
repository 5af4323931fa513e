"""The authorities: bodies, posts, States, groups and instruments, read from the tables."""

from functools import cache

from mandategraph.ontology.authority_records import Body, Group, Instrument, State
from mandategraph.ontology.nodes import Node, NodeKind
from mandategraph.ontology.tables import Row, read_records


def _several(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split("|") if part.strip())


def _body(row: Row) -> Body:
    return Body(
        key=row["key"],
        kind=row["class"],
        name=row["name"],
        aliases=_several(row["aliases"]),
        parent=row["parent"] or None,
        established_by=row["established_by"] or None,
        created=row["created"] or None,
        ended=row["ended"] or None,
        host=tuple(row["host"].split()),
        wikidata=row["wikidata"] or None,
        unbis=row["unbis"] or None,
    )


def _state(row: Row) -> State:
    return State(
        iso3=row["iso3"],
        iso2=row["iso2"] or None,
        m49=row["m49"] or None,
        name=row["name"],
        official=row["official"] or None,
        aliases=_several(row["aliases"]),
        since=row["from"] or None,
        until=row["until"] or None,
        demonyms=_several(row["demonyms"]),
    )


def _group(row: Row) -> Group:
    return Group(
        key=row["key"],
        name=row["name"],
        aliases=_several(row["aliases"]),
        parent=row["parent"] or None,
        of_text=row["scope"] == "text",
    )


def _instrument(row: Row) -> Instrument:
    return Instrument(
        key=row["key"],
        symbol=row["symbol"],
        name=row["name"],
        aliases=_several(row["aliases"]),
        adopted=row["adopted"] or None,
    )


@cache
def bodies() -> dict[str, Body]:
    """All bodies and posts by key.

    >>> bodies()["united-nations-mission-in-the-sudan"].established_by
    'S/RES/1590(2005)'
    """
    return read_records("bodies", _body, lambda body: body.key)


def body_of(node: Node | None) -> Body | None:
    """The body or post of the tables that a node is, None where it is none of theirs.

    >>> body_of(Node(NodeKind.BODY, "security-council")).name, body_of(Node(NodeKind.STATE, "MEX"))
    ('Security Council', None)
    """
    return bodies().get(node.key) if node and node.kind is NodeKind.BODY else None


@cache
def states() -> dict[str, State]:
    """All States by ISO 3166 alpha-3 code, former States included.

    >>> states()["COD"].name
    'Democratic Republic of the Congo'
    """
    return read_records("states", _state, lambda state: state.key)


@cache
def groups() -> dict[str, Group]:
    """All generic groups by key.

    >>> groups()["member-states"].name
    'Member States'
    """
    return read_records("groups", _group, lambda group: group.key)


@cache
def instruments() -> dict[str, Instrument]:
    """All instruments by key.

    >>> instruments()["un-charter"].symbol
    'CHARTER'
    """
    return read_records("instruments", _instrument, lambda instrument: instrument.key)
