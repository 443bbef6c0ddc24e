"""Whole imports of sheets: verdicts by line and cell, idempotent, stopped and run again."""

from pathlib import Path

import pytest

from knowledge.database import Database
from knowledge.intake.verdicts import Verdict
from tests.knowledge.intake.importing import row, state, write
from tests.knowledge.intake.sheets.making import HEADER, run, write_csv, write_xlsx

ROWS = [HEADER, *((f"k{number:03}", f"实验室{number}", "密封圈") for number in range(60))]


async def test_a_sheet_brings_what_json_lines_bring_and_again_changes_nothing(
    database: Database, tmp_path: Path
) -> None:
    first = await run(database, write(tmp_path / "a.jsonl", *(row(f"k{n}", region="杭州") for n in range(9))))
    before = await state(database)
    rows = [("id", "title_zh", "body_zh", "region"), *((f"k{n}", f"k{n} 实验室", "密封圈", "杭州") for n in range(9))]
    for file in (write_csv(tmp_path / "labs.csv", *rows), write_xlsx(tmp_path / "b.xlsx", {"lab": rows})):
        summary = await run(database, file)
        assert (summary.created, summary.unchanged, summary.refused) == (0, first.created, ())
    assert await state(database) == before


async def test_verdicts_name_line_sheet_and_cell_in_the_sheets_own_words(database: Database, tmp_path: Path) -> None:
    header = ("编号", "名称", "简介", "截止日期")
    rows = [header, ("a", "甲", "x", "soon"), ("b", "乙", None, None), ("b2", "丙", "y", None), ("b2", "丁", "z", None)]
    verdicts: list[Verdict] = []
    await run(database, write_xlsx(tmp_path / "x.xlsx", {"Labs": rows}), on_row=verdicts.append)
    bad_date, missing, good, twice = verdicts
    assert (bad_date.sheet, bad_date.cell, bad_date.line) == ("Labs", "D2", 2)
    assert bad_date.refusal is not None and bad_date.refusal.values == {"field": "截止日期", "value": "soon"}
    assert missing.cell == "C3" and missing.refusal is not None and missing.refusal.values == {"field": "简介"}
    assert (good.line, good.outcome.value) == (4, "created")
    assert twice.refusal is not None and str(twice.refusal.values["file"]).endswith("x.xlsx, Labs")


async def test_a_bad_file_stops_no_other(database: Database, tmp_path: Path) -> None:
    write_csv(tmp_path / "lab.csv", *ROWS[:5])
    (tmp_path / "broken.xlsx").write_bytes(b"PK\x03\x04nothing")
    (tmp_path / "old.xls").write_bytes(b"x")
    (tmp_path / "~$open.xlsx").write_bytes(b"x")
    write_xlsx(tmp_path / "z.xlsx", {"case": [HEADER, ("c", "丙", "z")]})
    summary = await run(database, tmp_path)
    assert summary.created == 5
    told = [(Path(v.file).name, v.refusal and v.refusal.why.value) for v in summary.refused]
    assert told == [("old.xls", "old_sheet"), ("broken.xlsx", "damaged")]


@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
async def test_stopped_half_way_and_run_again_nothing_is_lost_or_doubled(
    database: Database, tmp_path: Path, suffix: str
) -> None:
    file = tmp_path / f"labs.{suffix}"
    if suffix == "csv":
        write_csv(file, *ROWS)
    else:
        write_xlsx(file, {"lab": ROWS})

    class Stopped(Exception):
        pass

    def stop(verdict: Verdict) -> None:
        if verdict.line == 30:
            raise Stopped

    with pytest.raises(Stopped):
        await run(database, file, on_row=stop, batch=8)
    summary = await run(database, file)
    assert summary.created + summary.unchanged == 60
    assert 20 < summary.unchanged < 60
    assert (await run(database, file)).unchanged == 60
