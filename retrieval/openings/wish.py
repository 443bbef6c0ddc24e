"""What a student wishes, read from plain words in either language, and what their profile adds to it."""

import datetime as dt
import re
from dataclasses import dataclass, field, replace

from knowledge.openings import Spoken
from knowledge.skills import Group, Skill, meant, skill, skills_in
from knowledge.students import Profile
from retrieval.analysis import folded
from retrieval.openings import spots, studies, times, work
from retrieval.openings.aspects import Aspect
from retrieval.openings.studies import Studies
from retrieval.openings.surface import Surface
from retrieval.openings.work import Nature, Pay
from retrieval.understanding.figures import Period
from retrieval.understanding.places import Place

_CAN = re.compile(
    r"(?:我|本人)?(?:会|懂|熟悉|掌握|学过|擅长|用过|熟练)(?:使用|用|写)?(?P<zh>[^，,。；;]{1,60})|"
    r"\b(?:i (?:know|can use|use|have used|am good at)|skilled in|experience (?:with|in)|proficient in|good at|"
    r"skills?:)\s+(?P<en>[^.;]{1,80})"
)
_FILLER = re.compile(
    r"(?:[,，、。.;；:：!！?？\s]|我是?|想要?|希望|寻找|找个?|有没有|有什么|有哪些|有吗|吗|呢|的|在|去|岗位|职位|工作|招聘|招人|"
    r"\b(?:i'm|i am|i|an?|the|and|or|for|in|at|on|to|of|with|near|me|my|is|are|any|there|some|want|need|looking|"
    r"find|seeking|"
    r"who|that|which|can|could|please|would|like|around|based|jobs?|openings?|positions?|roles?|opportunit(?:y|"
    r"ies)|starting|from|by|"
    r"students?)\b)+"
)
"""What joins the words that say what work is about."""

_READ = 1_000
"""Characters of a question in which a wish is looked for: who says what they look for says it at once."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody looks for; empty and None where they do not say.

    Attributes:
        topic: what is left of their words: what the work is about; ``about`` the skills that this names.
        remote: whether they want to work from elsewhere; False where they want to be on the spot.
        whom: who they are: year, class, degree.
        major: that only the profile names, folded: one that the question names the linkage follows.
        paid: whether they want to be paid; ``pay`` is the least.
        uses: languages that the work should be done in, or that they speak; ``cannot`` those that they do not speak.
        visa: whether they need help with a visa; False where they do not.
        skills: that they have.
        from_profile: what only their profile says.
    """

    topic: str = ""
    about: tuple[Skill, ...] = ()
    places: tuple[Place, ...] = ()
    remote: bool | None = None
    periods: tuple[Period, ...] = ()
    whom: Studies = field(default_factory=Studies)
    major: str | None = None
    paid: bool | None = None
    pay: Pay | None = None
    uses: frozenset[Spoken] = frozenset()
    speaks: frozenset[Spoken] = frozenset()
    cannot: frozenset[Spoken] = frozenset()
    visa: bool | None = None
    natures: frozenset[Nature] = frozenset()
    skills: tuple[Skill, ...] = ()
    from_profile: frozenset[Aspect] = frozenset()

    @property
    def aspects(self) -> frozenset[Aspect]:
        """Names what the wish says something of."""
        told = {
            Aspect.PLACE: bool(self.places), Aspect.REMOTE: self.remote is not None, Aspect.TIME: bool(self.periods),
            Aspect.STUDIES: bool(self.whom.years or self.whom.graduates), Aspect.DEGREE: bool(self.whom.degrees),
            Aspect.PAY: self.paid is True, Aspect.VISA: self.visa is True,
            Aspect.LANGUAGE: bool(self.uses or self.speaks or self.cannot), Aspect.NATURE: bool(self.natures),
            Aspect.SKILLS: bool(self.skills), Aspect.MAJOR: bool(self.major),
        }  # fmt: skip
        return frozenset(aspect for aspect, said in told.items() if said)

    @property
    def says_how(self) -> bool:
        """Says whether it names any circumstance of the work, beside what it is about and what kind of post."""
        return bool(self.aspects - {Aspect.NATURE, Aspect.SKILLS})


def wish_in(text: str, today: dt.date) -> Wish:
    """Reads what somebody looks for; only what is said counts, and the first of what contradicts itself."""
    text = " ".join(text.split())[:_READ]
    surface = Surface(folded(text))
    can = [match["zh"] or match["en"] for match in _CAN.finditer(surface.left)]
    visa = work.visa_taken(surface)
    remote = work.remote_taken(surface)
    paid, pay = work.pay_taken(surface)
    uses, cannot = work.languages_taken(surface)
    whom = studies.taken_from(surface, today)
    periods = times.periods_taken(surface, today)
    places = spots.taken_from(surface, text)
    natures = work.natures_taken(surface)
    skills = skills_in(" ; ".join(can))
    own = {one.key for one in skills}
    return Wish(
        about=tuple(one for one in skills_in(text) if one.key not in own and one.group is not Group.LANGUAGES),
        topic=_FILLER.sub(" ", surface.left).strip(),
        places=places,
        remote=remote,
        periods=periods,
        whom=whom,
        paid=paid,
        pay=pay,
        uses=uses,
        cannot=cannot,
        visa=visa,
        natures=natures,
        skills=skills,
    )


def with_profile(wish: Wish, profile: Profile | None, today: dt.date) -> Wish:
    """Adds to a wish what only the profile says; the words of the question go before it."""
    if profile is None:
        return wish
    theirs = _of(profile, today)
    said = wish.aspects
    added = {aspect for aspect in theirs.aspects - said if aspect is not Aspect.NATURE}
    if Aspect.REMOTE in said or Aspect.PLACE in said:  # who names a place now does not mean the usual ones
        added -= {Aspect.PLACE, Aspect.REMOTE}
    if {Aspect.STUDIES, Aspect.DEGREE} & said:
        added -= {Aspect.STUDIES, Aspect.DEGREE}
    return replace(
        wish,
        places=theirs.places if Aspect.PLACE in added else wish.places,
        remote=theirs.remote if Aspect.REMOTE in added else wish.remote,
        periods=theirs.periods if Aspect.TIME in added else wish.periods,
        whom=theirs.whom if added & {Aspect.STUDIES, Aspect.DEGREE} else wish.whom,
        major=theirs.major,
        speaks=theirs.speaks if Aspect.LANGUAGE in added else wish.speaks,
        skills=tuple({one.key: one for one in (*wish.skills, *theirs.skills)}.values()),
        from_profile=frozenset(added),
    )


def _of(profile: Profile, today: dt.date) -> Wish:
    places = tuple(
        place for said in profile.places for place in spots.taken_from(Surface(folded(said)), said)
    )  # fmt: skip
    period = Period(profile.starts or today, profile.finishes or dt.date.max)
    year = frozenset([profile.year]) if profile.year else frozenset[int]()
    graduates = frozenset([profile.graduates]) if profile.graduates else frozenset[int]()
    known = (skill(one) or meant(one) for one in profile.skills)
    return Wish(
        places=places,
        remote=True if profile.remote and not places else None,
        periods=(period,) if profile.starts or profile.finishes else (),
        major=folded(profile.major_said) if profile.major_said else None,
        whom=Studies(year, graduates, frozenset([profile.degree]) if profile.degree else frozenset()),
        speaks=frozenset(Spoken(one) for one in profile.languages if one in list(Spoken)),
        skills=tuple(one for one in known if one is not None),
    )
