"""Files the user points at: judged by content, read once, never moved."""

import os
import stat
from dataclasses import replace
from pathlib import Path

import pytest

from supportcli.desk.files import MAX_FILES, MAX_SIZE, inspect_files, read_attachment
from supportcli.errors import SupportError
from tests.desk.pictures import drawn

PNG = drawn("PNG")


def problems(*typed: Path | str) -> list[str]:
    with pytest.raises(SupportError) as caught:
        inspect_files(tuple(str(one) for one in typed))
    return [problem.text.en for problem in caught.value.problems]


@pytest.mark.parametrize(
    ("data", "mime"),
    [
        (PNG, "image/png"),
        (drawn("JPEG"), "image/jpeg"),
        (drawn("GIF"), "image/gif"),
        (drawn("WEBP"), "image/webp"),
        (b"\0\0\0\x18ftypheic", "image/heic"),
        (b"\0\0\0\x18ftypheix", "image/heic"),
        (b"\0\0\0\x18ftypmif1", "image/heic"),
        (drawn("BMP"), "image/bmp"),
        (b"%PDF-1.7", "application/pdf"),
    ],
)
def test_type_by_content(data: bytes, mime: str, tmp_path: Path) -> None:
    path = tmp_path / "no.suffix"
    path.write_bytes(data)
    (info,) = inspect_files((str(path),))
    assert (info.name, info.size, info.mime) == ("no.suffix", len(data), mime)
    assert read_attachment(info) == data


@pytest.mark.parametrize(
    "data",
    [
        b"<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>",
        b"\xef\xbb\xbf<?xml version='1.0'?><svg/>",
        b"<!doctype html><script>x()</script>",
        b"BM<html><script>x()</script>",
        b"RIFF\0\0\0\0WAVE",
        b"\0\0\0\x18ftypisom",
        b" \x89PNG\r\n\x1a\n",
        b"GIF88a",
        b"",
    ],
)
def test_what_is_no_picture_is_refused_whatever_its_name(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "shot.png"
    path.write_bytes(data)
    assert problems(path) == [
        f"{path} is not an image or PDF by its content (PNG, JPEG, GIF, WebP, HEIC, BMP or PDF)"
    ]


def test_every_unusable_file_is_named(tmp_path: Path) -> None:
    page, gone = tmp_path / "b.png", tmp_path / "gone.png"
    page.write_text("<html>", "utf-8")
    assert problems(page, gone, tmp_path) == [
        f"{page} is not an image or PDF by its content (PNG, JPEG, GIF, WebP, HEIC, BMP or PDF)",
        f"{gone} cannot be found or opened",
        f"{tmp_path} is not a regular file",
    ]


def test_limits_on_number_and_size(tmp_path: Path) -> None:
    small, full, large = (tmp_path / name for name in ("small.pdf", "full.pdf", "large.pdf"))
    small.write_bytes(b"%PDF-")
    for path, size in ((full, MAX_SIZE), (large, MAX_SIZE + 1)):
        path.write_bytes(b"%PDF-")
        os.truncate(path, size)
    assert inspect_files((str(full),))[0].size == MAX_SIZE
    assert problems(large) == [f"{large} is larger than 20 MB"]
    assert len(inspect_files((str(small),) * MAX_FILES)) == MAX_FILES
    assert problems(*(small,) * (MAX_FILES + 1)) == ["at most 10 files"]


def test_a_huge_file_and_what_never_ends_are_refused_unread(tmp_path: Path) -> None:
    huge, pipe = tmp_path / "huge.png", tmp_path / "pipe.png"
    huge.touch()
    os.truncate(huge, 500 * 1024**3)
    os.mkfifo(pipe)
    assert problems(huge, pipe, "/dev/zero") == [
        f"{huge} is larger than 20 MB",
        f"{pipe} is not a regular file",
        "/dev/zero is not a regular file",
    ]


@pytest.mark.parametrize(
    "typed",
    [r"\\host\share\shot.png", "//host/share/shot.png", r"\/host/a.png", r"\\.\PhysicalDrive0"],
)
def test_nobody_elses_computer_is_asked(typed: str) -> None:
    assert problems(typed) == [f"{typed} is on another computer; copy it to this one first"]


def test_a_home_that_nobody_has(tmp_path: Path) -> None:
    typed = "~nobody-of-this-name/shot.png"
    assert problems(typed, "a\0b.png") == [
        f"{typed} cannot be found or opened",
        "a\0b.png cannot be found or opened",
    ]


def test_a_link_leads_to_the_file(tmp_path: Path) -> None:
    path, link, broken = (tmp_path / name for name in ("a.png", "link.png", "broken.png"))
    path.write_bytes(PNG)
    link.symlink_to(path)
    broken.symlink_to(tmp_path / "nothing")
    (info,) = inspect_files((str(link),))
    assert info.name == "link.png" and read_attachment(info) == PNG
    assert problems(broken) == [f"{broken} cannot be found or opened"]


def test_a_file_that_changed_is_not_attached(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(PNG)
    (info,) = inspect_files((str(path),))
    path.write_bytes(PNG + b"more")
    with pytest.raises(SupportError, match="has changed since you chose it"):
        read_attachment(info)


def test_facts_that_somebody_else_wrote_are_not_believed(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(PNG)
    (info,) = inspect_files((str(path),))
    for wrong in (replace(info, mime="text/html"), replace(info, sha256="0" * 64)):
        with pytest.raises(SupportError, match="has changed"):
            read_attachment(wrong)
    with pytest.raises(SupportError, match="on another computer"):
        read_attachment(replace(info, path="//host/a.png"))


@pytest.mark.parametrize(
    "name", ["13800138000.png", "for user@example.com.png", "4111 1111 1111 1111.png"]
)
def test_a_name_that_tells_too_much_is_refused(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(PNG)
    with pytest.raises(SupportError, match="rename or move it first") as refused:
        inspect_files((str(path),))
    assert name[:8] not in str(refused.value)


@pytest.mark.parametrize(
    "name", ["Screenshot_20261118-152000.png", "微信图片_20261118152000.png", "IMG_0042.png"]
)
def test_an_everyday_name_stays(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(PNG)
    assert inspect_files((str(path),))[0].name == name


def test_looking_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(PNG)
    path.chmod(0o400)
    os.utime(path, ns=(1, 2))
    inspect_files((str(path),))
    facts = path.stat()
    assert path.read_bytes() == PNG
    assert (facts.st_mtime_ns, stat.S_IMODE(facts.st_mode)) == (2, 0o400)


def test_half_a_picture_is_refused_when_it_is_chosen(tmp_path: Path) -> None:
    path = tmp_path / "half.png"
    path.write_bytes(PNG[: len(PNG) // 2])
    assert problems(path) == [
        f"{path} cannot be opened as a picture; it may be incomplete. Take it again or choose "
        "another"
    ]
