"""What an alert is for, in words: the question, the need, or the enterprise that somebody speaks for."""

from handlers import looks
from handlers.context import Services
from handlers.paging import on_one_line
from handlers.texts import Texts
from knowledge import demands
from knowledge.alerts import About, Watch

_SHOWN = 60
"""UTF-16 code units of a question or a need that tell its owner which one is meant."""


async def name_of(services: Services, watch: Watch, texts: Texts) -> str | None:
    """Names what an alert is for; None where that is gone, or nobody can read it any more."""
    text = await text_of(services, watch)
    if watch.about in (About.PROFILE, About.STUDENT):
        return texts.say(f"alert-about-{watch.about.value}")
    return None if text is None else texts.say(f"alert-about-{watch.about.value}", text=on_one_line(text, _SHOWN))


async def text_of(services: Services, watch: Watch) -> str | None:
    """Gives the question or the need as its owner wrote it; None for a profile, and where it is gone."""
    if watch.turn_id is not None:
        return await services.conversation.question(watch.person_id, watch.turn_id)
    if watch.demand_id is None:
        return None
    async with services.database.reading() as session:
        need = await demands.one_of(session, services.seal, watch.person_id, watch.demand_id)
    if need is not None:
        await looks.of_colleague(services, watch.person_id, need)
    return None if need is None else need.title or None
