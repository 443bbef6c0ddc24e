"""An introduction to a window that is reached by letter alone, and the pages on which it is answered."""

import contextlib
import re
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import httpx
from starlette.applications import Starlette

from bot.web.app import page_routes
from handlers.introductions import deeds
from knowledge import letters
from knowledge.letters import Content
from knowledge.people import contact_role
from tests.handlers.front import Front, open_front
from tests.handlers.introductions.walking import ASKER, DESK, LAB, OFFICE, asked, known, published

PAGES = "https://desk.example/liaison"
_LINK = re.compile(rf"{PAGES}/answer/([\w-]+)\?lang=(zh|en)")
_MAIL = {
    "SMTP_URL": "smtp://127.0.0.1:9?starttls=no",
    "LIAISON_MAIL_FROM": "Docking desk <desk@uni.example>",
    "LIAISON_WEB_URL": PAGES,
}


@contextlib.asynccontextmanager
async def writing_front(url: str, folder: Path) -> AsyncIterator[Front]:
    """Opens a counter that writes letters and sends none."""
    async with open_front(url, folder, None, **_MAIL) as front:
        yield front


@dataclass
class Window:
    """A window that got a letter, and what it reads its pages with."""

    front: Front
    referral_id: int
    client: httpx.AsyncClient
    token: str

    @property
    def path(self) -> str:
        """Gives the address of its page."""
        return f"/liaison/answer/{self.token}"

    async def reads(self, language: str = "en", **query: str) -> httpx.Response:
        """Opens its page."""
        return await self.client.get(self.path, params={"lang": language} | query)

    async def sends(self, language: str = "en", **form: str) -> httpx.Response:
        """Sends a form of it, and follows where that leads."""
        return await self.client.post(self.path, params={"lang": language}, data=form)


async def waiting(front: Front) -> list[Content]:
    """Gives the letters that wait to go out."""
    async with front.database.reading() as session:
        return list((await letters.unsent(session, front.counter.services.seal)).values())


def links(letter: Content) -> list[tuple[str, str]]:
    """Gives the tokens of the links in a letter, each with its language."""
    return _LINK.findall(letter.text)


async def written_to(front: Front, key: str = LAB, *, confidential: bool = False) -> int:
    """Sends a need to a window that nobody is at, and gives the introduction's number."""
    await known(front, OFFICE, contact_role(DESK))
    made = await asked(front, await published(front, confidential=confidential), key)
    await deeds.send(front.counter.services, made, await known(front, ASKER))
    await front.settle()
    return made


def client_of(front: Front) -> httpx.AsyncClient:
    """Gives a client of the pages."""
    app = Starlette(routes=page_routes(front.counter.services, PAGES))
    transport = httpx.ASGITransport(app)
    return httpx.AsyncClient(transport=transport, base_url="https://desk.example", follow_redirects=True)


async def window(front: Front, *, confidential: bool = False) -> Window:
    """Lets a window get a letter."""
    made = await written_to(front, confidential=confidential)
    (letter,) = await waiting(front)
    return Window(front, made, client_of(front), links(letter)[0][0])
