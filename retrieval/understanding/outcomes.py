"""Reading what somebody types of an introduction's outcome where buttons are offered: score, fruits, consent."""

import re

from knowledge.outcomes import Consent, Fruit
from retrieval.analysis import folded

_WORDS = (("一", "one"), ("二", "两", "two"), ("三", "three"), ("四", "four"), ("五", "five"))
_NUMBERS = {word: float(n) for n, words in enumerate(_WORDS, 1) for word in words}
_SCORE = re.compile(
    r"(?:(?:我?[给打评]|评分|得分|score(?: is)?|i(?:'d)? (?:say|give(?: it)?)|it(?:'s| is)(?: a)?)\s*[:：]?\s*)?"
    r"(?P<score>-?\d+(?:\.\d+)?|[一二两三四五]|one|two|three|four|five)\s*"
    r"(?P<unit>分|颗?星|/\s*5|(?:out )?of (?:5|five)|points?|stars?)?\s*[吧了。.!！]*"
)
_CLAUSES = re.compile(r"[，,；;。.!！、\n]|\b(?:and|but)\b|但是?|还有|以及|和")
_DENIED = re.compile(r"没|未|无|不|\b(?:no|not|never|none|without)\b|n't")
_FRUITS = {
    Fruit.CONTRACT: re.compile(r"合同|签约|订单|\bcontracts?\b"),
    Fruit.JOBS: re.compile(r"岗位|就业|新招|招了|\b(?:jobs?|hired)\b"),
    Fruit.PRODUCT: re.compile(r"产品|新?工艺|\b(?:products?|process(?:es)?)\b"),
    Fruit.PATENT: re.compile(r"专利|成果|\b(?:patents?)\b"),
    Fruit.REPEAT: re.compile(r"(?:再次|继续|再|长期|下一?次)合作|\b(?:together again|work again|repeat)\b"),
}
_NOTHING = re.compile(r"(?:都|什么都?|暂时|还)?(?:没有|没|无)(?:什么)?(?:结果)?了?|none(?: of these)?|nothing(?: yet)?")
_CHOSEN = re.compile(r"(?:选好|好|完成|选完|就这些)了?|done|that(?:'s| is) all")
_NAMED = re.compile(r"不[用必需要]{0,2}匿名|实名|写明|署名|not anonymous|\bwith (?:our )?names?\b|\bnamed\b")
_REFUSED = re.compile(
    r"不(?:要|想|能|愿意?|可以?|同意)?(?:公开|写|发布|行)?|别(?:公开|写|发布)|no(?:[,.! ].*)?|(?:do not|don't|not) .*"
)
_ANONYMOUS = re.compile(r"匿名|\banonymous")


def score_told(text: str) -> float | None:
    """Gives the number of a text that is no more than a score, whether or not there is such a score; else None."""
    found = _SCORE.fullmatch(folded(text).strip())
    if found is None:
        return None
    number = found["score"]
    return _NUMBERS[number] if number in _NUMBERS else float(number)


def fruits_told(text: str) -> frozenset[Fruit]:
    """Names what a text says to have come of it; what a clause denies counts not."""
    clauses = [clause for clause in _CLAUSES.split(folded(text)) if not _DENIED.search(clause)]
    return frozenset(fruit for fruit, named in _FRUITS.items() if any(named.search(clause) for clause in clauses))


def ends_fruits(text: str) -> bool:
    """Says whether a text says that nothing came of it, or nothing more than what is marked."""
    surface = folded(text).strip().rstrip("。.!！ ")
    return bool(_NOTHING.fullmatch(surface) or _CHOSEN.fullmatch(surface))


def consent_told(text: str) -> Consent | None:
    """Reads whether a case may be made of it; None where a text does not say how."""
    surface = folded(text).strip().rstrip("。.!！ ")
    if _NAMED.search(surface):
        return Consent.NAMED
    if _REFUSED.fullmatch(surface):
        return Consent.NONE
    return Consent.ANONYMOUS if _ANONYMOUS.search(surface) else None
