"""Acts: the verbs that a paragraph performs, their classes, addressees and tasks."""

from dataclasses import replace

import pytest

from mandategraph.extract.acts import find_acts
from mandategraph.extract.mentions import find_mentions
from mandategraph.extract.records import Act, Cover, Paragraph, ParagraphKind, Span
from mandategraph.ontology.nodes import Node, NodeKind

COUNCIL = Cover("S/RES/1(1946)", None, "Resolution", "security-council")
STATEMENT = Cover("S/PRST/2006/39", None, "PresidentialStatement", "security-council")


def acts_of(paragraph, sentence: str, kind: ParagraphKind) -> tuple[Act, ...]:
    """The acts of one paragraph of a Council resolution or statement."""
    cover = STATEMENT if kind is ParagraphKind.STATEMENT else COUNCIL
    paragraphs = [paragraph(sentence, kind)]
    return find_acts(paragraphs, cover, find_mentions(paragraphs, cover.organ).found).found


def described(act: Act, sentence: str) -> str:
    """An act as the table writes it: verb, class, addressees, task."""
    addressees = " + ".join(sentence[slice(*addressing.span)] for addressing in act.addressings)
    return " ".join(" | ".join((act.verb, act.act_class.value, addressees, act.task or "")).split())


@pytest.mark.table("acts")
def test_each_sentence_performs_the_acts_of_the_table(row, paragraph):
    """All coordinated acts of the sentence in order, none of its subordinate verbs."""
    kind = ParagraphKind(row["kind"] + "graph")
    found = [described(act, row["sentence"]) for act in acts_of(paragraph, row["sentence"], kind)]
    assert found == [part.strip() for part in row["expected"].split(" || ") if part]


@pytest.mark.table("acts")
def test_acts_lie_in_their_paragraph_and_hold_their_parts(row, paragraph):
    """The evidence of addressees and time limits lies inside the paragraph, and acts begin one after another."""
    kind, length = ParagraphKind(row["kind"] + "graph"), len(row["sentence"])
    behind = -1
    for act in acts_of(paragraph, row["sentence"], kind):
        assert behind < act.span.start < act.span.end <= length
        assert all(act.span.start <= limit.span.start < limit.span.end <= act.span.end for limit in act.time_limits)
        assert all(0 <= addressing.span.start < addressing.span.end <= length for addressing in act.addressings)
        behind = act.span.start


def test_adverbs_are_kept_as_printed_and_do_not_change_the_verb(paragraph):
    """ "Also strongly condemns" is the verb "condemn"."""
    (act,) = acts_of(paragraph, "Also strongly condemns the attack;", ParagraphKind.OPERATIVE)
    assert (act.verb, act.verb_text) == ("condemn", "Also strongly condemns")


def test_one_paragraph_may_speak_for_the_member_states(paragraph):
    """The subject of the sentence is the actor."""
    (act,) = acts_of(paragraph, "Member States emphasized that peace matters.", ParagraphKind.STATEMENT)
    assert act.actor == Node(NodeKind.GROUP, "member-states")


def test_a_pronoun_takes_up_the_phrase_before_it(paragraph):
    """ "calls on them" is addressed to the organizations of the clause before."""
    sentence = "The Council notes the efforts of many regional organizations and calls on them to persevere."
    *_, act = acts_of(paragraph, sentence, ParagraphKind.STATEMENT)
    (addressing,) = act.addressings
    assert sentence[slice(*addressing.span)] == "them"
    assert sentence[slice(*addressing.antecedent)] == "many regional organizations"


def test_a_pronoun_takes_up_those_who_gave_the_thing_spoken_of(paragraph):
    """ "them" behind "the help to the States provided by X" is X, not the States that were helped."""
    sentence = "The Council welcomes the help to the States provided by bilateral donors and urges them to do more."
    *_, act = acts_of(paragraph, sentence, ParagraphKind.STATEMENT)
    (addressing,) = act.addressings
    assert sentence[slice(*addressing.antecedent)] == "bilateral donors"


def test_a_clause_about_their_doing_leaves_the_pronoun_to_those_named_before_it(paragraph):
    """ "notes that their talks with the parties go on, and urges them": those who made the efforts, not the parties."""
    text = (
        "The Security Council commends the efforts made by the African Union (AU), ECOWAS and Chad, and notes that "
        "their talks with the parties go on. It urges them to continue."
    )
    *_, urges = acts_of(paragraph, text, ParagraphKind.STATEMENT)
    named = [text[slice(*addressing.antecedent)] for addressing in urges.addressings if addressing.antecedent]
    assert named == ["African Union", "ECOWAS", "Chad"]


def test_the_present_mandate_is_that_of_the_body_named_in_a_paragraph_before():
    """ "the present mandate" takes up "the mandate of UNMISS"; no other body of the text."""
    first = "Endorses the report of UNAMI, and its advice to renew the mandate of UNMISS;"
    second = "Decides to extend the present mandate until 31 May 2031;"
    begin = len(first) + 1
    paragraphs = [
        Paragraph(1, ParagraphKind.OPERATIVE, Span(0, len(first)), first, range(len(first))),
        Paragraph(
            2, ParagraphKind.OPERATIVE, Span(begin, begin + len(second)), second, range(begin, begin + len(second))
        ),
    ]
    *_, act = find_acts(paragraphs, COUNCIL, find_mentions(paragraphs, COUNCIL.organ).found).found
    (addressing,) = act.addressings
    assert f"{first} {second}"[slice(*addressing.span)] == "present mandate"
    assert f"{first} {second}"[slice(*addressing.antecedent)] == "UNMISS"


def test_chapter_vii_is_the_authority_of_the_operative_acts_that_follow(paragraph):
    """ "Acting under Chapter VII" goes before the operative paragraphs."""
    paragraphs = [
        paragraph("Acting under Chapter VII of the Charter of the United Nations,", ParagraphKind.PREAMBULAR, 1),
        paragraph("Decides that all States shall cooperate;", ParagraphKind.OPERATIVE, 2),
    ]
    found = find_acts(paragraphs, COUNCIL, ()).found
    assert [act.authority for act in found] == [(Node(NodeKind.INSTRUMENT, "un-charter/chapter/VII"),)] * 2


def test_a_text_of_an_unknown_organ_speaks_for_its_author(paragraph):
    """Without an organ the actor is a node of the text, and says so."""
    found = find_acts([paragraph("Urges all States to cooperate;")], Cover("x", None, "Document", None), ())
    assert [act.actor.key for act in found.found] == ["speaker"]
    assert "speaker" in {local.node.key for local in found.locals}


def test_the_items_of_a_chapeau_are_the_tasks_of_its_act(paragraph):
    """ "shall undertake the following: (a) to lead …": the sub-paragraphs are sub-tasks."""
    items = [
        replace(paragraph(words, ParagraphKind.SUB, position), parent=1, number=number)
        for position, number, words in ((2, "(a)", "To lead the talks;"), (3, "(b)", "To report monthly;"))
    ]
    chapeau = paragraph("Decides that UNMHA shall undertake the following mandate:", ParagraphKind.OPERATIVE)
    (act,) = find_acts([chapeau, *items], COUNCIL, ()).found
    assert act.subtasks == (2, 3)


def test_a_chapeau_that_only_decides_has_the_addressees_task_and_limits_of_its_items(paragraph):
    """ "Decides: (a) To renew the mandate of UNDOF until …": the items say whom, what and until when."""
    said = ((2, "To renew the mandate of UNDOF until 30 November 2000;"), (3, "That UNIFIL shall report monthly;"))
    items = [replace(paragraph(words, ParagraphKind.SUB, position), parent=1) for position, words in said]
    (act,) = find_acts([paragraph("Decides:", ParagraphKind.OPERATIVE), *items], COUNCIL, ()).found
    assert [(limit.kind, limit.value) for limit in act.time_limits] == [("until", "2000-11-30"), ("recurrence", "P1M")]
    assert (act.task, len(act.addressings)) == ("renew the mandate of UNDOF until 30 November 2000", 2)


def test_a_chapeau_without_a_colon_leaves_the_task_to_its_items(paragraph):
    """ "Decides that UNMHA shall" has the first item as its task."""
    item = replace(paragraph("monitor the ceasefire;", ParagraphKind.SUB, 2), parent=1, number="(a)")
    (act,) = find_acts([paragraph("Decides that UNMHA, on request, shall"), item], COUNCIL, ()).found
    assert (act.task, act.subtasks) == ("monitor the ceasefire", (2,))


def test_a_limit_before_the_end_of_the_mandate_has_the_end_that_an_act_before_it_gives(paragraph):
    """Of a mandate until 30 April 2016, a report before its end is due by that day; without one, the day is open."""
    extends = paragraph("Decides to extend the mandate of MINURSO until 30 April 2016;", ParagraphKind.OPERATIVE, 1)
    reports = paragraph("Requests a report well before the end of the mandate period;", ParagraphKind.OPERATIVE, 2)
    dated, alone = find_acts([extends, reports], COUNCIL, ()).found[1], find_acts([reports], COUNCIL, ()).found[0]
    assert [(limit.kind, limit.value) for limit in dated.time_limits] == [("by", "2016-04-30")]
    assert [(limit.kind, limit.value) for limit in alone.time_limits] == [("by", None)]


def test_a_limit_some_time_before_the_end_of_the_mandate_is_counted_from_that_end(paragraph):
    """ "no later than 30 days prior to the termination of its mandate", which ends on 12 July 2013."""
    extends = paragraph("Decides to extend the mandate of the Panel until 12 July 2013;", ParagraphKind.OPERATIVE, 1)
    words = "Requests a final report no later than thirty days prior to the termination of its mandate;"
    dated = find_acts([extends, paragraph(words, position=2)], COUNCIL, ()).found[1]
    alone = find_acts([paragraph(words)], COUNCIL, ()).found[0]
    assert [limit.value for act in (dated, alone) for limit in act.time_limits] == ["2013-06-12", None]


def test_a_period_of_days_ends_with_its_last_day(paragraph):
    """Of 180 days from 6 December the last is 3 June; six months from 5 December end on 5 June."""
    said = ("a new period of 180 days beginning on 6 December 2000", "a period of six months from 5 December 2002")
    reports = paragraph("Requests a report by the end of this period;", ParagraphKind.OPERATIVE, 2)
    ends = []
    for period in said:
        extends = paragraph(f"Decides that the provisions shall remain in force for {period};", position=1)
        ends += [limit.value for limit in find_acts([extends, reports], COUNCIL, ()).found[1].time_limits]
    assert ends == ["2001-06-03", "2003-06-05"]


def test_the_acts_of_a_draft_are_those_of_the_organ_that_is_to_adopt_it(paragraph):
    """Behind the formula of another organ, that organ speaks."""
    paragraphs = [
        paragraph("Recommends to the General Assembly the adoption of the following draft:", position=1),
        paragraph("The General Assembly,", ParagraphKind.INTRODUCTORY, 2),
        paragraph("Urges all States to cooperate;", ParagraphKind.OPERATIVE, 3),
    ]
    assert [act.actor.key for act in find_acts(paragraphs, COUNCIL, ()).found] == [
        "security-council",
        "general-assembly",
    ]


def test_duties_set_out_in_an_annex_are_tasks_of_the_act_that_refers_to_it(paragraph):
    """The annex of the same text, by its label; that of another document gives no tasks."""
    annex = replace(paragraph("Gather information.", ParagraphKind.ANNEX, 2), section="annex II", number="1")
    own = paragraph("Directs the Panel to fulfil its mandate as set out in annex II;")
    other = paragraph("Directs the Panel to fulfil its mandate as set out in annex II to resolution 1929 (2010);")
    assert [act.subtasks for act in find_acts([own, annex], COUNCIL, ()).found] == [(2,)]
    assert [act.subtasks for act in find_acts([other, annex], COUNCIL, ()).found] == [()]


def test_recalling_a_request_does_not_repeat_it(paragraph):
    """ "Recalling its request" states; "reiterating its request" asks again."""
    (recalled,) = acts_of(paragraph, "Recalling its request to the Panel to report,", ParagraphKind.PREAMBULAR)
    (repeated,) = acts_of(paragraph, "Reiterating its request to the Panel to report,", ParagraphKind.PREAMBULAR)
    assert [recalled.act_class.value, repeated.act_class.value] == ["Assertive", "Directive"]
