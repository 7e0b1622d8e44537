"""Small pictures of every format, as bytes, for the tests of the files behind images."""

from __future__ import annotations

import io

from PIL import Image

FORMATS = ("PNG", "JPEG", "GIF", "WEBP", "AVIF", "BMP", "ICO", "TIFF", "JPEG2000")
SIZE = (48, 32)


def picture(
    form: str, size: tuple[int, int] = SIZE, frames: int = 1, orientation: int = 1
) -> bytes:
    """The bytes of a picture with something to see in it; each frame in another colour."""
    drawn = [_drawn(size, n) for n in range(frames)]
    options: dict[str, object] = (
        {"save_all": True, "append_images": drawn[1:]} if frames > 1 else {}
    )
    if orientation != 1:
        exif = Image.Exif()
        exif[0x0112] = orientation
        options["exif"] = exif
    buffer = io.BytesIO()
    drawn[0].save(buffer, form, **options)
    return buffer.getvalue()


def _drawn(size: tuple[int, int], n: int) -> Image.Image:
    red = Image.linear_gradient("L").resize(size)
    green = Image.radial_gradient("L").resize(size)
    blue = Image.new("L", size, 40 * n % 256)
    return Image.merge("RGB", (red, green, blue))
