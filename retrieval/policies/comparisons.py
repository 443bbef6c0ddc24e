"""Comparisons in the conditions of a program: a share of research spending, years, people, patents, amounts.

What they compare is named as ``knowledge.eligibility.facts`` names it, where it knows such a fact.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from retrieval.policies.numbers import NUMBER, number

Leaf = Mapping[str, Any]
_YEARS, _PEOPLE, _PIECES, _PERCENT, _MONEY_UNIT, _POINTS = "年", "人", "件", "%", "CNY", "分"
_REVENUE = r"(?:主营业务收入|营业(?:总)?收入|销售(?:总)?收入|销售额|营收)"
_RESEARCH = r"(?:研究开发|研发|R&D)(?:活动)?(?:费用|投入|经费|支出)"


@dataclass(frozen=True, slots=True)
class Subject:
    """What a condition compares: a fact's name, the unit of its number, and how documents write it."""

    name: str
    unit: str
    written: re.Pattern[str]


def _subjects(*rows: tuple[str, str, str]) -> Sequence[Subject]:
    return [Subject(name, unit, re.compile(written, re.IGNORECASE)) for name, unit, written in rows]


SUBJECTS = _subjects(
    ("domestic_rd_percent", _PERCENT, rf"(?:中国)?境内(?:发生的)?{_RESEARCH}(?:总额)?占[^，。；]{{0,24}}"),
    ("rd_ratio_percent", _PERCENT,
        rf"{_RESEARCH}(?:支出额|总额|支出)?[^，。；]{{0,12}}?(?:占|/|与)[^，。；]{{0,20}}?"
        rf"{_REVENUE}(?:总额)?(?:的)?(?:比例|比重|比)?"),
    ("rd_ratio_percent", _PERCENT, r"(?:研究开发|研发)(?:费用|投入|经费|支出)?(?:强度|占比|比例)"),
    ("graduate_staff_percent", _PERCENT, r"(?:本科|中级)[^，。；]{0,24}?占[^，。；]{0,16}?(?:人员|人数|概数|总数)"),
    ("graduate_staff_percent", _PERCENT,
        r"本科[^，。；]{0,36}?人员(?=不低于(?:技术中心|研发机构|研发)[^，。；]{0,10}?(?:总数|"
        r"人数)的)"),
    ("rd_staff_percent", _PERCENT,
        r"(?:科技人员|研发人员|科技活动人员|(?:研究开发|研发)(?:工作)?人员)(?:数|概数)?[^，"
        r"。；]{0,6}?占[^，。；]{0,16}?(?:职工|企业|员工|从业)(?:人员)?(?:总)?(?:人员)?(?:总数|"
        r"人数|概数|数|总人数)?"),
    ("hightech_income_percent", _PERCENT,
        r"高新技术产品(?:（服务）|\(服务\))?(?:的)?(?:销售)?收入[^，。；]{0,8}?占[^，。；]{0,20}"),
    ("main_business_percent", _PERCENT,
        r"主营业务收入[^，。；]{0,4}?占[^，。；]{0,14}?(?:营业|总)(?:总)?收入(?:总额)?(?:的)?(?"
        r":比例|比重|比)?"),
    ("debt_ratio_percent", _PERCENT, r"资产负债率"),
    ("market_share_percent", _PERCENT, r"市场(?:占有率|份额)"),
    ("revenue_growth_percent", _PERCENT, rf"{_REVENUE}(?:年?均?增长率|增速)"),
    ("niche_years", _YEARS, r"从事(?:特定)?细分市场"),
    ("founded_years", _YEARS, r"(?:注册(?:登记)?(?:成立|时间)?|登记注册(?:成立)?|成立|设立)(?:时间|年限|已)?"),
    ("total_assets_cny", _MONEY_UNIT, r"资产总(?:额|计)|总资产"),
    ("registered_capital_cny", _MONEY_UNIT, r"(?:实缴)?注册(?:资金|资本)"),
    ("rd_spending_three_years_cny", _MONEY_UNIT,
        rf"{_RESEARCH}(?:总额)?近三年(?:支出额|总额)?|近三年{_RESEARCH}(?:支出额|总额|支出)?"),
    ("rd_spending_two_years_cny", _MONEY_UNIT, rf"近两年{_RESEARCH}(?:支出额|总额|支出)?"),
    ("rd_spending_cny", _MONEY_UNIT, rf"{_RESEARCH}(?:支出额|总额|支出)?"),
    ("equipment_spending_cny", _MONEY_UNIT, r"设备(?:购置|投资|投入)(?:费用|额|总额)?"),
    ("project_investment_cny", _MONEY_UNIT, r"项目(?:总)?投资(?:额|总额)?"),
    ("revenue_cny", _MONEY_UNIT, _REVENUE),
    ("rd_staff", _PEOPLE,
        r"(?:专职|从事)?(?:研发|研究开发|科技|科技活动)(?:工作)?(?:的)?人员(?:总数|概数|人数|数)?"
        r"|研发机构专职工作人员"),
    ("employees", _PEOPLE, r"(?:职工|员工|从业人员)(?:总数|人数|总人数|数)?"),
    ("invention_patents", _PIECES, r"(?:授权)?发明专利|发明(?=[／/、或])"),
    ("utility_models", _PIECES, r"实用新型(?:专利)?"),
    ("designs", _PIECES, r"外观设计(?:专利)?"),
    ("software_copyrights", _PIECES, r"(?:计算机)?软件著作权|软著"),
    ("ic_layouts", _PIECES, r"集成电路布图设计(?:专有权)?"),
    ("plant_varieties", _PIECES, r"植物新品种(?:权)?"),
    ("class_1_ip_count", _PIECES, r"(?:Ⅰ|I|一)类知识产权"),
    ("class_2_ip_count", _PIECES, r"(?:Ⅱ|II|二)类知识产权"),
    ("ip_count", _PIECES, r"(?:自主)?知识产权(?:数量)?|专利或软著(?:数量)?"),
)  # fmt: skip
"""The more particular one first: of two that begin at one place the longer counts."""
_UNITS: Mapping[str, str] = {
    "%": _PERCENT, "％": _PERCENT, "年": _YEARS, "周年": _YEARS, "个年度": _YEARS, "人": _PEOPLE, "名": _PEOPLE,
    "件": _PIECES, "项": _PIECES, "个": _PIECES, "分": _POINTS,
}  # fmt: skip
_OPS: Sequence[tuple[str, str]] = (
    (
        ">=",
        r"不(?:得|应|能)?(?:低于|少于|小于)(?:[^，。；\d]{1,18}?的)?|达到(?:或超过|或者超过)?|≥|"
        r">=|大于等于|至少|满",
    ),
    ("<=", r"不(?:得|应|能)?(?:超过|高于|多于|大于)|≤|<=|小于等于|控制在"),
    (">", r"超过|高于|大于|多于|>|＞"),
    ("<", r"低于|小于|少于|未满|不满|不足|<|＜"),
)
_BEFORE = "|".join(f"(?P<o{place}>{written})" for place, (_, written) in enumerate(_OPS))
_COIN = r"(?:(?P<times>万|亿)?(?P<coin>元)(?:人民币)?|(?P<alone>[万亿])(?![人件吨亩平台套户家名个次股美欧]))"
_QUANTITY = rf"(?P<number>{NUMBER})\s*(?:{_COIN}|(?P<unit>%|％|周年|年|个年度|人|名|件|项|个|分))"
_INCLUDED = r"(?P<included>[（(]?含[^）)]{0,6}[）)])?"
_AFTER = r"(?P<after>(?:及|或|\(含\)|（含）)?(?:以上|之上)|(?:及|或)?(?:以内|之内|以下))?"
_TOO = r"(?P<too>[（(]含[^）)]{0,6}[）)])?"
_RANGE = re.compile(
    rf"在?(?P<low>{NUMBER})\s*(?P<lowtimes>万|亿)?(?P<lowcoin>元)?\s*(?:至|到|[-—~～])\s*{_QUANTITY}{_INCLUDED}"
)
_BOUND = re.compile(rf"(?:{_BEFORE})?\s*{_QUANTITY}{_INCLUDED}{_AFTER}{_TOO}")
_ADDED = re.compile(r"[+＋、和与及]|以及|加")
_OF_RATIO = {("rd_ratio_percent", _MONEY_UNIT): "rd_spending_cny"}
"""What an amount beside a share is an amount of."""
_BANDED = frozenset({"revenue_cny"})
"""What programs grade their demands by."""
_SCOPE = re.compile(r"[）)]?的(?:企业|单位|[，,、]|\s|$)")
_WORTH = re.compile(rf"每(?:一)?[件项个](?:计|得|为)?\s*(?P<points>{NUMBER})\s*分|(?P<points2>{NUMBER})分/[件项个]")
_SLASH = re.compile(r"\s*/\s*(?=[\u4e00-\u9fff])")
"""What makes it unclear of what a number is: "15 utility models/designs"."""
_TELLING = frozenset({_PERCENT, _PEOPLE, _MONEY_UNIT})
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


@dataclass(frozen=True, slots=True)
class _Bound:
    op: str | None
    number: float
    unit: str
    start: int
    end: int
    suffixed: bool = False
    implied: bool = False
    """How it is written: behind the number, as in "4项以上"; not at all, as in "一项发明专利或4项"."""


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
    for bound in _bounds(text):
        subjects = _compared(bound, named, text, context.subjects)
        if not subjects or bound.op is None or (bound.unit == _PIECES and _SLASH.match(text, subjects[-1].end)):
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
        context.subjects.update({one.subject.unit: one.subject for one in named if one.subject.unit == _PERCENT})
    return found, all_read


def _alternatives(place: int, named: Sequence[_Named], text: str, op: str, bound: _Bound) -> Iterator[Found]:
    """Finds what else the same number may be of: "one invention patent or layout design"."""
    for one in named:
        if one.start >= place and one.subject.unit == _PIECES and text[place : one.start].strip() in ("或", "或者"):
            yield Found(_leaf([one.subject], op, bound), one.start, one.end)
            place = one.end


def _leaf(subjects: Sequence[Subject], op: str, bound: _Bound) -> Leaf:
    if len(subjects) > 1 and op == ">=":
        return {"sum": {one.name: 1 for one in subjects}, "op": op, "than": bound.number, "unit": bound.unit}
    return {"value": subjects[0].name, "op": op, "than": bound.number, "unit": bound.unit}


def _meeting(bound: _Bound, upper: float | None) -> str:
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


def _bounds(text: str) -> list[_Bound]:
    found: list[_Bound] = []
    ranges = list(_RANGE.finditer(text))
    for match in ranges:
        low = number(match["low"])
        high = _read(match, match["number"], match["times"] or match["alone"])
        if low is None or high is None:
            continue
        low *= {"万": 1e4, "亿": 1e8}.get(
            match["lowtimes"] or ("" if match["lowcoin"] else match["times"] or match["alone"]) or "", 1
        )
        unit = _unit(match)
        found += [
            _Bound(">=", low, unit, match.start(), match.start()),
            _Bound("<=", high, unit, match.start(), match.end()),
        ]
    for match in _BOUND.finditer(text):
        if any(one.start() <= match.start() < one.end() for one in ranges):
            continue
        value = _read(match, match["number"], match["times"] or match["alone"])
        if value is not None:
            included = match["included"] is not None or match["too"] is not None
            op, suffixed, unit = _op(match, included), match["after"] is not None, _unit(match)
            implied = op is None and (unit == _PIECES or match.string[: match.start()].endswith(("或", "或者")))
            found.append(_Bound(">=" if implied else op, value, unit, match.start(), match.end(), suffixed, implied))
    return sorted(found, key=lambda one: (one.start, one.end))


def _op(match: re.Match[str], included: bool) -> str | None:
    op = next((op for place, (op, _) in enumerate(_OPS) if match[f"o{place}"]), None)
    if match["after"]:
        op = op or (">=" if match["after"].endswith("上") else "<=")
    return {">": ">=", "<": "<="}.get(op or "", op) if included else op


def _read(match: re.Match[str], written: str, times: str | None) -> float | None:
    value = number(written)
    return None if value is None else round(value * {"万": 1e4, "亿": 1e8}.get(times or "", 1), 4)


def _unit(match: re.Match[str]) -> str:
    return _MONEY_UNIT if match["coin"] or match["alone"] else _UNITS[match["unit"]]


def _compared(bound: _Bound, named: Sequence[_Named], text: str, known: Mapping[str, Subject]) -> list[_Named]:
    """Finds what a number is compared with: what stands right before it, counts also right behind it."""
    if bound.unit == _PIECES:
        behind = _row(named, text, bound.end, forwards=True)
        ahead = _row(named, text, bound.start, forwards=False)
        return behind if behind and (bound.suffixed or bound.implied or not ahead) else ahead or behind
    near = [one for one in named if one.end <= bound.start and one.subject.unit == bound.unit]
    if near and not _STOPS.search(text[near[-1].end : bound.start]) and bound.start - near[-1].end <= _FAR:
        return [near[-1]]
    if bound.unit == _PEOPLE:
        behind_it = [one for one in named if one.start >= bound.end and one.subject.unit == bound.unit]
        if behind_it and not text[bound.end : behind_it[0].start].strip("的"):
            return [behind_it[0]]
    last = near[-1].subject if near else known.get(bound.unit)
    if last is not None and bound.unit == _PERCENT:
        return [_Named(last, bound.start, bound.start)]
    of = _OF_RATIO.get((known[_PERCENT].name if _PERCENT in known else "", bound.unit))
    if of is not None:
        return [_Named(_BY_NAME[of], bound.start, bound.start)]
    return []


def _row(named: Sequence[_Named], text: str, place: int, *, forwards: bool) -> list[_Named]:
    """Gives the things that are counted together, next to a number: "utility models + designs + software"."""
    row: list[_Named] = []
    order = named if forwards else list(reversed(named))
    for one in order:
        if one.subject.unit != _PIECES or (one.start < place if forwards else one.end > place):
            continue
        gap = text[place : one.start] if forwards else text[one.end : place]
        gap = _ASIDE.sub("", gap)
        if (row and not _ADDED.fullmatch(gap.strip())) or (not row and len(gap.strip()) > _NEAR):
            break
        if not row and _STOPS.search(gap):
            break
        if row and (one.subject.name == "ip_count" or row[0].subject.name == "ip_count"):
            break
        row.append(one)
        place = one.end if forwards else one.start
    return row if forwards else row[::-1]


_FAR, _NEAR = 14, 8
_ASIDE = re.compile(r"[（(][^）)]*[）)]|\s|数量|总数|累计|均|的|有效|授权|国内|国家|年?度?|拥有|具有|应当|应|需|须|数")
_BY_NAME = {subject.name: subject for subject in SUBJECTS}


def _points(text: str) -> Found | None:
    """Reads "5 points an invention patent, 2 a utility model, 20 in all"."""
    worth: dict[str, float] = {}
    named = _named(text)
    for match in _WORTH.finditer(text):
        ahead = [one for one in named if one.end <= match.start() and one.subject.unit == _PIECES]
        points = number(match["points"] or match["points2"])
        if ahead and points and match.start() - ahead[-1].end <= 2:
            worth[ahead[-1].subject.name] = points
    whole = [one for one in _bounds(text) if one.unit == _POINTS and one.op == ">="]
    if not worth or len(whole) != 1:
        return None
    return Found({"sum": worth, "op": ">=", "than": whole[0].number, "unit": _POINTS}, 0, len(text))
