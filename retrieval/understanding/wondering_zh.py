"""The Chinese forms of questions about the chain."""

import re
from collections.abc import Iterator

from retrieval.understanding.wondering_forms import Form, Rung, Subject, any_of, form

_OPENING = re.compile(r"^(?:请问|想问问?|问一下|那么?|我想知道|想知道|帮我看看|看看|你好|您好|[，,])*")
_ENDING = re.compile(r"(?:呢|啊|呀|吗|嘛|了)$")
_A, _B, _C = (rf"(?P<{letter}>.{{2,16}}?)" for letter in "abc")
"""The name, wherever a form has it."""

_ME = r"(?:我|本人|俺|孩子|我家孩子|我女儿|我儿子|我弟弟|我妹妹|同学)"
_YEAR = r"(?:大[一二三四]|研[一二三]|本科生?|硕士生?|研究生|博士生?|应届生?|高职生?|大学生)"
_PEOPLE = r"(?:人才|人|学生|毕业生|同学)"
_OWN_STUDY = r"(?:(?:我|我们|咱们)?(?:这个|这|的|所学的?|学的)专业(?:的?人|的学生)?|我(?:学的|的)?专业)"
_STUDY = (
    rf"(?:{_ME}?(?:现在|目前)?是?(?:学|读|念|主修|修)的?是?{_A}(?:这个)?(?:专业|系|方向)?(?:的话|的)?{_PEOPLE}?"
    rf"|{_ME}?[是在]?{_B}(?:这个)?(?:专业|系)(?:的话|的)?{_PEOPLE}?)"
    rf"(?:[，,]?{_YEAR}的?{_PEOPLE}?)?[，,]?"
)
_TOLD = any_of(
    rf"我?(?:现在|目前)?是?(?:学|读|念|主修|修)的?是?{_A}(?:这个)?(?:专业|系|方向)?的?",
    rf"我?(?:学)?的?专业是{_B}(?:专业)?",
    rf"我是?{_C}(?:专业|系)的?(?:{_YEAR})?的?{_PEOPLE}?",
)
TOLD_BESIDE = (
    re.compile(rf"^{_TOLD}(?:[，,]?{_YEAR})?[，,。.；;!！]+"),
    re.compile(rf"[，,。.；;!！?？]+{_TOLD}(?:[，,]?{_YEAR})?$"),
)
"""A major that is told before or behind a question."""
_LATER = r"(?:毕业|以后|之后|后|将来|未来|今后|日后|出来|出去|出社会|了|就业)*(?:一般|主要|大概|通常)?"
_CAN = r"(?:能够?|可以|会|都能|适合|应该|到底)*"
_HERE = r"在?(?:本地区?|当地|本市|本省|这里|这边|这儿|附近|我们这[里边儿]?|咱们这[里边儿]?)"
_WHAT = r"(?:什么|啥|哪些|哪种|哪几种|什么样的?|怎样的)"
_ARE = r"(?:有哪些|有什么|是什么|都有啥|在哪里?|在哪儿|怎么样|如何)?"
_WAYS = r"(?:方向|前景|出路|去向|面)"
_DOES = any_of(
    rf"{_CAN}(?:做|干|从事|当|成为|胜任)(?:些|一些|点)?(?:{_WHAT}(?:方面的)?(?:工作|职业|职位|行当|事情?|活儿?|岗位)?|嘛)",
    rf"{_CAN}找到?{_WHAT}(?:样的)?工作",
    rf"的?(?:就业|职业|发展)的?{_WAYS}{_ARE}",
    rf"有{_WHAT}(?:就业|职业|发展)?的?{_WAYS}",
    rf"的?出路{_ARE}",
    rf"的?对口的?(?:职业|工作|岗位){_ARE}",
)
_PROSPECTS = any_of(rf"的?(?:就业|职业)的?{_WAYS}{_ARE}", rf"对口的?(?:职业|工作|岗位){_ARE}")
_FIRM = r"(?:企业|公司|单位|厂家?|工厂|用人单位)"
_BRANCH = r"(?:行业|产业|领域)"
_WHICH_BRANCH = rf"(?:什么|哪些|哪个|哪几个|啥){_BRANCH}"
_WHO = rf"(?:谁|(?:哪些|什么|哪家|哪种|哪类){_FIRM})"
_NEEDS = r"(?:会|最|正|在)?(?:需要|用得上|用得着|缺|要用到?|要)"
_PUPILS = any_of(rf"学过?{_A}(?:专业)?的{_PEOPLE}", rf"{_B}专业的?{_PEOPLE}?", rf"{_C}的?(?:毕业生|学生)")
_OWN_TRADE = r"(?:我们|我|咱们?|本|我司)(?:的|这个|这一|这)?(?:行业|产业|行当|领域|企业|公司|厂|工厂|行)"
_TRADE = rf"(?:我们是?|咱们是?)?(?:做|搞|从事)?{_A}的?(?:这个)?(?:{_BRANCH}|企业|公司|厂|工厂)?"
_MAJORS = r"(?:哪些|什么|哪个|哪几个|哪种|啥)专业"
_FEEDS = rf"(?:输送|提供|培养|供给|补充)了?的?{_PEOPLE}?"
_BECOME = r"我?(?:以后|将来)?(?:想要?|要)?(?:以后|将来)?(?:当|做|成为|从事|干)(?:一名|一个|个)?"
_LEARN = r"(?:的话)?[，,]?(?:需要|要|应该?|该|得|必须)?(?:学|读|选|报|念)(?:什么|哪个|哪些|啥|哪种)(?:专业)?"
_CHAIN = r"的?(?:五级|人才|从(?:产业|行业)到(?:专业|岗位)的?)?(?:五级)?链条?图?(?:是什么|是怎样的|长什么样)?"


def bare(spaces: re.Pattern[str], surface: str) -> str:
    """Takes spaces and what opens or ends a question without saying anything from a folded text."""
    return _ENDING.sub("", _OPENING.sub("", spaces.sub("", surface)))


def forms() -> Iterator[Form]:
    """Gives the forms, those that tell more first."""
    for said in (rf"{_OWN_STUDY}[，,]?", _STUDY):
        yield from _of_a_study(said)
    yield form(rf"{_A}毕业(?:后|出来|以后|之后)?了?{_DOES}", Subject.STUDY, Rung.OCCUPATION)
    yield form(rf"{_A}{_PROSPECTS}", Subject.STUDY, Rung.OCCUPATION)
    yield form(rf"{_A}{_LATER}{_DOES}", Subject.STUDY, Rung.OCCUPATION, bare=True)
    for pupils in (rf"{_OWN_STUDY}(?:的{_PEOPLE})?", _PUPILS):
        yield form(rf"(?:{_HERE})?有?{_WHO}{_NEEDS}{pupils}", Subject.STUDY, Rung.ENTERPRISE)
        yield form(rf"(?:{_HERE})?{_WHICH_BRANCH}{_NEEDS}{pupils}", Subject.STUDY, Rung.SECTOR)
    them = r"(?:它|这个|他们|这些人|这样的人)"
    yield form(rf"(?:{_HERE})?有?{_WHO}会?需要{them}?(?:{_HERE})?", Subject.ANY, Rung.ENTERPRISE)
    for said in (_OWN_TRADE, _TRADE):
        yield from _of_a_trade(said)
    yield form(rf"{_BECOME}{_A}{_LEARN}", Subject.WORK, Rung.MAJOR)
    yield form(rf"{_MAJORS}{_CAN}(?:当|做|成为|从事){_A}(?:工作|职业)?", Subject.WORK, Rung.MAJOR)
    draw = r"(?:画(?:一下|出来?)?|看看?|查看?)?"
    yield form(rf"{draw}{_A}专业{_CHAIN}", Subject.STUDY, None)
    yield form(rf"{draw}{_A}行业{_CHAIN}", Subject.TRADE, None)
    yield form(rf"{draw}{_A}{_CHAIN}", Subject.ANY, None)


def _of_a_study(said: str) -> Iterator[Form]:
    """Gives the forms that begin with what somebody studies."""
    yield form(rf"{said}{_LATER}{_DOES}", Subject.STUDY, Rung.OCCUPATION)
    into = rf"{_CAN}(?:去|进|到|在)?{_WHICH_BRANCH}(?:工作|就业|发展|上班)?"
    of = rf"能?(?:对应|属于|面向|服务|通向|去往)(?:的是)?{_WHICH_BRANCH}"
    yield form(rf"{said}{_LATER}{any_of(into, of)}", Subject.STUDY, Rung.SECTOR)
    where = rf"{_LATER}{_CAN}(?:去|进)(?:{_HERE})?的?(?:什么|哪些|哪家|哪种){_FIRM}(?:工作|上班|就业|发展)?"
    needed = (rf"{_HERE}有?{_WHO}{_NEEDS}(?:这样的人)?", rf"有?{_WHO}会?需要")
    yield form(rf"{said}{any_of(where, *needed)}", Subject.STUDY, Rung.ENTERPRISE)


def _of_a_trade(said: str) -> Iterator[Form]:
    """Gives the forms that ask which majors a trade draws on."""
    yield form(rf"{said}[，,]?有?{_MAJORS}(?:能|可以|会|在)?[给为向](?:我们|咱们)?{_FEEDS}", Subject.TRADE, Rung.MAJOR)
    yield form(rf"有?{_MAJORS}(?:能|可以|会|在)?[给为向]{said}{_FEEDS}", Subject.TRADE, Rung.MAJOR)
    suits = r"(?:能|可以|会|比较|最|更)*(?:适合|对口|合适|用得上|对得上)的?(?:来)?"
    us = r"(?:我们|咱们?)(?:厂|公司|企业|这行|这里|这样的企业)?"
    yield form(rf"{said}[，,。；;]?有?{_MAJORS}(?:的?{_PEOPLE})?{suits}{us}", Subject.TRADE, Rung.MAJOR)
    wants = r"(?:都|主要|最)?(?:需要|要招?|缺|用|招|该招|应该招)"
    yield form(rf"{said}{wants}{_MAJORS}(?:的?{_PEOPLE})?", Subject.TRADE, Rung.MAJOR)
    fits = r"(?:能|可以)?(?:适合|对口)?(?:去|进入?|对口|适合|面向)"
    yield form(rf"{_MAJORS}(?:的?{_PEOPLE})?{fits}{said}(?:工作|就业)?", Subject.TRADE, Rung.MAJOR)
