"""How an opening fits what somebody looks for, in words: what fits, what is not said, skills, who has looked at it."""

from collections.abc import Sequence

from handlers.amounts import pay
from handlers.opening_fields import term_named
from handlers.paging import on_one_line
from handlers.texts import Texts
from knowledge.skills import Skill
from knowledge.vocabulary import Language
from retrieval.openings import Aspect, Fit, Point, Standing
from retrieval.territory import as_written
from retrieval.understanding.places import Place

_WHERE = 60
"""Characters of a place that are shown beside the one asked for."""
_MOST = 5
"""Skills that are named of each sort."""


def fit_lines(fit: Fit, texts: Texts) -> list[str]:
    """Says in two lines how an opening fits, each only where there is something to say."""
    said = [
        texts.say(f"fit-{standing.value}", what=_joined([_aspect(one, fit, texts) for one in points], texts))
        for standing in (Standing.MET, Standing.AGAINST, Standing.UNSAID)
        if (points := [one for one in fit.points if one.standing is standing and _is_telling(one, fit)])
    ]
    separator = texts.say("fit-separator")
    lines = [separator.join(said)] if said else []
    return [*lines, separator.join([*_skills(fit, texts), _looked_at(fit, texts)])]


def _is_telling(point: Point, fit: Fit) -> bool:
    """Leaves out what goes without saying: the right kind of post, what only the profile says and no opening does."""
    if point.aspect is Aspect.NATURE:
        return point.standing is Standing.AGAINST
    if point.aspect is Aspect.PLACE and point.standing is Standing.UNSAID and fit.offer.where:
        return False  # the place stands above, though it is too wide to tell
    return point.standing is not Standing.UNSAID or not point.of_profile


def _aspect(point: Point, fit: Fit, texts: Texts) -> str:
    """Names a respect by what the opening says of it, else by its name."""
    if (point.aspect, point.standing) == (Aspect.PLACE, Standing.AGAINST):
        said: str | None = _elsewhere(fit, texts)
    else:
        said = None if point.standing is Standing.UNSAID else _stated(point.aspect, fit, texts)
    said = said or texts.say(f"fit-aspect-{point.aspect.value}")
    return texts.say("fit-of-profile", what=said) if point.of_profile else said


def _elsewhere(fit: Fit, texts: Texts) -> str:
    """Says where an opening is, and that this is none of the places asked for."""
    asked = [_called(place, texts) for place in fit.places]
    there = on_one_line(texts.half(fit.offer.where) or "", _WHERE)
    return texts.say("fit-elsewhere", there=there, asked=_joined(asked, texts))


def _called(place: Place, texts: Texts) -> str:
    own = [name for name in place.names if name.isascii() is (texts.language is Language.EN)]
    return as_written(place, (own or place.names)[0])


def _stated(aspect: Aspect, fit: Fit, texts: Texts) -> str | None:
    offer, detail = fit.offer, fit.offer.detail
    said: list[str | None] = []
    if aspect is Aspect.REMOTE:
        said = [offer.workplace and texts.say(f"workplace-{offer.workplace.value}")]
    elif aspect is Aspect.TIME:
        said = [
            *(term_named(term, texts) for term in detail.terms),
            texts.say("fit-holidays") if offer.holidays else None,
        ]
    elif aspect is Aspect.PAY:
        said = [pay(detail, texts)]
    elif aspect is Aspect.VISA:
        said = [offer.sponsorship and texts.say(f"sponsorship-{offer.sponsorship.value}")]
    elif aspect is Aspect.LANGUAGE:
        said = [texts.say(f"language-{one.value}") for one in sorted(offer.languages)]
    elif aspect is Aspect.DEGREE:
        said = [texts.half(detail.degree)]
    return _joined([one for one in said if one], texts) or None


def _skills(fit: Fit, texts: Texts) -> list[str]:
    if not fit.knows:
        return [texts.say("fit-names", what=_named(fit.lack, texts))] if fit.lack else []
    said = [texts.say("fit-have", what=_named(fit.have, texts))] if fit.have else []
    return [*said, *([texts.say("fit-lack", what=_named(fit.lack, texts))] if fit.lack else [])]


def _named(skills: Sequence[Skill], texts: Texts) -> str:
    named = [one.names[texts.language] for one in skills[:_MOST]]
    return _joined(named, texts) + (texts.say("fit-more") if len(skills) > _MOST else "")


def _looked_at(fit: Fit, texts: Texts) -> str:
    vetted = texts.say(f"fit-vetted-{fit.vetted.value}")
    return vetted if fit.days is None else texts.say("fit-fresh", vetted=vetted, days=fit.days)


def _joined(parts: Sequence[str], texts: Texts) -> str:
    return texts.say("list-separator").join(parts)
