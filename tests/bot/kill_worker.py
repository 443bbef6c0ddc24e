"""A bot of its own process, to be killed: polls, answers, and keeps one row for each update.

Usage: ``python -m tests.bot.kill_worker DATABASE_URL API_URL KEY``. SIGTERM ends it once everything at hand is done.
"""

import asyncio
import contextlib
import datetime as dt
import signal
import sys

from telegram.request import HTTPXRequest

from bot.inbox import Inbox
from bot.patient_request import PatientRequest
from bot.polling import Polling
from knowledge.database import Database
from knowledge.sealing import Seal
from tests.bot.messaging import Told, application_over, recording


async def main(url: str, api_url: str, key: str) -> None:
    """Serves until told to stop."""
    database, seal = Database(url), Seal([key])
    application = application_over(PatientRequest(HTTPXRequest()), recording(database, seal), api_url)
    async with application:
        inbox = Inbox(
            database,
            seal,
            application,
            now=lambda: dt.datetime.now(dt.UTC),
            on_set_aside=Told(),
            most_tries=1_000,  # it is not the updates that kill it
        )
        await inbox.recover()
        polling = asyncio.create_task(Polling(application.bot, inbox, allowed_updates=["message"], hold=5).run())
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, polling.cancel)
        with contextlib.suppress(asyncio.CancelledError):
            await polling
        await inbox.drain(20)
        await inbox.close(5)
    await database.close()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
