"""Comparisons in the conditions of a program: a share of research spending, years, people, patents, amounts.

What they compare is named as ``knowledge.eligibility.facts`` names it, where it knows such a fact.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from retrieval.policies.bounds import Bound, bounds_in
from retrieval.policies.numbers import NUMBER, number
from retrieval.policies.subjects import BY_NAME, MONEY, PEOPLE, PERCENT, PIECES, POINTS, SUBJECTS, Subject

Leaf = Mapping[str, Any]


_ADDED = re.compile(r"[+＋、和与及]|以及|加")
_OF_RATIO = {("rd_ratio_percent", MONEY): "rd_spending_cny"}
"""What an amount beside a share is an amount of."""
_BANDED = frozenset({"revenue_cny"})
"""What programs grade their demands by."""
_SCOPE = re.compile(r"[）)]?的(?:企业|单位|[，,、]|\s|$)")
_WORTH = re.compile(rf"每(?:一)?[件项个](?:计|得|为)?\s*(?P<points>{NUMBER})\s*分|(?P<points2>{NUMBER})分/[件项个]")
_SLASH = re.compile(r"\s*/\s*(?=[\u4e00-\u9fff])")
"""What makes it unclear of what a number is: "15 utility models/designs"."""
_TELLING = frozenset({PERCENT, PEOPLE, MONEY})
"""Units whose numbers say something of a condition though no bound stands beside them."""
_STOPS = re.compile(r"[，,。；;：:]")


@dataclass(frozen=True, slots=True)
class Found:
    """A comparison in a text.

    Attributes:
        start, end: of its words, from what is compared to the number.
        scope: whether it only says for whom the next one counts.
    """

    leaf: Leaf
    start: int
    end: int
    scope: bool = False


@dataclass(slots=True)
class Context:
    """What was said before in the same condition, which later sentences of it go on with.

    Attributes:
        subjects: what was compared last, by unit.
        upper: up to which amount, included, a demand before counted.
    """

    subjects: dict[str, Subject] = field(default_factory=dict)
    upper: float | None = None


@dataclass(frozen=True, slots=True)
class _Named:
    subject: Subject
    start: int
    end: int


def compared_in(text: str, context: Context | None = None) -> tuple[list[Found], bool]:
    """Finds the comparisons in one condition, and says whether all of its numbers with a bound were understood.

    Args:
        context: what was said before in the same condition; it is brought up to date.
    """
    context = context or Context()
    points = _points(text)
    if points is not None:
        return [points], True
    named = _named(text)
    found: list[Found] = []
    all_read = True
    for bound in bounds_in(text):
        subjects = _compared(bound, named, text, context.subjects)
        if not subjects or bound.op is None or (bound.unit == PIECES and _SLASH.match(text, subjects[-1].end)):
            all_read = all_read and bound.op is None and bound.unit not in _TELLING
            continue
        op = _meeting(bound, context.upper)
        if subjects[0].subject.name in _BANDED:
            context.upper = bound.number if bound.op == "<=" else None
        start = min(subjects[0].start, bound.start)
        end = max(subjects[-1].end, bound.end)
        scope = subjects[0].subject.name in _BANDED and bool(_SCOPE.match(text, end))
        found.append(Found(_leaf([one.subject for one in subjects], op, bound), start, end, scope))
        if bound.suffixed and subjects[0].start >= bound.end:
            found += _alternatives(subjects[-1].end, named, text, op, bound)
        context.subjects[subjects[-1].subject.unit] = subjects[-1].subject
    if not found:  # a line that leads in what follows says what its numbers are of
        context.subjects.update({one.subject.unit: one.subject for one in named if one.subject.unit == PERCENT})
    return found, all_read


def _alternatives(place: int, named: Sequence[_Named], text: str, op: str, bound: Bound) -> Iterator[Found]:
    """Finds what else the same number may be of: "one invention patent or layout design"."""
    for one in named:
        if one.start >= place and one.subject.unit == PIECES and text[place : one.start].strip() in ("或", "或者"):
            yield Found(_leaf([one.subject], op, bound), one.start, one.end)
            place = one.end


def _leaf(subjects: Sequence[Subject], op: str, bound: Bound) -> Leaf:
    if len(subjects) > 1 and op == ">=":
        return {"sum": {one.name: 1 for one in subjects}, "op": op, "than": bound.number, "unit": bound.unit}
    return {"value": subjects[0].name, "op": op, "than": bound.number, "unit": bound.unit}


def _meeting(bound: Bound, upper: float | None) -> str:
    """Gives a comparison its sense beside the one before: "to 200 (included), above 200" leaves 200 to the first."""
    assert bound.op is not None  # noqa: S101
    return ">" if bound.op == ">=" and upper is not None and bound.number == upper else bound.op


def _named(text: str) -> list[_Named]:
    """Finds what a text may compare; of two that overlap the one that begins first counts, then the longer one."""
    every = [
        _Named(subject, match.start(), match.end()) for subject in SUBJECTS for match in subject.written.finditer(text)
    ]
    kept: list[_Named] = []
    for one in sorted(every, key=lambda named: (named.start, -named.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def _compared(bound: Bound, named: Sequence[_Named], text: str, known: Mapping[str, Subject]) -> list[_Named]:
    """Finds what a number is compared with: what stands right before it, counts also right behind it."""
    if bound.unit == PIECES:
        behind = _row(named, text, bound.end, forwards=True)
        ahead = _row(named, text, bound.start, forwards=False)
        if ahead and _JOINED.search(text, 0, ahead[0].start):  # to something that the desk has no name for
            ahead = []
        return behind if behind and (bound.suffixed or bound.implied or not ahead) else ahead or behind
    near = [one for one in named if one.end <= bound.start and one.subject.unit == bound.unit]
    if near and not _STOPS.search(text[near[-1].end : bound.start]) and bound.start - near[-1].end <= _FAR:
        return [near[-1]]
    if bound.unit == PEOPLE:
        behind_it = [one for one in named if one.start >= bound.end and one.subject.unit == bound.unit]
        if behind_it and not text[bound.end : behind_it[0].start].strip("的"):
            return [behind_it[0]]
    last = near[-1].subject if near else known.get(bound.unit)
    if last is not None and bound.unit == PERCENT:
        return [_Named(last, bound.start, bound.start)]
    of = _OF_RATIO.get((known[PERCENT].name if PERCENT in known else "", bound.unit))
    if of is not None:
        return [_Named(BY_NAME[of], bound.start, bound.start)]
    return []


def _row(named: Sequence[_Named], text: str, place: int, *, forwards: bool) -> list[_Named]:
    """Gives the things that are counted together, next to a number: "utility models + designs + software"."""
    row: list[_Named] = []
    order = named if forwards else list(reversed(named))
    for one in order:
        if one.subject.unit != PIECES or (one.start < place if forwards else one.end > place):
            continue
        gap = text[place : one.start] if forwards else text[one.end : place]
        gap = _ASIDE.sub("", gap)
        if (row and not _ADDED.fullmatch(gap.strip())) or (not row and len(gap.strip()) > _NEAR):
            break
        if not row and (_STOPS.search(gap) or (forwards and gap.strip().startswith("或"))):
            break
        if row and (one.subject.name == "ip_count" or row[0].subject.name == "ip_count"):
            break
        row.append(one)
        place = one.end if forwards else one.start
    return row if forwards else row[::-1]


_FAR, _NEAR = 14, 8
_JOINED = re.compile(r"[^\s，,。；;：:件项个）)](?:或者?|以?及|和|与|、)\s*$")
_ASIDE = re.compile(r"[（(][^）)]*[）)]|\s|数量|总数|累计|均|的|有效|授权|国内|国家|年?度?|拥有|具有|应当|应|需|须|数")


def _points(text: str) -> Found | None:
    """Reads "5 points an invention patent, 2 a utility model, 20 in all"."""
    worth: dict[str, float] = {}
    named = _named(text)
    for match in _WORTH.finditer(text):
        ahead = [one for one in named if one.end <= match.start() and one.subject.unit == PIECES]
        points = number(match["points"] or match["points2"])
        if ahead and points and match.start() - ahead[-1].end <= 2:
            worth[ahead[-1].subject.name] = points
    whole = [one for one in bounds_in(text) if one.unit == POINTS and one.op == ">="]
    if not worth or len(whole) != 1:
        return None
    return Found({"sum": worth, "op": ">=", "than": whole[0].number, "unit": POINTS}, 0, len(text))
