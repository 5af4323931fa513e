"""The names of things: how the IRI of each kind of node is made, and what an IRI says of its node."""

import re
from dataclasses import dataclass
from urllib.parse import quote, unquote_to_bytes

from mandategraph.ontology.nodes import Node, NodeKind

BASE = "https://w3id.org/mandategraph/"

# RFC 3987: what a path segment cannot hold, and the "%" by which it is written instead; brackets () stay as printed
FORBIDDEN = re.compile(
    "[^!$&'()*+,;=:@/._~0-9A-Za-z\\-"
    "\u00a0-\ud7ff\uf900-\ufdcf\ufdf0-\uffef"
    + "".join(f"{chr(0x10000 * plane)}-{chr(0x10000 * plane + 0xFFFD)}" for plane in range(1, 14))
    + f"{chr(0xE1000)}-{chr(0xEFFFD)}]"
)
LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
SHA256 = re.compile(r"[0-9a-f]{64}")
ISO3 = re.compile(r"[A-Z]{3}")
VOTE = re.compile(f"vote-({ISO3.pattern})")
NUMBER = r"[1-9]\d*"
PARAGRAPH = re.compile(rf"p{NUMBER}", re.ASCII)
ACT = re.compile(rf"p{NUMBER}-a{NUMBER}", re.ASCII)
ADDRESSING = re.compile(rf"p{NUMBER}-a{NUMBER}-r{NUMBER}", re.ASCII)
LOCAL = re.compile(r"(?!p\d)[a-z][a-z0-9]*(?:-[a-z0-9]+)*", re.ASCII)
FRAGMENTS = {
    "paragraph": re.compile(rf"p({NUMBER})", re.ASCII),
    "act": re.compile(rf"p({NUMBER})-a({NUMBER})", re.ASCII),
    "citation": re.compile(rf"p({NUMBER})-c({NUMBER})", re.ASCII),
    "mention": re.compile(rf"p({NUMBER})-m({NUMBER})", re.ASCII),
    "addressing": re.compile(rf"p({NUMBER})-a({NUMBER})-r({NUMBER})", re.ASCII),
    "antecedent": re.compile(rf"p({NUMBER})-a({NUMBER})-r({NUMBER})-antecedent", re.ASCII),
    "time_limit": re.compile(rf"p({NUMBER})-a({NUMBER})-t({NUMBER})", re.ASCII),
    "local": re.compile(f"({LOCAL.pattern})", re.ASCII),
}
KEYED = frozenset(
    ("document", "body", "group", "meeting", "instrument", "verb", "force", "limit", "agenda", "measure", "agent")
)
DIGESTED = frozenset(("source", "build"))
GRAPHS = frozenset(("authority", "links", "dataset"))


def _encode(key: str) -> str:
    if not key or any(segment in ("", ".", "..") for segment in key.split("/")):
        raise ValueError(f"not a symbol or key: {key!r}; it needs words between its slashes, and no '.' or '..' alone")
    try:
        return FORBIDDEN.sub(lambda found: quote(found[0], safe=""), key)
    except UnicodeEncodeError as error:
        raise ValueError(f"not a symbol or key: {key!r} holds half of a surrogate pair") from error


def _checked(pattern: re.Pattern[str], value: str, what: str) -> str:
    if pattern.fullmatch(value) is None:
        raise ValueError(f"not {what}: {value!r}")
    return value


def _counted(number: int, what: str) -> int:
    if number < 1:
        raise ValueError(f"not a number of {what}: {number!r}; they count from 1")
    return number


@dataclass(frozen=True, slots=True)
class Iris:
    """Makes the IRIs of one base, and reads them back with `parse`.

    What an IRI forbids is percent-encoded; all else, brackets included, stays as the UN's own links write it.
    Every method raises ValueError, quoting its input, where that cannot be named.

    >>> Iris().document("A/RES/1514(XV)")
    'https://w3id.org/mandategraph/document/A/RES/1514(XV)'
    >>> Iris("https://example.org/un/").state("MEX")
    'https://example.org/un/state/MEX'
    """

    base: str = BASE

    def __post_init__(self) -> None:
        scheme, colon, rest = self.base.partition(":")
        if not (colon and re.fullmatch(r"[A-Za-z][A-Za-z0-9+.\-]*", scheme) and rest.endswith("/")):
            raise ValueError(f"not a base for IRIs: {self.base!r}; give an absolute IRI that ends with a slash")
        if set(self.base) & set("?#%") or FORBIDDEN.search(rest):
            raise ValueError(f"not a base for IRIs: {self.base!r} holds a query, a fragment or a forbidden character")

    def document(self, symbol: str) -> str:
        """The document of that symbol, as normalised.

        >>> Iris().document("S/RES/1631(2005)")
        'https://w3id.org/mandategraph/document/S/RES/1631(2005)'
        """
        return f"{self.base}document/{_encode(symbol)}"

    def text(self, lang: str, symbol: str) -> str:
        """The text of a document in one language (ISO 639-1).

        >>> Iris().text("en", "S/PRST/2006/39")
        'https://w3id.org/mandategraph/text/en/S/PRST/2006/39'
        """
        return f"{self.base}text/{_checked(LANGUAGE, lang, 'a language code')}/{_encode(symbol)}"

    def paragraph(self, text_iri: str, position: int) -> str:
        """A paragraph of a text, by its position from 1.

        >>> Iris().paragraph(Iris().text("en", "S/PRST/2006/39"), 4)
        'https://w3id.org/mandategraph/text/en/S/PRST/2006/39#p4'
        """
        return f"{self._text(text_iri)}#p{_counted(position, 'paragraphs')}"

    def act(self, paragraph_iri: str, n: int) -> str:
        """The n-th act of a paragraph.

        >>> Iris().act("https://w3id.org/mandategraph/text/en/S/PRST/2006/39#p4", 2)
        'https://w3id.org/mandategraph/text/en/S/PRST/2006/39#p4-a2'
        """
        return f"{self._fragment(paragraph_iri, PARAGRAPH, 'a paragraph')}-a{_counted(n, 'acts')}"

    def citation(self, paragraph_iri: str, n: int) -> str:
        """The n-th citation of a paragraph.

        >>> Iris().citation("https://w3id.org/mandategraph/text/en/S/PRST/2006/39#p4", 1)
        'https://w3id.org/mandategraph/text/en/S/PRST/2006/39#p4-c1'
        """
        return f"{self._fragment(paragraph_iri, PARAGRAPH, 'a paragraph')}-c{_counted(n, 'citations')}"

    def mention(self, paragraph_iri: str, n: int) -> str:
        """The n-th mention of a paragraph.

        >>> Iris().mention("https://w3id.org/mandategraph/text/en/S/PRST/2006/39#p4", 3)
        'https://w3id.org/mandategraph/text/en/S/PRST/2006/39#p4-m3'
        """
        return f"{self._fragment(paragraph_iri, PARAGRAPH, 'a paragraph')}-m{_counted(n, 'mentions')}"

    def addressing(self, act_iri: str, n: int) -> str:
        """The n-th addressee of an act, with its evidence.

        >>> Iris().addressing("https://w3id.org/mandategraph/text/en/S/PRST/2006/39#p4-a2", 1)
        'https://w3id.org/mandategraph/text/en/S/PRST/2006/39#p4-a2-r1'
        """
        return f"{self._fragment(act_iri, ACT, 'an act')}-r{_counted(n, 'addressings')}"

    def antecedent(self, addressing_iri: str) -> str:
        """The words that an addressing by pronoun or short form takes up.

        >>> Iris().antecedent("https://w3id.org/mandategraph/text/en/S/PRST/2006/39#p4-a2-r1")
        'https://w3id.org/mandategraph/text/en/S/PRST/2006/39#p4-a2-r1-antecedent'
        """
        return f"{self._fragment(addressing_iri, ADDRESSING, 'an addressing')}-antecedent"

    def time_limit(self, act_iri: str, n: int) -> str:
        """The n-th time limit of an act.

        >>> Iris().time_limit("https://w3id.org/mandategraph/text/en/S/RES/1706(2006)#p1-a1", 1)
        'https://w3id.org/mandategraph/text/en/S/RES/1706(2006)#p1-a1-t1'
        """
        return f"{self._fragment(act_iri, ACT, 'an act')}-t{_counted(n, 'time limits')}"

    def graph(self, lang: str, symbol: str) -> str:
        """The named graph of one text.

        >>> Iris().graph("en", "S/PRST/2006/39")
        'https://w3id.org/mandategraph/graph/en/S/PRST/2006/39'
        """
        return f"{self.base}graph/{_checked(LANGUAGE, lang, 'a language code')}/{_encode(symbol)}"

    @property
    def graph_authority(self) -> str:
        """The named graph of what the tables state."""
        return f"{self.base}graph/authority"

    @property
    def graph_links(self) -> str:
        """The named graph of the links that need a second text."""
        return f"{self.base}graph/links"

    @property
    def graph_dataset(self) -> str:
        """The named graph that describes the dataset."""
        return f"{self.base}graph/dataset"

    def source(self, sha256: str) -> str:
        """The file that a text was read from, by the SHA-256 of its bytes in lower-case hexadecimal."""
        return f"{self.base}source/{_checked(SHA256, sha256, 'a SHA-256 in hexadecimal')}"

    def build(self, sha256: str) -> str:
        """The build of one text, by the SHA-256 of version, tables, options and source."""
        return f"{self.base}build/{_checked(SHA256, sha256, 'a SHA-256 in hexadecimal')}"

    def body(self, key: str) -> str:
        """A body or post that the tables know.

        >>> Iris().body("security-council")
        'https://w3id.org/mandategraph/body/security-council'
        """
        return f"{self.base}body/{_encode(key)}"

    def state(self, iso3: str) -> str:
        """A State, by ISO 3166 alpha-3.

        >>> Iris().state("MEX")
        'https://w3id.org/mandategraph/state/MEX'
        """
        return f"{self.base}state/{_checked(ISO3, iso3, 'an ISO 3166 alpha-3 code')}"

    def group(self, key: str) -> str:
        """A group without context.

        >>> Iris().group("all-states")
        'https://w3id.org/mandategraph/group/all-states'
        """
        return f"{self.base}group/{_encode(key)}"

    def meeting(self, symbol: str) -> str:
        """A meeting, by the symbol of its record.

        >>> Iris().meeting("S/PV.5529")
        'https://w3id.org/mandategraph/meeting/S/PV.5529'
        """
        return f"{self.base}meeting/{_encode(symbol)}"

    def instrument(self, key: str) -> str:
        """An instrument or one of its parts.

        >>> Iris().instrument("un-charter/chapter/VIII")
        'https://w3id.org/mandategraph/instrument/un-charter/chapter/VIII'
        """
        return f"{self.base}instrument/{_encode(key)}"

    def verb(self, key: str) -> str:
        """A verb of the table of verbs.

        >>> Iris().verb("call-upon")
        'https://w3id.org/mandategraph/verb/call-upon'
        """
        return f"{self.base}verb/{_encode(key)}"

    def force(self, key: str) -> str:
        """A degree of force.

        >>> Iris().force("hortatory")
        'https://w3id.org/mandategraph/force/hortatory'
        """
        return f"{self.base}force/{_encode(key)}"

    def limit(self, key: str) -> str:
        """A kind of time limit.

        >>> Iris().limit("until")
        'https://w3id.org/mandategraph/limit/until'
        """
        return f"{self.base}limit/{_encode(key)}"

    def agenda(self, key: str) -> str:
        """An agenda item; its key is made of its title or number, whose forbidden characters are encoded.

        >>> Iris().agenda("A/61/item 10")
        'https://w3id.org/mandategraph/agenda/A/61/item%2010'
        """
        return f"{self.base}agenda/{_encode(key)}"

    def measure(self, key: str) -> str:
        """A measure that mandates concern: a sanctions regime, an authorization, a duty to report.

        >>> Iris().measure("arms-embargo")
        'https://w3id.org/mandategraph/measure/arms-embargo'
        """
        return f"{self.base}measure/{_encode(key)}"

    def agent(self, key: str) -> str:
        """Somebody who corrects statements, by name.

        >>> Iris().agent("Library_desk")
        'https://w3id.org/mandategraph/agent/Library_desk'
        """
        return f"{self.base}agent/{_encode(key)}"

    def vote(self, document_iri: str, iso3: str) -> str:
        """The vote of one State on a document.

        >>> Iris().vote("https://w3id.org/mandategraph/document/S/RES/1706(2006)", "CHN")
        'https://w3id.org/mandategraph/document/S/RES/1706(2006)#vote-CHN'
        """
        if not document_iri.startswith(f"{self.base}document/") or "#" in document_iri:
            raise ValueError(f"not the IRI of a document under {self.base}: {document_iri!r}")
        return f"{document_iri}#vote-{_checked(ISO3, iso3, 'an ISO 3166 alpha-3 code')}"

    def of(self, node: Node, text_iri: str | None = None) -> str:
        """The IRI of a node; that of a local node is `text_iri` with its key as fragment.

        >>> Iris().of(Node(NodeKind.STATE, "MEX"))
        'https://w3id.org/mandategraph/state/MEX'
        >>> Iris().of(Node(NodeKind.LOCAL, "g1"), Iris().text("en", "S/PRST/2006/39"))
        'https://w3id.org/mandategraph/text/en/S/PRST/2006/39#g1'
        """
        match node.kind:
            case NodeKind.LOCAL:
                if text_iri is None:
                    raise ValueError(f"{node!r} is known in one text only: give the IRI of that text")
                return f"{self._text(text_iri)}#{_checked(LOCAL, node.key, 'the key of a local node')}"
            case NodeKind.STATE:
                return self.state(node.key)
            case _:
                return f"{self.base}{node.kind.value}/{_encode(node.key)}"

    def parse(self, iri: str) -> tuple[str, ...]:
        """What the IRI names: the kind (the name of the method that makes it; `local` for a node of one text),
        then what it is made of, from the outside in.

        The inverse of the methods: only IRIs that they make are read, ValueError quotes any other.

        >>> Iris().parse("https://w3id.org/mandategraph/document/A/RES/1514(XV)")
        ('document', 'A/RES/1514(XV)')
        >>> Iris().parse("https://w3id.org/mandategraph/text/en/S/PRST/2006/39#p4-a2-r1")
        ('addressing', 'en', 'S/PRST/2006/39', '4', '2', '1')
        >>> Iris().parse("https://w3id.org/mandategraph/graph/authority")
        ('graph', 'authority')
        """
        path, mark, fragment = iri.removeprefix(self.base).partition("#")
        if iri.startswith(self.base) and bool(mark) is bool(fragment):
            kind, _, rest = path.partition("/")
            found = self._parse_fragment(kind, rest, fragment) if mark else self._parse_path(kind, rest)
            if found:
                return found
        raise ValueError(f"not an IRI that this project makes under {self.base}: {iri!r}")

    def _parse_path(self, kind: str, rest: str) -> tuple[str, ...] | None:
        if kind == "graph" and rest in GRAPHS:
            return kind, rest
        if kind in DIGESTED:
            return (kind, rest) if SHA256.fullmatch(rest) else None
        if kind == "state":
            return (kind, rest) if ISO3.fullmatch(rest) else None
        if kind in KEYED and self._canonical(rest):
            return kind, _decode(rest)
        lang, _, symbol = rest.partition("/")
        if kind in ("text", "graph") and LANGUAGE.fullmatch(lang) and self._canonical(symbol):
            return kind, lang, _decode(symbol)
        return None

    def _parse_fragment(self, kind: str, rest: str, fragment: str) -> tuple[str, ...] | None:
        owner = self._parse_path(kind, rest)
        if owner and kind == "document" and (vote := VOTE.fullmatch(fragment)):
            return "vote", owner[1], vote[1]
        if owner and kind == "text":
            for name, pattern in FRAGMENTS.items():
                if match := pattern.fullmatch(fragment):
                    return name, *owner[1:], *match.groups()
        return None

    def _canonical(self, encoded: str) -> bool:
        try:
            return _encode(_decode(encoded)) == encoded
        except ValueError:  # neither made by `_encode` nor readable: `parse` refuses it by name
            return False

    def _text(self, iri: str) -> str:
        if not iri.startswith(f"{self.base}text/") or "#" in iri:
            raise ValueError(f"not the IRI of a text under {self.base}: {iri!r}")
        return iri

    def _fragment(self, iri: str, pattern: re.Pattern[str], what: str) -> str:
        text, _, fragment = iri.partition("#")
        if not text.startswith(f"{self.base}text/") or pattern.fullmatch(fragment) is None:
            raise ValueError(f"not the IRI of {what} under {self.base}: {iri!r}")
        return iri


def _decode(encoded: str) -> str:
    return unquote_to_bytes(encoded).decode("utf-8")
