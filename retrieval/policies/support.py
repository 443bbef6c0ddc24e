"""What a program gives, as its document says it: amounts with their currency, and the share of the cost."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from retrieval.policies.clauses import Clause
from retrieval.policies.found import Part, Read, quoted
from retrieval.policies.numbers import NUMBER, Sum, number, sums_in

_GIVES = re.compile(
    r"补助|资助|奖励|补贴|奖补|扶持|支持|给予|拨付|贴息|配套|经费支持|\b(?:grants?|funding|"
    r"fund(?:ed)?|award(?:ed)?s?|vouchers?|subsid(?:y|ies)|cover(?:s|ed)?|contribut\w+|"
    r"reimburse\w*|receive|bid for|each|per (?:project|organisation|company|business|applicant|award)|"
    r"apply for|claim|support)\b",
    re.IGNORECASE,
)
_UP_TO = re.compile(
    r"(?:最高|不超过|不高于|上限|封顶|以内|最多|不得超过)[^，。；]{0,12}$|\b(?:up to|maximum(?: "
    r"of)?|at most|no more than|not exceed(?:ing)?|capped at|worth|of)\s*(?:a )?$",
    re.IGNORECASE,
)
_DEMANDS = re.compile(
    r"营业收入|销售(?:总)?收入|销售额|注册资[金本]|资产|研发(?:费用|投入|经费)[^，"
    r"。；]{0,6}(?:达|不低于|超过|≥)|投资(?:额)?[^，。；]{0,4}(?:达|不低于|超过|≥|以上)|"
    r"不低于|不少于|年产值|产值|纳税|融资额|罚款|违约|截留|单户|贷款余额"
    r"|\b(?:turnover|revenue|balance sheet|total (?:eligible )?(?:project )?costs?|project(?"
    r":'s)? (?:total )?(?:eligible )?costs?|projects? can range|in size|assets)\b",
    re.IGNORECASE,
)
_POT = re.compile(
    r"总额|总规模|资金规模|资金池|预算(?:安排|总)|年度预算|基金规模"
    r"|\b(?:share of|allocat\w+|invest(?:ing|ed|s)?|announc\w+|competition|approximately|represents|budget|pot|align"
    r"|in total|total (?:of|fund(?:ing|s)?|amount|challenge)|fund of|is available|available (?:for|in) (?:this|the)"
    r"|overall)\b",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"\s*(?:[（(]含[^）)]*[）)])?(?:及)?以上"
    r"|\s*(?:of )?(?:annual |net )?(?:turnover|revenue|sales)\b|\s*(?:[a-z]+ )?fund\b",
    re.IGNORECASE,
)
"""What makes an amount a demand, or a whole purse, by standing right behind it."""
_COMMA = re.compile(r"[，：:]|,(?!\d{3})")
_RANGE = re.compile(r"\s*(?:至|到|[-—~～–]|\band\b|\bto\b)\s*", re.IGNORECASE)
_SHARE = re.compile(rf"(?P<n>{NUMBER})\s*(?:%|％|per ?cent\b|个百分点)", re.IGNORECASE)
_OF_COST = re.compile(
    r"按|投入|费用|合同|金额|投资|总额|支出|成本|贷款|利息|购置|营业收入|\b(?:costs?|"
    r"expenditure|spend|match|intervention|grant rate|of your|of the)\b",
    re.IGNORECASE,
)
_CONDITION = re.compile(
    r"税|费率|利率|占[^，。；]{0,30}(?:比例|比重|以上|收入)|不低于|以上|增长|同比|比例达|\bat "
    r"least\b|\bminimum\b|\bmore than\b|\bownership\b|\bequity\b",
    re.IGNORECASE,
)
_LEAST = re.compile(r"\bminimum\b|\bat least\b|最低(?:补助|资助|奖励)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Given:
    clause: Clause
    sum: Sum
    words: str


def support_of(clauses: Sequence[Clause]) -> dict[Part, Read]:
    """Reads what one can get at the most, at the least, and at which share of the cost.

    Demands (a turnover of at least so much) and the program's whole purse are no amounts that one gets. Of several
    amounts the highest is what one can get at the most; of several shares none is chosen.
    """
    read: dict[Part, Read] = {}
    given, lows = _given(clauses)
    if given:
        currencies = {one.sum.currency for one in given}
        if len(currencies) == 1:
            most = max(given, key=lambda one: one.sum.value)
            others = tuple(dict.fromkeys(_brief(one) for one in given if one.sum.value != most.sum.value))
            read[Part.AMOUNT_MAX] = Read(most.sum.value, most.clause.label, most.words, others, most.sum.currency)
    if len({one.sum.value for one in lows}) == 1 and Part.AMOUNT_MAX in read:
        read[Part.AMOUNT_MIN] = Read(lows[0].sum.value, lows[0].clause.label, lows[0].words, (), lows[0].sum.currency)
    rates = _rates(clauses)
    if len({rate for rate, _ in rates}) == 1:
        read[Part.RATE_PERCENT] = rates[0][1]
    return read


def _given(clauses: Sequence[Clause]) -> tuple[list[_Given], list[_Given]]:
    given: list[_Given] = []
    lows: list[_Given] = []
    for one in clauses:
        for sentence in _sentences(one.text):
            sums = sums_in(sentence)
            low: Sum | None = None
            for place, amount in enumerate(sums):
                if not _is_given(one, sentence, amount):
                    continue
                if _LEAST.search(sentence[max(0, amount.start - 24) : amount.start]):
                    lows.append(_Given(one, amount, quoted(sentence, amount.start, amount.end)))
                    continue
                following = sums[place + 1] if place + 1 < len(sums) else None
                if following is not None and _RANGE.fullmatch(sentence[amount.end : following.start]):
                    low = amount
                    continue
                made = _Given(one, amount, quoted(sentence, amount.start, amount.end))
                given.append(made)
                if low is not None:
                    lows.append(
                        _Given(one, Sum(low.value, low.currency or amount.currency, low.start, low.end), made.words)
                    )
                    low = None
    known = {one.sum.currency for one in given if one.sum.currency}
    if len(known) == 1 or not known:
        currency = next(iter(known), "CNY")
        given = [_Given(one.clause, _in(one.sum, currency), one.words) for one in given]
        lows = [_Given(one.clause, _in(one.sum, currency), one.words) for one in lows]
    return given, lows


def _in(amount: Sum, currency: str) -> Sum:
    return Sum(amount.value, amount.currency or currency, amount.start, amount.end)


def _is_given(one: Clause, sentence: str, amount: Sum) -> bool:
    """Says whether an amount is one that an applicant gets: its part of the sentence says so, or the part before."""
    if amount.value < 100:
        return False
    start = _part_begins(sentence, amount.start)
    part, before = sentence[start : amount.end + 12], sentence[start : amount.start]
    around = sentence[max(0, amount.start - 30) : amount.end + 24]
    if _POT.search(around) or _DEMANDS.search(before) or _BEHIND.match(sentence, amount.end):
        return False
    if _GIVES.search(part):
        return True
    return bool(_UP_TO.search(before) and _GIVES.search(f"{one.heading} {sentence[: amount.start]}"))


def _rates(clauses: Sequence[Clause]) -> list[tuple[float, Read]]:
    rates: list[tuple[float, Read]] = []
    for one in clauses:
        for sentence in _sentences(one.text):
            if not _GIVES.search(f"{one.heading} {sentence}"):
                continue
            for match in _SHARE.finditer(sentence):
                start = _part_begins(sentence, match.start())
                around = sentence[start : match.end() + 40]
                value = number(match["n"])
                if value is None or not 0 < value <= 200 or _CONDITION.search(sentence[start : match.end() + 4]):
                    continue
                if _OF_COST.search(around):
                    words = quoted(sentence, match.start(), match.end())
                    rates.append((value, Read(value, one.label, words)))
    return rates


def _part_begins(sentence: str, place: int) -> int:
    """Gives where the part of a sentence begins that a place is in; a comma within a figure ends none."""
    return max((match.end() for match in _COMMA.finditer(sentence, 0, place)), default=0)


def _brief(one: _Given) -> str:
    words = one.words
    return f"{one.clause.label or ''} {words[:60]}".strip()


def _sentences(text: str) -> list[str]:
    return [match[0] for match in re.finditer(r"(?:[^。；;\n.]|\.(?=\d)|(?<=[a-z])\.(?=[a-z]))+[。；;.]?", text)]
