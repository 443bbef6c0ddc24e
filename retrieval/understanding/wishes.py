"""Telling the wish to post a need, and answers about it from questions and remarks in between."""

import re

from knowledge.introduction_kinds import PROBLEM
from retrieval.analysis import folded
from retrieval.understanding.eligibility import asks_what_one_could_get
from retrieval.understanding.language import clean
from retrieval.understanding.pointing import pointer_in
from retrieval.understanding.remarks import Remark, remark_in

_WISH = re.compile(
    r"(?:您好|你好|请问|请|麻烦|那)?[，,\s]*(?:"
    r"(?:我们?|咱们)?(?:本公司|公司|我司|企业|厂)?(?:这边)?(?:想要?|要|需要|打算|希望|准备|能不能|可以|如何|怎么|怎样|在哪里?|帮我们?)?(?:在这里|来)?"
    r"(?:发布|提交|登记|发|提|填写|填报|填|写|新建|录入|挂)(?:一下|一?个|一?条|一?份|一?项|一些|新的?|我们?的|企业的?|公司的?)*"
    r"(?:企业|技术|研发|科研|合作|对接|创新)*需求(?:简介|书|单|表)?(?:吗|呢|呀)?"
    r"|(?:(?:how|where) (?:do|can|could) (?:i|we) |(?:can|could|may) (?:i|we) |"
    r"(?:i|we)(?: want to| would like to| need to|'d like to) |let me )?(?:please )?"
    r"(?:post|submit|publish|file|register|add|create) (?:(?:a|an|our|my|the|new|technical|research|company) )*"
    r"(?:needs?|requirements?|demands?)(?: here)?"
    r")(?=$|[\s:：，,。.!！?？;；—-])",
    re.I,
)
_LEADING = re.compile(r"^[\s:：，,。.!！?？;；—-]+")
_ASKS_AT_ITS_END = re.compile(r"[?？]\s*$|(?:吗|呢)[。.!！\s]*$")
_ASKS_AT_ITS_START = re.compile(
    r"(?:请问|那)?(?:怎么|如何|什么|哪|谁|有没有|有哪些|能不能|可不可以|为什么|多少|"
    r"(?:how|what|who|where|which|why|when|can|could|is there|are there|do you|does)\b)"
)
_ABOUT_A_RECORD = re.compile(
    r"电话|邮箱|联系方式|地址|详情|介绍|怎么|\b(?:phone|e-?mail|address|contact|details)\b|^.{0,6}$"
)
_ASKS_WITHIN = re.compile(
    r"(?<!不知道)怎么办|找谁|谁能|谁会|哪里有|怎么解决|如何解决|有没有(?:人|办法|专家|老师|实验室)|求助|"
    r"\bwho can\b|\bhow (?:can|do|to)\b|\blooking for\b"
)
_ANY = re.compile(r"都(?:行|可以|好|能|没|不)|\b(?:any|whatever|whenever|whoever)\b")
_OWN = re.compile(r"我|咱|本公司|本厂|本企业|\b(?:our|we|my|i)\b")
_SECRECY = (
    (
        False,
        re.compile(
            r"(?:不|无需|没必要|别)[用必要]?(?:匿名|保密|隐)|\bnot? (?:need to be )?(?:anonymous|confidential)\b", re.I
        ),
    ),
    (True, re.compile(r"匿名|保密|隐去|不公开|\b(?:anonymous|confidential|private|hide|masked)\b", re.I)),
    (False, re.compile(r"公开|完整|\b(?:open|whole|public|full)\b", re.I)),
)
_TOLD_AT_LENGTH = 80
"""Characters from which on a text tells something, whatever it asks at its end."""


def need_wished(text: str) -> str | None:
    """Gives what stands behind the wish to post a need, empty where nothing does; None where a text is no such wish."""
    text = clean(text)
    wish = _WISH.match(text)
    return None if wish is None else _LEADING.sub("", text[wish.end() :]).strip()


def asks_instead(text: str, part: str) -> bool:
    """Says whether what is written while a part of a need is asked for is a question or a remark of its own.

    A problem is often told as a question ("我们的密封圈老化怎么办？"), so that is one only where it is not one's own.
    """
    remark = remark_in(text)
    if remark is Remark.ASSENT:
        return part == PROBLEM
    if remark is not None or asks_what_one_could_get(text) or need_wished(text) is not None:
        return True
    if len(text) >= _TOLD_AT_LENGTH:
        return False
    surface = folded(text).strip()
    if pointer_in(text) is not None and _ABOUT_A_RECORD.search(surface):
        return True
    asks = bool(_ASKS_AT_ITS_END.search(surface) or _ASKS_AT_ITS_START.match(surface))
    if part == PROBLEM:
        return asks and not _OWN.search(surface)
    return bool(asks or _ASKS_WITHIN.search(surface)) and not _ANY.search(surface)


def wants_anonymity(text: str) -> bool | None:
    """Reads whether somebody wants others to see their need anonymous; None where a text does not say."""
    return next((anonymous for anonymous, said in _SECRECY if said.search(text)), None)
