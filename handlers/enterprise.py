"""An enterprise's data: what it told, telling one thing anew, sharing, exporting and erasing it."""

from collections.abc import Collection

from handlers import facts, looks
from handlers.buttons import (
    Agree,
    Eligible,
    ExportEnterprise,
    InviteColleague,
    LeaveEnterprise,
    Revise,
    ReviseFacts,
    WatchProfile,
)
from handlers.context import Visit
from handlers.csv_files import CSV, csv_bytes
from handlers.html import Block, bold, plain
from handlers.page import Button, Document, Page, Row, laid_out, pages_json
from handlers.paging import on_one_line
from handlers.replying import answer_press
from handlers.texts import texts as texts_of
from knowledge import enterprises, people, postings
from knowledge.database import WriteSession
from knowledge.eligibility.forms import PROFILE, number_of
from knowledge.enterprises import Profile
from knowledge.notifications import notify

_IN_A_ROW = 2
_NAME = 30
"""UTF-16 code units of a fact on a button."""


async def profile(visit: Visit) -> None:
    """Shows what an enterprise told, each fact to be told anew, and the ways to share and to erase it."""
    found = await told_by(visit)
    if found is None:
        await visit.show([consent(visit, None)])
        return
    texts = visit.texts
    await looks.at_enterprise(visit)
    told = await _told(visit, found)
    lines = [plain(texts.say("fact-line", fact=fact, value=value, day=day)) for fact, value, day in told] or [
        plain(texts.say("enterprise-nothing"))
    ]
    rows: list[Row] = [
        (Button(texts.say("button-revise-facts"), ReviseFacts()),),
        (Button(texts.say("button-eligible"), Eligible()),),
        (Button(texts.say("alert-bell-profile"), WatchProfile()),),
        (Button(texts.say("button-invite-colleague"), InviteColleague()),),
        *([(Button(texts.say("button-export-enterprise"), ExportEnterprise()),)] if told else []),
        (Button(texts.say("button-leave-enterprise"), LeaveEnterprise(confirmed=False)),),
    ]
    await visit.show(laid_out([Block((bold(texts.say("enterprise-heading")), *lines))], rows))


async def revise_facts(visit: Visit, choice: ReviseFacts) -> None:
    """Offers every fact to be told, or told anew."""
    await answer_press(visit.update.callback_query)
    found = await told_by(visit)
    if found is None:
        await visit.say("chat-expired")
        return
    names = (*PROFILE, *sorted(set(found.told) - set(PROFILE)))
    label = [on_one_line(facts.label(name, visit.texts), _NAME) for name in names]
    revise = [Button(said, Revise(number_of(name))) for said, name in zip(label, names, strict=True)]
    rows = tuple(tuple(revise[start : start + _IN_A_ROW]) for start in range(0, len(revise), _IN_A_ROW))
    await visit.show([Page.text(visit.texts.say("enterprise-revise"), rows)])


async def revise(visit: Visit, choice: Revise) -> None:
    """Asks for one fact anew."""
    await answer_press(visit.update.callback_query)
    found = await told_by(visit)
    name = fact_named(choice.fact, visit, found)
    if found is None or name is None:
        await visit.say("chat-expired")
        return
    async with visit.services.database.writing() as session:
        await people.ask(session, visit.caller.id, name, None)
    rows = facts.answers(name, visit.texts, held=_held(found, name))
    await visit.show([Page.text(facts.question(name, visit.texts), rows)])


async def invite_colleague(visit: Visit, choice: InviteColleague) -> None:
    """Makes an invitation with which one colleague joins the enterprise."""
    await answer_press(visit.update.callback_query)
    services = visit.services
    async with services.database.writing() as session:
        code = await enterprises.invite(session, services.seal, visit.caller.id, services.now())
    if code is None:
        await visit.say("chat-expired")
        return
    bot = visit.context.bot.username
    link = f"https://t.me/{bot}?start=col-{code}" if bot else "none"
    invitation = visit.texts.say("enterprise-invitation", link=link)
    await visit.show([Page.text(invitation)])
    await visit.show([Page.text(f"/start col-{code}")])  # apart, to be passed on as it is


async def export(visit: Visit, choice: ExportEnterprise) -> None:
    """Sends what an enterprise told as a table that any spreadsheet opens."""
    await answer_press(visit.update.callback_query)
    found = await told_by(visit)
    told = [] if found is None else await _told(visit, found)
    if not told:
        await visit.say("chat-expired" if found is None else "enterprise-nothing")
        return
    await looks.at_enterprise(visit)
    heads = [visit.texts.say(f"enterprise-column-{name}") for name in ("fact", "value", "day")]
    await visit.send_document(Document(visit.texts.say("enterprise-file"), CSV, csv_bytes(heads, told)))


async def joined(visit: Visit, code: str) -> None:
    """Lets somebody join the enterprise of a colleague's invitation."""
    services = visit.services
    async with services.database.writing() as session:
        before = await enterprises.of_person(session, visit.caller.id)
        good = await enterprises.join(session, services.seal, visit.caller.id, code, services.now())
        if good and await enterprises.of_person(session, visit.caller.id) != before:
            await _tell_inviter(session, visit, code)
    if good:
        await profile(visit)
    else:
        await visit.say("chat-invitation-refused")


async def _tell_inviter(session: WriteSession, visit: Visit, code: str) -> None:
    """Tells whoever made an invitation that somebody has joined with it."""
    services = visit.services
    inviter = await enterprises.inviter(session, services.seal, code)
    if inviter is not None and inviter != visit.caller.id:
        words = texts_of(await people.language_of_person(session, inviter))
        pages = pages_json([Page.text(words.say("enterprise-joined"))])
        key = f"colleague-joined:{inviter}:{visit.caller.id}:{visit.update.update_id}"
        await notify(session, services.seal, inviter, key, pages, services.now())


async def leave(visit: Visit, choice: LeaveEnterprise) -> None:
    """Asks once more, then ends somebody's part in their enterprise."""
    await answer_press(visit.update.callback_query)
    if not choice.confirmed:
        sure = Button(visit.texts.say("button-leave-sure"), LeaveEnterprise(confirmed=True))
        await visit.show([Page.text(visit.texts.say("enterprise-leave-ask"), ((sure,),))])
        return
    async with visit.services.database.writing() as session:
        await people.ask(session, visit.caller.id, None, None)
        await postings.leave(session, visit.caller.id)
        await enterprises.leave(session, visit.caller.id)
        await postings.take_down_orphans(session, visit.services.now())
    await visit.say("enterprise-left")


async def told_by(visit: Visit) -> Profile | None:
    """Gives what somebody's enterprise told; None where they speak for none."""
    async with visit.services.database.reading() as session:
        enterprise_id = await enterprises.of_person(session, visit.caller.id)
        if enterprise_id is None:
            return None
        return await enterprises.profile(session, visit.services.seal, enterprise_id)


def _held(found: Profile, name: str) -> tuple[str, ...]:
    told = found.told.get(name)
    return told if isinstance(told, tuple) else ()


def fact_named(number: int, visit: Visit, found: Profile | None) -> str | None:
    """Finds the fact of a button's number among those that can be told."""
    if found is None:
        return None
    names: Collection[str] = (
        *PROFILE,
        *found.told,
        *found.declined,
        *([visit.caller.asked] if visit.caller.asked else ()),
    )
    return next((name for name in names if number_of(name) == number), None)


def consent(visit: Visit, record_id: int | None) -> Page:
    """Asks for consent, before anything is kept; ``record_id`` is the program to go on with."""
    agreed = Button(visit.texts.say("button-agree"), Agree(record_id or 0))
    return Page.text(visit.texts.say("enterprise-consent"), ((agreed,),))


async def _told(visit: Visit, found: Profile) -> list[tuple[str, str, str]]:
    """Writes what was told: what it is, its value, and the day of it."""
    told = []
    for name in (*PROFILE, *sorted(set(found.told) - set(PROFILE))):
        if name in found.told:
            value = found.told[name]
            sector = (
                await visit.services.prospects.sector(value) if name == "sector" and isinstance(value, str) else None
            )
            day = visit.texts.day(found.told_at[name].date())
            told.append((facts.label(name, visit.texts), facts.value(name, value, visit.texts, sector), day))
    return told
