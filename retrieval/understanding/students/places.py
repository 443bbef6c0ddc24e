"""Where a student wants to work, and whether from elsewhere would do."""

import re

from retrieval.understanding.places import place_pattern

_SCHOOL = re.compile(
    r"\s*(?:市|省)?\s*(?:读|上学|[\u4e00-\u9fff]{0,6}?(?:大学|学院|职院|校区)|"
    r"(?:[A-Z]\w+ )?(?:University|College|Institute))"
)
_OF_SCHOOL = re.compile(
    r"\b(?:university|college|institute) (?:of|at) (?:\w+ )?$|"
    r"\b(?:student|undergrad\w*|study(?:ing)?|freshman|sophomore) at $",
    re.IGNORECASE,
)
_WHERE = re.compile(
    r"\b(?:in|near|around) (?P<place>[A-Z][a-z]+(?: [A-Z][a-z]+)*(?:,? [A-Z]{2}\b)?)|"
    r"(?:在|去|到|回)(?P<zh>[\u4e00-\u9fff]{1,5}?(?:市|县|镇|新区|开发区))"
)
"""A place of a wish that no list of places has."""
_NO_PLACE = re.compile(r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Spring|Summer|Autumn|Fall|Winter)[a-z]*\b")
_NOT_REMOTE = re.compile(
    r"(?:不(?:要|想|接受|考虑|做|能)?|非)(?:远程|线上|居家)|只(?:要|做|考虑|接受)?(?:线下|现场|到岗)|"
    r"\b(?:not? remote|no remote|on-?site only|in person only)\b",
    re.IGNORECASE,
)
_REMOTE = re.compile(r"远程|线上|居家|在家办公|\b(?:remote(?:ly)?|work(?:ing)? from home|wfh|online)\b", re.IGNORECASE)


def places_said(text: str) -> tuple[str, ...]:
    """Gives the places that a text names, as it writes them; the one in a school's name is none."""
    found = []
    for match in place_pattern().finditer(text):
        if not _SCHOOL.match(text, match.end()) and not _OF_SCHOOL.search(text[: match.start()]):
            found.append(match[0].strip())
    return tuple(dict.fromkeys(found))


def places_wished(text: str) -> tuple[str, ...]:
    """Gives the places of a wish: also one of no list, where it stands behind "in" and is written as a name."""
    found = places_said(text)
    match = None if found else _WHERE.search(text)
    name = None if match is None else match["place"] or match["zh"]
    return found if name is None or _NO_PLACE.match(name) else (name,)


def remote_in(text: str) -> tuple[bool, str] | None:
    """Reads whether somebody would work from elsewhere, with the words that tell it."""
    refused = _NOT_REMOTE.search(text)
    if refused is not None:
        return False, refused[0]
    wanted = _REMOTE.search(text)
    return None if wanted is None else (True, wanted[0])
