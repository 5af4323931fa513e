"""The drafting verbs of the United Nations: their forms, classes and places on the scale of force."""

from dataclasses import dataclass
from functools import cache

from mandategraph.ontology.tables import read_table


@dataclass(frozen=True, slots=True)
class Verb:
    """A row of the table of verbs. `particle` are the words that must follow the head ("upon", "note", "in mind")."""

    key: str
    label: str
    head: str
    particle: tuple[str, ...]
    third: str
    gerund: str
    past: str
    participle: str
    act_class: str
    is_mandate: bool
    force: str
    example: str
    counterexample: str

    @property
    def is_state(self) -> bool:
        """Whether the verb is a state of mind said with an adjective: "be concerned", "remain seized"."""
        return self.head in ("be", "remain")


@dataclass(frozen=True, slots=True)
class Attitude:
    """A noun that gives "express", "reiterate its …" their class: concern, intention, call."""

    noun: str
    key: str
    label: str
    act_class: str
    is_mandate: bool
    force: str
    example: str
    counterexample: str


@cache
def verbs() -> dict[str, Verb]:
    """The table of verbs by key."""
    found = {}
    for row in read_table("verbs"):
        third, gerund, past, *other = row["forms"].split()
        found[row["key"]] = Verb(
            row["key"],
            row["label"],
            row["head"],
            tuple(row["particle"].split()),
            third,
            gerund,
            past,
            other[0] if other else past,
            row["class"],
            row["mandate"] == "yes",
            row["force"],
            row["example"],
            row["counterexample"],
        )
    return found


@cache
def attitudes() -> dict[str, Attitude]:
    """The table of attitudes by noun."""
    found = {}
    for row in read_table("attitudes"):
        noun = row["label"].removeprefix("express ")
        found[noun] = Attitude(
            noun,
            row["key"],
            row["label"],
            row["class"],
            row["mandate"] == "yes",
            row["force"],
            row["example"],
            row["counterexample"],
        )
    return found


@cache
def actions() -> frozenset[str]:
    """Base forms of the verbs that name what is to be done, in both spellings: contribute, organize, organise."""
    keys = [row["key"] for row in read_table("actions")]
    return frozenset((*keys, *(key.replace("iz", "is") for key in keys)))
