"""What is told of a file's bytes: every format, every fault, and that no file makes it raise."""

from __future__ import annotations

import hashlib
import os
import socket
import struct
import warnings
import zlib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image, ImageFile

from altcheck.assets.asset import Asset, State
from altcheck.assets.decode import MOST_BYTES, inspect, open_regular
from tests.assets.pictures import FORMATS, SIZE, picture

ENDED = ("PNG", "JPEG", "GIF", "WEBP", "AVIF")  # formats whose files say where they end
FUZZ = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def told(tmp_path: Path, content: bytes, name: str = "a.png") -> Asset:
    path = tmp_path / name
    path.write_bytes(content)
    return inspect(path, name)


@pytest.mark.parametrize("form", FORMATS)
def test_whole_pictures(tmp_path: Path, form: str) -> None:
    size = (32, 32) if form == "ICO" else SIZE
    content = picture(form, size)
    assert told(tmp_path, content) == Asset(
        "a.png",
        State.FOUND,
        format=form,
        width=size[0],
        height=size[1],
        frames=1,
        size=len(content),
        digest=hashlib.sha256(content).hexdigest(),
    )


@pytest.mark.parametrize("form", ["PNG", "GIF", "WEBP", "AVIF"])
def test_frames_of_animations(tmp_path: Path, form: str) -> None:
    asset = told(tmp_path, picture(form, frames=4))
    assert (asset.state, asset.frames) == (State.FOUND, 4)


def test_pages_are_no_frames(tmp_path: Path) -> None:
    assert told(tmp_path, picture("TIFF", frames=3)).frames == 1


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "AVIF", "TIFF"])
@pytest.mark.parametrize("orientation", [1, 3, 6, 8])
def test_width_and_height_are_those_seen(tmp_path: Path, form: str, orientation: int) -> None:
    asset = told(tmp_path, picture(form, orientation=orientation))
    seen = SIZE if orientation < 5 else SIZE[::-1]
    assert (asset.state, asset.width, asset.height) == (State.FOUND, *seen)


@pytest.mark.parametrize(
    "exif",
    [
        b"II*\0" + b"\xff" * 20,
        b"XX*\0" * 9,
        b"",
        b"II*\0\x08\0\0\0\x01\0\x12\x01\x02\0\x03\0\0\0up\0\0\0\0\0\0",  # a word for a number
    ],
)
def test_broken_exif_is_no_fault_of_the_picture(tmp_path: Path, exif: bytes) -> None:
    content = picture("JPEG")
    exif = b"Exif\0\0" + exif
    segment = b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif
    assert told(tmp_path, content[:2] + segment + content[2:]).state is State.FOUND


def test_big_jpeg_is_decoded_small(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    Image.new("L", (8000, 6000)).save(path)
    asset = inspect(path, "a.jpg")
    assert (asset.state, asset.width, asset.height) == (State.FOUND, 8000, 6000)
    path.write_bytes(path.read_bytes()[:-20000])
    assert inspect(path, "a.jpg").state is State.TRUNCATED


def test_jpeg_of_several_pictures_is_a_jpeg(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    frames = [Image.new("RGB", SIZE, colour) for colour in ("red", "blue")]
    frames[0].save(path, "MPO", save_all=True, append_images=frames[1:])
    asset = inspect(path, "a.jpg")
    assert (asset.state, asset.format, asset.frames) == (State.FOUND, "JPEG", 1)


def test_empty(tmp_path: Path) -> None:
    assert told(tmp_path, b"") == Asset("a.png", State.EMPTY, size=0)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"<!DOCTYPE html><title>404</title>", "HTML"),
        (b"\n <!-- moved -->\n<HTML><body>", "HTML"),
        ("找不到图片".encode(), "text"),
        (("图" * 40000).encode(), "text"),
        (b"\0" * 500, ""),
        (b"%PDF-1.7\n\xe2\xe3", ""),
        (b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n", "text"),
        (b'<html><svg width="9"/></html>', "HTML"),
        (b"<!-- " * 9000, "text"),
    ],
)
def test_no_pictures(tmp_path: Path, content: bytes, reason: str) -> None:
    asset = told(tmp_path, content)
    assert (asset.state, asset.reason, asset.format) == (State.NOT_AN_IMAGE, reason, None)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n", "Git LFS pointer"),
        (b"/annex/objects/SHA256E-s1--00.png\n", "git-annex pointer"),
    ],
)
def test_pointers_say_nothing_about_the_picture(
    tmp_path: Path, content: bytes, reason: str
) -> None:
    asset = told(tmp_path, content)
    assert (asset.state, asset.reason) == (State.UNREADABLE, reason)


@pytest.mark.parametrize("form", ENDED)
@pytest.mark.parametrize("share", [0.2, 0.5, 0.9, 0.99])
def test_cut_files(tmp_path: Path, form: str, share: float) -> None:
    content = picture(form, (200, 150))
    asset = told(tmp_path, content[: int(len(content) * share)])
    assert (asset.state, asset.format) == (State.TRUNCATED, form)
    assert asset.reason
    assert asset.digest


@pytest.mark.parametrize("form", ENDED)
def test_cut_by_the_last_byte(tmp_path: Path, form: str) -> None:
    assert told(tmp_path, picture(form)[:-1]).state is State.TRUNCATED


def test_size_of_a_cut_file_is_known(tmp_path: Path) -> None:
    content = picture("JPEG", (200, 150), orientation=6)
    asset = told(tmp_path, content[: len(content) // 2])
    assert (asset.width, asset.height) == (150, 200)


def test_animation_cut_between_its_frames(tmp_path: Path) -> None:
    content = picture("GIF", frames=5)
    asset = told(tmp_path, content[: len(content) * 3 // 5])
    assert (asset.state, asset.reason) == (State.TRUNCATED, "no trailer")


def test_zeroed_block_inside_a_png(tmp_path: Path) -> None:
    content = bytearray(picture("PNG", (200, 150)))
    content[len(content) // 2 : len(content) // 2 + 40] = bytes(40)
    asset = told(tmp_path, bytes(content))
    assert (asset.state, asset.reason) == (State.TRUNCATED, "damaged IDAT")


@pytest.mark.parametrize("form", ["PNG", "JPEG", "GIF", "WEBP"])
def test_bytes_after_the_end_are_no_fault(tmp_path: Path, form: str) -> None:
    assert told(tmp_path, picture(form) + b"\0tail" * 9).state is State.FOUND


def png_header(width: int, height: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        crc = zlib.crc32(kind + data).to_bytes(4, "big")
        return len(data).to_bytes(4, "big") + kind + data + crc

    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    data = chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0")) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + data


@pytest.mark.parametrize("side", [10_000, 14_000, 60_000])
def test_bombs_are_not_decoded(tmp_path: Path, side: int) -> None:
    asset = told(tmp_path, png_header(side, side))
    assert (asset.state, asset.format) == (State.TOO_BIG, "PNG")


def test_large_png_is_trusted_by_its_chunks(tmp_path: Path) -> None:
    # Its data would not decode, but that would take the memory of 64 million pixels.
    assert told(tmp_path, png_header(8000, 8000)).state is State.FOUND
    assert told(tmp_path, png_header(80, 80)).state is State.TRUNCATED


def test_files_too_big_to_read(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    with path.open("wb") as file:
        file.truncate(MOST_BYTES + 1)  # sparse: takes no room
    asset = inspect(path, "a.png")
    assert (asset.state, asset.digest, asset.size) == (State.TOO_BIG, None, MOST_BYTES + 1)


def test_heif_and_jpeg_xl_are_pictures_of_unknown_size(tmp_path: Path) -> None:
    heif = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic\0\0\0\x08mdat"
    assert told(tmp_path, heif).state is State.FOUND
    assert told(tmp_path, heif).format == "HEIF"
    assert told(tmp_path, heif[:-1]).state is State.TRUNCATED
    asset = told(tmp_path, b"\xff\x0a\xfa\x7f")
    assert (asset.state, asset.format, asset.width) == (State.FOUND, "JXL", None)


def test_svg(tmp_path: Path) -> None:
    asset = told(tmp_path, b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"></svg>')
    assert (asset.state, asset.format) == (State.FOUND, "SVG")
    assert (asset.width, asset.height, asset.frames) == (20, 10, 1)
    assert told(tmp_path, b'<svg viewBox="0 0 20 10"><g>').state is State.TRUNCATED


def test_nothing_but_regular_files_is_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "socket"))
        for name in ("pipe", "socket"):
            asset = inspect(tmp_path / name, name)
            assert (asset.state, asset.reason) == (State.UNREADABLE, "not a regular file")
    assert inspect(Path("/dev/zero"), "zero").reason == "not a regular file"
    assert inspect(tmp_path, "").reason == "directory"


def test_unreadable_files(tmp_path: Path) -> None:
    (tmp_path / "loop.png").symlink_to("loop.png")
    assert inspect(tmp_path / "loop.png", "loop.png").state is State.UNREADABLE
    asset = inspect(tmp_path / "nothing.png", "nothing.png")
    assert (asset.state, asset.reason) == (State.UNREADABLE, "No such file or directory")
    with pytest.raises(OSError, match="directory"):
        open_regular(tmp_path)


def test_file_without_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(picture("PNG"))

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)  # the superuser may read any file
    assert inspect(path, "a.png") == Asset("a.png", State.UNREADABLE, "Permission denied")


@pytest.mark.parametrize(
    ("error", "state"),
    [
        (OSError(5, "Input/output error"), State.UNREADABLE),
        (OSError("image file is truncated"), State.TRUNCATED),
        (MemoryError(), State.TOO_BIG),
    ],
)
def test_whose_fault_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception, state: State
) -> None:
    def fail(_: object) -> None:
        raise error

    monkeypatch.setattr(ImageFile.ImageFile, "load", fail)
    asset = told(tmp_path, picture("BMP"))
    assert asset.state is state
    assert asset.reason


def test_no_warning_gets_out_and_no_filter_stays(tmp_path: Path) -> None:
    before = list(warnings.filters)
    with warnings.catch_warnings(record=True) as heard:
        warnings.simplefilter("always")
        told(tmp_path, png_header(10_000, 10_000))
        told(tmp_path, picture("TIFF")[:-10])
        told(tmp_path, picture("JPEG", orientation=6)[:200])
    assert heard == []
    assert warnings.filters == before


@FUZZ
@given(st.binary(max_size=300), st.sampled_from((*FORMATS, "")))
def test_random_bytes_never_raise(tmp_path: Path, content: bytes, form: str) -> None:
    start = picture(form, (32, 32))[:24] if form else b""
    asset = told(tmp_path, start + content)
    assert asset.size == len(start + content)
    # Hypothesis tries the words in the code too.
    assert asset.state is not State.UNREADABLE or asset.reason.endswith("pointer")


@FUZZ
@given(
    st.sampled_from(FORMATS), st.lists(st.tuples(st.floats(0, 1), st.integers(0, 255)), max_size=6)
)
def test_flipped_bytes_never_raise(
    tmp_path: Path, form: str, flips: list[tuple[float, int]]
) -> None:
    content = bytearray(picture(form, (32, 32), frames=2 if form == "GIF" else 1))
    for place, value in flips:
        content[int(place * (len(content) - 1))] ^= value
    asset = told(tmp_path, bytes(content))
    assert asset.digest == hashlib.sha256(content).hexdigest()
    if asset.state is State.FOUND and asset.format not in {"SVG", "HEIF", "JXL"}:
        assert asset.width
        assert asset.height


@FUZZ
@given(st.sampled_from(ENDED), st.floats(0.15, 1))
def test_no_cut_goes_unnoticed(tmp_path: Path, form: str, share: float) -> None:
    content = picture(form, (32, 32))
    cut = content[: min(int(len(content) * share), len(content) - 1)]
    assert told(tmp_path, cut).state in {State.TRUNCATED, State.NOT_AN_IMAGE}
