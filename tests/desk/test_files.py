"""Files the user points at: judged by content, read once, never moved."""

from pathlib import Path

import pytest

from supportcli.desk.files import MAX_FILES, MAX_SIZE, inspect_files, read_attachment
from supportcli.errors import SupportError

PNG = b"\x89PNG\r\n\x1a\n"


def problems(*typed: Path | str) -> list[str]:
    with pytest.raises(SupportError) as caught:
        inspect_files(tuple(str(one) for one in typed))
    return [problem.text.en for problem in caught.value.problems]


@pytest.mark.parametrize(
    ("data", "mime"),
    [
        (PNG, "image/png"),
        (b"\xff\xd8\xff\xe0", "image/jpeg"),
        (b"GIF89a", "image/gif"),
        (b"RIFF\0\0\0\0WEBP", "image/webp"),
        (b"\0\0\0\x18ftypheic", "image/heic"),
        (b"BM", "image/bmp"),
        (b"%PDF-1.7", "application/pdf"),
    ],
)
def test_type_by_content(data: bytes, mime: str, tmp_path: Path) -> None:
    path = tmp_path / "no.suffix"
    path.write_bytes(data)
    (info,) = inspect_files((str(path),))
    assert (info.name, info.size, info.mime) == ("no.suffix", len(data), mime)
    assert read_attachment(info) == data


def test_every_unusable_file_is_named(tmp_path: Path) -> None:
    svg, page = tmp_path / "a.svg", tmp_path / "b.png"
    svg.write_text("<svg onload='x'/>", "utf-8")
    page.write_text("<html>", "utf-8")
    gone = tmp_path / "gone.png"
    assert problems(svg, page, gone, tmp_path) == [
        f"{svg} is not an image or PDF by its content (PNG, JPEG, GIF, WebP, HEIC, BMP or PDF)",
        f"{page} is not an image or PDF by its content (PNG, JPEG, GIF, WebP, HEIC, BMP or PDF)",
        f"{gone} cannot be found or opened",
        f"{tmp_path} is not a regular file",
    ]


def test_limits_on_number_and_size(tmp_path: Path) -> None:
    large, small = tmp_path / "large.png", tmp_path / "small.png"
    small.write_bytes(PNG)
    with large.open("wb") as stream:
        stream.write(PNG)
        stream.truncate(MAX_SIZE + 1)
    assert problems(large) == [f"{large} is larger than 20 MB"]
    assert len(inspect_files((str(small),) * MAX_FILES)) == MAX_FILES
    assert problems(*(small,) * (MAX_FILES + 1)) == ["at most 10 files"]


def test_a_file_that_changed_is_not_attached(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(PNG)
    (info,) = inspect_files((str(path),))
    path.write_bytes(PNG + b"more")
    with pytest.raises(SupportError, match="has changed since you chose it"):
        read_attachment(info)
