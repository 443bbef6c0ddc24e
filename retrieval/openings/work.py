"""Where and for what one works: remote or not, pay, visa, languages, kind of post. What questions and openings say."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from knowledge.drafts import OpeningDetail
from knowledge.openings import PayUnit, Spoken, Sponsorship, Workplace
from retrieval.openings.surface import Surface
from retrieval.understanding.figures import Amount, amounts_in


class Nature(StrEnum):
    """What kind of post something is."""

    INTERNSHIP = "internship"
    JOB = "full-time"
    PART_TIME = "part-time"
    PROJECT = "project"


@dataclass(frozen=True, slots=True)
class Pay:
    """What somebody wants to be paid at least."""

    amount: float
    currency: str | None
    unit: PayUnit


_NOT_REMOTE = re.compile(
    r"(?:不要|不想|不是|非|不接受)(?:做)?(?:远程|线上|居家)(?:的)?|(?:线下|现场)(?:实习|办公|工作)?|"
    r"\b(?:not|no|non)[ -]?remote\b(?: work| jobs?)?|\b(?:on[- ]?site|in[- ]person|in[- ]office)\b(?: only)?"
)
_REMOTE = re.compile(
    r"(?:可以?|能|接受)?(?:远程|线上|居家|在家)(?!控制|监控|运维|医疗|诊断|诊疗|教育|通信|传输)(?:办公|工作|实习|做)?(?:的)?|"
    r"\b(?:fully |100% )?remote(?:ly)?\b(?! (?:sensing|control|sensor|monitoring))(?: (?:work|only))?|"
    r"\bwork(?:ing)? from (?:home|anywhere)\b|\bwfh\b|\bfrom home\b"
)
_HYBRID = re.compile(r"混合办公|\bhybrid\b")
_NO_VISA_NEEDED = re.compile(
    r"(?:不需要|不用|无需)(?:办理?)?(?:工作)?签证(?:支持|担保)?|"
    r"\b(?:no|without|don't need|do not need|not need(?:ing)?)(?: an?| any)? (?:visa )?sponsorship"
    r"(?: (?:needed|required))?|\b(?:don't|do not) need an? visa\b|\bno visa (?:needed|required)\b|"
    r"\b(?:us|u\.s\.|american|uk|british|canadian) citizen\b|\bgreen card\b"
)
_NEEDS_VISA = re.compile(
    r"(?:需要?|要|能|可以?)?(?:提供|解决|支持|协助|办)?(?:办)?(?:工作)?签证(?:支持|担保|问题)?(?:的)?|留学生|外籍学生|"
    r"\b(?:i )?(?:need|needs|require|requires|requiring|offers?|offering|provides?|with)?\s*(?:an? |the )?(?:work )?"
    r"(?:visa sponsor(?:ship|ed|s)?|sponsorship|h-?1b)\b|\b(?:that )?(?:will |can )?sponsors? (?:an? |my )?visas?\b|"
    r"\b(?:i have )?no (?:work )?visa\b|\b(?:i (?:need|require) an?|on an? (?:f-?1|student)) visa\b|"
    r"\binternational students?\b|\b(?:opt|cpt)\b(?= )|\bf-?1\b"
)
_UNPAID_OK = re.compile(
    r"(?:没有?工资|无薪|不带薪|不给钱)(?:也行|也可以|都行)?|\bunpaid\b(?: (?:is )?(?:ok|fine))?|\bfor credit\b"
)
_PAID = re.compile(
    r"(?:要|必须)?(?:带薪|有工资|有薪水?|有补贴|有报酬|给钱)(?:的)?|\bpaid\b|\bstipends?\b|\bwell[- ]paid\b"
)
_UNITS: Mapping[PayUnit, str] = {
    PayUnit.HOUR: r"每?小时|时薪|(?:an?|per|/)\s*(?:hour|hr)|hourly",
    PayUnit.DAY: r"[每一/]天|[每一/]日|日薪|(?:a|per|/)\s*day|daily",
    PayUnit.WEEK: r"[每一/]周|周薪|(?:a|per|/)\s*week|weekly",
    PayUnit.MONTH: r"[每一/个]月|月薪|(?:a|per|/)\s*month|monthly",
    PayUnit.YEAR: r"[每一/]年|年薪|(?:a|per|/)\s*year|annual(?:ly)?",
}
_SUM = r"[£$€¥]?\s*\d[\d,.]*\s*(?:k|千|万)?\s*(?:元|块|人民币|rmb|cny|usd|gbp|eur|dollars|pounds|euros|yuan)?(?:钱)?"
_ANY_UNIT = "|".join(_UNITS.values())
_LEAST = r"不低于|不少于|至少|最少|大于|超过|at least|above|over|more than"
_OR_MORE = r"\s*(?:以上|左右|起|\+|or more)?\s*"
_PAY = re.compile(
    rf"(?:薪资|薪水|工资|薪酬|待遇|补贴)?(?P<before>{_ANY_UNIT})?\s*(?:{_LEAST})?\s*(?P<sum>{_SUM}){_OR_MORE}"
    rf"(?P<after>{_ANY_UNIT})?{_OR_MORE}"
)
_OF_PAY = re.compile(rf"薪|工资|待遇|补贴|(?:{_ANY_UNIT})")
_HAN_DIGITS: Mapping[str, int] = {"两": 2} | {one: at for at, one in enumerate("一二三四五六七八九", 1)}
_HAN_SIZES: Mapping[str, int] = {"十": 10, "百": 100, "千": 1_000, "万": 10_000}
_HAN_SUM = re.compile(
    r"(?<![第十百千万零])(?P<digit>[一二两三四五六七八九])(?P<size>[百千万])(?:(?P<rest>[一二三四五六七八九])(?P<of>[十百千]?))?"
    r"(?![一二三四五六七八九十百千万零])"
)
_LANGUAGES: Mapping[Spoken, str] = {
    Spoken.ZH: "中文|汉语|普通话|chinese|mandarin", Spoken.EN: "英语|英文|english", Spoken.JA: "日语|日文|japanese",
    Spoken.KO: "韩语|韩文|朝鲜语|korean", Spoken.DE: "德语|德文|german", Spoken.FR: "法语|法文|french",
    Spoken.ES: "西班牙语|西语|spanish", Spoken.PT: "葡萄牙语|葡语|portuguese", Spoken.RU: "俄语|俄文|russian",
    Spoken.IT: "意大利语|italian", Spoken.AR: "阿拉伯语|arabic", Spoken.TH: "泰语|thai", Spoken.VI: "越南语|vietnamese",
    Spoken.ID: "印尼语|indonesian",
}  # fmt: skip
_NAMED = "|".join(_LANGUAGES.values())
_CANNOT = re.compile(
    rf"(?:不会|不懂|不讲|不太会)(?:说|讲)?(?:{_NAMED})|\b(?:don't|do not|can't|cannot) (?:speak|know) (?:any |"
    rf"much )?(?:{_NAMED})\b|\bno (?:{_NAMED}) (?:needed|required)\b"
)
_SPEAKS = re.compile(
    rf"(?:会说?|讲|说|懂|用|要求)(?:{_NAMED})(?:的)?|(?:{_NAMED})(?:环境|工作|岗位?|好|流利|专业|实习|翻译|老师)|"
    rf"\b(?:i (?:only )?speak|speaking|fluent in|in|using|with|know)\s+(?:only |fluent )?(?:{_NAMED})\b|"
    rf"\b(?:{_NAMED})[- ](?:speaking|language|only)\b"
)
_ASKED_OF_STUDENT = re.compile(
    rf"(?:{_NAMED})(?:[^，,。；;]{{0,6}})(?:流利|熟练|四级|六级|口语|阅读|读写|能力|专业|n[12])|(?:精通|熟练|会|懂|看)(?:{_NAMED})|"
    rf"\b(?:fluen\w*|proficien\w*|speak|speaks|read|reads|bilingual)(?: \w+)? (?:in )?(?:{_NAMED})\b|"
    rf"\b(?:{_NAMED})[- ](?:speaking|speaker)\b"
)
_NATURES: Mapping[Nature, re.Pattern[str]] = {
    Nature.PART_TIME: re.compile(r"兼职|\bpart[- ]time\b"),
    Nature.JOB: re.compile(
        r"全职|校招|秋招|春招|应届|正式岗|毕业后|\bfull[- ]time\b|\bgraduate jobs?\b|\bnew grad\b|\bentry[- ]level\b"
    ),
    Nature.INTERNSHIP: re.compile(
        r"实习|见习|\bintern(?:s|ship|ships)?\b|\bco-?ops?\b|\bplacements?\b|\bwork experience\b"
    ),
    Nature.PROJECT: re.compile(
        r"课题|项目学生|毕业?设计|毕设|\bresearch (?:projects?|assistants?)\b|\bproject students?\b|\bthesis\b|"
        r"\bprojects?\b"
    ),
}
_STIPEND_NONE = re.compile(r"\bstipend:\s*(?:none|no\b|n/a)|\bunpaid\b|无薪|无报酬")
_STIPEND = re.compile(
    r"\bstipend:\s*(?=\S)(?!none|no\b|n/a)|\bpaid\b(?! by)|带薪(?!培训)|实习补贴|补贴按|\ballowance\b"
)
_A_DAY: Mapping[PayUnit, float] = {
    PayUnit.HOUR: 8.0, PayUnit.DAY: 1.0, PayUnit.WEEK: 1 / 5, PayUnit.MONTH: 1 / 21.75, PayUnit.YEAR: 1 / 261,
}  # fmt: skip
"""What one of a unit makes a working day, roughly."""


def remote_taken(surface: Surface) -> bool | None:
    """Takes whether somebody wants to work from elsewhere; None where that is not said."""
    if surface.take(_NOT_REMOTE) is not None:
        return False
    return True if surface.take(_REMOTE) is not None else None


def visa_taken(surface: Surface) -> bool | None:
    """Takes whether somebody needs help with a visa."""
    if surface.take(_NO_VISA_NEEDED) is not None:
        return False
    return True if surface.take(_NEEDS_VISA) is not None else None


def pay_taken(surface: Surface) -> tuple[bool | None, Pay | None]:
    """Takes whether somebody wants to be paid, and what at least."""
    if _OF_PAY.search(surface.left):
        surface.left = _HAN_SUM.sub(_in_figures, surface.left)
    for found in _PAY.finditer(surface.left):
        unit = found["before"] or found["after"]
        if unit:
            sums = amounts_in(found["sum"]) or _bare(found["sum"])
            surface.left = f"{surface.left[: found.start()]} , {surface.left[found.end() :]}"
            surface.take(_PAID)
            return True, Pay(sums[0].value, sums[0].currency, _unit(unit)) if sums else None
    if surface.take(_UNPAID_OK) is not None:
        return None, None
    return (True if surface.take(_PAID) is not None else None), None


def _in_figures(match: re.Match[str]) -> str:
    """Writes a sum in figures: 五千, 一万二, 三百五十."""
    size = _HAN_SIZES[match["size"]]
    rest = "零一二三四五六七八九".index(match["rest"] or "零") * _HAN_SIZES.get(match["of"] or "", size // 10)
    return str(_HAN_DIGITS[match["digit"]] * size + rest)


def languages_taken(surface: Surface) -> tuple[frozenset[Spoken], frozenset[Spoken]]:
    """Takes the languages that somebody wants to use, and those that they do not speak."""
    cannot = [_language(match) for match in surface.take_all(_CANNOT)]
    return frozenset(_language(match) for match in surface.take_all(_SPEAKS)), frozenset(cannot)


def natures_in(text: str) -> frozenset[Nature]:
    """Names the kinds of post in a folded text."""
    return frozenset(nature for nature, pattern in _NATURES.items() if pattern.search(text))


def natures_taken(surface: Surface) -> frozenset[Nature]:
    """Takes the kinds of post out of a text; a project is none where another is named with it."""
    found = natures_in(surface.left)
    for nature in found - {Nature.PROJECT}:
        surface.take_all(_NATURES[nature])
    return found - {Nature.PROJECT} if found & {Nature.INTERNSHIP, Nature.JOB} else found


def workplace_in(location: str, body: str) -> Workplace | None:
    """Reads where an opening is worked at, from its folded location and text."""
    if _HYBRID.search(location) or _HYBRID.search(body):
        return Workplace.HYBRID
    if _REMOTE.search(location):
        return Workplace.REMOTE
    found = None if _NOT_REMOTE.search(body) else _REMOTE.search(body)
    if found is None:
        return None
    return Workplace.HYBRID if found[0].startswith(("可", "能", "接受")) or "部分" in body else Workplace.REMOTE


def paid_in(detail: OpeningDetail, body: str) -> bool | None:
    """Reads whether an opening pays."""
    if detail.paid is not None:
        return detail.paid
    if detail.pay_min or detail.pay_max:
        return True
    if _STIPEND_NONE.search(body):
        return False
    return True if _STIPEND.search(body) else None


def languages_asked_in(body: str) -> frozenset[Spoken]:
    """Reads which languages an opening asks for."""
    return frozenset(_language(match) for match in _ASKED_OF_STUDENT.finditer(body))


def sponsorship_in(body: str) -> Sponsorship | None:
    """Reads whether an opening helps with a visa."""
    if re.search(r"\b(?:u\.?s\.?|us) citizen(?:s|ship)?\b|仅限[^，,。]{0,6}公民", body):
        return Sponsorship.CITIZENS_ONLY
    return Sponsorship.OFFERED if re.search(r"\b(?:offers|provides) (?:visa )?sponsorship\b", body) else None


def pays_enough(detail: OpeningDetail, wanted: Pay) -> bool | None:
    """Compares what an opening pays with what is wanted, by the working day; None where they cannot be compared."""
    most, unit = detail.pay_max or detail.pay_min, detail.pay_unit
    if most is None or unit is None or not {unit, wanted.unit} <= _A_DAY.keys():
        return None
    if wanted.currency not in (None, detail.pay_currency):
        return None
    return most * _A_DAY[unit] >= wanted.amount * _A_DAY[wanted.unit] * 0.99


def _unit(said: str) -> PayUnit:
    return next(unit for unit, words in _UNITS.items() if re.fullmatch(words, said))


def _bare(said: str) -> list[Amount]:
    """Reads a sum without its currency: "每天150"."""
    found = re.search(r"(\d[\d,]*(?:\.\d+)?)\s*(k|千)?", said)
    return [Amount(float(found[1].replace(",", "")) * (1_000 if found[2] else 1), None)] if found else []


def _language(match: re.Match[str]) -> Spoken:
    return next(one for one, words in _LANGUAGES.items() if re.search(words, match[0]))
