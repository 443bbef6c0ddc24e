"""Compares our search with LangChain's EnsembleRetriever and with plain Chroma, on the same records and questions.

``uv run --group bench python -m benchmarks.search_speed SOURCE [--count 1000 10000 100000]``, where SOURCE is a data
folder of Liaison with encoded records to mix from (``liaison import`` makes one). Encoding is left out: every question
comes with its vector. Each contestant runs in a process of its own, in turn, for several rounds; the best of the rounds
counts for each question, since other work on the machine only ever disturbs. Recall is the share of the ten records
that are first when every passage is scored exactly and every text that shares a word is counted; plain Chroma does
another task (raw cosines, no words), so no recall is told of it. Ctrl-C ends the run with what was measured so far. A
plot is written beside the figures.
"""

import argparse
import asyncio
import contextlib
import itertools
import json
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from benchmarks.made_store import make, make_questions, read_source, save_questions
from benchmarks.search_peers import SCOPES, TOP, compete, write_chroma

_CONTESTANTS = ("truth", "ours", "chroma", "ensemble")
_SLOW = {"ensemble": 1, "truth": 1}
"""Rounds of those that take long."""
_Results = dict[int, dict[str, dict[str, Any]]]


def main() -> None:
    """Reads the arguments, runs, prints and draws."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("source", type=Path)
    parser.add_argument("--count", type=int, nargs="+", default=[1_000, 10_000, 100_000], help="records")
    parser.add_argument("--questions", type=int, default=100)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--without", nargs="*", default=[], choices=_CONTESTANTS, help="contestants to leave out")
    parser.add_argument("--keep", type=Path, help="folder for the stores, used again by the next run")
    parser.add_argument("--plot", type=Path, default=Path("search_speed.svg"), help="SVG or PNG")
    parser.add_argument("--contestant", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.contestant:
        print(json.dumps(asyncio.run(compete(options.contestant, options.source, options.rounds, list(SCOPES)))))
        return
    console, results = Console(), _Results()
    with contextlib.suppress(KeyboardInterrupt):
        _run(options, console, results)
    for count, by_name in results.items():
        console.print(_table(count, by_name))
    _print_growth(console, results)
    if results:
        _draw(results, options.plot)
        console.print(f"drawn in {options.plot}")


def _run(options: argparse.Namespace, console: Console, results: _Results) -> None:
    names = [name for name in _CONTESTANTS if name not in options.without]
    with contextlib.ExitStack() as closing, Progress(console=console, transient=True) as progress:
        home = options.keep or Path(closing.enter_context(tempfile.TemporaryDirectory()))
        for count in options.count:
            folder = home / f"made-{count}"
            task = progress.add_task(f"{count} records", total=count)
            if not (folder / "questions.json").exists():
                asyncio.run(_build(options, folder, count, progress, task))
            results[count] = {}
            progress.update(task, total=len(names), completed=0)
            for name in names:
                progress.update(task, description=f"{count} records: {name}")
                rounds = min(options.rounds, _SLOW.get(name, options.rounds))
                results[count][name] = _in_its_own_process(name, folder, rounds)
                progress.advance(task)


async def _build(options: argparse.Namespace, folder: Path, count: int, progress: Progress, task: Any) -> None:
    source = await read_source(options.source)
    await make(source, folder, count, lambda stage, done: progress.update(task, description=stage, completed=done))
    await write_chroma(folder, lambda done: progress.update(task, description="plain Chroma", completed=done))
    save_questions(make_questions(source, options.questions), folder)


def _in_its_own_process(name: str, folder: Path, rounds: int) -> dict[str, Any]:
    command = [
        sys.executable,
        "-m",
        "benchmarks.search_speed",
        str(folder),
        "--contestant",
        name,
        "--rounds",
        str(rounds),
    ]
    result: dict[str, Any] = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)
    return result


def _table(count: int, by_name: Mapping[str, Mapping[str, Any]]) -> Table:
    table = Table(title=f"{count} records", title_justify="left")
    for heading in ("scope", "contestant", "p50 ms", "p99 ms", "times ours", f"recall@{TOP}", "opened s", "MB"):
        table.add_column(heading, justify="left" if heading in ("scope", "contestant") else "right")
    for scope in SCOPES:
        for name, result in by_name.items():
            if name == "truth" or scope not in result:
                continue
            ours = by_name.get("ours", {}).get(scope)
            table.add_row(
                scope,
                name,
                f"{result[scope]['p50']:.2f}",
                f"{result[scope]['p99']:.2f}",
                f"{result[scope]['p50'] / ours['p50']:.1f}" if ours else "",
                f"{_recall(by_name['truth'][scope], result[scope]):.4f}"
                if name == "ours" and "truth" in by_name
                else "",
                f"{result['opened']:.1f}",
                f"{result['memory']:.0f}",
            )
    return table


def _recall(truth: Mapping[str, Any], result: Mapping[str, Any]) -> float:
    pairs = zip(truth["found"], result["found"], strict=True)
    return float(np.mean([len(set(best) & set(found)) / max(len(best), 1) for best, found in pairs]))


def _print_growth(console: Console, results: _Results) -> None:
    counts = sorted(count for count, by_name in results.items() if "ours" in by_name)
    for few, many in itertools.pairwise(counts):
        grown = results[many]["ours"]["all"]["p50"] / results[few]["ours"]["all"]["p50"]
        console.print(f"{few} -> {many} records: ours takes {grown:.2f} times as long, unfiltered")


def _draw(results: _Results, path: Path) -> None:
    from matplotlib.figure import Figure

    figure = Figure(figsize=(7, 4.2), layout="constrained")
    axes = figure.subplots()
    for name, mark in (("ours", "o"), ("chroma", "s"), ("ensemble", "^")):
        for scope, line in (("all", "-"), ("kind", "--")):
            points = _points(results, name, scope)
            if points:
                label = f"{name}, {'no filter' if scope == 'all' else 'one kind'}"
                axes.plot(*zip(*points, strict=True), marker=mark, linestyle=line, label=label)
    axes.set(xscale="log", yscale="log", xlabel="records", ylabel="p50, milliseconds", title="Search, without encoding")
    axes.grid(visible=True, which="both", alpha=0.25)
    axes.legend()
    figure.savefig(path)


def _points(results: _Results, name: str, scope: str) -> Sequence[tuple[int, float]]:
    return [(count, by[name][scope]["p50"]) for count, by in sorted(results.items()) if scope in by.get(name, {})]


if __name__ == "__main__":
    main()
