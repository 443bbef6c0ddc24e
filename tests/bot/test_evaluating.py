"""``liaison eval DIR``: figures and nothing else on standard output, clear refusals, and the desk's data left alone."""

import asyncio
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import asyncpg
import pytest

from tests.bot.conftest import ROOT, Run
from tests.retrieval.evaluation.beds import CORPUS, QRELS, bed

FIGURES = {"ndcg@10", "recall@10", "mrr@10"}
WAYS = {"lexical", "vector", "fused"}


@pytest.mark.usefixtures("with_meaning")
def test_json_has_its_fixed_keys_and_nothing_else(liaison: Run, tmp_path: Path) -> None:
    ran = liaison("eval", bed(tmp_path / "bed"), "--json")
    assert ran.status == 0, ran.err
    assert set(ran.json) == {*WAYS, "queries", "pairs", "intervals"}
    assert ran.json["queries"] == 3
    assert all(set(ran.json[way]) == FIGURES for way in WAYS)
    assert ran.json["fused"]["mrr@10"] == 1.0
    assert set(ran.json["pairs"]) == {"zh->zh", "en->en"}
    assert ran.json["pairs"]["zh->zh"].keys() == {*WAYS, "queries"}
    low, high = ran.json["intervals"]["vector"]["ndcg@10"]
    assert 0 <= low <= ran.json["vector"]["ndcg@10"] <= high <= 1
    again = liaison("eval", tmp_path / "bed", "--json", "--fresh")
    assert again.json == ran.json


def test_without_an_encoder_vectors_have_no_figures(liaison: Run, tmp_path: Path) -> None:
    ran = liaison("eval", bed(tmp_path / "bed"), "--json")
    assert ran.json["vector"] == dict.fromkeys(FIGURES)
    assert ran.json["lexical"] == ran.json["fused"]
    assert "by words only" in ran.err


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_table(liaison: Run, tmp_path: Path, language: str) -> None:
    ran = liaison("eval", bed(tmp_path / "bed"), "--language", language)
    assert ran.status == 0
    for part in ("bed", "nDCG@10", "zh → zh", "1.000"):
        assert part in ran.out


@pytest.mark.parametrize(("language", "said"), [("en", "line 5: field text is missing"), ("zh", "第 5 行：")])
def test_a_bad_line_is_named(liaison: Run, tmp_path: Path, language: str, said: str) -> None:
    folder = bed(tmp_path / "bed", [*CORPUS, {"id": "x"}])
    ran = liaison("eval", folder, "--json", "--language", language)
    assert (ran.status, ran.out) == (1, "")
    assert "corpus.jsonl" in ran.err
    assert said in ran.err


def test_many_bad_lines_do_not_fill_the_screen(liaison: Run, tmp_path: Path) -> None:
    folder = bed(tmp_path / "bed", [{"id": "x"}] * 50)
    ran = liaison("eval", folder)
    assert len(ran.err.splitlines()) == 22
    assert "30 more" in ran.err


def test_a_missing_folder(liaison: Run, tmp_path: Path) -> None:
    ran = liaison("eval", tmp_path / "none")
    assert (ran.status, ran.out) == (1, "")
    assert str(tmp_path / "none") in ran.err


def test_what_is_set_aside_is_told(liaison: Run, tmp_path: Path) -> None:
    folder = bed(tmp_path / "bed", qrels=[*QRELS[1:], {"qid": "q9", "docid": "seal", "rel": 1}])
    ran = liaison("eval", folder, "--json")
    assert ran.json["queries"] == 2
    assert "not there: 1" in ran.err
    assert "no relevant document: 1" in ran.err


def test_the_desks_own_folder_is_left_alone(liaison: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LIAISON_DATA", str(tmp_path / "desk"))
    assert liaison("eval", bed(tmp_path / "bed"), "--json").status == 0
    assert not (tmp_path / "desk").exists()


async def test_the_desks_own_postgresql_is_left_alone(
    liaison: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, postgres_database_url: str
) -> None:
    monkeypatch.setenv("DATABASE_URL", postgres_database_url)
    ran = await asyncio.to_thread(liaison, "eval", bed(tmp_path / "bed"), "--json")
    assert ran.status == 0
    connection = await asyncpg.connect(postgres_database_url)
    try:
        assert await connection.fetchval("SELECT count(*) FROM record") == 0
    finally:
        await connection.close()


@pytest.mark.usefixtures("with_meaning")
def test_ctrl_c_ends_cleanly_and_the_next_run_goes_on(liaison: Run, tmp_path: Path) -> None:
    corpus = [{"id": f"d{number}", "title": f"T{number}", "text": f"{number} " + "水" * 250} for number in range(600)]
    folder = bed(tmp_path / "bed", [*CORPUS, *corpus])
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    running = subprocess.Popen(
        [sys.executable, "-c", "from bot.cli import main; main()", "eval", str(folder), "--json"],
        env=os.environ | {"PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "error", "TMPDIR": str(scratch)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        # A suite that was started in the background has its children ignore it.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
    assert running.stderr is not None
    for line in running.stderr:
        if "Encoding" in line:  # said once the first batch is kept
            break
    running.send_signal(signal.SIGINT)
    began = time.monotonic()
    out, err = running.communicate(timeout=60)
    assert (running.returncode, out) == (130, ""), err
    assert "Stopped" in err
    assert "Traceback" not in err
    assert time.monotonic() - began < 30
    assert list(scratch.glob("liaison-*")) == []
    assert list((Path(os.environ["LIAISON_CACHE"]) / "evaluation").iterdir())


def test_numbers_are_plain_json(liaison: Run, tmp_path: Path) -> None:
    ran = liaison("eval", bed(tmp_path / "bed"), "--json")
    json.loads(ran.out, parse_constant=lambda name: pytest.fail(name))


GROUPS = 12


@pytest.mark.usefixtures("with_meaning")
def test_the_questions_that_ship(liaison: Run) -> None:
    ran = liaison("eval", "--json")
    assert ran.status == 0, ran.err
    assert set(ran.json) == {*WAYS, "queries", "pairs", "intervals", "answers", "groups"}
    assert len(ran.json["groups"]) == GROUPS
    assert set(ran.json["pairs"]) == {"zh->zh", "en->en", "zh->en", "en->zh"}
    assert ran.json["groups"]["off_topic"]["queries"] == 0
    assert ran.json["groups"]["off_topic"]["answers"]["off_topic_abstained"]["of"] >= 40
    assert sum(group["queries"] for group in ran.json["groups"].values()) == ran.json["queries"]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_questions_that_ship_in_tables(liaison: Run, language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    ran = liaison("eval", "--misses", "--language", language)
    assert ran.status == 0, ran.err
    for part in ("needs_zh", "off_topic", "across_en_to_zh", "sy-01"):
        assert part in ran.out
    assert "…" not in ran.out  # nothing is cut in the usual terminal
