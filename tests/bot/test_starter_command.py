"""``liaison starter remove``: the demonstration goes once somebody says so, and does not come back."""

from pathlib import Path

from tests.bot.conftest import Run


def kinds_left(liaison: Run, data: Path) -> set[str]:
    found = liaison("search", "示范大学 橡胶 创新券", "--top", 100, "--json", "--data", data).json["hits"]
    return {hit["kind"] for hit in found}


def test_the_demonstration_goes_and_the_programs_stay(liaison: Run, data: Path) -> None:
    removed = liaison("starter", "remove", "--yes", "--language", "en", "--data", data)
    assert removed.status == 0
    assert removed.out.startswith("174 demonstration records are gone: lab: 24, ")
    assert "LIAISON_DESK_OFFICE" in removed.out
    assert kinds_left(liaison, data) == {"program"}, "also after the next start"
    again = liaison("starter", "remove", "--language", "zh", "--data", data)
    assert (again.status, again.out) == (0, "没有演示数据可移除；以后启动也不会再出现。\n")


def test_for_scripts(liaison: Run, data: Path) -> None:
    assert liaison("starter", "remove", "--yes", "--json", "--data", data).json == {"removed": 174}
    assert liaison("starter", "remove", "--yes", "--json", "--data", data).json == {"removed": 0}


def test_nothing_goes_unless_somebody_says_so(liaison: Run, data: Path) -> None:
    refused = liaison("starter", "remove", "--language", "en", "--data", data)
    assert refused.status == 1
    assert refused.out == ""
    assert "Please add --yes" in refused.err
    assert "lab" in kinds_left(liaison, data)
