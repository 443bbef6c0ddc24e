"""A profile in words: the names of its parts, and each value as it is shown. Pure."""

from collections.abc import Iterator

from handlers.texts import Texts
from knowledge.skills import skill
from knowledge.students import Degree, Major, Part, Profile, Value, value_of
from knowledge.walks import Node
from retrieval.linkage.atlas import Atlas

DEGREES = tuple(Degree)
"""In the order of their buttons."""


def part_name(part: Part, texts: Texts) -> str:
    """Names a part."""
    return texts.say(f"profile-part-{part.value}")


def told_parts(profile: Profile) -> Iterator[tuple[Part, Value]]:
    """Gives every part that was told, in their order."""
    for part in Part:
        value = value_of(profile, part)
        if value is not None:
            yield part, value


def in_words(part: Part, value: Value, texts: Texts, atlas: Atlas) -> str:
    """Writes a value down for its owner."""
    if isinstance(value, Major):
        return _major(value, atlas.nodes.get(value.key or ""), texts)
    if isinstance(value, Degree):
        return texts.say(f"profile-degree-{value.value}")
    if isinstance(value, bool):
        return texts.say(f"profile-{part.value}-{'yes' if value else 'no'}")
    if isinstance(value, int):
        return texts.say("profile-year-of-study", year=str(value)) if part is Part.YEAR else str(value)
    if isinstance(value, tuple):
        return texts.say("list-separator").join(_entry(part, one, texts) for one in value)
    return value if isinstance(value, str) else texts.day(value)


def _major(value: Major, node: Node | None, texts: Texts) -> str:
    if node is None:
        return texts.say("profile-major-unknown", said=value.said)
    name = node.names[texts.language]
    return name if name.lower() == value.said.lower() else texts.say("profile-major-as", said=value.said, name=name)


def _entry(part: Part, entry: str, texts: Texts) -> str:
    if part is Part.SKILLS:
        known = skill(entry)
        return entry if known is None else known.names[texts.language]
    if part is Part.LANGUAGES and texts.has(f"profile-tongue-{entry}"):
        return texts.say(f"profile-tongue-{entry}")
    return entry
