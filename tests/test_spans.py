"""Whatever the text looks like, what is found is quoted from its place."""

from hypothesis import given, settings
from hypothesis import strategies as st

from mandategraph.extract import Document, ReadError, document_of, read

WORDS = (
    "The Security Council,|Recalling|its resolution|resolutions|1325 (2000)|425 and 426 (1978)|60/1|S/RES/|1.|12.|(a)|"
    "A/61/204-S/2006/590|Chapter VII of the Charter|paragraph 7 of|Requests|Decides|Urges|calls upon|and welcomes|them|"
    "the Secretary-General|all States|UNMIS|the Mission|the United Nations Mission in the Sudan (UNMIS)|to report|that|"
    "to con-\ntinue|until 15 July 2020|within 90 days|shall|the statement of its President of|20 July 2004|;|,|.|“|”|"
    "non\u2011State|\u00a0|\n|\n\n|Annex|06-52910 (E)|their 5529th\nmeeting|\u202e|é|🕊|Côte d’Ivoire|(|)|:"
).split("|")

texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=60).flatmap(
    lambda words: st.sampled_from([" ", "\n", "  "]).map(lambda joint: joint.join(words))
)


def spans_of(document: Document):
    """The spans of everything that was found."""
    for act in document.acts:
        yield act.span
        for addressing in act.addressings:
            yield addressing.span
            if addressing.antecedent:
                yield addressing.antecedent
        yield from (limit.span for limit in act.time_limits)
    yield from (citation.span for citation in document.citations)
    yield from (mention.span for mention in document.mentions)


@settings(max_examples=150, deadline=None)
@given(texts)
def test_every_quote_is_cut_from_the_content(words):
    """Spans are not empty, lie in the content, and neither begin nor end with white space."""
    try:
        document = document_of(read("text.txt", ("At the 1st meeting\n\n" + words).encode()))
    except ReadError:
        return
    content = document.text.content
    for start, end in spans_of(document):
        quote = content[start:end]
        assert 0 <= start < end <= len(content)
        assert quote == quote.strip() != ""


@settings(max_examples=50, deadline=None)
@given(texts)
def test_reading_twice_gives_the_same(words):
    """Records are equal, so quads are."""
    try:
        first = document_of(read("text.txt", words.encode()))
    except ReadError:
        return
    assert document_of(read("text.txt", words.encode())) == first
