"""Reading that a text asks to compare records of the last answer: which, and in what respect."""

import functools
import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from knowledge.vocabulary import CONTACT_KINDS, Kind
from retrieval.analysis import content_words, folded
from retrieval.understanding.cues import REMEMBERED, named_kinds, names_a_matter


class Aspect(StrEnum):
    """In what respect records are compared."""

    PLACE = "place"
    AMOUNT = "amount"
    DEADLINE = "deadline"
    FEE = "fee"
    LEAD_TIME = "lead-time"
    READINESS = "readiness"
    CONTACT = "contact"


@dataclass(frozen=True, slots=True)
class Comparing:
    """What is to be compared.

    Attributes:
        aspects: that the text names; none for all there are.
        numbers: of the matches that it names; none where it names none.
        most: how many, where it says so ("the two").
        kinds: of the records, where it says so.
        reverse: whether the other end is asked for: the dearest, the latest.
    """

    aspects: tuple[Aspect, ...]
    numbers: tuple[int, ...]
    most: int | None
    kinds: frozenset[Kind]
    reverse: bool


_MOST_WORDS = 12
"""Content words of a text that compares; whoever writes more names a matter of their own."""
_ASPECTS: Mapping[Aspect, re.Pattern[str]] = {
    Aspect.PLACE: re.compile(
        r"[更最较]近|近一?[些点]|[更最较]远|离|距|地点|在哪|\b(?:clos(?:er|est)(?! (?:first|date))|near(?:er|est)?|"
        r"fa?urther|fa?urthest|far|distances?|where|locations?)\b"
    ),
    Aspect.AMOUNT: re.compile(
        r"金额|额度|力度|[给补资助]得?[更最较]?[多高]|钱[更最较]?多|[更最较]多钱|"
        r"\b(?:amounts?|more money|most money|pays? (?:more|most)|gives? (?:more|most)|larg(?:er|est)|bigg(?:er|est)|"
        r"(?:more|most) generous|funding|worth (?:more|most)|grants? (?:more|most))\b"
    ),
    Aspect.DEADLINE: re.compile(
        r"截止|到期|先结束|来得及|\b(?:deadlines?|clos(?:es?|ing)(?: (?:first|date|dates|sooner|earlier|last|later))?|"
        r"ends? (?:first|sooner|later))\b"
    ),
    Aspect.FEE: re.compile(
        r"便宜|贵|费用|收费|价格|花钱|\b(?:cheap(?:er|est)?|costs?|fees?|prices?|expensive|dear(?:er|est))\b"
    ),
    Aspect.LEAD_TIME: re.compile(
        r"提前|多久能用|等多久|[更最较]快|\b(?:lead times?|notice|sooner|soonest|"
        r"quick(?:er|est)|fast(?:er|est)|waits?)\b"
    ),
    Aspect.READINESS: re.compile(r"成熟|\b(?:readiness|mature|maturer|trl|(?:more|most) ready|ready)\b"),
    Aspect.CONTACT: re.compile(r"联系|电话|邮箱|\b(?:contacts?|phones?|e-?mails?)\b"),
}
_FIGURES = {figure: n for n, figure in enumerate("一二三四五六七八九十", 1)} | {"两": 2}
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_ORDINAL = "|".join(_ORDINALS)
_COUNTED = re.compile(
    rf"第(?P<zh>[一二三四五六七八九十]|\d\d?)[个条项家位所款份名]?|\b(?P<en>{_ORDINAL})\b|"
    r"(?<![\d.万年月])\[?(?P<n>\d\d?)\]?(?![\d.%万亿千元年月日天家人])(?!\s*(?:k|m|million|years?|days?|months?|people)\b)"
)
_SEVERAL = re.compile(
    r"[这那前]?(?P<zh>[两二三])(?:[个家项条位款种]|者)|\b(?:the|these|those) (?P<en>two|three)\b|\b(?P<both>both)\b"
)
_HOW_MANY = {"两": 2, "二": 2, "三": 3, "two": 2, "three": 3}
_COMPARES = re.compile(
    r"比一?比|比较一?下|对比|相比|比较(?=\[?[\d第这那])|^比较|区别|不同|差别|差异|"
    r"\bcompar(?:e|es|ed|ing|ison)\b|\bdifferences?\b|\bdiffers?\b|\bversus\b|\bvs\b"
)
"""Asks for a comparison in so many words."""
_WHICH = re.compile(
    r"(?:哪|谁)[^，。；？?!！]{0,10}?(?:[更最较]|比较)|(?:哪|谁)[^，。；？?!！]{0,8}?(?:[近远高低多少贵早晚快慢]$|便宜|划算|成熟|先截止|先到期)|"
    r"\bwhich\b[^,.;?!]*?\b(?:\w+er|more|less|\w+est|most|least|first|last|later|sooner|better|best)\b"
)
"""Asks which of some is more of something."""
_BEING_THERE = re.compile(
    r"^(?:我们?|咱们?|我司|公司|工厂|厂)[^，,。]{0,3}[在位于][^，,。]{2,15}[，,。]\s*|"
    r"^(?:we|i|our (?:factory|plant|company))(?:'m|'re| am| are| is)?(?: based| located)? "
    r"(?:in|at|from) [^,.;]+[,.;]\s*"
)
"""Says first where one is, which is no matter of its own."""
_REVERSED = re.compile(
    r"[更最较](?:远|低|少|贵|晚|慢)|(?:低|少|贵|晚|慢)[？?]?$|\b(?:fa?urther|fa?urthest|lower|lowest|least|less|smaller|smallest|"
    r"dear(?:er|est)|(?:more|most) expensive|later|latest|last|slow(?:er|est))\b"
)
_BARE = re.compile(
    r"哪一?[个家项条位种款台]?|谁|[更最较]|比较|一点|一些|一下|[近远高低多少贵早晚快慢大小好强]|我们?|咱们?|公司|厂|这里|那里|这边|之间|"
    r"有什么|什么|一样|和|与|跟|相|得|的|先|给|钱|能|到|手|拿|"
    r"\b(?:which|one|ones|of|is|are|has|have|had|the|to|us|me|our|for|between|and|with|from|what|how|do|does|they|them|"
    r"these|those|this|that|two|three|both|please|can|you|in|on|at|a|an|it|its|tell|would|number|no|high(?:er|est)|"
    r"low(?:er|est)|more|most|less|least|larg(?:er|est)|small(?:er|est)|bigg(?:er|est)|better|best|earl(?:y|ier|iest)|"
    r"lat(?:er|est)|sooner|soonest|first|last|long(?:er|est)|short(?:er|est)|quick(?:er|est)|fast(?:er|est)|slow(?:er|est)|"
    r"money|pay|pays|give|gives|close|closes|near|factory|plant|company|place)\b"
)
"""What stands in such a text beside the respect: who says more names a matter."""


@functools.lru_cache(maxsize=REMEMBERED)
def comparing_in(text: str) -> Comparing | None:
    """Reads what a text asks to compare; None where it asks for no comparison, or names a matter of its own."""
    surface = folded(text).strip()
    if len(content_words(surface)) > _MOST_WORDS:
        return None
    numbers = tuple(dict.fromkeys(_number(found) for found in _COUNTED.finditer(surface)))
    several = _SEVERAL.search(surface)
    asks = _COMPARES.search(surface) or _WHICH.search(surface)
    # "1和3哪个" needs no more than that: two are named, and one of them is asked for.
    if not asks and not ((len(numbers) > 1 or several) and re.search(r"哪|谁|\bwhich\b", surface)):
        return None
    aspects = tuple(aspect for aspect, pattern in _ASPECTS.items() if pattern.search(surface))
    named = len(numbers) > 1
    if not aspects and not named and not several and not _COMPARES.search(surface):
        return None
    if not named and names_a_matter(_without_frame(surface)):
        return None
    kinds = named_kinds(surface)
    return Comparing(
        aspects,
        numbers if named else (),
        _count(several) if several and not named else None,
        kinds | CONTACT_KINDS if kinds & CONTACT_KINDS and Aspect.CONTACT not in aspects else kinds - CONTACT_KINDS,
        bool(_REVERSED.search(surface)),
    )


def _without_frame(surface: str) -> str:
    surface = _BEING_THERE.sub("", surface, count=1)
    for pattern in (_COMPARES, _SEVERAL, _COUNTED, *_ASPECTS.values(), _BARE):
        surface = pattern.sub(" ", surface)
    return surface


def _count(found: re.Match[str]) -> int:
    return 2 if found["both"] else _HOW_MANY[found["zh"] or found["en"]]


def _number(found: re.Match[str]) -> int:
    if found["en"]:
        return _ORDINALS.index(found["en"]) + 1
    written = found["zh"] or found["n"]
    return _FIGURES.get(written) or int(written)
