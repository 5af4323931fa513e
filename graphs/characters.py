"""Knows which characters no file and no terminal of ours may show."""


def xml_text(text: str) -> str:
    """The text with a space for every character that XML 1.0 forbids (section 2.2, production Char).

    >>> xml_text("a\\x00b\\ufffe")
    'a b '
    """
    return "".join(letter if _allowed(ord(letter)) else " " for letter in text)


def _allowed(code: int) -> bool:
    if code < 0x20:
        return code in (0x9, 0xA, 0xD)
    return not 0xD800 <= code <= 0xDFFF and code not in (0xFFFE, 0xFFFF)
