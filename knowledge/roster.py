"""The roster: what every search has to know of every published record, column by column in memory.

It is derived from SQL and follows the outbox (``roster_reader``), so that a filter over all records costs microseconds
instead of a query that returns them all. A roster is never altered: a change makes another one.
"""

import datetime as dt
import functools
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, Self

import numpy as np
from numpy.typing import NDArray

from knowledge.positions import Positions
from knowledge.shelf import Shelved
from knowledge.vocabulary import TIMED_KINDS, Audience, Availability, Kind

_KINDS = tuple(Kind)
_AUDIENCES = tuple(Audience)
_AVAILABILITIES: tuple[Availability | None, ...] = (None, *Availability)
_CLOSED = _AVAILABILITIES.index(Availability.CLOSED)
_NO_DAY = 0
"""Stands for an unknown date; the first day of all, 1 January of the year 1, has the number 1."""
_REMEMBERED = 32
"""Choices that a roster keeps; desks ask within few scopes, day after day."""


@dataclass(frozen=True, slots=True)
class Scope:
    """Which records may be found.

    Attributes:
        availabilities: whether one can apply, for the kinds that one applies to; None where it does not matter.
        regions: as records name them; None where it does not matter.
    """

    kinds: frozenset[Kind]
    audiences: frozenset[Audience] = frozenset({Audience.PUBLIC})
    availabilities: frozenset[Availability] | None = None
    regions: frozenset[str] | None = None


class Showable(NamedTuple):
    """A record that may be shown, with all that decides whether it is offered."""

    record_id: int
    key: str
    kind: Kind
    availability: Availability | None


_SHOWABLE = functools.partial(tuple.__new__, Showable)
"""As ``Showable._make``, without a step of the interpreter for each of some hundreds."""


@dataclass(frozen=True, slots=True, eq=False)
class Choice:
    """The records within a scope on one day: (n,) arrays, ascending by record. Known by identity, so it can be a key.

    Attributes:
        records: record ids.
        classes: for each record the number of its kind and availability together; equal numbers, equal both.
        groups: ids of the records that compete for the same places in an answer, ascending: of one kind, and closed or
            not.
        held: number of each kind as ``kind_numbers`` gives it, the kind, and how many records of it there are.
    """

    records: NDArray[np.int64]
    classes: NDArray[np.int64]
    groups: tuple[NDArray[np.int64], ...]
    held: tuple[tuple[int, Kind, int], ...]
    _keys: NDArray[np.object_]
    _places: Positions

    def places(self, record_ids: NDArray[np.int64]) -> NDArray[np.int64]:
        """Says where records stand in the columns; ``ABSENT`` for those outside of the scope."""
        return self._places.of(record_ids)

    def at(self, places: NDArray[np.int64]) -> list[Showable]:
        """Gives the records at some places."""
        kinds, availabilities = np.divmod(self.classes[places], len(_AVAILABILITIES))
        columns = (
            self.records[places].tolist(),
            self._keys[places].tolist(),
            map(_KINDS.__getitem__, kinds.tolist()),
            map(_AVAILABILITIES.__getitem__, availabilities.tolist()),
        )
        return list(map(_SHOWABLE, zip(*columns, strict=True)))

    def kind_numbers(self, places: NDArray[np.int64]) -> NDArray[np.int64]:
        """Gives a number for the kind of each of these records."""
        return self.classes[places] // len(_AVAILABILITIES)


@dataclass(frozen=True, slots=True)
class Roster:
    """All published records, whatever their audience: (n,) arrays, ascending by record.

    Attributes:
        seq: number of the outbox entry up to which it is complete.
    """

    seq: int
    records: NDArray[np.int64]
    _keys: NDArray[np.object_]
    _kinds: NDArray[np.uint8]
    _audiences: NDArray[np.uint8]
    _regions: NDArray[np.object_]
    _windows: NDArray[np.int32]
    """(n, 6): opens, closes, ends as ordinals of days; rolling, active (-1 where nothing is said of it), announced."""
    _choices: dict[tuple[Scope, dt.date], Choice] = field(default_factory=dict, init=False)

    @classmethod
    def of(cls, seq: int, rows: Sequence[Shelved]) -> Self:
        """Makes a roster of rows in ascending order of record."""
        return cls(
            seq,
            np.array([row.record_id for row in rows], np.int64),
            np.array([row.key for row in rows], np.object_),
            np.array([_KINDS.index(row.kind) for row in rows], np.uint8),
            np.array([_AUDIENCES.index(row.audience) for row in rows], np.uint8),
            np.array([row.region for row in rows], np.object_),
            np.array([_window(row) for row in rows], np.int32).reshape(-1, 6),
        )

    @classmethod
    def joined(cls, parts: Sequence[Self]) -> Self:
        """Makes one roster of parts, each of later records than the one before."""
        records = np.concatenate([part.records for part in parts])
        columns = zip(*(part._columns for part in parts), strict=True)
        return cls(parts[-1].seq, records, *(np.concatenate(column) for column in columns))

    def __len__(self) -> int:
        return len(self.records)

    def changed(self, without: Sequence[int], added: Self) -> "Roster":
        """Gives a roster as complete as ``added``, without some records and with what ``added`` holds."""
        keep = ~np.isin(self.records, np.array(without, np.int64))
        records = np.concatenate([self.records[keep], added.records])
        order = np.argsort(records, kind="stable")
        columns = (
            np.concatenate([ours[keep], theirs])[order]
            for ours, theirs in zip(self._columns, added._columns, strict=True)
        )
        return Roster(added.seq, records[order], *columns)

    def choose(self, scope: Scope, today: dt.date) -> Choice:
        """Gives the records within a scope on a day; the same object as long as the roster is the same."""
        known = self._choices.get((scope, today))
        if known is None:
            if len(self._choices) >= _REMEMBERED:
                self._choices.clear()
            known = self._choices[scope, today] = self._choose(scope, today)
        return known

    @property
    def _columns(self) -> tuple[NDArray[np.generic], ...]:
        return self._keys, self._kinds, self._audiences, self._regions, self._windows

    def _choose(self, scope: Scope, today: dt.date) -> Choice:
        chosen = np.isin(self._kinds, [_KINDS.index(kind) for kind in scope.kinds])
        chosen &= np.isin(self._audiences, [_AUDIENCES.index(audience) for audience in scope.audiences])
        if scope.regions is not None:
            chosen &= np.fromiter((region in scope.regions for region in self._regions), np.bool_, len(self._regions))
        availabilities = self._availabilities(today)
        if scope.availabilities is not None:
            wanted = [_AVAILABILITIES.index(availability) for availability in scope.availabilities]
            chosen &= np.isin(availabilities, [_AVAILABILITIES.index(None), *wanted])
        records, kinds = self.records[chosen], self._kinds[chosen].astype(np.int64)
        classes = kinds * len(_AVAILABILITIES) + availabilities[chosen]
        group = kinds * 2 + (availabilities[chosen] == _CLOSED)
        groups = tuple(records[group == number] for number in np.unique(group))
        counts = np.bincount(kinds, minlength=len(_KINDS)).tolist()
        held = tuple((number, _KINDS[number], count) for number, count in enumerate(counts) if count)
        return Choice(records, classes, groups, held, self._keys[chosen], Positions(records))

    def _availabilities(self, today: dt.date) -> NDArray[np.int64]:
        """Says of each record whether one can apply, as ``Window.on`` does; the first (None) for kinds without."""
        opens, closes, ends, rolling, active, announced = self._windows.T
        day = today.toordinal()
        past = ((closes != _NO_DAY) & (closes < day)) | ((ends != _NO_DAY) & (ends < day))
        dated = (opens != _NO_DAY) & (closes != _NO_DAY)
        proven = (rolling == 1) | (closes != _NO_DAY) | ((active == 1) & (ends != _NO_DAY))
        number = _AVAILABILITIES.index
        over, unknown, upcoming = (active == 0) | past, number(Availability.UNKNOWN), number(Availability.UPCOMING)
        told = np.select(
            [over & (announced == 0), over, dated & (closes < opens), opens > day, proven, announced == 1],
            [_CLOSED, upcoming, unknown, upcoming, number(Availability.OPEN), upcoming],
            unknown,
        )
        timed = np.isin(self._kinds, [_KINDS.index(kind) for kind in TIMED_KINDS])
        return np.where(timed, told, number(None))


def _window(row: Shelved) -> tuple[int, ...]:
    days = (_NO_DAY if day is None else day.toordinal() for day in (row.opens, row.closes, row.ends))
    opens, closes, ends = days
    active = -1 if row.active is None else int(row.active)
    return opens, closes, ends, int(row.rolling), active, int(row.announced)
