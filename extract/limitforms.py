"""The printed forms of time limits: what follows "until", "by", "within", "from", "for", "every", "on"."""

import re

from mandategraph.extract.periods import DATE, DAY, MONTH_YEAR, NUMBER, UNIT

ADOPTION = re.compile(
    r"(?:the )?(?:date of )?(?:the )?adoption of (?:this|the present) resolution|(?:the )?date of this resolution"
)
EVENT = (
    r"(?:the )?(?:end|completion|conclusion|adoption|holding|expiry|expiration|next|forthcoming|its|his|their|"
    r"such time|further notice|consideration|beginning|start)\b[^,;:.()]{0,90}"
)
CLOSING = r"(?:the )?(?:end|completion|conclusion|expiry|expiration|termination)\b[^,;:.()]{0,90}?"
ABOUT = r"(?:the end of |the middle of |the beginning of |late |early |mid-)?"
SESSION = r"(?:its|the) [a-z\-]+ (?:annual |regular )?session\b"
OF_EVENT = r"(?: (?:of|after|from|following|before) (?P<event>[^,;:.()]{0,80}))?"
WHEN = rf"(?P<date>{DATE})|(?P<month>{ABOUT}{MONTH_YEAR})|(?P<year>{ABOUT}(?:19|20)\d\d\b)"
PERIOD = rf"(?P<number>{NUMBER})[ -](?:\([0-9]+\) )?(?P<unit>{UNIT})"
NO_PARTICIPLE = "(?:(?<=be held )|(?<!ed )(?<!eld )(?<!ade )(?<!igned )(?<!sued ))"
"""What may not stand before "on" and a date: "held on", "signed on"."""
THAT_DATE = "that-date"
"""The limit whose date is that of the limit before it: "before that date"."""
PERIOD_END = "end-of-period"
"""The limit whose date is the end of the period that an act before it gives."""
PATTERNS: tuple[tuple[str, str, re.Pattern[str]], ...] = tuple(
    (key, kind, re.compile(pattern))
    for key, kind, pattern in (
        (
            "until-date",
            "until",
            r"\b(?:[Uu]ntil|[Tt]o expire on|"
            r"(?:for a (?:further |final |new |additional )?period )?(?:ending|terminating|expiring)(?: on)?|"
            rf"up to and including|through) (?:midnight on )?(?:{WHEN})",
        ),
        ("until-day", "until", rf"\b[Uu]ntil (?P<day>{DAY})(?! \d)"),
        ("by-day", "by", rf"\b(?:(?:[Nn]o|[Nn]ot) later than|[Bb]y|[Bb]efore|[Oo]n or before) (?P<day>{DAY})(?! \d)"),
        ("in-advance", "by", r"\b(?:well )?in advance of (?P<event>[^,;:.()]{3,80})"),
        ("agenda-of-session", "on", r"(?<=agenda of )(?:its|the) (?P<event>[a-z\-]+ session)\b"),
        ("to-date", "until", rf"\bto (?P<date>{DATE})"),
        ("until-event-date", "until", rf"\b[Uu]ntil {CLOSING} on (?P<date>{DATE})"),
        ("until-event", "until", rf"\b[Uu]ntil (?P<event>{EVENT})"),
        (
            "by-date",
            "by",
            rf"(?<!due )\b(?:(?:[Nn]o|[Nn]ot) later than|[Bb]y|[Bb]efore|[Pp]rior to|[Oo]n or before) (?:{WHEN})",
        ),
        (
            "before-event",
            "by",
            rf"\b(?:(?:[Nn]o|[Nn]ot) later than|[Aa]t least) {PERIOD} (?:prior to|before|in advance of) "
            r"(?P<event>[^,;:.()]{3,90})",
        ),
        ("by-day-of-event", "by", r"\b(?:[Nn]o|[Nn]ot) later than the day (?:of|on which) (?P<event>[^,;:.()]{3,120})"),
        (THAT_DATE, "by", r"\b(?:[Bb]y|[Bb]efore|[Pp]rior to) that (?:date|day|deadline)\b"),
        ("by-event-date", "by", rf"\b(?:[Bb]y|[Bb]efore|[Pp]rior to) {CLOSING} on (?P<date>{DATE})"),
        ("by-end", "by", rf"\b[Bb]y (?P<event>{CLOSING}(?=[,;:.()]|$| and\b| on\b| a\b))"),
        ("by-session", "by", rf"\b(?:[Bb]efore|[Pp]rior to|(?:[Nn]o|[Nn]ot) later than|[Bb]y) (?P<event>{SESSION})"),
        (
            "by-event",
            "by",
            rf"\b(?:(?:[Nn]o|[Nn]ot) later than|[Bb]efore|[Pp]rior to|by the time of) (?P<event>{EVENT})",
        ),
        (
            "within",
            "within",
            r"\b[Ww]ithin (?:a period of |a maximum of |no more than |not more than |the next |the following |"
            rf"a further |the first )?{PERIOD}{OF_EVENT}",
        ),
        (
            "in-period",
            "within",
            rf"\b[Ii]n {PERIOD}(?: or (?:sooner|less|earlier))?(?! (?:of|old|after|before|from)\b)(?!')",
        ),
        (
            "no-later-than-period",
            "within",
            rf"\b(?:(?:[Nn]o|[Nn]ot) later than|[Nn]ot exceeding) {PERIOD}{OF_EVENT}",
        ),
        (
            "from-date",
            "from",
            r"\b(?i:from|as of|with effect from|beginning(?: on)?|starting(?: on)?|effective|commencing on) "
            rf"(?:{WHEN})",
        ),
        ("from-day", "from", rf"\b[Ff]rom (?P<begin>{DAY}) (?=(?:to|until) {DAY} (?P<closing>\d{{4}}))"),
        (
            "from-hour",
            "from",
            rf"\b(?:beginning|starting|commencing) at \d[^;]{{2,60}}?,? on (?P<date>{DATE})",
        ),
        ("from-following", "from", r"\b[Ff]ollowing (?P<event>(?:that|this|such) [a-z]+)"),
        (
            "duration",
            "duration",
            r"\b(?:[Ff]or|[Dd]uring) (?:an? |the )?(?:further |additional |initial |final |new |another )*"
            rf"(?:periods? of )?(?:up to |an? (?:additional|initial|further) )?{PERIOD}(?! (?:ago|old))",
        ),
        (
            "remainder",
            "duration",
            r"\b[Dd]uring the (?P<event>(?:remainder|rest) of (?:its|their|his|her|the) [^,;:.()]{3,60}?)"
            r"(?=[,;:.()]|$| (?:and|until|to)\b)",
        ),
        (
            "every",
            "recurrence",
            rf"\b(?:on an? )?(?:[Ee]very|[Ee]ach) (?:(?P<number>{NUMBER}) )?(?P<unit>(?:day|week|month|year)s?)\b",
        ),
        (
            "per-basis",
            "recurrence",
            r"\b(?:on an? )?(?P<often>(?i:annual|monthly|quarterly|weekly|biannual|biennial|semi-annual|six-monthly|"
            r"daily)) basis\b",
        ),
        (
            "often",
            "recurrence",
            r"\b(?P<often>annually|monthly|quarterly|weekly|biannually|biennially|semi-annually|"
            r"(?:once|twice|(?:two|three|four) times) (?:a|per|every|each) year)\b"
            r"(?! (?:rate|salary|allowance|average|amount)s?)",
        ),
        ("at-intervals", "recurrence", rf"\b(?:at )?{PERIOD} intervals\b"),
        (
            "on-first-date",
            "on",
            rf"{NO_PARTICIPLE}\b[Oo]n (?P<first>\d{{1,2}})(?:,? (?:and|to) |-)\d{{1,2}} (?P<of>{MONTH_YEAR})",
        ),
        ("by-adoption", "by", rf"\b[Bb]y {PERIOD} (?:from|after|following) (?P<event>{ADOPTION.pattern})"),
        ("after-adoption", "on", rf"(?<!of )\b{PERIOD} (?:from|after|following) (?P<event>{ADOPTION.pattern})"),
        ("after-event", "on", r"(?<=, )after (?P<event>(?:the |its |their )?[a-z][a-z \-]{2,40})(?=,)"),
        (
            "day-of-event",
            "on",
            r"\b[Oo]n the (?:first|second|last|opening|closing) day of (?P<event>[^,;:.()]{3,60}?)(?=[,;:.()]|$| and )",
        ),
        ("on-date", "on", rf"{NO_PARTICIPLE}\b[Oo]n (?P<date>{DATE})"),
        (
            "upon-event",
            "on",
            r"\b(?:[Ii]mmediately (?:after|following|upon)|[Uu]pon) (?P<event>(?:the |its |their )?"
            r"(?:receipt|completion|conclusion|expiry|expiration|termination|entry into force|adoption|submission|"
            r"establishment) [^,;:.()]{2,90}?(?=[,;:.()]|$| and (?:for|until|by|to|no)\b| for an? | until ))",
        ),
        ("around-event", "on", r"\bbefore, during and after (?P<event>(?:the |its |their )?[a-z\- ]{3,40}\b)"),
        (PERIOD_END, "on", r"\b[Aa]t the end of (?P<event>(?:this|that|the|its|the current) (?:mandated? )?period)\b"),
        ("in-year", "on", rf"\b[Ii]n (?:(?P<month>{MONTH_YEAR})|(?P<year>(?:19|20)\d\d\b))"),
        ("at-session", "on", r"\b[Aa]t (?:its|the) (?P<event>[a-z\-]+(?:-[a-z]+)? (?:annual |regular )?sessions?)\b"),
        (
            "asap",
            "asap",
            r"\b(?:as (?:soon|early|quickly|expeditiously|swiftly|rapidly|promptly|speedily|urgently) as "
            r"(?:possible|practicable|feasible)|at once|in the nearest future|(?<!until )now(?=,|$)|"
            r"at (?:the|an) earliest (?:possible )?(?:opportunity|date|time|stage)|at the earliest(?=,|$)|"
            r"as a matter of urgency|"
            r"urgently(?! (?:needed|required))|immediately(?! (?:after|following|before|upon))|"
            r"(?<=to submit )promptly|(?<=to report )promptly|"
            r"(?:promptly and )?without (?:any )?(?:further )?delay|forthwith|with immediate effect)\b",
        ),
        (
            "immediate",
            "asap",
            r"(?:(?<=alls for the )|(?<=alls for an )|(?<=alling for the )|(?<=alling for an )|(?<=emands the )|"
            r"(?<=emands an )|(?<=emanding the )|(?<=emanding an )|(?<=rges the )|(?<=rges an )|"
            r"(?<=alls for the full and )|(?<=emands the full and )|"
            r"(?<=ake )|(?<=aking ))"
            r"immediate\b(?! (?:aftermath|future|needs?|neighbo\w+|vicinity|region|priorit\w+))",
        ),
    )
)
