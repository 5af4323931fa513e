"""The names of things: how the IRI of each kind of node is made."""

from dataclasses import dataclass

from mandategraph.ontology.irisyntax import ISO3, SHA256, checked, encode
from mandategraph.ontology.nodes import Node, NodeKind
from mandategraph.ontology.textiris import TextIris


@dataclass(frozen=True, slots=True)
class Iris(TextIris):
    """Makes the IRIs of one base, those of texts and their parts included; `parse_iri` reads them back.

    What an IRI forbids is percent-encoded; all else, brackets included, stays as the UN's own links write it.
    Every method raises ValueError, quoting its input, where that cannot be named.

    >>> Iris().document("A/RES/1514(XV)")
    'https://w3id.org/mandategraph/document/A/RES/1514(XV)'
    >>> Iris("https://example.org/un/").state("MEX")
    'https://example.org/un/state/MEX'
    """

    def document(self, symbol: str) -> str:
        """The document of that symbol, as normalised.

        >>> Iris().document("S/RES/1631(2005)")
        'https://w3id.org/mandategraph/document/S/RES/1631(2005)'
        """
        return f"{self.base}document/{encode(symbol)}"

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
        return f"{self.base}source/{checked(SHA256, sha256, 'a SHA-256 in hexadecimal')}"

    def build(self, sha256: str) -> str:
        """The build of one text, by the SHA-256 of version, tables, options and source."""
        return f"{self.base}build/{checked(SHA256, sha256, 'a SHA-256 in hexadecimal')}"

    def body(self, key: str) -> str:
        """A body or post that the tables know.

        >>> Iris().body("security-council")
        'https://w3id.org/mandategraph/body/security-council'
        """
        return f"{self.base}body/{encode(key)}"

    def state(self, iso3: str) -> str:
        """A State, by ISO 3166 alpha-3.

        >>> Iris().state("MEX")
        'https://w3id.org/mandategraph/state/MEX'
        """
        return f"{self.base}state/{checked(ISO3, iso3, 'an ISO 3166 alpha-3 code')}"

    def group(self, key: str) -> str:
        """A group without context.

        >>> Iris().group("all-states")
        'https://w3id.org/mandategraph/group/all-states'
        """
        return f"{self.base}group/{encode(key)}"

    def meeting(self, symbol: str) -> str:
        """A meeting, by the symbol of its record.

        >>> Iris().meeting("S/PV.5529")
        'https://w3id.org/mandategraph/meeting/S/PV.5529'
        """
        return f"{self.base}meeting/{encode(symbol)}"

    def instrument(self, key: str) -> str:
        """An instrument or one of its parts.

        >>> Iris().instrument("un-charter/chapter/VIII")
        'https://w3id.org/mandategraph/instrument/un-charter/chapter/VIII'
        """
        return f"{self.base}instrument/{encode(key)}"

    def verb(self, key: str) -> str:
        """A verb of the table of verbs.

        >>> Iris().verb("call-upon")
        'https://w3id.org/mandategraph/verb/call-upon'
        """
        return f"{self.base}verb/{encode(key)}"

    def force(self, key: str) -> str:
        """A degree of force.

        >>> Iris().force("hortatory")
        'https://w3id.org/mandategraph/force/hortatory'
        """
        return f"{self.base}force/{encode(key)}"

    def limit(self, key: str) -> str:
        """A kind of time limit.

        >>> Iris().limit("until")
        'https://w3id.org/mandategraph/limit/until'
        """
        return f"{self.base}limit/{encode(key)}"

    def agenda(self, key: str) -> str:
        """An agenda item; its key is made of its title or number, whose forbidden characters are encoded.

        >>> Iris().agenda("A/61/item 10")
        'https://w3id.org/mandategraph/agenda/A/61/item%2010'
        """
        return f"{self.base}agenda/{encode(key)}"

    def measure(self, key: str) -> str:
        """A measure that mandates concern: a sanctions regime, an authorization, a duty to report.

        >>> Iris().measure("arms-embargo")
        'https://w3id.org/mandategraph/measure/arms-embargo'
        """
        return f"{self.base}measure/{encode(key)}"

    def agent(self, key: str) -> str:
        """Somebody who corrects statements, by name.

        >>> Iris().agent("Library_desk")
        'https://w3id.org/mandategraph/agent/Library_desk'
        """
        return f"{self.base}agent/{encode(key)}"

    def vote(self, document_iri: str, iso3: str) -> str:
        """The vote of one State on a document.

        >>> Iris().vote("https://w3id.org/mandategraph/document/S/RES/1706(2006)", "CHN")
        'https://w3id.org/mandategraph/document/S/RES/1706(2006)#vote-CHN'
        """
        if not document_iri.startswith(f"{self.base}document/") or "#" in document_iri:
            raise ValueError(f"not the IRI of a document under {self.base}: {document_iri!r}")
        return f"{document_iri}#vote-{checked(ISO3, iso3, 'an ISO 3166 alpha-3 code')}"

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
                return self.local(text_iri, node.key)
            case NodeKind.STATE:
                return self.state(node.key)
            case _:
                return f"{self.base}{node.kind.value}/{encode(node.key)}"
