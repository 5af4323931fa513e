"""Groups of a text: one node each, the generic one above it, members where the words name them."""

import pytest

from mandategraph.extract.addressees import Addressees
from mandategraph.extract.mentions import find_mentions
from mandategraph.ontology.nodes import Node, NodeKind


def resolved(paragraph, *phrases):
    """What each (sentence, phrase) means, and the groups that the text makes of them."""
    texts = [paragraph(sentence, position=position) for position, (sentence, _) in enumerate(phrases, 1)]
    addressees = Addressees(find_mentions(texts, "security-council").found, texts)
    nodes = []
    for text, (sentence, phrase) in zip(texts, phrases, strict=True):
        start = sentence.rindex(phrase)
        nodes.append(addressees.resolve(text, start, start + len(phrase))[0])
    return nodes, addressees.locals


def test_all_states_is_one_node_of_every_text(paragraph):
    """A group that needs no context is the same node in all texts."""
    nodes, groups = resolved(paragraph, ("Urges all States to act", "all States"))
    assert (nodes, groups) == ([Node(NodeKind.GROUP, "all-states")], ())


def test_the_parties_of_a_text_are_its_own_node_below_the_generic_one(paragraph):
    """Two phrases for the parties of one text are one group, and nobody is guessed to be in it."""
    nodes, groups = resolved(paragraph, ("Urges the parties to stop", "the parties"), ("Calls on parties", "parties"))
    assert nodes[0] == nodes[1]
    assert [(g.node.kind, g.broader, g.members) for g in groups] == [
        (NodeKind.LOCAL, Node(NodeKind.GROUP, "the-parties"), ())
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "the situation between Ethiopia and Eritrea (hereinafter referred to as “the parties”), calls on the parties",
        "signed by the Government of Ethiopia and the Government of Eritrea (“the parties”), calls on the parties",
        "calls on the parties (Ethiopia and Eritrea) to talk",
        "calls on the parties, namely Ethiopia and Eritrea, to talk",
    ],
)
def test_members_are_those_that_the_text_names(paragraph, sentence):
    """A definition behind a list of names, or a list behind the group, says who the parties are."""
    _, groups = resolved(paragraph, (sentence, "the parties"))
    assert [member.key for member in groups[0].members] == ["ETH", "ERI"]


def test_a_symbol_in_brackets_names_no_member(paragraph):
    """Brackets with anything but a list of names leave the group without members."""
    _, groups = resolved(paragraph, ("calls on the parties (S/2000/1183) in Mali and Chad", "the parties"))
    assert groups[0].members == ()
