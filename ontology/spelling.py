"""What spellings of the same words differ in: accents, typographic apostrophes and case."""

import unicodedata


def plain(words: str) -> str:
    """The words without accents and in lower case, apostrophes straight.

    >>> plain("Côte d’Ivoire")
    "cote d'ivoire"
    """
    letters = (c for c in unicodedata.normalize("NFKD", words.replace("ı", "i")) if not unicodedata.combining(c))
    return "".join(letters).replace("’", "'").casefold()
