"""Documents handed over in the terminal are kept, each person's apart."""

from pathlib import Path

from bot.received import Received


def test_the_same_document_is_kept_once_and_another_of_its_name_beside_it(tmp_path: Path) -> None:
    received = Received(tmp_path / "received")
    first = received.keep(1, "meeting.ics", b"at nine")
    assert received.keep(1, "meeting.ics", b"at nine") == first
    second = received.keep(1, "meeting.ics", b"at ten")
    assert (first.read_bytes(), second.read_bytes()) == (b"at nine", b"at ten")
    assert (first.name, second.name) == ("meeting.ics", "meeting-2.ics")


def test_what_is_forgotten_is_one_persons(tmp_path: Path) -> None:
    received = Received(tmp_path)
    mine, theirs = received.keep(1, "a.ics", b"1"), received.keep(2, "a.ics", b"2")
    received.forget(1)
    received.forget(3)
    assert not mine.exists()
    assert theirs.read_bytes() == b"2"
