"""Documents that a text names by their title alone, in the forms of the table, or by the short name of one."""

import re
from collections.abc import Iterator, Sequence

from mandategraph.extract.references import LONGEST_TITLE, Reference, in_quoted_title, inside_one, symbol_follows
from mandategraph.extract.titleforms import TABLE, title_forms

KINDS = {"Declaration": "Declaration", "programme-of-action": "Programme of Action"}
"""What a text calls the one document of a kind that it has named: by a word of its title, or by the form's key."""
#: Before a title inside the name of a conference on it.
MEETING_ON = re.compile(
    r"\b(?:Meetings?|Conferences?) (?:of States )?(?:to (?:Consider|Review)|on) "
    r"(?:(?:the|Progress|Made|in|Implementation|of) )*$"
)
#: What a text calls the joint communiqué that it has named.
COMMUNIQUE = re.compile(r"[Cc]ommuniqu[e\u00e9]")
JOINT = "joint-communique"
#: What the same title has before it or not.
OWN = "United Nations "
#: Behind a short name, what makes it another name.
GOES_ON = (
    r"(?![\w\-]| (?:of|on|for|by|adopted|issued|against|to the|to [A-Z]\w+)\b|"
    r" and (?:the )?[A-Z]\w+ (?:of|for) [A-Z]| [A-Z(])"
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
        #: The titles of each kind named so far.
        self._of_kind: dict[str, set[str]] = {}

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
                or MEETING_ON.search(text, max(0, match.start() - LONGEST_TITLE), match.start())
                or OF_A_KIND.fullmatch(match[0])
                or in_quoted_title(text, match.start())
            ):
                continue
            if given := SHORT.match(text, match.end()):
                behind[given["short"]] = given.end()
            for sign, kind in KINDS.items():
                if sign in match[0] or sign == forms.key(match):
                    behind.setdefault(kind, match.end())
                    self._of_kind.setdefault(kind, set()).add(match[0].removeprefix(OWN).lower())
            if forms.key(match) == JOINT:
                behind.setdefault(COMMUNIQUE.findall(match[0])[0].lower(), match.end())
            if not symbol_follows(text, match.end()) and not RESOLUTION_BEHIND.match(text, match.end()):
                yield Reference(*match.span(), None, f"{TABLE}.tsv#{forms.key(match)}", BECAUSE)
        for kind, titles in self._of_kind.items():
            if len(titles) > 1:
                behind.pop(kind, None)
        for short, start in behind.items():
            for found in re.finditer(rf"(?<=\b[Tt]he ){re.escape(short)}{GOES_ON}", text[start:]):
                at, end = start + found.start(), start + found.end()
                if not MEETING_ON.search(text, max(0, at - LONGEST_TITLE), at):
                    yield Reference(at, end, None, "titled#short-name", BECAUSE)
        self._shorts |= behind.keys()
