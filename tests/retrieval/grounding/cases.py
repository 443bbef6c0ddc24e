"""Records, sources and drafts for the tests of grounding."""

import dataclasses
from typing import Any

from knowledge.card import Card
from knowledge.drafts import Detail, LabDetail, ProgramDetail
from knowledge.vocabulary import Availability, Kind, Language
from retrieval.answer import Answer, Because, Match, Reason
from retrieval.grounding.draft import Draft, Drafted
from retrieval.grounding.sources import Source, sources_of

LAB_ZH = (
    "研究橡胶、塑料、密封件在实际工况下为什么会坏、怎样更耐用。能做配方设计与硫化工艺优化、耐油耐热老化试验。"
    "可接受来样检测和委托开发，不接受个人委托。电话 0571-8795-1234，邮箱 lab@uni.example。"
)
LAB_EN = (
    "The laboratory studies why rubber, plastics and seals fail in service and how to make them last. It offers "
    "compound formulation, curing trials, and oil and heat ageing tests. Samples and commissioned R&D are welcome."
)
PROGRAM_ZH = (
    "给有核心知识产权、持续做研发的企业。企业所得税减按15%的税率缴纳，证书有效期3年。近一年收入5000万元以下不低于5%。"
)


def card(kind: Kind = Kind.LAB, record_id: int = 1, **values: Any) -> Card:
    """Makes a card in Chinese."""
    blank: dict[str, Any] = dict.fromkeys(field.name for field in dataclasses.fields(Card))
    detail: Detail = ProgramDetail() if kind is Kind.PROGRAM else LabDetail()
    said = {"key": f"k{record_id}", "language": Language.ZH, "title": "高分子与橡胶材料实验室", "body": LAB_ZH}
    flags = {"rolling": False, "demonstration": False}
    return Card(**blank | said | flags | {"record_id": record_id, "kind": kind, "detail": detail} | values)


LAB = card(org="示范大学材料学院")
LAB_IN_ENGLISH = card(
    record_id=2,
    language=Language.EN,
    title="Polymer and Rubber Materials Laboratory",
    org="Demo University",
    body=LAB_EN,
)
PROGRAM = card(Kind.PROGRAM, 3, title="高新技术企业认定", org="科技部", body=PROGRAM_ZH, availability=Availability.OPEN)
CLOSED = dataclasses.replace(PROGRAM, record_id=4, key="k4", availability=Availability.CLOSED)


def answer(*cards: Card, language: Language = Language.ZH) -> Answer:
    """Makes an answer with these records, numbered through."""
    matches = tuple(
        Match(n, one, Reason(Because.MEANING), one.body.split("。")[0].split(". ")[0]) for n, one in enumerate(cards, 1)
    )
    contacts = tuple(match for match in matches if match.card.kind is Kind.LAB)
    programs = tuple(match for match in matches if match.card.kind is Kind.PROGRAM)
    cases = tuple(match for match in matches if match.card.kind is Kind.CASE)
    return Answer(language, False, matches[0], contacts, programs, cases, (), (), None, False)


def sources(*cards: Card) -> tuple[Source, ...]:
    """Makes the sources of these records, numbered through."""
    return sources_of(answer(*cards), ())


def draft(*sentences: tuple[str, tuple[int, ...]], picks: tuple[int, ...] = ()) -> Draft:
    """Makes a draft."""
    return Draft(tuple(Drafted(text, cites) for text, cites in sentences), picks)
