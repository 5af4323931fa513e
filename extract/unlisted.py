"""Bodies that no table knows: capitalised names with a body's head noun, and the Presidents of States."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

from mandategraph.extract.names import Name, name_of, unlisted_key
from mandategraph.extract.records import Local
from mandategraph.extract.tokens import plain
from mandategraph.ontology.authority import bodies, states
from mandategraph.ontology.nodes import Node, NodeKind

NOUNS = frozenset(
    "Mission Commission Committee Organization Organisation Force Forces Office Union Council Front Movement Party "
    "Army Court Tribunal Agency Authority Bank League Institute Federation Bureau Association Corps Militia "
    "Coalition Alliance Community Police Centre Center Directorate Secretariat Parliament Assembly Board Panel "
    "Guard Brigade Brigades Battalion Gendarmerie Congress Academy".split()
)
#: Words that with a head noun alone name no one body: "National Assembly", "Executive Board".
GENERIC = frozenset(
    "Acting Action Ad Advisory Air All Anti-Corruption Any Appeals Armed Assessment Assistance Attorney Audit "
    "Border Both Boundary Budget Cease-fire Ceasefire Census Central Children Civil Civilian Claims Coast "
    "Communication Communications Compensation Conflict Constituent Constitution Constitutional Consultative "
    "Contracting Contracts Coordinating Coordination Corruption Country Credentials Criminal Cultural Custodial "
    "Customs DDR Defence Defense Deputy Detention Development Dispute District Each East Eastern Economic "
    "Education Eighth Election Elections Electoral Eleventh Emergency Eminent Ended Energy Enforcement Enquiry "
    "Environment Ethics Evaluation Exchange Executive Expert Experts Fact-Finding Federal Field Fifteenth Fifth "
    "Finance Financial First Follow-up Food Foreign Former Fourteenth Fourth Fund Gender General Global "
    "Governance Governing Governors Head Health Her High High-Level High-level Higher His Hoc Human Hybrid "
    "Implementation Inclusive Independent Informal Information Inquiry Integrated Intelligence Inter-Ministerial "
    "Intergovernmental Interim Internal International Intervention Investigation Investigations Its Joint "
    "Judicial Judiciary Justice Land Law Legislative Level Liaison Local Main Management Maritime Media Member "
    "Military Mine Ministerial Mixed Money Monitoring Multinational Municipal National Nations New Ninth No "
    "Nominations North Northern Observation Observer Oil Open Operational Operations Opposition Other Our "
    "Oversight Parliamentary Peace Peacekeeping Permanent Persons Planning Police Political Population "
    "Preparatory Presidential Prime Prison Prisons Program Programme Property Protection Provisional Public Quick "
    "Rapid Reaction Reconciliation Referendum Refugee Refugees Regional Regular Republican Research Revenue "
    "Review Rights Ruling Sanctions Scientific Second Security Selection Senior Service Seventeenth Seventh "
    "Sixteenth Sixth Social South Southern Special Specialized Stabilisation Stabilization Staff Standing State "
    "States Statistical Steering Strategic Sub Subsidiary Such Superior Support Supreme Task Tax Technical "
    "Temporary Tenth That The Their These Third Third-Party Thirteenth This Those Trade Training Transition "
    "Transitional Troika Truth Twelfth Twentieth UN Uniformed United Verification Water West Western Women "
    "Working World Youth".split()
)
NOT_FIRST = frozenset(
    "Recalling Noting Welcoming Reaffirming Stressing Emphasizing Underlining Requests Urges Calls Decides Commends "
    "Encourages Welcomes Notes Recalls Supports Invites Expresses Authorizes Endorses Demands Reiterates Reaffirms "
    "Stresses Emphasizes Underlines Condemns Takes Article Chapter Annex Part Section Rule Rules Statute Charter "
    "Convention Protocol Agreement Treaty Accord Declaration Report Resolution Decision President Chairman Chair "
    "Chairperson Prime Foreign Minister Ministers Secretary Director Judge General Colonel Ambassador Mr Ms Mrs Dr "
    "Professor H.E Commander Deputy Members Member Former".split()
)
SENTENCE_OPENERS = NOT_FIRST | frozenset(
    "The A An Affirms Approves Appeals Asks Adopts Acknowledges Appreciates Also Considers Confirms Declares Deplores "
    "Determines Directs Extends Further Insists Instructs Intends Looks Reminds Renews Recommends Recognizes Regrets "
    "Remains Strongly Thanks Undertakes When Where While In At On By For To With Without During Pursuant Since Under "
    "As If All Any Both Each Every It Its Such That These This Those".split()
)
WORD = r"[A-Z][\w’'‑-]*"
LINK = r"(?:of|for|de|du|des|la|le|pour|and)(?: (?:the|la|le|les))?"
RUN = re.compile(rf"{WORD}(?: (?:(?:{LINK}) )?{WORD}){{1,30}}")
JOINT = re.compile(r" (?:of|for|de|du|des|pour|and) (?:(?:the|la|le|les) )?")
SENTENCE_START = re.compile(r"(?:^|[.:;] |[“\"] ?)$")
PRESIDENT = re.compile(r"\b(?:Vice-)?President of (?:the )?$")
ORGANS = re.compile(r"^(?:Security Council|General Assembly|Economic and Social|Human Rights Council|United Nations)\b")


def unlisted(text: str, names: Sequence[Name]) -> Iterator[Name]:
    """The capitalised names of bodies in `text` that are none of `names` and hold none but a State's.

    >>> text = "Calls upon the Ruritanian Liberation Front and the National Assembly to talk"
    >>> [text[n.start:n.end] for n in unlisted(text, ())]
    ['Ruritanian Liberation Front']
    """
    for run in RUN.finditer(text):
        for start, end in _parts(text, run.start(), run.end()):
            first = bisect_right(names, start, key=lambda n: n.end)
            inside = names[first : bisect_left(names, end, lo=first, key=lambda n: n.start)]
            if all(n.node and n.node.kind is NodeKind.STATE and start <= n.start and n.end <= end for n in inside):
                node = Node(NodeKind.BODY, unlisted_key(text[start:end]))
                if node.key not in bodies() and name_of(text[start:end]) is None:
                    yield Name(start, end, node, "unlisted#head-noun")


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The names in a run of capitals: what "and" joins is apart where both sides have a body's noun."""
    first = text[start:end].split(" ", 1)[0]
    if SENTENCE_START.search(text[max(0, start - 2) : start]) and (
        first in SENTENCE_OPENERS or first.endswith(("ing", "ed"))
    ):
        start += len(first) + 1
    while start < end and text[start:end].split(" ", 1)[0] in NOT_FIRST:
        following = text[start:end].find(" ")
        if following < 0:
            return
        start += following + 1
        joint = JOINT.match(text, start - 1)
        start = joint.end() if joint else start
    begin = start
    for joint in re.finditer(r" and (?:the )?", text[start:end]):
        left, right = text[begin : start + joint.start()], text[start + joint.end() : end]
        noun = _first_segment(left)[-1:]
        is_body = bool(noun) and noun[0] in NOUNS and _is_body(left)
        if "the" in joint[0] or (is_body and (_is_body(right) or not JOINT.search(left))):
            yield from _whole(text, begin, start + joint.start())
            begin = start + joint.end()
    yield from _whole(text, begin, end)


def _whole(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    words = text[start:end]
    bare = re.sub(r"[’']s$|[’']$", "", words)
    if _is_body(bare):
        yield start, start + len(bare)


def _first_segment(words: str) -> list[str]:
    joint = JOINT.search(words)
    return (words[: joint.start()] if joint else words).split()


def _is_body(words: str) -> bool:
    """Whether a name's first part ends in a body's noun, and something in it is peculiar to one body."""
    if ORGANS.match(words) or not words[:1].isupper():
        return False
    first = _first_segment(words)
    if not first or first[-1] not in NOUNS or first[:2] == ["Permanent", "Mission"]:
        return False
    known = name_of(" ".join(first))
    if known and known.kind is NodeKind.STATE:
        return False
    rest = JOINT.split(words)[1:]
    own = [w for w in first[:-1] if w not in GENERIC and w not in NOUNS]
    others = [w for part in rest for w in part.split() if w not in GENERIC and w not in NOUNS and w[0].isupper()]
    return bool(own) or (len(others) > 1 if len(first) == 1 else bool(others))


def presidents(text: str, names: Sequence[Name]) -> list[Name]:
    """The names, those of States that "President of" precedes made the post's: it is no mention of the State."""
    return [_president(text, name) or name for name in names]


def _president(text: str, name: Name) -> Name | None:
    if name.node is None or name.node.kind is not NodeKind.STATE:
        return None
    before = PRESIDENT.search(plain(text[max(0, name.start - 30) : name.start]))
    if before is None:
        return None
    post = f"{before[0].split()[0]} of {states()[name.node.key].name}"
    start = name.start - len(before[0])
    return Name(start, name.end, Node(NodeKind.BODY, unlisted_key(post)), "unlisted#president-of-a-state")


@cache
def _state_names() -> frozenset[str]:
    return frozenset(unlisted_key(state.name) for state in states().values())


def local_of(node: Node) -> Local | None:
    """The record of a node that no table knows, None for those that a table knows."""
    if node.kind is not NodeKind.BODY or node.key in bodies():
        return None
    whose = node.key.partition("President_of_")[2]
    return Local(node, "Post" if whose in _state_names() else "OtherBody", node.key.replace("_", " "))
