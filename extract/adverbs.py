"""The adverbs and set phrases of UN drafting, which stand around a verb and do not change it."""

from collections import defaultdict
from collections.abc import Sequence
from functools import cache

from mandategraph.extract.tokens import Token

ADVERBS = frozenset(
    "also further again likewise hereby herewith therefore still now thus once moreover furthermore too well "
    "always already hence today nevertheless nonetheless accordingly thereafter".split()
)
NOT_ADVERBS = frozenset(
    "early elderly family assembly supply apply reply comply rely only monthly weekly daily ally july italy timely "
    "orderly friendly likely costly deadly".split()
)
INSERTED = (
    ("in", "this", "regard"),
    ("in", "that", "regard"),
    ("in", "this", "context"),
    ("in", "that", "context"),
    ("in", "this", "connection"),
    ("in", "that", "connection"),
    ("in", "this", "respect"),
    ("in", "particular"),
    ("however",),
    ("in", "addition"),
    ("to", "this", "end"),
    ("to", "that", "end"),
    ("at", "the", "same", "time"),
    ("as", "well"),
    ("once", "more"),
    ("in", "the", "strongest", "terms"),
    ("in", "the", "strongest", "possible", "terms"),
    ("for", "that", "purpose"),
    ("for", "this", "purpose"),
    ("on", "that", "basis"),
)


def is_adverb(token: Token) -> bool:
    """Whether the word is an adverb of the drafting language."""
    return token.word in ADVERBS or (token.word.endswith("ly") and token.word not in NOT_ADVERBS)


def skip_adverbs(tokens: Sequence[Token], index: int, *, commas: bool = False) -> int:
    """The index behind the adverbs and set phrases at `index`; with `commas`, also behind ", in this regard,"."""
    while index < len(tokens):
        bare = index + 1 if commas and tokens[index].word == "," else index
        behind = behind_phrase(tokens, bare)
        if behind > bare:
            index = behind
            if bare > 0 and tokens[bare - 1].word == "," and index < len(tokens) and tokens[index].word == ",":
                index += 1
        elif bare == index and is_adverb(tokens[index]):
            index += 1
        else:
            return index
    return index


def behind_phrase(tokens: Sequence[Token], index: int) -> int:
    """The index behind the set phrase at `index`; `index` itself where there is none."""
    if index >= len(tokens):
        return index
    for phrase in _phrases().get(tokens[index].word, ()):
        if words(tokens, index, len(phrase)) == phrase:
            return index + len(phrase)
    return index


@cache
def _phrases() -> dict[str, tuple[tuple[str, ...], ...]]:
    """The set phrases by their first word, the longest first."""
    table: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for phrase in sorted(INSERTED, key=lambda phrase: (-len(phrase), phrase)):
        table[phrase[0]].append(phrase)
    return {word: tuple(phrases) for word, phrases in table.items()}


def word_at(tokens: Sequence[Token], index: int) -> str:
    """The word at `index`; nothing outside the text."""
    return tokens[index].word if 0 <= index < len(tokens) else ""


def words(tokens: Sequence[Token], index: int, count: int) -> tuple[str, ...]:
    """The `count` words from `index` on."""
    return tuple(token.word for token in tokens[index : index + count])
