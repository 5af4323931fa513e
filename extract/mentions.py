"""Mentions of bodies and States: names, acronyms that the text defines, and short forms such as "the Mission"."""

from collections.abc import Sequence
from dataclasses import dataclass

from mandategraph.extract.definitions import find_definitions
from mandategraph.extract.ellipsis import Setting, shortened
from mandategraph.extract.names import Name, finder, finder_with
from mandategraph.extract.posts import local_of, posts
from mandategraph.extract.records import Cover, Local, Mention, Paragraph, ParagraphKind
from mandategraph.extract.shortforms import Memory, posts_joined, with_short_forms
from mandategraph.extract.unlisted import unlisted
from mandategraph.ontology.authority import council_agenda


@dataclass(frozen=True, slots=True)
class Mentions:
    """The mentions of a document in order, and the unlisted bodies that it names."""

    found: tuple[Mention, ...]
    locals: tuple[Local, ...]


def find_mentions(paragraphs: Sequence[Paragraph], organ: str | None, subject: str = "") -> Mentions:
    """All mentions of a document.

    `organ` is the key of the speaking organ, which "the Council" means first of all; `subject` is what the text is
    about, its agenda item and title, which tells whose Special Envoy an unqualified one is.
    """
    names = {p.position: list(finder().find(p.text)) for p in paragraphs}
    definitions = find_definitions(paragraphs, names)
    own = finder_with(definitions.names) if definitions.names else None
    named = [name.node for found in names.values() for name in found if name.node]
    setting = Setting(subject, " ".join(p.text for p in paragraphs), frozenset(named))
    memory = Memory(organ, setting, named, definitions.nouns)
    found: list[Mention] = []
    for paragraph in paragraphs:
        if paragraph.kind is ParagraphKind.HEADING:
            continue
        spans = names[paragraph.position]
        if own:
            spans = merged(spans, list(own.find(paragraph.text)))
        spans = merged(spans, list(shortened(paragraph.text, setting)))
        spans = merged(spans, list(posts_joined(paragraph.text, spans)))
        spans = posts(paragraph.text, spans)
        spans = merged(spans, list(unlisted(paragraph.text, spans)))
        for name in with_short_forms(paragraph.text, spans, memory):
            if name.node:
                found.append(Mention(paragraph.position, paragraph.place(name.start, name.end), name.node, name.rule))
    known = {local.node for local in definitions.locals}
    unknown = {m.of: local for m in found if m.of not in known and (local := local_of(m.of))}
    return Mentions(tuple(found), (*definitions.locals, *(local for _, local in sorted(unknown.items()))))


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
