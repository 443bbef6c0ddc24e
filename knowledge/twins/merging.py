"""Two records made one: which fields differ, and what the kept one says in the end."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Any

from knowledge.drafts import Draft
from knowledge.snapshots import draft_of
from knowledge.submissions.differences import FieldChange, difference, fields_of
from knowledge.twins.carrying import ALSO, also_listed

_OWN = frozenset(
    {"key", "kind", "stage", "demonstration", "audience", "source", "licence", "url", "as_of", "extras", "ends"}
)
"""Fields that stay those of the kept record: whose it is and where it was read; the other's source is kept beside."""


_TEXTS = "texts"
_NOTHING: tuple[Any, ...] = (None, [], "", False)


def choices(kept: Draft, other: Draft) -> list[FieldChange]:
    """Gives the fields in which two records differ and of which the other has a word; ``after`` is the other's.

    A language that only the other has is one choice, by its title: a title without its text would be no wording.
    """
    added = {f"{_TEXTS}.{lang.value}." for lang in other.texts.keys() - kept.texts.keys()}
    return [
        one
        for one in difference(kept, other)
        if one.field not in _OWN
        and one.after not in _NOTHING
        and not (one.field.startswith(tuple(added)) and not one.field.endswith(".title"))
    ]


def made_one(kept: Draft, other: Draft, taken: Collection[str]) -> Draft:
    """Gives the kept record with what is chosen of the other, and with both sources.

    Args:
        taken: names of the fields whose value is the other's, as ``choices`` has them.
    """
    snapshot = kept.snapshot()
    theirs = fields_of(other)
    for name in taken:
        if name not in _OWN and theirs.get(name) not in _NOTHING:
            _put(snapshot, name, theirs[name])
    whole = {lang.value: text for lang, text in other.texts.items() if f"{_TEXTS}.{lang.value}.title" in taken}
    for lang in whole.keys() - {lang.value for lang in kept.texts}:
        snapshot[_TEXTS][lang] = other.snapshot()[_TEXTS][lang]
    merged = draft_of(snapshot)
    further = {one["key"]: one for one in (*also_listed(kept), *_sources(other)) if one["key"] != kept.key}
    extras = {**other.extras, **kept.extras, ALSO: list(further.values())}
    return replace(merged, extras=extras, demonstration=kept.demonstration and other.demonstration)


def lacking(kept: Draft, other: Draft) -> frozenset[str]:
    """Names the fields on which the kept record has no word and the other has one."""
    return frozenset(one.field for one in choices(kept, other) if one.before in _NOTHING)


def taken_in(merged: Draft, kept: Draft, other: Draft) -> frozenset[str]:
    """Says which fields of a merged record are the other's."""
    said = fields_of(merged)
    return frozenset(one.field for one in choices(kept, other) if said.get(one.field) == one.after)


def _sources(other: Draft) -> list[Mapping[str, str]]:
    org = next((text.org for text in other.texts.values() if text.org), None)
    own = {"key": other.key, "source": other.source, "url": other.url, "licence": other.licence, "org": org}
    return [{name: value for name, value in own.items() if value}, *also_listed(other)]


def _put(snapshot: dict[str, Any], path: str, value: Any) -> None:
    *parents, last = path.split(".")
    place = snapshot
    for name in parents:
        place = place.setdefault(name, {"title": None, "org": None, "body": None})
    place[last] = value
