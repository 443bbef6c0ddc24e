"""Figures of introductions as tables in the user's language, and as JSON."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from handlers.amounts import money
from handlers.texts import Texts
from knowledge.outcomes.figures import Figures, Report

_NUMBERS = ("asked", "sent", "share", "days", "completed", "score", "value")


def report_json(found: Report) -> dict[str, Any]:
    """Gives what ``--json`` prints; the keys are for good, null stands for too little to tell."""
    return {
        "total": asdict(found.total),
        "by_kind": {kind.value: asdict(figures) for kind, figures in found.by_kind.items()},
        "by_record": {key: asdict(figures) for key, figures in found.by_record.items()},
        "by_state": {state.value: count for state, count in found.by_state.items()},
        "in_small_kinds": found.small_kinds,
        "in_small_records": found.small_records,
    }


def print_report(console: Console, found: Report, titles: Mapping[str, str], texts: Texts) -> None:
    """Prints the tables; records are called by their titles where they are still shown."""
    if not found.total.asked:
        console.print(texts.say("report-none"), markup=False)
        return
    kinds = {texts.say(f"need-kind-{kind.value}"): figures for kind, figures in found.by_kind.items()}
    records = {titles.get(key, key): figures for key, figures in found.by_record.items()}
    console.print(_table("kind", {texts.say("report-total"): found.total, **kinds}, texts))
    _say_small(console, "kinds", found.small_kinds, texts)
    if records:
        console.print(_table("record", records, texts))
    _say_small(console, "records", found.small_records, texts)
    if found.by_state:
        console.print(_states(found, texts))
    console.print(texts.say("report-note"), style="dim", markup=False)


def _say_small(console: Console, what: str, count: int, texts: Texts) -> None:
    if count:
        console.print(texts.say(f"report-small-{what}", count=count), markup=False)


def _table(what: str, rows: Mapping[str, Figures], texts: Texts) -> Table:
    table = Table(title=texts.say(f"report-title-{what}"), title_justify="left")
    table.add_column(texts.say("report-column-name"), overflow="fold")
    for name in _NUMBERS:
        table.add_column(texts.say(f"report-column-{name}"), justify="right", no_wrap=True)
    for name, figures in rows.items():
        table.add_row(Text(name), *_told(figures, texts))
    return table


def _told(figures: Figures, texts: Texts) -> list[str]:
    few = texts.say("report-too-few")
    values = [money(value, currency, texts) for currency, value in figures.contract_value.items()]
    return [
        f"{figures.asked:,}",
        f"{figures.sent:,}",
        few if figures.accepted_share is None else f"{figures.accepted_share:.0%}",
        few if figures.days_to_answer is None else f"{figures.days_to_answer:g}",
        f"{figures.completed:,}",
        few if figures.mean_score is None else f"{figures.mean_score:.1f}",
        "\n".join(values) or few,
    ]


def _states(found: Report, texts: Texts) -> Table:
    table = Table(title=texts.say("report-title-state"), title_justify="left")
    table.add_column(texts.say("report-column-name"))
    table.add_column(texts.say("report-column-asked"), justify="right")
    for state, count in found.by_state.items():
        table.add_row(texts.say(f"intro-state-{state.value}"), f"{count:,}")
    return table
