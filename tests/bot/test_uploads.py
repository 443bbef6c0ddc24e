"""Files that somebody at the terminal sends: a path, which may hold spaces, and a caption behind it."""

from pathlib import Path

import pytest

from bot.uploads import sent_in, upload_in


@pytest.mark.parametrize(
    ("name", "words", "caption"),
    [
        ("need.pdf", "{path}", ""),
        ("need.pdf", "'{path}' see page 2", "see page 2"),
        ("our need 2.docx", "{path} in short", "in short"),
    ],
)
def test_the_longest_path_that_is_a_file_is_taken(tmp_path: Path, name: str, words: str, caption: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"words")
    upload = upload_in(words.format(path=path))
    assert (upload.data, upload.file_name, upload.caption, upload.is_photo) == (b"words", name, caption, False)


def test_what_is_no_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(OSError, match=r"nowhere\.pdf"):
        upload_in(f"{tmp_path}/nowhere.pdf with a caption")
    with pytest.raises(OSError, match="pytest"):
        upload_in(str(tmp_path))


def test_what_was_sent_is_shown_in_a_line() -> None:
    assert sent_in({"document": {"file_name": "need.pdf"}, "caption": "look"}) == "📎 need.pdf look"
    assert sent_in({"photo": [], "caption": "a seal"}) == "🖼 a seal"
    assert sent_in({"voice": {}}) == "🎤"
