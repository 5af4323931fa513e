"""Posts in the plural: "Special Representatives or Envoys of the Secretary-General", and those for two themes."""

import re
from collections.abc import Iterator, Sequence

from mandategraph.extract.fullnames import general_post, heads
from mandategraph.extract.names import Name
from mandategraph.extract.tokens import plain
from mandategraph.extract.variants import fold
from mandategraph.ontology.nodes import Node

POST = r"(?:Deputy )?(?:Special|Personal) (?:Representatives|Envoys|Advis[eo]rs)"
ROW = rf"(?P<posts>{POST}(?:(?:, |,? and |,? or ){POST})*)"
#: Who sends them stands behind or before.
SENT = (
    re.compile(rf"\b{ROW} (?:of|to) the (?:(?:UN|United Nations) )?Secretary[- ]General\b(?!['’])"),
    re.compile(rf"\b(?:(?:UN|United Nations) )?Secretary[- ]General(?:['’]s)? {ROW}"),
)
HIS = re.compile(rf"\b(?:[Hh]is|[Hh]er) {ROW}")
FIELD = re.compile(r" (?:for|on|in) (?:the )?")
NEXT = re.compile(r",? and (?:(?:for|on|in) )?(?:the )?")
CAPITAL = re.compile(r"(?!UN\b|United Nations\b)[A-Z]")
#: How long a field is at most.
LONGEST = 150
#: Rule of posts that are meant all together.
PLURAL = "mention#plural-post"


def plural_posts(text: str, names: Sequence[Name]) -> Iterator[Name]:
    """The posts named in the plural, each at its words; "his" are those of the Secretary-General named before.

    >>> from mandategraph.extract.names import finder
    >>> text = "asks the Secretary-General and his Special Envoys to report"
    >>> [(text[n.start:n.end], n.node.key) for n in plural_posts(text, list(finder().find(text)))]
    [('Special Envoys', 'special-envoy-of-the-secretary-general')]
    """
    printed = plain(text)
    senders = [name.end for name in names if name.node and name.node.key == "secretary-general"]
    for row in (row for pattern in SENT for row in pattern.finditer(printed)):
        yield from _each(printed, row, row.start())
    for row in HIS.finditer(printed):
        if senders and senders[0] < row.start():
            yield from _each(printed, row, row.start("posts"))


def _each(text: str, row: "re.Match[str]", begin: int) -> Iterator[Name]:
    """The posts of a row, the first from `begin` on, the last to the sender; of one post each of its fields."""
    start, end = row.span("posts")
    posts = list(re.finditer(POST, text[start:end]))
    fields = list(_fields(text, row.end(), posts[-1][0]))
    if fields:
        yield from (Name(begin if at < 0 else at, stop, node, PLURAL) for at, stop, node in fields)
        posts.pop()
    elif (field := FIELD.match(text, row.end())) and CAPITAL.match(text, field.end()):
        return
    for post in posts:
        if node := general_post(post[0].removesuffix("s")):
            first = begin if post is posts[0] else start + post.start()
            last = row.end() if post.end() == end - start else start + post.end()
            yield Name(first, last, node, PLURAL)


def _fields(text: str, end: int, post: str) -> Iterator[tuple[int, int, Node]]:
    """Where the fields of the posts stand and the post for each: the first begins with the posts, at -1."""
    link, at = FIELD.match(text, end), -1
    while link:
        stop, node = _field(text, link.end(), post.removesuffix("s"))
        if node is None:
            return
        yield at, stop, node
        link = NEXT.match(text, stop)
        at = link.end() if link else 0


def _field(text: str, at: int, post: str) -> tuple[int, Node | None]:
    """Where the field ends that begins at a place, the longest for which the tables have such a post, and the post."""
    found: tuple[int, Node | None] = (at, None)
    folded = fold(text[at : at + LONGEST])
    for sender in ("of the Secretary-General", "to the Secretary-General"):
        for full in heads().get(fold(f"{post} {sender}"), ()):
            stop = at + len(full.qualifier)
            if stop > found[0] and folded.startswith(fold(full.qualifier)) and not text[stop : stop + 1].isalnum():
                found = (stop, full.node)
    return found
