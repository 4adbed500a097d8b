"""Paths as terminals type them when files are dropped."""

from pathlib import Path

import pytest

from supportcli.desk.terminal.paths import dropped_paths


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("", ()),
        ("  ", ()),
        ("shot.png", ("shot.png",)),
        ("'/tmp/a b.png' ", ("/tmp/a b.png",)),
        ('"/tmp/a b.png"', ("/tmp/a b.png",)),
        ("/tmp/a\\ b\\(1\\).png", ("/tmp/a b(1).png",)),
        ("'/tmp/it'\\''s.png'", ("/tmp/it's.png",)),
        ("/tmp/it's mine.png", ("/tmp/it's mine.png",)),
        ("file:///tmp/%E6%88%AA%E5%9B%BE%201.png", ("/tmp/截图 1.png",)),
        ("FILE://localhost/tmp/a.png", ("/tmp/a.png",)),
        ("/a.png '/b c.png' file:///d%20e.png", ("/a.png", "/b c.png", "/d e.png")),
        ("/a.png\n/b.png", ("/a.png", "/b.png")),
        ("#1.png", ("#1.png",)),
    ],
)
def test_a_dropped_path_is_understood(typed: str, expected: tuple[str, ...]) -> None:
    assert dropped_paths(typed) == expected


def test_backslashes_are_kept_where_they_part_folders() -> None:
    typed = 'C:\\shots\\a.png "C:\\my shots\\b.png"'
    assert dropped_paths(typed, backslash_escapes=False) == (
        "C:\\shots\\a.png",
        "C:\\my shots\\b.png",
    )


def test_a_home_that_nobody_has_stays_as_typed() -> None:
    assert dropped_paths("~nobody-of-this-name/a.png") == ("~nobody-of-this-name/a.png",)


def test_another_computer_is_not_asked_whether_there_is_such_a_file(tmp_path: Path) -> None:
    shot = tmp_path / "Screen shot 1.png"
    shot.touch()
    assert dropped_paths(f"/{shot}") == (f"/{tmp_path}/Screen", "shot", "1.png")


def test_home_is_found() -> None:
    assert dropped_paths("~/a.png") == (str(Path.home() / "a.png"),)


def test_a_name_with_blanks_needs_no_quotes_where_there_is_such_a_file(tmp_path: Path) -> None:
    shot = tmp_path / "Screen shot 1.png"
    shot.touch()
    assert dropped_paths(f"{shot} ") == (str(shot),)
    assert dropped_paths(f"{shot}x") == (str(tmp_path / "Screen"), "shot", "1.pngx")
