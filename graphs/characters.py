"""Knows which characters no file and no terminal of ours may show."""

#: What XML 1.0 forbids (section 2.2, production Char), each with a space for it.
FORBIDDEN = dict.fromkeys((*range(0x9), 0xB, 0xC, *range(0xE, 0x20), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF), " ")
#: What changes the direction of the letters around it (Unicode Annex 9), each spelled out.
DIRECTIONS = {
    code: f"[U+{code:04X}]" for code in (0x61C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
}


def xml_text(text: str) -> str:
    """The text with a space for every character that XML 1.0 forbids.

    >>> xml_text("a\\x00b\\ufffe")
    'a b '
    """
    return text.translate(FORBIDDEN)


def drawn_text(text: str) -> str:
    """The text as a drawing shows it: no character of it changes the order of others unseen.

    >>> drawn_text("abc\\u202edef")
    'abc[U+202E]def'
    """
    return text.translate(FORBIDDEN | DIRECTIONS)
