"""Asking a student for one part of their profile."""

from collections.abc import Sequence

from handlers.asked import ask
from handlers.buttons.profiles import ProfileAsk
from handlers.context import Visit
from handlers.profile.asked import JOURNEY, Manner
from handlers.profile.consent import kept
from handlers.profile.questions import question_page
from handlers.profile.showing import show
from handlers.profile.words import in_words
from handlers.replying import answer_press
from knowledge.students import Part, Profile, value_of


async def ask_next(visit: Visit, choice: ProfileAsk | None = None, *, notes: Sequence[str] = ()) -> None:
    """Asks for the first part that nothing was said of; with none left, shows the profile."""
    await answer_press(visit.update.callback_query)
    profile = await kept(visit)
    if profile is None or not profile.missing:
        await show(visit, notes=notes)
    else:
        await ask_for(visit, profile, profile.missing[0], Manner.ON, notes)


async def ask_for(visit: Visit, profile: Profile, part: Part, manner: Manner, notes: Sequence[str] = ()) -> None:
    """Asks for one part, told before or not."""
    services = visit.services
    async with services.database.writing() as session:
        await ask(session, visit, JOURNEY, part.value, 0, [manner])
    value = value_of(profile, part)
    now = None if value is None else in_words(part, value, visit.texts, await services.prospects.names())
    await visit.show([question_page(part, now, manner, visit.texts, services.today().year, notes)])
