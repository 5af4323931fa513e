"""The conferences, secretariats and secretaries of treaties: "Conference of the Parties to the Convention"."""

import re
from collections.abc import Iterator, Sequence

from mandategraph.extract.names import Name, body_called, finder, name_of
from mandategraph.extract.posts import SECRETARIAT
from mandategraph.extract.tokens import plain
from mandategraph.ontology.authority import body_of, instruments

NOUN = r"Convention|Covenant|Protocol|Treaty|Statute"
ORGAN = (
    r"(?:Conference of the Parties serving as the [Mm]eeting of the Parties to|"
    r"(?:Conference|Meeting|Assembly) of (?:the )?(?:States )?Parties to|[Ss]ecretariat of|"
    r"(?:Deputy )?Executive Secretary (?:of|to)) (?:the )?"
)
#: "Review Conference" and "First Meeting" are events.
EVENT = re.compile(r"\b[A-Z][a-z]+ $")
BEFORE = re.compile(rf"\b(?P<organ>{ORGAN})$")
SHORT = re.compile(rf"\b(?P<organ>{ORGAN})(?P<noun>{NOUN})\b(?! (?:on|for|to|against|of|[A-Z]))")
OF_TREATY = re.compile(rf"{ORGAN}(?P<treaty>.*\b(?:{NOUN})\b.*)")
INSTRUMENT = "instruments.tsv#"
WINDOW = 80
#: Rule of what is found here and stands in no table.
TREATY_ORGAN = "unlisted#treaty-organ"


class Treaties:
    """The treaties that a text is about, and those that it has named so far."""

    def __init__(self, subject: str = "") -> None:
        self._about = [treaty for name in finder().find(subject) if (treaty := _treaty(name))]
        self._named: dict[str, None] = {}

    def organs(self, text: str, names: Sequence[Name]) -> Iterator[Name]:
        """The organs of treaties in a paragraph: of those that it names, and of "the Convention" named last before.

        >>> text = "the Convention on Biological Diversity and the Conference of the Parties to the Convention"
        >>> [name.node.key for name in Treaties().organs(text, list(finder().find(text)))]
        ['conference-of-the-parties-to-the-convention-on-biological-diversity']
        """
        printed = plain(text)
        named = [(name.start, treaty, name) for name in names if (treaty := _treaty(name))]
        shorts = [m for m in SHORT.finditer(printed) if not EVENT.search(printed, max(0, m.start() - 20), m.start())]
        here: list[str] = []
        for short in shorts:
            while named and named[0][0] < short.start():
                _, treaty, name = named.pop(0)
                here += [treaty] if name.node else []
                yield from self._of_named(printed, treaty, name)
            if whose := self._last_with(short["organ"], short["noun"], here):
                yield _organ(short.start(), short.end(), short["organ"], whose)
        for _, treaty, name in named:
            yield from self._of_named(printed, treaty, name)

    def _last_with(self, organ: str, noun: str, here: Sequence[str]) -> str | None:
        """The treaty of that noun whose organ the tables know: named by an organ `here`, the text's, or the last."""
        treaties = (*reversed(here), *self._about, *reversed(self._named))
        known = (treaty for treaty in treaties if re.search(rf"\b{noun}\b", treaty))
        return next((treaty for treaty in known if name_of(_label(organ, treaty))), None)

    def _of_named(self, text: str, treaty: str, name: Name) -> Iterator[Name]:
        self._named.pop(treaty, None)
        self._named[treaty] = None
        if name.node:
            return
        before = BEFORE.search(text, max(0, name.start - WINDOW), name.start)
        if before and not EVENT.search(text, max(0, before.start() - 20), before.start()):
            yield _organ(before.start(), name.end, before["organ"], treaty)
        elif behind := SECRETARIAT.match(text, name.end):
            yield _organ(name.start, behind.end(), "Secretariat of the ", treaty)


def _treaty(name: Name) -> str | None:
    """The treaty that a name is or has in it: that of "Conference of the Parties to the Stockholm Convention"."""
    if name.node is None:
        is_instrument = name.rule.startswith(INSTRUMENT)
        return instruments()[name.rule.removeprefix(INSTRUMENT)].name if is_instrument else None
    body = body_of(name.node)
    found = OF_TREATY.fullmatch(body.name) if body else None
    return found["treaty"] if found else None


def _organ(start: int, end: int, organ: str, treaty: str) -> Name:
    return Name(start, end, body_called(_label(organ, treaty)), TREATY_ORGAN)


def _label(organ: str, treaty: str) -> str:
    words = organ.removesuffix("the ").strip()
    return f"{words[0].upper()}{words[1:]} the {treaty}"
