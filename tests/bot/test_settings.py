"""The settings and the file that explains them."""

import re
from pathlib import Path

import pytest
from pydantic_core import PydanticUndefined

import bot
from bot.errors import Refused
from bot.settings import Settings, spoken_language
from knowledge.vocabulary import Language
from retrieval.encoder import Bundled, Endpoint, Off

EXAMPLE = Path(bot.__file__).parents[1] / ".env.example"
ALIASES = [str(field.alias) for field in Settings.model_fields.values()]


def test_the_example_lists_exactly_the_settings_in_their_order() -> None:
    written = re.findall(r"^([A-Z_]+)=", EXAMPLE.read_text("utf-8"), re.MULTILINE)
    assert sorted(written) == sorted(ALIASES)


def test_each_is_explained_in_both_languages() -> None:
    for block in EXAMPLE.read_text("utf-8").split("\n\n"):
        if re.search(r"^[A-Z_]+=", block, re.MULTILINE):
            assert re.search(r"^# [A-Za-z][^\u4e00-\u9fff]+$", block, re.MULTILINE), block
            assert re.search(r"^# .*[\u4e00-\u9fff]", block, re.MULTILINE), block


def test_copied_as_it_is_the_example_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LIAISON_LANGUAGE")
    monkeypatch.delenv("LIAISON_ENCODER")
    defaults = {name: field.default for name, field in Settings.model_fields.items()}
    assert PydanticUndefined not in defaults.values()
    assert Settings(_env_file=EXAMPLE).model_dump() == defaults
    assert Settings.load().model_dump() == defaults


def test_a_file_in_the_working_folder_is_read_and_the_environment_goes_before_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    Path(".env").write_text("LIAISON_TIME_ZONE=Europe/London\nLIAISON_ENCODER=bundled\nOTHER=1\n", "utf-8")
    settings = Settings.load()
    assert settings.time_zone == "Europe/London"
    assert isinstance(settings.encoder_choice(), Off)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("LIAISON_TIME_ZONE", "Mars/Olympus"),
        ("LIAISON_TIME_ZONE", "../../etc/passwd"),
        ("LIAISON_LANGUAGE", "fr"),
        ("LIAISON_ENCODER", "quantum"),
    ],
)
def test_an_invalid_value_is_refused_by_name(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(Refused) as refused:
        Settings.load()
    assert refused.value.values == {"name": name}


def test_folders(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("LIAISON_DATA", str(tmp_path / "d"))
    monkeypatch.setenv("LIAISON_CACHE", " ")
    settings = Settings.load()
    assert settings.data_folder == tmp_path / "d"
    assert settings.cache_folder.is_absolute()


def test_encoders(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LIAISON_ENCODER", "bundled")
    assert Settings.load().encoder_choice() == Bundled()
    monkeypatch.setenv("LIAISON_ENCODER", "endpoint")
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1/v1")
    assert Settings.load().encoder_choice() == Endpoint("http://127.0.0.1/v1", "none", "text-embedding-3-small")
    monkeypatch.setenv("OPENAI_API_KEY", "sk-secret")
    settings = Settings.load()
    assert settings.encoder_choice() == Endpoint("http://127.0.0.1/v1", "sk-secret", "text-embedding-3-small")
    assert "sk-secret" not in repr(settings) + repr(settings.encoder_choice())


def test_today_is_that_of_the_desk() -> None:
    days = {Settings(LIAISON_TIME_ZONE=zone).today() for zone in ("Pacific/Kiritimati", "Pacific/Pago_Pago")}
    assert len(days) == 2  # 25 hours apart: the days never agree, and for an hour a day they are two apart


@pytest.mark.parametrize(
    ("named", "language"),
    [
        ("zh", Language.ZH),
        ("zh_CN.UTF-8", Language.ZH),
        ("Chinese (Simplified)_China.936", Language.ZH),
        ("en_GB.UTF-8", Language.EN),
        ("C", Language.EN),
        ("de_DE", Language.EN),
    ],
)
def test_the_language_that_is_spoken(monkeypatch: pytest.MonkeyPatch, named: str, language: Language) -> None:
    monkeypatch.setenv("LC_ALL", named)
    monkeypatch.delenv("LIAISON_LANGUAGE")
    assert spoken_language() is language
    monkeypatch.setenv("LIAISON_LANGUAGE", "zh")
    assert spoken_language() is Language.ZH


def test_letters_need_a_server_a_sender_and_a_page_to_answer_on(monkeypatch: pytest.MonkeyPatch) -> None:
    assert Settings.load().mail() is None
    monkeypatch.setenv("LIAISON_WEB_URL", "https://desk.example.edu/liaison/")
    assert Settings.load().mail() is None
    monkeypatch.setenv("SMTP_URL", "smtps://desk:s3cret@mail.example.edu")
    with pytest.raises(Refused) as refused:
        Settings.load().mail()
    assert refused.value.key == "error-mail-settings"
    monkeypatch.setenv("LIAISON_MAIL_FROM", "对接台 <desk@example.edu>")
    mail = Settings.load().mail()
    assert mail is not None
    assert (mail.server.host, mail.server.port, mail.server.password) == ("mail.example.edu", 465, "s3cret")
    assert (mail.sender.display_name, mail.sender.addr_spec) == ("对接台", "desk@example.edu")
    assert mail.pages == "https://desk.example.edu/liaison"
    assert "s3cret" not in repr(Settings.load())


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SMTP_URL", "mail.example.edu"),
        ("SMTP_URL", "smtp://desk:s3cret@mail.example.edu:none"),
        ("LIAISON_MAIL_FROM", "the desk"),
        ("LIAISON_WEB_URL", "desk.example.edu"),
        ("LIAISON_WEB_URL", "https://desk.example.edu/?a=1"),
        ("LIAISON_WEB_URL", "https://user:pw@desk.example.edu/"),
    ],
)
def test_what_letters_cannot_go_out_by_is_refused_by_name(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(Refused) as refused:
        Settings.load()
    assert refused.value.values == {"name": name}
    assert "s3cret" not in str(refused.value)
