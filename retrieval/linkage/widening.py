"""Widening a search along the linkage: from a major to openings, from a sector to labs.

What an opening asks for is evidence of its own, so a named major weighs much. What the linkage leads to is a hint: it
decides between likes, and never outranks what matches by itself.
"""

import dataclasses
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from knowledge import linkage
from knowledge.database import ReadSession
from knowledge.linkage import Offer
from knowledge.vocabulary import Kind
from knowledge.walks import Direction, Level, Node, Route
from retrieval.analysis import terms
from retrieval.indexes import Indexes
from retrieval.linkage.atlas import STUDIES, Atlas
from retrieval.linkage.lead import Grade, Lead
from retrieval.linkage.naming import sectors_named, studies_named, tells_a_trade
from retrieval.question import Question
from retrieval.search import DEPTH, Hit, search
from retrieval.understanding.reading import Reading

if TYPE_CHECKING:
    from knowledge.commits import CommitMark

_WEIGHTS: Mapping[Grade, float] = {Grade.NAMED: 0.25, Grade.GROUP: 0.12, Grade.LINKED: 0.06}
"""What a lead adds to a score; being open adds .10, sharing every word 1."""
_DEPTH = 4
"""Steps that are worth telling: major, occupation, sector, enterprise."""
_STARTS = 12
"""Nodes from which one walk starts: a class of majors has up to so many."""


class Widening:
    """Widens searches along the linkage that the database holds, which is read once for each edition."""

    def __init__(self) -> None:
        self._atlas: Atlas | None = None
        self._mark: CommitMark | None = None

    async def atlas(self, session: ReadSession) -> Atlas:
        """Gives the nodes by their names, as this session sees them; no query where nothing was committed since."""
        mark = session.commits.mark() if session.commits is not None else None
        if self._atlas is not None and mark is not None and mark == self._mark:
            return self._atlas
        sees_the_mark = not session.in_transaction()  # what it reads from now on is no older than the mark
        edition = await linkage.edition(session)
        if self._atlas is None or self._atlas.edition != edition:
            self._atlas = Atlas(edition, await linkage.nodes(session), await linkage.groups(session))
        if sees_the_mark:
            self._mark = mark
        return self._atlas

    async def widened(
        self, session: ReadSession, indexes: Indexes, hits: Sequence[Hit], reading: Reading, question: Question
    ) -> list[Hit]:
        """Lifts the hits that the question's major, occupation or sector leads to; the others stay as they are."""
        openings = Kind.OPENING in reading.wanted
        if not openings and not tells_a_trade(reading.matter, reading.language):
            return list(hits)
        atlas = await self.atlas(session)
        if openings:
            named = studies_named(atlas, reading.matter, reading.language)
            if not named:
                return list(hits)
            further = await _further(session, indexes, hits, reading, question, named)
            leads = await _to_openings(session, atlas, named, _of(Kind.OPENING, [*hits, *further]))
            hits = [*hits, *(hit for hit in further if hit.record.record_id in leads)]
        else:
            named = sectors_named(atlas, reading.matter, reading.language)
            leads = await _to_labs(session, atlas, named, _of(Kind.LAB, hits)) if named else {}
        return _lifted(hits, leads) if leads else list(hits)


def _of(kind: Kind, hits: Sequence[Hit]) -> list[int]:
    return [hit.record.record_id for hit in hits if hit.record.kind is kind]


async def _further(
    session: ReadSession,
    indexes: Indexes,
    hits: Sequence[Hit],
    reading: Reading,
    question: Question,
    named: Sequence[Node],
) -> list[Hit]:
    """Finds openings by the names of what is named, in both languages, where there are more than the search gave.

    They were not among the best, so they come with the score of the last.
    """
    known = {hit.record.record_id: hit.score for hit in hits if hit.record.kind is Kind.OPENING}
    if len(known) < DEPTH:
        return []
    said = " ".join(name for node in named for name in node.names.values())
    by_name = dataclasses.replace(reading, terms=tuple(terms(said)))
    found = await search(session, indexes, by_name, None, question.today, [Kind.OPENING], question.audiences)
    last = min(known.values())
    return [Hit(one.record, None, 0.0, None, last) for one in found if one.record.record_id not in known]


async def _to_openings(
    session: ReadSession, atlas: Atlas, named: Sequence[Node], record_ids: Sequence[int]
) -> dict[int, Lead]:
    return await leads_to(session, atlas, named, await linkage.offers(session, record_ids))


async def leads_to(
    session: ReadSession, atlas: Atlas, named: Sequence[Node], offers: Mapping[int, Offer]
) -> dict[int, Lead]:
    """Finds which openings ask for a named major, for one of its class, or are reached through an occupation.

    Args:
        offers: what openings say of whom they are for, by their record ids.
    """
    found: dict[int, Lead] = {}
    for record_id, offer in offers.items():
        wanted = [node for major in offer.majors for node in atlas.meant(major)]
        lead = _by_major(atlas, named, wanted)
        if lead is not None:
            found[record_id] = lead
    left = {record_id: offer for record_id, offer in offers.items() if record_id not in found}
    return found | await _by_linkage(session, atlas, named, left)


def _by_major(atlas: Atlas, named: Sequence[Node], wanted: Sequence[Node]) -> Lead | None:
    """Compares the majors that a question names with those that an opening asks for."""
    studies = {node.key: node for node in named if node.level in STUDIES}
    for node in wanted:
        if node.key in studies:
            return Lead(Grade.NAMED, studies[node.key], node)
    for node in wanted:
        for key in atlas.groups_of(node.key):
            if key in studies:
                return Lead(Grade.NAMED, studies[key], node, group=studies[key])
    groups = {atlas.parents.get(key): node for key, node in studies.items() if node.level is Level.MAJOR}
    for node in wanted:
        parent = atlas.parents.get(node.key)
        if parent is not None and parent in groups and node.level is Level.MAJOR:
            return Lead(Grade.GROUP, groups[parent], node, group=atlas.nodes[parent])
        if node.key in groups:  # the opening takes the whole class
            return Lead(Grade.NAMED, groups[node.key], node)
    return None


async def _by_linkage(
    session: ReadSession, atlas: Atlas, named: Sequence[Node], offers: Mapping[int, Offer]
) -> dict[int, Lead]:
    """Walks from the named majors and occupations to the majors and enterprises of openings."""
    starts = _starts(atlas, named)
    if not offers or not starts:
        return {}
    walk = await linkage.walk(session, starts, Direction.OVER, _DEPTH)
    enterprises = walk.nearest(Level.ENTERPRISE)
    majors = walk.nearest(Level.MAJOR, by=Level.OCCUPATION)
    found: dict[int, Lead] = {}
    for record_id, offer in offers.items():
        route: Route | None = enterprises.get(offer.enterprise or "")
        meant = (node for major in offer.majors for node in atlas.meant(major))
        route = route or next((majors[node.key] for node in meant if node.key in majors), None)
        if route:
            start = route[0].start
            group = None if start in named else atlas.nodes[atlas.parents[start.key]]
            found[record_id] = Lead(Grade.LINKED, start, route[-1].end, route, group)
    return found


def _starts(atlas: Atlas, named: Sequence[Node]) -> list[str]:
    """Gives where to walk from: what is named; for a class alone its majors, which occupations are linked with."""
    own = [node.key for node in named if node.level in (Level.MAJOR, Level.OCCUPATION)]
    classes = {node.key for node in named if node.level is Level.MAJOR_CLASS}
    return (own or [key for key, parent in atlas.parents.items() if parent in classes])[:_STARTS]


async def _to_labs(
    session: ReadSession, atlas: Atlas, sectors: Sequence[Node], record_ids: Sequence[int]
) -> dict[int, Lead]:
    """Finds the labs whose field is that of a major which the sector draws on."""
    fields = await linkage.fields(session, record_ids)
    if not fields:
        return {}
    walk = await linkage.walk(session, [node.key for node in sectors], Direction.DOWN, _DEPTH)
    majors = walk.nearest(Level.MAJOR)
    found: dict[int, Lead] = {}
    for record_id, field in fields.items():
        route = next((majors[node.key] for node in atlas.meant(field) if node.key in majors), None)
        if route:
            found[record_id] = Lead(Grade.LINKED, route[0].start, route[-1].end, route)
    return found


def _lifted(hits: Sequence[Hit], leads: Mapping[int, Lead]) -> list[Hit]:
    """Adds what leads weigh; what is merely linked stays below the best that matches without a link."""
    direct: dict[Kind, float] = {}
    for hit in hits:
        lead = leads.get(hit.record.record_id)
        if (lead is None and hit.overlap) or (lead is not None and lead.grade is not Grade.LINKED):
            score = hit.score + (_WEIGHTS[lead.grade] if lead else 0.0)
            direct[hit.record.kind] = max(direct.get(hit.record.kind, score), score)
    lifted = [_with(hit, leads.get(hit.record.record_id), direct.get(hit.record.kind)) for hit in hits]
    return sorted(lifted, key=lambda hit: (-hit.score, hit.record.key))


def _with(hit: Hit, lead: Lead | None, best: float | None) -> Hit:
    if lead is None:
        return hit
    score = hit.score + _WEIGHTS[lead.grade]
    if lead.grade is Grade.LINKED and best is not None:
        score = max(hit.score, min(score, best))
    return hit._replace(score=score, lead=lead)
