"""Reports and notes that a text takes up as written and names by author and subject: "the report of the Board on …"."""

import re
from collections.abc import Iterator

from mandategraph.extract.references import in_quoted_title, inside_one

#: What such a document is called, up to its author or subject.
HEAD = re.compile(
    r"\b(?P<whose>[Tt]he |[Ii]ts |[Tt]heir |[Hh]is )"
    r"(?P<document>(?:(?!(?:next|future|forthcoming|upcoming|various|relevant|periodic|other|draft|continu\w+|numerous|"
    r"many|increasing|concerning|in|to|an?|the|his|its|their|on|at|for|by|of|and|or|with|from|contained|made|said|verify)\b)"
    r"(?:[a-z][\w\-]*|[A-Z]{2,}|\d{4}|Final|Special|Joint|Annual|Progress) ){0,4}?(?:"
    r"[Rr]eports? (?:of|by|from|prepared by|submitted by) (?:the |its |his |their )?"
    r"(?=[A-Z])(?!(?:Member )?States\b)|"
    r"[Rr]eports? (?:of|by|from|prepared by|submitted by) (?:the |its |his |their )(?=[a-z])|"
    r"[Aa]dvisory [Oo]pinions? of (?:the )?(?=[A-Z])|"
    r"[Ll]etters? (?:of|from|by) (?:the )?(?=[A-Z])|"
    r"[Rr]eport of (?=[a-z])|[Rr]eports? of (?=(?:[A-Z][a-z]+ )?(?:19|20)\d\d\b)|"
    r"(?:[Nn]otes?|[Ss]tudy|[Ss]urvey|[Ss]ummary|[Ww]orking papers?|[Mm]emorandum) (?:prepared |submitted )?"
    r"(?:by|from) (?:the |its )?(?=[A-Z])|"
    r"[Ff]inancial reports? and audited financial statements\b|"
    r"(?<![Tt]heir )[Rr]eports? (?:for|on) (?=[a-z])))"
)
#: The subject of a report may be long; what comes behind these words is no part of it.
STOP = re.compile(
    r"[,;:()]|\.(?!\d)| (?:contained|annexed|included|referred to) |(?: and)? (?:which|that|while) |"
    r" to (?:be )?[a-z]+ed\b| adopted (?:by|at|on) | as (?:called|requested|an? [a-z]+) |,? and (?:the )?briefings?\b|"
    r" (?:underlin|request|provid|approv|inform|stat|indicat)ing |,? and (?:[a-z]+ing|recommend|its|their|other) |"
    r",? and (?:the )?(?:related |relevant )?(?:discussion|conclusions|recommendations|findings|observations|note|tak|"
    r"request|welcom|invit|decid|express|stress|endors|look|commend)[a-z]*"
)
JOINT = re.compile(r"(?: contained)?,?(?: and| as well as| or)?(?: (?:on|of|in|by))? ?$")
LONGEST = 240
#: What its clause says of a document that is there.
TAKES_UP = re.compile(
    r"\b(?<!to )(?:[Ww]elcom(?:es|ing)|[Tt]ak(?:es|ing) note(?:,? (?:with|in) [a-z ]+?,?)? of|[Nn]ot(?:es|ing)|"
    r"[Hh]aving (?:considered|examined|received|reviewed|heard)|[Rr]ecall(?:s|ing)|[Cc]onsidering|[Ee]ndors(?:es|ing)|"
    r"[Cc]ommend(?:s|ing)|[Aa]pprov(?:es|ing)|[Dd]ecides to consider further|[Tt]aking into account|[Bb]earing in mind|"
    r"[Gg]uided by|and examined|[Ee]xpress(?:es|ing) (?:its )?appreciation (?:for|of|to))\b(?P<clause>[^.;]*?)"
    r"(?=,? (?:and |while |but )?(?:also |further |in this regard,? |therefore )?(?:request|decid|invit|encourag|urg|"
    r"call|stress|emphasiz|look|recommend|underlin|reiterat|reaffirm)(?:s|es|ing)\b|[.;]|$)"
)
NUMBER = r"[\dIVXLC][\w.]*"
#: Right before a document whose contents are told.
TOLD = re.compile(
    r"\b(?:contained|mentioned|outlined|described|reflected|reported|identified|observed|documented|indicated|"
    r"presented|set out|set forth|recommended|recommendations|observations|findings|conclusions|results|provisions|"
    rf"annexed|(?:paragraphs?|chapters?|sections?|parts?|[Aa]nnex(?:es)?)"
    rf"(?: {NUMBER}(?:,? (?:and|to) {NUMBER}|, {NUMBER})*)?)"
    r"(?: contained| made| set out| adopted)? (?:in|of|to|by) (?:the )?$"
)
#: What is asked for, or named as a part of an agenda, is not there yet.
TO_COME = re.compile(
    r"\b(?:submi\w+|includ(?:e|ing) in|provid\w+|prepar\w+|issu\w+|contribut\w+|input\w*|inform|requests?|requested|"
    r"forward to|await\w*|adopt\w*|finaliz\w+|agenda|item|entitled|debates?|consideration of|streamlined|distribut\w+|"
    r"publish|transmit|part of|[Rr]esolutions? \d[^,;]{0,40} on)(?: [^,;]{0,50})?$|[\"\u201c]$"
)
LATER = re.compile(
    r" ?(?:referred to in paragraph \d+ below|due|to be (?:submitted|issued|presented|prepared|considered))\b"
)
#: "welcomes its report": whose it is stands before.
BARE = re.compile(
    r"\b(?:[Ww]elcom(?:es|ing)|[Tt]ak(?:es|ing) note(?: with [a-z]+)? of|[Ee]ndors(?:es|ing)) (?:with appreciation )?"
    r"(?P<document>(?:its|their) (?:(?:annual|final|latest|first|interim) )?reports?)\b"
    r"(?! (?:of|by|on|to|for|from|that)\b| \()"
)
#: "the Panel of Experts reports", "the Secretary-General's annual report": cited where its contents are told.
OF_OWNER = re.compile(
    r"\b[Tt]he (?P<document>(?:(?!Report)[A-Z][A-Za-z\-]+ (?:(?:of|on|for) (?:the )?)?){0,6}[A-Z][A-Za-z\-]+(?:'s)? "
    r"(?:(?:first|second|third|last|latest|most recent|annual|final|interim|midterm|progress) )*"
    r"(?:report\b|(?<!'s )reports\b))"
    r"(?! (?:of|by|on|to|for|from|dated)\b| \(|-)"
)
#: What somebody will say in it.
TO_BE_TOLD = re.compile(r"\b(?:might|may|will|shall|being|dedicated|to be)\b[^,;.]{0,40}$")
#: A paragraph that is nothing but a report: an item of "Having considered: …".
ITEM = re.compile(
    r"(?:The )?(?P<report>(?:[a-z]+ ){0,3}?[Rr]eports? (?:of|by) (?:the )?[A-Z][^.;:()]{3,200}?)[.;,](?: and)?$"
)


def acknowledged(text: str) -> Iterator[tuple[int, int]]:
    """The places of the documents that a paragraph takes up as written, in order and apart.

    >>> text = "Takes note of the report of the Board of Auditors on the Fund and the note by the Secretary-General;"
    >>> [text[start:end] for start, end in acknowledged(text)]
    ['report of the Board of Auditors on the Fund', 'note by the Secretary-General']
    """
    if item := ITEM.match(text):
        yield item.span("report")
        return
    clauses = [match.span("clause") for match in TAKES_UP.finditer(text)]
    heads = list(HEAD.finditer(text))
    for index, head in enumerate(heads):
        start = head.start("document")
        before = text[max(0, head.start() - 120) : head.start()]
        if in_quoted_title(text, start):
            continue
        is_taken_up = inside_one(clauses, start, start + 1) and not TO_COME.search(before)
        if not (is_taken_up or TOLD.search(before)):
            continue
        end = _end(text, head, heads[index + 1].start() if index + 1 < len(heads) else len(text))
        if not LATER.match(text, end):
            yield start, end
    for bare in BARE.finditer(text):
        yield bare.span("document")
    for owned in OF_OWNER.finditer(text):
        before = text[max(0, owned.start() - 120) : owned.start()]
        if TOLD.search(before) and not TO_BE_TOLD.search(before):
            yield owned.span("document")


def _end(text: str, head: re.Match[str], following: int) -> int:
    """Where the words of a document end: before the next one, before its contents, at the mark behind it."""
    joint = JOINT.search(text, head.end(), following) if following < len(text) else None
    limit = joint.start() if joint else following
    stop = STOP.search(text, head.end(), limit)
    end = min(limit, stop.start() if stop else limit)
    if end - head.start("document") > LONGEST:
        end = text.rfind(" ", head.end(), head.start("document") + LONGEST)
    return end
