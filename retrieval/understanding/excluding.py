"""What a text wants left out: kinds of support or of record ("不要贷款的"), places, what is not open, or all shown."""

import functools
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from knowledge.vocabulary import CONTACT_KINDS, Kind, ProgramKind
from retrieval.analysis import folded
from retrieval.understanding.cues import REMEMBERED, named_kinds, program_kinds_named
from retrieval.understanding.lexicon import lexicon
from retrieval.understanding.places import Place, any_of, place_pattern, places_in

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
    places: frozenset[Place] = frozenset()
    only: bool = False
    """Whether the kinds of support left out are all but those that the text names."""
    not_open: bool = False

    def __or__(self, other: "Excluded") -> "Excluded":
        """Gives what either leaves out."""
        return Excluded(
            self.program_kinds | other.program_kinds,
            self.kinds | other.kinds,
            self.places | other.places,
            self.only or other.only,
            self.not_open or other.not_open,
        )

    def __bool__(self) -> bool:
        """Says whether anything is left out."""
        return bool(self.program_kinds or self.kinds or self.places or self.not_open)

    def unless(self, text: str) -> "Excluded":
        """Gives what is still left out once a text names anew what was."""
        named, kinds = program_kinds_named(text), named_kinds(text)
        if self.only and named:
            return replace(self, program_kinds=frozenset(), only=False, places=self.places - {*places_in(text)})
        return replace(
            self,
            program_kinds=self.program_kinds - named,
            kinds=self.kinds - kinds,
            places=self.places - {*places_in(text)},
        )


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
    rest = folded(text) if not excluded else _pattern().sub(" ", folded(text))
    only = _only_pattern().match(rest.strip())
    if only is not None:
        what = next(filter(None, only.groups()))
        return what, excluded | Excluded(frozenset(ProgramKind) - program_kinds_named(what), only=True)
    for pattern in (_ONLY_OPEN, *_place_patterns()):
        for found in pattern.finditer(rest):
            excluded |= Excluded(places=frozenset(places_in(found[0])), not_open=pattern is _ONLY_OPEN)
        rest = pattern.sub(" ", rest)
    if not excluded:
        return text, excluded
    return " ".join(rest.split()).strip("，,。. "), excluded


NOTHING = Excluded()


@functools.cache
def _meant() -> Mapping[str, Excluded]:
    """Gives what each phrase means; a kind of support goes before a kind of record."""
    meant = {noun: Excluded(kinds=kinds) for nouns, kinds in _NOUNS.items() for noun in nouns.split("|")}
    for program_kind, phrases in lexicon().program_kinds.items():
        meant |= dict.fromkeys((*phrases.en, *phrases.zh), Excluded(frozenset({program_kind})))
    return meant


@functools.cache
def _only_pattern() -> re.Pattern[str]:
    """Gives what asks for one kind of support and no other: "只要贷款", "only loans", "贷款有吗"."""
    named = [phrase for phrases in lexicon().program_kinds.values() for phrase in (*phrases.en, *phrases.zh)]
    what = any_of([one for one in named if one.isascii()], [one for one in named if not one.isascii()])
    end = r"[\s。.!！?？]*$"
    return re.compile(
        rf"^(?:那|我们?|就)*(?:只|仅)(?:要|看|想要|想看|找|需要|考虑)({what})(?:类|的)*{end}|^({what})有吗{end}|"
        rf"^(?:just|only)\s+(?:the\s+|show me\s+)?({what})(?:\s+please)?{end}|^(?:the\s+)?({what})\s+only{end}"
    )


@functools.cache
def _place_patterns() -> Sequence[re.Pattern[str]]:
    """Gives what leaves places out: "not the UK ones", "不要英国的", "outside China"; not where one sells."""
    place = f"(?:{place_pattern().pattern})"
    several = rf"{place}(?:\s*(?:[、,，/和或与]|and|or)\s*(?:the\s+)?{place})*"
    clear = r"(?<!不)"
    return [
        re.compile(pattern, re.IGNORECASE)
        for pattern in (
            rf"(?:不要|不想要|不考虑|不找|不看|别给我|排除|去掉){several}(?:那边|地区)?(?:的|以外的?)?",
            rf"不是{several}的[\s。.!！]*$",
            rf"除了{several}(?:以外|之外|外)?(?:的)?(?:还有(?:什么|哪些|别的)?)?(?![^。；;]*也)",
            rf"{clear}{several}(?:以外|之外)的(?=$|[\s。？?]|实验室|课题组|政策|补贴|资助|贷款|项目|活动|实习|岗位)",
            rf"^(?:(?:but|and|no|ok)[,\s]+)*(?:not|no)\s+(?:(?:in|from|of|for|any|the|ones?|those)\s+)*{several}"
            r"(?:\s+(?:ones?|based|programmes?|programs?|grants?|labs?))*",
            rf"\b(?:but not|excluding|except(?: for)?|other than|apart from|anywhere but)\s+"
            rf"(?:(?:in|from|for|the|ones?|those)\s+)*{several}(?:\s+ones?)?",
            rf"(?:^|(?<=labs )|(?<=grants )|(?<=ones )|(?<=loans )|(?<=programs )|(?<=any )|(?<=something )|"
            rf"(?<=internships )|(?<=events )|(?<=and ))outside\s+(?:of\s+)?(?:the\s+)?{several}",
        )
    ]


_ONLY_OPEN = re.compile(
    r"(?:只|仅)(?:要|看|想要|想看|找|留)[^，,。；;]{0,2}?(?:现在|目前|正在|还|在)*(?:开放|能申请|可以申请|能报名|可以报名|接受申请|没截止)(?:申请|报名)?(?:着)?的?|"
    r"\b(?:just|only)\s+(?:(?:the|those|ones?|that|which|are|still|currently)\s+)*open(?:\s+(?:now|ones?))*|"
    r"\b(?:those|the ones|ones)?\s*(?:still\s+)?open (?:now |ones )?only\b"
)


@functools.cache
def _pattern() -> re.Pattern[str]:
    what = any_of([one for one in _meant() if one.isascii()], [one for one in _meant() if not one.isascii()])
    return re.compile(
        r"(?:(?:不要|不想要|不想|不考虑|不找|不看|别给我|排除|去掉|除了)(?:银行|政府|那些|这些|什么)?|"
        r"\b(?:(?:anything|something|what|everything|ones?|no,?)\s+)?(?:other than|except(?: for)?|apart from|but not|"
        r"excluding|no more|anything but|but no|(?:^|(?<=[,.;!?] ))(?:no|not))\s+(?:a |an |any |the |bank )?)"
        rf"(?P<what>{what})(?:类|性质|方面|之类)?(?:的|以外的?|之外的?|外的?)?(?:还有(?:什么|哪些|别的)?)?"
    )
