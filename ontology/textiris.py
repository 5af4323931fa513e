"""The names of texts and of what stands in them: paragraphs, acts, citations, mentions, addressees, time limits."""

import re
from dataclasses import dataclass

from mandategraph.ontology.irisyntax import BASE, LANGUAGE, check_base, checked, encode

NUMBER = r"[1-9]\d*"
FRAGMENTS = {
    "paragraph": re.compile(rf"p({NUMBER})", re.ASCII),
    "act": re.compile(rf"p({NUMBER})-a({NUMBER})", re.ASCII),
    "citation": re.compile(rf"p({NUMBER})-c({NUMBER})", re.ASCII),
    "mention": re.compile(rf"p({NUMBER})-m({NUMBER})", re.ASCII),
    "addressing": re.compile(rf"p({NUMBER})-a({NUMBER})-r({NUMBER})", re.ASCII),
    "antecedent": re.compile(rf"p({NUMBER})-a({NUMBER})-r({NUMBER})-antecedent", re.ASCII),
    "time_limit": re.compile(rf"p({NUMBER})-a({NUMBER})-t({NUMBER})", re.ASCII),
    "local": re.compile(r"((?!p\d)[a-z][a-z0-9]*(?:-[a-z0-9]+)*)", re.ASCII),
}
"""What names each part inside its text, in groups the numbers that it is made of."""


@dataclass(frozen=True, slots=True)
class TextIris:
    """Makes the IRIs of texts under one base, and of their parts from that of the part around.

    Every method raises ValueError, quoting its input, where that cannot be named.

    >>> TextIris("https://example.org/un/").text("en", "A/RES/60/1")
    'https://example.org/un/text/en/A/RES/60/1'
    """

    base: str = BASE

    def __post_init__(self) -> None:
        check_base(self.base)

    def text(self, lang: str, symbol: str) -> str:
        """The text of a document in one language (ISO 639-1).

        >>> TextIris().text("en", "S/PRST/2006/39")
        'https://w3id.org/mandategraph/text/en/S/PRST/2006/39'
        """
        return f"{self.base}text/{checked(LANGUAGE, lang, 'a language code')}/{encode(symbol)}"

    def graph(self, lang: str, symbol: str) -> str:
        """The named graph of one text.

        >>> TextIris().graph("en", "S/PRST/2006/39")
        'https://w3id.org/mandategraph/graph/en/S/PRST/2006/39'
        """
        return f"{self.base}graph/{checked(LANGUAGE, lang, 'a language code')}/{encode(symbol)}"

    def paragraph(self, text_iri: str, position: int) -> str:
        """A paragraph of a text, by its position from 1.

        >>> TextIris().paragraph(TextIris().text("en", "S/PRST/2006/39"), 4)
        'https://w3id.org/mandategraph/text/en/S/PRST/2006/39#p4'
        """
        return f"{self._text(text_iri)}#p{_counted(position, 'paragraphs')}"

    def act(self, paragraph_iri: str, n: int) -> str:
        """The n-th act of a paragraph.

        >>> TextIris().act("https://w3id.org/mandategraph/text/en/S/PRST/2006/39#p4", 2)
        'https://w3id.org/mandategraph/text/en/S/PRST/2006/39#p4-a2'
        """
        return f"{self._part(paragraph_iri, 'paragraph', 'a paragraph')}-a{_counted(n, 'acts')}"

    def citation(self, paragraph_iri: str, n: int) -> str:
        """The n-th citation of a paragraph.

        >>> TextIris().citation("https://w3id.org/mandategraph/text/en/S/PRST/2006/39#p4", 1)
        'https://w3id.org/mandategraph/text/en/S/PRST/2006/39#p4-c1'
        """
        return f"{self._part(paragraph_iri, 'paragraph', 'a paragraph')}-c{_counted(n, 'citations')}"

    def mention(self, paragraph_iri: str, n: int) -> str:
        """The n-th mention of a paragraph.

        >>> TextIris().mention("https://w3id.org/mandategraph/text/en/S/PRST/2006/39#p4", 3)
        'https://w3id.org/mandategraph/text/en/S/PRST/2006/39#p4-m3'
        """
        return f"{self._part(paragraph_iri, 'paragraph', 'a paragraph')}-m{_counted(n, 'mentions')}"

    def addressing(self, act_iri: str, n: int) -> str:
        """The n-th addressee of an act, with its evidence.

        >>> TextIris().addressing("https://w3id.org/mandategraph/text/en/S/PRST/2006/39#p4-a2", 1)
        'https://w3id.org/mandategraph/text/en/S/PRST/2006/39#p4-a2-r1'
        """
        return f"{self._part(act_iri, 'act', 'an act')}-r{_counted(n, 'addressings')}"

    def antecedent(self, addressing_iri: str) -> str:
        """The words that an addressing by pronoun or short form takes up.

        >>> TextIris().antecedent("https://w3id.org/mandategraph/text/en/S/PRST/2006/39#p4-a2-r1")
        'https://w3id.org/mandategraph/text/en/S/PRST/2006/39#p4-a2-r1-antecedent'
        """
        return f"{self._part(addressing_iri, 'addressing', 'an addressing')}-antecedent"

    def time_limit(self, act_iri: str, n: int) -> str:
        """The n-th time limit of an act.

        >>> TextIris().time_limit("https://w3id.org/mandategraph/text/en/S/RES/1706(2006)#p1-a1", 1)
        'https://w3id.org/mandategraph/text/en/S/RES/1706(2006)#p1-a1-t1'
        """
        return f"{self._part(act_iri, 'act', 'an act')}-t{_counted(n, 'time limits')}"

    def local(self, text_iri: str, key: str) -> str:
        """What is known in that text only, by its key there.

        >>> TextIris().local("https://w3id.org/mandategraph/text/en/S/PRST/2006/39", "g1")
        'https://w3id.org/mandategraph/text/en/S/PRST/2006/39#g1'
        """
        return f"{self._text(text_iri)}#{checked(FRAGMENTS['local'], key, 'the key of a local node')}"

    def _text(self, iri: str) -> str:
        if not iri.startswith(f"{self.base}text/") or "#" in iri:
            raise ValueError(f"not the IRI of a text under {self.base}: {iri!r}")
        return iri

    def _part(self, iri: str, kind: str, what: str) -> str:
        text, _, fragment = iri.partition("#")
        if not text.startswith(f"{self.base}text/") or FRAGMENTS[kind].fullmatch(fragment) is None:
            raise ValueError(f"not the IRI of {what} under {self.base}: {iri!r}")
        return iri


def _counted(number: int, what: str) -> int:
    if number < 1:
        raise ValueError(f"not a number of {what}: {number!r}; they count from 1")
    return number
