"""Letters by e-mail: written with what caused them, sent later, each by one process at a time."""

import base64
import datetime as dt
import json
import secrets
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import ColumnElement, func, select, update
from sqlalchemy.dialects import postgresql, sqlite

from knowledge.database import ReadSession, WriteSession
from knowledge.sealing import Seal
from knowledge.tables import Letter

_MARK_BYTES = 16
_WITHDRAWN = "withdrawn"
"""The fault of a letter that was stopped before it went out."""


class LetterState(StrEnum):
    """Where a letter stands."""

    WAITING = "waiting"
    DELIVERED = "delivered"
    """A mail server has taken it."""
    GIVEN_UP = "given-up"


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that goes with a letter.

    Attributes:
        type: its media type, such as ``text/calendar``.
    """

    name: str
    type: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Content:
    """What a letter says.

    Attributes:
        to: an e-mail address.
        text: paragraphs with an empty line between them.
        language: a language tag such as ``zh``, of the first half where it is in two.
    """

    to: str
    subject: str
    text: str
    language: str
    attachments: tuple[Attachment, ...] = ()


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A letter that this process, and no other, is to send now.

    Attributes:
        content: None where none of the keys opens it.
        mark: what its Message-ID is made of, the same at each try.
        tries: how often it was tried, this time counted in.
    """

    id: int
    key: str
    referral_id: int | None
    content: Content | None
    mark: str
    written_at: dt.datetime
    tries: int


async def write(
    session: WriteSession,
    seal: Seal,
    key: str,
    content: Content,
    now: dt.datetime,
    *,
    referral_id: int | None = None,
) -> bool:
    """Writes a letter; False where one of this key was written before.

    Args:
        referral_id: the introduction that it is about; it is erased with it.
    """
    dialect = session.get_bind().dialect.name
    insert = postgresql.insert(Letter) if dialect == "postgresql" else sqlite.insert(Letter)
    row = insert.values(
        key=key,
        referral_id=referral_id,
        message_mark=secrets.token_hex(_MARK_BYTES),
        content_sealed=seal.seal(_json(content)),
        state=LetterState.WAITING,
        tries=0,
        created_at=now,
        due_at=now,
    )
    written = await session.execute(row.on_conflict_do_nothing().returning(Letter.id))
    return written.first() is not None


async def written(session: ReadSession | WriteSession, key: str) -> bool:
    """Says whether a letter of this key was written before."""
    return await session.scalar(select(Letter.id).where(Letter.key == key)) is not None


async def failed(session: ReadSession | WriteSession, referral_id: int) -> bool:
    """Says whether a letter about an introduction could not be delivered."""
    lost = (Letter.state == LetterState.GIVEN_UP) & (Letter.fault != _WITHDRAWN)
    return await session.scalar(select(Letter.id).where(Letter.referral_id == referral_id, lost).limit(1)) is not None


async def due(session: ReadSession, now: dt.datetime) -> bool:
    """Says whether a letter's time has come, without taking it."""
    found = select(Letter.id).where(Letter.state == LetterState.WAITING, Letter.due_at <= now).limit(1)
    return await session.scalar(found) is not None


async def take(session: WriteSession, seal: Seal, now: dt.datetime, lease: dt.timedelta) -> Outgoing | None:
    """Takes the letter that has been due for longest, to send it within the lease, and counts the try.

    Nobody else can take it before the lease is over: whoever took it then counts as dead, and it is sent again.

    Returns:
        None where no letter is due.
    """
    waiting = select(Letter).where(Letter.state == LetterState.WAITING, Letter.due_at <= now)
    row = await session.scalar(waiting.order_by(Letter.due_at, Letter.id).limit(1))
    if row is None:
        return None
    row.tries, row.due_at = row.tries + 1, now + lease
    await session.flush()
    opened = None if row.content_sealed is None else seal.opened(row.content_sealed, f"letter {row.id}")
    content = None if opened is None else _content(opened)
    return Outgoing(row.id, row.key, row.referral_id, content, row.message_mark, row.created_at, row.tries)


async def delivered(session: WriteSession, id: int, now: dt.datetime) -> None:
    """Notes that a mail server has taken a letter."""
    await _settle(session, id, LetterState.DELIVERED, None, now)


async def postpone(session: WriteSession, id: int, until: dt.datetime, fault: str) -> None:
    """Sets the time of the next try, and notes why this one failed."""
    later = {"due_at": until, "fault": fault[:120]}
    await session.execute(update(Letter).where(Letter.id == id, _waits()).values(**later))


async def give_up(session: WriteSession, id: int, fault: str, now: dt.datetime) -> bool:
    """Notes that a letter cannot be delivered, and why; False where it is settled already."""
    return await _settle(session, id, LetterState.GIVEN_UP, fault[:120], now)


async def withdraw(session: WriteSession, referral_id: int, now: dt.datetime) -> bool:
    """Stops the letters about an introduction that have not gone out yet; says whether any may have.

    One that was tried, or is on its way now, may have arrived whatever came back.
    """
    return await _stop(session, Letter.referral_id == referral_id, now)


async def stop(session: WriteSession, keys: str, now: dt.datetime) -> bool:
    """Stops the letters whose keys begin like this, as `withdraw` does; says whether any may have gone out."""
    return await _stop(session, Letter.key.startswith(keys, autoescape=True), now)


async def waiting(session: ReadSession) -> int:
    """Counts the letters that have not gone out yet."""
    return (await session.execute(select(func.count()).select_from(Letter).where(_waits()))).scalar_one()


async def unsent(session: ReadSession, seal: Seal) -> dict[int, Content]:
    """Gives what the letters say that have not gone out yet, oldest first."""
    rows = await session.execute(select(Letter.id, Letter.content_sealed).where(_waits()).order_by(Letter.id))
    opened = {id: seal.opened(sealed or b"", f"letter {id}") for id, sealed in rows}
    return {id: _content(text) for id, text in opened.items() if text is not None}


async def _stop(session: WriteSession, which: ColumnElement[bool], now: dt.datetime) -> bool:
    for id in (await session.scalars(select(Letter.id).where(which, _waits()))).all():
        await _settle(session, id, LetterState.GIVEN_UP, _WITHDRAWN, now)
    return await session.scalar(select(Letter.id).where(which, Letter.tries > 0).limit(1)) is not None


async def _settle(session: WriteSession, id: int, state: LetterState, fault: str | None, now: dt.datetime) -> bool:
    settled = {"state": state, "content_sealed": None, "fault": fault, "finished_at": now}
    mine = update(Letter).where(Letter.id == id, _waits())
    return (await session.execute(mine.values(**settled).returning(Letter.id))).first() is not None


def _waits() -> ColumnElement[bool]:
    return Letter.state == LetterState.WAITING


def _json(content: Content) -> str:
    return json.dumps(
        {
            "to": content.to,
            "subject": content.subject,
            "text": content.text,
            "language": content.language,
            "attachments": [
                {"name": one.name, "type": one.type, "content": base64.b64encode(one.content).decode()}
                for one in content.attachments
            ],
        },
        ensure_ascii=False,
    )


def _content(text: str) -> Content:
    kept = json.loads(text)
    return Content(
        kept["to"], kept["subject"], kept["text"], kept["language"], tuple(map(_attachment, kept["attachments"]))
    )


def _attachment(kept: dict[str, str]) -> Attachment:
    return Attachment(kept["name"], kept["type"], base64.b64decode(kept["content"]))
