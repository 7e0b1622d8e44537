"""Looking files up: all ends, odd names, letter case, links, and what is never opened."""

from __future__ import annotations

import os
import pickle
import unicodedata
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from altcheck.assets import local
from altcheck.assets.asset import Asset, State
from altcheck.assets.local import LocalFiles
from tests.assets.pictures import picture
from tests.timing import within

Look = Callable[..., Asset]
FUZZ = settings(
    max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    root = tmp_path / "repo"
    (root / "images").mkdir(parents=True)
    (root / "images/a.png").write_bytes(picture("PNG"))
    return root


def look(root: Path, src: str, *names: str, templated: bool = False) -> Asset:
    """Look for ``src``, which may mean the ``names`` below the root (else itself)."""
    paths = [root / name for name in names or (src,)]
    return LocalFiles(root).look(src, paths, templated=templated)


def test_found(repo: Path) -> None:
    asset = look(repo, "images/a.png")
    assert (asset.ref, asset.state, asset.format) == ("images/a.png", State.FOUND, "PNG")
    assert asset.actual is None


@pytest.mark.parametrize("src", ["images/b.png", "nowhere/a.png", "images/a.png/b", "a/b/c/d/e/f"])
def test_missing(repo: Path, src: str) -> None:
    assert look(repo, src) == Asset(src, State.MISSING)


def test_ref_of_a_missing_file_is_the_best_guess(repo: Path) -> None:
    assert look(repo, "/x.png", "static/x.png", "x.png").ref == "static/x.png"


def test_the_first_candidate_that_is_there(repo: Path) -> None:
    (repo / "a.png").write_bytes(picture("GIF"))
    assert look(repo, "a.png", "b/a.png", "images/a.png", "a.png").ref == "images/a.png"


def test_a_folder_does_not_hide_a_file(repo: Path) -> None:
    (repo / "static/a.png").mkdir(parents=True)
    assert look(repo, "a.png", "static/a.png", "images/a.png").state is State.FOUND
    asset = look(repo, "a.png", "static/a.png")
    assert (asset.state, asset.reason) == (State.MISSING, "directory")


@pytest.mark.parametrize(
    "src", ["images/a.png?x=/", "images/a.png#/", " images/a.png ", "a/../images/a.png"]
)
def test_a_slash_elsewhere_makes_no_folder(repo: Path, src: str) -> None:
    assert look(repo, src, "images/a.png").state is State.FOUND


@pytest.mark.parametrize(
    "src", ["images/a.png/", "images/a.png/?x", "images\\a.png\\", "images/a.png/ "]
)
def test_a_file_with_a_slash_behind_it_is_no_file(repo: Path, src: str) -> None:
    asset = look(repo, src, "images/a.png")
    assert (asset.state, asset.reason) == (State.MISSING, "directory")
    filled = LocalFiles(repo).look(src, [repo / "images/a.png"], templated=True)
    assert filled.state is State.FOUND
    assert LocalFiles(repo).look(src, [repo / "images"], templated=True).state is State.TEMPLATED


@pytest.mark.parametrize(
    "src", ["mailto:a@b.example", "javascript:void(0)", " TEL:1", "about:blank"]
)
def test_what_is_no_address_of_a_picture_is_not_called_remote(repo: Path, src: str) -> None:
    asset = LocalFiles(repo).look(src, [])
    assert (asset.state, asset.reason) == (State.OUTSIDE, "no picture")
    assert LocalFiles(repo).look("ftp://a.example/b.png", []).state is State.OFFLINE


def test_a_src_of_a_million_names_costs_nothing(repo: Path) -> None:
    def work():
        assert look(repo, "a/" * 500_000 + "b.png").state is State.MISSING
        assert LocalFiles(repo).look("a/" * 500_000 + "b.png", []).state is State.MISSING

    within(5, work)


@pytest.mark.parametrize(
    ("content", "state"),
    [
        (b"", State.EMPTY),
        (b"<!DOCTYPE html>", State.NOT_AN_IMAGE),
        (picture("PNG")[:-20], State.TRUNCATED),
    ],
)
def test_faulty_files(repo: Path, content: bytes, state: State) -> None:
    (repo / "b.png").write_bytes(content)
    assert look(repo, "b.png").state is state


@pytest.mark.parametrize(
    "name",
    [
        "two words.png",
        "50%.png",
        "a%20b.png",
        "a#1.png",
        "what?.png",
        "图片 一.png",
        "🌅.png",
        "ends with dots...",
        " leading.png",
        "trailing.png ",
        "a\\b.png",
        "new\nline.png",
        "x" * 251 + ".png",
        ".hidden.png",
        os.fsdecode("图.png".encode("gbk")),
    ],
)
def test_odd_names(repo: Path, name: str) -> None:
    (repo / "images" / name).write_bytes(picture("PNG"))
    asset = look(repo, "src", f"images/{name}")
    assert (asset.ref, asset.state) == (f"images/{name}", State.FOUND)


@pytest.mark.parametrize(
    "src",
    ["a\0b.png", "x" * 5000, "/".join(["x"] * 5000), "\ud800.png", "images/" * 5000, "", "#", "?a"],
)
def test_names_that_no_file_can_have(repo: Path, src: str) -> None:
    assert look(repo, src, f"{src}x").state is State.MISSING


def test_an_overlong_src_is_not_kept(repo: Path) -> None:
    assert len(LocalFiles(repo).look("x" * 100_000, ()).ref) == 200


# Letter case and Unicode normal form


@pytest.mark.parametrize(
    ("src", "path", "actual"),
    [
        ("images/A.png", "images/A.png", "images/a.png"),
        ("images/a.PNG", "images/a.PNG", "images/a.png"),
        ("Images/a.png", "Images/a.png", "images/a.png"),
        ("IMAGES/A.PNG", "IMAGES/A.PNG", "images/a.png"),
        ("/Images/a.png?v=2#Top", "Images/a.png", "/images/a.png?v=2#Top"),
        ("../Images/./A.png", "Images/A.png", "../images/./a.png"),
        ("https://Blog.me/Images/A.png", "Images/A.png", "https://Blog.me/images/a.png"),
        ("{{ site.url }}/Images/a.png", "Images/a.png", "{{ site.url }}/images/a.png"),
        ("images\\A.png", "images/A.png", "images\\a.png"),
        (" images/A.png\n", "images/A.png", " images/a.png\n"),
        ("images/%41.png", "images/A.png", "images/a.png"),
    ],
)
def test_wrong_case(repo: Path, src: str, path: str, actual: str) -> None:
    asset = look(repo, src, "nowhere/a.png", path)
    assert (asset.state, asset.actual, asset.ref) == (State.WRONG_CASE, actual, "images/a.png")
    assert asset.width == 48


def test_escapes_are_kept_where_they_were(repo: Path) -> None:
    (repo / "My Images").mkdir()
    (repo / "My Images/日落 Eins, zwei.PNG").write_bytes(picture("PNG"))
    for written, actual in (
        ("my%20images/日落%20eins,%20zwei.png", "My%20Images/日落%20Eins,%20zwei.PNG"),
        (quote("my images/日落 eins, zwei.png"), quote("My Images/日落 Eins, zwei.PNG")),
        ("My Images/日落 Eins, zwei.png", "My Images/日落 Eins, zwei.PNG"),
    ):
        asset = look(repo, written, written, "my images/日落 eins, zwei.png")
        assert (asset.state, asset.actual) == (State.WRONG_CASE, actual)


def test_exact_spelling_wins_wherever_it_stands(repo: Path) -> None:
    (repo / "other").mkdir()
    (repo / "other/A.png").write_bytes(picture("GIF"))
    assert look(repo, "A.png", "images/A.png", "other/A.png").ref == "other/A.png"


def test_two_folders_that_differ_by_case(repo: Path) -> None:
    (repo / "Images").mkdir()
    (repo / "Images/b.png").write_bytes(picture("PNG"))
    assert look(repo, "images/b.png").actual == "Images/b.png"
    assert look(repo, "Images/a.png").actual == "images/a.png"
    assert look(repo, "IMAGES/B.png").actual == "Images/b.png"


def test_case_of_folders_that_the_src_does_not_name_is_exact(repo: Path) -> None:
    # The candidate's folder comes from the site's layout: no spelling of the src can mend it.
    assert look(repo, "a.png", "Images/a.png").state is State.MISSING
    assert look(repo, "../Images/a.png", "Images/a.png").state is State.WRONG_CASE
    assert look(repo, "../a.png", "Images/a.png").state is State.MISSING


def test_a_misspelt_faulty_file_keeps_its_fault(repo: Path) -> None:
    (repo / "B.png").touch()
    asset = look(repo, "b.png")
    assert (asset.state, asset.actual) == (State.EMPTY, "B.png")


def test_a_misspelt_folder_is_no_picture(repo: Path) -> None:
    assert look(repo, "Images").state is State.MISSING


@pytest.mark.parametrize(("stored", "written"), [("NFC", "NFD"), ("NFD", "NFC")])
def test_other_unicode_normal_form(repo: Path, stored: str, written: str) -> None:
    name, src = (unicodedata.normalize(form, "Café à.png") for form in (stored, written))  # type: ignore[arg-type]
    (repo / name).write_bytes(picture("PNG"))
    asset = look(repo, src)
    assert (asset.state, asset.actual, asset.ref) == (State.FOUND, name, name)
    asset = look(repo, src.upper())
    assert (asset.state, asset.actual) == (State.WRONG_CASE, name)


@FUZZ
@given(st.text("aAbB %é日É.", min_size=1, max_size=8), st.booleans())
def test_the_actual_spelling_is_found_as_it_stands(
    tmp_path: Path,
    name: str,
    escaped: bool,  # noqa: FBT001 - drawn by Hypothesis
) -> None:
    name = f"{name}x"
    (tmp_path / "d").mkdir(exist_ok=True)
    for old in (tmp_path / "d").iterdir():
        old.unlink()
    (tmp_path / "d" / name).write_bytes(picture("PNG"))
    other = name.swapcase()
    src = f"d/{quote(other) if escaped else other}"
    asset = LocalFiles(tmp_path).look(src, [tmp_path / src, tmp_path / "d" / other])
    assert asset.state in {State.FOUND, State.WRONG_CASE}
    assert asset.ref == f"d/{name}"
    if asset.actual:
        assert asset.actual == (
            f"d/{quote(name)}" if escaped and quote(name) != name else f"d/{name}"
        )


# What is no file of the repository


@pytest.mark.parametrize(
    ("src", "state", "ref"),
    [
        ("data:image/png;base64,iVBORw0KGgo=", State.DATA, "data:image/png"),
        (" DATA:,x", State.DATA, "DATA:"),
        ("https://a.example/b.png", State.OFFLINE, "https://a.example/b.png"),
        ("HTTP://a.example/b.png ", State.OFFLINE, "HTTP://a.example/b.png"),
        ("//a.example/b.png", State.OFFLINE, "//a.example/b.png"),
        ("\\\\server\\b.png", State.OFFLINE, "\\\\server\\b.png"),
        ("ftp://a.example/b.png", State.OFFLINE, "ftp://a.example/b.png"),
        ("file:///home/me/b.png", State.OUTSIDE, "file:///home/me/b.png"),
        ("C:\\Users\\me\\b.png", State.OUTSIDE, "C:\\Users\\me\\b.png"),
    ],
)
def test_elsewhere(repo: Path, src: str, state: State, ref: str) -> None:
    asset = LocalFiles(repo).look(src, ())
    assert (asset.state, asset.ref) == (state, ref)


def test_a_megabyte_of_data_is_not_kept(repo: Path) -> None:
    assert LocalFiles(repo).look("data:" + "x" * 1_000_000, ()).ref == "data:" + "x" * 195


def test_an_address_of_the_site_itself_may_be_made_by_the_site(repo: Path) -> None:
    src = "https://blog.example/b.png"
    assert look(repo, src, "b.png").state is State.OFFLINE
    assert look(repo, src, "images/a.png").state is State.FOUND


def test_templated(repo: Path) -> None:
    assert look(repo, "{{ x }}/b.png", templated=True) == Asset("{{ x }}/b.png", State.TEMPLATED)
    assert look(repo, "{{ x }}/a.png", "images/a.png", templated=True).state is State.FOUND


# Outside of the repository


def test_outside_is_not_looked_at(repo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []
    scandir = os.scandir
    monkeypatch.setattr(os, "scandir", lambda path: seen.append(str(path)) or scandir(path))
    (repo.parent / "secret.png").write_bytes(picture("PNG"))
    for src in ("../secret.png", "../../../../../etc/passwd", "images/../../secret.png"):
        assert look(repo, src).state is State.OUTSIDE
    assert LocalFiles(repo).look("/etc/passwd", [Path("/etc/passwd")]).state is State.OUTSIDE
    assert all(path.startswith(str(repo)) for path in seen)


def test_a_neighbour_whose_name_begins_alike_is_outside(repo: Path) -> None:
    other = repo.with_name("repository")
    other.mkdir()
    (other / "a.png").write_bytes(picture("PNG"))
    assert LocalFiles(repo).look("a.png", [other / "a.png"]).state is State.OUTSIDE


def test_links_out_of_the_repository(repo: Path) -> None:
    outside = repo.parent / "outside"
    outside.mkdir()
    (outside / "a.png").write_bytes(picture("PNG"))
    (repo / "folder").symlink_to(outside)
    (repo / "b.png").symlink_to(outside / "a.png")
    (repo / "c.png").symlink_to("/nowhere/at/all.png")
    for src in ("folder/a.png", "folder/x/y.png", "b.png", "c.png", "B.png", "Folder/a.png"):
        expected = State.MISSING if src[0].isupper() else State.OUTSIDE
        assert look(repo, src).state is expected, src
    assert look(repo, "a.png", "folder/a.png", "images/a.png").state is State.FOUND


def test_links_within_the_repository_lead_to_one_asset(repo: Path) -> None:
    (repo / "static").symlink_to("images")
    (repo / "b.png").symlink_to("static/a.png")
    files = LocalFiles(repo)
    for src in ("static/a.png", "b.png", "images/a.png"):
        assert files.look(src, [repo / src]).ref == "images/a.png"
    asset = files.look("Static/A.png", [repo / "Static/A.png"])
    assert (asset.state, asset.actual) == (State.WRONG_CASE, "static/a.png")


def test_links_to_nothing(repo: Path) -> None:
    (repo / "b.png").symlink_to("gone.png")
    assert look(repo, "b.png") == Asset("b.png", State.MISSING, "broken link")
    assert look(repo, "b.png", "b.png", "images/a.png").state is State.FOUND
    (repo / "c.png").symlink_to(".git/annex/objects/x/y/SHA256E-s1--0.png")
    assert look(repo, "c.png") == Asset("c.png", State.UNREADABLE, "git-annex")


def test_loops(repo: Path) -> None:
    (repo / "loop").symlink_to(".")
    assert look(repo, "loop/" * 300 + "images/a.png").ref == "images/a.png"
    assert look(repo, "LOOP/" * 300 + "images/a.png").state is State.WRONG_CASE
    (repo / "x.png").symlink_to("y.png")
    (repo / "y.png").symlink_to("x.png")
    assert look(repo, "x.png").state is State.UNREADABLE
    (repo / "d").symlink_to("d")
    assert look(repo, "d/a.png").state is State.UNREADABLE


def test_a_root_that_is_a_link(repo: Path) -> None:
    link = repo.with_name("link")
    link.symlink_to(repo)
    assert LocalFiles(link).look("a.png", [link / "images/a.png"]).ref == "images/a.png"


def test_a_root_that_is_not_there(tmp_path: Path) -> None:
    root = tmp_path / "nowhere"
    assert LocalFiles(root).look("a.png", [root / "a.png"]).state is State.MISSING


def test_relative_paths(repo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(repo / "images")
    assert LocalFiles(Path("..")).look("a.png", [Path("a.png")]).ref == "images/a.png"


def test_folder_without_permission(repo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scandir = os.scandir

    def refusing(path: str) -> object:
        if path.endswith("images"):
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refusing)  # the superuser may list any folder
    asset = look(repo, "images/a.png")
    assert (asset.state, asset.reason) == (State.UNREADABLE, "Permission denied")
    assert look(repo, "images/x/y.png").state is State.UNREADABLE


def test_what_is_no_regular_file(repo: Path) -> None:
    os.mkfifo(repo / "pipe")
    (repo / "folder").mkdir()
    assert look(repo, "pipe").state is State.UNREADABLE
    assert look(repo, "folder").state is State.MISSING


def test_a_submodule_that_was_not_fetched_says_nothing(repo: Path) -> None:
    (repo / ".gitmodules").write_text('[submodule "media"]\n\tpath = my media\n\turl = x\n')
    assert look(repo, "my media/x/a.png").state is State.MISSING
    (repo / "my media").mkdir()
    asset = look(repo, "my media/x/a.png", "x.png", "my media/x/a.png")
    assert asset == Asset("x.png", State.UNREADABLE, "git submodule")
    assert look(repo, "my mediator/a.png").state is State.MISSING
    (repo / "my media/b.png").touch()
    assert look(repo, "my media/x/a.png").state is State.MISSING


# Once


def test_every_folder_and_file_once(repo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    listed: list[str] = []
    inspected: list[str] = []
    scandir, inspect = os.scandir, local.inspect
    monkeypatch.setattr(os, "scandir", lambda path: listed.append(str(path)) or scandir(path))
    monkeypatch.setattr(local, "inspect", lambda p, ref: inspected.append(ref) or inspect(p, ref))
    files = LocalFiles(repo)
    for src in ("images/a.png", "images/b.png", "images/A.png", "nowhere/a.png") * 20:
        files.look(src, [repo / src])
    assert inspected == ["images/a.png"]
    assert sorted(listed) == [str(repo), str(repo / "images")]


def test_it_travels_to_another_process(repo: Path) -> None:
    files = LocalFiles(repo)
    before = files.look("Images/a.png", [repo / "Images/a.png"])
    again = pickle.loads(pickle.dumps(files))  # noqa: S301 - our own bytes
    assert again.look("Images/a.png", [repo / "Images/a.png"]) == before


@FUZZ
@given(st.text(max_size=40), st.booleans())
def test_no_src_raises(tmp_path: Path, src: str, templated: bool) -> None:  # noqa: FBT001 - drawn
    asset = LocalFiles(tmp_path).look(src, [tmp_path / src, tmp_path], templated=templated)
    assert asset.state is not State.FOUND
