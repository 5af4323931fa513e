"""The key of an agenda item: what is left of its title when spelling is taken away."""

import re

from mandategraph.ontology.spelling import plain


def agenda_key(title: str) -> str:
    """The key of the agenda item of that title: its words without accents, apostrophes, case and punctuation.

    A title in another script is named by the code points of its first characters.

    >>> agenda_key("The situation in Côte d’Ivoire")
    'the-situation-in-cote-divoire'
    """
    words = plain(title).replace("'", "").encode("ascii", "ignore").decode()
    key = re.sub(r"[^a-z0-9]+", "-", words).strip("-")
    return key or "-".join(f"{ord(character):x}" for character in title[:20])
