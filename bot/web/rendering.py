"""Pages from templates: everything put into one is escaped, and a value that is missing is a mistake of ours."""

import functools
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup
from starlette.responses import HTMLResponse, Response

from handlers.html import Block, html_of
from handlers.texts import Texts

_TEMPLATES = Path(__file__).parent / "templates"
HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex, nofollow",
}
"""What every page says of itself: nothing is kept, run, framed, found by search engines or told to other sites."""


def rendered(name: str, texts: Texts, values: Mapping[str, Any], status: int = 200) -> Response:
    """Renders a template in the language of some texts."""
    page = _environment().get_template(name).render(say=texts.say, language=texts.language.value, **values)
    return HTMLResponse(page, status, HEADERS)


def markup(blocks: Sequence[Block]) -> Markup:
    """Gives blocks as HTML; they escape what is in them themselves."""
    return Markup(html_of(blocks))  # noqa: S704


@functools.cache
def style() -> str:
    """Gives the one style sheet."""
    return (_TEMPLATES / "style.css").read_text("utf-8")


@functools.cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(_TEMPLATES), autoescape=True, undefined=StrictUndefined, trim_blocks=True,
        lstrip_blocks=True,
    )  # fmt: skip
