"""How the fields of a button are written: a letter for each of a few values, or a number in base 36."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from knowledge.vocabulary import Language

Field = Mapping[str, Any] | None
"""A letter for each value of a field; None for a number."""
Forms = Mapping[str, tuple[Callable[..., Any], Sequence[Field]]]
"""The letters of each choice, and how its fields are written; what old buttons cannot bear is a new version."""
TRUTH: Field = {"y": True, "n": False}
LANGUAGES: Field = {"z": Language.ZH, "e": Language.EN}
