"""One row of each table of authorities: a body or post, a State, a group, an instrument, a document of the Council."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Body:
    """One organ, mission, office, organization, armed group or post; `kind` is the local name of its ontology class."""

    key: str
    kind: str
    name: str
    aliases: tuple[str, ...] = ()
    parent: str | None = None
    established_by: str | None = None
    """The symbol of the document that set it up; `CHARTER` for what the Charter itself sets up."""
    created: str | None = None
    """Year or ISO date."""
    ended: str | None = None
    host: tuple[str, ...] = ()
    """ISO 3166 alpha-3 codes of the States where it works or sits."""
    wikidata: str | None = None
    unbis: str | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """All its printed forms, the preferred one first."""
        return (self.name, *self.aliases)


@dataclass(frozen=True, slots=True)
class State:
    """One State, present or former; `aliases` are other printed and earlier names, `demonyms` its adjectives."""

    iso3: str
    iso2: str | None
    m49: str | None
    name: str
    official: str | None = None
    aliases: tuple[str, ...] = ()
    since: str | None = None
    """Year or date from which, for States that came to be in the time of the record."""
    until: str | None = None
    demonyms: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """The code that its IRI is made of."""
        return self.iso3

    @property
    def names(self) -> tuple[str, ...]:
        """All its printed forms, the preferred one first, demonyms excluded."""
        return tuple(dict.fromkeys((self.name, *([self.official] if self.official else ()), *self.aliases)))


@dataclass(frozen=True, slots=True)
class Group:
    """A class of addressees without context: "all States", "the parties"."""

    key: str
    name: str
    aliases: tuple[str, ...] = ()
    parent: str | None = None
    """The wider group."""
    of_text: bool = False
    """Whether each text means others by it: the parties of one text are not those of another."""

    @property
    def names(self) -> tuple[str, ...]:
        """All its printed forms, the preferred one first."""
        return (self.name, *self.aliases)


@dataclass(frozen=True, slots=True)
class Instrument:
    """The Charter, a treaty, a statute or an agreement that documents cite by its name."""

    key: str
    symbol: str
    name: str
    aliases: tuple[str, ...] = ()
    adopted: str | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """All its printed forms, the preferred one first."""
        return (self.name, *self.aliases)


@dataclass(frozen=True, slots=True)
class CouncilResolution:
    """What is known of a resolution of the Security Council whether or not its text was read."""

    number: int
    year: int
    date: str | None = None
    meeting: int | None = None
    agenda: str | None = None

    @property
    def symbol(self) -> str:
        """Its symbol as the UN's links write it: `S/RES/1631(2005)`."""
        return f"S/RES/{self.number}({self.year})"


@dataclass(frozen=True, slots=True)
class CouncilStatement:
    """What is known of a statement by the President of the Security Council whether or not its text was read."""

    symbol: str
    date: str | None = None
    meeting: int | None = None
    agenda: str | None = None
