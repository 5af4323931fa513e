"""How the paragraphs of UN texts open: an organ's formula, a participle, a verb in the present, a heading, an annex."""

import re
from functools import cache
from importlib.resources import files


def _words(kind: str) -> str:
    """The words of one kind in the table `openers.tsv`, as alternatives, the longest first."""
    table = files("mandategraph.extract").joinpath("data/openers.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in table.splitlines()[1:]]
    return "|".join(sorted((word for row_kind, word in rows if row_kind == kind), key=lambda word: (-len(word), word)))


_ADVERBS = rf"(?:(?:{_words('adverb')}|[a-z]+ly),?\s+)*"
_PARTICIPLE = re.compile(rf"{_ADVERBS}(?:[a-z]+(?:-[a-z]+)?ing|{_words('state')})\b", re.I)
_NO_PARTICIPLE = re.compile(rf"(?:{_words('preposition')})\b", re.I)
_FINITE = re.compile(rf"{_ADVERBS}([a-z]{{2,}}(?:[^s\W]s|ss?es|passes))\b(?!')", re.I)
_NO_VERB = re.compile(rf".*(?:ous|us|is|ness|sis)$|{_words('noun')}", re.I)
_SPEAKER = re.compile(
    r"(?:the )?(?:(?:security )?council|general assembly|economic and social council|human rights council|assembly|"
    r"members? (?:of the (?:security )?council|states))\b",
    re.I,
)
_MEETING_FORMULA = re.compile(
    r"(?:at (?:its|the) \d[\w ]{2,40}?meeting\b.{0,600}?|.{0,1000}?(?:made|issued) )the following statement\b",
    re.I | re.S,
)
_ANNEX = re.compile(
    r"(?:annex(?:e|es)?|appendix|enclosure|attachment|anexo|apéndice|приложение|дополнение|附件|附录|المرفق|مرفق)"
    r"(?:\s+(?:[IVXLC]+|\d{1,2}|[A-Z]|[一二三四五六七八九十]))?(?:\.?(?:\s*\*)?|\s?[–—:.-]\s.{1,160})",
    re.I,
)
_STRONG_HEADING = re.compile(
    r"(?:(?:part|chapter|section|title|pillar|article|rule|schedule|step|phase)\s+(?:[IVXLC]+|\d{1,3}|[A-Z])\b"
    r"(?:\s+(?:bis|ter|quater))?\.?[^.;]{0,120}|[IVXLC]{1,6}\.?|[A-Z]\.?|(?:[IVXLC]{1,6}|[A-Z])\.\s+[^.;]{1,200}[^.;:,]|preamble)",
    re.I,
)
_CLOSING = re.compile(
    r"(?:\d{1,4}\w{0,3} (?:\(\w+\) )?(?:plenary )?meeting(?:\s+\d{1,2} \w+ \d{4})?"
    r"|\[?\(?adopted (?:unanimously|without|by|at|as a whole|in parts|on|under|paragraph).*|\[?resolution adopted .*"
    r"|\[original: .*\]|in favou?r:.*|against:.*|abstain(?:ing|ed):.*|\d{1,2} [A-Z][a-z]+ \d{4}"
    r"|at the \d{1,4}\w{0,3} meeting, .{0,400}(?:was|were) adopted.*|the draft resolution was .{0,200})",
    re.I | re.S,
)
_REFERENCE = re.compile(r"[*†]|[AES]/[A-Z0-9]")
_NOTE_MARK = re.compile(r"[.,;:]\s?\d{1,3}/?$")
_HEADING_LENGTH = 200


@cache
def formulas() -> dict[str, tuple[str, str]]:
    """The table `formulas.tsv`: an organ's name as its texts open with it -> (body key, language)."""
    table = files("mandategraph.extract").joinpath("data/formulas.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in table.splitlines()[1:]]
    return {name.casefold(): (organ, language) for organ, language, name in rows}


def formula_of(words: str) -> tuple[str, str] | None:
    """Return the organ and the language of an enacting formula that stands alone; None for other words.

    >>> formula_of("The Security Council,"), formula_of("The Security Council recalls")
    (('security-council', 'en'), None)
    """
    if len(words) > 60 or words[:1].islower():
        return None
    return formulas().get(words.rstrip(" ,،，:：;.*1234567890_").casefold())


def is_introduction(words: str) -> bool:
    """Whether a block introduces the text: a formula, or the meeting at which a statement was made.

    >>> is_introduction("The General Assembly,"), is_introduction("On 4 May, he made the following statement:")
    (True, True)
    """
    return formula_of(words) is not None or _MEETING_FORMULA.match(words) is not None


def is_preambular(words: str) -> bool:
    """Whether words open as a preambular paragraph does: with a participle or an adjective of state.

    >>> [is_preambular(x) for x in ("Deeply concerned at", "Having considered", "Urges all", "The need")]
    [True, True, False, False]
    """
    return _PARTICIPLE.match(words) is not None and _NO_PARTICIPLE.match(words) is None


def is_operative(words: str) -> bool:
    """Whether words open as an operative paragraph does: with a verb in the third person of the present.

    >>> [is_operative(x) for x in ("Further requests the", "Decides that", "Conscious of", "This decision")]
    [True, True, False, False]
    """
    match = _FINITE.match(words)
    return match is not None and words[:1].isupper() and _NO_VERB.fullmatch(match[1]) is None


def is_speech(words: str) -> bool:
    """Whether words open with the organ that speaks.

    >>> is_speech("The Security Council welcomes"), is_speech("The Committee")
    (True, False)
    """
    return _SPEAKER.match(words) is not None


def annex_label(words: str) -> str | None:
    """Return the label of the annex that a block heads, in lower case but for its number.

    >>> annex_label("Annex II"), annex_label("Annex A – Items"), annex_label("Annexes to this resolution are")
    ('annex II', 'annex A', None)
    """
    if len(words) > 200 or words[-1:] in ";," or _ANNEX.fullmatch(words) is None:
        return None
    word, _, rest = words.partition(" ")
    number = re.match(r"[IVXLC]+\b|\d{1,2}\b|[A-Z]\b|[一二三四五六七八九十]", rest)
    return f"{word.lower().rstrip(' .*:')} {number[0] if number else ''}".strip()


def is_strong_heading(words: str) -> bool:
    """Whether a block is a heading by its own words: "Part II", "Article 5", "III", "A. Plenary meetings".

    >>> [is_strong_heading(x) for x in ("III", "A. Plenary meetings", "Article 5", "A. This is one.")]
    [True, True, True, False]
    """
    return len(words) <= _HEADING_LENGTH and words[:1].isupper() and _STRONG_HEADING.fullmatch(words) is not None


def may_be_heading(words: str) -> bool:
    """Whether a block could be a heading: short, opening with a capital, without a stop at its end.

    >>> may_be_heading("Human rights"), may_be_heading("Decides to act;")
    (True, False)
    """
    if not words or len(words) > _HEADING_LENGTH or words[-1] in ".;,:…!-–":
        return False
    first = words[0]
    if words[-1] in "。；，：،؛؟" or _REFERENCE.match(words) or _NOTE_MARK.search(words):
        return False
    return (first.isupper() or first.isdigit() or (not first.islower() and first.isalpha())) and words[-1] not in '”"'


def is_closing(words: str) -> bool:
    """Whether a block closes a text: the meeting and date of adoption, the vote.

    >>> is_closing("37th plenary meeting 7 December 2020"), is_closing("Adopted unanimously at the 1382nd meeting.")
    (True, True)
    """
    return len(words) < 4000 and _CLOSING.fullmatch(words) is not None
