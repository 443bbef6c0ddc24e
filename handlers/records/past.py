"""The history of a record in the chat: who, when, why, what changed, and the way back to any of it."""

from handlers.buttons.records import BringBack, OpenRecord, OpenRevision, RecordHistory
from handlers.context import Visit
from handlers.html import Block, Line, bold, italic, plain
from handlers.page import Button, Row, laid_out
from handlers.paging import on_one_line
from handlers.records.form import titles_of
from handlers.records.opening import allowed, is_agreed, seen
from handlers.records.signed import desk_named, why_named
from handlers.records.words import change_lines, keys_in, label
from handlers.replying import answer_press
from knowledge import history, holdings, people
from knowledge.database import ReadSession
from knowledge.history import Revised, Turn
from knowledge.people import Act, may
from knowledge.vocabulary import Stage

_AT_ONCE, _FIELDS, _CHANGES = 5, 6, 40
_WHY, _TITLE = 300, 90
"""UTF-16 code units."""
_PERSON = "person "


async def show(visit: Visit, choice: RecordHistory) -> None:
    """Lists revisions, the latest first."""
    await answer_press(visit.update.callback_query)
    if not await allowed(visit):
        return
    async with visit.services.database.reading() as session:
        found = (await holdings.held(session, [choice.record_id], visit.texts.language)).get(choice.record_id)
        revisions = await history.revisions(session, choice.record_id, _AT_ONCE, choice.before or None)
        heads = [await _head(session, visit, one) for one in revisions]
    if found is None or not revisions or not await seen(visit, [found], past=True):
        await visit.say("chat-expired")
        return
    texts = visit.texts
    blocks = [Block((bold(texts.say("record-history", title=on_one_line(found.title, _TITLE))),))]
    blocks += [Block((*head, *_fields(visit, one))) for head, one in zip(heads, revisions, strict=True)]
    rows: list[Row] = [
        tuple(
            Button(texts.say("button-record-revision", number=one.number), OpenRevision(choice.record_id, one.number))
            for one in revisions
        )
    ]
    oldest = revisions[-1].number
    if oldest > 1:
        rows.append((Button(texts.say("button-record-older"), RecordHistory(choice.record_id, oldest)),))
    rows.append((Button(texts.say("button-record-open"), OpenRecord(choice.record_id)),))
    await visit.show(laid_out(blocks, rows))


async def show_revision(visit: Visit, choice: OpenRevision) -> None:
    """Shows what a revision changed, field by field, with the way back to it."""
    await answer_press(visit.update.callback_query)
    if not await allowed(visit):
        return
    async with visit.services.database.reading() as session:
        one = await history.revision(session, choice.record_id, choice.number)
        found = (await holdings.held(session, [choice.record_id], visit.texts.language)).get(choice.record_id)
        head = [] if one is None else await _head(session, visit, one)
    if one is None or found is None or not await seen(visit, [found], past=True):
        await visit.say("chat-expired")
        return
    titles = await titles_of(visit, keys_in(one.changes))
    lines = change_lines(one.changes[:_CHANGES], visit.texts, titles, one.draft)
    more = len(one.changes) - len(lines)
    if more > 0:
        lines.append(italic(visit.texts.say("record-changes-more", count=more)))
    rows: list[Row] = [(Button(visit.texts.say("button-record-history"), RecordHistory(choice.record_id, 0)),)]
    past = one.number < found.revision or found.stage is Stage.RETIRED
    if past and may(visit.caller.roles, Act.EDIT) and not is_agreed(found.key):
        back = visit.texts.say("button-record-back-to", number=one.number)
        rows.insert(0, (Button(back, BringBack(choice.record_id, one.number)),))
    await visit.show(laid_out([Block(tuple(head)), Block(tuple(lines))] if lines else [Block(tuple(head))], rows))


async def who_said(session: ReadSession, visit: Visit, who: str) -> str:
    """Names whoever signed a change: of people their role and number, never their name."""
    number = who.removeprefix(_PERSON)
    if not who.startswith(_PERSON) or not number.isdecimal():
        return desk_named(who, visit.texts)
    roles = people.roles_of(await people.roles_of_person(session, int(number)))
    role = next((one for one in (people.Role.ADMIN, people.Role.REVIEWER, people.Role.EDITOR) if one in roles), None)
    named = visit.texts.say("record-who-former" if role is None else f"role-{role.value}")
    return visit.texts.say("record-who-person", role=named, number=number)


async def _head(session: ReadSession, visit: Visit, one: Revised) -> list[Line]:
    """Says who did what, when and why."""
    texts, at = visit.texts, one.at.astimezone(visit.services.zone)
    who = await who_said(session, visit, one.who)
    if one.reviewer not in (None, one.who):
        who = texts.say("record-let-by", who=who, reviewer=await who_said(session, visit, one.reviewer or ""))
    said = texts.say("record-revision", number=one.number, turn=texts.say(f"record-turn-{one.turn.value}"))
    lines = [bold(said), plain(texts.say("record-by", who=who, moment=texts.moment(at)))]
    why = on_one_line(why_named(one.why, one.who, texts), _WHY)
    return [*lines, plain(texts.say("record-because", why=why))] if why else lines


def _fields(visit: Visit, one: Revised) -> list[Line]:
    """Names the fields that a revision changed; the first one made all of them."""
    if one.turn is Turn.MADE or not one.changes:
        return []
    texts = visit.texts
    named = list(dict.fromkeys(label(change.field, texts) for change in one.changes))
    said = texts.say("list-separator").join(named[:_FIELDS]) + ("…" if len(named) > _FIELDS else "")
    return [italic(texts.say("record-fields", fields=said))]
