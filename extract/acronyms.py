"""Acronyms: the name whose initials they are, and the body of the tables that has them."""

import re
from collections.abc import Sequence

from mandategraph.extract.names import name_of
from mandategraph.extract.organs import is_post
from mandategraph.extract.variants import fold
from mandategraph.ontology.authority import body_of
from mandategraph.ontology.nodes import Node

WORDS = re.compile(r"[ /']+")
#: Words of so many letters tell nothing: "of", "the".
SMALL = 3
MOST = 0.6
LOWER_CASE = re.compile(
    r"\bthe (?P<name>(?:[a-z]+[ -]){2,5}"
    r"(?:committee|commission|council|mechanism|mission|forum|court|authority|office|agency|board|panel|fund)) $"
)
NAME_WORD = r"(?:[A-Z][\w\u2019'\-]*|of|the|and|for|in|on|to|de|du|des|la|le|et|pour|les)"
NAME_BEFORE = re.compile(rf"(?:{NAME_WORD}|,)(?:[ ,]+{NAME_WORD})*[ ,]*$")


def long_name(before: str, acronym: str) -> str | None:
    """The capitalised words before an acronym whose initials it is made of.

    >>> long_name("welcomes the work of the Front for Unity and Renewal ", "FUR")
    'Front for Unity and Renewal'
    """
    match = NAME_BEFORE.search(before)
    if match is None:
        return None
    words = match[0].strip(" ,").split()
    letters = [c.lower() for c in acronym if c.isalpha()]
    for start in range(len(words)):
        chosen = words[start:]
        if chosen[0][0].isupper() and spells(chosen, letters):
            return " ".join(chosen)
    return None


def lower_case_name(before: str, acronym: str) -> str | None:
    """A name that the text prints without capitals, with them: "the permanent ceasefire committee (PCC)"."""
    match = LOWER_CASE.search(before)
    if match is None or not spells(match["name"].title().split(), acronym.lower()):
        return None
    return match["name"].title()


def listed(short: str, name: str) -> Node | None:
    """The body of the tables with that acronym, where most words of the text's name are in its own."""
    known = name_of(short)
    body = body_of(known)
    if body is None:
        return None
    if fold(name).replace(" ", "") in {fold(other).replace(" ", "") for other in body.names}:
        return known
    own = {word for other in body.names for word in re.split(WORDS, fold(other))}
    words = [word for word in re.split(WORDS, fold(name)) if len(word) > SMALL]
    return known if sum(word in own for word in words) >= MOST * len(words) else None


def may_mean(short: str, node: Node, words: str) -> bool:
    """Whether a text's acronym is the body before it though the tables have another: its letters must be the name's."""
    known = name_of(short)
    if known is None or known == node:
        return True
    initials = [part[0].lower() for part in re.split(r"[ -]", words) if part[:1].isupper()]
    return not is_post(node) and (sorted(initials) == sorted(short.lower()) or spells(words.split(), short.lower()))


def spells(words: Sequence[str], letters: Sequence[str]) -> bool:
    """Whether the capitalised words' initials are the letters, small words and one letter aside."""
    initials = [part[0].lower() for word in words for part in word.split("-") if part and part[0].isupper()]
    every = [part[0].lower() for word in words for part in word.split("-") if part]
    return bool(letters) and (initials == list(letters) or every == list(letters))
