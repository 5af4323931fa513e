"""The Charter of the United Nations, its chapters and its articles, as texts refer to them."""

import re

from mandategraph.extract.references import Reference, in_quoted_title
from mandategraph.ontology.nodes import Node, NodeKind

#: Not what opens the subject of another Charter; "for" also opens what the Council is responsible for.
OF_OTHERS = r"(?! (?:of|on)\b| for (?!the maintenance\b))"
CHARTER_NAME = rf"(?:the )?(?:(?:United Nations|UN) Charter|Charter of the United Nations|Charter{OF_OTHERS})"
ROMAN = r"[IVX]{1,5}"
CHAPTER = re.compile(
    rf"\b[Cc]hapters? (?P<first>{ROMAN})\b(?P<rest>(?:, (?:and )?{ROMAN}\b|,? (?:and|or|to) {ROMAN}\b)*)"
    rf"(?P<of>(?:,? of| in)? {CHARTER_NAME})?"
    r"(?! of the (?:[A-Z][a-z]+ )*(?:Agreement|Treaty|Convention|Statute|Accord))"
)
ARTICLE = re.compile(
    rf"\b[Aa]rticles? (?P<first>\d{{1,3}})"
    r"(?: ?\(\d+\)?(?:-\(?\d+)?\)|,? paragraphs? \d+(?:(?:,| and|, and) \d+)*(?: \([a-z]\))?,?)?"
    rf"(?P<rest>(?:, (?:and )?\d{{1,3}}\b|,? (?:and|or|to) \d{{1,3}}\b)*)(?P<of>,?(?: of| in)? {CHARTER_NAME})"
)
#: Before another article that says that it is the Charter's: "[article 2, paragraph 3], and article 33 of the Charter".
LEADING = re.compile(
    r"\b[Aa]rticle (?P<number>\d{1,3})(?: ?\(\d+\)|,? paragraphs? \d+(?:(?:,| and|, and) \d+)*)?"
    rf"(?=,? and [Aa]rticle \d{{1,3}}[^.;]{{0,40}}?,?(?: of| in)? {CHARTER_NAME})"
)
#: Behind the Charter in the same paragraph, of no other instrument.
BARE_ARTICLE = re.compile(r"\bArticle (?P<number>\d{1,3})(?: ?\(\d+\))?(?![\w(]|,? (?:of|to) )")
CHARTER = re.compile(rf"\b(?:(?:United Nations|UN) Charter|Charter of the United Nations|(?<=the )Charter{OF_OTHERS})")
#: Between the Charter and its chapters, which then are what is cited: "the Charter, in particular [Chapter VI]".
ABOVE_ALL = re.compile(
    r",? (?:and )?(?:in particular|particularly|especially|notably|specifically|including)(?: its| the| under)* "
    r"(?=[Cc]hapter)"
)
OF_CHAPTER = re.compile(
    rf"\b[Aa]rticles? (?P<first>\d{{1,3}})(?P<rest>(?:, \d{{1,3}}\b|,? (?:and|or|to) \d{{1,3}}\b)*),? (?:of|under) "
    rf"[Cc]hapter {ROMAN}\b(?:,? of {CHARTER_NAME})?"
)
NUMBER = re.compile(rf"\b(?:{ROMAN}|\d{{1,3}})\b")


def find_charter(text: str) -> list[Reference]:
    """References to the Charter, its chapters and its articles.

    A chapter counts as one of the Charter also where the Charter is not named, an article only behind its name. The
    Charter in the quoted title of another document is not cited.

    >>> [r.target.key for r in find_charter("Articles 39 and 40 of the Charter and under Chapter VII")]
    ['un-charter/article/39', 'un-charter/article/40', 'un-charter/chapter/VII']
    """
    covered = bytearray(len(text))
    leading: dict[int, int] = {}
    for match in CHARTER.finditer(text):
        if joint := ABOVE_ALL.match(text, match.end()):
            leading[joint.end()] = match.start()
            covered[match.start() : joint.end()] = b"\1" * (joint.end() - match.start())
    found: list[Reference] = []
    for part, pattern in (("article", OF_CHAPTER), ("chapter", CHAPTER), ("article", ARTICLE)):
        for match in pattern.finditer(text):
            if any(covered[match.start() : match.end()]):
                continue
            covered[match.start() : match.end()] = b"\1" * (match.end() - match.start())
            numbers = [match["first"], *NUMBER.findall(match["rest"])]
            places = [
                match.span("first"),
                *(
                    (m.start() + match.start("rest"), m.end() + match.start("rest"))
                    for m in NUMBER.finditer(match["rest"])
                ),
            ]
            for index, (number, (start, end)) in enumerate(zip(numbers, places, strict=True)):
                begin = leading.get(match.start(), match.start()) if index == 0 else start
                finish = match.end() if len(numbers) == 1 else end
                node = Node(NodeKind.INSTRUMENT, f"un-charter/{part}/{number}")
                found.append(Reference(begin, finish, node, f"charter#{part}"))
    for match in LEADING.finditer(text):
        node = Node(NodeKind.INSTRUMENT, f"un-charter/article/{match['number']}")
        found.append(Reference(*match.span(), node, "charter#article-before"))
    named = CHARTER.search(text)
    for match in BARE_ARTICLE.finditer(text, named.end()) if named else ():
        if not covered[match.start()]:
            node = Node(NodeKind.INSTRUMENT, f"un-charter/article/{match['number']}")
            found.append(Reference(*match.span(), node, "charter#article-behind"))
    for match in CHARTER.finditer(text):
        if not covered[match.start()] and not in_quoted_title(text, match.start()):
            found.append(Reference(*match.span(), Node(NodeKind.INSTRUMENT, "un-charter"), "charter#name"))
    return sorted(found, key=lambda reference: reference.start)
