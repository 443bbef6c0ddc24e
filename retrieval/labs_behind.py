"""The labs behind what is shown: who did a case, who keeps an instrument, who made a result."""

from collections.abc import Awaitable, Callable, Mapping, Sequence

from knowledge import shelf
from knowledge.card import Card
from knowledge.database import ReadSession
from knowledge.drafts import AchievementDetail, CaseDetail, EquipmentDetail
from knowledge.vocabulary import Kind
from retrieval.answer import Because, Reason
from retrieval.composition import Found

CardsOf = Callable[[Sequence[int]], Awaitable[Mapping[int, Card]]]
Sections = Mapping[Kind, Sequence[Found]]

_BEHIND: Mapping[Kind, Because] = {
    Kind.CASE: Because.CASE,
    Kind.ACHIEVEMENT: Because.ACHIEVEMENT,
    Kind.EQUIPMENT: Because.EQUIPMENT,
}
"""Why a lab is shown that a record of such a kind names."""
_MOST = 2
"""Labs behind equipment or results in one answer."""


async def labs_behind(session: ReadSession, sections: Sections, cards_of: CardsOf) -> list[Found]:
    """Gives the labs that did the cases shown; where nobody else can help, those behind results or equipment."""
    labs = await _labs_of(session, Kind.CASE, sections, cards_of)
    if not any(sections.get(kind) for kind in (Kind.LAB, Kind.EXPERT)):
        for kind in (Kind.ACHIEVEMENT, Kind.EQUIPMENT):
            labs = labs or (await _labs_of(session, kind, sections, cards_of))[:_MOST]
    return labs


async def _labs_of(session: ReadSession, kind: Kind, sections: Sections, cards_of: CardsOf) -> list[Found]:
    """Gives the labs that the records shown of one kind name, where they are not shown already."""
    present = {found.card.key for found in sections.get(Kind.LAB, ())}
    named = {
        found.card.detail.lab_key: found
        for found in reversed(sections.get(kind, ()))
        if isinstance(found.card.detail, CaseDetail | EquipmentDetail | AchievementDetail)
        and found.card.detail.lab_key not in present
    }
    ids = await shelf.ids_of(session, [key for key in named if key])
    labs = await cards_of(list(ids.values()))
    return [
        Found(
            named[lab.key].hit._replace(passage_id=None),
            lab,
            Reason(_BEHIND[kind], title=named[lab.key].card.title),
        )
        for lab in labs.values()
        if lab.kind is Kind.LAB
    ]
