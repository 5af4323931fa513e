"""What treaties, agreements and statutes are called: names of the table, and names that only their form shows."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import ahocorasick_rs

from mandategraph.extract.periods import MONTH
from mandategraph.extract.tokens import plain
from mandategraph.extract.variants import agrees, fold
from mandategraph.ontology.authority import instruments
from mandategraph.ontology.instruments_by_state import shared_names

CHARTER = "un-charter"
KIND = (
    r"(?:Agreements?|Accords?|Conventions?|Treaty|Treaties|Protocols?|Covenants?|Statute|Pact|Compact|"
    r"Declaration of Principles|Memorandum of Understanding)"
)
WORD = r"[A-ZÀ-ÖØ-Þ][\w\u2019'\-]*"
DAY = rf"(?:\d{{1,2}} {MONTH}(?: \d{{4}})?|{MONTH} (?:\d{{1,2}}(?:, | )\d{{4}}|\d{{4}})|\d{{4}})"
#: What joins the capitalised words of a name.
JOINT = r"(?:of|the|on|for|and(?! (?:the|its|their|of) )|in|against|to|between|with|de|des|la|relating|from|All|all)"
#: What the name's kind is joined with to what the treaty is on. "in", "by" and "to" with a place or a party do not
#: belong to the name: "the Paris Agreement to Tokelau".
OPENING = (
    r"(?:of|on|for|between|against|with|concerning|regarding|governing|establishing|relat(?:ing|ive) to|under|"
    r"to (?=the )|to (?=[A-Z][a-z]+ the ))"
)
LIST = rf"(?:(?:, {WORD}(?: {WORD})*)+,? and (?:on )?(?:{JOINT} )*{WORD})?"
TAIL = (
    rf"(?: {OPENING} ?(?:{JOINT} )*(?!{MONTH}){WORD}(?: (?:{JOINT} )*(?!{MONTH}\b){WORD})*{LIST}"
    rf"(?: (?:{JOINT} )*(?!{MONTH}\b){WORD})*)"
)
PARTIES = rf"{WORD}(?: (?:(?:of|for) (?:the )?)?{WORD})*(?: \([A-Z][\w/\-]*\))?"
BETWEEN = rf"(?: between (?:the )?{PARTIES} and (?:the )?{PARTIES})"
DATED = rf"(?:,? of {DAY})"
NAMED = re.compile(
    rf"\b(?:(?P<date>{DAY}) )?(?P<name>(?P<lead>(?:{WORD} (?:(?:and|of) )?){{0,7}}?)"
    rf"(?:{KIND}|Rules of Procedure(?: and Evidence)?))\b(?P<tail>{BETWEEN}{TAIL}?|{TAIL})?(?P<dated>{DATED})?"
)
NO_PLACE = (
    "Joint|Universal|Presidential|Political|Ministerial|Final|Common|Millennium|World|United|Nations|Constitutional|"
    "Summit|Chairman|President|Council|Assembly|Vienna|Beijing|Rio|Durban|Copenhagen|Doha"
)
LOWER = re.compile(
    rf"(?<=[Tt]he )(?P<lead>(?:{WORD} ){{1,4}})"
    r"(?:(?:humanitarian|peace|ceasefire|cease-fire|disengagement|framework|power-sharing|trilateral) ){0,2}"
    rf"(?:agreements?|accords?|protocols?|treaty|pact)\b(?!-)(?P<dated>{DATED})?"
)
OF_PARTIES = re.compile(
    r"\b(?:relationship|status-of-forces|status of forces|status-of-mission|status of mission|cooperation|headquarters|"
    rf"host country|ceasefire|cease-fire|peace|framework|power-sharing) agreements?(?:{BETWEEN}(?P<dated>{DATED})?|"
    rf"(?<=[ei]re agreement),? (?:of|dated) {DAY}(?!\w)|"
    rf",? signed (?:(?:in|at) {WORD}(?: {WORD})* )?(?:on )?"
    rf"(?:{DAY}|{MONTH} \d{{1,2}})(?!\w)(?: in {WORD})?)"
)
#: What States declare together bears the name of a place: "the Nairobi Declarations".
DECLARED = re.compile(
    rf"(?<=[Tt]he )(?P<lead>(?:(?!(?:{NO_PLACE})\b){WORD} ){{1,2}})Declarations?\b(?! [A-Z])(?P<dated>{DATED})?"
    rf"(?: on (?:{JOINT} )*{WORD}(?:(?:,| and)? (?:{JOINT} )*{WORD})*)?|"
    rf"\bJoint Declaration,? of {DAY}(?!\w)"
)
#: A road map with the day of its adoption is a document among others, not the one of that name.
ITS_DAY = rf",? (?:of|dated|(?:adopted|signed|agreed|presented|concluded|endorsed) on) {DAY}"
#: What States still negotiate, by what it is to be on.
DRAFT = re.compile(
    r"\bdraft (?:[a-z]+ ){0,3}(?:convention|treaty|protocol)s? (?:on|for|against|of)"
    r"(?: (?!(?:by|as|is|was|with|at|before|during|submitted|adopted|which|that)\b|and (?:the|to|a|other|its)\b)"
    r"[\w\-]+){1,24}"
)
#: What parties have agreed on to do, as a name: "the Roadmap", "the Quartet Roadmap".
ROAD_MAP = re.compile(
    rf"(?<=[Tt]he )(?P<lead>(?:{WORD} ){{0,3}})Road ?[Mm]ap\b(?! [A-Z]| (?:for|on|towards)\b|{ITS_DAY})"
)
#: Behind the kind: a longer name, of a body or a series.
GOES_ON = re.compile(r" (?!Addendum|Annex|Article|Chapter|States|Parties|Signed)[A-ZÀ-ÖØ-Þ]| entit(?:y|ies)\b")
NO_NAME = re.compile(
    r"(?:States? Part(?:y|ies)|Conference of the Parties|Secretariat|High Contracting|Government of|Constitutional)\b"
)
THERETO = re.compile(r" thereto\b")
DATED_OF = re.compile(r"^,? of ")
GENERIC = frozenset(
    "accord accords additional agreement agreements and cease ceasefire cessation comprehensive compact convention "
    "conventions covenant covenants declaration disengagement evidence final fire forces framework general "
    "hostilities implementation interim joint memorandum mission national of optional pact peace political principles "
    "procedure protocol protocols revised rules security statute status supplementary treaties treaty "
    "understanding".split()
)


class Name(NamedTuple):
    """A name at `text[start:end]`; `key` is that of the table, None where no table knows it."""

    start: int
    end: int
    key: str | None
    generic: bool = False
    """Whether its words say only what kind of treaty it is ("the Peace Agreement"), or several are called so."""
    canonical: str | None = None
    """The name with its date behind, wherever the text prints the date."""
    lead: int = 0
    """How many characters of a name without capitals are its own: "the [Lomé ]agreement"."""


@cache
def _known() -> tuple[list[tuple[str, str]], ahocorasick_rs.AhoCorasick]:
    entries = sorted(
        (plain(name), key)
        for key, instrument in instruments().items()
        if key != CHARTER
        for name in (instrument.name, *instrument.aliases)
        if name not in shared_names()
    )
    return entries, ahocorasick_rs.AhoCorasick([fold(name) for name, _ in entries])


def known_names(text: str) -> list[Name]:
    """The names of the table, the leftmost and longest of those that overlap.

    >>> [name.key for name in known_names("the Convention on the rights of the child")]
    ['crc-convention']
    """
    entries, automaton = _known()
    found: list[Name] = []
    for index, start, end in automaton.find_matches_as_indexes(fold(text), overlapping=True):
        alone = not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum())
        if alone and agrees(entries[index][0], text[start:end]):
            found.append(Name(start, end, entries[index][1]))
    return leftmost(found)


def declared(text: str) -> Iterator[Name]:
    """Declarations that bear the name of a place, and road maps with capitals.

    >>> [text[name.start:name.end] for text in ["the Nairobi Declarations"] for name in declared(text)]
    ['Nairobi Declarations']
    """
    for match in DECLARED.finditer(text):
        yield Name(*match.span(), None)
    for match in ROAD_MAP.finditer(text):
        yield Name(*match.span(), None, generic=not match["lead"])


def named(text: str) -> Iterator[Name]:
    """The names that their form shows: capitalised words that end in or open with what a treaty is called.

    A name of the table inside one, with no more than a date or the organization beside it, is that of the table.

    >>> text = "the Harare Agreement of 6 December 2000 and the Peace Agreement"
    >>> [(text[name.start:name.end], name.generic) for name in named(text)]
    [('Harare Agreement of 6 December 2000', False), ('Peace Agreement', True)]
    """
    for match in NAMED.finditer(text):
        name = match["name"]
        specific = bool(match["date"] or match["tail"] or match["dated"])
        start = match.start("date") if match["date"] else match.start("name") + 4 * name.startswith("The ")
        thereto = THERETO.match(text, match.end())
        if (" " not in name.removeprefix("The ") and not specific and not thereto) or NO_NAME.search(name):
            continue
        if text[: match.start("name")].endswith(("Government of ", "Government of the ")):
            continue
        if not match["tail"] and GOES_ON.match(text, match.end("name")):
            continue
        words = {word.lower() for word in re.findall(r"[^\W\d_]+", name)}
        without_year = match["date"] and not match["tail"] and not re.search(r"\d{4}", match["date"])
        end = thereto.end() if thereto else match.end()
        day = DATED_OF.sub("", match["dated"]) if match["dated"] else match["date"]
        canonical = f"{name.removeprefix('The ')} of {day}" if day and not match["tail"] else None
        generic = words <= GENERIC and (not specific or bool(without_year))
        yield Name(start, end, None, generic, canonical)
    for match in LOWER.finditer(text):
        yield Name(*match.span(), None, lead=match.end("lead") - match.start())
    for match in (*OF_PARTIES.finditer(text), *DRAFT.finditer(text)):
        yield Name(*match.span(), None)


def leftmost(found: list[Name]) -> list[Name]:
    """The leftmost, longest names, none overlapping; of the same words the table's wins."""
    out: list[Name] = []
    for name in sorted(found, key=lambda name: (name.start, -name.end, name.key is None)):
        if not out or name.start >= out[-1].end:
            out.append(name)
    return out


#: What may stand around a name of the table without its being another treaty.
AROUND = re.compile(rf"(?:{DAY} )?(?:(?:United Nations|UN|International) )?")
BEHIND = re.compile(rf"{DATED}?|(?: (?:of|with|by|in|to|and)\b.*)")


def names(text: str, *, declarations: bool = False) -> list[Name]:
    """The names of treaties, and of `declarations` if asked, in a paragraph, in order, none overlapping."""
    known = known_names(text)
    found = [*known, *(declared(text) if declarations else ())]
    starts = [one.start for one in known]
    for name in named(text):
        first = bisect_left(starts, name.start)
        inside = known[first] if first < len(known) and known[first].start < name.end else None
        if inside and inside.end > name.end:
            is_dated = AROUND.fullmatch(text, name.start, inside.start)
            found.append(inside._replace(start=name.start) if is_dated else name)
        elif (
            inside and AROUND.fullmatch(text, name.start, inside.start) and BEHIND.fullmatch(text, inside.end, name.end)
        ):
            dated = re.compile(DATED).match(text, inside.end)
            found.append(Name(name.start, dated.end() if dated else inside.end, inside.key))
        else:
            found.append(name)
    return leftmost(found)
