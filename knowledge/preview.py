"""The card that a record would have once it is published: how editors and reviewers see it before anybody else does."""

import dataclasses
import datetime as dt

from knowledge.availability import Window
from knowledge.card import Card, ContactWay
from knowledge.contact_ways import with_ways
from knowledge.database import ReadSession
from knowledge.drafts import Draft, ExpertDetail
from knowledge.shelf import in_zone
from knowledge.vocabulary import TIMED_KINDS, Language

NO_RECORD = 0
"""Number of the record of a card that is not published."""
_SHARED = frozenset(field.name for field in dataclasses.fields(Card)) & frozenset(
    field.name for field in dataclasses.fields(Draft)
)


async def preview(
    session: ReadSession,
    draft: Draft,
    reader: Language,
    today: dt.date,
    desk_office: str | None,
    zone: dt.tzinfo = dt.UTC,
) -> Card:
    """Gives the card of a draft, with the way to its contact window as it stands now.

    Args:
        reader: the language to prefer where the draft has several.
        desk_office: key of the office that is the way to everything without a window of its own.
        zone: of the desk; the times of events are given in it.
    """
    language = reader if reader in draft.texts else min(draft.texts)
    text = draft.texts[language]
    window = Window(draft.opens, draft.closes, draft.ends, draft.rolling, draft.active, draft.announced)
    shared = {name: getattr(draft, name) for name in _SHARED}
    card = Card(
        **shared | {"detail": in_zone(draft.detail, zone)},
        record_id=NO_RECORD,
        revision=0,
        language=language,
        title=text.title,
        org=text.org,
        body=text.body,
        availability=window.on(today) if draft.kind in TIMED_KINDS else None,
        via=None,
    )
    if isinstance(draft.detail, ExpertDetail):  # the way to it is what it says of itself, on record or not
        own = {name: getattr(draft.detail, name) for name in ("email", "phone", "web", "hours")}
        return dataclasses.replace(card, via=ContactWay(draft.key, text.title, fallback=False, **own))
    (found,) = await with_ways(session, [card], reader, desk_office)
    return found
