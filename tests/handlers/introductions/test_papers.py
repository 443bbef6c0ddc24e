"""Papers: their content in both languages, how they are filled, and the file that comes of it."""

import datetime as dt
import io
import re
import tomllib
from dataclasses import fields
from importlib.resources import files
from itertools import product
from typing import Any

import docx
import pytest

from handlers.introductions.papers import Known, Paper, docx_of, filled, papers_for
from handlers.introductions.papers.content import Point, content
from handlers.introductions.papers.filling import Sheet
from handlers.texts import texts
from knowledge.card import Card, ContactWay
from knowledge.drafts import Detail, LabDetail, ProgramDetail
from knowledge.introduction_kinds import IntroductionKind, parts_of
from knowledge.vocabulary import Kind, Language

TODAY = dt.date(2026, 11, 22)
EACH = [(paper, kind) for kind in IntroductionKind for paper in papers_for(kind)]
WAY = ContactWay("w", "Office of transfer", "a@example.org", "1", None, None, fallback=False)


def card(kind: Kind, detail: Detail, **told: Any) -> Card:
    """Makes a record's card."""
    unknown = dict.fromkeys(field.name for field in fields(Card))
    rest = {"rolling": False, "announced": False, "demonstration": True, "via": WAY, "org": "A university"}
    base = {"record_id": 1, "revision": 1, "key": "k", "language": Language.EN, "title": "A lab", "body": ""}
    return Card(**(unknown | rest | base | {"kind": kind, "detail": detail} | told))


LAB = card(Kind.LAB, LabDetail(), country="UK")
CALL = card(
    Kind.PROGRAM,
    ProgramDetail(amount_max=500_000, currency="CNY"),
    title="The call of the year",
    org="The issuer",
    closes=dt.date(2026, 12, 20),
    url="https://example.org/call",
)


def known(kind: IntroductionKind, **changes: Any) -> Known:
    """Tells every part of a need of this kind, each in words of its own."""
    told = {part: f"told-{part}" for part in parts_of(kind)}
    return Known(
        **({"number": 17, "kind": kind, "parts": told, "anonymous": False, "card": LAB, "day": TODAY} | changes)
    )


def read(sheet: Sheet) -> str:
    """Writes a sheet as a file and reads all of it back."""
    document = docx.Document(io.BytesIO(docx_of(sheet, dt.datetime(2026, 11, 22, 5, tzinfo=dt.UTC))))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join(
        [*(one.text for one in document.paragraphs), *cells, document.sections[0].footer.paragraphs[0].text]
    )


@pytest.mark.parametrize("name", ["common", *Paper])
def test_both_languages_settle_the_same_points(name: str) -> None:
    zh, en = (
        tomllib.loads(files("handlers.introductions.papers").joinpath(lang, f"{name}.toml").read_text("utf-8"))
        for lang in Language
    )
    assert _shape(zh) == _shape(en)


def _shape(value: Any, name: str = "") -> Any:
    """Gives what has to be alike in both languages: all but the words themselves, and the places to fill in them."""
    if isinstance(value, dict):
        return {key: _shape(one, key) for key, one in value.items()}
    if isinstance(value, list):
        return [_shape(one, name) for one in value]
    if isinstance(value, str) and name not in ("from", "kinds", "law", "side"):
        return sorted(re.findall(r"\{\w+\}", value))
    return value


def test_every_kind_has_lines_of_its_own_that_its_need_speaks_to() -> None:
    own = {}
    for kind, paper in product(IntroductionKind, (Paper.NDA, Paper.RIGHTS)):
        points = [point for _, points in content(paper, kind, Language.EN).sections for point in points]
        own[kind, paper] = {point.text for point in points}
        assert all(isinstance(point, Point) for point in points)
    for (kind, paper), mine in own.items():
        others = set().union(*(one for (other, same), one in own.items() if same is paper and other is not kind))
        assert len(mine - others) >= 2, (kind, paper)


def test_what_the_need_says_stands_beside_the_points_of_its_kind() -> None:
    for paper, kind in product((Paper.NDA, Paper.RIGHTS), IntroductionKind):
        (*_, own) = content(paper, kind, Language.ZH).sections
        said_by = {point.said_by for point in own[1] if isinstance(point, Point)} - {None}
        assert said_by <= set(parts_of(kind)), (paper, kind)
    rows = [
        row
        for table in filled(Paper.RIGHTS, known(IntroductionKind.LICENCE), texts(Language.EN)).tables
        for row in table.rows
    ]
    assert ("☐ Exclusive, sole or non-exclusive; option to become exclusive", "The need says: told-exclusivity") in rows


@pytest.mark.parametrize(("paper", "kind"), EACH)
@pytest.mark.parametrize("language", Language)
def test_a_file_says_all_that_its_sheet_says(paper: Paper, kind: IntroductionKind, language: Language) -> None:
    sheet = filled(paper, known(kind), texts(language))
    text = read(sheet)
    for table in sheet.tables:
        assert table.heading in text
        assert all(cell in text for row in table.rows for cell in row)
    assert all(f"{one.name} · {one.says}" in text for _, sources in sheet.sources for one in sources)
    assert sheet.note in text
    told = {part for part in parts_of(kind) if f"told-{part}" in text}
    assert told == set(parts_of(kind)) - {"reach", "confidentiality"}
    assert "{" not in text
    assert "17" in sheet.file


def test_the_names_of_both_kinds_of_words_are_complete() -> None:
    for language in Language:
        says = content(Paper.NDA, IntroductionKind.LICENCE, language)
        assert set(says.kinds) == set(IntroductionKind)
        everywhere = {part for kind in IntroductionKind for part in parts_of(kind)}
        assert set(says.parts) == everywhere - {"reach", "confidentiality"}


def test_an_anonymous_need_says_so_and_shows_only_what_it_is_given() -> None:
    masked = {"problem": "seals crack", "reach": "13800000000", "budget": ""}
    sheet = filled(Paper.NDA, known(IntroductionKind.COMMISSIONED_RD, parts=masked, anonymous=True), texts(Language.EN))
    text = read(sheet)
    assert "anonymous brief" in text
    assert "seals crack" in text
    assert "13800000000" not in text
    assert "anonymous brief" not in read(filled(Paper.NDA, known(IntroductionKind.LICENCE), texts(Language.EN)))


def test_a_call_is_told_by_its_record_and_tasks_are_counted_back_from_its_closing_day() -> None:
    sheet = filled(Paper.APPLICATION, known(IntroductionKind.JOINT_APPLICATION, card=CALL), texts(Language.EN))
    rows = dict(sheet.tables[1].rows)
    assert rows["Name"], rows["Issuer"] == ("The call of the year", "The issuer")
    assert rows["Closes"] == "20 December 2026"
    assert rows["Link"] == "https://example.org/call"
    assert rows["Opens"] == "not stated by the source: ask the issuer"
    by_when = [row[2] for table in sheet.tables[2:] for row in table.rows]
    assert "14 days before closing\nsuggested 6 December 2026" in by_when
    assert "30 days before closing\nas soon as possible (the suggested day has passed)" in by_when
    assert dict(sheet.tables[0].rows)["University side"] == "", "whoever issues a call is no partner"


def test_a_partner_found_for_a_call_on_record_stands_beside_what_the_record_says() -> None:
    sheet = filled(Paper.APPLICATION, known(IntroductionKind.JOINT_APPLICATION, call=CALL), texts(Language.EN))
    assert dict(sheet.tables[1].rows)["Closes"] == "20 December 2026"
    assert dict(sheet.tables[0].rows)["University side"] == "A university\nA lab"


@pytest.mark.parametrize("record", [LAB, None, card(Kind.PROGRAM, ProgramDetail(), rolling=True)])
def test_nothing_of_a_call_is_made_up(record: Card | None) -> None:
    sheet = filled(Paper.APPLICATION, known(IntroductionKind.JOINT_APPLICATION, card=record), texts(Language.EN))
    rows = dict(sheet.tables[1].rows)
    if record is not None and record.kind is Kind.PROGRAM:
        assert rows["Closes"] == "open all year"
        assert rows["What it gives"] == "not stated by the source: ask the issuer"
    else:
        assert rows == {"Name": "told-call", "Closes": "told-deadline", "Issuer": "", "Link": ""}
        assert "as" in sheet.tables[1].heading
    assert not any("suggested" in row[2] for table in sheet.tables[2:] for row in table.rows)


@pytest.mark.parametrize("language", list(Language))
def test_when_the_work_is_to_be_done_says_nothing_of_how_it_is_paid(language: Language) -> None:
    sheet = filled(
        Paper.RIGHTS,
        known(IntroductionKind.COMMISSIONED_RD, parts={"time": "by june", "budget": "200k"}),
        texts(language),
    )
    settled = [row for table in sheet.tables[1:] for row in table.rows if any("by june" in cell for cell in row)]
    assert settled == []
    assert any("200k" in cell for table in sheet.tables[1:] for row in table.rows for cell in row)


def test_what_an_asker_wrote_is_text_and_no_more() -> None:
    odd = "a\x00b\x0b<w:p/> & ]]> \ud800 {day} %s"
    sheet = filled(
        Paper.RIGHTS, known(IntroductionKind.LICENCE, parts={"problem": odd, "rights": odd}), texts(Language.ZH)
    )
    assert "ab<w:p/> & ]]>  {day} %s" in read(sheet).replace("\n", "")


def test_the_sources_of_one_s_own_country_come_first() -> None:
    sheet = filled(Paper.NDA, known(IntroductionKind.LICENCE), texts(Language.EN))
    assert [country for country, _ in sheet.sources] == ["United Kingdom", "China", "European Union"]
    rented = filled(Paper.RIGHTS, known(IntroductionKind.EQUIPMENT_BOOKING, card=None), texts(Language.ZH))
    names = [source.name for _, sources in rented.sources for source in sources]
    assert any("国发〔2014〕70号" in name for name in names)
    assert not any("实施细则" in name for name in names)


def test_an_instrument_is_what_it_is_about_and_no_party() -> None:
    microscope = card(Kind.EQUIPMENT, LabDetail(), title="Electron microscope")
    sheet = filled(Paper.NDA, known(IntroductionKind.EQUIPMENT_BOOKING, card=microscope), texts(Language.EN))
    rows = dict(sheet.tables[0].rows)
    assert rows["University side"] == "A university"
    assert rows["What it is about"] == "Electron microscope"
    assert "What it is about" not in dict(
        filled(Paper.NDA, known(IntroductionKind.TRAINING), texts(Language.EN)).tables[0].rows
    )
