"""How one name is printed in different ways: case, accents, hyphens, British and American spelling, short forms."""

import re
import unicodedata
from collections.abc import Iterator

#: What a name may have in place of what the tables print; each is tried alone and together with the others.
SPELLINGS = (
    (re.compile(r"\bUnited Nations(?= )"), "UN"),
    (re.compile(r"\bAfrican Union(?= )"), "AU"),
    (re.compile(r"\bEuropean Union(?= )"), "EU"),
    (re.compile(r"\bCooperation\b"), "Co-operation"),
    (re.compile(r"\bCoordinat"), "Co-ordinat"),
    (re.compile(r"\bPeacekeeping\b"), "Peace-keeping"),
    (re.compile(r"\bPeacebuilding\b"), "Peace-building"),
    (re.compile(r"\bCounter-Terrorism\b"), "Counterterrorism"),
    (re.compile(r"\bProgramme\b"), "Program"),
    (re.compile(r"\bCentre\b"), "Center"),
    (re.compile(r"\bDefence\b"), "Defense"),
    (re.compile(r"\bAdviser\b"), "Advisor"),
    (re.compile(r"\bSecretary-General’s\b"), "Secretary-General"),
    (re.compile(r"(?<=(?:of|to) the )Secretary-General\b"), "Secretary-General of the United Nations"),
    (re.compile(r"(?<= )and(?= )"), "&"),
    (re.compile(r"\bRepublic of the Congo\b"), "Republic of Congo"),
    (re.compile(r"^([A-Z]\w+) Armed Forces$"), r"\1 forces"),
    (re.compile(r"^(Special Rapporteur|Independent Expert) (?=on )"), r"\1 of the Human Rights Council "),
    (re.compile(r" (of|in|for|on|to) the (?=[A-Z])"), r" \1 "),
)
MARKS = {"’": "'", "‘": "'", "‛": "'", "‐": "-", "‑": "-", "–": "-", "“": '"', "”": '"', "\xa0": " "}


def _without_accent(character: str) -> str:
    letters = [c for c in unicodedata.normalize("NFKD", character) if not unicodedata.combining(c)]
    return letters[0] if len(letters) == 1 else character


_BARE = {ord(mark): plain for mark, plain in MARKS.items()} | {
    code: _without_accent(chr(code)) for code in range(0xC0, 0x250) if chr(code).isalpha()
}
_FOLD = {
    code: {"-": " ", "z": "s"}.get(letter, letter)
    for code in {*range(0x20, 0x250), *map(ord, MARKS)}
    if len(letter := _BARE.get(code, chr(code)).lower()) == 1
}


def fold(text: str) -> str:
    """`text` in lower case without accents, a hyphen as a space and z as s; the length stays.

    >>> fold("Organisation of Côte\u2011d’Ivoire") == fold("ORGANIZATION OF COTE D'IVOIRE")
    True
    """
    return text.translate(_FOLD)


def agrees(name: str, printed: str) -> bool:
    """Whether words that fold alike are the name: an acronym or a single word keeps its case, any other its capital.

    >>> agrees("United Nations Mission in Liberia", "United Nations mission in Liberia")
    True
    >>> agrees("WHO", "Who"), agrees("Union for Peace", "union for peace")
    (False, False)
    """
    known, seen = name.translate(_BARE).replace("-", " "), printed.translate(_BARE).replace("-", " ")
    if known == seen:
        return True
    pairs = list(zip(known.split(" "), seen.split(" "), strict=False))
    if known[0].isupper() and not seen[0].isupper():
        return False
    if len(pairs) == 1:
        return known.replace("z", "s") == seen.replace("z", "s")
    return all(x == y or not _is_acronym(x) for x, y in pairs)


def _is_acronym(word: str) -> bool:
    return sum(c.isupper() for c in word) > 1 or word.isdigit()


def spellings(name: str) -> Iterator[str]:
    """The name in all other spellings.

    >>> sorted(spellings("United Nations Centre"))
    ['UN Center', 'UN Centre', 'United Nations Center']
    """
    found = [name]
    for pattern, other in SPELLINGS:
        found += [changed for known in found if (changed := pattern.sub(other, known)) != known]
        if len(found) > 64:
            break
    yield from dict.fromkeys(found[1:])
