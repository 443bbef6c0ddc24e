"""Records as they stood: told from their revisions, with what has become of them since."""

import dataclasses
import datetime as dt

from knowledge import shelf
from knowledge.catalogue import retire
from knowledge.database import Database
from knowledge.drafts import TextDraft
from knowledge.editions import Edition, Since, editions
from knowledge.statements import Citation
from knowledge.vocabulary import Audience, Kind, Language
from tests.knowledge.drafting import NOW, SIGNATURE, TODAY, draft, keep

FIRST = draft("p", Kind.PROGRAM, "最高50万元。", source="某局", as_of=dt.date(2026, 1, 2), url="https://x.example/p")


async def _edition(database: Database, revision: int = 1, language: Language = Language.ZH) -> Edition | None:
    async with database.reading() as session:
        (record_id,) = (await shelf.ids_of(session, ["p"])).values()
        return (await editions(session, [Citation(1, record_id, revision, language, "", "words")])).get(1)


async def test_what_stands_has_not_changed(database: Database) -> None:
    await keep(database, FIRST)
    found = await _edition(database)
    assert found is not None
    assert (found.since, found.title, found.body) == (Since.UNCHANGED, "p 标题", "最高50万元。")
    assert (found.source, found.as_of, found.url) == ("某局", dt.date(2026, 1, 2), "https://x.example/p")
    assert (found.kind, found.has_clauses, found.changed) == (Kind.PROGRAM, False, NOW)


async def test_the_words_of_then_stay_when_a_record_changes(database: Database) -> None:
    text = TextDraft("p 标题", "某大学", "最高80万元。")
    await keep(database, FIRST)
    await keep(database, dataclasses.replace(FIRST, texts={Language.ZH: text}))
    then, now = await _edition(database, 1), await _edition(database, 2)
    assert then is not None
    assert (then.since, then.body) == (Since.CHANGED, "最高50万元。")
    assert now is not None
    assert (now.since, now.body) == (Since.UNCHANGED, "最高80万元。")


async def test_what_was_withdrawn_or_closed_off_is_told_apart(database: Database) -> None:
    await keep(database, FIRST)
    async with database.writing() as session:
        await retire(session, ["p"], SIGNATURE)
    withdrawn = await _edition(database)
    assert withdrawn is not None
    assert (withdrawn.since, withdrawn.body) == (Since.WITHDRAWN, "最高50万元。")
    await keep(database, dataclasses.replace(FIRST, audience=Audience.STAFF))
    closed_off = await _edition(database)
    assert closed_off is not None
    assert closed_off.since is Since.CLOSED_OFF


async def test_what_there_never_was_is_left_out(database: Database) -> None:
    await keep(database, FIRST)
    assert await _edition(database, 7) is None
    assert await _edition(database, 1, Language.EN) is None
    async with database.reading() as session:
        assert await editions(session, []) == {}


async def test_a_card_names_its_revision(database: Database) -> None:
    await keep(database, FIRST)
    await keep(database, dataclasses.replace(FIRST, source="另一局"))
    async with database.reading() as session:
        (record_id,) = (await shelf.ids_of(session, ["p"])).values()
        (card,) = await shelf.cards(session, [record_id], Language.ZH, TODAY, None)
    assert card.revision == 2
