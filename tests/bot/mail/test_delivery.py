"""Letters from the outbox to a real server: each once, whatever happens in between, and nobody waits in vain."""

import asyncio
import contextlib
import datetime as dt
from email.headerregistry import Address

import pytest
from sqlalchemy import select

from bot.mail.delivery import MOST_TRIES, MailDelivery
from bot.mail.server import MailServer, Security
from knowledge import letters
from knowledge.database import Database, WriteSession
from knowledge.letters import Attachment, Content, Outgoing
from knowledge.sealing import Seal, new_key
from knowledge.tables import Letter
from tests.bot.mail.mail_server import Postmaster, mail_server
from tests.bot.messaging import SEAL, Waits
from tests.knowledge.drafting import NOW

SENDER = Address("Desk", "desk", "uni.example")


class Clock:
    """A clock that moves when it is told."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> dt.datetime:
        return self.now


class Office:
    """The desk's office: notes what it is told of."""

    def __init__(self) -> None:
        self.told: list[tuple[str, str]] = []

    async def __call__(self, session: WriteSession, letter: Outgoing, fault: str) -> None:
        self.told.append((letter.key, fault))


class Post:
    """A delivery to one server, with all that belongs to it."""

    def __init__(self, database: Database, server: MailServer, seal: Seal = SEAL, grace: float = 20) -> None:
        self.database, self.clock, self.office = database, Clock(), Office()
        self.delivery = MailDelivery(
            database, seal, server, SENDER, "https://desk.example/answer/", now=self.clock, on_given_up=self.office,
            sleep=Waits(), grace=grace,
        )  # fmt: skip

    async def write(self, key: str, to: str = "w@lab.example", *files: Attachment) -> None:
        """Writes a letter."""
        async with self.database.writing() as session:
            await letters.write(session, SEAL, key, Content(to, key, "您好", "zh", files), NOW)

    async def rows(self) -> dict[str, tuple[str, int, str | None]]:
        """Gives state, tries and fault of every letter by its key."""
        async with self.database.reading() as session:
            return {row.key: (row.state, row.tries, row.fault) for row in await session.scalars(select(Letter))}

    def later(self, **by: float) -> None:
        """Moves the clock on."""
        self.clock.now += dt.timedelta(**by)


async def test_what_is_due_goes_out_in_its_order_and_once(database: Database) -> None:
    postmaster = Postmaster()
    async with mail_server(postmaster) as server:
        post = Post(database, server)
        for key in ("a", "b", "c"):
            await post.write(key)
        assert await post.delivery.round() == 3
        assert await post.delivery.round() == 0
    assert [message["Subject"] for message in postmaster.got] == ["a", "b", "c"]
    assert set((await post.rows()).values()) == {("delivered", 1, None)}


async def test_a_busy_server_is_tried_again_later_and_later(database: Database) -> None:
    postmaster = Postmaster(to_recipient="451 later")
    async with mail_server(postmaster) as server:
        post = Post(database, server)
        await post.write("k")
        waits = []
        for _ in range(8):
            assert await post.delivery.round() == 1
            async with database.reading() as session:
                due = (await session.scalars(select(Letter.due_at))).one()
            waits.append((due - post.clock.now) / dt.timedelta(minutes=1))
            post.clock.now = due
        assert waits == [1, 2, 4, 8, 16, 32, 60, 60]
        postmaster.to_recipient = "250 fine"
        await post.delivery.round()
    assert await post.rows() == {"k": ("delivered", 9, None)}
    assert len(postmaster.got) == 1 and post.office.told == []


@pytest.mark.parametrize(("to", "fault"), [("w@lab.example", "550"), ("nobody", "address")])
async def test_what_is_refused_for_good_is_given_up_and_the_office_told_once(
    database: Database, to: str, fault: str
) -> None:
    async with mail_server(Postmaster(to_recipient="550 no such user")) as server:
        post = Post(database, server)
        await post.write("k", to)
        await post.write("unwritable", "w@lab.example", Attachment("a", "", b""))
        await post.delivery.round()
        post.later(days=1)
        assert await post.delivery.round() == 0
    assert (await post.rows())["k"] == ("given-up", 1, fault)
    assert [key for key, _ in post.office.told] == ["k", "unwritable"]
    assert post.office.told[0] == ("k", fault)


async def test_a_server_that_stays_away_is_given_up_in_the_end(database: Database) -> None:
    async with mail_server(Postmaster()) as server:
        post = Post(database, server)
    await post.write("k")
    begun = post.clock.now
    while not post.office.told:
        assert await post.delivery.round() == 1
        post.later(hours=1)
    assert (await post.rows())["k"][:2] == ("given-up", MOST_TRIES)
    assert dt.timedelta(days=1) < post.clock.now - begun < dt.timedelta(days=3)


async def test_a_letter_that_no_key_opens_is_given_up(database: Database) -> None:
    async with mail_server(Postmaster()) as server:
        post = Post(database, server, Seal([new_key()]))
        await post.write("k")
        await post.delivery.round()
    assert await post.rows() == {"k": ("given-up", 1, "sealed")}
    assert post.office.told == [("k", "sealed")]


async def test_killed_after_the_server_took_it_the_same_letter_goes_out_again(database: Database) -> None:
    """Nobody knows whether it was taken; by its Message-ID it is known to be the same one."""
    postmaster = Postmaster(hold=asyncio.Event())
    async with mail_server(postmaster) as server:
        post = Post(database, server, grace=0)
        await post.write("k")
        running = asyncio.create_task(post.delivery.run())
        await asyncio.wait_for(postmaster.reached.wait(), 5)
        running.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await running
        assert await post.rows() == {"k": ("waiting", 1, None)}
        assert postmaster.hold is not None
        postmaster.hold.set()
        assert await post.delivery.round() == 0
        post.later(minutes=5)
        assert await post.delivery.round() == 1
    first, again = postmaster.got
    assert first["Message-ID"] == again["Message-ID"]
    assert first["Date"] == again["Date"]


async def test_a_stop_lets_the_letter_on_its_way_arrive(database: Database) -> None:
    postmaster = Postmaster(hold=asyncio.Event())
    async with mail_server(postmaster) as server:
        post = Post(database, server)
        for key in ("k", "next"):
            await post.write(key)
        running = asyncio.create_task(post.delivery.run())
        await asyncio.wait_for(postmaster.reached.wait(), 5)
        running.cancel()
        await asyncio.sleep(0)
        assert postmaster.hold is not None
        postmaster.hold.set()
        with contextlib.suppress(asyncio.CancelledError):
            await running
    assert await post.rows() == {"k": ("delivered", 1, None), "next": ("waiting", 0, None)}


async def test_two_processes_send_each_letter_once(database: Database) -> None:
    postmaster = Postmaster()
    async with mail_server(postmaster) as server:
        one, two = Post(database, server), Post(database, server)
        for number in range(6):
            await one.write(str(number))
        tried = await asyncio.gather(one.delivery.round(), two.delivery.round())
    assert sum(tried) == 6
    assert sorted(message["Subject"] for message in postmaster.got) == list("012345")


async def test_a_server_without_the_wanted_security_gets_nothing(database: Database) -> None:
    async with mail_server(Postmaster()) as server:
        post = Post(database, MailServer(server.host, server.port, Security.STARTTLS))
        await post.write("k")
        await post.delivery.round()
    assert (await post.rows())["k"][0] == "waiting"
