"""How a paragraph is numbered or bulleted, and on which level of a list its label stands."""

import re
from typing import NamedTuple

_QUOTES = "“”„«\"‘'`’"
_LABEL = re.compile(
    r"(?P<bullet>[-–—−•●▪■◦·‣⁃*]+(?=\s)|o(?=\s[A-Z]))"
    r"|(?P<decimal>\d{1,3}(?:\.\d{1,3})+)\.?(?=\s)"
    r"|(?P<arabic>\d{1,3})(?:\s?\.(?!\d)|\)|\s?[-–—](?=\s)|\s?,(?=\s[A-Z][a-z]+s\b))"
    r"|(?P<bracket>[({]\s?(?:\d{1,3}|[a-zA-Z]{1,2}|[ivxlIVXL]{1,6}|[а-я])(?:\s?(?:bis|ter|quater))?\s?[)}\]])"
    r"|(?P<half>(?:[a-z]{1,2}|[ivxl]{1,5})\))"
    r"|(?P<letter>[a-z]|[ivxl]{2,5})\.(?=\s)"
)
_OPEN = re.compile(rf"[\s{_QUOTES}]*")
_MISREAD = re.compile(r"([lI|])\s?\.(?=\s+[A-Z])")
_ROMAN = re.compile(r"x{0,3}(?:ix|iv|v?i{0,3})", re.I)


class Label(NamedTuple):
    """What stands before the words of a paragraph."""

    number: str | None
    """As printed, without a full stop: `3`, `(a)`; None for a bullet or nothing."""
    style: str
    """`arabic`, `decimal`, `letter`, `bullet`, or empty where there is no label."""
    length: int
    """How many characters of the line it takes, with quotation marks and spaces around it."""
    mark: str = ""
    """The label itself, as printed."""


def label_of(line: str) -> Label:
    """Return the label that a line opens with.

    >>> label_of("“12. Urges"), label_of("(a) To ensure"), label_of("– Inviting"), label_of("3.5 million")
    (Label(number='12', style='arabic', length=5, mark='12.'), \
Label(number='(a)', style='letter', length=4, mark='(a)'), \
Label(number=None, style='bullet', length=2, mark='–'), Label(number=None, style='', length=0, mark=''))
    """
    opening = _OPEN.match(line)
    at = opening.end() if opening else 0
    match = _LABEL.match(line, at)
    if match is None or (
        match.end() < len(line) and match.lastgroup == "decimal" and line[match.end() :].lstrip()[:1].islower()
    ):
        misread = _MISREAD.match(line, at)
        if misread is not None:
            return Label("1", "arabic", _rest(line, misread.end()), misread[0])
        return Label(None, "", at)
    if match.lastgroup == "bullet":
        # "- **(a)** Mandates": the letter behind the bullet is the label
        inner = _LABEL.match(line, _rest(line, match.end()))
        match = inner if inner is not None and inner.lastgroup in ("bracket", "half") else match
    kind = match.lastgroup or ""
    number = "".join(match[kind].split()) if kind != "bullet" else None
    if number is not None and kind == "bracket":
        # a bracket that was misread: "(c}"
        number = f"({number[1:-1]})"
    style = {"bracket": "letter", "half": "letter"}.get(kind, kind)
    return Label(number, style, _rest(line, match.end()), match[0])


def _rest(line: str, at: int) -> int:
    opening = _OPEN.match(line, at)
    return opening.end() if opening else at


def bare(number: str) -> str:
    """The characters of a label without brackets and full stops, in lower case.

    >>> bare("(A)"), bare("iv)")
    ('a', 'iv')
    """
    return number.strip("().").lower()


def is_roman(number: str) -> bool:
    """Whether a label can be read as a small Roman number.

    >>> is_roman("(iv)"), is_roman("(b)"), is_roman("(i)")
    (True, False, True)
    """
    text = bare(number)
    return bool(text) and _ROMAN.fullmatch(text) is not None


def series_of(number: str | None, style: str, previous: str | None) -> str:
    """Return the name of the series that a list label belongs to: labels of one series stand on one level.

    `previous` is the last label of the lettered series that is open: "(i)" after "(h)" is a letter.

    >>> series_of("(i)", "letter", None), series_of("(i)", "letter", "(h)"), series_of("(1)", "letter", None)
    ('roman', 'letter', 'digit')
    """
    if number is None:
        return style
    text = bare(number)
    if text[:1].isdigit():
        return "digit" if style == "letter" else style
    if style == "letter" and is_roman(number) and not (previous and follows(bare(previous), text)):
        return "roman"
    return "capital" if number.strip("().").isupper() else "letter"


def follows(previous: str, text: str) -> bool:
    """Whether letter `text` is the next after `previous`: "i" after "h", "aa" after "z", "bb" after "aa".

    >>> follows("h", "i"), follows("z", "aa"), follows("a", "i")
    (True, True, False)
    """
    if previous == "z":
        return text == "aa"
    if len(previous) != len(text) or len(set(text)) != 1 or not previous:
        return False
    return ord(text[0]) - ord(previous[0]) == 1
