"""A CV, read line by line: what it says of its owner's studies, skills and wishes, each with the line that says it.

Nothing is guessed from addresses, photos, ages or anything else that a profile does not hold.
"""

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from knowledge.students import Major, Part, Value
from retrieval.linkage.atlas import Atlas
from retrieval.understanding.students.answers import answered
from retrieval.understanding.students.degrees import degree_in, graduates_in, year_in
from retrieval.understanding.students.majors import major_in
from retrieval.understanding.students.said import Said, legible
from retrieval.understanding.students.skilled import skills_known, skills_told
from retrieval.understanding.students.tongues import tongues_in
from retrieval.understanding.students.wished import where_and_when

_MOST_LINES = 300
_LONGEST_LINE = 400
"""Characters that are read of a line; what is longer is no line of a CV that tells a part."""
_MOST_SKILLS = 40
_LABELS: Mapping[Part, re.Pattern[str]] = {
    part: re.compile(rf"^\s*(?:{words})\s*[:：|]\s*(?P<value>\S.*)$", re.IGNORECASE)
    for part, words in (
        (Part.NAME, "姓\\s*名|name|full name"),
        (Part.MAJOR, "(?:所学)?专\\s*业|major|field of study|programme|course"),
        (Part.DEGREE, "(?:最高)?学\\s*历|学\\s*位|degree|qualification"),
        (Part.YEAR, "年\\s*级|year of study|year"),
        (Part.GRADUATES, "毕业(?:时间|年份|年)?|预计毕业(?:时间)?|(?:expected )?graduation(?: date)?"),
        (
            Part.PLACES,
            "(?:期望|意向|求职|工作)(?:工作)?(?:城市|地点|地区|地)|preferred locations?|location preferences?",
        ),
        (Part.STARTS, "(?:可)?到岗(?:时间|日期)?|(?:最快)?入职时间|availab(?:le from|ility)|start date"),
        (
            Part.WISH,
            "求职意向|求职目标|期望(?:职位|岗位)|应聘(?:职位|岗位)|意向(?:职位|岗位)|"
            "(?:career )?objective|target (?:role|position)",
        ),
    )
}
_SECTIONS: Mapping[str, re.Pattern[str]] = {
    name: re.compile(rf"^[\W\d]*(?:{words})[\s:：]*(?P<rest>.*)$", re.IGNORECASE)
    for name, words in (
        (
            "skills",
            "(?:专业|个人|职业|主要|it|软件|计算机|其他)?技能(?:特长|证书|清单)?|掌握技能|技术栈|特长|"
            "(?:technical |key |core |other |computer |it )?skills(?: (?:and|&) \\w+)?|technologies|tools",
        ),
        ("languages", "语言(?:能力|水平)?|外语(?:能力|水平)?|languages?(?: skills)?"),
        (
            "education",
            "教育(?:背景|经历|情况)|学习经历|education(?:al background| (?:and|&) \\w+)?|academic background",
        ),
        (
            "other",
            "(?:工作|实习|项目|实践|校园|社团|科研|竞赛|获奖|荣誉|志愿)\\w{0,6}(?:经历|经验|情况|奖项|证书|荣誉)?|自我评价|兴趣爱好|"
            "(?:work |professional |relevant |research |project )?experience|employment(?: history)?|projects?|"
            "awards?|honou?rs|interests|hobbies|references|summary|profile|publications|certificat\\w+",
        ),
    )
}
_PIECES = re.compile(r"\s*[|｜]\s*|\s+(?=[\u4e00-\u9fff]{2,6}:)")
"""Several labels may share a line."""
_HEADING = 32
"""Characters of a heading of its own line; a longer one is a sentence unless a colon follows its first words."""
_SCHOOL = re.compile(
    r"大学|学院|职校|高职|"
    r"\b(?:university|college|institute|school of|bachelor|master|b\.?sc|b\.?eng|m\.?sc|m\.?eng|ph\.?d)\b",
    re.IGNORECASE,
)
_SECONDARY = re.compile(r"高中|中学|\b(?:high school|secondary school|sixth form|a-levels?|gcse)\b", re.IGNORECASE)
_RANGE = re.compile(
    r"(?P<first>20\d\d)\s*(?:[./年-]\s*\d{1,2}\s*月?)?\s*(?:[-–—~～至到]+|to|until)\s*"
    r"(?:(?:expected|预计|[A-Z][a-z]{2,8}\.?)\s*)*(?P<last>20\d\d|至今|今|present|now)",
    re.IGNORECASE,
)
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_PHONE = re.compile(r"(?<!\d)(?:\+?\d{1,3}[\s-]?)?(?:1[3-9]\d{9}|(?:\(?\d{2,5}\)?[\s-]?)\d{3,4}[\s-]?\d{3,4})(?!\d)")
_ZH_NAME = re.compile(r"[\u4e00-\u9fff]{2,4}")
_EN_NAME = re.compile(r"[A-Z][a-z'’-]+(?: [A-Z][a-z'’.-]*){1,3}|[A-Z]{2,}(?: [A-Z]{2,}){1,2}")
_NO_NAME = re.compile(
    r"简历|履历|个人|求职|应聘|大学|学院|curriculum|vitae|resume|cv|university|engineer|student", re.IGNORECASE
)
_LEVEL = re.compile(
    r"[四六八]级|cet|雅思|托福|ielts|toefl|流利|母语|熟练|精通|\b(?:native|fluent|bilingual|intermediate|conversational|[abc][12])\b",
    re.IGNORECASE,
)
_AUTUMN = 9


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    section: str


def curriculum(paragraphs: Sequence[str], today: dt.date, atlas: Atlas) -> Mapping[Part, Said]:
    """Reads a CV's paragraphs; gives what they tell of each part, with the line that tells it."""
    lines = list(_lines(paragraphs))
    found = {part: said for part in _LABELS if (said := _labelled(part, lines, today, atlas)) is not None}
    schooling = _schooling(lines, today, atlas)
    found = {**schooling, **found}
    beside = (
        (Part.NAME, _name(lines)),
        (Part.CONTACT, _contact(lines)),
        (Part.SKILLS, _skills(lines, found.get(Part.MAJOR))),
        (Part.LANGUAGES, _tongues(lines)),
    )
    for part, said in beside:
        if said is not None:
            found.setdefault(part, said)
    wish = found.get(Part.WISH)
    if wish is not None and isinstance(wish.value, str):
        for part, value in where_and_when(wish.value, today):
            found.setdefault(part, Said(value, wish.words))
    return {part: found[part] for part in Part if part in found}


def _lines(paragraphs: Sequence[str]) -> Iterator[_Line]:
    section = "head"
    for paragraph in paragraphs[:_MOST_LINES]:
        for text in legible(paragraph[:_LONGEST_LINE]).splitlines():
            name, rest = _section(text)
            section = name or section
            if rest.strip():
                yield _Line(rest.strip(), section)


def _section(text: str) -> tuple[str | None, str]:
    """Says which section a line begins, if any, and what it says besides."""
    for name, heading in _SECTIONS.items():
        match = heading.match(text)
        if match is None:
            continue
        labelled = re.search(r"[:：]", text[: match.start("rest")])
        if (not match["rest"] and len(text) <= _HEADING) or labelled:
            return name, match["rest"]
    return None, text


def _labelled(part: Part, lines: Sequence[_Line], today: dt.date, atlas: Atlas) -> Said | None:
    """Reads what stands behind a label, as an answer to the question about its part would be."""
    for line in lines:
        for piece in _PIECES.split(line.text):
            match = _LABELS[part].match(piece)
            value = None if match is None else answered(match["value"], part, today, atlas)
            if value is not None:
                return Said(value, line.text)
    return None


def _schooling(lines: Sequence[_Line], today: dt.date, atlas: Atlas) -> dict[Part, Said]:
    """Reads the first lines of a university: what is studied there, for which degree, and from when until when."""
    found: dict[Part, Said] = {}
    taught = [line.text for line in lines if line.section in ("education", "head")]
    for place, text in enumerate(taught):
        if not _SCHOOL.search(text) or _SECONDARY.search(text):
            continue
        for line in (text, *taught[place + 1 : place + 3]):  # the major often stands below the school
            if line is not text and _SECONDARY.search(line):
                break
            for part, value in _studies(line, today, atlas):
                found.setdefault(part, Said(value, line))
        if Part.MAJOR in found or Part.DEGREE in found:
            break
    return found


def _studies(line: str, today: dt.date, atlas: Atlas) -> Iterator[tuple[Part, Value]]:
    major = major_in(_SCHOOL_NAME.sub(" ", line), atlas, sure=True) or _degree_in_words(line)
    if major is not None:
        yield Part.MAJOR, major
    degree, year, graduates = degree_in(line), year_in(line, today), graduates_in(line, today)
    if degree is not None:
        yield Part.DEGREE, degree[0]
    between = _RANGE.search(line)
    last = between["last"] if between is not None else ""
    if between is not None and (not last.isdigit() or int(last) >= today.year + (today.month >= _AUTUMN)):
        studied = today.year - int(between["first"]) + (today.month >= _AUTUMN)
        if 1 <= studied <= 8:
            yield Part.YEAR, studied
    if year is not None:
        yield Part.YEAR, year[0]
    if last.isdigit():
        yield Part.GRADUATES, int(last)
    elif graduates is not None:
        yield Part.GRADUATES, graduates[0]


_SCHOOL_NAME = re.compile(
    r"[\u4e00-\u9fff]{2,12}?(?:大学|学院)|\b(?:University|College|Institute) of [A-Z][a-z]+(?: [A-Z][a-z]+)?|"
    r"(?:[A-Z][a-z]+ ){1,3}(?:University|College)\b"
)
_IN_WORDS = re.compile(
    r"\b(?:b\.?sc|b\.?eng|m\.?sc|m\.?eng|ba|ma|bachelor(?: of \w+)?|master(?: of \w+)?|ph\.?d)\.?(?: \(?hons\)?)?"
    r"(?: in| of)?[ :,]+(?P<major>[A-Z][A-Za-z&]+(?: (?:and |& |of )?[A-Z][A-Za-z]+){0,4})",
    re.IGNORECASE,
)


def _degree_in_words(line: str) -> Major | None:
    """Gives a major that the linkage lacks, where it stands right behind a degree."""
    match = _IN_WORDS.search(line)
    return None if match is None or _SCHOOL.search(match["major"]) else Major(None, match["major"].strip())


def _name(lines: Sequence[_Line]) -> Said | None:
    for line in lines[:3]:
        bare = line.text.strip()
        if (_ZH_NAME.fullmatch(bare) or _EN_NAME.fullmatch(bare)) and not _NO_NAME.search(bare):
            return Said(bare, line.text)
    return None


def _contact(lines: Sequence[_Line]) -> Said | None:
    """Gives the first address; a telephone only where there is none."""
    for written in (_MAIL, _PHONE):
        for line in lines:
            match = written.search(line.text)
            if match is not None:
                return Said(match[0], line.text)
    return None


def _skills(lines: Sequence[_Line], major: Said | None) -> Said | None:
    """Gives the skills that are listed as such, in any words, and those of the vocabulary that other work names."""
    listed = [line for line in lines if line.section == "skills" and not _has_label(line.text)]
    told = [key for line in listed for key in skills_told(_without_level(line.text)) if not tongues_in(key)]
    worked = [line for line in lines if line.section == "other"] if listed else lines
    name = major.value.said if major is not None and isinstance(major.value, Major) else ""
    told += [key for line in worked for key in skills_known(line.text.replace(name, " ") if name else line.text)]
    skills = tuple(dict.fromkeys(told))[:_MOST_SKILLS]
    words = " / ".join(line.text for line in listed) or "…"
    return Said(skills, words) if skills else None


def _has_label(text: str) -> bool:
    return any(label.match(text) for label in _LABELS.values())


def _without_level(text: str) -> str:
    """Drops the label before a list and the levels in brackets."""
    return re.sub(r"[（(][^（）()]{0,20}[)）]", " ", re.sub(r"^[\w /&]{1,24}[:：]\s*", "", text))


def _tongues(lines: Sequence[_Line]) -> Said | None:
    told = [line for line in lines if line.section == "languages" or _LEVEL.search(line.text)]
    codes = tuple(dict.fromkeys(code for line in told for code in tongues_in(line.text)))
    words = next((line.text for line in told if tongues_in(line.text)), "")
    return Said(codes, words) if codes else None
