"""Which symbol names a document."""

from mandategraph.extract.naming import choose, mint, minted


def test_the_printed_symbol_wins_and_the_others_are_told() -> None:
    """A symbol given or in the file's name gives way to the printed one, with a Notice each."""
    chosen, warnings = choose("S/PRST/2006/39", "S/PRST/2006/40", "S-PRST-2006-41.txt")
    assert chosen == "S/PRST/2006/39"
    assert [w.message.split(" says ")[0] for w in warnings] == ["the symbol given", "the file name"]


def test_the_given_symbol_wins_over_the_file_name() -> None:
    """Without a printed symbol the given one names the document, else the file's name."""
    assert choose(None, "A/RES/60/1", "S-PRST-2006-41.txt")[0] == "A/RES/60/1"
    assert choose(None, None, "S-PRST-2006-41.txt") == ("S/PRST/2006/41", [])


def test_the_number_fixes_the_year_of_a_resolution() -> None:
    """A year that was misread gives way to that of the table where the file's name agrees with it."""
    chosen, warnings = choose("S/RES/1631(2006)", None, "S_RES_1631_2005.txt")
    assert chosen == "S/RES/1631(2005)"
    assert len(warnings) == 1


def test_what_is_no_symbol_is_left_aside() -> None:
    """A given name that is no symbol is told and not taken."""
    chosen, (warning,) = choose(None, "my paper", "S-PRST-2006-41.txt")
    assert chosen == "S/PRST/2006/41"
    assert "my paper" in warning.message


def test_a_minted_symbol_tells_documents_apart() -> None:
    """Organ, type, meeting and date make a name; without them the source's digest does."""
    named = mint("security-council", "Resolution", ["pv-5282", "2005-10-17"], "")
    assert named == "security-council/resolution/pv-5282/2005-10-17"
    assert mint(None, "Document", [], "ab" * 32) == "document/abababababababab"
    assert "no issuing organ" in minted("document/abab", None).message
