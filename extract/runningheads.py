"""What a page prints around its text: running heads, page and job numbers, rules, footnotes, notes of the printer."""

import re

# "0555642", "*0555642*", "05-55642 (E) 171005", "N0555642"
_JOB_NUMBER = re.compile(
    r"\*?[A-Z]?\d{7,8}[A-Z]?\*?|\d{2}-\d{5,6}[A-Z]?(?:\s*\([A-Z]\))?(?:\s+\d{6})?(?:\s+\*?\d{7}[A-Z]?\*?)?|\*\d{6,8}[A-Z]?\*"
)
# "2", "2/5", "- 3 -", "Page 2", "/..."
_PAGE_NUMBER = re.compile(
    r"\d{1,3}|\d{1,3}\s*/\s*\d{1,3}|[-–—]\s*\d{1,3}\s*[-–—]|page\s+\d{1,3}(?:\s+of\s+\d{1,3})?|/?\.\.\.", re.I
)
_RULE = re.compile(r"[-–—_=*~.#\s•·]*[-–—_=*~#·]{1}[-–—_=*~.#\s•·]*")
_PRINTER = re.compile(r"please\s+recycle.*|united nations publication.*|printed (?:at|in) united nations.*", re.I)
_SYMBOL_LINE = re.compile(
    r"(?:united nations\s+|\d{1,3}(?:/\d{1,3})?\s+)?([AES]/[A-Z0-9][A-Za-z0-9./()\- ]{2,60}?)\*{0,2}"
    r"(?:\s+\d{1,3}/\d{1,3}|\s+page\s+\d+)?",
    re.I,
)
_FOOTNOTE = re.compile(
    r"(?:[0-9]{1,3}|[*†‡§]|[0-9]{1,2}/)\s+(?:Official Records|Ibid\b|Idem\b|See\b|Adopted\b|Resolutions?\b|"
    r"Documents?\b|United Nations, (?:Treaty|Judicial)|[AES]/[A-Z0-9]|For the text\b|"
    r"Incorporated in\b|Reissued\b|Subsequently\b|"
    r"Mimeographed\b|League of Nations\b|[A-Z][\w’' .,]{3,80}\bvol\. )",
)
_COMPACT = re.compile(r"\s+")


def is_page_furniture(line: str, symbol: str | None = None) -> bool:
    """Whether a line, stripped, belongs to the page and not to the text.

    A line that holds nothing but the document's own `symbol` (normalised) is a running head.

    >>> [is_page_furniture(x) for x in ("05-55642 (E) 171005", "*0555642*", "2/5", "---", "1. Urges")]
    [True, True, True, True, False]
    >>> is_page_furniture("S/RES/1631 (2005)", "S/RES/1631(2005)"), is_page_furniture("S/2005/1", "S/RES/1631(2005)")
    (True, False)
    """
    if len(line) > 120:
        return False
    for pattern in (_JOB_NUMBER, _PAGE_NUMBER, _RULE, _PRINTER):
        if pattern.fullmatch(line):
            return True
    return symbol is not None and is_running_head(line, symbol)


def is_running_head(line: str, symbol: str) -> bool:
    """Whether a line holds the document's own symbol alone, with a page number at most.

    >>> is_running_head("S/RES/1631 (2005)   2/5", "S/RES/1631(2005)")
    True
    """
    match = _SYMBOL_LINE.fullmatch(line)
    return match is not None and _COMPACT.sub("", match[1]).upper() == symbol


def is_footnote(words: str) -> bool:
    """Whether a block opens as a footnote does: a mark without a full stop, then a source.

    >>> is_footnote("22 Adopted without vote."), is_footnote("2. Adopts the following"), is_footnote("3 Ibid., p. 4.")
    (True, False, True)
    """
    return _FOOTNOTE.match(words) is not None
