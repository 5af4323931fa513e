"""The name of a national institution with its State, which a text about that State leaves unsaid."""

import re
from collections.abc import Iterator
from functools import cache

from mandategraph.extract.names import Name, finder, name_of, unlisted_key
from mandategraph.extract.nouns import HEAD_NOUN
from mandategraph.extract.partnames import without_parts
from mandategraph.extract.tokens import plain
from mandategraph.ontology.authority import states
from mandategraph.ontology.nodes import Node, NodeKind

#: Words of bodies that are no State's own.
BEYOND = frozenset(
    "International United Nations UN African European Arab Islamic Regional Subregional World Global Multinational "
    "Inter-Agency Intergovernmental Inter-Governmental Quartet Friends Contact Donor Donors Sanctions Experts Joint "
    "Humanitarian Country Mission Missions Bilateral Trilateral Tripartite Hybrid Peacekeeping Peacebuilding OSCE NATO "
    "EU AU ECOWAS IGAD SADC ICRC Forum Panel Mediation Facilitation Multilateral Foreign American Asian Pacific "
    "Caribbean Latin Envoy Representative Adviser Secretary-General Movement Front Army Network Partnership".split()
)
WITH_ARTICLE = re.compile(
    r"Republic|Kingdom|Union|Federation|Emirates|Jamahiriya|United States|Islands$|"
    r"^(?:Sudan|Congo|Gambia|Comoros|Philippines|Netherlands|Niger|Bahamas|Maldives)$"
)
INSTITUTION = re.compile(
    r"\b(?:Commission|Authority|Council|Court|Assembly|Police|Service|Bureau|Agency|Parliament|Congress|Committee|"
    r"Guard|Board|Conference|Senate|Tribunal|Administration|Secretariat|Office|Directorate|Department|"
    r"Corps|Forces|Gendarmerie|Jirga|Body|Academy)$"
)
#: Institutions that every State may have, named behind an article alone.
COMMON = re.compile(
    r"\b(?:the|its|Its|The) (?P<name>"
    r"(?:National Constituent|Constituent|Transitional National|Transitional Legislative|National|Legislative|"
    r"Federal|Constitutional) Assembly|"
    r"(?:Transitional |National |Federal )?Parliament|(?:Supreme|Constitutional) Court|House of Representatives|"
    r"Council of (?:Representatives|Ministers)|Presidency Council|National (?:Police|Army|Guard|Congress)|"
    r"Coast Guard|Senate)\b(?! (?:of|for|in|on|and [A-Z]|[A-Z]))"
)
#: Named without an article too: "members of Congress".
CONGRESS = re.compile(r"\b(?:the|of|by|to|in|from|its) (?P<name>Congress)\b(?! (?:of|for|on|[A-Z]))")
TAIL = re.compile(r" (?:of|for|on|against) ")


@cache
def _demonyms() -> dict[str, str]:
    return {name: iso3 for iso3, state in states().items() for name in state.demonyms}


@cache
def _whose() -> frozenset[str]:
    """Words that say whose a body is: demonyms, and State names of one word."""
    return frozenset(_demonyms()) | {name for state in states().values() for name in state.names if " " not in name}


def _with_article(state: str) -> str:
    return f"the {state}" if WITH_ARTICLE.search(state) else state


def national_name(label: str, iso3: str) -> str | None:
    """The institution's name with the State that the text is about, its adjective taken away.

    None where the name says already whose it is, or that it is no State's or another's.

    >>> national_name("Forestry Board", "LBR"), national_name("Liberian Forestry Board", "LBR")
    ('Forestry Board of Liberia', 'Forestry Board of Liberia')
    >>> national_name("International Forestry Board", "LBR")
    """
    first, _, rest = label.partition(" ")
    words = rest if _demonyms().get(first) == iso3 else label
    state = states()[iso3]
    head = TAIL.split(words, maxsplit=1)[0]
    if not INSTITUTION.search(head) or not HEAD_NOUN.search(words) or " " not in words:
        return None
    if not BEYOND.isdisjoint(re.split(r"[ ‑-]", words)) or not _whose().isdisjoint(words.split()):
        return None
    if any(name.node for name in without_parts(words, finder().find(words))):
        return None
    return f"{words} of {_with_article(state.name)}"


def common_institutions(text: str, about: Node | None) -> Iterator[Name]:
    """The institutions of the State that the text is about which the paragraph names without it.

    >>> text = "calls upon the Constituent Assembly to meet"
    >>> [name.node.key for name in common_institutions(text, Node(NodeKind.STATE, "NOR"))]
    ['Constituent_Assembly_of_Norway']
    """
    if about is None:
        return
    state = states()[about.key]
    for found in COMMON.finditer(plain(text)):
        full = f"{found['name']} of {_with_article(state.name)}"
        printed = (full, *(f"{demonym} {found['name']}" for demonym in state.demonyms))
        node = next((node for name in printed if (node := name_of(name))), None)
        yield Name(*found.span("name"), node or Node(NodeKind.BODY, unlisted_key(full)), "unlisted#national")
    if congress := name_of(f"Congress of {_with_article(state.name)}"):
        for found in CONGRESS.finditer(plain(text)):
            yield Name(*found.span("name"), congress, "unlisted#national")
