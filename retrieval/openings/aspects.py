"""What a wish and an opening are compared in."""

from enum import StrEnum


class Aspect(StrEnum):
    """One respect; the value is what texts call it."""

    PLACE = "place"
    REMOTE = "remote"
    TIME = "time"
    STUDIES = "studies"
    DEGREE = "degree"
    MAJOR = "major"
    PAY = "pay"
    LANGUAGE = "language"
    VISA = "visa"
    NATURE = "nature"
    SKILLS = "skills"
