"""Documents that a text names by their title alone: declarations, outcomes, guides and model laws of conferences."""

import re
from collections.abc import Iterator, Sequence

from mandategraph.extract.references import Reference, inside_one, symbol_follows
from mandategraph.extract.treatynames import DATED, JOINT, WORD

BECAUSE = "the text names the document by its title only"
REST = rf"(?: (?:{JOINT} )*{WORD})*"
TITLED = re.compile(
    rf"(?<=[Tt]he )(?:(?:{WORD} (?:and )?){{1,5}}Declaration(?: and (?:{WORD} )+(?:of|for) {WORD})?{REST}|"
    rf"Declaration (?:on|of|for) (?:{JOINT} )*{WORD}{REST}(?:,(?: {WORD})+(?:,? and (?:{JOINT} )*{WORD}{REST}))?|"
    rf"(?:Final|Concluding|Outcome) Document of (?:{JOINT} )*{WORD}{REST}|(?:\d{{4}} )?World Summit Outcome|"
    rf"(?:{WORD} ){{0,6}}(?:Model Law|(?:Legislative |Practice )?Guide) (?:on|to|for) (?:{JOINT} )*{WORD}{REST})"
    rf"(?P<dated>{DATED})?(?!\w)"
)

#: Words that say of what kind a declaration is, not which.
OF_A_KIND = re.compile(r"(?:(?:Joint|Political|Ministerial|Final|Common|High-[Ll]evel|Presidential) )+Declaration")


def find_titled(text: str, bodies: Sequence[tuple[int, int]] = ()) -> Iterator[Reference]:
    """Documents named by their title: unresolved, but said to be cited.

    `bodies` are the places of the bodies that the text mentions, in order: a title inside a name is none ("Special
    Committee on … the Declaration on the Granting of Independence").

    >>> text = "the Universal Declaration of Human Rights and the Model Law on Secured Transactions"
    >>> [text[r.start:r.end] for r in find_titled(text)]
    ['Universal Declaration of Human Rights', 'Model Law on Secured Transactions']
    """
    for match in TITLED.finditer(text):
        if not (
            inside_one(bodies, *match.span()) or symbol_follows(text, match.end()) or OF_A_KIND.fullmatch(match[0])
        ):
            yield Reference(*match.span(), None, "titled#document", BECAUSE)
