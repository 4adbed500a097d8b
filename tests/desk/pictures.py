"""Pictures drawn for the tests, with everything in them that must not leave."""

import io

from PIL import Image, PngImagePlugin

SECRET = "51.4779 N 0.0015 W"
"""The Royal Observatory at Greenwich."""

XMP = f"<x:xmpmeta xmlns:x='adobe:ns:meta/'>{SECRET}</x:xmpmeta>".encode()
IPTC = b"\xff\xed\x00\x20Photoshop 3.0\x00" + SECRET.encode()[:16]


def picture(size: tuple[int, int] = (64, 32), mode: str = "RGB") -> Image.Image:
    """Red on the left, blue on the right, so that a turn shows."""
    image = Image.new("RGB", size, "blue")
    image.paste((255, 0, 0), (0, 0, size[0] // 2, size[1]))
    return image.convert(mode)


def drawn(format: str, *, size: tuple[int, int] = (64, 32), mode: str = "RGB") -> bytes:
    """A small picture with nothing else in it."""
    return saved(picture(size, mode), format)


def saved(image: Image.Image, format: str, **options: object) -> bytes:
    """The bytes of a file; `options` are those of pillow."""
    out = io.BytesIO()
    image.save(out, format, **options)
    return out.getvalue()


def telling(format: str, *, orientation: int = 1) -> bytes:
    """A picture that says where and when, in every place its format has for it."""
    image, exif = picture(), Image.Exif()
    exif[0x0112] = orientation
    exif[0x010E] = exif[0x010F] = exif[0x013B] = SECRET
    exif.get_ifd(0x8769)[0x9003] = "2026:11:18 15:20:00"
    gps = exif.get_ifd(0x8825)
    gps[1], gps[2], gps[29] = "N", (51.0, 28.0, 40.0), SECRET
    common = {"exif": exif, "icc_profile": SECRET.encode() * 10}
    match format:
        case "PNG":
            text = PngImagePlugin.PngInfo()
            text.add_text("Location", SECRET)
            text.add_text("Comment", SECRET, zip=True)
            text.add_itxt("Author", SECRET)
            text.add_itxt("XML:com.adobe.xmp", XMP.decode())
            return saved(image, format, pnginfo=text, **common)
        case "JPEG":
            data = saved(image, format, comment=SECRET, xmp=XMP, **common)
            return data[:2] + IPTC + data[2:]
        case "WEBP":
            return saved(image, format, xmp=XMP, lossless=True, **common)
        case "GIF":
            return saved(image.convert("P"), format, comment=SECRET)
    return saved(image, format)
