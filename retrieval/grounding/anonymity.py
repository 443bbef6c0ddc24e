"""Making a text anonymous for others: what tells who speaks is hidden by rule, beside what is masked for a model.

Rules find names by their form (a company's ending, a person's title), so a name without one stays; whoever owns the
text sees it before anybody else does, and can word it by hand. Where a rule doubts, it hides.
"""

import re

from retrieval.grounding.masking import masked
from retrieval.understanding.names import SURNAMES
from retrieval.understanding.places import places_in

MARK = "[…]"
"""What stands in the place of what is hidden, as ``masking`` writes it."""
_FIRMS_ZH = re.compile(
    r"[\u4e00-\u9fffA-Za-z0-9（）()·&]{0,24}?"
    r"(?:有限责任公司|股份有限公司|有限公司|集团公司|股份公司|分公司|子公司|公司|集团|厂(?![长房家商区])|合作社|事务所|研究所|研究院|工作室)"
)
_ENDING = re.compile(
    r"(?:有限责任公司|股份有限公司|有限公司|集团公司|股份公司|分公司|子公司|公司|集团|厂|合作社|事务所|研究所|研究院|工作室)$"
)
_BEFORE_A_NAME = re.compile(
    r".*(?:叫做|名叫|全称|简称|客户|供应商|供货商|委托|联系|还有|以及|我们|咱们|我司|但是?|而且?|因为|由于|所以|目前|现在|如果|虽然|问过|"
    r"是|在|叫|与|跟|给|由|从|向|(?<!美)的|了|于|位于|来自|对|把|请|让)"
)
_NO_NAME = re.compile(
    r"(?:我们?|咱们?|本|该|贵|各|这|那|他|她|它|别|其他|别的|同行|外面|小|大|中小型?|老|新|工|电|水|药|钢|全|整个?|到|进|出|建|开|办|母|总|分|子|"
    r"外贸|贸易|软件|科技|物流|检测|环保|国内外?|国外|当地|本地|上市|第三方|创业|初创|民营|国有|外资|合资)*"
)
_ONE_OF_MANY = re.compile(r"某|(?:[一二两三四五几多数每]|\d+)(?:家|个|间)")
_OF_TRADES = frozenset({"厂", "研究所", "研究院", "工作室"})
_SHORT = 3
"""Characters before those that say what is made rather than what it is called (橡胶厂, 化工厂), but for a place."""
_FIRMS_EN = re.compile(
    r"\b(?:[A-Z][\w&'’.-]*,?\s+){1,5}"
    r"(?:Co\.?,?\s+Ltd|Ltd|Limited|Inc|Incorporated|LLC|LLP|GmbH|Corp|Corporation|Company|plc|PLC|Group|Holdings|"
    r"Industries|AG|SA|BV|KG|Srl|SpA)\b\.?"
)
_LONG_WORD = 5
"""Letters of a first word by which a company may be called; shorter ones may be any word."""
_PERSONS = (
    re.compile(
        rf"(?<![对双甲乙])(?!项目|高级|安全|全面|时任|万能|方面|金牌)[{SURNAMES}][\u4e00-\u9fff]{{0,2}}?(?=总经理|总工|总(?![量体是会之价成共结装监])|"
        r"总监|经理|厂长|主任|主管|先生|女士|教授|博士|老师|师傅|工程师|所长|院长|校长|部长|科长|处长|书记|董事|老板|律师|医生)"
    ),
    # "张工" is somebody, "毛刺人工去除" is nobody.
    re.compile(
        rf"(?<![\u4e00-\u9fff])[{SURNAMES}](?=工(?![作艺程厂业具人资序时期况件]))|(?<=[系找请跟问由是])[{SURNAMES}](?=工(?:$|\W))"
    ),
    re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Prof|Professor)\.?(?:\s+[A-Z][\w'’-]+){1,3}"),
    re.compile(r"(?i:\b(?:contact|ask for|call|write to|attn:?)\s+)(?P<name>[A-Z][a-z'’-]+ [A-Z][a-z'’-]+)"),
)
_SPOTS = re.compile(
    r"[\u4e00-\u9fff]{2,8}?(?:经济技术开发区|高新技术?产业开发区|高新区|经开区|开发区|工业园区?|产业园区?|科技园区?|"
    r"创业园|街道|镇|村|大厦)|\b\d{1,5}\s+(?:[A-Z][\w'’-]+\s){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Way)\b\.?"
)
_PATENTS = re.compile(r"(?<![A-Za-z0-9])(?:ZL|CN|US|EP|WO|GB|DE|JP)\s?\d[\d./ ]{5,}\d[A-Z]?\d?(?![A-Za-z0-9])")
_STANDARDS = re.compile(
    r"(?<![A-Za-z])(?:GB|ISO|IEC|IEEE|ASTM|DIN|EN|BS|JIS|HG|JB|YY|SAE|UL|QC|AISI|ANSI|UNS)(?:/[TZ])?[\s-]?[A-Z]?\d[\d.:-]*"
)
_FIGURES = re.compile(r"(?<![A-Za-z0-9.,])\d+(?:,\d{3})*(?:\.\d+)?(?![A-Za-z0-9]*[A-Za-z]\d)")
_NAMES = re.compile(r"[\u4e00-\u9fff]{2,}|[A-Z][A-Za-z'’-]{2,}")
_NO_NAMES = re.compile(
    r"电子邮箱|电子邮件|电话号?码?|手机号?码?|微信号?|邮箱|邮件|联系人?|联系方式|姓名|先生|女士|老师|经理|总经理|主任|厂长|公司|工作日|上午|下午|晚上|"
    r"可以|打|加|发|找|或者?|和|请|都行|\b(?:Mr|Mrs|Ms|Dr|Prof|Phone|Tel|Telephone|Mobile|Email|E-mail|Mail|WeChat|WhatsApp|"
    r"Call|Contact|Ask|Write|Please|Name|The|Our|Monday|Friday|And|Any|For)\b"
)
"""Words of a way to reach somebody that name nobody."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_SEVERAL = re.compile(r"\[…\](?:(?:总|先生|女士|经理|老师|\s)?\[…\])+")
_TELLING = 4
"""Significant figures from which on a number is one that few others have."""


def anonymous(text: str, reach: str = "") -> str:
    """Hides names of enterprises and people, ways to reach them, addresses, and numbers that few others have.

    Args:
        reach: how its owner is reached: names in it are hidden too, wherever the text says them.
    """
    text = masked(text)
    for name in sorted(set(_NAMES.findall(_NO_NAMES.sub(" ", reach))), key=len, reverse=True):
        text = text.replace(name, MARK)
    text = _PATENTS.sub(MARK, text)
    called = {word for firm in _FIRMS_EN.findall(text) for word in firm.split()[:1] if len(word) >= _LONG_WORD}
    text = _FIRMS_EN.sub(MARK, text)
    for word in called:  # a company is called by its first word further on
        text = re.sub(rf"\b{re.escape(word)}\b", MARK, text)
    text = _FIRMS_ZH.sub(_firm_hidden, text)
    for pattern in _PERSONS:
        text = pattern.sub(_person_hidden, text)
    text = _SPOTS.sub(_spot_hidden, text)
    return _SEVERAL.sub(MARK, _figures_hidden(text))


def _firm_hidden(found: re.Match[str]) -> str:
    """Hides the name before and with a company's ending; "我们公司" and "一家橡胶厂" name none."""
    whole = found[0]
    ending = _ENDING.search(whole)
    if ending is None:
        return whole
    before = whole[: ending.start()]
    led = _BEFORE_A_NAME.match(before)
    kept = led[0] if led else ""
    name = before[len(kept) :].lstrip("和及")
    if _NO_NAME.fullmatch(name) or _ONE_OF_MANY.search(name):
        return whole
    if ending[0] in _OF_TRADES and len(name) <= _SHORT and not places_in(name):
        return whole
    return kept + MARK


def _person_hidden(found: re.Match[str]) -> str:
    name = found.groupdict().get("name")
    return found[0].replace(name, MARK) if name else MARK


def _spot_hidden(found: re.Match[str]) -> str:
    """Hides a park, a town or a street, but not the words that lead to it."""
    led = _BEFORE_A_NAME.match(found[0])
    return (led[0] if led else "") + MARK


def _figures_hidden(text: str) -> str:
    """Hides numbers of many figures; years and numbers of standards stay."""
    standards = [range(found.start(), found.end()) for found in _STANDARDS.finditer(text)]

    def hidden(found: re.Match[str]) -> str:
        if any(found.start() in span for span in standards) or _YEAR.fullmatch(found[0]):
            return found[0]
        telling = found[0].replace(",", "").replace(".", "").strip("0")
        return MARK if len(telling) >= _TELLING else found[0]

    return _FIGURES.sub(hidden, text)
