"""Needs and introductions for tests: made at once, so that a test walks only what it is about."""

from collections.abc import Mapping, Sequence

from sqlalchemy import select

from handlers.introductions import deeds
from handlers.introductions.matter import subject
from knowledge import demands, people, referrals
from knowledge.demands import CONFIDENTIAL, OPEN
from knowledge.introduction_kinds import CONFIDENTIALITY, PROBLEM, REACH, IntroductionKind
from knowledge.ledger import person_of
from knowledge.people import contact_role
from knowledge.referrals import Deed, Referral, State
from knowledge.tables import Notification
from knowledge.vocabulary import Language
from tests.handlers.front import Front

ASKER, COLLEAGUE, STRANGER, FIRST, SECOND, OFFICE = 1, 2, 3, 11, 12, 21
LAB, WINDOW = "demo-lab-polymer", "demo-expert-polymer"
"""A lab of the starter knowledge and the expert record that is its contact window."""
DESK = "demo-office-ktt"
TOLD: Mapping[str, str] = {
    PROBLEM: "江州宏达橡胶有限公司的密封圈三个月就开裂",
    "budget": "20万以内",
    REACH: "王厂长 13800138000",
}


async def known(front: Front, who: int, *roles: str, language: Language = Language.EN) -> int:
    """Takes somebody in, with roles, and gives the number of their row."""
    services = front.counter.services
    async with front.database.writing() as session:
        caller = await person_of(session, services.seal, services.platform, str(who), services.now())
        await people.speak(session, caller.id, language)
        for role in roles:
            await people.grant(session, caller.id, role)
    return caller.id


async def staffed(front: Front) -> None:
    """Takes in two people of the window and one of the desk's office."""
    await known(front, FIRST, contact_role(WINDOW))
    await known(front, SECOND, contact_role(WINDOW), language=Language.ZH)
    await known(front, OFFICE, contact_role(DESK))


async def published(front: Front, who: int = ASKER, *, confidential: bool = False, **parts: str) -> int:
    """Publishes a need of somebody's, and gives its number."""
    services, person_id = front.counter.services, await known(front, who)
    secrecy = {CONFIDENTIALITY: CONFIDENTIAL if confidential else OPEN}
    async with front.database.writing() as session:
        made = await demands.begin(
            session, services.seal, person_id, IntroductionKind.COMMISSIONED_RD, Language.ZH,
            {**TOLD, **parts, **secrecy}, services.now(),
        )  # fmt: skip
        assert await demands.publish(session, services.seal, made, services.now())
    return made


async def asked(front: Front, demand_id: int, key: str = LAB) -> int:
    """Asks for an introduction to a record, and gives its number."""
    services = front.counter.services
    about = await subject(services, key)
    async with front.database.writing() as session:
        made, _ = await referrals.ask(session, demand_id, key, about.window_key, None, services.now())
    return made


async def sent(front: Front, key: str = LAB, *, confidential: bool = False) -> int:
    """Sends a new need of the asker's to whoever is behind a record, and gives the introduction's number."""
    await staffed(front)
    made = await asked(front, await published(front, confidential=confidential), key)
    await deeds.send(front.counter.services, made, await known(front, ASKER))
    await front.settle()
    return made


async def found(front: Front, referral_id: int) -> Referral:
    """Gives an introduction as it stands."""
    async with front.database.reading() as session:
        one = await referrals.referral(session, front.counter.services.seal, referral_id)
    assert one is not None
    return one


async def state(front: Front, referral_id: int) -> State:
    """Gives where an introduction stands."""
    return (await found(front, referral_id)).state


async def done(front: Front, referral_id: int) -> list[Deed]:
    """Gives all that was done about an introduction."""
    return [event.deed for event in (await found(front, referral_id)).events]


async def keys(front: Front) -> Sequence[str]:
    """Gives the keys of all messages to other people."""
    async with front.database.reading() as session:
        return list(await session.scalars(select(Notification.key).order_by(Notification.id)))
