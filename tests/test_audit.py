"""The pipeline: posts, pictures, rules, report."""

import pickle

import pytest
from PIL import Image as Picture

from altcheck.assets.asset import Asset, State
from altcheck.audit import Settings, audit, examine
from altcheck.document import Reason, splice
from altcheck.pictures import Pictures
from altcheck.posts.discover import Found
from altcheck.rules.rule import Level


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "images").mkdir()
    Picture.new("RGB", (400, 300), "teal").save("images/a.png")
    (tmp_path / "one.md").write_text("![Two boats](images/a.png)\n\n![x](images/gone.png)\n")
    (tmp_path / "two.html").write_text(
        '<img src="https://a.example/b.png" alt="x"><img src="{{ y }}" alt="x">'
    )
    return tmp_path


def test_the_report_holds_posts_findings_and_what_was_not_checked_in_order():
    report = audit(["."])
    assert [post.path for post in report.posts] == ["one.md", "two.html"]
    assert [(finding.rule, finding.path, finding.image) for finding in report.findings] == [
        ("image-broken-local", "one.md", 1)
    ]
    assert [(note.path, note.reason, note.src) for note in report.unchecked] == [
        ("two.html", Reason.OFFLINE, "https://a.example/b.png"),
        ("two.html", Reason.TEMPLATED, "{{ y }}"),
    ]
    assert report.assets["one.md", 0].state is State.FOUND
    assert report.counts() == {
        "posts": 2,
        "images": 4,
        "errors": 1,
        "warnings": 0,
        "notices": 0,
        "fixable": 0,
        "person": 0,
    }


def test_excerpts_and_thumbnails_are_made_for_a_page_only():
    plain, page = audit(["."]), audit(["."], Settings(page=True))
    assert plain.excerpts == plain.thumbnails == {}
    assert page.findings == plain.findings
    assert page.excerpts["one.md", 0].text == "![Two boats](images/a.png)"
    assert page.thumbnails["one.md", 0].startswith("data:image/webp;base64,")
    assert ("one.md", 1) not in page.thumbnails


def test_the_excerpt_of_front_matter_is_whole_lines_with_the_place_of_the_alt(folder):
    (folder / "f.md").write_text("---\ntitle: x\ncover: images/a.png # c\ndate: 1\n---\n")
    report = audit(["f.md"], Settings(page=True))
    excerpt = report.excerpts["f.md", 0]
    assert excerpt.text == "cover: images/a.png # c"
    (finding,) = report.findings
    fixed = splice(excerpt.text, [finding.blank.put("words")], excerpt.span.start)
    assert fixed == 'cover: images/a.png # c\ncover_alt: "words"'


def test_only_the_rules_asked_for_speak():
    assert audit(["."], Settings(rules=())).findings == ()


def test_progress_is_told_after_each_post():
    told = []
    audit(["."], tick=lambda done, of: told.append((done, of)))
    assert told == [(1, 2), (2, 2)]


def test_a_post_s_part_can_come_from_another_process(folder):
    examined = examine(Found("one.md", folder / "one.md"), Settings(page=True))
    again = pickle.loads(pickle.dumps(examined))  # noqa: S301 - made in this line
    assert again.findings == examined.findings
    assert again.excerpts == examined.excerpts
    assert [image.src.value for image in again.posts[0].images] == [
        "images/a.png",
        "images/gone.png",
    ]


def test_pictures_beyond_what_a_page_can_bear_are_left_out_the_faulty_ones_last(
    folder, monkeypatch
):
    monkeypatch.setattr("altcheck.previews._MOST_PICTURES", 1)
    Picture.new("RGB", (40, 30), "red").save("images/b.png")
    (folder / "one.md").write_text("![A quay](images/a.png)\n\n![IMG_2041](images/b.png)\n")
    report = audit(["one.md"], Settings(page=True))
    assert [finding.level for finding in report.findings] == [Level.ERROR]
    assert list(report.thumbnails) == [("one.md", 1)]


def test_the_repository_of_several_paths_is_each_one_s_own(folder):
    (folder / "sub").mkdir()
    (folder / "sub" / "three.md").write_text("![Two boats](../images/a.png)\n")
    report = audit(["one.md", "sub/three.md"])
    assert report.assets["sub/three.md", 0].state is State.FOUND


def test_what_may_come_in_with_the_build_is_told_with_its_reason(folder):
    (folder / ".git").mkdir()
    (folder / ".gitignore").write_text("plots/\n")
    (folder / "three.md").write_text("![x](plots/a.png)\n\n![y](b.png)\n")
    report = audit(["three.md"])
    (note,) = (note for note in report.unchecked if note.reason is Reason.NOT_HERE)
    assert (note.src, note.detail) == ("plots/a.png", ".gitignore")
    assert [(f.rule, f.image) for f in report.findings] == [("image-broken-local", 1)]


def test_a_broken_notebook_is_one_line(tmp_path):
    (tmp_path / "a.ipynb").write_text('{"cells": [\n')
    (note,) = audit([str(tmp_path / "a.ipynb")]).unchecked
    assert (note.reason, note.detail) == (Reason.NOTEBOOK_BROKEN, "2: Expecting value")


@pytest.mark.parametrize(
    ("state", "reason"),
    [
        (State.TOO_BIG, Reason.TOO_BIG),
        (State.UNREADABLE, Reason.FILE_UNREADABLE),
        (State.OUTSIDE, Reason.OUTSIDE),
        (State.OFFLINE, Reason.OFFLINE),
        (State.FOUND, None),
        (State.MISSING, None),
        (State.DATA, None),
    ],
)
def test_what_was_not_judged_of_pictures_is_told(tmp_path, monkeypatch, state, reason):
    (tmp_path / "a.md").write_text("![x](a.png)\n")
    asset = Asset("a.png", state, "fact")
    monkeypatch.setattr(Pictures, "behind", lambda *_: (asset, None))
    notes = audit([str(tmp_path / "a.md")]).unchecked
    expected = [] if reason is None else [(reason, "a.png", "fact")]
    assert [(note.reason, note.src, note.detail) for note in notes] == expected


def test_a_folder_and_a_file_with_a_slash_are_broken_and_a_mail_address_is_not_remote(tmp_path):
    (tmp_path / ".git").mkdir()
    (tmp_path / "b").mkdir()
    Picture.new("RGB", (9, 9)).save(tmp_path / "c.png")
    (tmp_path / "a.md").write_text("![x](b)\n\n![x](c.png/)\n\n![x](mailto:a@b.example)\n")
    report = audit([str(tmp_path / "a.md")])
    broken = [f.image for f in report.findings if f.rule == "image-broken-local"]
    assert broken == [0, 1]
    assert [note.reason for note in report.unchecked] == [Reason.OUTSIDE]
