"""Acts: every performed verb of a document with its class, actor, addressees, task, time limits and authority."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from mandategraph.extract.actclasses import classify
from mandategraph.extract.addressees import Addressees
from mandategraph.extract.addressing import addressings
from mandategraph.extract.agentnouns import Names
from mandategraph.extract.annexes import annex_items, annex_tasks
from mandategraph.extract.charter import find_charter
from mandategraph.extract.clausebounds import CLOSING, clause_end, next_clause
from mandategraph.extract.clauses import performed
from mandategraph.extract.items import acts_with_items, at_period_end, children_of, holder_of, limits_of
from mandategraph.extract.namedtokens import named_tokens
from mandategraph.extract.objects import object_of
from mandategraph.extract.openers import formula_of
from mandategraph.extract.periods import add_duration
from mandategraph.extract.records import (
    Act,
    ActClass,
    Addressing,
    Cover,
    Local,
    Mention,
    Paragraph,
    ParagraphKind,
    Span,
)
from mandategraph.extract.references import within
from mandategraph.extract.sentences import Performed, sentence_bounds
from mandategraph.extract.tokens import Token, tokenise
from mandategraph.ontology.nodes import Node, NodeKind

SPEAKER = Node(NodeKind.LOCAL, "speaker")
"""Who speaks in a text whose organ is not known."""


@dataclass(frozen=True, slots=True)
class Acts:
    """The acts of a document in order, and the groups that only its text knows."""

    found: tuple[Act, ...]
    locals: tuple[Local, ...]


def find_acts(paragraphs: Sequence[Paragraph], cover: Cover, mentions: Sequence[Mention]) -> Acts:
    """Every act of a document's paragraphs."""
    addressees = Addressees(mentions, paragraphs)
    organ = Node(NodeKind.BODY, cover.organ) if cover.organ else SPEAKER
    authority: tuple[Node, ...] = ()
    period_end: date | None = None
    found: list[Act] = []
    children = children_of(paragraphs)
    annexed = annex_items(paragraphs)
    mentions_of: dict[int, list[Mention]] = {}
    for mention in mentions:
        mentions_of.setdefault(mention.paragraph, []).append(mention)

    def names_of(paragraph: Paragraph, tokens: Sequence[Token]) -> Names:
        return named_tokens(paragraph, tokens, mentions_of.get(paragraph.position, ()))

    for paragraph in paragraphs:
        if paragraph.kind is ParagraphKind.INTRODUCTORY and (formula := formula_of(paragraph.text)):
            organ = Node(NodeKind.BODY, formula[0])  # a draft is spoken by the organ to which it is recommended
        tokens = tokenise(paragraph.text)
        verbs = list(performed(tokens, paragraph.kind, is_statement=cover.type == "PresidentialStatement"))
        if not verbs:
            continue
        names, bounds = names_of(paragraph, tokens), sentence_bounds(tokens)
        here: list[Act] = []
        for index, verb in enumerate(verbs):
            end = clause_end(tokens, bounds, verb.head, next_clause(tokens, verbs, index))
            act = _act(paragraph, tokens, verb, end, organ, cover, addressees, here, names)
            if act.verb == "act":
                authority = tuple(r.target for r in find_charter(paragraph.text) if r.target)
                act = replace(act, authority=authority)
            elif paragraph.kind is ParagraphKind.OPERATIVE:
                act = replace(act, authority=authority)
            act = replace(act, time_limits=tuple(at_period_end(limit, period_end) for limit in act.time_limits))
            period_end = _last_end(act) or period_end
            here.append(act)
        here = _with_shared_tasks(here)
        if here[-1].is_mandate:
            items = tuple(children.get(paragraph.position, ())) or annex_tasks(here[-1], paragraph.text, annexed)
            holder = holder_of(here, paragraph) if items else -1
            here[holder] = replace(here[holder], subtasks=items)
        found += here
    found = acts_with_items(found, paragraphs, children, addressees, names_of, cover.adopted_on)
    unknown = (Local(SPEAKER, "Group", "the author of the text"),) if found and cover.organ is None else ()
    return Acts(tuple(found), (*addressees.locals, *unknown))


def _with_shared_tasks(acts: Sequence[Act]) -> list[Act]:
    """The acts, one that only names whom it addresses with the task of the next: "calls upon X, and invites Y, to"."""
    shared = list(acts)
    for index in range(len(acts) - 2, -1, -1):
        act, following = acts[index], shared[index + 1]
        only_names = act.addressings and act.task is None and act.addressings[-1].span.end == act.span.end
        asks = act.act_class is following.act_class is ActClass.DIRECTIVE
        if only_names and asks and following.addressings and following.task:
            shared[index] = replace(act, task=following.task)
    return shared


def _act(
    paragraph: Paragraph,
    tokens: Sequence[Token],
    verb: Performed,
    end: int,
    organ: Node,
    cover: Cover,
    addressees: Addressees,
    before: Sequence[Act],
    names: Names,
) -> Act:
    head, text = verb.head, paragraph.text
    begin = tokens[head.begin].start
    finish = tokens[max(end, head.after) - 1].end
    finish = begin + len(CLOSING.sub("", text[begin:finish])) or finish
    spoken = object_of(tokens, head, end, names)
    act_class, is_mandate = classify(tokens, head, spoken)
    people: tuple[Addressing, ...] = ()
    if is_mandate or act_class is ActClass.DIRECTIVE:
        every = addressings(paragraph, tokens, head, spoken, end, addressees, act_class, before, names)
        people = _each_once(paragraph, every)
    if act_class is ActClass.DECLARATIVE and spoken.form == "clause" and people and all(p.to == organ for p in people):
        act_class, people = ActClass.COMMISSIVE, ()  # "Decides that the Council … will consider"
    task = None
    if is_mandate and spoken.task is not None and spoken.task < end:
        task = CLOSING.sub("", text[tokens[spoken.task].start : tokens[end - 1].end]).lstrip(", ") or None
    limits = tuple(limits_of(paragraph, tokens[head.verb].start, finish, cover.adopted_on)) if is_mandate else ()
    return Act(
        paragraph.position,
        paragraph.place(begin, finish),
        head.key,
        text[tokens[head.text_begin].start : tokens[head.text_end - 1].end],
        act_class,
        is_mandate,
        _actor(verb.subject, organ),
        f"attitudes.tsv#{head.key}" if head.noun and head.entry.head == "express" else f"verbs.tsv#{head.entry.key}",
        people,
        task,
        (),
        limits,
    )


def _each_once(paragraph: Paragraph, every: Iterable[Addressing]) -> tuple[Addressing, ...]:
    """The addressings, without those said again in the same words: "that all States shall …, and that all States"."""
    first: dict[tuple[Node, str, Span | None], Addressing] = {}
    for addressing in every:
        printed = paragraph.text[slice(*within(paragraph, addressing.span))]
        first.setdefault((addressing.to, printed, addressing.antecedent), addressing)
    return tuple(first.values())


def _actor(subject: tuple[str, ...] | None, organ: Node) -> Node:
    if subject == ("member", "states"):
        return Node(NodeKind.GROUP, "member-states")
    return organ


def _last_end(act: Act) -> date | None:
    """The last day of the period that an act sets: until then, or so long from a day on.

    Of a number of days the first counts: the 180 days from 6 December 2000 (resolution 1330) ended on 3 June 2001, the
    next began on 4 June (resolution 1352).
    """
    days = {limit.kind: limit.limit_date for limit in reversed(act.time_limits) if limit.limit_date}
    length = next((limit.value for limit in act.time_limits if limit.kind == "duration" and limit.value), None)
    if "until" in days or "from" not in days or length is None:
        return days.get("until")
    end = add_duration(days["from"], length)
    return end - timedelta(days=1) if end and length.endswith("D") else end
