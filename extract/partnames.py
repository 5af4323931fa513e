"""Names of the tables that are only the end of another body's longer name: "National Security Council"."""

import re
from collections.abc import Iterable, Iterator

from mandategraph.extract.bodynames import has_own_word
from mandategraph.extract.names import Name, name_of
from mandategraph.extract.tokens import plain
from mandategraph.ontology.authority import bodies
from mandategraph.ontology.nodes import NodeKind
from mandategraph.ontology.statenames import state_words

LISTED = "bodies.tsv#"
#: Words that make another body of the one behind them.
KIND = re.compile(
    r"\b(?:National|Independent|Permanent|Technical|General|Executive|Provisional|Tripartite|Verification|Supreme|"
    r"Assistant|Under|African) $"
)
#: An acronym, no number of a chapter and no word of a title in capitals.
ACRONYM = re.compile(r"\b(?!(?:[IVXL]+|OF|THE|AND|ON|FOR|IN|TO|BY) )(?P<whose>[A-Z][A-Z‑-]*[A-Z]) $")
#: Whose Secretary-General is not the United Nations’.
OF_ANOTHER = re.compile(r" of the (?:Conference|Summit)\b")
UNITED_NATIONS = ("United Nations", "UN ")
#: The words, three at most, that may be a State's or a people's.
BEFORE = re.compile(r"\b(?:[A-Z][\w’'-]+ ){1,3}$")
WINDOW = 60


def without_parts(text: str, names: Iterable[Name]) -> Iterator[Name]:
    """The names without those of bodies that only end a longer name.

    >>> from mandategraph.extract.names import finder
    >>> text = "The Security Council welcomes the National Security Council of Utopia"
    >>> [name.start for name in without_parts(text, finder().find(text))]
    [4]
    """
    printed = plain(text)
    for name in names:
        if not _is_part(printed, name):
            yield name


def _is_part(text: str, name: Name) -> bool:
    if name.node is None or name.node.kind is not NodeKind.BODY or not name.rule.startswith(LISTED):
        return False
    words, start = text[name.start : name.end], max(0, name.start - WINDOW)
    if not words[0].isupper() or words.startswith(UNITED_NATIONS):
        return False
    if name.node.key == "secretary-general" and OF_ANOTHER.match(text, name.end):
        return True
    if KIND.search(text, start, name.start):
        return True
    if has_own_word(words):
        return False
    acronym = ACRONYM.search(text, start, name.start)
    return bool(acronym and _is_another(acronym["whose"], name)) or _is_of_another_state(text, start, name)


def _is_another(acronym: str, name: Name) -> bool:
    """Whether a body of the tables has a name that begins with another's acronym."""
    body, whose = bodies()[name.node.key if name.node else ""], name_of(acronym)
    return acronym != "UN" and (whose is None or whose.key != body.parent)


def _is_of_another_state(text: str, start: int, name: Name) -> bool:
    """Whether a State's or people's name stands before that of a body of others."""
    before, host = BEFORE.search(text, start, name.start), bodies()[name.node.key if name.node else ""].host
    if before is None or not host:
        return False
    words = before[0].split()
    whose = (state_words().get(" ".join(words[at:])) for at in range(len(words)))
    iso3 = next((found for found in whose if found), None)
    return iso3 is not None and iso3 not in host
