"""What a link's page shows and what its forms do: a contact window accepts, declines, suggests, asks to see it all."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass

from starlette.responses import Response

from bot.web.contents import answered_values, problem_with, request_values
from bot.web.rendering import rendered
from handlers import looks
from handlers.context import Services
from handlers.html import legible
from handlers.introductions import deeds
from handlers.introductions.letters import ANSWER
from handlers.introductions.matter import Matter, matter
from handlers.reaching import way_line
from handlers.texts import Texts
from handlers.texts import texts as texts_of
from knowledge import one_time_links
from knowledge.card import Card
from knowledge.database import WriteSession
from knowledge.errors import KnowledgeError
from knowledge.introduction_kinds import SUGGESTED
from knowledge.one_time_links import Link
from knowledge.referrals import ENDED, Deed, Result, Side, State
from knowledge.referrals.reasons import LONGEST, Reason
from knowledge.vocabulary import Language

Form = Mapping[str, str]
_FOUND = 8
"""Labs and people offered to choose from."""
_LONGEST_SOUGHT = 200


class _Used(Exception):
    """The link was used by another request in between; the deed is taken back with it."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a page is asked to show beside the request itself.

    Attributes:
        opened: which answer stands open, because there was a problem with it.
        problem: the key of what is to be mended, with its values.
        reason, words: what was chosen and written before.
        sought: whom somebody looks for.
    """

    opened: str = ""
    problem: str | None = None
    reason: str = ""
    words: str = ""
    sought: str = ""


class Answering:
    """The pages behind one-time links. Looking at one changes nothing: mail programs open links by themselves.

    Args:
        style: the address of the style sheet.
    """

    def __init__(self, services: Services, style: str) -> None:
        self._services = services
        self._style = style
        self._deeds: Mapping[str, Callable[[Link, Texts, Form], Awaitable[Response | None]]] = {
            "accept": self._accept,
            "decline": self._decline,
            "suggest": self._suggest,
            "whole": self._want_whole,
        }

    async def get(self, token: str, texts: Texts, asked: Asked, status: int = 200) -> Response:
        """Shows what a link leads to now: the request and its answers, or what was answered."""
        found = await self._found(token)
        if found is None:
            return await self.notice(texts, 404, "page-nowhere", ["page-nowhere-why"])
        link, about = found
        if Deed.ACCEPTED in about.referral.possible(Side.WINDOW) and link.used_at is None:
            return await self._request(about, texts, asked, status)
        return await self._answered(about, texts)

    async def post(self, token: str, texts: Texts, form: Form) -> Response | None:
        """Does what a form says, once; None where the page shows what came of it, else the page that says why not."""
        found = await self._found(token)
        deed = self._deeds.get(form.get("deed", ""))
        if found is None or deed is None:
            return await self.get(token, texts, Asked(), 404 if found is None else 400)
        return await deed(found[0], texts, form)

    async def notice(self, texts: Texts, status: int, title: str, lines: Sequence[str]) -> Response:
        """Shows a page that says one thing, in both languages: who reads it may have chosen none."""
        other = texts_of(Language.EN if texts.language is Language.ZH else Language.ZH)
        frame = await self._frame(texts)
        return rendered("notice.html", texts, {**frame, "title": title, "lines": lines, "other": other}, status)

    async def _found(self, token: str) -> tuple[Link, Matter] | None:
        """Finds what a link is about; None also where that was taken back, and nobody can tell which."""
        services = self._services
        async with services.database.looking_up() as session:
            link = await one_time_links.look(session, services.seal, token, services.now())
        about = None if link is None or link.purpose != ANSWER else await matter(services, link.referral_id)
        if link is None or about is None or about.referral.state in (State.ASKED, State.WITHDRAWN):
            return None
        return link, about

    async def _request(self, about: Matter, texts: Texts, asked: Asked, status: int) -> Response:
        found = await self._sought(about, asked.sought, texts) if asked.sought else []
        await self._note(about, reach=False)
        values = {
            **await self._frame(texts),
            **request_values(about, texts),
            "problem": None if asked.problem is None else texts.say(asked.problem, limit=LONGEST),
            "opened": "suggest" if asked.sought else asked.opened,
            "reason": asked.reason,
            "words": asked.words,
            "limit": LONGEST,
            "sought": asked.sought[:_LONGEST_SOUGHT],
            "found": [(card.record_id, about.wording(texts).title(card)) for card in found],
        }
        return rendered("request.html", texts, values, status)

    async def _answered(self, about: Matter, texts: Texts) -> Response:
        """Shows what was answered and when, and once it was accepted, how the asker is reached."""
        await self._note(about, reach=about.referral.last(Deed.ACCEPTED) is not None)
        return rendered("answered.html", texts, {**await self._frame(texts), **answered_values(about, texts)})

    async def _note(self, about: Matter, *, reach: bool) -> None:
        """Notes that somebody with the link is shown the brief, and once it was accepted, how the asker is reached."""
        async with self._services.database.writing() as session:
            if about.referral.state not in ENDED:
                await looks.at_brief(session, about, None)
            if reach:
                await looks.at_reach(session, about, None)

    async def _frame(self, texts: Texts) -> dict[str, str | None]:
        """Gives what stands around every page: whose it is, and whom to ask."""
        try:
            office = await self._services.conversation.office(texts.language)
        except KnowledgeError:  # a page that says so has to stand all the same
            office = None
        if office is None:
            return {"style": self._style, "desk": texts.say("letter-desk"), "office": None}
        return {"style": self._style, "desk": office.title, "office": way_line(office, texts)}

    async def _sought(self, about: Matter, words: str, texts: Texts) -> list[Card]:
        """Finds the labs and people that somebody means, but for whoever was asked."""
        looked_up = await self._services.conversation.looked_up(legible(words)[:_LONGEST_SOUGHT], texts.language)
        cards = [match.card for match in looked_up.matches if match.card.kind in SUGGESTED]
        asked = (about.referral.record_key, about.referral.window_key)
        return [card for card in cards if card.key not in asked][:_FOUND]

    async def _accept(self, link: Link, texts: Texts, form: Form) -> None:
        async def accept(also: deeds.Also) -> Result:
            return await deeds.accept(self._services, link.referral_id, Side.WINDOW, None, also=also)

        await self._once(link, accept)

    async def _decline(self, link: Link, texts: Texts, form: Form) -> Response | None:
        chosen, words = form.get("reason", ""), legible(form.get("words", "")).strip()
        problem = problem_with(chosen, words)
        if problem is not None:
            return await self._again(link, texts, Asked("decline", problem, chosen, words))

        async def decline(also: deeds.Also) -> Result:
            return await deeds.decline(
                self._services, link.referral_id, Side.WINDOW, None, Reason(chosen), words or None, also=also
            )

        await self._once(link, decline)
        return None

    async def _suggest(self, link: Link, texts: Texts, form: Form) -> Response | None:
        number = form.get("record", "")
        known = number.isascii() and number.isdecimal() and len(number) < 19
        card = await self._services.conversation.card(int(number), texts.language) if known else None
        if card is None or card.kind not in SUGGESTED:
            return await self._again(link, texts, Asked("suggest", "page-problem-record"))
        key = card.key

        async def suggest(also: deeds.Also) -> Result:
            return await deeds.suggest(self._services, link.referral_id, Side.WINDOW, None, key, also=also)

        await self._once(link, suggest)
        return None

    async def _want_whole(self, link: Link, texts: Texts, form: Form) -> None:
        """Asks for the whole need, which leaves the link as it is: the answer is still to come."""
        await deeds.progress(self._services, link.referral_id, Deed.WANTED_WHOLE, Side.WINDOW, None)

    async def _again(self, link: Link, texts: Texts, asked: Asked) -> Response:
        about = await matter(self._services, link.referral_id)
        if about is None:
            return await self.notice(texts, 404, "page-nowhere", ["page-nowhere-why"])
        return await self._request(about, texts, asked, 422)

    async def _once(self, link: Link, deed: Callable[[deeds.Also], Awaitable[Result]]) -> None:
        """Does a deed and uses the link in one transaction; of two at once the second changes nothing."""

        async def redeem(session: WriteSession) -> None:
            if not await one_time_links.redeem(session, link, self._services.now()):
                raise _Used

        try:
            await deed(redeem)
        except _Used:
            return
