"""Progress lines on the terminal, on standard error so that standard output stays clean."""

import contextlib
from collections.abc import Iterator

from rich.console import Console
from rich.progress import BarColumn, TaskID, TaskProgressColumn, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bars

from handlers.texts import Texts
from retrieval.progress import OnProgress, Progress, Stage


@contextlib.contextmanager
def progress_lines(console: Console, texts: Texts) -> Iterator[OnProgress]:
    """Draws one bar for each long work while it lasts; where nobody watches a terminal, names each work once."""
    if not console.is_terminal:
        yield _named_once(console, texts)
        return
    bars = Bars(
        TextColumn("{task.description}"), BarColumn(), TaskProgressColumn(), TimeRemainingColumn(), console=console,
        transient=True,
    )  # fmt: skip
    tasks: dict[Stage, TaskID] = {}

    def show(progress: Progress) -> None:
        if not tasks:
            bars.start()
        if progress.stage not in tasks:
            tasks[progress.stage] = bars.add_task(texts.say(f"progress-{progress.stage.value}"))
        bars.update(tasks[progress.stage], completed=progress.done, total=progress.total)
        if progress.done >= progress.total:
            bars.remove_task(tasks.pop(progress.stage))
        if not tasks:
            bars.stop()

    try:
        yield show
    finally:
        if tasks:
            bars.stop()


def _named_once(console: Console, texts: Texts) -> OnProgress:
    told: set[Stage] = set()

    def tell(progress: Progress) -> None:
        if progress.stage not in told:
            told.add(progress.stage)
            console.print(texts.say(f"progress-{progress.stage.value}"), soft_wrap=True)

    return tell
