"""Full names taken apart: heads, qualifiers, and whose post it is."""

import pytest

from mandategraph.extract.fullnames import heads, whose_post
from mandategraph.extract.names import name_of
from mandategraph.extract.variants import fold


@pytest.mark.parametrize(
    ("head", "qualifier"),
    [
        ("United Nations Country Team", "Haiti"),
        ("Technical Committees", "Cyprus"),
        ("Special Envoy of the African Union", "LRA"),
        ("National Police", "Haitian"),
    ],
)
def test_a_head_is_found_with_each_of_its_qualifiers(head, qualifier):
    """What comes behind a preposition, or before as a people's name, may go unsaid."""
    assert qualifier in {full.qualifier for full in heads()[fold(head)]}


def test_whose_post_it_is():
    """A post's name may end in its body; a mission is no post."""
    president, mission = name_of("President of the Security Council"), name_of("UNMISS")
    assert president is not None
    assert mission is not None
    assert whose_post(president) == name_of("Security Council")
    assert whose_post(mission) is None
