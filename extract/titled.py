"""Documents that a text names by their title alone, in the forms of the table, or by the short name of one."""

import re
from collections.abc import Iterator, Sequence

from mandategraph.extract.acknowledged import IN_A_TITLE, LONGEST
from mandategraph.extract.references import Reference, inside_one, symbol_follows
from mandategraph.extract.titleforms import TABLE, title_forms

DECLARATION = "Declaration"
"""What a text calls the one declaration that it has named by its title."""
#: Behind a short name, what makes it another name.
GOES_ON = (
    r"(?![\w\-]| (?:of|on|for|by|adopted|issued|against|to the)\b| and (?:the )?[A-Z]\w+ (?:of|for) [A-Z]| [A-Z(])"
)
BECAUSE = "the text names the document by its title only"
#: Behind a title the resolution that holds it, which then is the citation: "(General Assembly resolution 60/1)".
RESOLUTION_BEHIND = re.compile(r" \((?:see )?(?:[A-Z][a-z]+ |and )*resolutions? [A-Z\d]")
#: Words that say of what kind a declaration is, not which.
OF_A_KIND = re.compile(r"(?:(?:Joint|Political|Ministerial|Final|Common|High-[Ll]evel|Presidential) )+Declaration")
#: The short name that a text gives a title in brackets.
SHORT = re.compile(r" \((?:hereinafter )?(?:the )?[\"\u201c]?(?:the )?(?P<short>[A-Z][^()\"\u201d]{3,60})[\"\u201d]?\)")


class TitleFinder:
    """Finds documents named by their title in the paragraphs of one text in order, with the short names given them."""

    def __init__(self) -> None:
        self._shorts: set[str] = set()
        #: The declarations named so far.
        self._declarations: set[str] = set()

    def find(self, text: str, bodies: Sequence[tuple[int, int]] = ()) -> Iterator[Reference]:
        """Documents named by their title: unresolved, but said to be cited.

        `bodies` are the places of the bodies that the text mentions, in order: a title inside a name is none ("Special
        Committee on … the Declaration on the Granting of Independence").

        >>> text = "the Universal Declaration of Human Rights and the Model Law on Secured Transactions"
        >>> [text[r.start:r.end] for r in TitleFinder().find(text)]
        ['Universal Declaration of Human Rights', 'Model Law on Secured Transactions']
        """
        behind = dict.fromkeys(self._shorts, 0)
        forms = title_forms()
        for match in forms.pattern.finditer(text):
            if (
                inside_one(bodies, *match.span())
                or OF_A_KIND.fullmatch(match[0])
                or IN_A_TITLE.search(text, max(0, match.start() - LONGEST), match.start())
            ):
                continue
            if given := SHORT.match(text, match.end()):
                behind[given["short"]] = given.end()
            if "Declaration" in match[0]:
                behind.setdefault(DECLARATION, match.end())
                self._declarations.add(match[0])
            if not symbol_follows(text, match.end()) and not RESOLUTION_BEHIND.match(text, match.end()):
                yield Reference(*match.span(), None, f"{TABLE}.tsv#{forms.key(match)}", BECAUSE)
        if len(self._declarations) > 1:
            behind.pop(DECLARATION, None)
        for short, start in behind.items():
            for found in re.finditer(rf"(?<=\b[Tt]he ){re.escape(short)}{GOES_ON}", text[start:]):
                yield Reference(start + found.start(), start + found.end(), None, "titled#short-name", BECAUSE)
        self._shorts |= behind.keys()
