"""Documents that a text names by their title alone: declarations, outcomes, guides and model laws of conferences."""

import re
from collections.abc import Iterator, Sequence

from mandategraph.extract.acknowledged import IN_A_TITLE, LONGEST
from mandategraph.extract.references import Reference, inside_one, symbol_follows
from mandategraph.extract.treatynames import DATED, JOINT, WORD

BECAUSE = "the text names the document by its title only"
REST = rf"(?: (?:{JOINT} )*{WORD})*"
#: Standards that States or experts have agreed on, by what they are on.
STANDARD = (
    rf"(?:(?:{WORD} (?:and )?){{0,4}}(?:Rules|Principles|Principles and Guidelines|Guidelines|Body of Principles|"
    rf"Codes? of Conduct|Model Strategies and Practical Measures) (?:for|on|relating to|against|to (?=[A-Z]\w+ )) "
    rf"(?:{JOINT} )*{WORD}{REST}|"
    rf"(?:{WORD} ){{0,2}}Regulations and Rules Governing (?:{JOINT} )*{WORD}{REST}"
    rf"(?:(?:,| and| and the|, the)+ {WORD}{REST})*|"
    r"(?:Financial|Staff) (?:Regulations and Rules|Rules and Regulations)(?: of the United Nations)?)"
)
TITLED = re.compile(
    rf"(?<=[Tt]he )(?:{STANDARD}|(?:{WORD} (?:and )?){{1,5}}Declaration(?: and (?:{WORD} )+(?:of|for) {WORD})?{REST}|"
    rf"Declaration (?:on|of|for) (?:{JOINT} )*{WORD}{REST}(?:,(?: {WORD})+(?:,? and (?:{JOINT} )*{WORD}{REST}))?|"
    rf"(?:Final|Concluding|Outcome) Document of (?:{JOINT} )*{WORD}{REST}|(?:\d{{4}} )?World Summit Outcome|"
    rf"(?:{WORD} ){{0,6}}(?:Model Law|(?:Legislative |Practice )?Guide) (?:on|to|for) (?:{JOINT} )*{WORD}{REST})"
    rf"(?P<dated>{DATED})?(?!\w)"
)

#: Words that say of what kind a declaration is, not which.
OF_A_KIND = re.compile(r"(?:(?:Joint|Political|Ministerial|Final|Common|High-[Ll]evel|Presidential) )+Declaration")


#: The short name that a text gives a title in brackets.
SHORT = re.compile(r" \((?:hereinafter )?(?:the )?[\"\u201c]?(?:the )?(?P<short>[A-Z][^()\"\u201d]{3,60})[\"\u201d]?\)")


class TitleFinder:
    """Finds documents named by their title in the paragraphs of one text in order, with the short names given them."""

    def __init__(self) -> None:
        self._shorts: set[str] = set()

    def find(self, text: str, bodies: Sequence[tuple[int, int]] = ()) -> Iterator[Reference]:
        """Documents named by their title: unresolved, but said to be cited.

        `bodies` are the places of the bodies that the text mentions, in order: a title inside a name is none ("Special
        Committee on … the Declaration on the Granting of Independence").

        >>> text = "the Universal Declaration of Human Rights and the Model Law on Secured Transactions"
        >>> [text[r.start:r.end] for r in TitleFinder().find(text)]
        ['Universal Declaration of Human Rights', 'Model Law on Secured Transactions']
        """
        behind = dict.fromkeys(self._shorts, 0)
        for match in TITLED.finditer(text):
            if (
                inside_one(bodies, *match.span())
                or OF_A_KIND.fullmatch(match[0])
                or IN_A_TITLE.search(text, max(0, match.start() - LONGEST), match.start())
            ):
                continue
            if given := SHORT.match(text, match.end()):
                behind[given["short"]] = given.end()
            if not symbol_follows(text, match.end()):
                yield Reference(*match.span(), None, "titled#document", BECAUSE)
        for short, start in behind.items():
            for found in re.finditer(rf"(?<=\b[Tt]he ){re.escape(short)}(?![\w\-])", text[start:]):
                yield Reference(start + found.start(), start + found.end(), None, "titled#short-name", BECAUSE)
        self._shorts |= behind.keys()
