"""Keys of agenda items."""

from mandategraph.ontology.agendakeys import agenda_key


def test_an_agenda_item_in_another_script_has_a_key():
    """A title without Latin letters is named by its code points."""
    assert agenda_key("安全") == "5b89-5168"
