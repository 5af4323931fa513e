"""Mentions of bodies and States: names, acronyms that the text defines, and short forms such as "the Mission"."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from mandategraph.extract.bodynames import has_own_word
from mandategraph.extract.committees import committee_of, committees, own_committee, sanctions_committee
from mandategraph.extract.councilmissions import council_missions
from mandategraph.extract.definitions import find_definitions
from mandategraph.extract.ellipsis import shortened
from mandategraph.extract.interrupted import interrupted
from mandategraph.extract.namedbodies import Memory
from mandategraph.extract.names import Name, body_called, finder, finder_with
from mandategraph.extract.nationals import common_institutions, national_name
from mandategraph.extract.partnames import without_parts
from mandategraph.extract.pluralposts import plural_posts
from mandategraph.extract.posts import local_of, posts
from mandategraph.extract.records import Cover, Local, Mention, Paragraph, ParagraphKind
from mandategraph.extract.setting import Setting
from mandategraph.extract.shortforms import posts_joined, with_short_forms
from mandategraph.extract.treatyorgans import Treaties
from mandategraph.extract.unlisted import unlisted
from mandategraph.ontology.authority import bodies
from mandategraph.ontology.council import council_agenda
from mandategraph.ontology.nodes import Node


@dataclass(frozen=True, slots=True)
class Mentions:
    """The mentions of a document in order, and the unlisted bodies that it names."""

    found: tuple[Mention, ...]
    locals: tuple[Local, ...]


def find_mentions(paragraphs: Sequence[Paragraph], organ: str | None, subject: str = "", symbol: str = "") -> Mentions:
    """All mentions of a document.

    `organ` is the key of the speaking organ, which "the Council" means first of all; `subject` is what the text is
    about, its agenda item and title, which tells whose Special Envoy an unqualified one is; `symbol` is its own, which
    names the committee that it sets up.
    """
    names = {p.position: list(without_parts(p.text, finder().find(p.text))) for p in paragraphs}
    named = [name.node for found in names.values() for name in found if name.node]
    setting = Setting(subject, " ".join(p.text for p in paragraphs), named)
    own_body = own_committee(symbol)
    for p in paragraphs:
        for found_also in (shortened(p.text, setting), committees(p.text, own_body)):
            names[p.position] = merged(names[p.position], list(found_also))
    definitions = find_definitions(paragraphs, names)
    own = finder_with(definitions.names) if definitions.names else None
    unnamed = committee_of((p.text for p in paragraphs), setting.about_state) if organ == "security-council" else None
    memory = Memory(organ, setting, named, definitions, unnamed)
    treaties = Treaties(subject)
    passes: tuple[Callable[[str, Sequence[Name]], Iterable[Name]], ...] = (
        lambda text, _: interrupted(text),
        posts_joined,
        plural_posts,
        treaties.organs,
        council_missions,
        lambda text, _: sanctions_committee(text, unnamed or own_body),
        lambda text, _: common_institutions(text, setting.about_state),
        posts,
        unlisted,
    )
    found: list[Mention] = []
    for paragraph in paragraphs:
        if paragraph.kind is ParagraphKind.HEADING:
            continue
        spans = merged(list(own.find(paragraph.text)) if own else (), names[paragraph.position])
        for find in passes:
            spans = merged(spans, list(find(paragraph.text, spans)))
        for name in with_short_forms(paragraph.text, spans, memory, paragraph.position):
            if name.node:
                found.append(Mention(paragraph.position, paragraph.place(name.start, name.end), name.node, name.rule))
    known = {local.node for local in definitions.locals}
    unknown = {m.of: local for m in found if m.of not in known and (local := local_of(m.of))}
    locals_ = (*definitions.locals, *(local for _, local in sorted(unknown.items())))
    return with_state(Mentions(tuple(found), locals_), setting.about_state)


def with_state(mentions: Mentions, about: Node | None) -> Mentions:
    """The mentions, each unlisted national body with the State that the text is about in one of its names.

    One that only common words name is another body in each State: its node is that of the name in full.
    """
    names = {m.node: national_name(m.label, about.key) for m in mentions.locals if about and m.type == "OtherBody"}
    nodes: dict[Node, Node] = {}
    locals_: dict[Node, Local] = {}
    for local in mentions.locals:
        name = names.get(local.node)
        if name and not has_own_word(local.label):
            nodes[local.node] = body_called(name)
            local = Local(nodes[local.node], local.type, name, (local.label,))
        elif name:
            local = replace(local, aliases=(name,))
        locals_.setdefault(local.node, local)
    found = tuple(replace(m, of=nodes[m.of]) if m.of in nodes else m for m in mentions.found)
    return Mentions(found, tuple(local for node, local in locals_.items() if node.key not in bodies()))


def subject_of(cover: Cover) -> str:
    """What a document is about: its title and agenda item, the latter also from the Council's own record.

    >>> from mandategraph.extract.records import Cover
    >>> subject_of(Cover("S/RES/1590(2005)", None, "Resolution", "security-council"))
    'Reports of the Secretary-General on the Sudan'
    """
    known = council_agenda(cover.symbol)
    printed = cover.agenda_item.label if cover.agenda_item else None
    return "; ".join(dict.fromkeys(words for words in (cover.title, printed, known) if words))


def merged(first: Sequence[Name], second: Sequence[Name]) -> list[Name]:
    """Both lists in order; where two overlap the longer stays."""
    if not second:
        return list(first)
    out: list[Name] = []
    for name in sorted((*first, *second), key=lambda n: (n.start, -n.end)):
        if out and name.start < out[-1].end:
            if name.end - name.start > out[-1].end - out[-1].start:
                out[-1] = name
            continue
        out.append(name)
    return out
