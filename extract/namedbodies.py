"""The bodies that a text has named so far: which of them "the Mission" or "his Special Envoy" means."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from mandategraph.extract.bodyheads import (
    POSTS_FOR_STATES,
    bodies_name,
    body_head,
    heads_with,
    holds,
    hosted_posts,
    is_mission,
)
from mandategraph.extract.definitions import Definitions
from mandategraph.extract.ellipsis import SPECIALISED, completed, specialised
from mandategraph.extract.fullnames import general_post, whose_post
from mandategraph.extract.names import name_of
from mandategraph.extract.organs import CHAIRS, CHAMBERS, HEADS, OF_MISSIONS, chair_of, listed_post, named
from mandategraph.extract.setting import Setting
from mandategraph.ontology.authority import bodies, body_of
from mandategraph.ontology.nodes import Node, NodeKind

#: What is the speaker's President's own, whoever else presides in the text.
BY_PRESIDENT = re.compile(r"\b(?:[Nn]otes?|[Ss]tatements?|[Ll]etters?)(?: \([^)]*\))? (?:by|of|from|to) $")
#: After how many times a noun keeps its body though another is named in passing.
SETTLED = 3
FIELD = re.compile(r" (?:for|in|on) (?:the )?")
CHAIRED = ("Working Group", "working group", "Committee", "Commission")
#: Whose "his Special Envoy" is, where no other sender is named after him.
BY_SECRETARY_GENERAL = re.compile(
    r"\bSecretary-General\b(?!.*\b(?:President|Chair\w*|Prime|Facilitator|Mediator|Director|of the [A-Z]))[^;.]*$"
)


class Memory:
    """The bodies named so far, the nearest first asked; then what the text names at all, and what it is about."""

    def __init__(
        self,
        organ: str | None,
        setting: Setting,
        all_named: Iterable[Node],
        definitions: Definitions,
        committee: Node | None = None,
    ) -> None:
        """`committee` is the one that the text may mean without naming it."""
        self._named: dict[str, Node] = {}
        self._organ = bodies().get(organ or "")
        self._setting = setting
        self._all = tuple(dict.fromkeys(all_named))
        self._nouns = definitions.nouns
        self._defined_at = definitions.defined_at
        self._committee = committee
        self._position = 0
        self._completions: dict[Node, Node] = {}
        self._taken: defaultdict[str, Counter[Node]] = defaultdict(Counter)
        self._here: set[str] = set()
        self._taken_here: set[str] = set()

    @property
    def is_on_state(self) -> bool:
        """Whether the text's subject is one State."""
        return self._setting.about_state is not None

    def begin(self, position: int) -> None:
        """Begins a paragraph."""
        self._position = position
        self._here.clear()
        self._taken_here.clear()

    def add(self, node: Node, words: str) -> None:
        """Takes note of a named body; `words` are its name as printed."""
        if node.kind is NodeKind.STATE:
            if "overnment" in words:
                self._note("Government", node)
            return
        body = body_of(node)
        label = body.name if body else words
        if body and body.kind == "Post":
            label = label.partition(" of the ")[0]
            if whose := whose_post(node):
                self._note(bodies()[whose.key].name, whose)
        elif body is None and (whose := name_of(label.rpartition(" of the ")[2])) and whose.kind is NodeKind.BODY:
            self._note(bodies()[whose.key].name, whose)
        self._note(label, node)
        if words != label and (body is None or body.kind != "Post"):
            self._note(words, node)

    def _note(self, label: str, node: Node) -> None:
        """Puts a name last, as the nearest; each name is kept once, so that long texts take no longer for it."""
        self._named.pop(label, None)
        self._named[label] = node
        self._here.add(label)

    def here(self, noun: str) -> Node | None:
        """The post for a State, last of its kind, that the paragraph has named in full before "his Special Envoy"."""
        for label, node in reversed(self._named.items()):
            if heads_with(label, noun) and label in self._here:
                field = name_of(FIELD.split(bodies_name(node))[-1]) if SPECIALISED.search(noun) else None
                return node if field and field.kind is NodeKind.STATE else None
        return None

    def forget(self, noun: str) -> None:
        """Forgets the bodies of a noun, since the text names something else of that noun."""
        self._named = {label: node for label, node in self._named.items() if not heads_with(label, noun)}
        self._all = tuple(x for x in self._all if x.kind is NodeKind.STATE or not heads_with(body_head(x), noun))

    def resolve(self, noun: str, determiner: str, before: str = "") -> Node | None:
        """The body that "the NOUN" takes up, or None; `before` are the words before them."""
        post = f"president-of-the-{self._organ.key}" if self._organ and noun == "President" else ""
        if post in bodies() and (determiner == "its" or (determiner == "the" and BY_PRESIDENT.search(before))):
            return Node(NodeKind.BODY, post)
        is_organ = self._organ is not None and determiner in ("the", "this") and heads_with(self._organ.name, noun)
        if noun in self._nouns and determiner != "its" and (not is_organ or self._position >= self._defined_at[noun]):
            return self._nouns[noun]
        if self._organ and is_organ:
            return Node(NodeKind.BODY, self._organ.key)
        if noun in CHAIRS and determiner in ("the", "its") and (chair := self._chair(noun)):
            return chair
        if determiner == "its" and noun != "Government":
            return self._head_of_nearest(noun) if noun in HEADS else None
        if noun == "Conference" and self._setting.is_about(noun):
            return None
        sent = determiner in ("his", "her") and SPECIALISED.search(noun) and BY_SECRETARY_GENERAL.search(before)
        found = self._before(noun) or self._organ_of_nearest(noun) or self._anywhere(noun, determiner)
        return found or (general_post(noun) if sent else None)

    def _before(self, noun: str) -> Node | None:
        """The body named last that the noun means."""
        settled = self._settled(noun)
        for label, node in reversed(self._named.items()):
            if not heads_with(label, noun) or self._is_other(noun, label, node):
                continue
            if settled and node != settled and (label not in self._here or noun in self._taken_here):
                return settled
            return self._special(self._take(noun, node), label)
        return self._take(noun, self._committee) if self._committee and noun == "Committee" else None

    def _is_other(self, noun: str, label: str, node: Node) -> bool:
        """Whether a body of the noun is none that it means alone.

        A Trial Chamber is not "the Chambers"; one President of many is meant where the paragraph names him, where he is
        a tribunal's, or where his body's noun is the text's own.
        """
        if noun == "President":
            whose = whose_post(node)
            is_judge = whose is not None and listed_post("Chambers", whose) is not None
            return label not in self._here and not is_judge and whose not in self._nouns.values()
        return noun == "Chambers" and label != noun and not label.startswith(noun)

    def _take(self, noun: str, node: Node) -> Node:
        """Takes note that the noun has meant the body."""
        self._taken[noun][node] += 1
        self._taken_here.add(noun)
        return node

    def _settled(self, noun: str) -> Node | None:
        """The speaker's own body that the noun has meant so often that none named in passing takes its place."""
        node, times = next(iter(self._taken[noun].most_common(1)), (None, 0))
        return node if node and self._is_own(node) and times >= SETTLED else None

    def _is_own(self, node: Node) -> bool:
        """Whether the speaker set the body up."""
        body = body_of(node)
        return body is not None and self._organ is not None and body.parent == self._organ.key

    def _organ_of_nearest(self, noun: str) -> Node | None:
        """The commander of the mission, the prosecutor or chamber of the tribunal, that the text has named last."""
        if noun in OF_MISSIONS:
            return next((named(noun, node) for node in self._nearest() if is_mission(node)), None)
        if noun in HEADS or re.fullmatch(CHAMBERS, noun):
            return next((post for node in self._nearest() if (post := listed_post(noun, node))), None)
        return None

    def _nearest(self) -> Iterator[Node]:
        """The bodies of the paragraph, those that the text calls by a noun, those named before, all that it names."""
        yield from (node for label, node in reversed(self._named.items()) if label in self._here)
        yield from self._nouns.values()
        yield from reversed(self._named.values())
        yield from self._all

    def _anywhere(self, noun: str, determiner: str) -> Node | None:
        """What no name before gives: the State of the text, the post for its subject, the one such body it names."""
        if noun == "Government":
            return self._setting.state
        if noun in POSTS_FOR_STATES and (state := self._setting.about_state):
            return hosted_posts().get((noun, state.key))
        if noun in ("Organization", "Secretariat"):
            return Node(NodeKind.BODY, "united-nations" if noun == "Organization" else "united-nations-secretariat")
        if SPECIALISED.search(noun):
            return completed(noun, setting=self._setting)
        if determiner not in ("the", "this"):
            return None
        all_named = {node for node in (*self._all, *self._named.values()) if node.kind is NodeKind.BODY}
        named = {node for node in self._all if node in all_named and heads_with(body_head(node), noun)}
        named = named or {node for node in all_named if holds(node, noun)}
        return next(iter(named)) if len(named) == 1 else None

    def _head_of_nearest(self, post: str) -> Node | None:
        """The post of the last body named that has such a head."""
        heads = (listed_post(post, node) for node in reversed(self._named.values()) if node.kind is NodeKind.BODY)
        return next((head for head in heads if head), None)

    def _chair(self, noun: str) -> Node | None:
        """The chair of the committee or group of the paragraph, of what "the Committee" means, of the one named last.

        One that no table has is the chair of a body that the text has taken up by a short form only.
        """
        last = [
            (label, node)
            for label, node in reversed(self._named.items())
            if any(heads_with(label, chaired) for chaired in CHAIRED)
        ]
        here = next((node for label, node in last if label in self._here), None)
        own = next((n for chaired in CHAIRED if (n := self._nouns.get(chaired) or self._settled(chaired))), None)
        whose = here or own or (last[0][1] if last else None)
        if whose is None:
            return None
        is_spoken_of = whose in self._nouns.values() or any(whose in taken for taken in self._taken.values())
        return chair_of(whose, noun, may_be_new=is_spoken_of)

    def _special(self, node: Node, label: str) -> Node:
        return self.specialised(node) if SPECIALISED.search(label) else node

    def specialised(self, node: Node) -> Node:
        """The post for the text's subject where a general one is named: the Special Envoy in a text on Burundi."""
        if node not in self._completions:
            self._completions[node] = specialised(node, self._setting)
        return self._completions[node]
