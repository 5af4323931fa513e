"""Whether capitalised words are the name of one body, by their head noun and what stands before and behind it."""

import re
from collections.abc import Sequence

from mandategraph.extract.names import name_of
from mandategraph.extract.namewords import COLLECTIVE, GENERIC, NOUNS, PAIRS, WHICH
from mandategraph.ontology.nodes import NodeKind

WORD = r"[A-Z][\w’'‑-]*"
JOINT = re.compile(r" (?:of|for|on|against|de|du|des|pour|and) (?:(?:the|la|le|les) )?")
ORGANS = re.compile(r"^(?:Security Council|General Assembly|Economic and Social|Human Rights Council)\b")
#: Of a list or form as often as of an office: "Chemical Section".
TWO_WORDS = 2
#: Of whom a group or panel is: "Experts" alone says too little.
PERSONS = re.compile(
    r"(?:[A-Z][\w-]+ )+(?:Persons|Experts|Personalities|Advisers|Facilitators)|Ambassadors|Facilitators"
)
UNITED_NATIONS = ["United", "Nations"]
#: A territory's: "Government of Bermuda".
GOVERNMENT = re.compile(rf"Government of (?:the )?(?P<whose>{WORD}(?: {WORD}){{0,2}})")


def first_segment(words: str) -> list[str]:
    """The words before the first preposition or "and"."""
    joint = JOINT.search(words)
    return (words[: joint.start()] if joint else words).split()


def _head(words: str) -> tuple[list[str], str]:
    """The words to the head noun, and what follows: "Truth and Reconciliation Commission", " of Utopia"."""
    first = first_segment(words)
    joint = JOINT.search(words)
    if joint is None:
        return first, ""
    if joint[0] == " and " and first[-1] not in NOUNS:
        following = words[joint.end() :]
        second = first_segment(following)
        if len(second) > 1 and second[-1] in NOUNS:
            behind = JOINT.search(following)
            return [*first, *second], following[behind.start() :] if behind else ""
    return first, words[joint.start() :]


def _behind(following: str) -> list[str]:
    """What prepositions join to the head; "and" joins something else."""
    return [] if following.startswith(" and ") else JOINT.split(following)[1:]


def is_body(words: str) -> bool:
    """Whether a name's first part ends in a body's noun, and the whole tells one body from others.

    >>> is_body("Permanent Ceasefire Committee"), is_body("National Committee"), is_body("Ruritanian Committee")
    (True, False, True)
    """
    if ORGANS.match(words) or not words[:1].isupper():
        return False
    head, following = _head(words)
    if words.endswith((" Report", " Reports")):
        return False
    if not head or head[-1] not in NOUNS or head[:2] == ["Permanent", "Mission"]:
        return False
    if head == ["Government"]:
        government = GOVERNMENT.fullmatch(words)
        return government is not None and GENERIC.isdisjoint(government["whose"].split())
    if head == ["Force"] or (head == ["Assembly"] and following.startswith(" on ")):
        return False
    if not following and len(head) == TWO_WORDS and head[-1] == "Section":
        return False
    if following and (head[-1] == "Government" or (len(head) == 1 and following.startswith(" and"))):
        return False
    known = name_of(" ".join(head))
    if known and known.kind is NodeKind.STATE:
        return False
    if head[:2] == UNITED_NATIONS:
        return _is_long_enough(head[2:], following)
    if len(head) == 1 and any(PERSONS.fullmatch(part) for part in _behind(following)[:1]):
        return head[0] in ("Group", "Panel", "Committee", "Team", "Council")
    return has_own_word(words) or _is_long_enough(head, following)


def has_own_word(words: str) -> bool:
    """Whether a word of the name is peculiar to one body.

    >>> has_own_word("Ruritanian Committee"), has_own_word("Permanent Ceasefire Committee")
    (True, False)
    """
    head, following = _head(words)
    own = [w for w in head[:-1] if w not in GENERIC and w not in NOUNS]
    behind = [w for part in _behind(following) for w in part.split()]
    others = [w for w in behind if w not in GENERIC and w not in NOUNS and w[0].isupper()]
    return bool(own) or (len(others) > 1 if len(head) == 1 else bool(others))


def _is_long_enough(head: Sequence[str], following: str) -> bool:
    """Whether common words make a name: two before the head noun, or one and what it is for."""
    if head[-1] in COLLECTIVE or any(word in WHICH for word in head):
        return False
    size = len(head) - (2 if tuple(head[-2:]) in PAIRS else 1)
    behind = _behind(following)
    return size > 1 or (size == 1 and bool(behind)) or (not size and len(behind) > 1)
