"""How an opening fits what somebody looks for, in words: what fits, what is not said, skills, who has looked at it."""

from collections.abc import Sequence

from handlers.texts import Texts
from knowledge.skills import Skill
from retrieval.openings import Fit, Point, Standing

_MOST = 5
"""Skills that are named of each sort."""


def fit_lines(fit: Fit, texts: Texts) -> list[str]:
    """Says in two lines how an opening fits, each only where there is something to say."""
    said = [
        texts.say(f"fit-{standing.value}", what=_joined([_aspect(one, texts) for one in points], texts))
        for standing in (Standing.MET, Standing.AGAINST, Standing.UNSAID)
        if (points := [one for one in fit.points if one.standing is standing])
    ]
    separator = texts.say("fit-separator")
    lines = [separator.join(said)] if said else []
    skills = _skills(fit, texts)
    return [*lines, separator.join([*skills, _looked_at(fit, texts)])]


def _aspect(point: Point, texts: Texts) -> str:
    said = texts.say(f"fit-aspect-{point.aspect.value}")
    return texts.say("fit-of-profile", what=said) if point.of_profile else said


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
