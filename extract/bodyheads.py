"""What the names of bodies and posts say by their heads: a Committee, a peace operation, the Mediator in a State."""

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache, lru_cache

from mandategraph.ontology.authority import bodies, body_of
from mandategraph.ontology.nodes import Node, NodeKind

TAIL = re.compile(r" (?:of|for|in|on|to|at|against|pursuant|established|concerning) ")
#: Posts of a peace process, that of the State which the text is about.
POSTS_FOR_STATES = frozenset(("Facilitator", "Mediator"))


def bodies_name(node: Node) -> str:
    """The printed name of a node that the tables know, otherwise nothing."""
    body = body_of(node)
    return body.name if body else ""


def body_head(node: Node) -> str:
    """The printed name of a body, of a post nothing."""
    body = body_of(node)
    return "" if body is None or body.kind == "Post" else body.name


@lru_cache(maxsize=4096)
def heads_with(label: str, noun: str) -> bool:
    """Whether the head of a body's name is the noun: a Directorate's name does not make it "the Committee"."""
    head = label if " of " in noun else TAIL.split(label, maxsplit=1)[0]
    return re.search(rf"(?<![\w-]){re.escape(noun)}{'' if ' of ' in noun else '$'}", head) is not None


def holds(node: Node, noun: str) -> bool:
    """Whether a noun of several words is what is left of the head of a body's name: "International Tribunal".

    >>> holds(Node(NodeKind.BODY, "international-criminal-tribunal-for-rwanda"), "International Tribunal")
    True
    """
    head, words = iter(TAIL.split(body_head(node), maxsplit=1)[0].split()), noun.split()
    return len(words) > 1 and all(word in head for word in words) and next(head, None) is None


def is_mission(node: Node) -> bool:
    """Whether it is a peace operation that is no part of another."""
    body = body_of(node)
    host = bodies().get(body.parent) if body and body.parent else None
    return body is not None and body.kind == "PeaceOperation" and (host is None or host.kind != "PeaceOperation")


@cache
def hosted_posts() -> Mapping[tuple[str, str], Node]:
    """The only such post of the tables for a State: the Facilitator in Burundi."""
    found: defaultdict[tuple[str, str], list[Node]] = defaultdict(list)
    for key, body in bodies().items():
        if body.kind == "Post" and len(body.host) == 1 and (noun := body.name.partition(" ")[0]) in POSTS_FOR_STATES:
            found[noun, body.host[0]].append(Node(NodeKind.BODY, key))
    return {where: posts[0] for where, posts in found.items() if len(posts) == 1}
