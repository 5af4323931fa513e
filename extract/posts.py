"""Posts and secretariats that no table knows, named by the State or body whose they are."""

import re
from collections.abc import Iterator, Sequence

from mandategraph.extract.names import Name, body_called, full_name, name_of
from mandategraph.extract.organs import is_post, listed_post
from mandategraph.extract.records import Local
from mandategraph.extract.tokens import plain
from mandategraph.ontology.authority import bodies, body_of
from mandategraph.ontology.nodes import Node, NodeKind

SPECIAL = r"(?:(?:Joint|Deputy|Senior) )?(?:Special|Personal|High) (?:Representative|Envoy|Advis[eo]r|Coordinator)"
HEAD = (
    r"(?:(?:Deputy|Acting|Assistant) )?"
    r"(?:Executive (?:Director|Secretary|Chairman)|Director[- ]General|Secretary[- ]General|Administrator|Registrar|"
    r"Prosecutor|Chair(?:man|person|woman)?(?:-in-Office)?|Secretary|Commissioner|"
    r"Force Commander|Head|Chief Executive|Ombudsperson|(?:Chief )?Mediator|Facilitator)"
)
#: "President of" before a State: the post is named and the State is not.
OF_STATE = re.compile(rf"\b(?P<post>(?:Vice-|Deputy )?President|Permanent Representative|{SPECIAL}) of (?:the )?$")
#: "Executive Secretary of" before a body.
OF_BODY = re.compile(rf"(?<![\w-])(?P<post>{HEAD}|{SPECIAL})(?: ad interim)? of (?:the )?$")
#: A post that only the tables know for a body: "President ad interim of the Commission".
PRESIDENT_OF = re.compile(r"(?<![\w-])(?P<post>President)(?: ad interim)? of (?:the )?$")
#: What has no Secretary-General of its own: the panel was appointed "by the Secretary-General of the …" nobody.
APPOINTED = re.compile(
    r"(?:Panel|Group|Team|Mission|Board|Committee|Commission|Fund|Office|Operation|Force|Tribunal|Mechanism)\b"
)
#: "Special Envoy of the" before a post.
OF_POST = re.compile(rf"\b(?P<post>{SPECIAL}) of the $")
FOR_STATE = re.compile(rf"\b(?P<post>{SPECIAL}) (?P<link>for|on|to) (?:the )?$")
SECRETARIAT_OF = re.compile(r"\b(?P<post>(?:(?:General|Executive|Permanent) )?[Ss]ecretariat) of (?:the )?$")
SECRETARIAT = re.compile(r" (?:secretariat|(?:General|Executive|Permanent) Secretariat)\b")
#: "Special Envoy for" behind a body.
ITS_SPECIAL = re.compile(rf"(?P<bracket>\)?)(?:’s)? (?P<post>{SPECIAL})\b(?! of )")
#: "its Special Representative for" behind a body.
ITS_OWN = re.compile(
    r"(?: \([A-Z]+\))?,? (?:and|through|or|as well as|including|notably|in particular|namely),? "
    rf"its (?P<post>{SPECIAL})(?= (?:for|on|to|in) )"
)
#: "Force Commander" behind a body.
ITS_HEAD = re.compile(
    r"(?:’s)? (?P<post>Force Commander|Police Commissioner|(?:Deputy )?(?:Executive (?:Director|Secretary)|"
    r"Director[- ]General|Secretary[- ]General)|Registrar|Prosecutor|(?:Chief )?Mediator|Facilitator|Mediation|"
    r"Facilitation)\b(?! (?:of|for|[A-Z]))"
)
#: What a special post is for, behind the one who sends.
FIELD = re.compile(r" (?P<link>for|on|to|in) (?:the )?")
REGION = re.compile(r" for (?:the )?(?P<words>[A-Z][\w-]+(?: (?:of (?:the )?)?[A-Z][\w-]+){0,3}(?: region\b)?)")
TO_UNITED_NATIONS = re.compile(r" to (?:the )?(?:United Nations|UN)\b(?! [A-Z])")
TO = re.compile(r" to (?:the )?")
WINDOW = 90
LOOK_AHEAD = 4
AND = (" and ", " and the ")
NAMED = re.compile(rf"(?:{HEAD}|(?:Vice-|Deputy )?President|{SPECIAL}|Permanent Representative) (?:of|for|on|to) ")


def posts(text: str, names: Sequence[Name]) -> Iterator[Name]:
    """The posts and secretariats that a name before or behind makes: of the body itself they are no mention.

    >>> from mandategraph.extract.names import finder
    >>> text = "the Permanent Representative of Norway to the United Nations"
    >>> [text[n.start:n.end] for n in posts(text, list(finder().find(text)))]
    ['Permanent Representative of Norway to the United Nations']
    """
    at = 0
    while at < len(names):
        found = _post(text, names, at)
        if found is None:
            at += 1
            continue
        post, used = found
        yield post
        at += used


def _post(text: str, names: Sequence[Name], at: int) -> tuple[Name, int] | None:
    """The post that names the body or State `names[at]`, and how many of the names it holds."""
    name = names[at]
    if name.node is None or is_post(name.node):
        return None
    before = plain(text[max(0, name.start - WINDOW) : name.start])
    at_window = name.start - len(before)
    if name.node.kind is NodeKind.STATE:
        is_state = not text[name.start : name.end].endswith(("overnment", "uthorities"))
        return _of_state(text, names, at, before) if is_state else None
    whose = full_name(name.node)
    if found := SECRETARIAT_OF.search(before):
        return _named(at_window + found.start(), name.end, f"Secretariat of {whose}"), 1
    if found := SECRETARIAT.match(text, name.end):
        return _named(name.start, found.end(), f"Secretariat of {whose}"), 1
    if (found := PRESIDENT_OF.search(before)) and (post_node := listed_post(found["post"], name.node)):
        return Name(at_window + found.start(), name.end, post_node, "unlisted#post"), 1
    found = OF_BODY.search(before) if name.node.key != "united-nations" else None
    if found and not _is_appointed(found["post"], whose):
        start, post = found.start(), f"{found['post'].replace(' General', '-General')} of {whose}"
        if sender := OF_POST.search(before, 0, start):
            start, post = sender.start(), f"{sender['post']} of the {post}"
        return _with_field(text, names, at, at_window + start, name.end, post)
    if found := ITS_SPECIAL.match(text, name.end):
        start = _before_acronym(text, names, at) if found["bracket"] else name.start
        return _with_field(text, names, at, start, found.end(), f"{found['post']} of {whose}")
    if found := ITS_OWN.match(text, name.end):
        return _with_field(text, names, at, found.start("post"), found.end(), f"{found['post']} of {whose}")
    if (found := ITS_HEAD.match(text, name.end)) and not _is_principal(name.node):
        return _named(name.start, found.end(), f"{found['post'].replace(' General', '-General')} of {whose}"), 1
    return None


def _before_acronym(text: str, names: Sequence[Name], at: int) -> int:
    """Where the body's name begins that stands before its acronym `names[at]` in brackets."""
    before = names[at - 1] if at else names[at]
    is_same = before.node == names[at].node and text[before.end : names[at].start] == " ("
    return before.start if is_same else names[at].start


def _of_state(text: str, names: Sequence[Name], at: int, before: str) -> tuple[Name, int] | None:
    """The post of or for the State `names[at]`."""
    name, second = names[at], names[at + 1] if at + 1 < len(names) else None
    state = full_name(name.node) if name.node else ""
    at_window = name.start - len(before)
    if found := FOR_STATE.search(before):
        start, post = at_window + found.start(), f"{found['post']} {found['link']} {state}"
        if second and second.node and _is_joined_state(text, name, second):
            return _named(start, second.end, f"{post} and {full_name(second.node)}"), 2
        return _named(start, name.end, post), 1
    found = OF_STATE.search(before)
    if found is None:
        return None
    start, post = at_window + found.start(), f"{found['post']} of {state}"
    if found["post"] != "Permanent Representative":
        return _with_field(text, names, at, start, name.end, post)
    if accredited := TO_UNITED_NATIONS.match(text, name.end):
        used = _count(names, at, accredited.end())
        return _named(start, accredited.end(), f"{post} to the United Nations"), used
    if second and second.node and not is_post(second.node) and TO.fullmatch(text, name.end, second.start):
        return _named(start, second.end, f"{post} to {full_name(second.node)}"), 2
    return _named(start, name.end, f"{post} to the United Nations"), 1


def _is_joined_state(text: str, name: Name, second: Name) -> bool:
    """Whether another State shares the post: "for Ethiopia and Eritrea"."""
    is_state = second.node is not None and second.node.kind is NodeKind.STATE
    return is_state and not text.startswith("Gov", second.start) and text[name.end : second.start] in AND


def _with_field(text: str, names: Sequence[Name], at: int, start: int, end: int, post: str) -> tuple[Name, int] | None:
    """The post with what it is for, where a special one says so by a name."""
    if re.match(SPECIAL, post) and (link := FIELD.match(text, end)):
        following = next((n for n in names[at + 1 : at + LOOK_AHEAD] if n.start >= link.end()), None)
        if following and following.node and following.start == link.end():
            field = f"{post} {link['link']} {full_name(following.node)}"
            return _named(start, following.end, field), _count(names, at, following.end)
        if region := REGION.match(text, end):
            stop = region.start("words") + len(_to_state(region["words"]))
            return _named(start, stop, f"{post}{text[end:stop]}"), _count(names, at, stop)
    return _named(start, end, post), _count(names, at, end)


def _to_state(words: str) -> str:
    """The words to the end of a State's name, which a person's may follow; all where they begin with none."""
    parts = words.split()
    starts = (" ".join(parts[:count]) for count in range(1, len(parts) + 1))
    return next((start for start in starts if (node := name_of(start)) and node.kind is NodeKind.STATE), words)


def _count(names: Sequence[Name], at: int, end: int) -> int:
    return sum(name.start < end for name in names[at : at + LOOK_AHEAD])


def _named(start: int, end: int, label: str) -> Name:
    return Name(
        start, end, body_called(label), "unlisted#secretariat" if label.startswith("Secretariat") else "unlisted#post"
    )


def _is_appointed(post: str, whose: str) -> bool:
    """Whether the body is one that a Secretary-General appoints, none that has one."""
    head = re.split(r" (?:of|for|on|in|to|against) ", whose, maxsplit=1)[0]
    return re.fullmatch(r".*Secretary[- ]General", post) is not None and APPOINTED.search(head) is not None


def _is_principal(node: Node) -> bool:
    """Whether it is the United Nations or one of its organs: "the United Nations Registrar" is no name."""
    body = body_of(node)
    return node.key == "united-nations" or (body is not None and body.kind == "PrincipalOrgan")


def local_of(node: Node) -> Local | None:
    """The record of a node that no table knows, None for those that a table knows."""
    if node.kind is not NodeKind.BODY or node.key in bodies():
        return None
    label = node.key.replace("_", " ")
    return Local(node, "Post" if NAMED.match(label) else "OtherBody", label)
