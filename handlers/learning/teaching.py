"""Questions of what teaches something, in plain words or after /courses."""

from handlers.buttons import CoursesPage
from handlers.context import Visit
from handlers.html import Block, bold
from handlers.learning.asker import Asker, asker_of
from handlers.learning.pages import Numbered, courses_pages, named, shown_ids, skill_blocks
from handlers.page import laid_out
from handlers.replying import answer_press
from retrieval.learning import LearningQuestion, closing, courses_on, learning_asked, skills_of
from retrieval.understanding.language import clean, language_of

_AT_ONCE = 5
_ON_A_MATTER = 8
_SKILLS = 3
"""Skills of one question that are looked for."""


async def learning(visit: Visit) -> bool:
    """Answers a question of what teaches something; False where a text is none, or the search may find more."""
    asked = learning_asked(clean(visit.text))
    if asked is None:
        return False
    said = visit.speaking(visit.chosen_language or language_of(visit.text))
    return await _answered(said, asked, await asker_of(said))


async def courses(visit: Visit) -> None:
    """Follows /courses: what teaches the words behind it, else the list of courses."""
    words = clean(visit.argument)
    if not words:
        await _list(visit, 0)
        return
    said = visit.speaking(visit.chosen_language or language_of(words))
    asked = LearningQuestion(skills_of(words), words, courses_only=True)
    if not await _answered(said, asked, await asker_of(said)):
        await said.say("learn-no-course")


async def courses_page(visit: Visit, choice: CoursesPage) -> None:
    """Shows a page of the list of courses."""
    await answer_press(visit.update.callback_query)
    await _list(visit, choice.page)


async def _answered(visit: Visit, asked: LearningQuestion, asker: Asker) -> bool:
    services, texts, keys = visit.services, visit.texts, asked.skills[:_SKILLS]
    async with services.database.reading() as session:
        closes = await closing(session, keys, asker.major, services.now())
    if any(not one.empty for one in closes.values()):
        cards = await services.conversation.cards(shown_ids(closes), texts.language)
        numbered = Numbered(closes, cards)
        blocks = [Block((bold(texts.say("learn-head")),)), *skill_blocks(keys, numbered, texts)]
        await visit.show(laid_out(blocks, numbered.rows(texts)))
        return True
    if not asked.courses_only:
        return False
    if not asked.words:
        await _list(visit, 0)
        return True
    if await _on_matter(visit, asked.words, asker):
        return True
    if keys:
        skills = texts.say("list-separator").join(named(key, texts) for key in keys)
        await visit.say("learn-nobody", skills=skills)
    return bool(keys)


async def _on_matter(visit: Visit, words: str, asker: Asker) -> bool:
    """Lists the courses whose titles and skills hold these words; False where there is none."""
    services, texts = visit.services, visit.texts
    async with services.database.reading() as session:
        ids = (await courses_on(session, words, asker.major, services.now()))[:_ON_A_MATTER]
    cards = await services.conversation.cards(ids, texts.language)
    shown = [cards[one] for one in ids if one in cards]
    if shown:
        await visit.show(courses_pages(shown, 0, _ON_A_MATTER, len(shown), texts, texts.say("learn-head")))
    return bool(shown)


async def _list(visit: Visit, page: int) -> None:
    """Lists all courses, those for the asker's own major first."""
    services, texts, asker = visit.services, visit.texts, await asker_of(visit)
    async with services.database.reading() as session:
        ids = await courses_on(session, "", asker.major, services.now())
    cards = await services.conversation.cards(ids[page * _AT_ONCE : (page + 1) * _AT_ONCE], texts.language)
    if not cards:
        await visit.say("learn-no-courses")
        return
    head = texts.say("learn-list-head", count=len(ids), mine="no" if asker.major is None else "yes")
    shown = [cards[one] for one in ids if one in cards]
    await visit.show(courses_pages(shown, page, _AT_ONCE, len(ids), texts, head))
