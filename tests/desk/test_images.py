"""A copy of a picture holds what can be seen and nothing else."""

import io
import struct
import subprocess
import sys
import zlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from supportcli.desk.images import MAX_PIXELS, check, stripped
from supportcli.errors import SupportError
from tests.desk.pictures import SECRET, drawn, picture, saved, telling

ROOT = Path(__file__).parents[2]
MIME = {name: f"image/{name.lower()}" for name in ("PNG", "JPEG", "WEBP", "GIF", "BMP")}
TELLING = ("PNG", "JPEG", "WEBP", "GIF")
# What a picture may say about itself: how it is drawn, never where or by whom.
HARMLESS = {"jfif", "jfif_version", "jfif_unit", "jfif_density", "version", "background", "dpi"}
HARMLESS |= {"loop", "duration", "timestamp", "compression"}


def bare(data: bytes, format: str) -> bytes:
    copy = stripped(data, MIME[format], "a")
    assert copy is not None
    return copy


def opened(data: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(data))
    image.load()
    return image


def refusal(data: bytes, format: str) -> str:
    """The sentence, the same when the picture is chosen and when it is attached."""
    with pytest.raises(SupportError) as chosen:
        check(data, MIME[format], "a.png")
    with pytest.raises(SupportError) as attached:
        stripped(data, MIME[format], "a.png")
    assert str(chosen.value) == str(attached.value)
    return str(chosen.value)


def side_colours(image: Image.Image) -> tuple[object, object]:
    """The nearest of red and blue, top left and bottom right."""
    corners = (image.convert("RGB").getpixel(at) for at in ((1, 1), (image.width - 2, 1)))
    left, right = ("red" if c[0] > c[2] else "blue" for c in corners if isinstance(c, tuple))
    return left, right


@pytest.mark.parametrize("format", TELLING)
def test_nothing_is_told_but_the_picture(format: str) -> None:
    data = telling(format)
    assert SECRET.encode() in data
    assert format == "GIF" or opened(data).getexif().get_ifd(0x8825)[29] == SECRET
    copy = bare(data, format)
    for word in (SECRET, "2026:11:18", "Greenwich", "Exif", "xmpmeta", "Photoshop", "ICC"):
        assert word.encode() not in copy and word.encode("utf-16-le") not in copy
    image = opened(copy)
    assert image.format == format
    assert dict(image.getexif()) == {}
    assert set(image.info) <= HARMLESS
    assert getattr(image, "text", {}) == {}


def test_a_png_has_only_the_chunks_that_draw_it() -> None:
    copy, names, at = bare(telling("PNG"), "PNG"), [], 8
    while at < len(copy):
        (length,) = struct.unpack(">I", copy[at : at + 4])
        names.append(copy[at + 4 : at + 8])
        at += length + 12
    assert names == [b"IHDR", b"IDAT", b"IEND"]


def test_a_jpeg_has_only_the_segments_that_draw_it() -> None:
    copy, marks, at = bare(telling("JPEG"), "JPEG"), set(), 2
    while copy[at + 1] != 0xDA:
        marks.add(copy[at + 1])
        at += 2 + struct.unpack(">H", copy[at + 2 : at + 4])[0]
    # JFIF, quantisation, size, Huffman tables.
    assert marks == {0xE0, 0xDB, 0xC0, 0xC4}


@pytest.mark.parametrize("format", ["PNG", "GIF", "BMP"])
def test_the_picture_is_the_same_to_the_last_dot(format: str) -> None:
    data = drawn(format)
    assert opened(bare(data, format)).convert("RGB").tobytes() == picture().tobytes()


@pytest.mark.parametrize("format", ["JPEG", "WEBP"])
def test_the_picture_looks_the_same(format: str) -> None:
    data = drawn(format, size=(640, 320))
    before, after = opened(data).convert("RGB").tobytes(), opened(bare(data, format)).tobytes()
    assert len(before) == len(after)
    assert sum(abs(a - b) for a, b in zip(before, after, strict=True)) / len(before) < 3


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA"])
def test_every_kind_of_png_keeps_its_dots(mode: str) -> None:
    image = picture(mode=mode)
    copy = opened(bare(saved(image, "PNG"), "PNG"))
    assert copy.convert("RGBA").tobytes() == image.convert("RGBA").tobytes()


def test_what_is_see_through_stays_so() -> None:
    image = picture(mode="RGBA")
    image.putalpha(77)
    for format in ("PNG", "WEBP"):
        alpha = opened(bare(saved(image, format), format)).getchannel("A")
        assert alpha.getextrema() == (77, 77)


@pytest.mark.parametrize("format", ["PNG", "JPEG", "WEBP"])
@pytest.mark.parametrize(
    ("orientation", "size", "sides"),
    [
        (1, (64, 32), ("red", "blue")),
        (2, (64, 32), ("blue", "red")),
        (3, (64, 32), ("blue", "red")),
        (6, (32, 64), ("red", "red")),
        (8, (32, 64), ("blue", "blue")),
    ],
)
def test_it_stays_upright(
    format: str, orientation: int, size: tuple[int, int], sides: tuple[str, str]
) -> None:
    copy = opened(bare(telling(format, orientation=orientation), format))
    assert (copy.size, side_colours(copy)) == (size, sides)


@pytest.mark.parametrize(
    "exif", [b"Exif\0\0garbage", b"Exif\0\0II*\0\x08\0\0\0\xff\xff", b"Exif\0\0"]
)
def test_a_damaged_note_does_not_cost_the_picture(exif: bytes) -> None:
    for format in ("PNG", "JPEG"):
        copy = opened(bare(saved(picture(), format, exif=exif), format))
        assert side_colours(copy) == ("red", "blue")


@pytest.mark.parametrize("format", MIME)
@pytest.mark.parametrize(
    "tail", [b"<html><script>x()</script>", b"PK\x03\x04 secret.txt", b"\0" * 100 + b"old pixels"]
)
def test_what_was_appended_stays_behind(format: str, tail: bytes) -> None:
    copy = bare(drawn(format) + tail, format)
    assert tail not in copy and copy == bare(drawn(format), format)


def test_the_second_picture_in_a_jpeg_stays_behind() -> None:
    second = Image.effect_noise((64, 32), 50).convert("RGB")
    data = saved(picture(), "MPO", save_all=True, append_images=[second])
    copy = opened(bare(data, "JPEG"))
    assert (copy.format, side_colours(copy)) == ("JPEG", ("red", "blue"))


def test_print_colours_become_screen_colours() -> None:
    copy = opened(bare(saved(picture(mode="CMYK"), "JPEG"), "JPEG"))
    assert (copy.mode, side_colours(copy)) == ("RGB", ("red", "blue"))


@pytest.mark.parametrize("format", ["GIF", "WEBP", "PNG"])
def test_an_animation_is_not_cut_short(format: str) -> None:
    frames = [picture(), picture().rotate(180)]
    data = saved(frames[0], format, save_all=True, append_images=frames[1:])
    check(data, MIME[format], "a")
    assert stripped(data, MIME[format], "a") is None


def test_what_cannot_be_written_again_as_it_was_is_left_alone() -> None:
    deep = saved(Image.new("I;16", (8, 8), 40_000), "PNG")
    assert stripped(deep, "image/png", "a") is None
    for mime in ("image/heic", "application/pdf"):
        check(b"", mime, "a")
        assert stripped(b"", mime, "a") is None


@pytest.mark.parametrize("format", MIME)
def test_half_a_picture_is_refused(format: str) -> None:
    data = saved(Image.effect_noise((200, 200), 80).convert("RGB"), format)
    assert refusal(data[: len(data) // 2], format) == (
        "a.png cannot be opened as a picture; it may be incomplete. Take it again or choose another"
    )


def test_one_format_in_the_clothes_of_another_is_refused() -> None:
    assert "cannot be opened as a picture" in refusal(drawn("BMP"), "PNG")


def bomb(width: int, height: int) -> bytes:
    """A small PNG that says it is huge."""

    def chunk(name: bytes, body: bytes) -> bytes:
        length, checksum = struct.pack(">I", len(body)), struct.pack(">I", zlib.crc32(name + body))
        return length + name + body + checksum

    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", b"") + chunk(b"IEND", b"")


@pytest.mark.parametrize("width", [50_001, 100_000, 2_000_000])
def test_too_many_dots_are_refused_before_they_are_unpacked(width: int) -> None:
    assert refusal(bomb(width, 1_000), "PNG") == (
        "a.png has more than 50 megapixels; make it smaller, or take a screenshot of it"
    )


def test_the_limit_itself_is_within() -> None:
    data = saved(Image.new("1", (MAX_PIXELS // 1_000, 1_000)), "PNG")
    check(data, "image/png", "a")


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(list(MIME)), st.data())
def test_any_damage_gives_a_picture_or_a_sentence(format: str, damage: st.DataObject) -> None:
    data = bytearray(telling(format))
    for _ in range(damage.draw(st.integers(1, 6))):
        data[damage.draw(st.integers(0, len(data) - 1))] = damage.draw(st.integers(0, 255))
    try:
        copy = stripped(bytes(data), MIME[format], "a.png")
    except SupportError as error:
        assert [problem.rule for problem in error.problems] in (["file.damaged"], ["file.pixels"])
    else:
        assert copy is None or (SECRET.encode() not in copy and opened(copy).format == format)


def test_without_pillow_there_is_no_copy_and_no_fault(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(drawn("PNG"))
    code = (
        "import sys\n"
        # As where the extra is not installed: every import of it fails.
        "sys.modules['PIL'] = None\n"
        "from supportcli.desk.files import bare_copy, inspect_files\n"
        "(info,) = inspect_files((sys.argv[1],))\n"
        "print(info.mime, bare_copy(b'', info), sys.modules['PIL'])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout, done.stderr) == ("image/png None None\n", "")
