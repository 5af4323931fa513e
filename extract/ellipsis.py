"""Names left short because the text has said the rest: "the Constituent Assembly" in a text on Nepal."""

import re
from collections.abc import Iterator
from functools import cache

from mandategraph.extract.fullnames import heads
from mandategraph.extract.names import Entry, Name, NameFinder, known_names
from mandategraph.extract.setting import Setting
from mandategraph.extract.tokens import plain
from mandategraph.extract.variants import fold
from mandategraph.ontology.authority import body_of
from mandategraph.ontology.nodes import Node, NodeKind

#: Posts of which there are several, each for a State or theme.
SPECIALISED = re.compile(r"\b(?:Representative|Envoy|Adviser|Advisor|Coordinator)\b")
QUALIFIED = re.compile(r" (?:of|for|in|on) (?:the )?[A-Z]")
DEPUTY = re.compile(r"\b[Dd]eputy $")
ELLIPSIS = "mention#ellipsis"


@cache
def _head_finder() -> NameFinder:
    """The finder of heads that are no names by themselves."""
    unknown = {folded: full for folded, full in heads().items() if folded not in known_names() and " " in folded}
    return NameFinder(
        {folded: tuple(Entry(f.head, f.node, ELLIPSIS) for f in full) for folded, full in unknown.items()}
    )


def shortened(text: str, setting: Setting) -> Iterator[Name]:
    """The names in `text` that the setting completes."""
    printed = plain(text)
    for name in _head_finder().find(text):
        if QUALIFIED.match(printed, name.end) or DEPUTY.search(printed, max(0, name.start - 8), name.start):
            continue
        node = completed(text[name.start : name.end], setting=setting)
        if node:
            yield Name(name.start, name.end, node, ELLIPSIS)


def completed(*forms: str, setting: Setting, of_state: bool = False) -> Node | None:
    """The body whose name begins with one of `forms` and whose qualifier the setting gives, where there is one only.

    `of_state` looks among those only whose qualifier is a State and comes last.

    >>> setting = Setting("Burundi", "", frozenset())
    >>> completed("Special Envoy of the Secretary-General", setting=setting).key
    'special-envoy-of-the-secretary-general-for-burundi'
    """
    candidates = [full for words in forms for full in heads().get(fold(words), ()) if plain(full.head) == plain(words)]
    if of_state:
        of_states = (full for full in candidates if full.names and full.names.kind is NodeKind.STATE)
        candidates = [full for full in of_states if not full.is_prefix]
    return setting.chosen(candidates)


def specialised(node: Node, setting: Setting) -> Node:
    """The post for what the text is about where a general one is named, the body of its State; else the same node.

    >>> post = Node(NodeKind.BODY, "special-envoy-of-the-secretary-general")
    >>> specialised(post, Setting("Burundi", "", frozenset())).key
    'special-envoy-of-the-secretary-general-for-burundi'
    """
    if node.kind is not NodeKind.BODY:
        return node
    body = body_of(node)
    if body is None:
        label = node.key.replace("_", " ")
        return (completed(label, setting=setting) if SPECIALISED.search(label) else None) or node
    if body.kind == "Post" and not SPECIALISED.search(body.name):
        return node
    names = [name for name in body.names if " " in name]
    return completed(*names, setting=setting, of_state=body.kind != "Post") or node
