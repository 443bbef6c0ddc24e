"""Reading another fact of an enterprise than the one that was asked for, where a text plainly tells one.

Plainly: a number with the noun or the unit of that fact and hardly a word more. Anything else is left to the question.
"""

import datetime as dt
import re
from typing import Final, NamedTuple

from knowledge.eligibility.facts import Value
from knowledge.eligibility.forms import PROFILE, Form, form_of
from retrieval.analysis import folded
from retrieval.understanding.telling import Misread, told

_NUMBER = (
    r"(?:[\d.,]+|[零一二两三四五六七八九十百千万亿]+)\s*(?:[万千百亿]+|[kmw](?![a-z])|thousand|million|billion)?\s*"
    r"(?:元|块钱?|人民币|rmb|cny|yuan)?"
)
_AROUND = (
    r"(?:我们|咱们|公司|企业|厂里|去年|上年度?|年度|全年|现有|目前|现在|大约|大概|约|差不多|左右|一共|总共|共|有|是|为|花了?|投入了?|达到|的|"
    r"\b(?:we|our|the|have|has|had|got|employ|about|around|roughly|some|is|was|are|of|in|on|for|last|year|a|an|annual|"
    r"spent|spend|total|company|with)\b|[\s,，、:：。.!！~]){0,12}"
)
_COUNTER = r"(?:多?[个名位件项个]|余)?\s*"


class _Told(NamedTuple):
    """What a fact is told by: nouns, and parts of the names of facts whose question the same words may answer."""

    name: str
    nouns: str
    akin: tuple[str, ...]


_FACTS: Final = (
    _Told("rd_staff", r"(?:研发|科研|技术)人员|(?:r&d|research) (?:staff|people|employees)", ("staff",)),
    _Told("employees", r"员工|职工|在职人员|employees|workers|staff", ("employees", "staff", "jobs")),
    _Told(
        "rd_spending_cny",
        r"研发(?:费用?|投入|支出|经费)?|r&d(?: spending| costs?| expenses| expenditure)?",
        ("rd_", "spending", "investment"),
    ),
    _Told(
        "revenue_cny", r"营业额|营业收入|营收|销售额|销售收入|年收入|turnover|revenue|sales",
        ("revenue", "income", "business"),
    ),
    _Told("invention_patents", r"发明专利|invention patents?", ("patent",)),
    _Told("utility_models", r"实用新型(?:专利)?|utility models?", ("utility", "patent")),
    _Told("designs", r"外观设计(?:专利)?|(?:registered )?designs?", ("design",)),
    _Told("software_copyrights", r"软件著作权|软著|software copyrights?", ("software", "copyright")),
)  # fmt: skip
_PLAIN: Final = {
    one.name: re.compile(
        rf"{_AROUND}(?:(?:{one.nouns}){_AROUND}{_NUMBER}\s*{_COUNTER}人?|{_NUMBER}\s*{_COUNTER}{_AROUND}(?:{one.nouns}))"
        rf"{_AROUND}"
    )
    for one in _FACTS
}
_HEADS: Final = re.compile(rf"{_AROUND}{_NUMBER}\s*多?[个名]?(?:人|people){_AROUND}")
_LONGEST = 60


def another_fact(text: str, asked: str, today: dt.date) -> tuple[str, Value] | None:
    """Reads what a text tells of another fact than the one asked for: its name and value; None where it does not.

    Args:
        asked: name of the fact that was asked for; what its own question may be answered with is never another's.
    """
    surface = folded(text).strip()
    if len(surface) > _LONGEST:
        return None
    for one in _FACTS:
        if _PLAIN[one.name].fullmatch(surface):
            return (
                None if one.name == asked or any(part in asked for part in one.akin) else _read(one.name, text, today)
            )
    counts_heads = form_of(asked, compared=True) is Form.COUNT and (asked not in PROFILE or "staff" in asked)
    if asked != "employees" and not counts_heads and _HEADS.fullmatch(surface):
        return _read("employees", text, today)
    return None


def _read(name: str, text: str, today: dt.date) -> tuple[str, Value] | None:
    value = told(text, form_of(name), today)
    return None if isinstance(value, Misread) else (name, value)
