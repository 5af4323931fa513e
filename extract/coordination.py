"""Whether a verb behind a comma or "and" is coordinated with the performed verb before it, or part of its clause."""

from collections.abc import Sequence

from mandategraph.extract.adverbs import skip_adverbs, word_at, words
from mandategraph.extract.agentnouns import DETERMINERS
from mandategraph.extract.tokens import Token
from mandategraph.extract.verbheads import Head
from mandategraph.ontology.agents import agents
from mandategraph.ontology.verbs import attitudes

NOUN_FOLLOWERS = frozenset("of from by made contained submitted . ) in at to".split())
"""What follows a noun that looks like a verb ("requests of", "calls from")."""
NOUN_LIKE = frozenset(
    "requests demands calls notes supports appeals regrets views states forwards values concerns acts orders "
    "presses tasks mandates".split()
)
CIRCUMSTANTIAL = frozenset(
    "take-into-account take-into-consideration have-regard take-account support attach hold regard mandate observe "
    "share value respect maintain continue press order".split()
)
"""Verbs whose participle behind a bare comma tells a circumstance of the act before ("…, taking into account …")."""
NOMINAL = {
    "understanding": ("that", "united", "the"),
    "continuing": ("to", "in"),
    "undertaking": ("to",),
    "regarding": (),
    "pressing": (),
    "directing": (),
}
"""Coordinated participles that are nouns, prepositions or adjectives unless one of these words follows."""
ASSIGNED = frozenset("task mandate".split())
"""Verbs whose present tense is a noun ("the tasks assigned to it") unless somebody is tasked."""
NARRATED = frozenset("continue respect set".split())
"""Verbs whose present tense behind a comma tells what somebody else does ("the Convention, …, sets out the rules")."""
SPEAKING = frozenset(
    "acknowledging calling commending condemning deploring emphasizing encouraging expressing noting paying "
    "reaffirming recalling recognizing regretting reiterating stressing underlining underscoring urging "
    "welcoming".split()
)
"""Participles that only the speaker of a text performs, also behind "and" and another participle."""
NARRATING = frozenset("directing requesting calling concerning regarding emerging participating".split())
"""Participles behind a noun that looks like a verb: "orders directing their commanders"."""
ASKING = frozenset("call-upon call-on urge encourage".split())
"""Verbs by which only somebody who speaks asks for something: no thing "is representative and calls upon" anybody."""
RESOLVING = frozenset("determined resolved".split())
BEHIND_PARTICIPLE = frozenset("to by in from at".split())
"""What follows a participle that only tells of a noun: "the report prepared by X and forwarded to the Council"."""
ADJECTIVAL = frozenset(
    "missing including existing following ongoing outstanding remaining during peacebuilding peacekeeping peacemaking "
    "statebuilding wellbeing".split()
)
"""Words in "-ing" with which no participle is coordinated: "missing persons and underscoring"."""
LOOK_BACK = 60
"""How many words before a link are looked at for what the verb behind it belongs to."""
SET_PHRASE = 3
"""How many words a phrase has at least that stands before a verb of the speaker only: "and in this regard noting"."""
NEAR, FAR = 1, 12
"""How many words before "and" another participle stands at most, with which that behind it is coordinated."""


def is_coordinated(tokens: Sequence[Token], link: int, found: Head, last: Head) -> bool:
    """Whether the verb `found` behind the comma or "and" at `link` is performed as `last`, the verb before it, is."""
    verb = tokens[found.verb]
    bare_and = tokens[link].word in ("and", "or", "but") and tokens[link - 1].word not in (",", ";")
    between = tokens[max(last.after, link - LOOK_BACK) : link]
    if verb.word in NOMINAL and word_at(tokens, found.verb + 1) not in NOMINAL[verb.word]:
        return False
    if found.mood == "third":
        return _in_the_present(tokens, link, found, last, bare_and)
    if tokens[link].word == "or":
        return False
    if found.mood == "past":
        return found.entry.particle != () or word_at(tokens, found.after) not in BEHIND_PARTICIPLE
    if found.entry.is_state and verb.word == found.entry.particle[0]:
        return found.begin < found.verb or (not bare_and and _opens_state(tokens, found))
    if found.entry.key == "act" and words(tokens, found.after, 2) == ("under", "chapter"):
        return True
    circumstantial = found.entry.key in CIRCUMSTANTIAL or found.entry.act_class == "Declarative"
    if circumstantial and tokens[link].word == "," and tokens[link + 1].word not in ("and", "but"):
        return False
    if bare_and and _goes_on(tokens, link, found, last, between):
        return False
    return not _in_while_clause(tokens, last, link, found)


def _in_the_present(tokens: Sequence[Token], link: int, found: Head, last: Head, bare_and: bool) -> bool:
    """Whether a word that may be a verb in the present is one, and the speaker's: "and [requests] the Committee"."""
    verb, follower = tokens[found.verb], word_at(tokens, found.after)
    if found.entry.key in ASSIGNED and not _names_somebody(tokens, found.after):
        return False
    if found.entry.key in NARRATED or (verb.word == "states" and follower not in ("that", ":")):
        return False
    if verb.word in NOUN_LIKE and follower in NARRATING and not found.entry.particle:
        return False
    alone = not found.entry.particle and tokens[found.after - 1].word not in attitudes()
    if verb.word in NOUN_LIKE and follower in NOUN_FOLLOWERS and alone:
        return False
    if tokens[link].word == "or" or (bare_and and _in_relative_clause(tokens, last.after, link, found)):
        return False
    listed = bare_and and tokens[link - 1].word.endswith("s") and link - 1 != last.verb
    return not (verb.word in NOUN_LIKE and listed and not follower)


def _opens_state(tokens: Sequence[Token], found: Head) -> bool:
    """Whether what follows an adjective makes it the speaker's state: "[concerned] that", "[determined] to"."""
    follower = word_at(tokens, found.after)
    resolves = tokens[found.verb].word in RESOLVING and follower == "to"
    return resolves or follower in ("that", "by", "of", "about", "at")


def _goes_on(tokens: Sequence[Token], link: int, found: Head, last: Head, between: Sequence[Token]) -> bool:
    """Whether a participle behind "and" goes on another than the speaker's: "efforts promoting X and [noting] Y"."""
    verb = tokens[found.verb]
    if not found.entry.particle and any(t.word == verb.word for t in between):
        return True  # "a letter requesting X and [requesting also] that"
    if link - 1 == last.verb or found.text_begin - found.begin >= SET_PHRASE:
        return False
    reach = NEAR if verb.word in SPEAKING else FAR
    for token in reversed(tokens[max(last.after, link - reach) : link]):
        if token.word in (",", ";"):
            return False
        if token.word.endswith("ing") and token.word not in ADJECTIVAL:
            return True
    return False


def _names_somebody(tokens: Sequence[Token], i: int) -> bool:
    return i < len(tokens) and (tokens[i].word in DETERMINERS or tokens[i].capital)


def _in_relative_clause(tokens: Sequence[Token], start: int, link: int, found: Head) -> bool:
    """Whether the words before the link are a relative clause with a singular verb: "which notes … and [requests]".

    What is, has or provides calls upon nobody: of such a clause, a verb that asks is no part.
    """
    for i in range(link - 1, max(start - 1, link - 30), -1):
        if tokens[i].word == ";":
            return False
        if tokens[i].word in ("which", "who", "that") and i + 1 < link:
            verb = skip_adverbs(tokens, i + 1)
            if found.entry.key in ASKING and word_at(tokens, verb) == "is":
                return False
            return (
                verb < link
                and tokens[verb].word.endswith("s")
                and tokens[verb].word not in ("its", "this", "as", "has")
                and not agents().get(tokens[verb].word)
            )
    return False


def _in_while_clause(tokens: Sequence[Token], last: Head, link: int, found: Head) -> bool:
    """Whether the participle is coordinated with one behind "while": "while acknowledging X and [emphasizing] Y"."""
    if tokens[link].word in (",", ";"):
        return False
    for i in range(link - 1, max(last.after - 1, link - 60), -1):
        if tokens[i].word in (";",):
            return False
        if (
            tokens[i].word in ("while", "whilst")
            and i + 1 < link
            and tokens[skip_adverbs(tokens, i + 1)].word.endswith("ing")
        ):
            return True
    return False
