"""Tests of the characters that files and terminals may show."""

from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from mandategraph.graphs.characters import xml_text


@given(st.text(st.characters(exclude_characters="&<>\r")))
def test_any_text_can_stand_in_xml(text: str) -> None:
    """What is left is XML, of the same length, and text that was allowed is unchanged."""
    clean = xml_text(text)
    assert len(clean) == len(text)
    assert (ET.fromstring(f"<a>{clean}</a>").text or "") == clean
    assert xml_text(clean) == clean
