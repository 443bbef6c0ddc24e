"""What only a record of one kind has, in words: a field a line."""

from collections.abc import Iterator, Mapping

from handlers.paging import on_one_line
from handlers.texts import Texts
from handlers.wording import Wording
from knowledge.card import Card
from knowledge.drafts import CaseDetail, LabDetail, OpeningDetail, ProgramDetail
from knowledge.vocabulary import ProgramKind

_LONGEST = 200
"""UTF-16 code units of one field."""
_GIVES: Mapping[ProgramKind, str] = {
    ProgramKind.TAX: "gives-tax",
    ProgramKind.GRANT: "gives-grant",
    ProgramKind.VOUCHER: "gives-voucher",
    ProgramKind.SUBSIDY: "gives-subsidy",
    ProgramKind.RECOGNITION: "gives-recognition",
    ProgramKind.JOINT_CALL: "gives-joint-call",
    ProgramKind.SPACE: "gives-space",
    ProgramKind.LOAN: "gives-loan",
    ProgramKind.VENTURE_FUND: "gives-venture-fund",
    ProgramKind.TRAINING: "gives-training",
}


def particulars(card: Card, wording: Wording, texts: Texts) -> list[str]:
    """Gives the fields of a record's kind that its source states, one a line, cut to a phone's width or so."""
    lines = []
    for key, value in _stated(card, texts):
        line = on_one_line(wording.half(value) or "", _LONGEST)
        if line:
            lines.append(texts.say(key, value=line))
    return lines


def _stated(card: Card, texts: Texts) -> Iterator[tuple[str, str | None]]:
    """Gives the key of each field's line and what the field says."""
    detail = card.detail
    separator = texts.say("list-separator")
    if isinstance(detail, LabDetail):
        yield "particular-department", detail.department
        yield "particular-field", detail.field
    elif isinstance(detail, ProgramDetail):
        yield "particular-gives", detail.program_kind and texts.say(_GIVES[detail.program_kind])
    elif isinstance(detail, CaseDetail):
        yield "particular-field", detail.field
        yield "particular-partners", separator.join(detail.partners)
        yield "particular-year", None if detail.year is None else str(detail.year)
    elif isinstance(detail, OpeningDetail):
        yield "particular-nature", detail.nature
        yield "particular-degree", detail.degree
        yield "particular-majors", separator.join(detail.majors)
        yield "particular-terms", separator.join(detail.terms)
        yield "particular-posted", None if detail.posted is None else texts.day(detail.posted)
