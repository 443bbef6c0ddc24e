"""The settings of a desk, and the only reader of the environment. ``.env.example`` explains each to its users."""

import datetime as dt
import locale
import os
from dataclasses import dataclass
from email.headerregistry import Address
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Self
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import platformdirs
from pydantic import AfterValidator, BeforeValidator, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.errors import Refused
from bot.mail.addresses import named
from bot.mail.server import MailServer
from knowledge.usage import Budget
from knowledge.vocabulary import Language
from knowledge.working_days import WorkingDays
from retrieval.encoder import Bundled, EncoderChoice, Endpoint, Off
from retrieval.model import ModelChoice

_APP = "liaison"


class EncoderName(StrEnum):
    """Which encoder makes vectors."""

    BUNDLED = "bundled"
    ENDPOINT = "endpoint"
    OFF = "off"


@dataclass(frozen=True, slots=True)
class MailSettings:
    """How letters go out.

    Attributes:
        pages: address at which the public reaches the pages that answer letters, without a slash at its end.
    """

    server: MailServer
    sender: Address
    pages: str


def _mail_server(address: SecretStr | None) -> SecretStr | None:
    if address is not None:
        MailServer.of(address.get_secret_value())
    return address


def _sender(text: str | None) -> str | None:
    if text is not None:
        named(text)
    return text


def _web_address(address: str | None) -> str | None:
    if address is None:
        return None
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.query or parts.fragment or parts.username:
        raise ValueError("not the address of pages")
    return address.rstrip("/")


def _known_zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise ValueError("unknown time zone") from error
    return name


Optional = BeforeValidator(lambda value: None if isinstance(value, str) and not value.strip() else value)
"""An empty line in a .env file means that nothing is set."""


class Settings(BaseSettings):
    """All settings; every field is an environment variable of its alias."""

    model_config = SettingsConfigDict(env_file=".env", env_file_encoding="utf-8", extra="ignore")

    data: Annotated[Path | None, Optional] = Field(None, alias="LIAISON_DATA")
    cache: Annotated[Path | None, Optional] = Field(None, alias="LIAISON_CACHE")
    language: Annotated[Language | None, Optional] = Field(None, alias="LIAISON_LANGUAGE")
    time_zone: Annotated[str, AfterValidator(_known_zone)] = Field("Asia/Shanghai", alias="LIAISON_TIME_ZONE")
    desk_office: Annotated[str | None, Optional] = Field("demo-office-ktt", alias="LIAISON_DESK_OFFICE")
    desk_country: Annotated[str | None, Optional] = Field("CN", alias="LIAISON_DESK_COUNTRY")
    desk_region: Annotated[str | None, Optional] = Field(None, alias="LIAISON_DESK_REGION")
    holidays: Annotated[str | None, Optional] = Field(None, alias="LIAISON_HOLIDAYS")
    digest_hour: int = Field(9, alias="LIAISON_DIGEST_HOUR", ge=8, le=20)
    database_url: Annotated[SecretStr | None, Optional] = Field(None, alias="DATABASE_URL")
    encoder: EncoderName = Field(EncoderName.BUNDLED, alias="LIAISON_ENCODER")
    embedding_model: str = Field("text-embedding-3-small", alias="LIAISON_EMBEDDING_MODEL")
    openai_api_key: Annotated[SecretStr | None, Optional] = Field(None, alias="OPENAI_API_KEY")
    openai_base_url: str = Field("https://api.openai.com/v1", alias="OPENAI_BASE_URL")
    chat_model: Annotated[str | None, Optional] = Field(None, alias="LIAISON_CHAT_MODEL")
    small_model: Annotated[str | None, Optional] = Field(None, alias="LIAISON_SMALL_MODEL")
    judge_model: Annotated[str | None, Optional] = Field(None, alias="LIAISON_JUDGE_MODEL")
    transcription_model: Annotated[str | None, Optional] = Field(None, alias="LIAISON_TRANSCRIPTION_MODEL")
    model_seconds: float = Field(12.0, alias="LIAISON_MODEL_SECONDS", gt=0, le=120)
    tokens_person: Annotated[int | None, Optional] = Field(50_000, alias="LIAISON_TOKENS_PERSON", ge=0)
    tokens_desk: Annotated[int | None, Optional] = Field(2_000_000, alias="LIAISON_TOKENS_DESK", ge=0)

    key: Annotated[SecretStr | None, Optional] = Field(None, alias="LIAISON_KEY")
    admins: str = Field("", alias="LIAISON_ADMINS")
    telegram_token: Annotated[SecretStr | None, Optional] = Field(None, alias="TELEGRAM_TOKEN")
    telegram_api_url: Annotated[str | None, Optional] = Field(None, alias="TELEGRAM_API_URL")
    telegram_proxy: Annotated[str | None, Optional] = Field(None, alias="TELEGRAM_PROXY")
    webhook_secret: Annotated[SecretStr | None, Optional] = Field(None, alias="LIAISON_WEBHOOK_SECRET")
    webhook_host: str = Field("127.0.0.1", alias="LIAISON_WEBHOOK_HOST")
    webhook_port: int = Field(8080, alias="LIAISON_WEBHOOK_PORT", ge=0, le=65535)
    web_url: Annotated[str | None, AfterValidator(_web_address), Optional] = Field(None, alias="LIAISON_WEB_URL")
    smtp_url: Annotated[SecretStr | None, AfterValidator(_mail_server), Optional] = Field(None, alias="SMTP_URL")
    mail_from: Annotated[str | None, AfterValidator(_sender), Optional] = Field(None, alias="LIAISON_MAIL_FROM")
    config: Annotated[Path | None, Optional] = Field(None, alias="LIAISON_CONFIG")

    @classmethod
    def load(cls) -> Self:
        """Reads the environment and a .env file in the working folder.

        Raises:
            Refused: a setting has an invalid value; names it, and does not show it.
        """
        try:
            return cls()
        except ValidationError as error:
            raise Refused("error-settings", name=str(error.errors()[0]["loc"][0])) from None

    @property
    def data_folder(self) -> Path:
        """Gives the data folder: the one set, else the user's own."""
        return self.data or platformdirs.user_data_path(_APP, appauthor=False)

    @property
    def zone(self) -> ZoneInfo:
        """Gives the desk's time zone."""
        return ZoneInfo(self.time_zone)

    @property
    def working_days(self) -> WorkingDays:
        """Gives the desk's working days: those of the place named for it, else of its country."""
        return WorkingDays(self.holidays or self.desk_country)

    @property
    def cache_folder(self) -> Path:
        """Gives the folder of what can be made again, such as the prepared model."""
        return self.cache or platformdirs.user_cache_path(_APP, appauthor=False)

    @property
    def config_folder(self) -> Path:
        """Gives the folder of the user's own configuration, where ``chat`` keeps its key."""
        return self.config or platformdirs.user_config_path(_APP, appauthor=False)

    @property
    def admin_ids(self) -> frozenset[str]:
        """Gives the Telegram ids of the administrators."""
        return frozenset(self.admins.replace(",", " ").split())

    @property
    def keys(self) -> list[str]:
        """Gives the keys that seal what is personal, newest first; none where none is set."""
        return self.key.get_secret_value().replace(",", " ").split() if self.key else []

    def encoder_choice(self) -> EncoderChoice:
        """Says which encoder to open."""
        if self.encoder is EncoderName.OFF:
            return Off()
        if self.encoder is EncoderName.ENDPOINT:
            key = self.openai_api_key.get_secret_value() if self.openai_api_key else "none"
            return Endpoint(self.openai_base_url, key, self.embedding_model)
        return Bundled()

    def model_choice(self) -> ModelChoice | None:
        """Says which chat model words answers; None where the desk answers without."""
        return self.models_choice() if self.chat_model else None

    def models_choice(self) -> ModelChoice | None:
        """Says which models word answers and write recordings down; None where the desk does without either."""
        if self.chat_model is None and self.transcription_model is None:
            return None
        return ModelChoice(
            self.openai_base_url,
            self.openai_api_key.get_secret_value() if self.openai_api_key else "none",
            self.chat_model,
            self.small_model,
            self.transcription_model,
            self.model_seconds,
        )

    def judge_choice(self) -> ModelChoice | None:
        """Says which chat model judges answers in an evaluation; None where none does."""
        if self.judge_model is None:
            return None
        key = self.openai_api_key.get_secret_value() if self.openai_api_key else "none"
        return ModelChoice(self.openai_base_url, key, self.judge_model, wait_seconds=self.model_seconds)

    def mail(self) -> MailSettings | None:
        """Says how letters go out; None where no mail server is set.

        Raises:
            Refused: a mail server is set, but not who letters are from, or where they are answered.
        """
        if self.smtp_url is None:
            return None
        if self.mail_from is None or self.web_url is None:
            raise Refused("error-mail-settings")
        return MailSettings(MailServer.of(self.smtp_url.get_secret_value()), named(self.mail_from), self.web_url)

    @property
    def budget(self) -> Budget:
        """Gives the tokens that chat models may cost a day."""
        return Budget(self.tokens_person, self.tokens_desk)

    def today(self) -> dt.date:
        """Gives the day by the desk's clock."""
        return dt.datetime.now(self.zone).date()


def spoken_language() -> Language:
    """Guesses the user's language before any setting is read: LIAISON_LANGUAGE, else the system's."""
    named = os.environ.get("LIAISON_LANGUAGE") or os.environ.get("LC_ALL") or os.environ.get("LANG") or ""
    if not named:
        named = locale.getlocale()[0] or ""
    return Language.ZH if named.lower().startswith(("zh", "chinese")) else Language.EN
