"""Files that somebody at the terminal sends: a path, which may hold spaces, and a caption behind it."""

from pathlib import Path

import pytest

from bot.uploads import sent_in, upload_in, uploads_in


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


def test_several_files_and_the_files_of_a_folder_are_sent_one_after_the_other(tmp_path: Path) -> None:
    folder = tmp_path / "our labs"
    folder.mkdir()
    for name in ("b.csv", "a.jsonl", ".hidden", "~$a.xlsx"):
        (folder / name).write_bytes(name.encode())
    (folder / "deeper").mkdir()
    (tmp_path / "need.pdf").write_bytes(b"words")
    for words, names in (
        (str(folder), ["a.jsonl", "b.csv"]),
        (f"'{folder}' {tmp_path}/need.pdf", ["a.jsonl", "b.csv", "need.pdf"]),
        (f"{tmp_path}/need.pdf {tmp_path}/need.pdf", ["need.pdf", "need.pdf"]),
        (f"{tmp_path}/need.pdf our boss's need", ["need.pdf"]),
    ):
        assert [upload.file_name for upload in uploads_in(words)] == names
    with pytest.raises(OSError, match="deeper"):
        uploads_in(str(folder / "deeper"))


def test_what_was_sent_is_shown_in_a_line() -> None:
    assert sent_in({"document": {"file_name": "need.pdf"}, "caption": "look"}) == "📎 need.pdf look"
    assert sent_in({"photo": [], "caption": "a seal"}) == "🖼 a seal"
    assert sent_in({"voice": {}}) == "🎤"
