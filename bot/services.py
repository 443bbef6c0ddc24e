"""What handlers use, put together of what is open and what is set; refused where the key is not the database's."""

import datetime as dt
from collections.abc import Callable

from bot.desk import OpenDesk
from bot.errors import Refused
from bot.key_file import kept_key, key_path
from bot.settings import Settings
from handlers.context import Mailing, Services
from handlers.drafts import Drafts
from knowledge.database import Database
from knowledge.errors import KeyMalformed
from knowledge.key_check import fits, would_fit
from knowledge.people import Platform
from knowledge.sealing import Seal
from knowledge.vocabulary import Language
from retrieval.docking import Desk
from retrieval.linkage.here import Here
from retrieval.prospects import Prospects
from retrieval.twins import Twins
from retrieval.understanding.conversation import Conversation


async def services_of(
    desk: OpenDesk,
    settings: Settings,
    keys: list[str],
    platform: Platform,
    now: Callable[[], dt.datetime],
    today: Callable[[], dt.date],
    drafts: Drafts,
) -> Services:
    """Puts together what handlers use, once the keys are found to be those of the database.

    Raises:
        Refused: the key is malformed, or not that of the database.
    """
    try:
        seal = Seal(keys)
    except KeyMalformed:
        raise Refused("error-key-malformed") from None
    if not await fits(desk.database, seal, now()):
        raise await _of_another_key(desk.database, settings)
    identity = Desk(settings.desk_office, settings.desk_country, settings.zone)
    return Services(
        platform=platform,
        database=desk.database,
        seal=seal,
        conversation=Conversation(desk.database, desk.assistant, seal, identity, today, desk.adviser),
        prospects=Prospects(desk.database, identity),
        office=settings.desk_office,
        # They are named by their Telegram ids, which mean nothing elsewhere.
        admins=settings.admin_ids if platform is Platform.TELEGRAM else frozenset(),
        now=now,
        today=today,
        drafts=drafts,
        zone=settings.zone,
        working_days=settings.working_days,
        twins=Twins(desk.database, desk.assistant.encoder),
        listener=desk.listener,
        drafter=desk.drafter,
        digest_hour=settings.digest_hour,
        mailing=_mailing(settings),
        here=Here(settings.desk_country, settings.desk_region),
    )


def _mailing(settings: Settings) -> Mailing | None:
    mail = settings.mail()
    first = Language.ZH if settings.desk_country == "CN" else Language.EN
    return None if mail is None else Mailing(mail.pages, first)


async def _of_another_key(database: Database, settings: Settings) -> Refused:
    """Says which key is missing: that of the user's own file, where the one that is set stands before it."""
    path = str(key_path(settings.config_folder))
    if not settings.keys:  # the file's own key is the one that does not fit
        return Refused("error-key-own-other", path=path)
    own = kept_key(settings.config_folder)
    if own is not None and await would_fit(database, Seal([own])):
        return Refused("error-key-is-own", path=path)
    return Refused("error-key-other")
