"""What a walk is about, and its chain: read anew with every step, as openings come and go."""

from collections.abc import Sequence
from dataclasses import dataclass

from handlers.asked import asked_of
from handlers.context import Visit
from handlers.walking.journey import JOURNEY, Waiting
from knowledge import enterprises, shelf, students
from knowledge.card import Card
from knowledge.database import ReadSession
from knowledge.walks import Node
from retrieval.linkage.atlas import STUDIES, Atlas
from retrieval.linkage.chain import Chain, chain
from retrieval.understanding.wondering_forms import Subject


@dataclass(frozen=True, slots=True)
class Found:
    """A chain, and the cards of some of its openings."""

    chain: Chain
    cards: Sequence[Card] = ()


async def atlas_of(visit: Visit) -> Atlas:
    """Gives the nodes by their names and numbers."""
    async with visit.services.database.reading() as session:
        return await visit.services.prospects.atlas(session)


async def chained(visit: Visit, start: Node, first: int = 0, most: int = 0) -> Found:
    """Gives the chain of a node with the cards of its openings from ``first`` on, ``most`` at most."""
    services = visit.services
    async with services.database.reading() as session:
        atlas = await services.prospects.atlas(session)
        found = await chain(session, atlas, start, services.here, services.today())
        ids = [one.record_id for one in found.vacancies[first : first + most]]
        reader, office = visit.texts.language, services.office
        cards = await shelf.cards(session, ids, reader, services.today(), office, zone=services.zone) if ids else []
    return Found(found, cards)


async def of_card(visit: Visit, record_id: int) -> tuple[Card, Sequence[Node]] | None:
    """Gives an opening's card with the nodes that it leads to: who offers it, and whom it asks for."""
    services = visit.services
    async with services.database.reading() as session:
        atlas = await services.prospects.atlas(session)
        reader = visit.texts.language
        cards = await shelf.cards(session, [record_id], reader, services.today(), services.office, zone=services.zone)
        return None if not cards else (cards[0], named_by(atlas, cards[0]))


def named_by(atlas: Atlas, card: Card) -> Sequence[Node]:
    """Gives the nodes that an opening names: the enterprise first, then the majors, each once."""
    enterprise = atlas.nodes.get(getattr(card.detail, "enterprise_key", None) or "")
    majors = [node for major in getattr(card.detail, "majors", ()) for node in atlas.meant(major)]
    return list({node.key: node for node in (*([enterprise] if enterprise else ()), *majors)}.values())


async def own(visit: Visit, subject: Subject, atlas: Atlas) -> Node | None:
    """Gives what somebody told of themselves: their major, or the sector of their enterprise; None in a group."""
    if visit.place.is_group:
        return None
    async with visit.services.database.reading() as session:
        key = await (_own_sector if subject is Subject.TRADE else _own_major)(session, visit)
    return atlas.nodes.get(key or "")


def talked_about(visit: Visit, atlas: Atlas, subject: Subject) -> Node | None:
    """Gives the node of the last walk, where it is of such a kind and nothing else was begun since."""
    asked = None if visit.place.is_group else asked_of(visit.caller, JOURNEY)
    if asked is None or asked.what != Waiting.AT or asked.is_over(visit.services.now()):
        return None
    node = atlas.numbered(asked.numbers[0]) if asked.numbers else None
    if node is None or subject is Subject.ANY:
        return node
    return node if (node.level in STUDIES) is (subject is Subject.STUDY) else None


async def _own_major(session: ReadSession, visit: Visit) -> str | None:
    profile = await students.profile(session, visit.services.seal, visit.caller.id)
    return profile.major if profile is not None else None


async def _own_sector(session: ReadSession, visit: Visit) -> str | None:
    enterprise = await enterprises.of_person(session, visit.caller.id)
    if enterprise is None:
        return None
    told = (await enterprises.profile(session, visit.services.seal, enterprise)).told.get("sector")
    return told if isinstance(told, str) else None
