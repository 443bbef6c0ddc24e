"""Telling the wish to know what one's own enterprise could get, from questions about programs in general."""

import re

from retrieval.analysis import folded
from retrieval.understanding.language import clean

_LONGEST = 60
_ZH = re.compile(
    r"(?:请问|想问问?|那|看看|查查|帮我看看|算算)*"
    r"(?:(?:我|我们|咱们|本|贵)?(?:公司|企业|厂|工厂|单位)?|我们?|咱们)(?:现在|目前)?"
    r"(?:能|能够|可以|有资格|够条件|符合条件)(?:申请|申报|拿|拿到|享受|享受到|领|领到|得到|争取)(?:到)?"
    r"(?:些)?(?:什么|哪些|哪几项|多少)(?:政府)?(?:的)?(?:补贴|政策|支持|资助|资金|优惠|项目|奖励|扶持|补助|钱)*(?:政策)?(?:吗|呢|啊)?"
)
_EN = re.compile(
    r"(?:so |and |please |tell me |show me )*(?:"
    r"(?:what|which)(?: (?:public |government |state )?(?:support|funding|money|help|programs?|programmes?|grants?|"
    r"subsid(?:y|ies)|schemes?))?"
    r" (?:can|could|may|do|does|is|are) (?:i|we|(?:my|our) (?:[a-z-]+ ){0,3}(?:company|firm|business|factory))"
    r" (?:get|apply for|qualify for|eligible for|entitled to|claim)"
    r"|what (?:is|are) (?:my|our) (?:company|firm|business)?\s?(?:eligible|entitled) (?:for|to)"
    r"|(?:am i|are we|is (?:my|our) (?:company|firm|business)) eligible"
    r"(?: for (?:anything|any (?:support|funding|program|programme)))?"
    r")(?: now| today)?"
)
_SIGNS = re.compile(r"[\s。，,.!！?？~～]+")


def asks_what_one_could_get(text: str) -> bool:
    """Says whether a whole text asks what one's own enterprise could get, and names no matter beside that."""
    surface = folded(clean(text))
    if len(surface) > _LONGEST:
        return False
    return bool(_ZH.fullmatch(_SIGNS.sub("", surface)) or _EN.fullmatch(_SIGNS.sub(" ", surface).strip()))
