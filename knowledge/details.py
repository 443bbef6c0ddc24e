"""Which table holds the fields that only one kind of record has, and in which form they leave it."""

from collections.abc import Callable, Mapping
from dataclasses import fields
from typing import Any

from knowledge.drafts import CaseDetail, Detail, ExpertDetail, LabDetail, OpeningDetail, ProgramDetail
from knowledge.tables import Case, Expert, Lab, Opening, Program, RecordPart
from knowledge.vocabulary import Kind, ProgramKind

DETAIL_TABLES: Mapping[Kind, type[RecordPart]] = {
    Kind.LAB: Lab,
    Kind.EXPERT: Expert,
    Kind.PROGRAM: Program,
    Kind.CASE: Case,
    Kind.OPENING: Opening,
}
_DETAIL_TYPES: Mapping[Kind, type[Detail]] = {
    Kind.LAB: LabDetail,
    Kind.EXPERT: ExpertDetail,
    Kind.PROGRAM: ProgramDetail,
    Kind.CASE: CaseDetail,
    Kind.OPENING: OpeningDetail,
}


def detail_of(kind: Kind, row: RecordPart) -> Detail:
    """Freezes the kind-specific row of a record."""
    detail: Callable[..., Detail] = _DETAIL_TYPES[kind]
    values = {field.name: getattr(row, field.name) for field in fields(_DETAIL_TYPES[kind])}
    return detail(**{name: _frozen(name, value) for name, value in values.items()})


def _frozen(name: str, value: Any) -> Any:
    if isinstance(value, list):
        return tuple(value)
    return ProgramKind(value) if name == "program_kind" and value is not None else value
