"""Choosing from the roster: the same as deciding record by record."""

import datetime as dt
import itertools

import numpy as np
import pytest

from knowledge.availability import Window
from knowledge.roster import Choice, Roster, Scope, Showable
from knowledge.shelf import Shelved
from knowledge.vocabulary import TIMED_KINDS, Audience, Availability, Kind

TODAY = dt.date(2026, 11, 22)
_DAYS = (None, TODAY - dt.timedelta(1), TODAY, TODAY + dt.timedelta(1))
EVERY_WINDOW = [
    Window(*days, rolling, active, announced)
    for days in itertools.product(_DAYS, repeat=3)
    for rolling in (False, True)
    for active in (None, False, True)
    for announced in (False, True)
]


def shelved(record_id: int, kind: Kind = Kind.LAB, window: Window | None = None, **changes: object) -> Shelved:
    at = window or Window()
    row = Shelved(
        record_id, f"k{record_id}", kind, Audience.PUBLIC, None, at.opens, at.closes, at.ends, at.rolling, at.active,
        at.announced,
    )  # fmt: skip
    return row._replace(**changes)  # type: ignore[arg-type]


def everybody(choice: Choice) -> list[Showable]:
    return choice.at(np.arange(len(choice.records)))


def keys(roster: Roster, scope: Scope, today: dt.date = TODAY) -> list[str]:
    choice = roster.choose(scope, today)
    return [record.key for record in everybody(choice)]


@pytest.mark.parametrize("kind", [Kind.PROGRAM, Kind.LAB])
def test_availability_is_what_the_window_says(kind: Kind) -> None:
    roster = Roster.of(1, [shelved(n, kind, window) for n, window in enumerate(EVERY_WINDOW)])
    for today in (TODAY - dt.timedelta(1), TODAY, TODAY + dt.timedelta(1), TODAY + dt.timedelta(2)):
        choice = roster.choose(Scope(frozenset({kind})), today)
        told = [record.availability for record in everybody(choice)]
        assert told == [window.on(today) if kind in TIMED_KINDS else None for window in EVERY_WINDOW]


def test_a_scope_is_the_kinds_audiences_regions_and_availabilities_in_it() -> None:
    past, running = Window(closes=TODAY - dt.timedelta(1)), Window(closes=TODAY)
    rows = [
        shelved(1),
        shelved(2, audience=Audience.STAFF),
        shelved(3, Kind.PROGRAM, past, region="上海"),
        shelved(5, Kind.PROGRAM, running, region="上海"),
        shelved(8, Kind.PROGRAM, running, region="杭州"),
    ]
    roster = Roster.of(1, rows)
    everything = frozenset(Kind)
    assert keys(roster, Scope(everything)) == ["k1", "k3", "k5", "k8"]
    assert keys(roster, Scope(everything, frozenset(Audience))) == ["k1", "k2", "k3", "k5", "k8"]
    assert keys(roster, Scope(frozenset({Kind.PROGRAM}))) == ["k3", "k5", "k8"]
    assert keys(roster, Scope(frozenset({Kind.PROGRAM}), regions=frozenset({"上海"}))) == ["k3", "k5"]
    open_ones = frozenset({Availability.OPEN})
    assert keys(roster, Scope(everything, availabilities=open_ones)) == ["k1", "k5", "k8"], "a lab has no dates"
    assert keys(roster, Scope(everything, availabilities=open_ones), TODAY + dt.timedelta(1)) == ["k1"]
    assert keys(roster, Scope(frozenset())) == []


def test_groups_are_kinds_with_their_closed_ones_apart() -> None:
    past = Window(closes=TODAY - dt.timedelta(1))
    rows = [shelved(1), shelved(2, Kind.PROGRAM), shelved(3, Kind.PROGRAM, past), shelved(4), shelved(6, Kind.CASE)]
    choice = Roster.of(1, rows).choose(Scope(frozenset({Kind.LAB, Kind.PROGRAM})), TODAY)
    assert sorted(group.tolist() for group in choice.groups) == [[1, 4], [2], [3]]


def test_places_are_found_and_strangers_are_not() -> None:
    choice = Roster.of(1, [shelved(n) for n in (2, 5, 9)]).choose(Scope(frozenset({Kind.LAB})), TODAY)
    assert choice.places(np.array([9, 1, 5, 10, 2, 3])).tolist() == [2, -1, 1, -1, 0, -1]
    nobody = Roster.of(1, []).choose(Scope(frozenset(Kind)), TODAY)
    assert nobody.places(np.array([4])).tolist() == [-1]
    assert nobody.groups == ()


def test_a_choice_is_made_once_for_each_scope_and_day() -> None:
    roster = Roster.of(1, [shelved(1)])
    scope = Scope(frozenset({Kind.LAB}))
    assert roster.choose(scope, TODAY) is roster.choose(Scope(frozenset({Kind.LAB})), TODAY)
    assert roster.choose(scope, TODAY) is not roster.choose(scope, TODAY + dt.timedelta(1))
    for day in range(100):
        roster.choose(scope, TODAY + dt.timedelta(day))
    assert keys(roster, scope) == ["k1"]


@pytest.mark.parametrize("seed", range(4))
def test_changed_equals_a_roster_made_anew(seed: int) -> None:
    chance = np.random.default_rng(seed)
    kinds = list(Kind)
    before = {n: shelved(n, kinds[n % 5], EVERY_WINDOW[n]) for n in chance.choice(200, 120, replace=False).tolist()}
    gone = chance.choice(220, 60, replace=False).tolist()
    fresh = {n: shelved(n, kinds[n % 3], EVERY_WINDOW[n + 50]) for n in gone[:40]}
    changed = Roster.of(1, [before[n] for n in sorted(before)]).changed(
        gone, Roster.of(7, [fresh[n] for n in sorted(fresh)])
    )
    after = {n: row for n, row in before.items() if n not in gone} | fresh
    anew = Roster.of(7, [after[n] for n in sorted(after)])
    assert changed.seq == 7
    for scope in (Scope(frozenset(Kind)), Scope(frozenset({Kind.PROGRAM}))):
        one, other = (roster.choose(scope, TODAY) for roster in (changed, anew))
        assert everybody(one) == everybody(other)


def test_joined_parts_are_one_roster() -> None:
    rows = [shelved(n) for n in range(1, 8)]
    parts = [Roster.of(3, []), Roster.of(3, rows[:4]), Roster.of(3, rows[4:])]
    joined = Roster.joined(parts)
    assert joined.seq == 3
    assert keys(joined, Scope(frozenset({Kind.LAB}))) == [row.key for row in rows]
