"""What postings do by themselves: their people are told before and after the last day, orphans are taken down."""

import datetime as dt

from handlers.buttons.postings import PostAsk, PostEnd, PostOpen
from handlers.context import Services
from handlers.page import Button, Row, pages_json, text_pages
from handlers.postings.telling import title_of
from handlers.texts import texts
from knowledge import postings
from knowledge.notifications import notify, written
from knowledge.people import language_of_person

SOON_DAYS = 3
"""Days before the last one from which on its people are told."""
_LATELY_DAYS = 7
"""Days after it for which they are told that it is over, as where no process was up."""


async def tick(services: Services) -> None:
    """Tells what is due of postings, each once for one last day, and takes down those whose enterprise is no more."""
    async with services.database.reading() as session:
        alone = await postings.orphans(session)
    if alone:
        async with services.database.writing() as session:
            await postings.take_down_orphans(session, services.now())
    today = services.today()
    first, last = today - dt.timedelta(days=_LATELY_DAYS), today + dt.timedelta(days=SOON_DAYS)
    async with services.database.reading() as session:
        ending = await postings.ending(session, first, last)
    for id, closes in ending:
        await _tell(services, id, closes, over=closes < today)


async def _tell(services: Services, id: int, closes: dt.date, *, over: bool) -> None:
    which = "over" if over else "soon"
    async with services.database.reading() as session:
        people = await postings.posters(session, postings.key_of(id))
        keys = {person: f"posting:{id}:{which}:{closes.isoformat()}:{person}" for person in people}
        told = await written(session, list(keys.values()))
    if told.issuperset(keys.values()):
        return
    async with services.database.writing() as session:
        for person, key in keys.items():
            words = texts(await language_of_person(session, person))
            title = await title_of(session, postings.key_of(id), words.language)
            said = words.say(f"post-told-{which}", title=title, day=words.day(closes))
            rows: list[Row] = [
                (Button(words.say("button-post-reopen" if over else "button-post-extend"), PostAsk(id, "closes")),),
                (Button(words.say("button-post-open"), PostOpen(id)),),
            ]
            if not over:
                rows.append((Button(words.say("button-post-close"), PostEnd(id, "close", confirmed=False)),))
            await notify(session, services.seal, person, key, pages_json(text_pages(said, rows)), services.now())
