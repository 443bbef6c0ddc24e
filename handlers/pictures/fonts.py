"""The font of pictures: one that writes Chinese where this machine has any, else the plotting library's own."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

_LINUX = Path("/usr/share/fonts")
_MAC = Path("/System/Library/Fonts")
_WINDOWS = Path("C:/Windows/Fonts")
Fonts = Sequence[tuple[Path, Path]]
"""Files of fonts, regular and bold."""
USUAL: Fonts = (
    *(
        (_LINUX / folder / "NotoSansCJK-Regular.ttc", _LINUX / folder / "NotoSansCJK-Bold.ttc")
        for folder in (
            "opentype/noto", "google-noto-sans-cjk-fonts", "google-noto-cjk", "noto-cjk", "noto", "truetype/noto",
        )
    ),
    (_LINUX / "truetype/wqy/wqy-microhei.ttc", _LINUX / "truetype/wqy/wqy-microhei.ttc"),
    (_LINUX / "truetype/wqy/wqy-zenhei.ttc", _LINUX / "truetype/wqy/wqy-zenhei.ttc"),
    (_MAC / "PingFang.ttc", _MAC / "PingFang.ttc"),
    (_MAC / "STHeiti Light.ttc", _MAC / "STHeiti Medium.ttc"),
    (_MAC / "Hiragino Sans GB.ttc", _MAC / "Hiragino Sans GB.ttc"),
    (_WINDOWS / "msyh.ttc", _WINDOWS / "msyhbd.ttc"),
    (_WINDOWS / "Deng.ttf", _WINDOWS / "Dengb.ttf"),
    (_WINDOWS / "simhei.ttf", _WINDOWS / "simhei.ttf"),
)  # fmt: skip
"""Where systems keep a font of simplified Chinese, regular and bold: Debian's fonts-noto-cjk first.

Looked up by their paths: the plotting library's own list is made once, and would not know a font installed since.
"""
_SAMPLE = "对接发布"
_SIMPLIFIED = (" SC", " CN", " GB", "YaHei", "DengXian", "SimHei", "WenQuanYi")
"""What the name of a face of simplified Chinese holds, where a file has faces of several countries."""


@dataclass(frozen=True, slots=True)
class Typeface:
    """A font in two weights.

    Attributes:
        family: what readers' machines may know it as.
        chinese: whether it writes Chinese.
        characters: the code points that it has a shape for.
    """

    family: str
    regular: str
    bold: str
    chinese: bool
    characters: frozenset[int]

    def can_write(self, text: str) -> bool:
        """Says whether there is a shape for each character."""
        return all(ord(character) in self.characters for character in text)


def typeface(usual: Fonts = USUAL) -> Typeface:
    """Opens the first font of those that is there and writes simplified Chinese; else the plotting library's own."""
    for regular, bold in usual:
        found = _opened(regular, bold)
        if found is not None:
            return found
    from matplotlib import get_data_path

    own = Path(get_data_path()) / "fonts" / "ttf"
    return _typeface(str(own / "DejaVuSans.ttf"), str(own / "DejaVuSans-Bold.ttf"), chinese=False)


def _opened(regular: Path, bold: Path) -> Typeface | None:
    """Opens a font; None where it is missing or damaged, or has no Chinese."""
    try:
        found = _typeface(_face(regular), _face(bold) if bold.exists() else _face(regular), chinese=True)
    except (OSError, RuntimeError):  # what FreeType cannot read is a RuntimeError
        return None
    return found if found.can_write(_SAMPLE) else None


def _face(path: Path) -> str:
    """Names the face of simplified Chinese in a file; the first one where none is named so."""
    from matplotlib.font_manager import FontPath
    from matplotlib.ft2font import FT2Font

    count = FT2Font(str(path)).num_faces
    names = [FT2Font(str(path), face_index=number).family_name for number in range(count)]
    simplified = (number for number, name in enumerate(names) if any(sign in name for sign in _SIMPLIFIED))
    return FontPath(str(path), next(simplified, 0))


def _typeface(regular: str, bold: str, *, chinese: bool) -> Typeface:
    from matplotlib.font_manager import get_font

    font = get_font(regular)
    return Typeface(font.family_name, regular, bold, chinese, frozenset(font.get_charmap()))
