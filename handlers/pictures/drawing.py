"""Drawing a picture from beginning to end, in whatever font this machine has; call it in a thread."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from handlers.pictures.fonts import USUAL, typeface
from handlers.pictures.report import drawn
from handlers.texts import Texts
from knowledge.reporting import Report
from knowledge.vocabulary import Language


class NotDrawn(Exception):
    """The plotting library is missing or damaged here; ``__cause__`` says how."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture.

    Attributes:
        in_its_language: False where it is in English for want of a font for Chinese.
    """

    png: bytes
    in_its_language: bool


def report_picture(report: Report, texts: Texts, fonts: Sequence[tuple[Path, Path]] = USUAL) -> Picture:
    """Draws a report as a PNG.

    Args:
        fonts: where fonts for Chinese may be, the one to be preferred first.

    Raises:
        NotDrawn: nothing can be drawn here.
    """
    try:
        face = typeface(fonts)
        return Picture(drawn(report, texts, face).png(), face.chinese or texts.language is Language.EN)
    except (ImportError, OSError) as fault:
        raise NotDrawn from fault


def report_svg(report: Report, texts: Texts, fonts: Sequence[tuple[Path, Path]] = USUAL) -> str:
    """Draws a report as an SVG, whose text its reader's machine writes in a font of its own.

    Raises:
        NotDrawn: nothing can be drawn here.
    """
    try:
        return drawn(report, texts, typeface(fonts)).svg()
    except (ImportError, OSError) as fault:
        raise NotDrawn from fault
