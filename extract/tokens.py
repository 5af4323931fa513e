"""The words and marks of a paragraph, with their places."""

import re
from typing import NamedTuple

WORD = re.compile(r"[^\W\d_]+(?:[-\u2010\u2011'\u2019][^\W\d_]+)*[\u2019']?|\d+|[^\w\s]|_")
PLAIN = str.maketrans(
    {
        "\u2019": "'",
        "\u2018": "'",
        "\u2010": "-",
        "\u2011": "-",
        "\u2013": "-",
        "\u201c": '"',
        "\u201d": '"',
        "\xa0": " ",
    }
)


class Token(NamedTuple):
    """A word, number or mark: `word` is lower case with plain hyphens and apostrophes; `acronym` is all capitals."""

    start: int
    end: int
    word: str
    capital: bool
    acronym: bool = False


def tokenise(text: str) -> list[Token]:
    """The tokens of `text` in order.

    >>> [token.word for token in tokenise("Urges all States, by 1 May:")]
    ['urges', 'all', 'states', ',', 'by', '1', 'may', ':']
    """
    return [
        Token(m.start(), m.end(), plain(m[0]).lower(), m[0][0].isupper(), len(m[0]) > 1 and m[0].isupper())
        for m in WORD.finditer(text)
    ]


def plain(text: str) -> str:
    """`text` with typographic quotes, hyphens and spaces as their plain forms; the length stays.

    >>> plain("non\u2011State")
    'non-State'
    """
    return text.translate(PLAIN)
