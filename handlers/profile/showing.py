"""One's profile as a whole, with all that can be done about it."""

from collections.abc import Sequence

from handlers.buttons import WatchStudent
from handlers.buttons.profiles import CvHow, ProfileAsk, ProfileErase, ProfileExport, ProfileRevise, ProfileShow
from handlers.context import Visit
from handlers.csv_files import CSV, csv_bytes
from handlers.html import Block, Line, bold, italic, plain
from handlers.page import Button, Document, Page, Row, laid_out
from handlers.paging import on_one_line
from handlers.profile.asked import JOURNEY
from handlers.profile.consent import consent_page, kept
from handlers.profile.words import in_words, part_name, told_parts
from handlers.replying import answer_press
from handlers.texts import Texts
from knowledge import applications, people, students
from knowledge.students import Part, Profile
from retrieval.linkage.atlas import Atlas

_IN_A_ROW = 2
_SHOWN = 400
"""UTF-16 code units of a value."""


async def show(visit: Visit, choice: ProfileShow | None = None, *, notes: Sequence[str] = ()) -> None:
    """Shows one's profile, each part to be told anew; nobody is asked anything from then on."""
    await answer_press(visit.update.callback_query)
    profile = await kept(visit)
    if profile is None:
        await visit.show([consent_page(visit.texts, 0)])
        return
    await quiet(visit)
    await visit.show(profile_pages(profile, visit.texts, await visit.services.prospects.names(), notes))


async def quiet(visit: Visit) -> None:
    """Notes that nothing of the profile is asked any more."""
    if (visit.caller.asked or "").partition(":")[0] == JOURNEY:
        async with visit.services.database.writing() as session:
            await people.ask(session, visit.caller.id, None, None)


def profile_pages(profile: Profile, texts: Texts, atlas: Atlas, notes: Sequence[str] = ()) -> list[Page]:
    """Lays out a profile as its owner sees it; ``notes`` say before it what was just done."""
    blocks = [Block(tuple(map(plain, note.split("\n")))) for note in notes if note]
    lines: list[Line] = [
        plain(texts.say("profile-line", part=part_name(part, texts), value=on_one_line(value, _SHOWN)))
        for part, value in _written(profile, texts, atlas)
    ]
    if not lines:
        lines.append(plain(texts.say("profile-nothing")))
    declined = [part_name(part, texts) for part in Part if part in profile.declined]
    if declined:
        lines.append(italic(texts.say("profile-declined", parts=texts.say("list-separator").join(declined))))
    blocks.append(Block((bold(texts.say("profile-heading")), *lines)))
    blocks.append(Block((italic(texts.say("profile-seen")),)))
    return laid_out(blocks, _buttons(profile, texts))


def _buttons(profile: Profile, texts: Texts) -> list[Row]:
    parts = [
        Button(texts.say("button-profile-part" if part in profile.told_at else "button-profile-part-untold",
                         part=part_name(part, texts)), ProfileRevise(part))
        for part in Part
    ]  # fmt: skip
    rows: list[Row] = [tuple(parts[start : start + _IN_A_ROW]) for start in range(0, len(parts), _IN_A_ROW)]
    left = len(profile.missing)
    if left:
        rows.insert(0, (Button(texts.say("button-profile-ask", count=left), ProfileAsk()),))
    if profile.told_at:
        rows.append((Button(texts.say("alert-bell-student"), WatchStudent()),))
    rows.append((Button(texts.say("button-profile-cv"), CvHow()),))
    export = [Button(texts.say("button-profile-export"), ProfileExport())] if profile.told_at else []
    return [*rows, (*export, Button(texts.say("button-profile-erase"), ProfileErase(confirmed=False)))]


async def export(visit: Visit, choice: ProfileExport) -> None:
    """Sends one's profile as a table that any spreadsheet opens."""
    await answer_press(visit.update.callback_query)
    profile = await kept(visit)
    if profile is None or not profile.told_at:
        await visit.say("profile-nothing")
        return
    texts = visit.texts
    heads = [texts.say(f"profile-column-{name}") for name in ("part", "value", "day")]
    days = {part: texts.day(at.astimezone(visit.services.zone).date()) for part, at in profile.told_at.items()}
    atlas = await visit.services.prospects.names()
    rows = [
        (part_name(part, texts), in_words(part, value, texts, atlas), days[part]) for part, value in told_parts(profile)
    ]
    await visit.send_document(Document(texts.say("profile-file"), CSV, csv_bytes(heads, rows)))


async def erase(visit: Visit, choice: ProfileErase) -> None:
    """Asks once more, then erases the profile with all that hangs on it."""
    await answer_press(visit.update.callback_query)
    if not choice.confirmed:
        sure = Button(visit.texts.say("button-profile-erase-sure"), ProfileErase(confirmed=True))
        keep = Button(visit.texts.say("button-profile-keep"), ProfileShow())
        await visit.show([Page.text(visit.texts.say("profile-erase-ask"), ((sure,), (keep,)))])
        return
    await quiet(visit)
    async with visit.services.database.writing() as session:
        await students.forget(session, visit.caller.id)
        await applications.discard_drafts(session, visit.caller.id)
    await visit.say("profile-erased")


def _written(profile: Profile, texts: Texts, atlas: Atlas) -> list[tuple[Part, str]]:
    return [(part, in_words(part, value, texts, atlas)) for part, value in told_parts(profile)]
