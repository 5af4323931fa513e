"""Which organ adopted a resolution, as the words beside its number say: "General Assembly resolution", "its"."""

import re

from mandategraph.extract.numbers import SPEAKERS, Heard
from mandategraph.extract.periods import DATE

ORGANS = {
    "united nations security council": "S",
    "security council": "S",
    "united nations general assembly": "A",
    "general assembly": "A",
    "assembly": "A",
    "economic and social council": "E",
    "human rights council": "A/HRC",
    "commission on human rights": "E/CN.4",
    "council": "council",
}
NAMES = "|".join(sorted((name.replace(" ", " +") for name in ORGANS), key=lambda name: (-len(name), name)))
OTHER = re.compile(r"(?:^|(?<![.;:]) )(?P<name>(?:[A-Z][A-Za-z]+ )+)$")
NO_BODY = re.compile(
    r"^(?:[A-Z][a-z]+ing |[A-Z][a-z]+s |In |By |The |Under |Per |This |Also |Further |Through |Presidential |UN |"
    r"United Nations )+"
)
ITS_ORGAN = re.compile(rf"\b(?i:(?P<organ>{NAMES})(?:'s)?),? (?:in|by|through|under|via|pursuant to|with|adopted|of) $")
ITS_OTHER = re.compile(
    rf"\b(?:Commission|Conference|Congress) (?:for|on|of) [A-Z][A-Za-z ]{{2,60}}?(?: on {DATE})? of $"
)
TRIGGER = re.compile(
    rf"(?:\b(?i:(?P<organ>{NAMES})(?:'s)? ))?(?P<own>\b(?:[Ii]ts|[Tt]heir) (?:own )?)?"
    r"(?P<word>(?P<decision>\b[Dd]ecisions?)|\b[Rr]esolutions?|\bRESOLUTIONS?|(?P<council>\bUNSCRs?|\bSCRs?))"
    r",? (?:[Nn]os?\. ?|numbers? )?(?=\d|E?S-\d)"
)
"""The word before a number or a list of them, with whose it is."""
LOOK_BACK = 90


def heard_before(text: str, match: re.Match[str], speaker: str | None) -> Heard:
    """What the words of a `TRIGGER` match, and those before it, say of the numbers behind it.

    >>> text = "the Assembly, in its resolution 60/1"
    >>> heard_before(text, TRIGGER.search(text), "security-council")
    Heard(organ='A', is_own=True, is_decision=False)
    """
    organ: str | None = None
    if match["council"]:
        organ = "S"
    elif match["organ"]:
        longer = " " not in match["organ"].strip() and _is_named_before(text, match.start())
        organ = "other" if longer else series_of(match["organ"], speaker)
    elif match["own"]:
        named = ITS_ORGAN.search(text, max(0, match.start() - LOOK_BACK), match.start())
        organ = series_of(named["organ"], speaker) if named else None
        if named is None and ITS_OTHER.search(text, max(0, match.start() - LOOK_BACK), match.start()):
            organ = "other"
    elif _is_named_before(text, match.start()):
        organ = "other"
    return Heard(organ, bool(match["own"]), bool(match["decision"]))


def series_of(name: str, speaker: str | None) -> str:
    """The first part of the series of an organ's resolutions; `speaker` is the key of the organ that speaks.

    `council` where "the Council" may be any of them; the speaker's own where a Council speaks.

    >>> series_of("Council", "human-rights-council"), series_of("Council", None)
    ('A/HRC', 'council')
    """
    code = ORGANS[" ".join(name.lower().split())]
    own = SPEAKERS.get(speaker or "")
    return own if code == "council" and own in ("S", "E", "A/HRC") else code


def _is_named_before(text: str, at: int) -> bool:
    """Whether a capitalised name ends right before a place: "United Nations Environment Assembly [resolution]"."""
    name = OTHER.search(text, max(0, at - LOOK_BACK), at)
    return name is not None and bool(NO_BODY.sub("", name["name"]).strip())
