"""An introduction with all that is to be said of it: whose need, and whom or what it leads to, in both languages."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from handlers.context import Services
from handlers.paging import on_one_line
from handlers.texts import Texts
from handlers.wording import Wording
from knowledge import demands, referrals, shelf
from knowledge.card import Card, ContactWay
from knowledge.database import ReadSession, WriteSession
from knowledge.demands import Demand
from knowledge.referrals import Referral, messages_of
from knowledge.vocabulary import Language

_TITLE = 80
"""UTF-16 code units of a title within a sentence."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A record that an introduction leads to, as it is shown now.

    Attributes:
        cards: in each language; none where it is not shown any more.
        titles: of one that is not shown any more, as it was called.
        office: how the desk's office is reached, which takes care of such a one; None where that is not known.
    """

    key: str
    cards: Mapping[Language, Card] = field(default_factory=dict)
    titles: Mapping[Language, str] = field(default_factory=dict)
    office: Mapping[Language, ContactWay] = field(default_factory=dict)

    def named(self, texts: Texts) -> str:
        """Names it within a sentence."""
        card = self.cards.get(texts.language)
        if card is not None:
            return on_one_line(card.title, _TITLE)
        title = self.titles.get(texts.language) or next(iter(self.titles.values()), None)
        return texts.say("intro-record-gone") if title is None else on_one_line(title, _TITLE)

    def way(self, texts: Texts) -> ContactWay | None:
        """Gives how it is reached, or the desk's office for what is not shown any more; None where no way is known."""
        card = self.cards.get(texts.language)
        return self.office.get(texts.language) if card is None else card.via

    @property
    def window_key(self) -> str | None:
        """Names the window of its own that it has on record; None where the desk's office takes it."""
        ways = [card.via for card in self.cards.values() if card.via is not None and not card.via.fallback]
        return ways[0].key if ways else None


@dataclass(frozen=True, slots=True)
class Matter:
    """What happened about whose need, and with whom."""

    services: Services
    referral: Referral
    demand: Demand
    subject: Subject

    @property
    def key(self) -> str:
        """Begins the keys of all messages about it."""
        return messages_of(self.referral.id)

    def wording(self, texts: Texts) -> Wording:
        """Gives the words for a reader of today."""
        return Wording(texts, self.services.today())


async def subject(services: Services, key: str) -> Subject:
    """Finds a record as it is shown now."""
    async with services.database.looking_up() as session:
        record_id = (await shelf.ids_of(session, [key])).get(key)
    if record_id is None:
        return Subject(key)
    cards = {language: await services.conversation.card(record_id, language) for language in Language}
    shown = {language: card for language, card in cards.items() if card is not None}
    if shown:
        return Subject(key, shown)
    async with services.database.looking_up() as session:
        titles = await shelf.titles_once(session, key)
    offices = {language: await services.conversation.office(language) for language in Language}
    return Subject(key, {}, titles, {language: replace(way, fallback=True) for language, way in offices.items() if way})


async def subject_of(services: Services, referral_id: int) -> Subject | None:
    """Reads the record of an introduction before its transaction, which then holds up no other writer for it."""
    async with services.database.reading() as session:
        found = await referrals.referral(session, services.seal, referral_id)
    return None if found is None else await subject(services, found.record_key)


async def subject_within(session: ReadSession | WriteSession, key: str, before: Mapping[str, Subject]) -> Subject:
    """Gives a record as it was read before the transaction; one that came up since then by its titles alone."""
    return before[key] if key in before else Subject(key, titles=await shelf.titles_once(session, key))


async def matter(services: Services, referral_id: int) -> Matter | None:
    """Finds an introduction with all of it; None where it was erased with its need."""
    async with services.database.reading() as session:
        found = await referrals.referral(session, services.seal, referral_id)
    about = None if found is None else await subject(services, found.record_key)
    if about is None:
        return None
    async with services.database.reading() as session:
        return await matter_of(session, services, referral_id, about)


async def matter_of(
    session: ReadSession | WriteSession, services: Services, referral_id: int, about: Subject
) -> Matter | None:
    """Finds an introduction of a record that was read before, as it stands in this session."""
    found = await referrals.referral(session, services.seal, referral_id)
    need = None if found is None else await demands.demand(session, services.seal, found.demand_id)
    return None if found is None or need is None else Matter(services, found, need, about)
