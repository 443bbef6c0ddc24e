"""Which table holds the fields that only one kind of record has, and in which form they leave it."""

from collections.abc import Callable, Iterable, Mapping
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


#: The fields of each kind's detail, in the order in which it is made.
DETAIL_FIELDS: Mapping[Kind, tuple[str, ...]] = {
    kind: tuple(field.name for field in fields(detail)) for kind, detail in _DETAIL_TYPES.items()
}


def detail_of(kind: Kind, values: Iterable[Any]) -> Detail:
    """Freezes the kind-specific values of a record, in the order of ``DETAIL_FIELDS``."""
    detail: Callable[..., Detail] = _DETAIL_TYPES[kind]
    return detail(*(_frozen(name, value) for name, value in zip(DETAIL_FIELDS[kind], values, strict=True)))


def _frozen(name: str, value: Any) -> Any:
    if isinstance(value, list):
        return tuple(value)
    return ProgramKind(value) if name == "program_kind" and value is not None else value
