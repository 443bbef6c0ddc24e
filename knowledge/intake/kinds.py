"""The fields that only one kind of record has, from a raw row."""

import re
from collections.abc import Callable, Mapping

from knowledge.courses import CourseDetail
from knowledge.criteria import check_criteria
from knowledge.drafts import AnswerDetail, CaseDetail, Detail, ExpertDetail, LabDetail, ProgramDetail
from knowledge.errors import CriteriaMalformed
from knowledge.intake.fields import Fields, Unfit
from knowledge.intake.offers import achievement, equipment, event, mentor
from knowledge.intake.openings import opening
from knowledge.intake.verdicts import Why
from knowledge.vocabulary import Kind, ProgramKind

_WAN = 10_000
_MOST_HOURS = 10_000
_SUBSIDY = re.compile(r"(?:补助|资助|奖励)\s*(\d+(?:\.\d+)?)\s*万")


def _lab(fields: Fields) -> LabDetail:
    return LabDetail(
        department=fields.text("department", "dept"), field=fields.text("field"), window_key=fields.key("window")
    )


def _expert(fields: Fields) -> ExpertDetail:
    return ExpertDetail(
        office=fields.flag("office") or False,
        email=fields.email("email"),
        phone=fields.text("phone"),
        web=fields.link("web"),
        hours=fields.text("hours"),
    )


def _program(fields: Fields) -> ProgramDetail:
    amount_min, amount_max = fields.bounds("amount_min", "amount_max")
    currency = fields.currency("currency")
    subsidy = _subsidy_in_yuan(fields)
    if amount_max is None and subsidy is not None:
        amount_max, currency = subsidy, "CNY"
    return ProgramDetail(
        program_kind=fields.choice("program_kind", ProgramKind),
        amount_min=amount_min,
        amount_max=amount_max,
        currency=currency,
        rate_percent=fields.number("rate_percent"),
        criteria=_criteria(fields),
        criteria_confirmed=fields.flag("criteria_confirmed") or False,
    )


def _subsidy_in_yuan(fields: Fields) -> float | None:
    """Reads ``max_subsidy_wan`` (units of 10,000 CNY), where the row's own text does not contradict it.

    Zero means that none is stated. An amount is quoted to enterprises, so a row that gives one figure in its field and
    only others in its text gives none; the field then stays aside.
    """
    wan = fields.number("max_subsidy_wan")
    stated = [float(figure) for figure in _SUBSIDY.findall(f"{fields.peek('body')} {fields.peek('text')}")]
    if not wan or (stated and wan not in stated):
        fields.put_aside("max_subsidy_wan")
        return None
    return wan * _WAN


def _criteria(fields: Fields) -> Mapping[str, object] | None:
    tree = fields.take("criteria")
    if tree is None:
        return None
    try:
        check_criteria(tree)
    except CriteriaMalformed as malformed:
        raise Unfit(Why.CRITERIA_MALFORMED, "criteria", str(malformed)) from None
    return dict(tree)


def _case(fields: Fields) -> CaseDetail:
    return CaseDetail(
        lab_key=fields.key("lab_id"),
        field=fields.text("field"),
        partners=fields.texts("partners", "partner"),
        year=fields.year("year"),
    )


def _answer(fields: Fields) -> AnswerDetail:
    questions = dict.fromkeys(" ".join(one.split()) for one in fields.texts("questions"))
    questions.pop("", None)
    if not questions:
        raise Unfit(Why.MISSING, "questions")
    return AnswerDetail(
        questions=tuple(questions),
        author=fields.needed_text("author"),
        written=fields.needed_day("written"),
        records=fields.keys("records"),
    )


def _course(fields: Fields) -> CourseDetail:
    skills = dict.fromkeys(" ".join(one.split()) for one in fields.texts("skills"))
    skills.pop("", None)
    if not skills:
        raise Unfit(Why.MISSING, "skills")
    return CourseDetail(
        code=fields.text("code"),
        majors=fields.texts("majors"),
        skills=tuple(skills),
        semester=fields.text("semester"),
        credits=fields.number("credits"),
        class_hours=fields.whole("class_hours", 0, _MOST_HOURS),
        required=fields.flag("required"),
        lab_key=fields.key("lab_id"),
        window_key=fields.key("window"),
    )


DETAIL_READERS: Mapping[Kind, Callable[[Fields], Detail]] = {
    Kind.LAB: _lab,
    Kind.EXPERT: _expert,
    Kind.PROGRAM: _program,
    Kind.CASE: _case,
    Kind.OPENING: opening,
    Kind.EQUIPMENT: equipment,
    Kind.ACHIEVEMENT: achievement,
    Kind.MENTOR: mentor,
    Kind.EVENT: event,
    Kind.ANSWER: _answer,
    Kind.COURSE: _course,
}
