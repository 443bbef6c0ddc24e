"""Pointing at a record of the last answer by its number: "the second one", "第二个", "[3]"."""

import dataclasses
import functools
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from knowledge.vocabulary import Kind
from retrieval.analysis import content_words, folded
from retrieval.answer import Answer, Because, Match, Reason
from retrieval.understanding.cues import REMEMBERED, named_kinds, place_phrases, program_kinds_named

_LAST = -1
_MOST_WORDS = 8
"""Content words of a text that points; whoever writes more names a matter of their own."""
_LONGEST_MORE = 40
"""Characters of a text that asks more of a record; whoever writes more names a matter of their own."""
_FIGURES = {figure: n for n, figure in enumerate("一二三四五六七八九十", 1)} | {"两": 2}
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_NAMED: Mapping[str, frozenset[Kind]] = {
    "实验室|课题组|团队|老师|教授|专家|联系人|labs?|laboratory|groups?|teams?|contacts?|person|experts?|professors?": (
        frozenset({Kind.LAB, Kind.EXPERT, Kind.MENTOR})
    ),
    "政策|补贴|补助|资助|创新券|贷款|programmes?|programs?|schemes?|grants?|funds?|vouchers?|loans?|polic(?:y|ies)": (
        frozenset({Kind.PROGRAM})
    ),
    "案例|例子|cases?|examples?": frozenset({Kind.CASE}),
    "岗位|职位|实习|jobs?|internships?|openings?|positions?|placements?": frozenset({Kind.OPENING}),
    "仪器|设备|场地|instruments?|machines?|venues?": frozenset({Kind.EQUIPMENT}),
    "成果|专利|patents?|technolog(?:y|ies)": frozenset({Kind.ACHIEVEMENT}),
    "活动|讲座|比赛|events?|seminars?|competitions?": frozenset({Kind.EVENT}),
}
"""What is counted, where a text says it."""
_NOUN = "|".join(_NAMED)
_RECORD = r"项目|单位|公司|记录|结果|选项|ones?|records?|results?|options?|items?|entry|entries|projects?"
_ORDINAL = "|".join(_ORDINALS)
_POINTERS = [
    re.compile(pattern)
    for pattern in (
        # "第二个是什么", but neither "第二个月" nor "第一个专利怎么保护自己的配方": what follows asks about the record.
        rf"(?:第(?P<n>[一二三四五六七八九十两]|\d\d?)|(?P<last>最后一?))(?:个|条|项|家|位|所|款|份|名)\s*"
        rf"(?:(?P<noun>{_NOUN})|{_RECORD})?(?=$|[\s的是呢吗啊吧，,。.？?！!、]|怎|有|能|可|要|在|靠|详|具体|介绍|说|电话|邮箱|地址|还|报|申|截|需|开放|免费|"
        rf"联系|多少|什么|几|谁|哪|为|适|比|行|离)",
        # "the last grant we got" is one of theirs.
        rf"\b(?:(?P<n>{_ORDINAL})|(?P<last>last))\s+(?:{_RECORD})\b(?!\s+(?:we|i|they)\b)",
        rf"\bthe\s+(?:(?P<n>{_ORDINAL})|(?P<last>last))\s+(?P<noun>{_NOUN})\b(?!\s+(?:we|i|they)\b)",
        rf"\bthe\s+(?:(?P<n>{_ORDINAL})|(?P<last>last))(?:['’]s\b|\s*(?:please)?[.?!]*$)",
        rf"\b(?:(?P<noun>{_NOUN}|{_RECORD})\s+)?(?:number|no\.?|nr\.?)\s?(?P<n>\d\d?|one|two|three|four|five|six)\b",
        r"(?:^|\s)[#\[](?P<n>\d\d?)\b",
        r"(?<![\d.])(?P<n>\d\d?)\s?号(?=$|[\s的是呢吗，,。.？?！!])",
    )
]
_OF_ITSELF = re.compile(
    r"申请|申报|[能可]不?[能可以]*[报申]|办理|流程|步骤|材料|资料|准备|多少钱|多少|最[多高少]|额度|金额|条件|要求|资格|符合|截止|到期|时候|"
    r"何时|开放|期限|时间|日期|多久|官网|网址|链接|费用|收费|详细|具体|介绍|细节|说说|讲讲|用|做过|公司|企业|我们?|咱们?|呢|吗|那|它|这个|需要|提交|带|去|到|在|"
    r"\b(?:appl(?:y|ies|ying|ication)|qualif(?:y|ies)|eligib(?:le|ility)|deadlines?|dates?|links?|clos(?:e|es|ing)|opens?|"
    r"documents?|papers?|forms?|needs?|needed|requir(?:e|ed|ements?)|conditions?|costs?|fees?|amounts?|much|long|many|more|most|"
    r"steps?|process|details?|tell|explain|about|it|its|this|that|now|still|when|what|how|who|where|can|could|do|does|is|are|i|we|"
    r"us|our|me|the|to|for|of|get|give|gives|and|use|company|startups?|start-ups?|smes?)\b"
)
"""What is asked of a record that was just pointed at, without naming anything else."""
_WRITTEN = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}


@dataclass(frozen=True, slots=True)
class Pointer:
    """A place in the last answer.

    Attributes:
        n: number of the match, or of the match among those of ``kinds``; -1 for the last one.
        kinds: what is counted; empty where the text does not say.
    """

    n: int
    kinds: frozenset[Kind]


@functools.lru_cache(maxsize=REMEMBERED)
def pointer_in(text: str) -> Pointer | None:
    """Reads which record of the last answer a short text is about; None where it points at none."""
    surface = folded(text).strip()
    if len(content_words(surface)) > _MOST_WORDS:
        return None
    found = next((found for pattern in _POINTERS if (found := pattern.search(surface))), None)
    if found is None:
        return None
    said = found.groupdict()
    noun = said.get("noun") or ""
    kinds = next((kinds for words, kinds in _NAMED.items() if re.fullmatch(words, noun)), frozenset[Kind]())
    return Pointer(_LAST if said.get("last") else _number(said["n"]), kinds)


def asks_more_of(text: str, kind: Kind) -> bool:
    """Says whether a short text asks something of the record that was pointed at, and names nothing else.

    "怎么申请", "what's the deadline?"; but "那贷款呢" wants other records.
    """
    surface = re.sub(r"['’](?:s|re)\b", " ", folded(text)).strip()
    if len(surface) > _LONGEST_MORE or place_phrases(text) or program_kinds_named(text):
        return False
    rest = _OF_ITSELF.sub(" ", surface)
    return rest != surface and not named_kinds(rest) - {kind} and not content_words(rest)


def pointed_at(pointer: Pointer, answer: Answer) -> Answer | None:
    """Answers with the match that is pointed at alone, or with how many are listed where that is not so many.

    None where it holds nothing of what is counted.
    """
    counted = [match for match in answer.matches if not pointer.kinds or match.card.kind in pointer.kinds]
    if not counted:
        return None
    if pointer.n == _LAST:
        return _alone(counted[-1], answer)
    return _alone(counted[pointer.n - 1], answer) if 1 <= pointer.n <= len(counted) else beyond(len(counted), answer)


def _alone(match: Match, answer: Answer) -> Answer:
    only = dataclasses.replace(match, n=1, reason=Reason(Because.POINTED_AT))
    sections: dict[str, Any] = {name: (only,) if match in matches else () for name, matches in answer.sections.items()}
    return dataclasses.replace(answer, lead=only, missing=(), unreached=(), **sections)


def beyond(listed: int, answer: Answer) -> Answer:
    """Says how many are listed, and lists nothing: the same again would pass for what was asked for."""
    nothing: dict[str, Any] = dict.fromkeys(answer.sections, ())
    return dataclasses.replace(answer, lead=None, missing=(), unreached=(), office=None, listed=listed, **nothing)


def _number(written: str) -> int:
    if written in _ORDINALS:
        return _ORDINALS.index(written) + 1
    return _FIGURES.get(written) or _WRITTEN.get(written) or int(written)
