"""What a course of the university says of itself."""

import dataclasses


@dataclasses.dataclass(frozen=True, slots=True)
class CourseDetail:
    """What only a course has: what it teaches, to whom and when.

    Attributes:
        code: as the university's own lists have it.
        majors: whose students it is for, as written; none where it is open to all.
        skills: that it teaches, as written.
        semester: when it is taught, as written.
        class_hours: hours of teaching in all.
        required: whether students of its majors have to take it; None where that is not stated.
        lab_key: the lab whose teachers hold it.
        window_key: who answers questions about it.
    """

    code: str | None = None
    majors: tuple[str, ...] = ()
    skills: tuple[str, ...] = ()
    semester: str | None = None
    credits: float | None = None
    class_hours: int | None = None
    required: bool | None = None
    lab_key: str | None = None
    window_key: str | None = None
