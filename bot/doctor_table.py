"""The findings of ``liaison doctor`` as tables in the user's language."""

from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.examination import Findings, Holidays
from bot.mail.examination import MailHealth
from handlers.texts import Texts
from knowledge.database import HEAD
from knowledge.inventory import Inventory
from knowledge.usage import Day
from knowledge.vocabulary import Stage
from retrieval.storage.health import Health, State

_STYLES = {State.DAMAGED: "bold red", State.STALE: "yellow", State.MISSING: "yellow", State.SOUND: "green"}
_VERDICTS = ("green", "yellow", "bold red")


def print_findings(console: Console, findings: Findings, texts: Texts) -> None:
    """Prints the facts, the records, the indexes, and what to make of them."""
    facts = Table.grid(padding=(0, 2))
    facts.add_column()
    facts.add_column(overflow="fold")  # a path that is cut leads nowhere
    for name, value in _facts(findings, texts):
        # As it is: a path may look like rich's markup.
        facts.add_row(texts.say(f"doctor-{name}"), Text(value, overflow="fold"))
    console.print(facts)
    if findings.inventory is not None:
        console.print(_records(findings.inventory, texts))
    if findings.indexes:
        console.print(_indexes(findings, texts))
    if findings.model:
        console.print(_model(findings.model, texts))
    console.print(_verdict(findings, texts), style=_VERDICTS[findings.status], markup=False)


def _verdict(findings: Findings, texts: Texts) -> str:
    if findings.damaged is not None:
        return texts.say("error-store-damaged", path=findings.damaged or "none")
    return texts.say(f"doctor-verdict-{findings.status}")


def _facts(findings: Findings, texts: Texts) -> Iterator[tuple[str, str]]:
    yield "folder", str(findings.folder)
    state = _schema(findings.schema, texts) if findings.damaged is None else texts.say("doctor-state-damaged")
    yield "database", f"{findings.database}, {state}"
    yield "keeper", texts.say("doctor-keeper-running" if findings.keeper else "doctor-keeper-none")
    yield "free", f"{findings.free / 1e9:,.1f} GB"
    yield "holidays", _holidays(findings.holidays, texts)
    if findings.damaged is not None:
        return
    yield "encoder", findings.encoder or texts.say("doctor-encoder-none")
    if findings.serving != findings.encoder:
        yield "serving", findings.serving or texts.say("doctor-serving-words")
    held = findings.inventory
    if held is not None:
        counts = texts.say("doctor-held-counts", texts=held.texts, passages=held.passages)
        by_encoder = [
            texts.say("doctor-vectors-of", encoder=encoder, count=count) for encoder, count in held.vectors.items()
        ]
        yield "held", "\n".join([counts, *by_encoder])
    if findings.mail is not None:
        yield "mail", _mail(findings.mail, texts)


def _mail(mail: MailHealth, texts: Texts) -> str:
    server, fault = mail.server or "none", mail.fault or "none"
    stands = texts.say(f"doctor-mail-{mail.state}", server=server, fault=fault)
    return "\n".join([stands, *([texts.say("doctor-mail-waiting", count=mail.waiting)] if mail.waiting else [])])


def _holidays(held: Holidays, texts: Texts) -> str:
    place = held.place or "none"
    if not held.known:
        return texts.say("doctor-holidays-unknown", place=place)
    years = texts.say("list-separator").join(map(str, held.unannounced)) or "none"
    return texts.say("doctor-holidays-of", place=place, years=years)


def _schema(schema: str | None, texts: Texts) -> str:
    if schema is None:
        return texts.say("doctor-schema-none")
    if schema != HEAD:
        return texts.say("doctor-schema-old", version=schema, current=HEAD)
    return texts.say("doctor-schema", version=schema)


def _records(held: Inventory, texts: Texts) -> Table:
    table = Table(title_justify="left")
    table.add_column(texts.say("doctor-column-kind"))
    for name in ("published", "retired", "other"):
        table.add_column(texts.say(f"doctor-column-{name}"), justify="right")
    for kind, stages in sorted(held.records.items()):
        published, retired = stages.get(Stage.PUBLISHED, 0), stages.get(Stage.RETIRED, 0)
        numbers = (published, retired, sum(stages.values()) - published - retired)
        table.add_row(texts.say(f"kind-{kind}"), *(f"{number:,}" for number in numbers))
    return table


def _indexes(findings: Findings, texts: Texts) -> Table:
    table = Table()
    for name in ("index", "state"):
        table.add_column(texts.say(f"doctor-column-{name}"))
    for name in ("stored", "indexed", "behind", "missing", "orphaned"):
        table.add_column(texts.say(f"doctor-column-{name}"), justify="right")
    for name, health in findings.indexes.items():
        state = texts.say(f"doctor-state-{health.state}")
        table.add_row(texts.say(f"doctor-index-{name}"), state, *_numbers(health), style=_STYLES.get(health.state))
    return table


def _model(days: Sequence[Day], texts: Texts) -> Table:
    """Tells what chat models were asked, and what came of it: outcomes stand as the codes they are noted by."""
    table = Table(title=texts.say("doctor-model"), title_justify="left")
    table.add_column(texts.say("doctor-column-day"))
    for name in ("calls", "tokens", "sentences", "dropped"):
        table.add_column(texts.say(f"doctor-column-{name}"), justify="right")
    table.add_column(texts.say("doctor-column-outcomes"))
    for one in days:
        outcomes = ", ".join(f"{code} {count:,}" for code, count in sorted(one.outcomes.items()))
        counts = (f"{count:,}" for count in (one.calls, one.tokens, one.sentences, one.dropped))
        table.add_row(one.day.isoformat(), *counts, outcomes)
    return table


def _numbers(health: Health) -> list[str]:
    numbers = (health.stored, health.indexed, health.behind, health.missing, health.orphaned)
    return [f"{number:,}" for number in numbers]
