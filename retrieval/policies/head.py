"""The head of an official document: its title, who issued it, its number, where it counts, what it gives."""

import re
from collections.abc import Mapping, Sequence

from knowledge.vocabulary import Language, ProgramKind
from retrieval.policies.clauses import Clause
from retrieval.policies.criteria import Whereabouts
from retrieval.policies.found import Part, Read, quoted
from retrieval.understanding.places import Place, places_in

_NUMBER = re.compile(
    r"(?P<no>[\u4e00-\u9fff]{1,14}[〔\[（(【](?:19|20)\d\d[〕\]）)】]\s*第?\s*\d{1,5}\s*号|(?"
    r":第\s*\d{1,5}\s*号令|令第\s*\d{1,5}\s*号))"
)
_REFERENCE = re.compile(
    r"\b(?:(?:call|competition|opportunity|scheme|document|our|notice) )?(?:ref(?:erence)?(?"
    r": (?:number|no\.?|code))?|identifier|competition (?:code|number)|document no\.?)"
    r"\s*[:：]\s*(?P<no>[A-Z0-9][\w./-]{2,40})",
    re.IGNORECASE,
)
_ADDRESSEE = re.compile(r"^[^。]{2,80}[：:]$")
_ORGAN = r"(?:局|厅|委|委员会|部|政府|办公室|办公厅|国务院|中心|管委会|学会|协会|大学|研究院|银行|集团|税务总局)"
_ISSUED_BY = re.compile(rf"^(?P<org>[\u4e00-\u9fff、 ]{{0,60}}?{_ORGAN})(?:关于|印发|转发|批转|对)")
_SIGNED = re.compile(rf"^[\u4e00-\u9fff、 ]{{2,60}}{_ORGAN}(?:[ 、][\u4e00-\u9fff、 ]{{2,60}}{_ORGAN})*$")
_LABELLED = re.compile(
    r"^(?:发布单位|发布机构|发文机关|发文单位|主管部门|组织单位|主办单位|实施机关|issued by|"
    r"issuer|issuing (?:body|authority|organisation)|funder|funding (?:body|organisation|"
    r"provider)|funders?|opportunity owner|published by|organisation)\s*[:：]\s*(?"
    r"P<org>.{2,120})$",
    re.IGNORECASE,
)
_TITLED = re.compile(
    r"^(?:标题|名称|事项名称|项目名称|政策名称|title|programme|program|scheme|call|competition)"
    r"\s*[:：]\s*(?P<title>.{2,200})$",
    re.IGNORECASE,
)
_DATE = re.compile(r"^[（(]?\s*20\d\d\s*(?:年|-)")
_NOTE = re.compile(
    r"^[（(](?:征求意见稿|此件|试行|暂行|20\d\d)|^(?:附件|附\s*\d|目\s*录|contents|page \d+)", re.IGNORECASE
)
_TITLE_ENDS = re.compile(
    r"(?:通知|办法|意见|措施|细则|指南|方案|规定|公告|决定|政策|条例|批复|通报|函|说明|规划|计划|"
    r"要点|工程|项目|企业|中心)(?:[（(][^）)]*[）)])?$"
)
_LONGEST_TITLE, _HEAD_LINES = 150, 12
_KINDS: Sequence[tuple[ProgramKind, str]] = (
    (ProgramKind.VOUCHER, r"创新券|科技券|算力券|服务券|\bvouchers?\b"),
    (ProgramKind.TAX, r"加计扣除|税收优惠|减免税|所得税|\btax (?:relief|credit|deduction|incentive)"),
    (ProgramKind.LOAN, r"(?:信用|科技|创业|担保)贷款|贷款(?!贴息)|融资担保|\bloans?\b"),
    (ProgramKind.VENTURE_FUND, r"引导基金|投资基金|股权投资|\bequity (?:fund|investment)|\bventure (?:fund|capital)"),
    (ProgramKind.JOINT_CALL, r"联合(?:申报|资助|研发|攻关)|国际合作|\bjoint call|\bcollaborative R&D|\bconsorti"),
    (
        ProgramKind.RECOGNITION,
        r"认定|评定|称号|备案|资格|试点企业|示范企业|名单|\brecognition|\baccreditation|"
        r"\bstatus\b|\baward scheme",
    ),
    (ProgramKind.TRAINING, r"培训|研修|\btraining\b"),
    (ProgramKind.SPACE, r"孵化器入驻|入驻|办公空间|\bincubat(?:or|ion) space"),
    (ProgramKind.SUBSIDY, r"补助|补贴|奖补|奖励|贴息|资助|\bsubsid(?:y|ies)\b"),
    (ProgramKind.GRANT, r"专项资金|科技计划|项目申报|重大专项|揭榜挂帅|\bgrants?\b|\bfunding\b|\bfund\b"),
)

_COUNTRIES = {
    "UK": (
        r"\b(?:UK|United Kingdom)[- ](?:registered|based)|\b(?:registered|based) in the (?:UK|"
        r"United Kingdom)\b|\bInnovate UK\b|\bUKRI\b"
    ),
    "US": r"\b(?:US|U\.S\.|United States)[- ](?:registered|based)|\bbased in the (?:US|United States)\b",
}


def head_of(lines: Sequence[str]) -> dict[Part, Read]:
    """Reads the head of a document out of its lines; what it does not say is left out."""
    read: dict[Part, Read] = {}
    before = _head_lines(lines)
    title = _title(before)
    number = _number(before, lines)
    org = _org(before, lines, title)
    for part, found in ((Part.TITLE, title), (Part.DOC_NO, number), (Part.ORG, org)):
        if found is not None:
            read[part] = found
    kind = _kind(title)
    if kind is not None:
        read[Part.PROGRAM_KIND] = kind
    region = _region(read)
    if region is not None:
        read[Part.REGION] = region
    return read


def whereabouts_of(read: Mapping[Part, Read]) -> Whereabouts:
    """Says which province and city a document speaks of when it says "this city"."""
    said = " ".join(str(read[part].value) for part in (Part.ORG, Part.TITLE, Part.REGION) if part in read)
    province = city = None
    for place in places_in(said):
        if place.whole:
            continue
        if place.around and city is None:
            city = place.names[0]
            province = province or _province_around(place)
        elif place.within and province is None:
            province = place.names[0]
    if province in ("北京", "上海", "天津", "重庆"):
        city = province
    return Whereabouts(province, city)


def _province_around(place: Place) -> str | None:
    """Gives the Chinese name of the province that a city lies in."""
    return next((name for name in place.around if not name.isascii() and name != "中国"), None)


def _head_lines(lines: Sequence[str]) -> list[str]:
    """Gives the lines before the text: up to the first addressee, long paragraph or numbered clause."""
    head: list[str] = []
    for line in lines[:_HEAD_LINES]:
        if _ADDRESSEE.match(line) and head and not _TITLED.match(line):
            break
        if re.match(r"第[一1][章条]|一、|（一）|1[.、 ]", line) or len(line) > _LONGEST_TITLE:
            break
        head.append(line)
    return head


def _title(head: Sequence[str]) -> Read | None:
    """Reads the title: the lines before the number, the date or the addressee, which may be several."""
    for line in head:
        labelled = _TITLED.match(line)
        if labelled is not None:
            return Read(labelled["title"].strip(), None, line)
    parts: list[str] = []
    for line in head:
        bare = line.strip()
        if (
            _NUMBER.fullmatch(bare)
            or _NOTE.match(bare)
            or _DATE.match(bare)
            or _LABELLED.match(bare)
            or _REFERENCE.search(bare)
        ):
            if parts:
                break
            continue
        if parts and (_SIGNED.match(bare) or _TITLE_ENDS.search("".join(parts)) or not _han(bare)):
            break
        if bare.endswith("文件") and "关于" not in bare and not parts:
            continue
        parts.append(bare)
        if not _han(bare):
            break
    if not parts:
        return None
    title = "".join(part.replace(" ", "") if _han(part) else part for part in parts)
    if len(title) > _LONGEST_TITLE or len(title) < 3 or title.endswith(("。", "：", ":")):
        return None
    return Read(title, None, " ".join(parts))


def _number(head: Sequence[str], lines: Sequence[str]) -> Read | None:
    """Reads the number of a document: it stands in its head; one within a sentence is that of another document."""
    for line in head:
        found = _NUMBER.search(line)
        if found is not None and "《" not in line and "根据" not in line and len(line) <= len(found["no"]) + 16:
            return Read(re.sub(r"\s+", "", found["no"]), None, line.strip())
    for line in lines[:40]:
        found = _REFERENCE.search(line)
        if found is not None and len(line) <= 100:
            return Read(found["no"].rstrip("."), None, line.strip())
    return None


def _org(head: Sequence[str], lines: Sequence[str], title: Read | None) -> Read | None:
    """Reads who issued a document: as labelled, as its title begins, or as it is signed above its date."""
    for line in (*head, *lines[-12:], *lines[:40]):
        labelled = _LABELLED.match(line.strip())
        if labelled is not None:
            return Read(labelled["org"].strip().rstrip("."), None, line.strip())
    named = None if title is None else _ISSUED_BY.match(title.words)
    if title is not None and named is not None:
        return Read("、".join(named["org"].split()), None, title.words)
    for place, line in enumerate(lines):
        if place and _DATE.match(line.strip()) and len(line.strip()) <= 20 and _SIGNED.match(lines[place - 1].strip()):
            signed = [lines[place - 1].strip()]
            above = place - 2
            while above >= 0 and _SIGNED.match(lines[above].strip()):
                signed.insert(0, lines[above].strip())
                above -= 1
            return Read("、".join(signed), None, " ".join(signed))
    return None


def _kind(title: Read | None) -> Read | None:
    """Reads what a program gives from its title."""
    named = str(title.value) if title else ""
    for kind, written in _KINDS:
        if title is not None and re.search(written, named, re.IGNORECASE):
            return Read(kind.value, None, title.words)
    return None


def kind_beside(amount: Read) -> Read | None:
    """Reads what a program gives from the words of its amount, where its title does not say."""
    for kind, written in _KINDS:
        if kind is not ProgramKind.RECOGNITION and re.search(written, amount.words, re.IGNORECASE):
            return Read(kind.value, amount.label, amount.words)
    return None


def _region(read: dict[Part, Read]) -> Read | None:
    """Reads where a document counts, from who issued it and what it is called."""
    for part in (Part.ORG, Part.TITLE):
        if part not in read:
            continue
        text = str(read[part].value)
        if re.match(r"国务院|国家|中华人民共和国|全国", text):
            return Read("全国", None, read[part].words)
        places = [place for place in places_in(text) if not place.whole]
        if places:
            first = places[0]
            province = _province_around(first) if _han(text) else None
            name = first.names[0] if _han(text) else next((n for n in first.names if n.isascii()), first.names[0])
            value = f"{province}{name}" if province and province != name else name
            return Read(value if _han(text) else value.title(), None, read[part].words)
    return None


def country_of(read: Mapping[Part, Read], clauses: Sequence[Clause], language: Language) -> Read | None:
    """Reads for which country a document counts: a Chinese one for the place that it names, others as they say."""
    if language is Language.ZH:
        region = read.get(Part.REGION)
        return None if region is None else Read("CN", None, region.words)
    for one in clauses:
        for country, written in _COUNTRIES.items():
            found = re.search(written, one.text)
            if found is not None:
                return Read(country, one.label, quoted(one.text, found.start(), found.end()))
    return None


def _han(text: str) -> bool:
    return any("\u3400" <= sign <= "\u9fff" for sign in text)
