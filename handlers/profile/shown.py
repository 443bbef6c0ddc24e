"""What a student shows of themselves, line by line, as others read it. Pure."""

from collections.abc import Iterator, Sequence

from handlers.texts import Texts
from knowledge.skills import skill
from knowledge.students import SHOWN, Part, Profile


def shown_lines(profile: Profile, texts: Texts, parts: Sequence[Part] = SHOWN) -> list[str]:
    """Gives a line for each part that others are shown and that was told, with its name."""
    values = dict(_values(profile, texts))
    return [
        texts.say("student-shown", part=texts.say(f"student-part-{part.value}"), value=value)
        for part in parts
        if (value := values.get(part))
    ]


def skill_name(key: str, texts: Texts) -> str:
    """Names a skill in the reader's language; one that the vocabulary lacks in the student's own words."""
    known = skill(key)
    return key if known is None else known.names[texts.language]


def _values(profile: Profile, texts: Texts) -> Iterator[tuple[Part, str | None]]:
    separator = texts.say("list-separator")
    yield Part.NAME, profile.name
    yield Part.MAJOR, profile.major_said
    yield Part.DEGREE, profile.degree and texts.say(f"student-degree-{profile.degree.value}")
    yield Part.YEAR, texts.say("student-year", year=profile.year) if profile.year else None
    yield Part.GRADUATES, str(profile.graduates) if profile.graduates else None
    yield Part.SKILLS, separator.join(skill_name(key, texts) for key in profile.skills)
    yield Part.LANGUAGES, separator.join(language_name(code, texts) for code in profile.languages)
    yield Part.CONTACT, profile.contact
    yield Part.STARTS, texts.day(profile.starts) if profile.starts else None
    yield Part.FINISHES, texts.day(profile.finishes) if profile.finishes else None


def language_name(code: str, texts: Texts) -> str:
    """Names a language by its code; what has no name of ours stays as it was told."""
    return texts.say(f"language-{code}") if code in ("zh", "en") else code
