"""Who looks for work without naming any kind of opening: who studies, or names an occupation and its pay. Pure."""

import re

_STUDENT = re.compile(
    r"大[一二三四](?![批量类])|研[一二三](?!究)|(?:我|本人|专业)是?学[\u4e00-\u9fff]{2,8}的|^学[\u4e00-\u9fff]{2,8}的|"
    r"[\u4e00-\u9fff]{2}专业(?![的化性技机人团队知设从制做加代服供]|生产|公司|企业|工厂)|"
    r"^(?!我们|咱|找|要|有|想|.{0,6}(?:很|最|更|挺|够|非常|比较|特别)专业)[\u4e00-\u9fff]{2,8}专业的(?=[，,。！!？?\s]|学生|$)|"
    r"(?:我|本人)(?:是|读|念)(?!做|搞|很|非常|比较|最)[\u4e00-\u9fff]{2,8}专业的?(?=[，,。！!？?\s]|学生|$)|毕设|毕业论文|专升本|高职生|"
    r"\bi(?:'m| am) (?:an? )?[a-z ]{3,30} (?:major|student)\b|"
    r"\bi(?:'m| am)? (?:study|studying|majoring|reading for)\b|\bmy (?:degree|major|dissertation|thesis)\b|"
    r"(?:^|\b(?:an?|in (?:my|the)|as a) )(?:first|second|third|final)[- ]year\b|"
    r"\bundergrads?\b|\b(?:bachelor|master)(?:'?s)? student\b"
)
"""By this somebody says that they study: they look for openings, where they name nothing else."""
_PAID_WORK = re.compile(
    r"(?:月薪|年薪|日薪|时薪|周薪|薪资|薪水|工资|底薪)[^，,。；;？?]{0,4}(?:[\d.]+|[一二两三四五六七八九十百]+)\s*[千万kw元块]?|"
    r"(?:[$£€¥]\s?\d[\d,.]*k?|\b\d[\d,.]*k?\s?(?:yuan|rmb|dollars|pounds|euros))\s?"
    r"(?:\+\s?)?(?:or more |and up )?(?:an?|per|/)\s?(?:hour|day|week|month|year)\b"
)
_OCCUPATION = re.compile(
    r"工程师|技术员|工艺员|设计师|程序员|分析师|会计|文员|助理|客服|销售|翻译|教师|护士|操作工|焊工|电工|岗|职位|"
    r"\b(?:engineer|technician|designer|developer|programmer|analyst|accountant|assistant|translator|nurse|welder|"
    r"electrician)s?\b"
)
_EMPLOYS = re.compile(
    r"招|聘|雇|我们|公司|企业|厂|员工|职工|工人|发工资|成本|个税|社保|补贴|补助|申请|政策|"
    r"\b(?:hir\w+|recruit\w*|employ\w*|we|our|us|staff|compan\w+|tax\w*|grants?|subsid\w+|costs?|rates?)\b"
)
"""By this whoever names pay and an occupation speaks as an enterprise: they look for people, or for support."""


def seeks_work(surface: str) -> bool:
    """Says whether a folded text is of somebody who studies, or who names an occupation and what it should pay."""
    paid = _PAID_WORK.search(surface) and _OCCUPATION.search(surface) and not _EMPLOYS.search(surface)
    return bool(_STUDENT.search(surface) or paid)
