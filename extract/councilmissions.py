"""The missions that the Council's own members make: "Security Council Mission to Utopia and Ruritania"."""

import re
from collections.abc import Iterator, Sequence

from mandategraph.extract.names import Name, unlisted_key
from mandategraph.extract.tokens import plain
from mandategraph.ontology.nodes import Node, NodeKind

MISSION = re.compile(r"\bSecurity Council Mission (?:to|in) (?:the )?")
PLACE = re.compile(r"[A-Z][\w’'-]*(?: (?:of (?:the )?)?[A-Z][\w’'-]*)*(?: region\b)?")
AND = re.compile(r"(?:, | and |, and )(?:the )?")


def council_missions(text: str, names: Sequence[Name]) -> Iterator[Name]:
    """The Council's missions in a paragraph, to the end of the last State or place that they go to.

    >>> text = "welcomes the Security Council Mission to the Blue River region and its report"
    >>> [text[name.start:name.end] for name in council_missions(text, ())]
    ['Security Council Mission to the Blue River region']
    """
    printed = plain(text)
    states = {name.start: name.end for name in names if name.node and name.node.kind is NodeKind.STATE}
    for mission in MISSION.finditer(printed):
        at, end = mission.end(), 0
        while place := states.get(at) or ((found := PLACE.match(printed, at)) and not end and found.end()):
            end = place
            joint = AND.match(printed, end)
            at = joint.end() if joint else len(printed)
        if end:
            key = unlisted_key(printed[mission.start() : end])
            yield Name(mission.start(), end, Node(NodeKind.BODY, key), "unlisted#council-mission")
