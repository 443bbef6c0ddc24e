"""What the conditions of a program compare, and how documents write it.

The names are those of ``knowledge.eligibility.facts``, where it knows such a fact.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

YEARS, PEOPLE, PIECES, PERCENT, MONEY, POINTS = "年", "人", "件", "%", "CNY", "分"
"""Units of numbers, as criteria write them."""
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
    ("domestic_rd_percent", PERCENT, rf"(?:中国)?境内(?:发生的)?{_RESEARCH}(?:总额)?占[^，。；]{{0,24}}"),
    ("rd_ratio_percent", PERCENT,
        rf"{_RESEARCH}(?:支出额|总额|支出)?[^，。；]{{0,12}}?(?:占|/|与)[^，。；]{{0,20}}?"
        rf"{_REVENUE}(?:总额)?(?:的)?(?:比例|比重|比)?"),
    ("rd_ratio_percent", PERCENT, r"(?:研究开发|研发)(?:费用|投入|经费|支出)?(?:强度|占比|比例)"),
    ("graduate_staff_percent", PERCENT, r"(?:本科|中级)[^，。；]{0,24}?占[^，。；]{0,16}?(?:人员|人数|概数|总数)"),
    ("graduate_staff_percent", PERCENT,
        r"本科[^，。；]{0,36}?人员(?=不低于(?:技术中心|研发机构|研发)[^，。；]{0,10}?(?:总数|"
        r"人数)的)"),
    ("rd_staff_percent", PERCENT,
        r"(?:科技人员|研发人员|科技活动人员|(?:研究开发|研发)(?:工作)?人员)(?:数|概数)?[^，"
        r"。；]{0,6}?占[^，。；]{0,16}?(?:职工|企业|员工|从业)(?:人员)?(?:总)?(?:人员)?(?:总数|"
        r"人数|概数|数|总人数)?"),
    ("hightech_income_percent", PERCENT,
        r"高新技术产品(?:（服务）|\(服务\))?(?:的)?(?:销售)?收入[^，。；]{0,8}?占[^，。；]{0,20}"),
    ("main_business_percent", PERCENT,
        r"主营业务收入[^，。；]{0,4}?占[^，。；]{0,14}?(?:营业|总)(?:总)?收入(?:总额)?(?:的)?(?"
        r":比例|比重|比)?"),
    ("debt_ratio_percent", PERCENT, r"资产负债率"),
    ("market_share_percent", PERCENT, r"市场(?:占有率|份额)"),
    ("revenue_growth_percent", PERCENT, rf"{_REVENUE}(?:年?均?增长率|增速)"),
    ("niche_years", YEARS, r"从事(?:特定)?细分市场"),
    ("founded_years", YEARS, r"(?:注册(?:登记)?(?:成立|时间)?|登记注册(?:成立)?|成立|设立)(?:时间|年限|已)?"),
    ("total_assets_cny", MONEY, r"资产总(?:额|计)|总资产"),
    ("registered_capital_cny", MONEY, r"(?:实缴)?注册(?:资金|资本)"),
    ("rd_spending_three_years_cny", MONEY,
        rf"{_RESEARCH}(?:总额)?近三年(?:支出额|总额)?|近三年{_RESEARCH}(?:支出额|总额|支出)?"),
    ("rd_spending_two_years_cny", MONEY, rf"近两年{_RESEARCH}(?:支出额|总额|支出)?"),
    ("rd_spending_cny", MONEY, rf"{_RESEARCH}(?:支出额|总额|支出)?"),
    ("equipment_spending_cny", MONEY, r"设备(?:购置|投资|投入)(?:费用|额|总额)?"),
    ("project_investment_cny", MONEY, r"项目(?:总)?投资(?:额|总额)?"),
    ("revenue_cny", MONEY, _REVENUE),
    ("rd_staff", PEOPLE,
        r"(?:专职|从事)?(?:研发|研究开发|科技|科技活动)(?:工作)?(?:的)?人员(?:总数|概数|人数|数)?"
        r"|研发机构专职工作人员"),
    ("employees", PEOPLE, r"(?:职工|员工|从业人员)(?:总数|人数|总人数|数)?"),
    ("invention_patents", PIECES, r"(?:授权)?发明专利|发明(?=[／/、或])"),
    ("utility_models", PIECES, r"实用新型(?:专利)?"),
    ("designs", PIECES, r"外观设计(?:专利)?"),
    ("software_copyrights", PIECES, r"(?:计算机)?软件著作权|软著"),
    ("ic_layouts", PIECES, r"集成电路布图设计(?:专有权)?"),
    ("plant_varieties", PIECES, r"植物新品种(?:权)?"),
    ("class_1_ip_count", PIECES, r"(?:Ⅰ|I|一)类知识产权"),
    ("class_2_ip_count", PIECES, r"(?:Ⅱ|II|二)类知识产权"),
    ("ip_count", PIECES,
        r"(?:自主)?知识产权(?:数量)?|(?<![明观])专利权?(?:或者?|和|及|与|、)(?:计算机)?(?:软件著作权|软著)"
        r"(?:等知识产权)?(?:数量)?"),
)  # fmt: skip
"""The more particular one first: of two that begin at one place the longer counts."""
BY_NAME = {subject.name: subject for subject in SUBJECTS}
