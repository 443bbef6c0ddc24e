"""Telling a profile: in one go, in answer to one question after the other, or one part anew."""

from collections.abc import Mapping, Sequence

from handlers.asked import Asked, ask, asked_of, leave
from handlers.buttons.profiles import ProfileAsk, ProfileBack, ProfileChoose, ProfileRevise, ProfileSkip
from handlers.context import Visit
from handlers.html import Block, plain
from handlers.page import Button, laid_out
from handlers.profile.asked import ALL, JOURNEY, Manner
from handlers.profile.asking import ask_for, ask_next
from handlers.profile.consent import kept
from handlers.profile.questions import chosen
from handlers.profile.settling import next_line
from handlers.profile.showing import show
from handlers.profile.words import in_words, part_name
from handlers.replying import answer_press
from knowledge import students
from knowledge.students import Part, Profile, Value
from retrieval.understanding.language import clean, has_words
from retrieval.understanding.students import Said, answered, looks_for_opening, told_in
from retrieval.understanding.telling import declines
from retrieval.understanding.wishes import asks_instead


async def invite(visit: Visit, notes: Sequence[str] = ()) -> None:
    """Says how a profile is told, and waits for it in one go."""
    texts = visit.texts
    async with visit.services.database.writing() as session:
        await ask(session, visit, JOURNEY, ALL, 0)
    blocks = [
        *(Block((plain(note),)) for note in notes),
        *(Block((plain(part),)) for part in texts.say("profile-how").split("\n\n")),
    ]
    one_by_one = Button(texts.say("button-profile-one-by-one"), ProfileAsk())
    await visit.show(laid_out(blocks, [(one_by_one,)]))


async def take(visit: Visit, text: str) -> bool:
    """Keeps what a text tells in one go and shows the profile; False where it tells nothing."""
    services, texts = visit.services, visit.texts
    atlas = await services.prospects.names()
    found = told_in(text, services.today(), atlas)
    if not found:
        return False
    await keep(visit, found)
    told = [part_name(part, texts) for part in found]
    await show(visit, notes=[texts.say("profile-understood", parts=texts.say("list-separator").join(told))])
    return True


async def keep(visit: Visit, found: Mapping[Part, Said]) -> None:
    """Keeps all parts that were understood, in one transaction."""
    services = visit.services
    async with services.database.writing() as session:
        for part, said in found.items():
            await students.tell(session, services.seal, visit.caller.id, part, said.value, services.now())


async def revise(visit: Visit, choice: ProfileRevise) -> None:
    """Asks for one part anew."""
    await answer_press(visit.update.callback_query)
    profile = await kept(visit)
    if profile is None:
        await show(visit)
    else:
        await ask_for(visit, profile, choice.part, Manner.ALONE)


async def skip(visit: Visit, choice: ProfileSkip) -> None:
    """Leaves a part out."""
    await answer_press(visit.update.callback_query)
    await told(visit, choice.part, None, Manner.ON if choice.on else Manner.ALONE)


async def choose(visit: Visit, choice: ProfileChoose) -> None:
    """Keeps a part as a tap tells it."""
    await answer_press(visit.update.callback_query)
    value = chosen(choice.part, choice.number, visit.services.today().year)
    if value is None:
        await visit.say("chat-expired")
    else:
        await told(visit, choice.part, value, Manner.ON if choice.on else Manner.ALONE)


async def back(visit: Visit, choice: ProfileBack) -> None:
    """Asks the question before that of a part again."""
    await answer_press(visit.update.callback_query)
    profile, parts = await kept(visit), tuple(Part)
    if profile is None:
        await show(visit)
    else:
        await ask_for(visit, profile, parts[max(parts.index(choice.part) - 1, 0)], Manner.ON)


async def told(visit: Visit, part: Part, value: Value | None, manner: Manner) -> None:
    """Keeps a part as it was told, None where they would rather not, and goes on."""
    services, texts = visit.services, visit.texts
    async with services.database.writing() as session:
        ok = await students.tell(session, services.seal, visit.caller.id, part, value, services.now())
        if ok and manner is Manner.CV:
            await students.settle_line(session, visit.caller.id, part)
    if not ok:
        await show(visit)
        return
    name = part_name(part, texts)
    said = None if value is None else in_words(part, value, texts, await services.prospects.names())
    note = (
        texts.say("profile-skipped", part=name) if said is None else texts.say("profile-noted", part=name, value=said)
    )
    if manner is Manner.CV:
        await next_line(visit, [note])
    elif manner is Manner.ON:
        await ask_next(visit, notes=[note])
    else:
        await show(visit, notes=[note])


async def typed(visit: Visit) -> bool:
    """Takes a text as what was asked for; False where it is rather a question or a remark of its own."""
    asked = asked_of(visit.caller, JOURNEY)
    if asked is None or asked.is_over(visit.services.now()):
        return False
    if asked.update_id == visit.update.update_id:  # processed again: it was taken then
        await _again(visit, asked)
        return True
    profile, text = await kept(visit), clean(visit.text)
    if profile is None or not await _taken(visit, asked, profile, text):
        await leave(visit, asked)
        return False
    return True


async def _taken(visit: Visit, asked: Asked, profile: Profile, text: str) -> bool:
    if asked.what == ALL:
        return not asks_instead(text, "profile") and await take(visit, text)
    part, manner = Part(asked.what or ""), Manner(asked.numbers[0] if asked.numbers else Manner.ON)
    services = visit.services
    if declines(text):
        await told(visit, part, None, manner)
        return True
    if asks_instead(text, "profile"):
        return False
    atlas = await services.prospects.names()
    if part is Part.MAJOR and manner is Manner.ON:
        whole = told_in(text, services.today(), atlas)
        if len(whole) > 1 and Part.MAJOR in whole:  # they tell all at once where one thing was asked for
            await keep(visit, whole)
            names = visit.texts.say("list-separator").join(part_name(one, visit.texts) for one in whole)
            await ask_next(visit, notes=[visit.texts.say("profile-understood", parts=names)])
            return True
    if part is not Part.WISH and looks_for_opening(text) and part not in told_in(text, services.today(), atlas):
        return False
    value = answered(text, part, services.today(), atlas) if has_words(text) or any(map(str.isalnum, text)) else None
    if value is None:
        note = visit.texts.say("profile-not-understood", part=part_name(part, visit.texts))
        await ask_for(visit, profile, part, manner, [note])
    else:
        await told(visit, part, value, manner)
    return True


async def _again(visit: Visit, asked: Asked) -> None:
    """Shows once more what followed a text: the question that was asked then."""
    profile = await kept(visit)
    if profile is not None and asked.what in set(Part):
        await ask_for(visit, profile, Part(asked.what), Manner(asked.numbers[0] if asked.numbers else 0))
    else:
        await show(visit)
