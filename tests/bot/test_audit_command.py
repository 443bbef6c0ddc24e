"""``liaison audit``: the audit as a table or JSON, of days, a person or a record; that it was written is noted."""

from pathlib import Path

from tests.bot.conftest import Run
from tests.handlers.answers import EN


def test_the_audit_is_written_and_that_it_was_is_in_the_next_one(liaison: Run, data: Path, tmp_path: Path) -> None:
    ran = liaison("audit", "--language", "en", "--data", data, "--record", "demo-office-ktt")
    heads, line = ran.out.splitlines()
    assert (ran.status, ran.err, heads.split(",")[:3]) == (0, "", ["when", "what", "who"])
    assert f"changed a record,{EN.say('record-who-starter')},record demo-office-ktt,1," in line
    out = tmp_path / "审计.csv"
    ran = liaison("audit", "--language", "zh", "--data", data, "--out", out)
    assert (ran.status, ran.out) == (0, "")
    assert out.read_bytes().startswith(b"\xef\xbb\xbf")
    told = liaison("audit", "--json", "--data", data, "--record", "demo-office-ktt").json
    assert [one["subject"] for one in told["looks"]] == ["record demo-office-ktt"]
    assert [one["key"] for one in told["changes"]] == ["demo-office-ktt"]
    nobody = liaison("audit", "--json", "--data", data, "--person", "4").json
    assert nobody == {"changes": [], "looks": []}


def test_what_there_is_not_is_said(liaison: Run, data: Path, tmp_path: Path) -> None:
    ran = liaison("audit", "--language", "en", "--data", data, "--record", "nix")
    assert (ran.status, ran.out) == (1, "")
    assert "no record with the key nix" in ran.err
    ran = liaison("audit", "--language", "en", "--data", data, "--since", "2027-02-01", "--until", "2027-01-01")
    assert ran.status == 1
    ran = liaison("audit", "--language", "en", "--data", data, "--out", tmp_path / "none" / "x.csv")
    assert ran.status == 1
    assert "Traceback" not in ran.err
