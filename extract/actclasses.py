"""The class of an act, and whether it is a mandate: by its verb, the noun that it holds, the form of its object."""

from collections.abc import Sequence

from mandategraph.extract.objects import REFLEXIVE, Object
from mandategraph.extract.records import ActClass
from mandategraph.extract.tokens import Token
from mandategraph.extract.verbheads import HOLDERS, NOUN_STOPS, Head, is_adverb, words
from mandategraph.ontology.verbs import actions, attitudes


def classify(tokens: Sequence[Token], head: Head, spoken: Object) -> tuple[ActClass, bool]:
    """The class of the act and whether it is a mandate: by the verb, the noun that it holds, the form of its object."""
    entry, noun = head.entry, head.noun
    if tokens[head.verb].word == "will":
        return ActClass.COMMISSIVE, True
    follows = words(tokens, head.after, 1)
    if noun and (entry.head == "express" or entry.head in HOLDERS):
        if noun.act_class == "Commissive" and not _to_action(tokens, head.after):
            return (ActClass.ASSERTIVE, False)
        return ActClass(noun.act_class), noun.is_mandate
    if entry.key in ("decide", "agree", "resolve", "determine") and spoken.form == "own" and spoken.task is not None:
        own = tokens[spoken.task].word in REFLEXIVE if entry.key in ("decide", "determine") else True
        return (ActClass.COMMISSIVE if own and not spoken.addressees else ActClass.DECLARATIVE), True
    if entry.key in ("echo", "share") and (sentiment := _sentiment(tokens, head)):
        return sentiment, False
    if entry.key == "insist-on" and words(tokens, head.after, 2) in (("the", "importance"), ("the", "need")):
        return ActClass.ASSERTIVE, False
    if entry.key in ("be-resolved", "be-determined") and _to_action(tokens, head.after):
        return ActClass.COMMISSIVE, True
    if entry.key == "agree" and follows in (("that",), ("with",), ("on",)):
        return ActClass.ASSERTIVE, False
    if entry.key == "remind" and spoken.form == "none":
        return ActClass.ASSERTIVE, False
    return ActClass(entry.act_class), entry.is_mandate


def _sentiment(tokens: Sequence[Token], head: Head) -> ActClass | None:
    """Expressive where the feeling of another is taken up: "Echoing the Secretary-General's gratitude to"."""
    for token in tokens[head.after : head.after + 8]:
        if token.word in NOUN_STOPS:
            return None
        attitude = attitudes().get(token.word)
        if attitude is not None:
            return ActClass.EXPRESSIVE if attitude.act_class == "Expressive" else None
    return None


def _to_action(tokens: Sequence[Token], index: int) -> bool:
    """Whether "to" and a verb follow, adverbs aside: "its intention, in this regard, to review"."""
    for i in range(index, min(index + 8, len(tokens))):
        if tokens[i].word == "to":
            at = i + 1
            while at < len(tokens) and (is_adverb(tokens[at]) or tokens[at].word == "not"):
                at += 1
            return at < len(tokens) and (tokens[at].word in actions())
        if tokens[i].word in ("that", "the", "of", "for", "and"):
            return False
    return False
