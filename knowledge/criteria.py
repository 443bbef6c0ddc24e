"""The shape of a program's criteria: a tree of known nodes, checked before it is stored.

Inner nodes::

    {"all": [node, ...]}                                                    every one holds
    {"any": [node, ...]}                                                    at least one holds
    {"points": {"at_least": n, "of": [{"points": n, "if": node}, ...]}}     enough points are gathered
    {"when": leaf, "then": node}                                            a band: counts only where the leaf holds

Leaves; ``unit`` and ``clause`` (the clause it comes from, in words) may be left out or null::

    {"fact": name, "is": true or false, "clause": text}
    {"value": name, "op": one of >= <= > < ==, "than": number, "unit": text, "clause": text}
    {"value": name, "op": "==", "than": text, "unit": text, "clause": text}
    {"year": name, "op": one of >= <= > < ==, "than": whole number, "clause": text}
    {"sum": {name: points, ...}, "op": ">=", "than": number, "unit": text, "clause": text}
                                                                            counts, each worth so many points; it needs
                                                                            its clause: "5 points a patent, 20 in all"
    {"clause": text}                                                        only a person can judge it
"""

import re
from collections.abc import Callable, Mapping

from knowledge.errors import CriteriaMalformed

MAX_DEPTH = 16
MAX_NODES = 500
MAX_TEXT = 500
MAX_PARTS = 20
_MAX_NUMBER = 1e15

_ORDER = frozenset({">=", "<=", ">", "<", "=="})
_NAME = re.compile(r"[a-z][a-z0-9_]{0,59}")


def check_criteria(tree: object) -> None:
    """Checks that a tree has only known nodes, each complete, within the limits of depth, number and text.

    Raises:
        CriteriaMalformed: its message is the path of the first bad node or field, such as ``all[2].than``.
    """
    _Walk().node(tree, "", MAX_DEPTH)


class _Walk:
    """One pass over one tree, counting its nodes."""

    def __init__(self) -> None:
        self._left = MAX_NODES

    def node(self, node: object, path: str, depth: int) -> None:
        fields = self._fields(node, path, depth)
        for name, check in (("all", self._list), ("any", self._list), ("points", self._points)):
            if name in fields:
                _only(fields, {name}, path)
                check(fields[name], _join(path, name), depth - 1)
                return
        if "when" in fields:
            _only(fields, {"when", "then"}, path)
            self.leaf(fields["when"], _join(path, "when"), depth - 1)
            self.node(fields.get("then"), _join(path, "then"), depth - 1)
            return
        _check_leaf(fields, path)

    def leaf(self, node: object, path: str, depth: int) -> None:
        _check_leaf(self._fields(node, path, depth), path)

    def _fields(self, node: object, path: str, depth: int) -> Mapping[str, object]:
        self._left -= 1
        _need(depth > 0 and self._left >= 0, path or ".")
        return _mapping(node, path or ".")

    def _list(self, nodes: object, path: str, depth: int) -> None:
        for place, node in enumerate(_filled(nodes, path)):
            self.node(node, f"{path}[{place}]", depth)

    def _points(self, points: object, path: str, depth: int) -> None:
        points = _mapping(points, path)
        _only(points, {"at_least", "of"}, path)
        _need(_is_number(points.get("at_least")), _join(path, "at_least"))
        of = _join(path, "of")
        for place, item in enumerate(_filled(points.get("of"), of)):
            here = f"{of}[{place}]"
            item = _mapping(item, here)
            _only(item, {"points", "if"}, here)
            _need(_is_number(item.get("points")), _join(here, "points"))
            self.node(item.get("if"), _join(here, "if"), depth)


def _check_leaf(fields: Mapping[str, object], path: str) -> None:
    if "sum" in fields:
        _check_sum(fields, path)
        return
    for subject, check in _LEAVES.items():
        if subject in fields:
            name = fields[subject]
            _need(_is_name(name), _join(path, subject))
            check(fields, path)
            break
    else:
        _only(fields, {"clause"}, path)
        _need(_is_text(fields.get("clause")), _join(path, "clause"))
    for name in ("unit", "clause"):
        _need(fields.get(name) is None or _is_text(fields[name]), _join(path, name))


def _check_sum(fields: Mapping[str, object], path: str) -> None:
    _only(fields, {"sum", "op", "than", "unit", "clause"}, path)
    here = _join(path, "sum")
    parts = _mapping(fields["sum"], here)
    _need(bool(parts) and len(parts) <= MAX_PARTS, here)
    for name, points in parts.items():
        _need(_is_name(name), here)
        _need(isinstance(points, int | float) and _is_number(points) and points > 0, _join(here, name))
    _need(fields.get("op") == ">=", _join(path, "op"))
    _need(_is_number(fields.get("than")), _join(path, "than"))
    _need(_is_text(fields.get("clause")), _join(path, "clause"))
    _need(fields.get("unit") is None or _is_text(fields["unit"]), _join(path, "unit"))


def _check_fact(fields: Mapping[str, object], path: str) -> None:
    _only(fields, {"fact", "is", "clause"}, path)
    _need(isinstance(fields.get("is"), bool), _join(path, "is"))


def _check_value(fields: Mapping[str, object], path: str) -> None:
    _only(fields, {"value", "op", "than", "unit", "clause"}, path)
    op, than = fields.get("op"), fields.get("than")
    _need(isinstance(op, str) and op in _ORDER, _join(path, "op"))
    _need(_is_number(than) or (_is_text(than) and op == "=="), _join(path, "than"))


def _check_year(fields: Mapping[str, object], path: str) -> None:
    _only(fields, {"year", "op", "than", "clause"}, path)
    op, than = fields.get("op"), fields.get("than")
    _need(isinstance(op, str) and op in _ORDER, _join(path, "op"))
    _need(type(than) is int and 1900 <= than <= 2200, _join(path, "than"))


_LEAVES: Mapping[str, Callable[[Mapping[str, object], str], None]] = {
    "fact": _check_fact,
    "value": _check_value,
    "year": _check_year,
}


def _only(fields: Mapping[str, object], allowed: set[str], path: str) -> None:
    for name in fields:
        _need(name in allowed, _join(path, name))


def _mapping(value: object, path: str) -> Mapping[str, object]:
    if not isinstance(value, Mapping):
        raise CriteriaMalformed(path)
    return value


def _filled(nodes: object, path: str) -> list[object]:
    if not isinstance(nodes, list) or not nodes:
        raise CriteriaMalformed(path)
    return nodes


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and -_MAX_NUMBER < value < _MAX_NUMBER


def _is_name(value: object) -> bool:
    return isinstance(value, str) and _NAME.fullmatch(value) is not None


def _is_text(value: object) -> bool:
    return isinstance(value, str) and value.strip() != "" and len(value) <= MAX_TEXT


def _join(path: str, name: object) -> str:
    return f"{path}.{name}" if path else str(name)


def _need(holds: bool, path: str) -> None:
    if not holds:
        raise CriteriaMalformed(path)
