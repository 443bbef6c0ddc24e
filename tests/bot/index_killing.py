"""Killing the keeper of a data folder at random points, and comparing what is served afterwards with what was said."""

import asyncio
import collections
import contextlib
import hashlib
import json
import random
import re
import sys
import time
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import select

from bot.data_folder import Keeper
from knowledge import inventory, outbox, passages
from knowledge.database import Database
from knowledge.tables import Record, Text
from knowledge.vocabulary import Stage
from retrieval.passages import cut
from tests.retrieval.encoders import PlainEncoder
from tests.retrieval.standing import Standing

DEEDS = ("import", "edit", "retire", "rebuild")
_PROJECT = Path(__file__).parents[2]
_ROWS, _RETIRED = 60, 8
_SAMPLE = 6
"""Records asked for by their words after each kill; all are compared by their numbers."""
_LINGERING = 0.4
"""Seconds that a keeper is left at most after its last change, in which it takes up what it has changed."""
_AMID = 0.4
"""Share of kills that come amid the changes, at once after one was acknowledged."""
_LOOKED_THROUGH = 200
"""Hits among which a record has to be. The plain encoder's 32 directions now and then put some thirty records of other
words before the one that has the word, which says nothing of whether the index holds it."""


@dataclass
class Toll:
    """What a run of kills came to.

    Attributes:
        acknowledged: changes that were said to be kept.
        cut_off: kills that came before the deed was done.
        lost: acknowledged changes that are not in SQL afterwards.
        stale: records found by words that they do not hold any more, or though they were retired.
        doubled: records that one answer holds twice.
        unfound: records that stand in SQL and are not found by their own words.
        differing: texts and passages that the indexes lack or hold too many, once they were brought up to date.
        served_in: seconds until a fresh keeper had mended the indexes and answered, one for each kill.
    """

    deeds: collections.Counter[str] = field(default_factory=collections.Counter)
    cut_off: int = 0
    acknowledged: int = 0
    lost: int = 0
    stale: int = 0
    doubled: int = 0
    unfound: int = 0
    differing: int = 0
    served_in: list[float] = field(default_factory=list)

    @property
    def harm(self) -> int:
        """Counts everything that should not be."""
        return self.lost + self.stale + self.doubled + self.unfound + self.differing


@dataclass
class _Ledger:
    """What was said of every record; a change that was begun and not acknowledged may or may not be kept."""

    edition: dict[str, int] = field(default_factory=dict)
    begun: dict[str, int] = field(default_factory=dict)
    retired: set[str] = field(default_factory=set)
    leaving: set[str] = field(default_factory=set)


async def kill_at_random(folder: Path, url: str, kills: int, seed: int) -> Toll:
    """Has a keeper of ``folder``, on the migrated database at ``url``, import, edit, retire and rebuild; kills it."""
    chance, ledger, toll = random.Random(seed), _Ledger(), Toll()
    for kill in range(kills):
        deed = DEEDS[kill % len(DEEDS)]
        toll.deeds[deed] += 1
        arguments, changes = _arguments(deed, kill, folder, ledger, chance)
        amid = chance.random() < _AMID
        due, lingering = (chance.randint(0, changes), 0.0) if amid else (changes, chance.random() * _LINGERING)
        said = await _killed(folder, url, arguments, due, lingering)
        toll.cut_off += "done" not in said
        for line in said:
            what, _, key = line.partition(" ")
            if what == "kept":
                ledger.edition[key] = ledger.begun[key]
            elif what == "retired":
                ledger.retired.add(key)
            toll.acknowledged += what in ("kept", "retired")
        await _judge(folder, url, ledger, toll, chance)
    return toll


def _arguments(deed: str, kill: int, folder: Path, ledger: _Ledger, chance: random.Random) -> tuple[Sequence[str], int]:
    """Says what to tell the keeper, and how many changes it will acknowledge."""
    standing = sorted(ledger.edition.keys() - ledger.leaving)
    if deed == "import":
        keys = [f"r{kill}n{number}" for number in range(_ROWS)]
    elif deed == "edit":
        keys = chance.sample(standing, min(_ROWS, len(standing)))
    elif deed == "retire":
        leaving = chance.sample(standing, min(_RETIRED, len(standing)))
        ledger.leaving.update(leaving)
        return (["retire", ",".join(leaving)] if leaving else ["rebuild"]), len(leaving)
    else:
        return ["rebuild"], 0
    ledger.begun |= dict.fromkeys(keys, kill + 1)
    file = folder / "rows.jsonl"
    file.write_text("\n".join(json.dumps(_row(key, kill + 1), ensure_ascii=False) for key in keys), "utf-8")
    return ["import", str(file)], len(keys)


def _row(key: str, edition: int) -> dict[str, str]:
    text = f"水泵密封圈老化,第{edition}版。{_word(key, edition)}"
    return {"id": key, "kind": "lab", "lang": "zh", "title": f"{key} 实验室", "text": text}


def _word(key: str, edition: int) -> str:
    """Gives the word that one edition of one record holds, and nothing else."""
    return f"w{hashlib.sha256(f'{key} {edition}'.encode()).hexdigest()[:12]}"


async def _killed(folder: Path, url: str, arguments: Sequence[str], due: int, lingering: float) -> list[str]:
    """Lets a keeper do something and kills it so many seconds after that many changes; gives what it said."""
    command = (sys.executable, "-m", "tests.bot.index_worker", str(folder), url, *arguments)
    process = await asyncio.create_subprocess_exec(*command, cwd=_PROJECT, stdout=asyncio.subprocess.PIPE)
    assert process.stdout is not None
    assert await process.stdout.readline() == b"ready\n"
    said = b"".join([await process.stdout.readline() for _ in range(due)])
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(lingering):
            await process.wait()
    with contextlib.suppress(ProcessLookupError):
        process.kill()
    said += await process.stdout.read()
    await process.wait()
    return said.decode().splitlines()


@contextlib.asynccontextmanager
async def _fresh(folder: Path, url: str) -> AsyncIterator[Standing]:
    """Does what the next process does, as far as opening."""
    keeper, database = Keeper(folder), Database(url)
    assert keeper.take(), "the killed process cannot hold the folder any more"
    try:
        yield Standing.open(database, folder, PlainEncoder())
    finally:
        await database.close()
        keeper.release()


async def _judge(folder: Path, url: str, ledger: _Ledger, toll: Toll, chance: random.Random) -> None:
    async with _fresh(folder, url) as standing:
        sample = chance.sample(sorted(ledger.begun), min(_SAMPLE, len(ledger.begun)))
        for key in sample:  # as they are, before anything is mended
            await _ask(standing, key, ledger, toll, whole=False)
        begun = time.monotonic()
        await standing.feed.keep()
        await standing.find("水泵密封圈")
        toll.served_in.append(time.monotonic() - begun)
        for key in sample:
            await _ask(standing, key, ledger, toll, whole=True)
        toll.differing += await _differing(standing)
        await _settle(standing, ledger, toll)


async def _ask(standing: Standing, key: str, ledger: _Ledger, toll: Toll, *, whole: bool) -> None:
    """Asks for every edition of a record by its own word."""
    edition, retired = (await _truth(standing)).get(key, (0, False))
    for asked in {ledger.begun[key], ledger.edition.get(key, 0), edition} - {0}:
        found = await standing.find(_word(key, asked), _LOOKED_THROUGH)
        keys = [one.card.key for one in found]
        toll.doubled += len(keys) - len(set(keys))
        sharing = [one for one in found if one.card.key == key and one.hit.overlap > 0.2]
        toll.stale += bool(key in keys and retired)
        toll.stale += bool(whole and sharing and asked != edition)
        toll.unfound += bool(whole and not sharing and asked == edition and not retired)


async def _truth(standing: Standing) -> dict[str, tuple[int, bool]]:
    """Reads from SQL the edition of every record, and whether it is retired."""
    query = select(Record.key, Text.body, Record.stage).join(Text, Text.record_id == Record.id)
    async with standing.database.reading() as session:
        rows = (await session.execute(query)).all()
    editions = {key: re.search(r"第(\d+)版", body) for key, body, _ in rows}
    return {
        key: (int(edition[1]), stage == Stage.RETIRED)
        for key, _, stage in rows
        if (edition := editions[key]) is not None
    }


async def _settle(standing: Standing, ledger: _Ledger, toll: Toll) -> None:
    """Compares what was acknowledged with SQL, and takes from SQL what became of changes that were cut off."""
    truth = await _truth(standing)
    for key, edition in ledger.edition.items():
        toll.lost += truth.get(key, (0, False))[0] not in (edition, ledger.begun[key])
    toll.lost += sum(not truth.get(key, (0, False))[1] for key in ledger.retired)
    ledger.edition = {key: edition for key, (edition, _) in truth.items()}
    ledger.begun = dict(ledger.edition)
    ledger.retired = {key for key, (_, retired) in truth.items() if retired}
    ledger.leaving = set(ledger.retired)


async def _differing(standing: Standing) -> int:
    """Counts what differs between the indexes, once up to date, and SQL."""
    encoder, vectors = standing.indexes.encoder, standing.indexes.vectors
    assert encoder is not None
    assert vectors is not None
    async with standing.database.reading() as session:
        texts = await inventory.texts_by_record(session)
        encoded = set(await passages.encoded_ids(session, encoder.id))
        left = await passages.count_unencoded(session, encoder.id)
        _, records = await outbox.changed_since(session, 0, 100_000)
        wordings = await outbox.wordings(session, records)
        cut_now = collections.Counter(piece.text_hash for piece in await passages.of_records(session, records))
    due = collections.Counter(piece.digest(wording.title) for wording in wordings for piece in cut(wording))
    held = collections.Counter(standing.indexes.lexical.record_ids())
    lexical = ((held - texts) + (texts - held)).total()
    pieces = ((cut_now - due) + (due - cut_now)).total()
    return lexical + pieces + len(encoded ^ set(vectors.passage_ids.tolist())) + left
