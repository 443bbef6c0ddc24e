"""``liaison audit``: changes of records and looks at personal data, as a table for whoever runs the desk."""

import asyncio
import datetime as dt
from pathlib import Path

import click

from bot.commands.shared import Common, Day, common_options, settled, stored
from bot.commands.spoken import SpokenCommand
from bot.errors import Refused
from bot.json_output import json_line
from handlers.audits.scope import DAYS, Scope
from handlers.audits.table import MOST, audit_file
from handlers.texts import Texts
from knowledge import audit, shelf
from knowledge.audit import Looked


def audit_command(texts: Texts) -> click.Command:
    """Builds the command."""

    def run(
        since: dt.date | None,
        until: dt.date | None,
        person: int | None,
        record: str | None,
        out: Path | None,
        data: Path | None,
        today: dt.date | None,
        language: str | None,
        json: bool,
    ) -> int:
        common = settled(texts, data, today, language)
        last = until or common.today
        first = since or last - dt.timedelta(days=DAYS - 1)
        if first > last:
            raise Refused("error-audit-days")
        return asyncio.run(_audit(common, Scope(first, last, person), record, out, as_json=json))

    return SpokenCommand(
        "audit",
        texts=texts,
        callback=run,
        help=texts.say("help-audit"),
        params=[
            click.Option(["--since"], type=Day(), metavar="DATE", help=texts.say("help-option-since")),
            click.Option(["--until"], type=Day(), metavar="DATE", help=texts.say("help-option-until")),
            click.Option(["--person"], type=click.IntRange(1), help=texts.say("help-option-person")),
            click.Option(["--record"], metavar="KEY", help=texts.say("help-option-record")),
            click.Option(["--out"], type=click.Path(path_type=Path), metavar="FILE", help=texts.say("help-option-out")),
            *common_options(texts),
        ],
    )


async def _audit(common: Common, scope: Scope, record: str | None, out: Path | None, *, as_json: bool) -> int:
    """Writes the table, and notes that it was given out."""
    async with stored(common) as database:
        async with database.reading() as session:
            if record is not None:
                record_id = (await shelf.ids_of(session, [record])).get(record)
                if record_id is None:
                    raise Refused("error-audit-record", record=record)
                scope = Scope(scope.first, scope.last, scope.person, (record_id, record))
            asked = scope.asked(common.settings.zone)
            changes = await audit.changes(session, asked, MOST)
            looks = await audit.looks(session, asked, MOST)
        async with database.writing() as session:
            await audit.note(session, None, Looked.EXPORT, scope.subject, common.now())
    if as_json:
        click.echo(json_line({"changes": [_plain(one) for one in changes], "looks": [_plain(one) for one in looks]}))
        return 0
    table = audit_file(changes, looks, common.settings.zone, common.texts).data
    if out is None:
        click.echo(table.decode("utf-8-sig"), nl=False)
        return 0
    await asyncio.to_thread(out.write_bytes, table)
    common.err.print(common.texts.say("audit-written", path=str(out), changes=len(changes), looks=len(looks)))
    return 0


def _plain(one: audit.Change | audit.Look) -> dict[str, str | int | None]:
    named = {name: getattr(one, name) for name in one.__dataclass_fields__}
    return {**named, "at": one.at.isoformat()}
