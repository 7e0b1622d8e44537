"""Thumbnails: small, turned, safe, and the same bytes for the same file."""

from __future__ import annotations

import base64
import io
import os
from pathlib import Path

import pytest
from PIL import Image

from altcheck.assets.thumbnails import thumbnail


def unpacked(uri: str | None) -> Image.Image:
    assert uri is not None
    head, _, data = uri.partition(",")
    assert head == "data:image/webp;base64"
    return Image.open(io.BytesIO(base64.b64decode(data, validate=True)))


def near(picture: Image.Image, place: tuple[int, int], colour: tuple[int, int, int]) -> bool:
    pixel = picture.convert("RGB").getpixel(place)
    assert isinstance(pixel, tuple)
    return all(abs(a - b) < 24 for a, b in zip(pixel, colour, strict=True))


@pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.webp", "a.gif", "a.bmp", "a.tiff", "a.avif"])
def test_every_format_becomes_a_small_webp(tmp_path: Path, name: str) -> None:
    Image.new("RGB", (400, 200), (200, 30, 30)).save(tmp_path / name)
    small = unpacked(thumbnail(tmp_path / name))
    assert (small.format, small.size) == ("WEBP", (160, 80))
    assert near(small, (80, 40), (200, 30, 30))


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16", "I", "PA", "RGBX"])
def test_every_mode_of_pixels(tmp_path: Path, mode: str) -> None:
    Image.new(mode, (300, 300)).save(tmp_path / "a.tiff")
    assert unpacked(thumbnail(tmp_path / "a.tiff")).size == (160, 160)


def test_cmyk_jpeg(tmp_path: Path) -> None:
    Image.new("CMYK", (300, 300), (0, 0, 0, 0)).save(tmp_path / "a.jpg")
    assert near(unpacked(thumbnail(tmp_path / "a.jpg")), (5, 5), (255, 255, 255))


def test_sixteen_bits_are_scaled_and_not_cut_off(tmp_path: Path) -> None:
    Image.new("I;16", (40, 40), 32896).save(tmp_path / "a.png")
    assert near(unpacked(thumbnail(tmp_path / "a.png")), (20, 20), (128, 128, 128))


def test_side_is_the_longer_one_and_nothing_is_enlarged(tmp_path: Path) -> None:
    Image.new("RGB", (30, 90)).save(tmp_path / "a.png")
    assert unpacked(thumbnail(tmp_path / "a.png")).size == (30, 90)
    assert unpacked(thumbnail(tmp_path / "a.png", side=45)).size == (15, 45)


def test_a_line_keeps_one_pixel(tmp_path: Path) -> None:
    Image.new("RGB", (5000, 1)).save(tmp_path / "a.png")
    assert unpacked(thumbnail(tmp_path / "a.png")).size == (160, 1)


def test_exif_orientation_is_applied(tmp_path: Path) -> None:
    picture = Image.new("RGB", (80, 40), (0, 0, 255))
    picture.paste((255, 0, 0), (0, 0, 40, 40))
    exif = Image.Exif()
    exif[0x0112] = 6  # the camera was held upright: turn clockwise
    picture.save(tmp_path / "a.jpg", exif=exif, quality=95, subsampling=0)
    small = unpacked(thumbnail(tmp_path / "a.jpg"))
    assert small.size == (40, 80)
    assert near(small, (20, 10), (255, 0, 0))
    assert near(small, (20, 70), (0, 0, 255))
    assert not small.getexif()


@pytest.mark.parametrize("mode", ["RGBA", "P", "LA"])
def test_transparency_is_kept(tmp_path: Path, mode: str) -> None:
    picture = Image.new("RGBA", (50, 50), (255, 0, 0, 0))
    picture.convert(mode).save(tmp_path / "a.png", **({"transparency": 0} if mode == "P" else {}))
    small = unpacked(thumbnail(tmp_path / "a.png"))
    assert small.mode == "RGBA"
    assert small.getchannel("A").getextrema() == (0, 0)


def test_one_transparent_colour(tmp_path: Path) -> None:
    Image.new("RGB", (50, 50), (9, 9, 9)).save(tmp_path / "a.png", transparency=(9, 9, 9))
    assert unpacked(thumbnail(tmp_path / "a.png")).mode == "RGBA"


def test_first_frame_of_an_animation(tmp_path: Path) -> None:
    frames = [Image.new("RGB", (50, 50), colour) for colour in ((0, 200, 0), (200, 0, 0))]
    for name in ("a.gif", "a.webp", "a.png"):
        frames[0].save(tmp_path / name, save_all=True, append_images=frames[1:])
        small = unpacked(thumbnail(tmp_path / name))
        assert getattr(small, "n_frames", 1) == 1
        assert near(small, (25, 25), (0, 200, 0))


def test_same_file_same_bytes(tmp_path: Path) -> None:
    Image.effect_mandelbrot((300, 300), (-2, -1.5, 1, 1.5), 50).save(tmp_path / "a.png")
    assert thumbnail(tmp_path / "a.png") == thumbnail(tmp_path / "a.png")


def test_no_metadata_travel(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x010E] = "a secret place"
    Image.new("RGB", (50, 50)).save(tmp_path / "a.jpg", exif=exif, icc_profile=b"profile" * 9)
    small = unpacked(thumbnail(tmp_path / "a.jpg"))
    assert not {"exif", "icc_profile", "xmp"} & small.info.keys()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<html>",
        b"\x89PNG\r\n\x1a\n",
        b'<svg xmlns="http://www.w3.org/2000/svg"/>',
        b"\xff" * 99,
    ],
)
def test_none_for_what_is_no_picture(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(content)
    assert thumbnail(path) is None


def test_none_for_cut_files_folders_pipes_and_nothing(tmp_path: Path) -> None:
    Image.effect_noise((200, 200), 50).save(tmp_path / "a.jpg")
    (tmp_path / "cut.jpg").write_bytes((tmp_path / "a.jpg").read_bytes()[:3000])
    os.mkfifo(tmp_path / "pipe.png")
    for name in ("cut.jpg", "pipe.png", "nothing.png", ""):
        assert thumbnail(tmp_path / name) is None


def test_none_for_more_pixels_than_memory_allows(tmp_path: Path) -> None:
    Image.new("1", (8000, 8000)).save(tmp_path / "a.png")
    assert thumbnail(tmp_path / "a.png") is None
    Image.new("1", (10000, 10000)).save(tmp_path / "b.png")
    assert thumbnail(tmp_path / "b.png") is None
