"""What a posting says that a reviewer should look at twice. Pure; it decides nothing by itself.

Rules of our own, by what swindlers who look for students ask for: money, papers, faked orders, another channel, too
much for too little; and what no employer may ask. A word that is denied just before ("no deposit", "不收押金") is none.
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Doubt(StrEnum):
    """What sort of thing is doubtful."""

    MONEY = "money"
    """The student is to pay: a deposit, a training, a uniform, an agent."""
    PAPERS = "papers"
    """It asks for what opens accounts: cards, identity papers, codes."""
    FAKING = "faking"
    """It is about faked orders, likes or moving money."""
    ELSEWHERE = "elsewhere"
    """It leads to another channel, past the desk."""
    TOO_GOOD = "too-good"
    DISCRIMINATES = "discriminates"
    """It asks for a sex, an age, a family status or an origin."""


@dataclass(frozen=True, slots=True)
class Suspicion:
    """A doubtful place, and the words that make it so."""

    doubt: Doubt
    words: str


_PAID = "交|缴|付|收取|收|支付|缴纳|预付|先付|垫付"
_RULES: Mapping[Doubt, str] = {
    Doubt.MONEY: (
        r"押金|保证金|定金|培训费|服装费|工装费|报名费|中介费|介绍费|建档费|资料费|办卡费|体检费自理|培训贷|分期付款"
        rf"|(?:{_PAID})[^。；;,，\n]{{0,8}}(?:费用|手续费|服务费|会员费)"
        r"|\b(?:security |refundable |small )?deposit\b|\b(?:registration|training|application|processing|placement|"
        r"uniform|admin(?:istration)?|joining|visa)[ -]fees?\b|\bpay\b[^.\n]{0,40}\b(?:upfront|up front|in advance)\b"
        r"|\bbuy\b[^.\n]{0,20}\bstarter kit\b"
    ),
    Doubt.PAPERS: (
        r"银行卡|信用卡|身份证(?!明)|手持身份证|验证码|支付密码|征信|芝麻分|花呗|借呗"
        r"|\b(?:bank (?:account|card|details|login)|credit card|debit card|passport (?:copy|scan|photo)|"
        r"id (?:photo|scan|card)|social security number|verification code|one[- ]time (?:code|password)|pin code)\b"
    ),
    Doubt.FAKING: (
        r"刷单|刷信誉|刷好评|刷量|跑分|代付|代收款|点赞(?:员|赚)|打字员|抄写员|网赚|套现|洗钱|拉人头|发展下线|传销"
        r"|\b(?:fake (?:orders?|reviews?)|like and subscribe|receive (?:payments?|transfers?|parcels?) "
        r"(?:for|on behalf)|money (?:mule|transfer agent)|recruit (?:others|friends)|multi[- ]level marketing|mlm)\b"
    ),
    Doubt.ELSEWHERE: (
        r"加(?:我|他|她)?(?:的)?\s?(?:微信|v信|薇信|威信|微x|vx|v|qq)(?![a-z])|(?<![a-z0-9])(?:微信|vx|qq)\s?(?:号)?[:：]?\s?[a-z0-9_-]{5,}"
        r"|(?<![\d.])1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)"
        r"|扫码(?:进群|加群|入群)|进群|\b(?:whats ?app|telegram|wechat|line id)\b|\bt\.me/|\bbit\.ly/|\btinyurl\.com/"
    ),
    Doubt.TOO_GOOD: (
        r"日入(?:过|上)?[千万]|月入(?:过|上)?(?:[两三四五六七八九十]?万|[2-9]\d{4,}|1\d{5,})|轻松(?:赚|月入|日入)|躺赚|"
        r"高薪日结|日结高薪|动动手指|稳赚|零风险|(?:无需|不需要?|不用)(?:任何)?(?:经验|学历)[^。\n]{0,12}(?:高薪|日结)"
        r"|\b(?:easy money|get rich|guaranteed (?:income|earnings|profit)|earn (?:up to )?[$£€]\s?\d{3,} (?:a|per) day|"
        r"no experience[^.\n]{0,30}[$£€]\s?\d{4,} (?:a|per) (?:day|week)|risk[- ]free)\b"
    ),
    Doubt.DISCRIMINATES: (
        r"(?:限|仅限|只限|只招|只要|仅招|仅收)(?:男|女)(?:性|生|士)?|(?:男|女)(?:性|生|士)(?:优先|勿扰|免谈)|(?:已婚|未婚|已育|"
        r"未育)(?:已育|未育|优先|者)|不招(?:男|女|外地|残)|形象(?:气质)?佳|身高\s?1?\d{2}|\d{2}\s?(?:周)?岁以下|"
        r"\d{2}\s?[-~至到]\s?\d{2}\s?(?:周)?岁|(?:限|不要)[^。\n]{0,6}(?:本地人|外地人|户籍|民族)"
        r"|\b(?:(?:fe)?males? only|(?:men|women|girls|boys) only|(?:un)?married (?:only|preferred)|"
        r"under (?:the age of )?(?:2|3|4)\d(?: years)?(?: old)?|"
        r"attractive|good[- ]looking|native[- ]born|no (?:foreigners|disabled))\b"
    ),
}
_FOUND = {doubt: re.compile(rule) for doubt, rule in _RULES.items()}
_DENIED = re.compile(
    r"(?:(?:不(?!要求)|无|没有|没|免|勿|未|拒绝|杜绝|谨防|绝不)"
    r"(?:[收取缴纳交任何需要用索各种类形式的向学生求提供付或和及与等、]|押金|保证金|定金|[\u4e00-\u9fff]{2}费|费用)*"
    r"|\b(?:no|not|never|without|don'?t|nor|free of|free from)\b(?: (?!but\b)[a-z-]+,?){0,5} ?)$"
)
_DENIABLE = frozenset({Doubt.MONEY, Doubt.PAPERS, Doubt.FAKING, Doubt.DISCRIMINATES})
_LETTERS_APART = re.compile(r"(?<=[\u4e00-\u9fff])[ \t*·._|/\-\u200b-\u200f\ufeff]+(?=[\u4e00-\u9fff])")
_BEFORE, _MOST, _LONGEST = 24, 8, 60


def suspicions(text: str) -> tuple[Suspicion, ...]:
    """Gives the doubtful places of a posting, each wording once, at most eight, by what is doubtful about them."""
    plain = _LETTERS_APART.sub("", unicodedata.normalize("NFKC", text)).casefold()
    found: dict[Suspicion, None] = {}
    for doubt, rule in _FOUND.items():
        for match in rule.finditer(plain):
            before = plain[max(0, match.start() - _BEFORE) : match.start()]
            if doubt in _DENIABLE and _DENIED.search(before):
                continue
            found[Suspicion(doubt, " ".join(match.group().split())[:_LONGEST])] = None
    return tuple(found)[:_MOST]
