"""What the name of a file tells of the document in it: its symbol, as archives write it into names."""

import re
from pathlib import PurePath
from urllib.parse import unquote

from mandategraph.ontology.council import council_year
from mandategraph.ontology.symbols import SymbolError, normalise

_SUFFIXES = re.compile(r"(?:\.(?:txt|md|xml|akn|html?|pdf|docx?|json|zip|gz))+$", re.I)
_SEPARATOR = r"[-_/ ]"
_COUNCIL = re.compile(
    rf"S{_SEPARATOR}RES{_SEPARATOR}0*(\d{{1,4}})(?:{_SEPARATOR}?\(?((?:19|20)\d\d)\)?)?(?![\d(])", re.I
)
_STATEMENT = re.compile(rf"S{_SEPARATOR}PRST{_SEPARATOR}((?:19|20)\d\d){_SEPARATOR}0*(\d{{1,3}})(?!\d)", re.I)
_RIGHTS_COUNCIL = re.compile(
    rf"A{_SEPARATOR}HRC{_SEPARATOR}RES{_SEPARATOR}(S-)?(\d{{1,3}}){_SEPARATOR}(\d{{1,3}})(?!\d)", re.I
)
_ASSEMBLY = re.compile(
    rf"A{_SEPARATOR}RES{_SEPARATOR}((?:ES-|S-)?\d{{1,3}}){_SEPARATOR}(\d{{1,3}})(?:{_SEPARATOR}?([A-Z])(?![A-Za-z]))?(?!\d)",
    re.I,
)
_OLD_ASSEMBLY = re.compile(rf"A{_SEPARATOR}RES{_SEPARATOR}(\d{{1,4}}) ?([A-Z])? ?\(((?:ES-|S-)?[IVXLC]+)\)", re.I)
_SOCIAL_COUNCIL = re.compile(rf"E{_SEPARATOR}RES{_SEPARATOR}((?:19|20)\d\d){_SEPARATOR}(\d{{1,3}})(?!\d)", re.I)


def symbol_of(name: str) -> str | None:
    """Return the normalised symbol that a file's name states, or None where it states none.

    >>> [symbol_of(x) for x in ("S-PRST-2006-39.txt", "S_RES_1325(2000)-EN.xml", "A_RES_60_1.txt", "notes.txt")]
    ['S/PRST/2006/39', 'S/RES/1325(2000)', 'A/RES/60/1', None]
    """
    base = unquote(PurePath(unquote(name).replace("\\", "/")).name if "%2F" not in name.upper() else unquote(name))
    stem = _SUFFIXES.sub("", base).strip()
    printed = _printed(stem)
    if printed is None:
        return None
    try:
        return normalise(printed)
    except SymbolError:
        return None


def _printed(stem: str) -> str | None:
    """The symbol as a text would print it; the patterns are tried where the name begins."""
    start = re.search(r"(?:^|(?<=[^A-Za-z]))[AES][-_/ ](?:RES|PRST|HRC)[-_/ ]", stem, re.I)
    if start is None:
        return None
    rest = stem[start.start() :]
    if match := _COUNCIL.match(rest):
        year = match[2] or council_year(int(match[1]))
        return f"S/RES/{match[1]}({year})" if year else None
    if match := _STATEMENT.match(rest):
        return f"S/PRST/{match[1]}/{match[2]}"
    if match := _RIGHTS_COUNCIL.match(rest):
        return f"A/HRC/RES/{match[1] or ''}{match[2]}/{match[3]}"
    if match := _OLD_ASSEMBLY.match(rest):
        return f"A/RES/{match[1]}{match[2] or ''}({match[3]})"
    if match := _ASSEMBLY.match(rest):
        return f"A/RES/{match[1]}/{match[2]}{match[3] or ''}"
    if match := _SOCIAL_COUNCIL.match(rest):
        return f"E/RES/{match[1]}/{match[2]}"
    return None
