"""What is said of skills and of where they can be learnt. Pure."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from handlers.buttons import CloseGap, CoursesPage, Details, ReviseSkills, TickSkills
from handlers.html import Block, Line, bold, plain
from handlers.offers import brief
from handlers.page import Button, Page, Row, first_page, laid_out
from handlers.paging import on_one_line
from handlers.texts import Texts
from knowledge.card import Card
from knowledge.skills import skill
from knowledge.vocabulary import Kind
from retrieval.learning import Closing, Wanted

IN_FULL = 6
"""Skills under each of which everything that teaches it stands; of further ones, the best alone."""
_COURSES = 2
"""Courses that are shown for one skill; of trainings, labs and mentors one each."""
_A_ROW, _TICKS_A_ROW = 4, 2
_TITLE, _ON_A_BUTTON = 90, 24
"""UTF-16 code units."""


def shown_ids(closes: Mapping[str, Closing]) -> list[int]:
    """Gives the records that are shown for some skills, in the order in which they come."""
    full = [one for closing in list(closes.values())[:IN_FULL] for one in _of(closing)]
    best = [one for closing in list(closes.values())[IN_FULL:] for one in _of(closing)[:1]]
    return list(dict.fromkeys((*full, *best)))


def _of(closing: Closing) -> list[int]:
    return [*closing.courses[:_COURSES], *closing.trainings[:1], *closing.mentors[:1], *closing.labs[:1]]


class Numbered:
    """What closes gaps, each record with one number however often it comes."""

    def __init__(self, closes: Mapping[str, Closing], cards: Mapping[int, Card]) -> None:
        self.closes = closes
        self.cards = {record_id: cards[record_id] for record_id in shown_ids(closes) if record_id in cards}
        self._numbers = {record_id: n for n, record_id in enumerate(self.cards, 1)}

    def of(self, key: str) -> list[tuple[int, Card]]:
        """Gives what teaches a skill, with its numbers."""
        closing = self.closes.get(key)
        shown = [] if closing is None else _of(closing)
        return [(self._numbers[one], self.cards[one]) for one in shown if one in self._numbers]

    def rows(self, texts: Texts) -> list[Row]:
        """Gives the buttons that show these records whole."""
        buttons = [
            Button(texts.say("button-learn-open", n=n), Details(record_id, texts.language))
            for record_id, n in self._numbers.items()
        ]
        return [tuple(buttons[start : start + _A_ROW]) for start in range(0, len(buttons), _A_ROW)]


def named(key: str, texts: Texts) -> str:
    """Names a skill."""
    found = skill(key)
    return key if found is None else found.names[texts.language]


def tick_page(card: Card, wanted: Wanted, mask: int, texts: Texts) -> Page:
    """Asks which of the skills of an opening somebody has; each button shows whether it is ticked."""
    blocks = [
        Block((bold(on_one_line(card.title, _TITLE)),)),
        Block((plain(texts.say("learn-tick")), plain(texts.say("learn-tick-kept")))),
    ]
    buttons = [
        Button(
            texts.say(
                "button-learn-tick",
                ticked="yes" if mask >> place & 1 else "no",
                skill=on_one_line(named(key, texts), _ON_A_BUTTON),
            ),
            TickSkills(card.record_id, card.revision, mask ^ (1 << place), texts.language),
        )
        for place, key in enumerate(wanted.skills)
    ]
    rows = [tuple(buttons[start : start + _TICKS_A_ROW]) for start in range(0, len(buttons), _TICKS_A_ROW)]
    close = Button(texts.say("button-learn-close"), CloseGap(card.record_id, card.revision, mask, texts.language))
    return first_page(blocks, [*rows, (close,)])


def gap_pages(
    card: Card, wanted: Wanted, have: Collection[str], numbered: Numbered, texts: Texts, *, by_profile: bool
) -> list[Page]:
    """Says which skills of an opening somebody has and lacks, and where each that is lacking can be learnt.

    Args:
        by_profile: whether what they have is known from their profile, and not by what they ticked.
    """
    has = [key for key in wanted.skills if key in have]
    lacks = [key for key in wanted.skills if key not in have]
    head: list[Line] = [bold(texts.say("learn-gap-head", title=on_one_line(card.title, _TITLE)))]
    if has:
        head.append(plain(texts.say("learn-have", skills=_listed(has, texts))))
    said = texts.say("learn-lack", skills=_listed(lacks, texts)) if lacks else texts.say("learn-complete")
    blocks = [Block((*head, plain(said))), *skill_blocks(lacks, numbered, texts)]
    blocks += [Block((plain(line),)) for line in _notes(wanted, by_profile=by_profile, texts=texts)]
    mask = sum(1 << place for place, key in enumerate(wanted.skills) if key in have)
    revise = Button(texts.say("button-learn-revise"), ReviseSkills(card.record_id, card.revision, mask, texts.language))
    opening = Button(texts.say("button-learn-back"), Details(card.record_id, texts.language))
    return laid_out(blocks, [*numbered.rows(texts), (revise, opening)])


def _notes(wanted: Wanted, *, by_profile: bool, texts: Texts) -> Iterator[str]:
    if wanted.others:
        others = (on_one_line(texts.half(other) or other, _TITLE) for other in wanted.others)
        yield texts.say("learn-others", skills=texts.say("list-separator").join(others))
    yield texts.say("learn-by-profile" if by_profile else "learn-by-ticks")


def skill_blocks(keys: Sequence[str], numbered: Numbered, texts: Texts) -> list[Block]:
    """Says where each of some skills can be learnt: of the first ones everything, of further ones the best."""
    blocks = []
    for key in keys[:IN_FULL]:
        lines = [plain(_line(n, card, numbered.closes[key], texts)) for n, card in numbered.of(key)]
        blocks.append(Block((bold(f"▫️ {named(key, texts)}"), *(lines or [plain(texts.say("learn-nothing"))]))))
    rest = [_further(key, numbered, texts) for key in keys[IN_FULL:]]
    return [*blocks, Block(tuple(plain(line) for line in rest))] if rest else blocks


def _further(key: str, numbered: Numbered, texts: Texts) -> str:
    best = next(iter(numbered.of(key)), None)
    said = texts.say("learn-nothing") if best is None else _line(*best, numbered.closes[key], texts)
    return f"▫️ {texts.say('learn-further', skill=named(key, texts), where=said)}"


def _line(n: int, card: Card, closing: Closing, texts: Texts) -> str:
    """Names something to learn from: its kind and number, what it is called, when, and whether it is for one's own."""
    facts = [on_one_line(card.title, _TITLE), *brief(card, texts)] if card.kind is not Kind.MENTOR else [card.title]
    if card.record_id in closing.mine:
        facts.append(texts.say("learn-mine", required="yes" if card.record_id in closing.required else "no"))
    said = texts.say("learn-line", kind=card.kind.value, n=n, what=" · ".join(facts))
    return f"{said} {texts.say('demonstration-mark')}" if card.demonstration else said


def courses_pages(cards: Sequence[Card], page: int, size: int, total: int, texts: Texts, head: str) -> list[Page]:
    """Lists courses.

    Args:
        cards: of this page, which begins at number ``page * size + 1`` of ``total``.
    """
    blocks, rows = [Block((bold(head),))], list[Row]()
    for n, card in enumerate(cards, page * size + 1):
        facts = " · ".join(brief(card, texts))
        blocks.append(Block((plain(f"{n}. {on_one_line(card.title, _TITLE)}"), *([plain(facts)] if facts else []))))
        rows.append(
            (Button(f"{n}. {on_one_line(card.title, 2 * _ON_A_BUTTON)}", Details(card.record_id, texts.language)),)
        )
    if (page + 1) * size < total:
        rows.append((Button(texts.say("button-courses-more"), CoursesPage(page + 1)),))
    return laid_out(blocks, rows)


def _listed(keys: Sequence[str], texts: Texts) -> str:
    return texts.say("list-separator").join(named(key, texts) for key in keys)
