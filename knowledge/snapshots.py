"""Drafts read back from what revisions keep of them."""

import functools
from typing import Any

from pydantic import TypeAdapter

from knowledge.details import DETAIL_TYPES
from knowledge.drafts import Draft
from knowledge.vocabulary import Kind


def draft_of(snapshot: dict[str, Any]) -> Draft:
    """Reads a draft back from what a revision keeps (``Draft.snapshot``)."""
    detail = _detail_reader(Kind(snapshot["kind"])).validate_python(snapshot["detail"])
    return _draft_reader().validate_python({**snapshot, "detail": detail})


@functools.cache
def _detail_reader(kind: Kind) -> TypeAdapter[Any]:
    return TypeAdapter(DETAIL_TYPES[kind])


@functools.cache
def _draft_reader() -> TypeAdapter[Draft]:
    return TypeAdapter(Draft)
