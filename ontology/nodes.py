"""What a statement can point at: the kinds of node that have an IRI of their own."""

from enum import StrEnum
from typing import NamedTuple


class NodeKind(StrEnum):
    """The kinds of node, each named as the path of its IRIs is (`document/…`, `body/…`)."""

    DOCUMENT = "document"
    BODY = "body"
    STATE = "state"
    GROUP = "group"
    MEETING = "meeting"
    INSTRUMENT = "instrument"
    MEASURE = "measure"
    LOCAL = "local"
    """Known only inside one text: the key is the fragment (`g1`, `x1`), the IRI is that of the text with it."""


class Node(NamedTuple):
    """One node by kind and key, whatever the base: `Node(NodeKind.STATE, "MEX")`.

    A tuple, so it compares with a literal:

    >>> Node(NodeKind.BODY, "security-council") == ("body", "security-council")
    True
    """

    kind: NodeKind
    key: str
