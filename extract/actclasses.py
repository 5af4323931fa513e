"""The class of an act, and whether it is a mandate: by its verb, the noun that it holds, the form of its object."""

from collections.abc import Sequence

from mandategraph.extract.adverbs import word_at, words
from mandategraph.extract.commitments import to_action
from mandategraph.extract.complements import REFLEXIVE, Object
from mandategraph.extract.holders import OBJECT_NOUNS
from mandategraph.extract.records import ActClass
from mandategraph.extract.tokens import Token
from mandategraph.extract.told import is_told
from mandategraph.extract.verbheads import COMMITTING, HOLDERS, NOUN_STOPS, Head
from mandategraph.ontology.verbs import attitudes

TOLD = 6
"""How many words behind "its expectation" the mandate or term stands of which it only tells."""


def classify(tokens: Sequence[Token], head: Head, spoken: Object) -> tuple[ActClass, bool]:
    """The class of the act and whether it is a mandate: by the verb, the noun that it holds, the form of its object."""
    entry, noun = head.entry, head.noun
    if tokens[head.verb].word in COMMITTING and not is_told(tokens, head):
        return ActClass.COMMISSIVE, True
    follows = word_at(tokens, head.after)
    if noun and (entry.head == "express" or entry.head in HOLDERS):
        unmade = noun.act_class == "Commissive" and spoken.form != "pledge"
        tells = not spoken.addressees or any(t.word in OBJECT_NOUNS for t in tokens[head.after : head.after + TOLD])
        unasked = noun.key == "express-expectation" and spoken.form == "clause" and tells
        decided = noun.key == "express-decision" and entry.head in HOLDERS  # "reaffirms its decision that X shall"
        if decided and spoken.form == "own" and spoken.task is not None:
            own = tokens[spoken.task].word in REFLEXIVE and not spoken.addressees
            return (ActClass.COMMISSIVE if own else ActClass.DECLARATIVE), True
        if decided and spoken.form == "clause" and spoken.addressees:
            return ActClass.DECLARATIVE, True
        if unmade or unasked:
            return (ActClass.ASSERTIVE, False)
        return ActClass(noun.act_class), noun.is_mandate
    if spoken.form == "pledge":
        return ActClass.COMMISSIVE, True
    if entry.key in ("decide", "agree", "resolve", "determine") and spoken.form == "own" and spoken.task is not None:
        own = tokens[spoken.task].word in REFLEXIVE if entry.key in ("decide", "determine") else True
        return (ActClass.COMMISSIVE if own and not spoken.addressees else ActClass.DECLARATIVE), True
    if entry.key in ("echo", "share") and (sentiment := _sentiment(tokens, head)):
        return sentiment, False
    if entry.key == "insist-on" and words(tokens, head.after, 2) in (("the", "importance"), ("the", "need")):
        return ActClass.ASSERTIVE, False
    if entry.key in ("be-resolved", "be-determined") and to_action(tokens, head.after, len(tokens)) is not None:
        return ActClass.COMMISSIVE, True
    if entry.key == "agree" and follows in ("that", "with", "on"):
        return ActClass.ASSERTIVE, False
    if entry.key == "remind" and spoken.form == "none":
        return ActClass.ASSERTIVE, False
    if entry.key in ("declare", "determine") and _binds(tokens, spoken):
        return ActClass.DECLARATIVE, True
    return ActClass(entry.act_class), entry.is_mandate


def _binds(tokens: Sequence[Token], spoken: Object) -> bool:
    """Whether a that-clause says what somebody shall do: "Determines that the Coordinator will have"."""
    told = spoken.form == "clause" and spoken.task is not None and bool(spoken.addressees)
    return told and spoken.task is not None and tokens[spoken.task - 1].word in ("shall", "will")


def _sentiment(tokens: Sequence[Token], head: Head) -> ActClass | None:
    """Expressive where the feeling of another is taken up: "Echoing the Secretary-General's gratitude to"."""
    for token in tokens[head.after : head.after + 8]:
        if token.word in NOUN_STOPS:
            return None
        attitude = attitudes().get(token.word)
        if attitude is not None:
            return ActClass.EXPRESSIVE if attitude.act_class == "Expressive" else None
    return None
