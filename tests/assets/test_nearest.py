"""Which file was meant: none, where two could be, or where a digit makes another picture."""

from __future__ import annotations

import pytest

from altcheck.assets.asset import State
from altcheck.assets.local import LocalFiles
from altcheck.assets.nearest import by_stem, nearest
from tests.assets.pictures import picture


def meant(name, *names):
    return nearest(name, by_stem(names))


@pytest.mark.parametrize(
    ("name", "names"),
    [
        ("harbour.png", ()),
        ("harbour.png", ("lighthouse.png",)),
        ("IMG_2041.jpg", ("IMG_2042.jpg", "IMG_2040.jpg")),
        ("figure-1.png", ("figure-2.png",)),
        ("harbour.png", ("harbour.jpg", "harbour.webp")),  # which one?
        ("harbour.png", ("harbour.txt", "harbour.md")),
        ("a.png", ("b.png",)),
        ("---.png", ("___.png",)),
        ("x" * 300 + ".png", ("y.png",)),
        ("harbour.png", tuple(f"harbor{k:03}x.png" for k in range(400))),
    ],
)
def test_no_file_was_meant(name, names):
    assert meant(name, *names) is None


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("harbour.png", "harbour.jpg"),
        ("harbour.jpeg", "harbour.jpg"),
        ("harbour_walk.png", "harbour-walk.png"),
        ("Harbour Walk.png", "harbour-walk.png"),
        ("habour-walk.png", "harbour-walk.png"),
        ("harbour-wlak-2.png", "harbour-walk-2.png"),
        ("港口 照片.png", "港口照片.jpg"),
    ],
)
def test_the_file_that_was_meant(name, found):
    assert meant(name, found, "lighthouse.png", "notes.txt") == found


def test_the_address_is_spelled_with_it(tmp_path):
    (tmp_path / "img").mkdir()
    (tmp_path / "img" / "harbour-walk.jpg").write_bytes(picture("JPEG"))
    files = LocalFiles(tmp_path)
    asset = files.look("./img/harbour_walk.png?w=3", [tmp_path / "img" / "harbour_walk.png"])
    assert (asset.state, asset.near) == (State.MISSING, "./img/harbour-walk.jpg?w=3")


def test_nothing_near_in_other_folders_or_for_no_name(tmp_path):
    (tmp_path / "harbour.jpg").write_bytes(picture("JPEG"))
    files = LocalFiles(tmp_path)
    assert files.look("img/harbour.png", [tmp_path / "img" / "harbour.png"]).near is None
    assert files.look("?", [tmp_path / "x.png"]).near is None
    assert files.look("../../harbour.png", [tmp_path.parent / "harbour.png"]).near is None
