"""``liaison doctor``: says how a data folder stands, and leaves it as it was."""

import io
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

from bot.data_folder import Keeper
from bot.doctor_table import print_findings
from bot.examination import Findings, Holidays
from handlers.texts import texts
from knowledge.database import HEAD
from knowledge.vocabulary import Language
from tests.bot.conftest import Run, indexes, noise

KEYS = {
    "status", "folder", "free_bytes", "keeper", "database", "database_damaged", "schema", "schema_of_this_version",
    "records", "texts", "passages", "vectors", "encoder", "serving", "indexes", "holidays", "model_days",
    "mail",
}  # fmt: skip
COLUMNS = {"state", "stored", "indexed", "behind", "missing", "orphaned"}

ROW = '{"id": "late", "kind": "lab", "lang": "zh", "title": "齿轮组", "text": "噪声与振动"}'

pytestmark = pytest.mark.usefixtures("with_meaning")


def contents(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file() and "-shm" not in path.name}


def searched(examined: dict[str, Any]) -> int:
    """Counts the texts that a search may find: all but those of courses, each of which is in two languages."""
    return int(examined["texts"]) - 2 * int(examined["records"]["course"]["published"])


def test_a_whole_folder_is_healthy_and_stays_as_it_is(liaison: Run, data: Path) -> None:
    before = contents(data)
    ran = liaison("doctor", "--json", "--data", data)
    assert (ran.status, ran.err) == (0, "")
    assert set(ran.json) == KEYS
    assert all(set(index) == COLUMNS for index in ran.json["indexes"].values())
    states = {name: index["state"] for name, index in ran.json["indexes"].items()}
    assert states == {"passages": "sound", "lexical": "sound", "vectors": "sound", "chroma": "unused"}
    assert ran.json["records"]["program"] == {"published": 58}
    assert ran.json["indexes"]["lexical"]["indexed"] == searched(ran.json) > 0
    assert ran.json["indexes"]["vectors"]["indexed"] == ran.json["passages"] > 0
    after = contents(data)
    assert {path: content for path, content in after.items() if path.stat().st_size} == {
        path: content for path, content in before.items() if content
    }


@pytest.mark.parametrize(("language", "said"), [("en", "All is well."), ("zh", "一切正常。")])
def test_people_get_a_table(liaison: Run, data: Path, language: str, said: str) -> None:
    ran = liaison("doctor", "--language", language, "--data", data)
    assert (ran.status, ran.err) == (0, "")
    assert said in ran.out
    assert HEAD in ran.out


@pytest.mark.parametrize("pattern", ["lexical/*/*.idx", "lexical/*/meta.json", "vectors-*/*/matrix.npy"])
def test_a_damaged_index_is_told_and_mended_by_the_next_start(liaison: Run, data: Path, pattern: str) -> None:
    name = "lexical" if pattern.startswith("lexical") else "vectors"
    for file in indexes(data).glob(pattern):
        noise(file)
    ran = liaison("doctor", "--json", "--data", data)
    assert ran.status == ran.json["status"] == 2
    assert {index for index, health in ran.json["indexes"].items() if health["state"] == "damaged"} == {name}
    assert "An index is damaged" in liaison("doctor", "--data", data).out
    assert liaison("search", "轴承", "--data", data).status == 0
    assert liaison("doctor", "--json", "--data", data).status == 0


def test_what_is_behind_or_missing_will_mend_itself(liaison: Run, data: Path, tmp_path: Path) -> None:
    (tmp_path / "late.jsonl").write_text(ROW, "utf-8")
    keeper = Keeper(data)
    assert keeper.take()
    try:
        assert liaison("import", tmp_path / "late.jsonl", "--json", "--data", data).json["created"] == 1
        ran = liaison("doctor", "--json", "--data", data)
    finally:
        keeper.release()
    assert (ran.status, ran.json["keeper"]) == (1, True)
    assert ran.json["indexes"]["lexical"] == {
        "state": "stale", "stored": searched(ran.json), "indexed": searched(ran.json) - 1, "behind": 1, "missing": 0,
        "orphaned": 0,
    }  # fmt: skip
    assert ran.json["indexes"]["passages"]["behind"] == 1
    for path in sorted(indexes(data).rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    ran = liaison("doctor", "--json", "--data", data)
    assert (ran.status, ran.json["keeper"]) == (1, False)
    assert {ran.json["indexes"][name]["state"] for name in ("lexical", "vectors")} == {"missing"}
    liaison("search", "轴承", "--data", data)
    assert liaison("doctor", "--json", "--data", data).status == 0


def test_an_index_of_another_database_is_damage(
    liaison: Run, sqlite_data: Path, starter_folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "late.jsonl").write_text(ROW, "utf-8")
    liaison("import", tmp_path / "late.jsonl", "--data", sqlite_data)
    for name in ("liaison.db-wal", "liaison.db-shm"):
        (sqlite_data / name).unlink(missing_ok=True)
    (sqlite_data / "liaison.db").write_bytes((starter_folder / "liaison.db").read_bytes())
    ran = liaison("doctor", "--json", "--data", sqlite_data)
    assert ran.status == 2
    assert ran.json["indexes"]["lexical"]["orphaned"] == 1
    assert liaison("search", "齿轮组", "--json", "--data", sqlite_data).status == 0
    assert liaison("doctor", "--json", "--data", sqlite_data).status == 0


def test_a_damaged_database_is_damage_and_a_copy_mends_it(
    liaison: Run, sqlite_data: Path, starter_folder: Path
) -> None:
    file = sqlite_data / "liaison.db"
    content = bytearray(file.read_bytes())
    content[-4096:] = b"\xa5" * 4096  # a page that few questions read
    file.write_bytes(content)
    ran = liaison("doctor", "--json", "--data", sqlite_data)
    assert (ran.status, ran.json["status"], ran.json["database_damaged"], ran.json["indexes"]) == (2, 2, True, {})
    assert set(ran.json) == KEYS
    ran = liaison("doctor", "--data", sqlite_data)
    assert (ran.status, ran.err) == (2, "")
    assert "sqlite, damaged" in ran.out
    assert "All is well" not in ran.out
    assert str(file) in ran.out.replace("\n", "")
    file.write_bytes((starter_folder / "liaison.db").read_bytes())
    assert liaison("doctor", "--json", "--data", sqlite_data).json["database_damaged"] is False


def test_a_folder_may_be_called_as_markup_is(liaison: Run, sqlite_data: Path) -> None:
    """However long its path is: it goes on in the next line instead of being cut."""
    folder = sqlite_data.rename(sqlite_data.with_name("[bold]data[red]"))
    ran = liaison("doctor", "--data", folder)
    assert "".join(str(folder).split()) in "".join(ran.out.split())


def test_an_empty_folder_has_nothing_and_gets_nothing(liaison: Run, tmp_path: Path) -> None:
    ran = liaison("doctor", "--json", "--data", tmp_path / "none")
    assert ran.status == 1
    assert "no such data folder" in ran.err
    (tmp_path / "empty").mkdir()
    ran = liaison("doctor", "--json", "--data", tmp_path / "empty")
    assert (ran.status, ran.json["schema"], ran.json["indexes"]) == (1, None, {})
    assert list((tmp_path / "empty").iterdir()) == []


@pytest.mark.parametrize(
    ("place", "found"),
    [
        ("CN", {"place": "CN", "known": True}),
        ("GB-SCT", {"place": "GB-SCT", "known": True, "unannounced": []}),
        ("XX", {"place": "XX", "known": False, "unannounced": []}),
    ],
)
def test_it_says_whose_holidays_are_kept(
    liaison: Run, sqlite_data: Path, monkeypatch: pytest.MonkeyPatch, place: str, found: dict[str, object]
) -> None:
    monkeypatch.setenv("LIAISON_HOLIDAYS", place)
    held = liaison("doctor", "--json", "--data", sqlite_data).json["holidays"]
    assert held | found == held
    assert place in liaison("doctor", "--data", sqlite_data).out


@pytest.mark.parametrize(
    ("language", "said"), [("en", "not announced yet for 2026, 2027"), ("zh", "2027 年的调休安排尚未公布")]
)
def test_weekends_that_are_not_announced_are_told(language: str, said: str) -> None:
    words = texts(Language(language))
    console = Console(file=io.StringIO(), width=200)
    free = Findings(Path("x"), "sqlite", None, None, None, None, {}, False, 0)
    print_findings(console, replace(free, holidays=Holidays("CN", True, (2026, 2027))), words)
    assert isinstance(console.file, io.StringIO)
    assert said in console.file.getvalue()


def test_e_mail_is_off_incomplete_or_out_of_reach(
    liaison: Run, sqlite_data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing listens at port 9; what does is looked into in tests/bot/mail."""
    nothing = {"server": None, "fault": None, "waiting": 0}
    assert liaison("doctor", "--json", "--data", sqlite_data).json["mail"] == {"state": "off", **nothing}
    monkeypatch.setenv("SMTP_URL", "smtp://127.0.0.1:9?starttls=no")
    assert liaison("doctor", "--json", "--data", sqlite_data).json["mail"] == {"state": "incomplete", **nothing}
    monkeypatch.setenv("LIAISON_MAIL_FROM", "desk@uni.example")
    monkeypatch.setenv("LIAISON_WEB_URL", "https://desk.example")
    found = liaison("doctor", "--json", "--data", sqlite_data).json["mail"]
    assert (found["state"], found["server"]) == ("unreachable", "127.0.0.1:9")
    for language, said in (("en", "127.0.0.1:9 does not let us in"), ("zh", "127.0.0.1:9 连不上")):
        assert said in liaison("doctor", "--language", language, "--data", sqlite_data).out
