"""Rows, files and runs for tests of whole imports."""

import json
from pathlib import Path
from typing import Any

from sqlalchemy import func, select

from knowledge.database import Database
from knowledge.intake.run import import_files
from knowledge.intake.verdicts import Summary, Verdict
from knowledge.tables import Lab, Outbox, Record, Revision, Text
from tests.knowledge.drafting import SIGNATURE


def row(key: str, **changes: Any) -> dict[str, Any]:
    return {"id": key, "kind": "lab", "lang": "zh", "title": f"{key} 实验室", "text": "密封圈"} | changes


def write(file: Path, *lines: dict[str, Any] | bytes) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    encoded = [line if isinstance(line, bytes) else json.dumps(line, ensure_ascii=False).encode() for line in lines]
    file.write_bytes(b"\n".join(encoded) + b"\n")
    return file


async def run(
    database: Database, *paths: Path, batch: int = 200, dry_run: bool = False
) -> tuple[Summary, list[Verdict]]:
    verdicts: list[Verdict] = []
    summary = await import_files(database, paths, SIGNATURE, on_row=verdicts.append, batch=batch, dry_run=dry_run)
    return summary, verdicts


async def state(database: Database) -> dict[str, Any]:
    """Sums up all that an import leaves."""
    async with database.reading() as session:
        counts = [
            await session.scalar(select(func.count()).select_from(table))
            for table in (Record, Text, Lab, Revision, Outbox)
        ]
        records = await session.execute(select(Record.key, Record.content_hash, Record.revision).order_by(Record.key))
        return {"counts": counts, "records": [tuple(row) for row in records]}
