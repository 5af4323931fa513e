"""Names: every name of the tables is found as the body that it names."""

from mandategraph.extract.names import finder
from mandategraph.ontology.authority import bodies


def test_every_body_is_found_by_its_name():
    """Whole and alone, whatever names it holds: "Mission in Liberia" is not Liberia."""
    wrong = {}
    for key, body in bodies().items():
        found = [name.node.key if name.node else None for name in finder().find(f"the work of the {body.name} in May")]
        if found != [key]:
            wrong[body.name] = found
    assert wrong == {}
