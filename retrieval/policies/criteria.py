"""A tree of criteria out of the clauses of a document: what is compared, what is so or not, the rest for a person."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.criteria import MAX_TEXT, check_criteria
from knowledge.errors import CriteriaMalformed
from knowledge.vocabulary import Language
from retrieval.policies.clauses import Clause
from retrieval.policies.comparisons import Context, Found, compared_in
from retrieval.policies.conditions import conditions_in, groups_of
from retrieval.policies.english import compared_in_english
from retrieval.policies.facts import facts_in
from retrieval.policies.joining import Node, in_bands, is_scope, joined, once, size
from retrieval.understanding.language import language_of
from retrieval.understanding.places import places_in

_NONE_OF = re.compile(
    r"(?:有|存在|具有)(?:下列|以下)[^，。；]{0,10}?(?:之一|情形|情况|行为)|不(?:予|得|能)(?:支持|"
    r"受理|申报|认定)|\bnot eligible|\bcannot apply|\bineligible|\bexclu(?:ded|sions?)\b",
    re.IGNORECASE,
)
_ANY_OF = re.compile(
    r"之一|任意?一项|其中一项|任一|\b(?:one|any) (?:or more )?of the following\b|\beither\b", re.IGNORECASE
)
_PART = re.compile(r"(?:[^，,。；;]|(?<=\d),(?=\d\d\d))+")
_SENTENCE = re.compile(r"[^。；;\n]+(?:[。；;\n]+\s*(?:或|或者)[^。；;\n]+)*")
_EN_SENTENCE = re.compile(r"(?:[^.;\n]|\.(?=\d)|(?<=\d)\.(?=\d))+")
_EMPTY = re.compile(
    r"[\s，,、:：()（）]*(?:且|并且|同时|其中|以及|并|and|or|the|an?|must|be|have|企业|单位|"
    r"申报单位|申报企业|应当?|须|需|要求|如下|要|属于|具有|拥有|已|已获评|获得|为|是|在)?[\s，"
    r",、:：()（）]*",
    re.IGNORECASE,
)
_REGISTERED = re.compile(
    r"(?P<where>[^，。；\s]{0,12}?(?:[本我该全](?P<level>[省市区县])|[省市区县])"
    r"(?:范围内?|辖区内?|行政区域内?|境内|内)?)(?:依法)?[^，。；]{0,4}?(?:登记|注册)"
)
_MOST_LEAVES = 60
_SHORT = 2
_LONG_PART = 80


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Where a document counts, so that its "this city" can be compared; None where it does not say."""

    province: str | None = None
    city: str | None = None
    district: str | None = None

    def named(self, level: str) -> str | None:
        """Gives the place of a level: 省, 市, or 区 and 县."""
        return {"省": self.province, "市": self.city, "本市": self.city, "区": self.district, "县": self.district}.get(
            level
        )


NOWHERE = Whereabouts()


@dataclass(frozen=True, slots=True)
class Criteria:
    """Drafted criteria.

    Attributes:
        tree: as ``knowledge.criteria`` has it; its leaves name the clauses that they were read from.
        labels: numbers of those clauses, in their order.
    """

    tree: Node
    labels: tuple[str, ...]


def criteria_of(clauses: Sequence[Clause], place: Whereabouts = NOWHERE) -> Criteria | None:
    """Drafts a tree out of the conditions that a document lists; None where it lists none.

    Args:
        place: where the document counts, so that "registered in this city" can be compared.
    """
    wanted = conditions_in(clauses)
    if not wanted:
        return None
    nodes: list[Node] = []
    labels: list[str] = []
    leaves = 0
    for group in groups_of(wanted):
        made = _group(group, place)
        if made is None:
            continue
        leaves += size(made)
        if leaves > _MOST_LEAVES:
            break
        nodes += made.get("all", [made])
        labels += [one.label for one in group if one.label]
    nodes = once(nodes)
    if not nodes:
        return None
    tree: Node = {"all": nodes}
    try:
        check_criteria(tree)
    except CriteriaMalformed:
        return None
    return Criteria(tree, tuple(dict.fromkeys(labels)))


def _group(group: Sequence[Clause], place: Whereabouts) -> Node | None:
    lead, *items = group
    context = Context()
    if not items:
        return _node(lead, context, place)
    none_of = bool(_NONE_OF.search(lead.text))
    if lead.text:
        compared_in(lead.text, context)
    made = [_clause_leaf(lead, one.text, one) if none_of else _node(one, context, place) for one in items]
    nodes = [one for one in made if one is not None]
    if not nodes:
        return None
    if none_of:
        return {"clause": _worded(lead, f"{lead.text} {'；'.join(one.text.strip('；; ') for one in items)}")}
    return joined(nodes, any_of=bool(_ANY_OF.search(lead.text)))


def _node(one: Clause, context: Context, place: Whereabouts) -> Node | None:
    """Makes the node of one condition; its sentences must all hold."""
    if len(one.text.strip()) < _SHORT:
        return None
    english = language_of(one.text) is Language.EN
    pattern = _EN_SENTENCE if english else _SENTENCE
    nodes: list[Node] = []
    for sentence in pattern.findall(one.text):
        nodes += _sentence(one, sentence.strip(), context, place, english=english)
    if not nodes:
        return None
    return joined(once(nodes), any_of=bool(_ANY_OF.search(one.text)))


def _sentence(one: Clause, text: str, context: Context, place: Whereabouts, *, english: bool) -> list[Node]:
    if len(text) < _SHORT:
        return []
    found, all_read = compared_in_english(text) if english else compared_in(text, context)
    pieces = [*found, *_facts(text, found), *([] if english else _whereabouts(text, place))]
    pieces.sort(key=lambda piece: (piece.start, piece.end))
    if not pieces:
        return [{"clause": _worded(one, text)}]
    nodes = in_bands(_with_clauses(one, text, pieces), text)
    rest = _rest(text, pieces)
    if not all_read:
        nodes.append({"clause": _worded(one, text)})
    elif rest:
        nodes.append({"clause": _worded(one, rest)})
    return nodes


def _facts(text: str, found: Sequence[Found]) -> list[Found]:
    return [
        Found({"fact": name, "is": holds}, start, end)
        for name, holds, start, end in facts_in(text)
        if all(end <= piece.start or piece.end <= start for piece in found)
    ]


def _whereabouts(text: str, place: Whereabouts) -> list[Found]:
    """Finds where an enterprise must be registered; "this city" is the one that the document counts in."""
    match = _REGISTERED.search(text)
    if match is None:
        return []
    written = places_in(match["where"])
    named = written[0].names[0] if written else place.named(match["level"] or "")
    start, end = max(match.start("where"), match.end("where") - 6), match.end("where")
    # Where it cannot be said which place is meant, the words are left to a person.
    return [Found({"value": "region", "op": "==", "than": named} if named else {}, start, end)]


def _with_clauses(one: Clause, text: str, pieces: Sequence[Found]) -> list[Found]:
    """Gives each leaf the words that it was read from: its part of the sentence, from the size that it counts for."""
    parts = [match.span() for match in _PART.finditer(text)]
    with_clauses: list[Found] = []
    begun: int | None = None
    for place, piece in enumerate(pieces):
        start = max((low for low, _ in parts if low <= piece.start), default=piece.start)
        end = min((high for _, high in parts if high >= piece.end), default=piece.end)
        if end - start > _LONG_PART:
            start, end = max(start, pieces[place - 1].end if place else 0), piece.end
        if begun is None and is_scope(pieces, place):
            begun = start
        first = start if begun is None else begun
        leaf = {**piece.leaf, "clause": _worded(one, text[first:end].strip())}
        with_clauses.append(Found(leaf, piece.start, piece.end, piece.scope))
        begun = begun if is_scope(pieces, place) else None
    return with_clauses


def _rest(text: str, pieces: Sequence[Found]) -> str:
    """Gives the parts of a sentence of which nothing was read."""
    left = []
    for match in _PART.finditer(text):
        start, end = match.span()
        words = match[0].strip()
        if any(piece.start < end and start < piece.end for piece in pieces):
            continue
        if len(words) > 3 and not _EMPTY.fullmatch(words):
            left.append(words)
    return "，".join(left) if language_of(text) is Language.ZH else ", ".join(left)


def _clause_leaf(lead: Clause, text: str, one: Clause) -> Node | None:
    return {"clause": _worded(one, text)} if text.strip() else None


def _worded(one: Clause, words: str) -> str:
    """Writes the words of a clause behind its number, cut to what a leaf may hold."""
    label = (
        f"{one.label}：" if one.label and language_of(words) is Language.ZH else f"{one.label}: " if one.label else ""
    )
    words = " ".join(words.split()).replace(" / ", "/").strip("；;。，, ")
    return (label + words)[:MAX_TEXT]


def leaf_told(text: str) -> Node:
    """Reads one criterion that a person typed: what it compares where that is clear, else its words for a person."""
    made = _node(Clause(None, (), text), Context(), NOWHERE)
    single = made is not None and not {"all", "any", "when"} & set(made)
    return made if made is not None and single else {"clause": text[:MAX_TEXT]}
