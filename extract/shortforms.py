"""Definite short forms in a text: "the Mission", "its President", "his Special Envoy", and the posts joined to them."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from mandategraph.extract.bodyheads import bodies_name, heads_with
from mandategraph.extract.ellipsis import ELLIPSIS
from mandategraph.extract.namedbodies import Memory
from mandategraph.extract.names import Name, full_name, name_of
from mandategraph.extract.nouns import BODY_NOUNS, POST_NOUNS
from mandategraph.extract.organs import CHAIRS, CHAMBERS, ITS, chair_of, is_post, listed_post, named, organ_before
from mandategraph.extract.pluralposts import PLURAL
from mandategraph.extract.references import covered
from mandategraph.extract.tokens import plain
from mandategraph.extract.unlisted import COMMON_WORDS
from mandategraph.ontology.authority import body_of
from mandategraph.ontology.nodes import Node

GOVERNMENT = (
    r"(?:(?:Transitional|National|Interim|Federal|Provisional) )*Government"
    r"(?: of National (?:Unity|Reconciliation)(?: and (?:Transition|Reconciliation))?)?"
)
SHORT = re.compile(
    rf"\b(?P<det>[Tt]he|this|that|said|[Hh]is|[Hh]er|[Ii]ts) "
    rf"(?P<noun>{BODY_NOUNS}|{POST_NOUNS}|{CHAMBERS}|{GOVERNMENT}|(?:[A-Z][a-z]+[- ]){{1,3}}(?:{BODY_NOUNS})|"
    r"open-ended working group)\b"
    r"(?![-\u2011 ]?[A-Z])"
    r"(?! (?:of|for|on) (?:the )?[A-Z]| of \d+\b(?! \w+ \d{4})| ad interim| v\.)"
)
#: A post before its holder's name, without an article.
HELD = re.compile(
    r"(?<=[a-z,] )(?P<noun>Special Representative|Special Envoy|Personal Envoy|Special Adviser|Force Commander)"
    r"(?= (?:Mr\. |Ms\. )?[A-Z][\w’-]+ [A-Z])"
)
#: What a post is for that the tables do not print so: "on Sexual Violence".
OTHER_FIELD = re.compile(r" (?:on|for) (?:the )?[A-Z]")
#: What makes several words the beginning of another name: "Mission to Investigate".
OTHER = re.compile(r" (?:to [A-Z]|for [a-z]+ing\b)")
#: What a post is for behind its acronym: "Special Representative of the Secretary-General (SRSG) for Utopia".
FIELD = re.compile(r"(?: \([A-Z]+\))? (?:for|in|on) (?:the )?")
#: Whose envoy "his" is where it is not the Secretary-General's.
OF_ANOTHER = re.compile(
    r"\b(?:President of (?:the )?[A-Z][\w’ ]*|Facilitator|Mediator|Prime Minister [^,;]{0,40}),? (?:and|or) [Hh]is $"
)
#: A conference that is no body of the tables.
CONFERENCE = re.compile(r"\bConference(?= (?:on|for|to|against|of) (?:the )?[A-Z])")
#: "The President of the sixtieth session" is the speaker's.
OF_SESSION = re.compile(r" of (?:the|its) (?:[\w-]+ ){1,2}session\b")
WINDOW = 60
OFFICE_OF = re.compile(r"\bOffice of $")
#: "The Chair of the working group" is that group’s.
OF_LOWER_CASE = re.compile(r" of the [a-z]")
#: What makes it a part’s: "the Chair of the Commission’s Utopia configuration".
GENITIVE = re.compile(r"[’']s? ")
POST_OF = re.compile(rf"(?<![\w-])(?P<post>{POST_NOUNS}) of $")


def with_short_forms(text: str, names: Sequence[Name], memory: Memory, position: int) -> Iterator[Name]:
    """The names and the short forms of the paragraph at `position`, in order."""
    memory.begin(position)
    marks = covered(text, ((name.start, name.end) for name in names))
    found_shorts = (*SHORT.finditer(text), *HELD.finditer(text))
    shorts = [m for m in found_shorts if not any(marks[m.start("noun") : m.end("noun")])]
    entries = sorted(
        [(n.start, 1, n, None) for n in names] + [(m.start(), 0, None, m) for m in shorts], key=lambda e: e[:2]
    )
    others = [m.start() for m in CONFERENCE.finditer(text) if not any(marks[m.start() : m.end()])]
    for start, _, found, short in entries:
        while others and others[0] < start:
            others.pop(0)
            memory.forget("Conference")
        if found is not None:
            if found.node is None:
                continue
            words = text[found.start : found.end]
            if found.rule == COMMON_WORDS and (known := memory.resolve(words, "the")):
                yield found._replace(node=known, rule="mention#short-form")
                continue
            if found.rule == ELLIPSIS and OF_ANOTHER.search(text, max(0, found.start - WINDOW), found.start):
                continue
            if found.rule == ELLIPSIS and (here := memory.here(words)):
                yield found._replace(node=here, rule="mention#short-form")
                continue
            special = _for_its_field(text, names, found) or _specialised(found.node, found.rule, memory)
            memory.add(special, words)
            yield found if special == found.node else found._replace(node=special, rule=ELLIPSIS)
        elif short is not None:
            whose = _owner(text, names, short)
            post = listed_post(short["noun"], whose) if whose else None
            if post:
                yield Name(short.start("noun"), short.end("noun"), post, "mention#short-form")
            else:
                yield from _short_form(text, short, memory)


def _specialised(node: Node, rule: str, memory: Memory) -> Node:
    """The post for the text's subject; of several only where they are one State's, who follow each other."""
    return node if rule == PLURAL and not memory.is_on_state else memory.specialised(node)


def _for_its_field(text: str, names: Sequence[Name], found: Name) -> Node | None:
    """The post for the State, region or theme behind a general one; the general one for a theme of no other post."""
    body = body_of(found.node)
    field = FIELD.match(text, found.end)
    if body is None or field is None or body.kind != "Post":
        return None
    name = next((name for name in names if name.start >= field.end()), None)
    if name and name.node and name.start == field.end():
        return name_of(f"{body.name} for {full_name(name.node)}")
    return found.node if OTHER_FIELD.match(text, found.end) else None


def _owner(text: str, names: Sequence[Name], short: "re.Match[str]") -> Node | None:
    """Whose "its Executive Director" is, where that body is named directly before."""
    at = bisect_right(names, short.start(), key=lambda n: n.end) - 1
    if at < 0 or _determiner(short) != "its" or not ITS.fullmatch(text, names[at].end, short.start()):
        return None
    return names[at].node


def _determiner(short: "re.Match[str]") -> str:
    """The word before the short form; a post before its holder's name has none and is definite."""
    return short["det"].lower() if "det" in short.re.groupindex else "the"


def _short_form(text: str, short: "re.Match[str]", memory: Memory) -> Iterator[Name]:
    if OF_ANOTHER.search(text, max(0, short.start() - WINDOW), short.start("noun")):
        return
    if short["noun"] in CHAIRS and OF_LOWER_CASE.match(text, short.end()):
        return
    noun = "Government" if "Government" in short["noun"] else short["noun"]
    is_own = noun == "President" and OF_SESSION.match(text, short.end())
    determiner = "its" if is_own else _determiner(short)
    node = memory.resolve(noun, determiner, text[max(0, short.start() - WINDOW) : short.start()])
    if node is None or (OTHER.match(text, short.end()) and (name := bodies_name(node)) and not heads_with(name, noun)):
        return
    start = short.start("noun")
    before = POST_OF.search(text, max(0, short.start() - 40), short.start())
    if before and (post := _post_of(before["post"], node, is_whole=not GENITIVE.match(text, short.end()))):
        start, node = before.start(), post
    elif organ := organ_before(text, short.start(), node):
        start, node = organ
    elif (office := OFFICE_OF.search(text, max(0, short.start() - WINDOW), short.start())) and is_post(node):
        start, node = office.start(), named("Office", node)
    yield Name(start, short.end("noun"), node, "mention#short-form")


def _post_of(post: str, whose: Node, *, is_whole: bool) -> Node | None:
    """The post of a body that the tables have; the chair of any other of theirs, but not of a part of it."""
    if post in CHAIRS:
        return chair_of(whose, post, may_be_new=True) if is_whole else None
    return name_of(f"{post} of the {bodies_name(whose)}")


def posts_joined(text: str, names: Sequence[Name]) -> Iterator[Name]:
    """The first of two posts of one body: "the President and Prosecutor of the Tribunal"."""
    for name in names:
        body = body_of(name.node)
        if body is None or body.kind != "Post":
            continue
        before = re.search(
            rf"\b(?P<post>{POST_NOUNS}) and (?:the )?$", plain(text[max(0, name.start - 40) : name.start])
        )
        if before:
            other = name_of(f"{before['post']} of the {body.name.partition(' of the ')[2]}")
            if other:
                start = max(0, name.start - 40) + before.start()
                yield Name(start, start + len(before["post"]), other, "mention#joined-posts")
