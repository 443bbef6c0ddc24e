"""What an editor sees before publishing is what everybody sees after it."""

import dataclasses
import zoneinfo

from knowledge import shelf
from knowledge.catalogue import save
from knowledge.database import Database
from knowledge.preview import NO_RECORD, preview
from knowledge.starter import drafts
from knowledge.vocabulary import Audience, Kind, Language
from tests.knowledge.drafting import SIGNATURE, TODAY

_HERE = zoneinfo.ZoneInfo("Asia/Shanghai")


async def test_the_preview_of_records_of_every_kind_is_the_card_that_it_becomes(database: Database) -> None:
    made = list(drafts())
    async with database.writing() as session:
        await save(session, made, SIGNATURE)
    sample = [draft for kind in Kind for draft in [one for one in made if one.kind is kind][:4]]
    office = next(draft.key for draft in made if getattr(draft.detail, "office", False))
    async with database.reading() as session:
        ids = await shelf.ids_of(session, [draft.key for draft in made])
        for reader in Language:
            cards = await shelf.cards(session, list(ids.values()), reader, TODAY, office, tuple(Audience), _HERE)
            shown = {card.key: dataclasses.replace(card, record_id=NO_RECORD, revision=0) for card in cards}
            previews = [await preview(session, draft, reader, TODAY, office, _HERE) for draft in sample]
            assert previews == [shown[draft.key] for draft in sample]
