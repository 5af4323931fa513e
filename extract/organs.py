"""Organs and posts named by the body that a short form or "its" takes up: "Board of Governors of the Agency"."""

import re

from mandategraph.extract.names import body_called, full_name, name_of
from mandategraph.ontology.authority import bodies, body_of
from mandategraph.ontology.nodes import Node, NodeKind

ORGAN = (
    r"(?:General Conference|Board of (?:Governors|Trustees|Directors)|Governing (?:Council|Body)|"
    r"Executive (?:Board|Council|Committee)|Council of Ministers|Ministerial (?:Council|Conference)|"
    r"Advisory (?:Commission|Committee|Board)|(?:Pre-Trial |Trial |Appeals )Chambers?|Bureau|Presidency|Registry|"
    r"(?:Deputy )?(?:Executive Director|Executive Secretary|Director[- ]General|Commissioner-General|Registrar|"
    r"Prosecutor|Administrator|Head|Force Commander))"
)
OF = re.compile(rf"(?<![\w-])(?P<organ>{ORGAN}) of $")
#: The chambers of a tribunal.
CHAMBERS = r"(?:Pre-Trial |Trial |Appeals )Chambers?|Chambers"
CHAIRS = frozenset(("Chair", "Chairman", "Chairperson"))
#: Posts that a peace operation has one of.
OF_MISSIONS = frozenset(("Force Commander", "Police Commissioner"))
#: Posts that an organization has one of.
HEADS = frozenset(("Executive Director", "Executive Secretary", "Director-General", "Registrar", "Prosecutor"))
ITS = re.compile(r"(?:’s)?,? (?:and|through|or|as well as|including|namely|under|by),? ")
#: What makes it another organ: "Gender Advisory Board".
LONGER = re.compile(r"\b[A-Z][\w-]+ $")
WINDOW = 60


def organ_before(text: str, end: int, whose: Node) -> tuple[int, Node] | None:
    """Where the organ of `whose` begins that ends in "of" at `end`, and its node; None where none stands there.

    >>> organ_before("the Executive Board of the Agency", 23, Node(NodeKind.BODY, "unicef"))[1].key
    'Executive_Board_of_unicef'
    """
    found = OF.search(text, max(0, end - WINDOW), end)
    if (
        found is None
        or LONGER.search(text, max(0, found.start() - 20), found.start())
        or whose.kind is not NodeKind.BODY
        or is_post(whose)
    ):
        return None
    return found.start(), named(found["organ"], whose)


def named(organ: str, whose: Node) -> Node:
    """The organ or post of a body: that of the tables, otherwise the one that its name makes."""
    label = f"{organ.replace('Director General', 'Director-General')} of {full_name(whose)}"
    return body_called(label)


def is_post(node: Node) -> bool:
    """Whether the tables have the node as a post."""
    body = body_of(node)
    return body is not None and body.kind == "Post"


def listed_post(post: str, whose: Node) -> Node | None:
    """The post of a body, where the tables have it.

    >>> listed_post("Executive Director", Node(NodeKind.BODY, "world-food-programme")).key
    'executive-director-of-the-world-food-programme'
    """
    return name_of(f"{post} of {full_name(whose)}") if whose.kind is NodeKind.BODY and whose.key in bodies() else None


def chair_of(whose: Node, noun: str = "Chair", *, may_be_new: bool) -> Node | None:
    """The chair of a body of the tables; where they have none, `may_be_new` gives the one that its name makes.

    >>> chair_of(Node(NodeKind.BODY, "statistical-commission"), may_be_new=True).key
    'Chair_of_the_Statistical_Commission'
    >>> chair_of(Node(NodeKind.BODY, "statistical-commission"), may_be_new=False)
    """
    if whose.kind is not NodeKind.BODY or whose.key not in bodies() or is_post(whose):
        return None
    known = listed_post(noun, whose) or listed_post("Chair", whose)
    return known or (named(noun, whose) if may_be_new else None)
