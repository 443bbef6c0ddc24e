"""A cell into the value that the reader of rows takes; what does not fit stays as it came, to be refused there."""

import datetime as dt
import json
import re
import unicodedata
from typing import Any

from knowledge.intake.columns import LISTS, Column, Form
from knowledge.intake.sheets.tables import Cell, Fault

_YES = frozenset({"yes", "y", "true", "1", "是", "有", "对", "√", "✓"})
_NO = frozenset({"no", "n", "false", "0", "否", "无", "不是", "×", "✗"})
_SEPARATOR = re.compile(r"[;；\n]")
_GROUPED = re.compile(r"\d{1,3}(,\d{3})+(\.\d+)?")
_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?")
_DAY = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?")


def value_of(cell: Cell, column: Column) -> Any:
    """Gives a cell's value in the type of its column, or None for nothing."""
    if isinstance(cell, str):
        cell = cell.strip()
    if cell is None or cell == "" or isinstance(cell, Fault):
        return None
    match column.form:
        case Form.YES_NO:
            return _yes_no(cell)
        case Form.NUMBER | Form.WHOLE:
            return _number(cell, percent=column.unit == "%")
        case Form.DAY:
            return _day(cell)
        case Form.JSON:
            return _json(cell)
        case form if form in LISTS:
            return [item.strip() for item in _SEPARATOR.split(written(cell)) if item.strip()]
        case Form.CHOICE:
            return written(cell).lower()
        case _:
            return written(cell)


def written(cell: str | float | bool | dt.date) -> str:
    """Writes a typed cell as text: whole numbers without a point, days and moments as ISO 8601, yes and no as words."""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, float):
        return f"{cell:.15g}"
    return cell.isoformat() if isinstance(cell, dt.date) else str(cell)


def _yes_no(cell: Cell) -> Any:
    word = written(cell).lower() if isinstance(cell, str | int | float) else cell
    if word in _YES:
        return True
    return False if word in _NO else word


def _number(cell: Cell, *, percent: bool) -> Any:
    """Reads figures with or without groups of three; whole ones come as whole numbers."""
    if isinstance(cell, float):
        return int(cell) if cell.is_integer() else cell
    if not isinstance(cell, str):
        return cell.isoformat() if isinstance(cell, dt.date) else cell
    figures = unicodedata.normalize("NFKC", cell)
    figures = figures.removesuffix("%").strip() if percent else figures
    figures = figures.replace(",", "") if _GROUPED.fullmatch(figures) else figures
    if not _NUMBER.fullmatch(figures):
        return cell
    return float(figures) if "." in figures else int(figures)


def _day(cell: Cell) -> Any:
    """Reads a day whose year comes first; 03/04/2026 could be two days, and a bare number is none."""
    if isinstance(cell, dt.datetime):
        return cell.date().isoformat()
    text = written(cell) if isinstance(cell, str | int | float | dt.date) else cell
    found = _DAY.fullmatch(str(text))
    return f"{found[1]}-{int(found[2]):02}-{int(found[3]):02}" if found else text


def _json(cell: Cell) -> Any:
    try:
        return json.loads(str(cell))
    except (ValueError, RecursionError):
        return cell
