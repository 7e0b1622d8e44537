"""Small pictures for a report, as ``data:`` URIs: no reader of a report needs the files."""

from __future__ import annotations

import base64
import io
from pathlib import Path

from PIL import Image, ImageFile, ImageOps

from altcheck.assets.decode import decodable, open_regular, opened

_QUALITY = 50
_METHOD = 4  # 0 to 6: above 4, twice the time for a twentieth of the bytes


def thumbnail(path: Path, side: int = 160) -> str | None:
    """The picture at ``path`` as a ``data:image/webp`` URI, at most ``side`` pixels each way.

    None for what can't be decoded, or not in bounded memory, and for SVG files: a stranger's SVG
    inside a report could hold anything. The first frame of animations; turned as the EXIF
    orientation says; never larger than the picture. The same file gives the same bytes.
    """
    try:
        with open_regular(path) as file, opened(file) as picture:
            return _data_uri(_small(picture, side)) if decodable(picture) else None
    except Exception:  # noqa: BLE001 - damage leads Pillow's readers to any error
        return None


def _small(picture: ImageFile.ImageFile, side: int) -> Image.Image:
    """The picture, turned, in a mode that WebP holds and not larger than ``side``."""
    small: Image.Image = picture
    if picture.mode.startswith("I"):
        small = _grey(picture)
    elif picture.mode not in {"L", "RGB", "RGBA", "CMYK", "YCbCr"}:
        small = picture.convert("RGBA" if picture.has_transparency_data else "RGB")
        small.info.pop("transparency", None)
    elif "transparency" in picture.info:  # one colour of an RGB or grey picture
        small = picture.convert("RGBA")
    small.thumbnail((side, side), reducing_gap=2)
    small = ImageOps.exif_transpose(small)
    return small if small.mode in {"RGB", "RGBA"} else small.convert("RGB")


def _grey(picture: Image.Image) -> Image.Image:
    """A picture of 16 bits a pixel in 256 greys; Pillow's own conversion cuts off at 255."""
    return picture.convert("F").point(lambda value: value * (1 / 257) + 0).convert("L")


def _data_uri(small: Image.Image) -> str:
    buffer = io.BytesIO()
    small.save(buffer, "WEBP", quality=_QUALITY, method=_METHOD, exif=b"", icc_profile=None)
    return "data:image/webp;base64," + base64.b64encode(buffer.getvalue()).decode("ascii")
