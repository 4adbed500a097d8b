"""Copies of pictures that hold what can be seen and nothing else. Needs pillow (`images`)."""

import io
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from PIL import Image, ImageOps

from supportcli.errors import Problem, SupportError
from supportcli.lang import Text
from supportcli.messages import files as say

MAX_PIXELS = 50_000_000

# Full colour resolution, or small coloured letters on a screenshot blur.
_WRITTEN: Mapping[str, tuple[str, Mapping[str, int]]] = {
    "image/png": ("PNG", {}),
    "image/jpeg": ("JPEG", {"quality": 92, "subsampling": 0}),
    "image/webp": ("WEBP", {"quality": 95}),
    "image/gif": ("GIF", {}),
    "image/bmp": ("BMP", {}),
}
_SEE_THROUGH = ("image/png", "image/webp")
_EIGHT_BITS = ("1", "L", "LA", "P", "PA", "RGB", "RGBA", "RGBX", "CMYK", "YCbCr")


def check(data: bytes, mime: str, name: str) -> None:
    """SupportError if it is a picture that is damaged or has more than MAX_PIXELS."""
    if mime in _WRITTEN:
        with _judged(name):
            _opened(data, mime, name).load()


def stripped(data: bytes, mime: str, name: str) -> bytes | None:
    """The picture written anew, upright; None if that would lose some of it, or cannot be done.

    Not one byte is taken over: no EXIF, GPS, XMP, comment, thumbnail, colour profile (which names
    the screen), and nothing that was appended. SupportError as `check`.
    """
    if mime not in _WRITTEN:
        return None
    with _judged(name):
        picture = _opened(data, mime, name)
        if _is_animated(picture, mime) or picture.mode not in _EIGHT_BITS:
            return None
        picture.load()
        upright = _upright(picture)
        see_through = mime in _SEE_THROUGH and upright.has_transparency_data
        mode = "RGBA" if see_through else "RGB"
        # What a copy carries over varies with the version of pillow; a new picture has nothing.
        bare = Image.new(mode, upright.size)
        bare.paste(upright.convert(mode))
        out = io.BytesIO()
        format, options = _WRITTEN[mime]
        bare.save(out, format, **options)
        return out.getvalue()


def _opened(data: bytes, mime: str, name: str) -> Image.Image:
    """Only the header is read, so that a bomb is known before it goes off."""
    picture = Image.open(io.BytesIO(data), formats=(_WRITTEN[mime][0],))
    if picture.width * picture.height > MAX_PIXELS:
        raise _too_large(name)
    return picture


def _is_animated(picture: Image.Image, mime: str) -> bool:
    # Phones put a second, smaller picture into a JPEG; it is a by-product.
    return mime != "image/jpeg" and getattr(picture, "is_animated", False)


def _upright(picture: Image.Image) -> Image.Image:
    try:
        return ImageOps.exif_transpose(picture)
    except Exception:
        # A damaged note on how the camera was held must not cost the picture.
        return picture


@contextmanager
def _judged(name: str) -> Iterator[None]:
    """What a decoder trips over, of whatever kind, is the picture's fault."""
    try:
        with warnings.catch_warnings(action="ignore"):
            yield
    except SupportError:
        raise
    except Image.DecompressionBombError:
        raise _too_large(name) from None
    except Exception:
        raise _error("file.damaged", say.FILE_DAMAGED.fill(path=name)) from None


def _too_large(name: str) -> SupportError:
    limit = MAX_PIXELS // 1_000_000
    return _error("file.pixels", say.FILE_PIXELS.fill(path=name, limit=limit))


def _error(rule: str, text: Text) -> SupportError:
    return SupportError([Problem(rule, text)])
