"""The scanned Council resolutions, where they stand beside the repository: dirty text, nothing invented."""

from collections import Counter
from pathlib import Path

import pytest

from mandategraph.extract import Document, document_of, read
from mandategraph.ontology.council import council_resolutions

SCANS = Path(__file__).parent.parent.parent / "shared" / "corpus" / "cr-unsc"

pytestmark = pytest.mark.skipif(not SCANS.is_dir(), reason="the scanned resolutions (../shared/corpus) are not here")


@pytest.fixture(scope="module")
def documents() -> list[Document]:
    """Every second scan, read."""
    paths = sorted(SCANS.glob("*.txt"))[::2]
    return [document_of(read(path.name, path.read_bytes())) for path in paths]


def test_no_resolution_is_cited_that_does_not_exist_or_is_later(documents):
    """A citation of the Council's resolutions leads to one of the table, adopted before the citing text."""
    table = {row.symbol: row for row in council_resolutions().values()}
    cited = 0
    for document in documents:
        own = council_resolutions().get(int(document.cover.symbol.removeprefix("S/RES/").split("(")[0]))
        for citation in document.citations:
            if citation.target and citation.target.key.startswith("S/RES/"):
                row = table[citation.target.key]
                assert row.number <= own.number
                cited += 1
    assert cited > 1000


def test_each_refusal_has_its_reason(documents):
    """References that the text does not settle are kept, and say why."""
    reasons = Counter(c.unresolved_because for d in documents for c in d.citations if c.target is None)
    assert None not in reasons
    assert any("date only" in reason for reason in reasons)
    assert any("is of" in reason and "not" in reason for reason in reasons)


def test_quotes_hold_across_line_wraps_and_hyphens(documents):
    """What was found in folded text is cut from the lines as they were read."""
    wrapped = 0
    for document in documents:
        content = document.text.content
        for act in document.acts:
            quote = content[act.span.start : act.span.end]
            wrapped += "\n" in quote
            assert quote == quote.strip() != ""
        for citation in document.citations:
            assert content[citation.span.start : citation.span.end].strip()
    assert wrapped > 500
