"""What a CV says, line by line: kept, told otherwise, or dropped by its owner; nothing else of it is stored."""

from collections.abc import Sequence

from handlers.buttons.profiles import CvChange, CvDrop, CvKeep, CvLines, CvRest
from handlers.context import Services, Visit
from handlers.html import Block, Line, bold, italic, plain
from handlers.page import Button, Page, Row, laid_out
from handlers.paging import on_one_line
from handlers.profile.asked import Manner
from handlers.profile.asking import ask_for
from handlers.profile.consent import kept
from handlers.profile.showing import quiet, show
from handlers.profile.words import in_words, part_name
from handlers.replying import answer_press
from handlers.texts import Texts
from knowledge import students
from knowledge.students import Line as CvLine
from knowledge.students import Part, Profile, value_of
from retrieval.linkage.atlas import Atlas

_WORDS = 160
"""UTF-16 code units of a CV's own line that are shown."""
_VALUE = 300


async def next_line(visit: Visit, notes: Sequence[str] = ()) -> None:
    """Shows the lines that wait and asks about the first; with none left, shows the profile."""
    services = visit.services
    async with services.database.reading() as session:
        waiting = await students.lines(session, services.seal, visit.caller.id, services.now())
    profile = await kept(visit)
    if profile is None or not waiting:
        await show(visit, notes=[*notes, visit.texts.say("profile-cv-done")])
        return
    await quiet(visit)
    await visit.show(line_pages(waiting, profile, visit.texts, await services.prospects.names(), notes))


def line_pages(
    waiting: Sequence[CvLine], profile: Profile, texts: Texts, atlas: Atlas, notes: Sequence[str] = ()
) -> list[Page]:
    """Lays out the lines that wait: the first to be settled, the others after it."""
    first, *others = waiting
    value = on_one_line(in_words(first.part, first.value, texts, atlas), _VALUE)
    asked: list[Line] = [bold(texts.say("profile-line", part=part_name(first.part, texts), value=value))]
    asked.append(italic(texts.say("profile-cv-says", words=on_one_line(first.words, _WORDS))))
    before = value_of(profile, first.part)
    if before is not None:
        asked.append(plain(texts.say("profile-cv-before", value=in_words(first.part, before, texts, atlas))))
    blocks = [Block(tuple(map(plain, note.split("\n")))) for note in notes if note]
    blocks.append(Block((plain(texts.say("profile-cv-ask", count=len(waiting))), *asked)))
    if others:
        rest = [
            plain(texts.say("profile-line", part=part_name(one.part, texts),
                            value=on_one_line(in_words(one.part, one.value, texts, atlas), _VALUE)))
            for one in others
        ]  # fmt: skip
        blocks.append(Block((plain(texts.say("profile-cv-then")), *rest)))
    rows: list[Row] = [
        (
            Button(texts.say("button-cv-keep"), CvKeep(first.part)),
            Button(texts.say("button-cv-change"), CvChange(first.part)),
            Button(texts.say("button-cv-drop"), CvDrop(first.part)),
        )
    ]
    if others:
        rows.append((Button(texts.say("button-cv-keep-rest", count=len(waiting)), CvRest(keep=True)),))
    rows.append((Button(texts.say("button-cv-drop-rest"), CvRest(keep=False)),))
    return laid_out(blocks, rows)


async def open_lines(visit: Visit, choice: CvLines) -> None:
    """Shows what waits."""
    await answer_press(visit.update.callback_query)
    await next_line(visit)


async def keep(visit: Visit, choice: CvKeep) -> None:
    """Keeps a line; one that is settled already changes nothing."""
    await answer_press(visit.update.callback_query)
    await next_line(visit, [note for note in [await _keep(visit, [choice.part])] if note])


async def drop(visit: Visit, choice: CvDrop) -> None:
    """Drops a line."""
    await answer_press(visit.update.callback_query)
    async with visit.services.database.writing() as session:
        gone = await students.settle_line(session, visit.caller.id, choice.part)
    await next_line(
        visit, [visit.texts.say("profile-cv-dropped", part=part_name(choice.part, visit.texts))] if gone else []
    )


async def change(visit: Visit, choice: CvChange) -> None:
    """Asks for what a line should say."""
    await answer_press(visit.update.callback_query)
    services = visit.services
    async with services.database.reading() as session:
        waiting = await students.lines(session, services.seal, visit.caller.id, services.now())
    profile = await kept(visit)
    if profile is None or all(one.part is not choice.part for one in waiting):
        await next_line(visit)
    else:
        await ask_for(visit, profile, choice.part, Manner.CV)


async def rest(visit: Visit, choice: CvRest) -> None:
    """Keeps or drops all that is left, which stood on the page."""
    await answer_press(visit.update.callback_query)
    if choice.keep:
        note = await _keep(visit, tuple(Part))
        await next_line(visit, [note] if note else [])
        return
    async with visit.services.database.writing() as session:
        await students.drop_lines(session, visit.caller.id)
    await show(visit, notes=[visit.texts.say("profile-cv-dropped-rest")])


async def _keep(visit: Visit, parts: Sequence[Part]) -> str | None:
    """Keeps lines that still wait, in one transaction; gives what is said of it, None where none did."""
    services = visit.services
    done: list[str] = []
    async with services.database.writing() as session:
        waiting = await students.lines(session, services.seal, visit.caller.id, services.now())
        for one in waiting:
            if one.part in parts:
                now = services.now()
                await students.tell(session, services.seal, visit.caller.id, one.part, one.value, now)
                await students.settle_line(session, visit.caller.id, one.part)
                done.append(part_name(one.part, visit.texts))
    return visit.texts.say("profile-cv-kept", parts=visit.texts.say("list-separator").join(done)) if done else None


async def forget_lines(services: Services) -> None:
    """Takes away what nobody settled within its day."""
    async with services.database.writing() as session:
        await students.drop_old_lines(session, services.now())
