"""Records side by side, in words: a respect a block, a record a line, and what that comes to."""

from handlers.amounts import amount
from handlers.html import Block, bold, italic, plain
from handlers.paging import on_one_line
from handlers.portions import on_phone
from handlers.texts import Texts
from handlers.wording import Wording, marked
from knowledge.card import Card
from knowledge.drafts import AchievementDetail, EquipmentDetail
from retrieval.answer import Answer, Comparison, Match, Row, Verdict
from retrieval.understanding.comparing import Aspect

_TITLE = 60
"""UTF-16 code units of a title that stands before a fact."""


def comparison_blocks(answer: Answer, comparison: Comparison, texts: Texts, wording: Wording) -> list[Block]:
    """Gives the records that are compared, and a block for each respect; every line ends in its number."""
    titles = (bold(marked(_title(match, wording), match.n)) for match in answer.matches)
    blocks = [Block((plain(texts.say("compare-heading")), *titles))]
    for row in comparison.rows:
        facts = (plain(_fact(row.aspect, match, texts, wording)) for match in answer.matches)
        verdict = _verdict(row, answer, texts, wording)
        heading = bold(texts.say(f"compare-{row.aspect.value}"))
        blocks.append(Block((heading, *facts, *([italic(verdict)] if verdict else []))))
    if not comparison.rows:
        blocks.append(Block((plain(texts.say("compare-nothing")),)))
    return blocks


def _title(match: Match, wording: Wording) -> str:
    return on_one_line(wording.half(match.card.title) or "", _TITLE)


def _fact(aspect: Aspect, match: Match, texts: Texts, wording: Wording) -> str:
    brief = on_phone(match, wording).card
    stated = _stated(aspect, brief, texts, wording) or texts.say("compare-unstated")
    return marked(texts.say("compare-fact", title=_title(match, wording), fact=stated), match.n)


def _stated(aspect: Aspect, card: Card, texts: Texts, wording: Wording) -> str | None:
    """Says what a card states in one respect; None where it states nothing."""
    detail = card.detail
    if aspect is Aspect.PLACE:
        return wording.half(card.location or card.region)
    if aspect in (Aspect.AMOUNT, Aspect.FEE):
        return amount(card, texts)
    if aspect is Aspect.DEADLINE:
        return wording.status(card)
    if aspect is Aspect.CONTACT:
        return wording.via(card) or card.url
    if aspect is Aspect.READINESS:
        level = detail.trl if isinstance(detail, AchievementDetail) else None
        return None if level is None else texts.say("readiness-of-nine", level=level)
    days = detail.lead_days if isinstance(detail, EquipmentDetail) else None
    return None if days is None else texts.say("lead-days", days=days)


def _verdict(row: Row, answer: Answer, texts: Texts, wording: Wording) -> str | None:
    """Says which is foremost, or why that cannot be said."""
    if row.verdict is Verdict.LISTED:
        return None
    if row.verdict is not Verdict.BEST:
        return texts.say(f"compare-{row.verdict.value}", **({"place": row.where} if row.where else {}))
    best = [match for match in answer.matches if match.n in row.best]
    named = texts.say("list-separator").join(
        marked(texts.say("quoted", text=_title(match, wording)), match.n) for match in best
    )
    said = texts.say(f"compare-best-{row.aspect.value}", way="least" if row.reverse else "most", named=named)
    if not row.unstated:
        return said
    numbers = " ".join(f"[{n}]" for n in row.unstated)
    return texts.say("compare-uncounted", said=said, numbers=numbers)
