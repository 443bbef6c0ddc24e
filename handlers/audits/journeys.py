"""`/audit`: who changed what and who looked at whose personal data, summed up and as a file, for administrators."""

import asyncio
import datetime as dt
from collections.abc import Mapping

from handlers.audits.scope import DAYS, Scope, pressed, typed
from handlers.audits.table import MOST, act_named, audit_file, looked_by, signed
from handlers.buttons import AuditOf, ExportAudit
from handlers.context import Visit
from handlers.html import Block, Line, bold, plain
from handlers.page import Button, Page, Row, laid_out
from handlers.paging import on_one_line
from handlers.replying import answer_press
from handlers.staff import role_name
from handlers.texts import Texts
from knowledge import audit
from knowledge.audit import Looked, Summary
from knowledge.people import Act, may, roles_of_person
from retrieval.understanding.language import clean

_LINES = 10
"""Lines of each sum."""
_NAME = 60
"""UTF-16 code units of a name, and of what was typed where it is said back."""
_PERIODS = (7, DAYS, 365)


async def summed(visit: Visit, choice: AuditOf | None = None) -> None:
    """Sums up changes and looks of a period, a person or a record."""
    scope = await _scope(visit, choice)
    if scope is None:
        return
    services = visit.services
    async with services.database.reading() as session:
        found = await audit.summary(session, scope.asked(services.zone))
        people = [who for who in found.lookers if who is not None][:_LINES]
        roles = {who: await roles_of_person(session, who) for who in people}
    await visit.show(_pages(scope, found, roles, visit.texts, services.today()))


async def export(visit: Visit, choice: ExportAudit) -> None:
    """Sends changes and looks as a table, and notes that they were given out."""
    scope = await _scope(visit, choice)
    if scope is None:
        return
    services, asked = visit.services, scope.asked(visit.services.zone)
    async with services.database.reading() as session:
        changes = await audit.changes(session, asked, MOST)
        looks = await audit.looks(session, asked, MOST)
    if not changes and not looks:
        await visit.say("audit-none")
        return
    file = await asyncio.to_thread(audit_file, changes, looks, services.zone, visit.texts)
    async with services.database.writing() as session:
        await audit.note(session, visit.caller.id, Looked.EXPORT, scope.subject, services.now())
    cut = "yes" if MOST in (len(changes), len(looks)) else "no"
    await visit.say("audit-sent", changes=len(changes), looks=len(looks), cut=cut)
    await visit.send_document(file)


async def _scope(visit: Visit, choice: AuditOf | ExportAudit | None) -> Scope | None:
    """Finds what is asked for; says why not where it is not theirs to ask, or cannot be read."""
    await answer_press(visit.update.callback_query)
    if not may(visit.caller.roles, Act.AUDIT):
        await visit.say("chat-not-allowed")
        return None
    async with visit.services.database.reading() as session:
        if choice is not None:
            found = await pressed(session, choice)
        else:
            found = await typed(session, clean(visit.argument), visit.services.today())
    if found is None and choice is None:
        await visit.say("audit-unread", text=on_one_line(visit.argument, _NAME))
    elif found is None:
        await visit.say("chat-expired")
    return found


def _pages(
    scope: Scope, found: Summary, roles: Mapping[int, tuple[str, ...]], words: Texts, today: dt.date
) -> list[Page]:
    period = words.say("audit-heading", first=words.day(scope.first), last=words.day(scope.last), of=_of(scope, words))
    acts = {act_named(act, words): count for act, count in found.looks.items()}
    lookers = {_looker(who, roles, words): count for who, count in found.lookers.items()}
    changers = {signed(who, words): count for who, count in found.changes.items()}
    seen = words.number(sum(found.looks.values()))
    changed = words.number(sum(found.changes.values()))
    blocks = [
        Block((bold(period),)),
        Block((bold(words.say("audit-looks", count=seen)), *_lines(acts, words))),
        *([Block((bold(words.say("audit-lookers")), *_lines(lookers, words)))] if lookers else []),
        Block((bold(words.say("audit-changes", count=changed)), *_lines(changers, words))),
        Block((plain(words.say("audit-how")),)),
    ]
    rows: list[Row] = []
    if found.looks or found.changes:
        rows.append((Button(words.say("button-audit-export"), scope.exported()),))
    wider = [scope.since(scope.last - dt.timedelta(days=days - 1)) for days in _PERIODS] if scope.last == today else []
    rows.append(
        tuple(
            Button(words.say("button-audit-days", days=days), one.summed())
            for days, one in zip(_PERIODS, wider, strict=False)
            if one.first != scope.first
        )
    )
    return laid_out(blocks, rows)


def _lines(counts: Mapping[str, int], words: Texts) -> list[Line]:
    lines = [
        plain(words.say("audit-line", name=on_one_line(name, _NAME), count=words.number(count)))
        for name, count in list(counts.items())[:_LINES]
    ]
    return [*lines, *([plain(words.say("audit-more", count=len(counts) - _LINES))] if len(counts) > _LINES else [])]


def _looker(who: int | None, roles: Mapping[int, tuple[str, ...]], words: Texts) -> str:
    named = words.say("list-separator").join(role_name(words, role) for role in roles.get(who or 0, ()))
    return words.say("audit-person-role", who=looked_by(who, words), role=named or "none")


def _of(scope: Scope, words: Texts) -> str:
    if scope.record is not None:
        return on_one_line(scope.record[1], _NAME)
    return "none" if scope.person is None else words.say("audit-person", number=str(scope.person))
