"""What AKN4UN states outside the text: symbol, dates, language, identifiers, subjects, votes, agenda item."""

from collections.abc import Iterator
from datetime import date

from lxml import etree

from mandategraph.extract.records import Metadata, Subject, Vote

_CASTS = {
    "inFavour": "for",
    "against": "against",
    "abstaining": "abstaining",
    "absent": "absent",
    "nonVoting": "absent",
}
_CONCEPTS = ("metadata.un.org/thesaurus/", "metadata.un.org/sdg/")
# ISO 639-2 codes of FRBRlanguage, both forms where there are two
_LANGUAGES = {
    "eng": "en",
    "fra": "fr",
    "fre": "fr",
    "spa": "es",
    "rus": "ru",
    "ara": "ar",
    "zho": "zh",
    "chi": "zh",
    "ger": "de",
    "deu": "de",
}


def metadata_of(root: etree._Element) -> Metadata:
    """Return what the first `meta` and the cover of an AKN4UN document state; None or empty where they do not."""
    meta = next(root.iter("{*}meta"), None)
    if meta is None:
        return Metadata(symbol=_symbol(root), agenda_item=_agenda_item(root))
    work, expression = next(meta.iter("{*}FRBRWork"), None), next(meta.iter("{*}FRBRExpression"), None)
    code = _attribute(expression, "FRBRlanguage", "language").lower()
    return Metadata(
        symbol=_symbol(root),
        adopted_on=_adopted_on(root, work),
        language=_LANGUAGES.get(code, code if len(code) == 2 else None) if code else None,
        akn_work=_attribute(work, "FRBRuri", "value") or None,
        akn_expression=_attribute(expression, "FRBRuri", "value") or None,
        subjects=tuple(_subjects(meta)),
        votes=tuple(_votes(meta)),
        agenda_item=_agenda_item(root),
    )


def _attribute(parent: etree._Element | None, child: str, attribute: str) -> str:
    element = None if parent is None else parent.find(f"{{*}}{child}")
    return "" if element is None else (element.get(attribute) or "").strip()


def _words(element: etree._Element) -> str:
    return " ".join("".join(str(x) for x in element.itertext()).split())


def _symbol(root: etree._Element) -> str | None:
    for number in root.iter("{*}docNumber"):
        if number.get("refersTo") == "#symbol":
            return _words(number) or None
    return None


def _adopted_on(root: etree._Element, work: etree._Element | None) -> date | None:
    """The date of adoption: of the work, else of the cover's line of adoption."""
    stated = (
        [d.get("date", "") for d in work.iter("{*}FRBRdate") if d.get("name") == "adoption"] if work is not None else []
    )
    stated += [d.get("date", "") for d in root.iter("{*}docDate") if d.get("refersTo") == "#adoptionDate"]
    for value in stated:
        try:
            day = date.fromisoformat(value.strip())
        except ValueError:
            continue
        # the editors write 0001-01-01 where they do not know
        if day.year > 1:
            return day
    return None


def _subjects(meta: etree._Element) -> Iterator[Subject]:
    """UNBIS and SDG concepts, each once; keywords without an IRI name no concept."""
    seen: set[str] = set()
    for keyword in meta.iter("{*}keyword"):
        iri = (keyword.get("href") or "").strip()
        if any(concept in iri for concept in _CONCEPTS) and iri not in seen and not set(iri) & set(' <>"{}|\\^`'):
            seen.add(iri)
            label = (keyword.get("showAs") or keyword.get("value") or "").replace("_", " ").strip()
            yield Subject(iri, label)


def _votes(meta: etree._Element) -> Iterator[Vote]:
    """Each voter once: the first count that names it."""
    seen: set[str] = set()
    for count in meta.iter("{*}count"):
        cast = _CASTS.get((count.get("refersTo") or "").lstrip("#"))
        if cast is None:
            continue
        for organization in count.iter("{*}organization"):
            voter = _words(organization)
            if voter and voter not in seen:
                seen.add(voter)
                yield Vote(voter, cast)


def _agenda_item(root: etree._Element) -> str | None:
    for inline in root.iter("{*}inline"):
        if inline.get("name") == "agenda item":
            return _words(inline) or None
    return None
