"""What a text wants left out: a kind of support or of record ("不要贷款的"), or all that was shown."""

import functools
import re
from collections.abc import Mapping
from dataclasses import dataclass

from knowledge.vocabulary import CONTACT_KINDS, Kind, ProgramKind
from retrieval.analysis import folded
from retrieval.understanding.cues import REMEMBERED
from retrieval.understanding.lexicon import lexicon
from retrieval.understanding.places import any_of

_REFUSING = (
    r"(?:不对|不是(?:这个|这些|它)?|不行|都?不(?:太)?合适|算了|不要(?:这个|这些)|嗯|那|"
    r"no|nope|sorry|wrong(?: ones?)?|not (?:this|that|these)(?: ones?)?|"
    r"(?:none|neither) of (?:these|those|them)(?: fits?| will do| suits?)?|[\s,，.。;；!！、])*"
)
_OTHERS_ZH = (
    r"(?:再|给我)?换(?:一|几)?[个批些家条]?(?:别的|其他的|其它的)?(?:看看|吧)?|"
    r"(?:还有|有没有|有)?(?:别的|其他的|其它的|另外的)(?:吗|呢|没有)?"
)
_OTHERS_EN = (
    r"(?:please )?(?:show (?:me )?|give (?:me )?|try |find (?:me )?|is there |are there |have you got |got )*"
    r"(?:something else|anything else|another(?: one)?|(?:some |any )?others?(?: ones?)?|other options|"
    r"a different one|different ones)(?:,? please)?"
)
_ANOTHER = re.compile(rf"^{_REFUSING}(?:{_OTHERS_ZH}|{_OTHERS_EN})[\s?？!！.。吧啊]*$")
"""Asks for others than those that were shown, and for nothing more in particular."""

_NOUNS: Mapping[str, frozenset[Kind]] = {
    "实验室|课题组|老师|教授|专家|lab|labs|laboratories|professors|experts": CONTACT_KINDS,
    "案例|cases|case studies": frozenset({Kind.CASE}),
    "实习|岗位|招聘|internships|jobs|openings": frozenset({Kind.OPENING}),
    "仪器|设备|场地|instruments|equipment|venues": frozenset({Kind.EQUIPMENT}),
    "专利|成果|patents": frozenset({Kind.ACHIEVEMENT}),
    "活动|讲座|比赛|events|competitions|seminars": frozenset({Kind.EVENT}),
    "导师|mentors": frozenset({Kind.MENTOR}),
}
"""Kinds of record that can be left out. The cues of search say more: "不要担保的贷款" leaves no program out."""


@dataclass(frozen=True, slots=True)
class Excluded:
    """What is to be left out of an answer."""

    program_kinds: frozenset[ProgramKind] = frozenset()
    kinds: frozenset[Kind] = frozenset()

    def __or__(self, other: "Excluded") -> "Excluded":
        """Gives what either leaves out."""
        return Excluded(self.program_kinds | other.program_kinds, self.kinds | other.kinds)

    def __bool__(self) -> bool:
        """Says whether anything is left out."""
        return bool(self.program_kinds or self.kinds)


@functools.lru_cache(maxsize=REMEMBERED)
def asks_for_another(text: str) -> bool:
    """Says whether a text asks for other records than those that were shown, and nothing more in particular."""
    return bool(_ANOTHER.match(folded(text).strip()))


@functools.lru_cache(maxsize=REMEMBERED)
def without_exclusions(text: str) -> tuple[str, Excluded]:
    """Takes out of a text what it wants left out; gives the rest, and what that is."""
    excluded = NOTHING
    for found in _pattern().finditer(folded(text)):
        excluded |= _meant()[found["what"]]
    if not excluded:
        return text, excluded
    return " ".join(_pattern().sub(" ", folded(text)).split()).strip("，,。. "), excluded


NOTHING = Excluded()


@functools.cache
def _meant() -> Mapping[str, Excluded]:
    """Gives what each phrase means; a kind of support goes before a kind of record."""
    meant = {noun: Excluded(kinds=kinds) for nouns, kinds in _NOUNS.items() for noun in nouns.split("|")}
    for program_kind, phrases in lexicon().program_kinds.items():
        meant |= dict.fromkeys((*phrases.en, *phrases.zh), Excluded(frozenset({program_kind})))
    return meant


@functools.cache
def _pattern() -> re.Pattern[str]:
    what = any_of([one for one in _meant() if one.isascii()], [one for one in _meant() if not one.isascii()])
    return re.compile(
        r"(?:(?:不要|不想要|不想|不考虑|不找|不看|别给我|排除|去掉|除了)(?:银行|政府|那些|这些|什么)?|"
        r"\b(?:(?:anything|something|what|everything|ones?|no,?)\s+)?(?:other than|except(?: for)?|apart from|but not|"
        r"excluding|no more|anything but|but no|(?:^|(?<=[,.;!?] ))(?:no|not))\s+(?:a |an |any |the |bank )?)"
        rf"(?P<what>{what})(?:类|性质|方面|之类)?(?:的|以外的?|之外的?|外的?)?(?:还有(?:什么|哪些|别的)?)?"
    )
