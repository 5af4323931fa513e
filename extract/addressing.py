"""Whom an act addresses: the phrases that its verb's object gives, each led to the body or group that it means."""

from collections.abc import Iterator, Sequence

from mandategraph.extract.addressees import PRONOUNS, Addressees
from mandategraph.extract.adverbs import words
from mandategraph.extract.agentnouns import Names
from mandategraph.extract.antecedents import antecedents
from mandategraph.extract.complements import Object
from mandategraph.extract.holders import POSSESSED, STANDING, mandate_holder
from mandategraph.extract.records import Act, ActClass, Addressing, Paragraph
from mandategraph.extract.tokens import Token
from mandategraph.extract.verbheads import Head

LATTER = (("latter",), ("the", "latter"))
PRONOMINAL = PRONOUNS | {"its", "their"}


def printed(tokens: Sequence[Token], first: int, last: int) -> tuple[int, int]:
    """Where the words of a phrase stand in the paragraph, without the mark of the genitive: "[the Panel]'s"."""
    word = tokens[last - 1].word
    genitive = len(word) - word.rindex("'") if word.endswith(("'s", "'")) else 0
    return tokens[first].start, tokens[last - 1].end - genitive


def is_pronoun(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a phrase is a pronoun alone, which takes up somebody named before."""
    return last - first == 1 and tokens[first].word in PRONOMINAL


def addressings(
    paragraph: Paragraph,
    tokens: Sequence[Token],
    head: Head,
    spoken: Object,
    end: int,
    addressees: Addressees,
    act_class: ActClass,
    before: Sequence[Act],
    names: Names,
) -> Iterator[Addressing]:
    if act_class not in (ActClass.DIRECTIVE, ActClass.DECLARATIVE):
        return
    ranges = spoken.addressees
    if act_class is ActClass.DECLARATIVE and spoken.form == "thing":
        ranges = mandate_holder(tokens, head, end, names)
    elif act_class is ActClass.DECLARATIVE and spoken.form == "doer":
        return
    for first, last in ranges:
        start, finish = printed(tokens, first, last)
        word = tokens[first].word
        if word == "it" and head.entry.key == "decide":  # the speaker itself: "decides that it shall review"
            continue
        joined = word == "others" and tokens[first - 1].word in ("and", "as")
        if (is_pronoun(tokens, first, last) and not joined) or words(tokens, first, last - first) in LATTER:
            for found in antecedents(
                paragraph, tokens, first, head, before, addressees, names, asks=act_class is ActClass.DIRECTIVE
            ):
                taken = paragraph.place(found.start, found.end)
                yield Addressing(paragraph.place(start, finish), found.node, "addressees#pronoun", taken)
            continue
        if word in STANDING and tokens[last - 1].word in POSSESSED:
            if held := addressees.mandated_before(paragraph, start):
                yield Addressing(paragraph.place(start, finish), held.of, "addressees#pronoun", held.span)
            continue
        node, rule = addressees.resolve(paragraph, start, finish)
        yield Addressing(paragraph.place(start, finish), node, rule)
