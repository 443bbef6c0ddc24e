"""Why the linkage leads from a question to a record."""

from dataclasses import dataclass
from enum import StrEnum

from knowledge.walks import Node, Route


class Grade(StrEnum):
    """How a record stands to what a question names."""

    NAMED = "named"
    """It asks for the very major, or for one of the group that is named."""
    GROUP = "group"
    """It asks for a major of the same class."""
    LINKED = "linked"
    """The linkage leads there: through an occupation, a sector, an enterprise."""


@dataclass(frozen=True, slots=True)
class Lead:
    """What leads from a question to a record.

    Attributes:
        named: what the question names.
        matched: what the record names.
        route: the steps from the one to the other; none where they are the same, or share a class.
        group: the class that both are of, that is named for one of its majors, or from whose major the route starts.
    """

    grade: Grade
    named: Node
    matched: Node
    route: Route = ()
    group: Node | None = None
