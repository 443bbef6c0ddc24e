"""Pairs that were found: judged once, and back only when what tells them apart has changed."""

from dataclasses import replace

from knowledge.database import Database
from knowledge.twins import pairs
from knowledge.twins.pairs import Found, State
from knowledge.twins.sketches import sketch_of, sketches
from knowledge.vocabulary import Kind
from tests.knowledge.drafting import NOW, draft, keep
from tests.knowledge.talking import person

A, B, C = (sketch_of(draft(key)) for key in ("a", "b", "c"))


def found(*halves: tuple[object, object]) -> list[Found]:
    return [Found(one, other, 0.9 - n / 10, ["same-title"], []) for n, (one, other) in enumerate(halves)]  # type: ignore[arg-type]


async def test_a_judged_pair_comes_back_only_when_it_has_changed(database: Database) -> None:
    who = await person(database, "editor")
    async with database.writing() as session:
        assert await pairs.keep(session, found((B, A), (A, C)), NOW) == 2
    async with database.reading() as session:
        first = await pairs.next_open(session)
    assert first is not None and (first.one_key, first.other_key) == ("a", "b")
    async with database.writing() as session:
        assert await pairs.tell_apart(session, first.id, who, NOW)
        assert not await pairs.tell_apart(session, first.id, who, NOW)
        assert await pairs.keep(session, found((A, B)), NOW) == 0  # told apart; what is found no more goes
        renamed_meanwhile = found((A, replace(B, country="FR")))
        assert await pairs.keep(session, renamed_meanwhile, NOW, NOW) == 0  # judged while the search went on
        assert await pairs.told_apart(session, ["b"]) == {frozenset("ab")}
        reworded = replace(B, texts={lang: replace(text, body="other words") for lang, text in B.texts.items()})
        assert await pairs.keep(session, found((A, reworded)), NOW) == 0
        renamed = replace(B, texts={lang: replace(text, title="Another") for lang, text in B.texts.items()})
        assert await pairs.keep(session, found((A, renamed)), NOW) == 1
    async with database.reading() as session:
        again = await pairs.next_open(session)
    assert again is not None and (again.id, again.state) == (first.id, State.OPEN)
    async with database.writing() as session:
        assert await pairs.keep(session, found((A, renamed), (A, C)), NOW) == 2
        await pairs.put_off(session, first.id, NOW)
        assert await pairs.tell_apart(session, first.id, who, NOW)
        await pairs.reopen(session, first.id)
    async with database.reading() as session:
        later = await pairs.next_open(session)
    assert later is not None and later.other_key == "c"  # what was put off comes last


async def test_stored_records_are_compared_by_what_their_drafts_are(database: Database) -> None:
    one = draft("a")
    await keep(database, one)
    async with database.reading() as session:
        assert await sketches(session, list(Kind)) == [sketch_of(one)]
