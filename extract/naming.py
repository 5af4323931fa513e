"""Which symbol names a document: the printed one, the given one, that of the file's name, or one of our own."""

import re

from mandategraph.extract.filenames import symbol_of
from mandategraph.extract.records import Notice
from mandategraph.ontology.council import council_year
from mandategraph.ontology.symbols import SymbolError, normalise


def normal_or_none(printed: str) -> str | None:
    """Return the normal form of a printed symbol, or None where it is none."""
    try:
        return normalise(printed)
    except SymbolError:
        return None


def choose(printed: str | None, given: str | None, name: str) -> tuple[str | None, list[Notice]]:
    """Return the printed symbol before the given one before that of the file's name; a Notice for each that differs.

    >>> choose("S/PRST/2006/39", "S/PRST/2006/40", "a.txt")[0]
    'S/PRST/2006/39'
    """
    warnings: list[Notice] = []
    candidates: list[tuple[str, str]] = []
    for source, value in (("the text", printed), ("the symbol given", given), ("the file name", symbol_of(name))):
        normal = normal_or_none(value) if value else None
        if value and normal is None:
            warnings.append(Notice("symbol", f"{source} has {value!r}, which is no document symbol: it was left aside"))
        if normal is not None:
            candidates.append((source, normal))
    if not candidates:
        return None, warnings
    source, chosen = candidates[0]
    number = re.match(r"S/RES/(\d+)\(", chosen)
    fixed = f"{number[0]}{council_year(int(number[1]))})" if number else chosen
    if fixed != chosen and any(value == fixed for _, value in candidates):
        # the number of a Council resolution fixes its year: the one printed was misread
        source, chosen = next((s, v) for s, v in candidates if v == fixed)
    for other, value in candidates:
        if value != chosen:
            warnings.append(Notice("symbol", f"{other} says {value}, {source} says {chosen}: {chosen} was taken"))
    return chosen, warnings


def mint(organ: str | None, kind: str, parts: list[str], digest: str) -> str:
    """Return a symbol of our own, safe in an IRI; the digest of the source tells apart texts that state nothing.

    >>> mint("security-council", "PresidentialStatement", ["pv-5529", "2006-09-20"], "")
    'security-council/presidential-statement/pv-5529/2006-09-20'
    """
    slug = re.sub(r"(?<=[a-z])(?=[A-Z])", "-", kind).lower()
    return "/".join([*([organ] if organ else []), slug, *(parts or [digest[:16]])])


def minted(symbol: str, organ: str | None) -> Notice:
    """Return the Notice that a document is named by a minted symbol, with what was not found."""
    missing = "symbol" if organ else "symbol and no issuing organ"
    found = f"no {missing} was found in the text, the options or the file name"
    return Notice("symbol", f"{found}: it is named {symbol}; give --symbol to name it")
