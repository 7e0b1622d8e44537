"""What a file's bytes say of the picture in it: format, size, frames, faults.

No file makes these functions raise, hang or take more than bounded memory. The limits are those
of a picture on a web page, generously: what is beyond them is called too big and left alone.
"""

from __future__ import annotations

import codecs
import hashlib
import os
import re
import stat
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from io import BufferedReader
from pathlib import Path
from typing import Any

from PIL import ExifTags, Image, ImageFile, UnidentifiedImageError

from altcheck.assets.animation import timing
from altcheck.assets.asset import Asset, State
from altcheck.assets.chunks import WALKS, Walk, sniff
from altcheck.assets.metadata import read_metadata
from altcheck.assets.svg import read_svg

MOST_BYTES = 256 << 20  # of a file that is read at all
_DECODED_PIXELS = 40_000_000  # of a picture that is decoded whole: some 160 MB
_SNIFFED = 1 << 16
# Only what browsers show or might: Pillow's other readers are as many more ways to be attacked
# (the one for EPS starts a program).
_FORMATS = ("PNG", "JPEG", "GIF", "WEBP", "AVIF", "BMP", "ICO", "CUR", "TIFF", "JPEG2000")
_ANIMATED = {"PNG", "GIF", "WEBP", "AVIF"}
_FLAGS = re.IGNORECASE | re.DOTALL
_HTML = re.compile(rb"\s*(?:<!--.*?-->\s*)?<(?:!doctype html|html|head|body)\b", _FLAGS)
_TURNED = {5, 6, 7, 8}  # EXIF orientations that exchange width and height
_UNKNOWN_TO_PILLOW = {"HEIF", "JXL"}
_TOO_BIG = (Image.DecompressionBombError, Image.DecompressionBombWarning, MemoryError)
_POINTERS = (
    (b"version https://git-lfs.github.com/spec/", "Git LFS pointer"),
    (b"/annex/objects/", "git-annex pointer"),
)


class NotRegular(OSError):
    """The path leads to a folder, a device, a pipe or a socket."""


def open_regular(path: Path) -> BufferedReader:
    """The regular file at ``path``, opened for reading. Raises OSError, for others unopened."""
    mode = path.stat().st_mode
    if not stat.S_ISREG(mode):
        raise NotRegular(0, "directory" if stat.S_ISDIR(mode) else "not a regular file")
    return path.open("rb")


@contextmanager
def opened(file: BufferedReader) -> Iterator[ImageFile.ImageFile]:
    """Pillow's reading of ``file``, silent, of few formats. Raises whatever Pillow does.

    In particular DecompressionBombWarning or DecompressionBombError for more than Pillow's own
    limit (89 million pixels), and UnidentifiedImageError for what is no picture.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        file.seek(0)
        with Image.open(file, formats=_FORMATS) as picture:
            yield picture


def decodable(picture: ImageFile.ImageFile) -> bool:
    """Whether the picture can be decoded in bounded memory; JPEGs shrink while they are decoded."""
    return picture.format in {"JPEG", "MPO"} or picture.width * picture.height <= _DECODED_PIXELS


def inspect(path: Path, ref: str) -> Asset:
    """The asset at ``path``, called ``ref``: hashed, walked through and decoded. Never raises.

    A folder is MISSING: there is no picture of that name. The digest is that of all bytes. A
    picture of more than 40 million pixels is decoded only if it is a JPEG, and trusted otherwise if
    its chunks are in order.
    """
    asset = Asset(ref, State.UNREADABLE)
    try:
        with open_regular(path) as file:
            size = os.fstat(file.fileno()).st_size
            asset = replace(asset, size=size)
            if size == 0:
                return replace(asset, state=State.EMPTY)
            if size > MOST_BYTES:
                return replace(asset, state=State.TOO_BIG, reason=f"{size} bytes")
            asset = replace(asset, digest=hashlib.file_digest(file, "sha256").hexdigest())
            return _look(file, asset)
    except NotRegular as error:
        fact = str(error.strerror)
        state = State.MISSING if fact == "directory" else State.UNREADABLE
        return replace(asset, state=state, reason=fact)
    except OSError as error:
        return replace(asset, reason=error.strerror or "")


def _look(file: BufferedReader, asset: Asset) -> Asset:
    """The asset, whose size and digest are known, with what its bytes say of the picture."""
    head, tail = _ends(file)
    known = sniff(head)
    svg = None if known else read_svg(head, tail)
    if svg:
        state = State.FOUND if svg.whole else State.TRUNCATED
        return replace(
            asset, state=state, format="SVG", width=svg.width, height=svg.height, frames=1
        )
    walk = WALKS[known](file) if known and known in WALKS else Walk()
    fault = walk.fault
    facts: dict[str, Any] = {"format": known}
    if known not in _UNKNOWN_TO_PILLOW:
        try:
            with opened(file) as picture:
                _measure(picture, facts, walk)
                facts |= read_metadata(picture)._asdict()
        except _TOO_BIG:
            return replace(asset, state=State.TOO_BIG, format=known, reason="too many pixels")
        except UnidentifiedImageError:
            if known is None:
                return _no_picture(head, asset)
            fault = fault or "damaged header"
        except Exception as error:  # damage leads Pillow's readers to any error
            if isinstance(error, OSError) and error.errno:
                raise  # the disk's fault: Pillow's own complaints have no number
            fault = fault or "damaged data"
    if known and not fault and facts.get("frames", 1) > 1:
        facts["animation"] = timing(known, file)
    return replace(
        asset, state=State.TRUNCATED if fault else State.FOUND, reason=fault or "", **facts
    )


def _ends(file: BufferedReader) -> tuple[bytes, bytes]:
    """The first and the last bytes of the file."""
    size = file.seek(0, os.SEEK_END)
    file.seek(max(0, size - _SNIFFED))
    tail = file.read(_SNIFFED)
    file.seek(0)
    return file.read(_SNIFFED), tail


def _measure(picture: ImageFile.ImageFile, facts: dict[str, Any], walk: Walk) -> None:
    """Fill ``facts`` with what Pillow says, step by step, so that they outlive an error.

    A picture whose chunks are in order is decoded too, in the least size its format allows.
    """
    form = "JPEG" if picture.format == "MPO" else picture.format
    width, height = picture.size
    facts |= {"format": form, "width": width, "height": height, "frames": 1}
    if form in {"JPEG", "WEBP", "AVIF"} and orientation(picture) in _TURNED:
        facts |= {"width": height, "height": width}
    if walk.fault:
        return
    facts["frames"] = walk.frames or getattr(picture, "n_frames", 1) if form in _ANIMATED else 1
    if not decodable(picture):
        return
    if form == "JPEG":
        picture.draft("L", (64, 64))
    picture.load()
    # A PNG may say so after its pixels.
    if form == "PNG" and orientation(picture) in _TURNED:
        facts |= {"width": height, "height": width}


def orientation(picture: ImageFile.ImageFile) -> int:
    """The EXIF orientation (1 to 8), 1 where there is none or the EXIF data are broken."""
    try:
        return int(picture.getexif().get(ExifTags.Base.Orientation, 1))
    except Exception:  # noqa: BLE001 - a picture with broken EXIF data is shown all the same
        return 1


def _no_picture(head: bytes, asset: Asset) -> Asset:
    """What a file is that is no picture of any known kind."""
    for start, pointer in _POINTERS:
        if head.startswith(start):
            return replace(asset, state=State.UNREADABLE, reason=pointer)
    reason = "HTML" if _HTML.match(head) else "text" if _is_text(head) else ""
    return replace(asset, state=State.NOT_AN_IMAGE, reason=reason)


def _is_text(head: bytes) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        return "\0" not in decoder.decode(head)
    except UnicodeDecodeError:
        return False
