"""Written addresses into links."""

import pytest

from knowledge.intake.links import Link, link_of


@pytest.mark.parametrize(
    ("written", "link"),
    [
        ("https://a.example/x?y=1#z", "https://a.example/x?y=1#z"),
        ("HTTP://A.example", "HTTP://A.example"),
        ("https://a.example/x or https://b.example", "https://a.example/x"),
        ("www.a.example", "http://www.a.example"),
        ("a.example.edu/~lab", "http://a.example.edu/~lab"),
        ("a.example:8080/x", "http://a.example:8080/x"),
        ("N/A", Link.NONE),
        ("none", Link.NONE),
        ("see our notice board", Link.NONE),
        ("https://", Link.FORBIDDEN),
        ("javascript:alert(1)", Link.FORBIDDEN),
        ("data:text/html,x", Link.FORBIDDEN),
        ("file:///etc/passwd", Link.FORBIDDEN),
        ("tg://resolve?domain=x", Link.FORBIDDEN),
    ],
)
def test_only_the_web_is_linked_to(written: str, link: str | Link) -> None:
    assert link_of(written) == link
