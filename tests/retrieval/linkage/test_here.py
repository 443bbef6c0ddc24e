"""What counts as here: by country, by region in either language, by the cities of a province."""

import pytest

from knowledge.supply import Whereabouts
from retrieval.linkage.here import Here


@pytest.mark.parametrize(
    ("here", "where", "holds"),
    [
        (Here("CN"), ("CN", None, None), True),
        (Here("CN"), ("CA", None, "Toronto"), False),
        (Here("CN"), (None, None, "杭州市"), True),
        (Here("CN"), (None, None, "Toronto, ON, Canada"), False),
        (Here("CN"), (None, None, None), None),
        (Here(), ("CA", None, "Toronto"), True),
        (Here("CN", "江西省 / Jiangxi"), ("CN", None, "九江市"), True),
        (Here("CN", "Jiangxi"), ("CN", "江西", None), True),
        (Here("CN", "九江 / Jiujiang"), ("CN", "江西", None), None),
        (Here("CN", "九江 / Jiujiang"), ("CN", "江西", "南昌"), False),
        (Here("CN", "九江 / Jiujiang"), ("CN", None, "Jiujiang, Jiangxi"), True),
        (Here("CN", "九江 / Jiujiang"), ("CN", None, None), None),
        (Here("CN", "示范市 / Demo City"), ("CN", "示范市 / Demo City", None), True),
        (Here("CN", "示范市"), ("CN", "示范市 / Demo City", "Hall 2"), True),
        (Here("CN", "示范市"), ("CN", "杭州", None), False),
        (Here("CN", "杭州"), ("CN", "示范市", None), False),
        (Here("CN", "杭州"), ("CN", None, "Remote"), None),
        (Here("CN", "杭州"), ("CN", "中国", None), None),
        (Here("CN", "九江"), ("DE", "九江", None), False),
    ],
)
def test_a_place_is_here_or_not_or_does_not_say(here: Here, where: tuple[str | None, ...], holds: bool | None) -> None:
    assert here.holds(Whereabouts(*where)) is holds
