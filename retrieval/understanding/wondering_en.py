"""The English forms of questions about the chain."""

import re
from collections.abc import Iterator

from retrieval.understanding.wondering_forms import Form, Rung, Subject, any_of, form

_OPENING = re.compile(
    r"^(?:(?:so|and|please|hi|hello|tell me|could you tell me|i would like to know|i'd like to know)[, ]+)*"
)
_A, _B, _C = (rf"(?P<{letter}>[a-z][a-z ,&'-]{{1,60}}?)" for letter in "abc")
"""The name, wherever a form has it."""

_PLACE = r"in (?:the|this|our|my) (?:region|area|city|province|town)"
_HERE = rf"(?: (?:around here|right here|here|locally|nearby|{_PLACE}))?"
_OWN_STUDY = (
    r"(?:with |after |from |in |for |of )?(?:my|our) (?:own )?"
    r"(?:major|degree|studies|field of study|course of study|study programme)"
)
_DEGREE = r"(?:bachelor'?s?|master'?s?|ba|bsc|msc|degree|major|diploma|bachelor'?s? degree|master'?s? degree)"
_WITH = (
    rf"(?:with|after|from|in|for|of|by|having)? ?(?:(?:an?|the|my) )?(?:{_DEGREE} (?:in|of) {_A}"
    rf"|(?:studying|reading|having studied|studied) {_B}|{_C} (?:{_DEGREE}|studies))"
)
_I_STUDY = (
    rf"(?:i(?:'m| am)? (?:studying|study|major in|majoring in|read|reading) {_A}"
    rf"|i(?:'m| am) an? {_B} (?:student|major)|my (?:major|degree) is (?:in )?{_C})"
)
_YEARS = r"(?:(?:first|second|third|fourth|final|last|1st|2nd|3rd|4th)[- ]year )?"
_TOLD = any_of(
    rf"i(?:'m| am)? (?:currently |now )?(?:studying|study|major in|majoring in|read|reading) {_A}",
    rf"i(?:'m| am) an? {_YEARS}{_B} (?:student|major)",
    rf"my (?:major|degree|field of study|subject) is (?:in )?{_C}",
)
TOLD_BESIDE = (
    re.compile(rf"^{_TOLD}(?: at [a-z ]{{2,40}})?(?:[.,;:!] ?(?:and |so )?| and )"),
    re.compile(rf"[.,;:!?] ?(?:and )?{_TOLD}(?: at [a-z ]{{2,40}})?$"),
)
"""A major that is told before or behind a question."""
_WORK = r"(?:jobs?|careers?|occupations?|professions?|work|roles?)"
_BECOMES = r"(?:become|be|do|get|have|work as|go into|take up|pursue|find|end up as)(?: as)?"
_LATER = r"(?: (?:later|later on|afterwards|after(?: that)?|one day|with it|with that|in the future|after graduation))?"
_MAY = r"(?:can|could|will|would|might|may|do|does)"
_NEED = r"(?:needs?|wants?|uses?|draws? on|relies on|rely on|looks? for|values?)"
_FIRMS = r"(?:who|(?:which|what) (?:companies|enterprises|employers|firms|businesses|factories))"
_SECTORS = r"(?:which|what) (?:sectors?|industries|industry|branches|lines of business)"
_GRADUATES = r"(?:graduates?|majors|students|degree holders)"
_PUPILS = rf"(?:{_A} {_GRADUATES}|{_GRADUATES} (?:in|of) {_B}|people (?:who|that) (?:study|studied|have studied) {_C})"
_OWN_TRADE = r"(?:my|our) (?:own )?(?:sector|industry|business|trade|branch|line of business|company|firm|factory)"
_KIND = r"(?:sector|industry|trade|business|manufacturers?|makers?|companies|enterprises|firms|factory|factories)"
_TRADE = rf"(?:the |an? |our |my )?{_A}(?: {_KIND})?"
_MAJORS = r"(?:which|what) (?:majors?|degrees?|studies|courses of study|study programmes|fields of study|graduates)"
_FEED = (
    r"(?:feeds?|suppl(?:y|ies)|leads? (?:in)?to|fits?|suits?|goes? into|works? in"
    r"|(?:is|are) (?:good|needed|useful|relevant|right) (?:for|in)|prepares? (?:one |you |me )?for)"
)
_DRAW = r"(?:need|draw on|want|use|look for|rely on)"


def bare(spaces: re.Pattern[str], surface: str) -> str:
    """Takes what opens a question without saying anything from a folded text."""
    return _OPENING.sub("", spaces.sub(" ", surface))


def forms() -> Iterator[Form]:
    """Gives the forms, those that tell more first."""
    for said in (_OWN_STUDY, _WITH):
        yield from _of_a_study(said)
    career, branch, study = Rung.OCCUPATION, Rung.SECTOR, Subject.STUDY
    yield form(rf"what {_MAY} (?:an? )?{_A} (?:graduate|major|student)s? {_BECOMES}{_LATER}", study, career)
    yield form(rf"{_I_STUDY}[,.;:]?(?: and| so)? what {_MAY} i {_BECOMES}{_LATER}", study, career)
    become = r"(?:become|be|work as|end up as)"
    yield form(rf"what {_MAY} (?:i|one|you|people) {become} (?:with|after|from) {_A}{_LATER}", study, career, bare=True)
    yield form(rf"(?:what|which) {_WORK} {_MAY} (?:i|one|you|people) {_BECOMES} with {_A}", study, career, bare=True)
    careers = r"(?:what|which) (?:occupations|careers|professions)"
    yield form(rf"{careers} {_MAY} {_A} lead(?: me)?(?: to| into)?", study, career)
    yield form(rf"{_SECTORS} {_MAY} {_A} (?:lead|open)(?: me| up)?(?: to| into)?", study, branch)
    yield form(rf"{_FIRMS}{_HERE} {_NEED} {_PUPILS}{_HERE}", study, Rung.ENTERPRISE)
    yield form(rf"{_SECTORS}{_HERE} (?:{_NEED}|takes?|hires?|employs?) {_PUPILS}{_HERE}", study, branch)
    them = r"(?:it|that|them|this|such people|people like me)"
    yield form(rf"{_FIRMS}{_HERE} {_NEED} {them}{_HERE}", Subject.ANY, Rung.ENTERPRISE)
    for said in (_OWN_TRADE, _TRADE):
        yield from _of_a_trade(said)
    yield from _to_become()
    shown = r"(?:show|draw|give)(?: me)? the (?:five[- ]level |whole )?(?:chain|five levels)"
    chain = rf"{shown} (?:for|of|from|around)(?: the)?"
    yield form(rf"{chain} {_A} (?:sector|industry)", Subject.TRADE, None)
    yield form(rf"{chain} {_A} major", study, None)
    yield form(rf"{chain} {_A}", Subject.ANY, None)


def _of_a_study(said: str) -> Iterator[Form]:
    """Gives the forms in which what somebody studies is told as a degree."""
    i = r"(?:i|one|you|people|graduates|we)"
    for careers in (
        rf"what(?: {_WORK})? {_MAY} {i} {_BECOMES} {said}",
        rf"(?:what|which) {_WORK} {_MAY} {said} (?:lead|open)(?: me| up)?(?: to)?",
        rf"where {_MAY} {said} (?:lead|take)(?: me| us| you)?(?: to)?",
        rf"(?:what are (?:the |my )?)?(?:career|job) (?:options|paths|prospects|opportunities) {said}",
    ):
        yield form(careers, Subject.STUDY, Rung.OCCUPATION)
    yield form(rf"{_SECTORS} {_MAY} {said} (?:lead|open)(?: me| up)?(?: to| into)?", Subject.STUDY, Rung.SECTOR)
    people = r"(?:people |graduates |somebody )?"
    yield form(rf"{_FIRMS}{_HERE} {_NEED} {people}{said}{_HERE}", Subject.STUDY, Rung.ENTERPRISE)
    yield form(rf"{_SECTORS}{_HERE} {_NEED} {people}{said}{_HERE}", Subject.STUDY, Rung.SECTOR)


def _of_a_trade(said: str) -> Iterator[Form]:
    """Gives the forms that ask which majors a trade draws on."""
    yield form(rf"{_MAJORS} (?:can |could )?{_FEED} {said}", Subject.TRADE, Rung.MAJOR)
    if said is _TRADE:
        we = r"we (?:make|produce|run|are|build|process|do|work in) (?:an? |the )?"
        yield form(rf"{we}{said}[,.;:]?(?: and| so)? {_MAJORS} (?:can |could )?{_FEED} us", Subject.TRADE, Rung.MAJOR)
    yield form(rf"{_MAJORS} (?:does|do|would|should) {said} {_DRAW}", Subject.TRADE, Rung.MAJOR)


def _to_become() -> Iterator[Form]:
    """Gives the forms that ask what to study for an occupation."""
    to = r"(?:in order )?to (?:become|be|work as|work in|go into|get into)(?: an?| the)?"
    must = r"(?:should|must|do|would|can|could) i (?:need to |have to )?(?:study|major in|read|take)"
    which = r"(?:which|what) (?:majors?|degrees?|studies|subject)"
    asks = any_of(rf"what {must}", rf"{which} {must}", rf"{which} (?:do|would|should) i (?:need|have|take|choose)")
    yield form(rf"{asks} {to} {_OWN_TRADE}", Subject.TRADE, Rung.MAJOR)
    yield form(rf"{asks} {to} {_A}(?: (?:sector|industry))?", Subject.WORK, Rung.MAJOR)
