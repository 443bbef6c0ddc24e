"""The addresses of the pages, and what may be sent to them; what happens there is `bot.web.answering`."""

import logging
from urllib.parse import parse_qsl, urlsplit

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from bot.web.answering import Answering, Asked
from bot.web.rendering import HEADERS, style
from handlers.context import Services
from handlers.texts import Texts
from handlers.texts import texts as texts_of
from knowledge.errors import KnowledgeError
from knowledge.vocabulary import Language
from retrieval.errors import RetrievalError

_log = logging.getLogger(__name__)
_MOST_BYTES = 16 << 10
"""A form holds a reason of 500 characters; this is far above what it sends."""
_MOST_FIELDS = 10
_FORM = "application/x-www-form-urlencoded"


def page_routes(services: Services, pages: str) -> list[Route]:
    """Gives the routes of the pages.

    Args:
        pages: the public address below which they are; a proxy passes its path on as it is.
    """
    prefix = f"{urlsplit(pages).path}/answer"
    answering = Answering(services, f"{prefix}/style.css")

    async def answer(request: Request) -> Response:
        texts, token = texts_of(_language(request)), request.path_params["token"]
        try:
            if request.method == "POST":
                form = await _form(request)
                if form is None:
                    return await answering.notice(texts, 413, "page-busy", ["page-too-much"])
                problem = await answering.post(token, texts, form)
                return _see(request, texts) if problem is None else problem
            return await answering.get(token, texts, Asked(sought=request.query_params.get("whom", "")))
        except (KnowledgeError, RetrievalError) as error:
            _log.warning("a page cannot be shown: %s", type(error).__name__)
            return await answering.notice(texts, 503, "page-busy", ["page-busy-why"])

    async def sheet(request: Request) -> Response:
        return Response(style(), media_type="text/css", headers=HEADERS | {"Cache-Control": "max-age=3600"})

    return [Route(f"{prefix}/style.css", sheet), Route(f"{prefix}/{{token}}", answer, methods=["GET", "POST"])]


def _see(request: Request, texts: Texts) -> Response:
    """Leads to the page as it is now, so that loading it again sends nothing twice."""
    return RedirectResponse(f"{request.url.path}?lang={texts.language.value}", 303, HEADERS)


def _language(request: Request) -> Language:
    """Gives the language that was chosen, else the one that the reader's browser asks for first."""
    chosen = request.query_params.get("lang")
    if chosen in set(Language):
        return Language(chosen)
    first = request.headers.get("Accept-Language", "").strip().lower()
    return Language.EN if first and not first.startswith("zh") else Language.ZH


async def _form(request: Request) -> dict[str, str] | None:
    """Reads a form; None where it is too long, whatever length was announced, or none."""
    if request.headers.get("Content-Type", "").partition(";")[0].strip().lower() != _FORM:
        return None
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > _MOST_BYTES:
            return None
    try:
        return dict(parse_qsl(body.decode(), keep_blank_values=True, max_num_fields=_MOST_FIELDS))
    except ValueError:
        return None
