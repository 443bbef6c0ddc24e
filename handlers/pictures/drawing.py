"""Drawing a picture from beginning to end, in whatever font this machine has."""

import asyncio
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from handlers.demand_signal.naming import Found
from handlers.pictures import demand_signal
from handlers.pictures.canvas import Canvas
from handlers.pictures.chain import drawn_chain
from handlers.pictures.chain_sketch import Sketch
from handlers.pictures.fonts import USUAL, Fonts, Typeface, typeface
from handlers.pictures.report import drawn
from handlers.texts import Texts
from handlers.texts import texts as texts_of
from knowledge.reporting import Report
from knowledge.vocabulary import Language

_ONE_AT_A_TIME = threading.Lock()
_AS_TEXT = {"svg.fonttype": "none", "svg.hashsalt": "liaison"}
"""An SVG's text stays text, and the same figures give the same file."""
_PEN = ThreadPoolExecutor(1, thread_name_prefix="pictures")
"""One thread for all: the plotting library keeps its fonts for each, some 40 MB with those for Chinese."""


class NotDrawn(Exception):
    """The plotting library is missing or damaged here; ``__cause__`` says how."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A picture as a file holds it.

    Attributes:
        in_its_language: False where it is in English for want of a font for Chinese.
    """

    data: bytes
    in_its_language: bool


async def beside(draw: Callable[[], Drawn]) -> Drawn:
    """Draws while everything else goes on, one picture after the other.

    Raises:
        NotDrawn: nothing can be drawn here.
    """
    return await asyncio.get_running_loop().run_in_executor(_PEN, draw)


def report_picture(report: Report, texts: Texts, fonts: Fonts = USUAL) -> Drawn:
    """Draws a report as a PNG.

    Args:
        fonts: where fonts for Chinese may be, the one to be preferred first.

    Raises:
        NotDrawn: nothing can be drawn here.
    """
    return made(lambda face: drawn(report, texts, face), texts.language, fonts, Canvas.png)


def report_svg(report: Report, texts: Texts, fonts: Fonts = USUAL, *, mark: str = "") -> Drawn:
    """Draws a report as an SVG, whose text its reader's machine writes in a font of its own.

    Args:
        mark: what is to be said of the figures at their head, as that they are made up.

    Raises:
        NotDrawn: nothing can be drawn here.
    """
    return made(lambda face: drawn(report, texts, face, mark), texts.language, fonts, Canvas.svg)


def signal_picture(found: Found, texts: Texts, fonts: Fonts = USUAL) -> Drawn:
    """Draws what is wanted against what is taught as a PNG.

    Raises:
        NotDrawn: nothing can be drawn here.
    """
    return made(lambda face: demand_signal.drawn(found, texts, face), texts.language, fonts, Canvas.png)


def signal_svg(found: Found, texts: Texts, fonts: Fonts = USUAL) -> Drawn:
    """Draws the same as an SVG.

    Raises:
        NotDrawn: nothing can be drawn here.
    """
    return made(lambda face: demand_signal.drawn(found, texts, face), texts.language, fonts, Canvas.svg)


def chain_picture(sketched: Callable[[Texts], Sketch], texts: Texts, fonts: Fonts = USUAL) -> Drawn:
    """Draws a chain as a PNG.

    Args:
        sketched: gives what it shows in a language: English where there is no font for Chinese.

    Raises:
        NotDrawn: nothing can be drawn here.
    """

    def draw(face: Typeface) -> Canvas:
        return drawn_chain(sketched(texts if face.chinese else texts_of(Language.EN)), face)

    return made(draw, texts.language, fonts, Canvas.png)


def made(
    draw: Callable[[Typeface], Canvas], language: Language, fonts: Fonts, form: Callable[[Canvas], bytes]
) -> Drawn:
    """Makes any picture, in the face that this machine has.

    Args:
        draw: in English where the face has no Chinese.
        form: of the file.

    Raises:
        NotDrawn: nothing can be drawn here.
    """
    try:
        from matplotlib import style

        # Its settings are the whole process's, and somebody's own file may have set them.
        with _ONE_AT_A_TIME, style.context(["default", _AS_TEXT]):
            face = typeface(fonts)
            return Drawn(form(draw(face)), face.chinese or language is Language.EN)
    except (ImportError, OSError) as fault:
        raise NotDrawn from fault
