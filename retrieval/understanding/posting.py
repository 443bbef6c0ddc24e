"""What a pasted job description says, by its labels, in its own words; and the wish to post one. Pure."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from retrieval.understanding.language import clean

_LABELS: Mapping[str, str] = {
    "title": ("职位名称|岗位名称|招聘岗位|招聘职位|实习岗位|职位|岗位|标题|job title|position|role|title|opening"),
    "org": (
        "公司名称|企业名称|单位名称|招聘单位|用人单位|公司|企业|单位"
        "|company name|company|employer|organisation|organization"
    ),
    "body": (
        "职位描述|岗位描述|工作内容|岗位职责|工作职责|职责|主要工作|工作描述"
        "|job description|description|responsibilities|duties|tasks|what you will do|what you'll do"
        "|about the role"
    ),
    "nature": ("工作性质|岗位性质|职位类型|岗位类型|性质|类型|job type|employment type|type|kind"),
    "region": ("工作城市|工作地点|实习地点|上班地点|城市|地点|location|city|place|based in"),
    "location": ("详细地址|工作地址|地址|address"),
    "workplace": ("办公方式|工作方式|远程|workplace|work mode|working mode|remote"),
    "pay": (
        "薪资待遇|薪酬待遇|薪资范围|实习补贴|实习工资|工资|薪资|薪酬|待遇|补贴|报酬|月薪|日薪"
        "|salary|pay|stipend|wage|compensation"
    ),
    "skills": ("技能要求|所需技能|技术要求|技能|skills required|required skills|skills|tech stack"),
    "majors": ("专业要求|招聘专业|所需专业|专业|majors|major|fields? of study|discipline"),
    "degree": ("学历要求|学历|degree|education"),
    "starts_on": ("开始时间|到岗时间|开始日期|入职时间|start date|starts|start"),
    "finishes_on": ("结束时间|结束日期|end date|finishes|ends"),
    "days_per_week": ("每周天数|每周到岗|每周工作|days per week|days a week"),
    "languages": ("语言要求|语言|languages|language"),
    "seats": ("招聘人数|需求人数|人数|名额|headcount|places|vacancies|number of positions|openings"),
    "closes": (
        "报名截止|申请截止|截止日期|截止时间|投递截止|有效期至|截止"
        "|application deadline|closing date|apply by|deadline|closes|last day"
    ),
}
_CONTINUES = (
    "任职要求|岗位要求|职位要求|应聘要求|要求|福利|加分项|备注|其他|我们提供"
    "|requirements|qualifications|benefits|we offer|notes"
)
"""Labels of what belongs to the description, and stays in it as it is."""
_ANY = "|".join([*(f"(?P<{name}>{words})" for name, words in _LABELS.items()), f"(?P<more>{_CONTINUES})"])
_LINE = re.compile(
    r"^[\s\-*•·●■▪#>【\[（(]*(?P<label>" + _ANY + r")[】\]）)*\s]*(?:[:：]|(?<=[】\]]))\s*(?P<value>.*)$",
    re.IGNORECASE,
)
_WITHIN = re.compile(rf"(?:\s*[.。;；|,，]\s*|\s+(?=[\u4e00-\u9fff]))(?=(?:{_ANY})\s*[:：])", re.IGNORECASE)
"""Where a label follows within a line; behind a mere space only a Chinese one, as English ones are also last words."""
_IN_ONE_LINE = 3
"""Parts that a line names if it is a description without line breaks."""
_LISTS = frozenset({"skills", "majors", "languages"})
"""What may go on over several lines behind its label."""
_OF_OPENINGS = frozenset({"pay", "majors", "degree", "seats", "starts_on", "days_per_week"})
"""What is told of an opening and of no need."""
_PLAINLY = 4
"""Parts that a text names if it is plainly the description of an opening."""
_TITLE = 60
"""Characters of a first line that may be the title."""
_WISH = re.compile(
    r"(?:您好|你好|请问|麻烦)?[，,\s]*(?:"
    r"(?:我们?|咱们)?(?:公司|我司|企业|厂)?(?:这边)?(?:想要?|要|需要|打算|希望|准备|能不能|可以|如何|怎么|怎样|在哪里?)?(?:在这里|来)?"
    r"(?:发布|发|登|挂|新建|填写?|提交)(?:一下|一?个|一?条|一?份|一些|新的?|我们?的|企业的?|公司的?)*(?:实习生?|学生|暑期|招聘)*"
    r"(?:实习|岗位|职位|招聘(?:信息|启事)?)(?:信息)?(?:吗|呢)?"
    r"|(?:(?:how|where) (?:do|can|could) (?:i|we) |(?:can|could|may) (?:i|we) |"
    r"(?:i|we)(?: want to| would like to| need to|'d like to) |let me )?(?:please )?"
    r"(?:post|publish|submit|advertise|list) (?:(?:a|an|our|my|the|new|student|summer|job|part-time) )*"
    r"(?:openings?|internships?|vacanc(?:y|ies)|positions?|jobs?|placements?)(?: here)?"
    r")(?=$|[\s:：，,。.!！?？;；—-])",
    re.IGNORECASE,
)
_LEADING = re.compile(r"^[\s:：，,。.!！?？;；—-]+")


@dataclass(frozen=True, slots=True)
class Described:
    """The parts of a job description, by the fields of a posting; what no label claims is in the body."""

    fields: Mapping[str, str]

    @property
    def labelled(self) -> bool:
        """Says whether it names several of its parts, so that it is plainly a description and no sentence."""
        return len(self.fields.keys() - {"body"}) >= 2


def described(text: str) -> Described:
    """Reads a job description; a short first line without a label is its title, what is left its body.

    One that stands in a single line is broken at its labels.
    """
    fields: dict[str, str] = {}
    body: list[str] = []
    into = "body"
    for line in (part for whole in text.strip().splitlines() for part in _parts(whole)):
        found = _LINE.match(line)
        name = None if found is None else _named(found)
        if found is None or name is None or (name == "more" and not found["value"] and not body):
            _keep(fields, body, into, line)
            continue
        value = found["value"].strip()
        into = "body"
        if name == "more":
            body.append(line.strip())
        elif name == "body":
            body += [value] if value else []
        elif name in fields:
            body.append(line.strip())
        elif value:
            fields[name] = value
        else:
            into = name
    lines = [line for line in body if line.strip()]
    if "title" not in fields and lines and len(lines[0].strip()) <= _TITLE:
        fields["title"] = lines.pop(0).strip(" #*【】")
    if lines:
        fields["body"] = "\n".join(lines)
    return Described(fields)


def is_advertised(text: str) -> bool:
    """Says whether a text is plainly the description of an opening, by labels that only such a one has together."""
    told = described(text).fields.keys()
    return {"title", "org"} <= told and bool(_OF_OPENINGS & told) and len(told) >= _PLAINLY


def posting_wished(text: str) -> str | None:
    """Gives what stands behind the wish to post an opening, empty where nothing does; None where it is no such wish."""
    text = clean(text)
    wish = _WISH.match(text)
    return None if wish is None else _LEADING.sub("", text[wish.end() :]).strip()


def _parts(line: str) -> list[str]:
    """Breaks a line before the labels in it, if it names enough parts to be plainly a description in one line."""
    breaks = list(_WITHIN.finditer(line))
    ends = [*(found.start() for found in breaks), len(line)]
    parts = [line[start:end] for start, end in zip((0, *(found.end() for found in breaks)), ends, strict=True)]
    names = {_named(found) for part in parts if (found := _LINE.match(part))} - {None, "more"}
    return parts if len(names) >= _IN_ONE_LINE else [line]


def _named(found: re.Match[str]) -> str | None:
    return next((name for name in (*_LABELS, "more") if found[name] is not None), None)


def _keep(fields: dict[str, str], body: list[str], into: str, line: str) -> None:
    """Puts a line without a label where it belongs: behind a label that stood alone, else into the body."""
    if into == "body" or not line.strip() or (into in fields and into not in _LISTS):
        body.append(line.rstrip())
    else:
        fields[into] = f"{fields[into]}; {line.strip()}" if into in fields else line.strip()
