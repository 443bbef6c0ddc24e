"""Pictures: the one door to the plotting library, which is imported when the first picture is drawn.

matplotlib: wheels for every platform that the desk runs on, 24 MB with all it needs, three quarters of what altair
would take with its browser engine to draw with (vl-convert, 34 MB); and it draws into memory without a window.
"""

from handlers.pictures.drawing import (
    Drawn,
    NotDrawn,
    beside,
    chain_picture,
    report_picture,
    report_svg,
    signal_picture,
    signal_svg,
)

__all__ = [
    "Drawn",
    "NotDrawn",
    "beside",
    "chain_picture",
    "report_picture",
    "report_svg",
    "signal_picture",
    "signal_svg",
]
