"""Full names of bodies taken apart: the head that is left when what they are for goes unsaid, and whose a post is."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from mandategraph.extract.names import name_of
from mandategraph.extract.nouns import HEAD_NOUN, POST_NOUN
from mandategraph.extract.variants import fold
from mandategraph.ontology.authority import bodies, body_of
from mandategraph.ontology.nodes import Node, NodeKind
from mandategraph.ontology.statenames import state_words

QUALIFIER = re.compile(r" (?:of|for|in|on|to|at|between) (?:the )?(?=[\w(])")
TAIL = re.compile(r" (?:of|for|in|on|to|at) ")
SECRETARY_GENERAL = re.compile(r" (?:of|to) the Secretary-General$")


class Full(NamedTuple):
    """A full name taken apart: `head` is left where the qualifier goes unsaid."""

    head: str
    qualifier: str
    names: Node | None
    """The State or body that the qualifier names."""
    node: Node
    is_prefix: bool = False
    """Whether the qualifier comes first: "Haitian National Police"."""

    @property
    def is_demonym(self) -> bool:
        """Whether the qualifier is a people's, not the State's own name."""
        return self.is_prefix and name_of(self.qualifier) is None


def whose_post(node: Node) -> Node | None:
    """The body whose post it is, where the post's name says so: the Tribunal of the President of the Tribunal.

    >>> whose_post(Node(NodeKind.BODY, "president-of-the-security-council")).key
    'security-council'
    """
    body = body_of(node)
    if body is None or body.kind != "Post":
        return None
    whose = name_of(body.name.partition(" of the ")[2])
    return whose if whose and whose.kind is NodeKind.BODY else None


def general_post(post: str) -> Node | None:
    """The post of that noun which the Secretary-General fills, whatever it is for.

    >>> general_post("Special Envoy").key
    'special-envoy-of-the-secretary-general'
    """
    return name_of(f"{post} of the Secretary-General") or name_of(f"{post} to the Secretary-General")


@cache
def heads() -> dict[str, tuple[Full, ...]]:
    """The full names by the folded head that is left without their qualifier."""
    found: dict[str, dict[Full, None]] = {}
    for key, body in bodies().items():
        node = Node(NodeKind.BODY, key)
        for name in body.names:
            for full in (*_taken_apart(name, node, body.kind == "Post"), *_without_prefix(name, node)):
                found.setdefault(fold(full.head), {})[full] = None
    return {head: tuple(full) for head, full in found.items()}


def _taken_apart(name: str, node: Node, is_post: bool) -> Iterator[Full]:
    for match in QUALIFIER.finditer(name):
        head, qualifier = name[: match.start()], name[match.end() :]
        words = head.split()
        if qualifier == "Secretary-General" or not words[-1][0].isupper():
            continue
        if not (HEAD_NOUN.search(head.removesuffix("s")) or HEAD_NOUN.search(head) or POST_NOUN.search(head)):
            continue
        if len(words) > 1:
            yield Full(head, qualifier, name_of(qualifier), node)
        if is_post and (short := SECRETARY_GENERAL.sub("", head)) != head:
            yield Full(short, qualifier, name_of(qualifier), node)


def _without_prefix(name: str, node: Node) -> Iterator[Full]:
    """The name without the State, people or organization that it begins with."""
    words = name.split()
    for count in range(1, min(4, len(words) - 1)):
        prefix, rest = " ".join(words[:count]), " ".join(words[count:])
        whose = _prefixes().get(prefix)
        if whose and rest[0].isupper() and HEAD_NOUN.search(TAIL.split(rest, maxsplit=1)[0]):
            yield Full(rest, prefix, whose, node, is_prefix=True)


@cache
def _prefixes() -> dict[str, Node]:
    """The States by name and demonym, and the United Nations."""
    found = {words: Node(NodeKind.STATE, iso3) for words, iso3 in state_words().items()}
    return {"United Nations": Node(NodeKind.BODY, "united-nations")} | found
