"""Bodies that no table knows: capitalised names with a body's head noun."""

import re
from collections.abc import Iterator, Sequence

from mandategraph.extract.acronyms import listed
from mandategraph.extract.bodynames import JOINT, WORD, first_segment, has_own_word, is_body
from mandategraph.extract.nameends import AND, LINK, THEME, with_field, with_list, with_list_before, within
from mandategraph.extract.names import Name, full_name, name_of, unlisted_key
from mandategraph.extract.namewords import NOT_FIRST, NOUNS, SENTENCE_OPENERS, WORKS
from mandategraph.ontology.authority import bodies, body_of
from mandategraph.ontology.nodes import Node, NodeKind

RUN = re.compile(rf"{WORD}(?: (?:(?:{LINK}) )?{WORD}){{1,30}}")
EACH = re.compile(r"\b(?:any|no|each|every) $")
INDEFINITE = re.compile(r"\b(?:an?|any|no|each|another|further|new|other|such|several|all) $")
MEETING = re.compile(r"\b(?:Forum|Congress|Assembly|Panel)\b")
ORDINAL = re.compile(r"First|Second|Third|(?!North|South|Health|Youth|Earth)[A-Z][a-z-]+th\b")
NTH = re.compile(r"(?:\b\d{4}|[a-z]th|\bfirst|\bsecond|\bthird) $")
HELD = re.compile(r",? (?:held|organized|hosted|convened|\d{4}|in [A-Z][a-z]+ \d{4})\b")
JOINED = re.compile(r" (?:of|for|on|against|to) (?:the )?(?:[A-Z][\w-]+ )*$")
GOVERNMENTS = ("Government", "Federal Government", "Transition Government", "Transitional Government")
GENITIVE = re.compile(r"[’']s? ")
WHOSE = re.compile(r" of the (?P<noun>[A-Z][a-z]+)$")
DIRECTORATE = re.compile(r"General (?:Directorate|Council|Board|Authority|Union|Federation|Fund)\b")
DESCRIBED = re.compile(r"[‑-](?:based|led|owned|wide|backed|sponsored|funded) ")
SENTENCE_START = re.compile(r"(?:^|[.:;] |[“\"] ?)$")
BRACKET = re.compile(r" \((?:the )?[“\"]?(?P<short>[A-Z][\w-]*[A-Z][\w-]*)[”\"]?\)")
HEAD_NOUN = "unlisted#head-noun"
#: Rule of the bodies that the acronym behind their name tells.
ACRONYM = "unlisted#acronym-behind"
#: Rule of the names whose every word many bodies have, which may be what is left of a longer name.
COMMON_WORDS = "unlisted#common-words"


def unlisted(text: str, names: Sequence[Name]) -> Iterator[Name]:
    """The capitalised names of bodies in `text` that are none of `names`.

    What one of them holds of `names` is a State, an instrument, or the body that it is an organ of.

    >>> text = "Calls upon the Ruritanian Liberation Front and the National Assembly to talk"
    >>> [text[n.start:n.end] for n in unlisted(text, ())]
    ['Ruritanian Liberation Front']
    """
    for run in RUN.finditer(text):
        for run_start, run_end in _without_owners(text, names, run.start(), run.end()):
            for part in _parts(text, names, run_start, with_list(text, names, run_start, run_end)):
                if name := _name(text, names, *part):
                    yield name


def _name(text: str, names: Sequence[Name], start: int, end: int) -> Name | None:
    """The body that is named from `start` to `end` or somewhat farther; None where it is an event or known."""
    inside = within(names, start, end)
    if _is_event(text, start, end) or not all(_may_hold(text, name, start, end) for name in inside):
        return None
    if inside:
        end = max(end, inside[-1].end)
    else:
        start = with_list_before(text, names, start, end)
    end = with_field(text, names, start, end)
    own = any(name.node for name in inside) or has_own_word(text[start:end])
    if (EACH if own else INDEFINITE).search(text, max(0, start - 10), start):
        return None
    spelt_out = _spelt_out(text, start, end, inside)
    known = name_of(spelt_out)
    if name_of(text[start:end]) or (known and known == inside[-1].node):
        return None
    if known is None and (by_acronym := _by_acronym(text, start, end)):
        return Name(start, end, by_acronym, ACRONYM)
    node = known or Node(NodeKind.BODY, unlisted_key(spelt_out))
    return None if node.key in bodies() and not known else Name(start, end, node, HEAD_NOUN if own else COMMON_WORDS)


def _by_acronym(text: str, start: int, end: int) -> Node | None:
    """The body of the tables whose acronym stands behind its name, however the text misnames it."""
    behind = BRACKET.match(text, end)
    node = listed(behind["short"], text[start:end]) if behind else None
    return node if node and bodies()[node.key].kind != "Post" else None


def _without_owners(text: str, names: Sequence[Name], start: int, end: int) -> Iterator[tuple[int, int]]:
    """The run cut behind the known names that stand in the genitive: "the Union’s Support Unit"."""
    for name in within(names, start, end):
        if name.node and name.start >= start and (genitive := GENITIVE.match(text, name.end)):
            yield start, name.end
            start = genitive.end()
    yield start, end


def _spelt_out(text: str, start: int, end: int, inside: Sequence[Name]) -> str:
    """The name with that of the body or State at its end in full, so that it is one node however it is printed."""
    whose = inside[-1] if inside else None
    if whose is None or whose.node is None or whose.end != end:
        return text[start:end]
    if whose.node.kind is NodeKind.STATE:
        return (
            f"{text[start : whose.start]}{full_name(whose.node)}"
            if text[whose.start : end].isupper()
            else text[start:end]
        )
    return f"{text[start : whose.start].removesuffix('the ')}{full_name(whose.node)}"


def _is_event(text: str, start: int, end: int) -> bool:
    """Whether one of several of its kind is named: "the eighth Forum", "the Forum held in Utopia"."""
    words = text[start:end]
    if ORDINAL.match(words):
        return True
    return bool(MEETING.search(words)) and bool(NTH.search(text, max(0, start - 20), start) or HELD.match(text, end))


def _may_hold(text: str, name: Name, start: int, end: int) -> bool:
    """Whether a name from `start` to `end` may hold another: whose organ it is comes first or last in it."""
    if name.node is None:
        return bool(JOINED.search(text, start, name.start))
    if name.start < start:
        return False
    if name.node.kind is NodeKind.STATE:
        return name.end <= end and not text[start:end].startswith(GOVERNMENTS)
    body = body_of(name.node)
    if body is None or body.kind == "Post":
        return False
    if name.start == start:
        return (
            name.end < end
            and text[name.end] == " "
            and not JOINT.match(text, name.end)
            and is_body(text[name.end + 1 : end])
        )
    before = re.search(r" of (?:the )?$", text[start : name.start])
    if before is None or name.end < end:
        return False
    return (body.kind != "PrincipalOrgan" and body.key != "united-nations") or is_body(
        text[start : start + before.start()]
    )


def _parts(text: str, names: Sequence[Name], start: int, end: int) -> Iterator[tuple[int, int]]:
    """The names in a run of capitals: what "and" joins is apart where both sides have a body's noun."""
    first = text[start:end].split(" ", 1)[0]
    if SENTENCE_START.search(text[max(0, start - 2) : start]) and (
        first in SENTENCE_OPENERS or first.endswith(("ing", "ed"))
    ):
        start += len(first) + 1
    if described := DESCRIBED.search(text, start, end):
        start = described.end()
    while start < end and text[start:end].split(" ", 1)[0] in NOT_FIRST and not DIRECTORATE.match(text, start):
        following = text[start:end].find(" ")
        if following < 0:
            return
        start += following + 1
        joint = JOINT.match(text, start - 1)
        start = joint.end() if joint else start
    begin = start
    for joint in AND.finditer(text[start:end]):
        left, right = text[begin : start + joint.start()], text[start + joint.end() : end]
        noun = first_segment(left)[-1:]
        names_one = bool(noun) and noun[0] in NOUNS and is_body(left)
        if "the" in joint[0] and _goes_on(left, right) and not within(names, start + joint.end(), end):
            continue
        if "the" in joint[0] or (names_one and (is_body(right) or not JOINT.search(left))):
            yield from _whole(text, begin, start + joint.start())
            begin = start + joint.end()
    yield from _whole(text, begin, end)


def _goes_on(left: str, right: str) -> bool:
    """Whether a theme goes on behind "and the": "on Ocean Affairs and the Law of the Sea"."""
    words = first_segment(right)
    is_thing = not words or words[-1] in WORKS or words[0] in SENTENCE_OPENERS
    return not is_thing and bool(THEME.search(left)) and is_body(left) and not is_body(right)


def _whole(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    words = text[start:end]
    bare = re.sub(r"[’']s$|[’']$", "", words)
    if (whose := WHOSE.search(bare)) and whose["noun"] in NOUNS:
        bare = bare[: whose.start()]
    if is_body(bare):
        yield start, start + len(bare)
