"""Which files are posts."""

import os

import pytest

from altcheck.document import Reason, Unchecked
from altcheck.posts.discover import Found, discover, made_by_altcheck
from altcheck.report import Report
from altcheck.reporters import catalogue, html
from altcheck.rules import RULES


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in (
        "b.md", "a.markdown", "c.HTML", "d.htm", "e.txt", "image.png", "sub/f.md", "sub/deep/g.md",
        ".git/h.md", "node_modules/i.md", "sub/.draft.md", "vendor/j.md", "中文 名.md",
    ):  # fmt: skip
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")
    return tmp_path


def names(*paths):
    return [found.path for found in discover(paths)]


def test_posts_are_found_in_a_fixed_order_without_hidden_and_vendored_ones(folder):
    assert names(".") == [
        "a.markdown",
        "b.md",
        "c.HTML",
        "d.htm",
        "中文 名.md",
        "sub/f.md",
        "sub/deep/g.md",
    ]
    assert names("sub") == names("sub/") == ["sub/f.md", "sub/deep/g.md"]
    assert names(str(folder))[0] == f"{folder}/a.markdown"


@pytest.mark.usefixtures("folder")
def test_a_named_file_is_taken_whatever_it_is_called():
    assert names("e.txt", ".git/h.md", "vendor") == ["e.txt", ".git/h.md", "vendor/j.md"]


def test_each_file_is_read_once(folder):
    (folder / "link.md").symlink_to("b.md")
    os.link("a.markdown", "hard.md")
    (folder / "sub" / "up").symlink_to("..")
    assert names("b.md", "./b.md", ".") == [
        "b.md",
        "a.markdown",
        "c.HTML",
        "d.htm",
        "中文 名.md",
        "sub/f.md",
        "sub/deep/g.md",
    ]


def test_what_cannot_be_entered_is_named_with_its_reason(folder):
    (folder / "self.md").symlink_to("self.md")
    (folder / "gone.md").symlink_to("nowhere.md")
    os.mkfifo("pipe.md")
    (folder / "empty").mkdir()
    told = {
        note.path: note.reason
        for note in discover([".", "empty", "missing", "pipe.md"])
        if isinstance(note, Unchecked)
    }
    assert told == {
        "self.md": Reason.LINK_LOOP,
        "gone.md": Reason.BROKEN_LINK,
        "pipe.md": Reason.NOT_A_FILE,
        "empty": Reason.NO_POSTS,
        "missing": Reason.NOT_FOUND,
    }


def test_a_folder_that_is_a_loop_ends(folder):
    (folder / "sub" / "again").symlink_to(folder / "sub")
    assert names("sub") == ["sub/f.md", "sub/deep/g.md"]


@pytest.mark.usefixtures("folder")
def test_a_folder_that_may_not_be_read_is_named(monkeypatch):
    def refuse(path):
        raise PermissionError(13, "Permission denied", path)

    monkeypatch.setattr(os, "scandir", refuse)
    notes = list(discover(["sub"]))
    assert notes[0] == Unchecked("sub", Reason.UNREADABLE, detail="Permission denied")


@pytest.mark.usefixtures("folder")
def test_an_odd_name_is_no_error():
    assert [note.reason for note in discover(["a\x00b", "x" * 5000])] == [Reason.UNREADABLE] * 2


@pytest.mark.usefixtures("folder")
def test_what_is_found_can_be_read():
    (found,) = discover(["b.md"])
    assert isinstance(found, Found)
    assert found.file.read_text() == "x"


def test_ignore_files_are_honoured_and_named_files_taken_all_the_same(folder):
    (folder / ".gitignore").write_text("/sub/deep/\n*.htm\n!keep.htm\n")
    (folder / "keep.htm").write_text("x")
    (folder / "sub" / ".altcheckignore").write_text("f.md\n")
    assert names(".") == ["a.markdown", "b.md", "c.HTML", "keep.htm", "中文 名.md"]
    assert names("sub/deep/g.md", "d.htm") == ["sub/deep/g.md", "d.htm"]


def test_ignore_files_above_the_named_folder_count_up_to_the_repository(folder):
    (folder / ".gitignore").write_text("deep/\n")
    assert names("sub") == ["sub/f.md"]  # .git is beside it
    (folder / ".git" / "h.md").unlink()
    (folder / ".git").rmdir()
    assert names("sub") == ["sub/f.md", "sub/deep/g.md"]


def test_an_ignore_file_that_cannot_be_read_ignores_nothing(folder):
    (folder / "sub" / ".gitignore").mkdir()
    assert names("sub") == ["sub/f.md", "sub/deep/g.md"]


def test_every_kind_of_post_and_nothing_else(folder):
    kinds = ("mdown", "mkd", "mkdn", "mdx", "qmd", "Rmd", "xhtml", "ipynb", "MD")
    others = ("astro", "vue", "rst", "png", "md~", "md.bak", "ipynb_", "json")
    (folder / "kinds").mkdir()
    for ending in (*kinds, *others):
        (folder / "kinds" / f"a.{ending}").write_text("x")
    assert names("kinds") == sorted(f"kinds/a.{ending}" for ending in kinds)


def site(root, files):
    for name, content in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(content)
    return [name for name in names(str(root)) if isinstance(name, str)]


@pytest.mark.parametrize(
    ("config", "output"),
    [
        ({"hugo.toml": ""}, "public"),
        ({"hugo.toml": "publishDir = 'docs'\n"}, "docs"),
        ({"_config.yml": "post_asset_folder: true\n"}, "public"),
        ({"_config.yml": "destination: ./out\n"}, "out"),
        ({"mkdocs.yml": ""}, "site"),
        ({"pelicanconf.py": ""}, "output"),
        ({"docusaurus.config.js": ""}, "build"),
        ({".eleventy.js": "{dir: {output: 'out'}}"}, "out"),
        ({"book.toml": ""}, "book"),
    ],
)
@pytest.mark.parametrize("below", ["", "website/"])
def test_what_a_generator_writes_is_passed_over(tmp_path, config, output, below):
    files = {f"{below}{name}": content for name, content in config.items()}
    files |= {f"{below}{output}/index.html": "x", f"{below}content/a.md": "x"}
    assert site(tmp_path, files) == [f"{tmp_path}/{below}content/a.md"]
    assert names(f"{tmp_path}/{below}{output}") == [f"{tmp_path}/{below}{output}/index.html"]


@pytest.mark.parametrize(
    "files",
    [
        {"public/a.html": "x"},  # no generator
        {"astro.config.mjs": "", "public/a.html": "x"},  # published as it is
        {"_config.yml": "destination: .\n", "a.md": "x"},
        {"mkdocs.yml": "docs_dir: site/pages\n", "site/pages/a.md": "x"},
        {"book/book.toml": "", "book/src/a.md": "x"},
    ],
)
def test_what_a_generator_does_not_write_is_taken(tmp_path, files):
    assert site(tmp_path, files) == [f"{tmp_path}/{[*files][-1]}"]


def test_links_to_other_things_are_no_posts(folder):
    (folder / "sub/picture.png").symlink_to(folder / "image.png")
    (folder / "sub/gone.png").symlink_to("nowhere")
    (folder / "sub/linked.md").symlink_to(folder / "e.txt")
    (folder / "sub/gone").symlink_to("nowhere")
    found = list(discover(["sub"]))
    assert [entry.path for entry in found] == [
        "sub/f.md",
        "sub/gone",
        "sub/linked.md",
        "sub/deep/g.md",
    ]
    assert [entry.reason for entry in found if isinstance(entry, Unchecked)] == [Reason.BROKEN_LINK]


def test_a_link_to_what_is_above_does_not_widen_what_was_named(folder):
    (folder / "sub/up").symlink_to(folder)
    (folder / "sub/root").symlink_to("/")
    assert names("sub") == ["sub/f.md", "sub/deep/g.md"]


def test_a_linked_folder_is_read_once(folder):
    (folder / "again").symlink_to("sub")
    assert names(".", "again", "sub").count("again/f.md") == 1
    assert not any(name.startswith("sub/") for name in names("again", "sub", "."))


def reasons(*paths):
    return [(e.path, e.reason) for e in discover(paths) if isinstance(e, Unchecked)]


def test_a_folder_whose_posts_were_found_before_is_not_without_posts(folder):
    assert reasons(".", ".", "sub", "sub/deep") == []
    (folder / "empty").mkdir()
    (folder / "again").symlink_to("empty")
    assert reasons(".", "empty", "again")[0] == ("empty", Reason.NO_POSTS)


OWN = '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta name="generator" content="{}">\n'


@pytest.mark.parametrize("maker", ["Hugo 0.1", "", "altchecker 1", "x altcheck 1"])
def test_a_page_made_by_others_is_a_post(folder, maker):
    (folder / "sub/page.html").write_text(OWN.format(maker))
    (folder / "sub/own.md").write_text(OWN.format("altcheck 0.1.0"))  # shows how a report begins
    assert {"sub/page.html", "sub/own.md"} <= set(names("sub"))


def test_a_page_made_by_altcheck_is_no_post_and_said_to_be_none_when_it_is_named(folder):
    (folder / "reports").mkdir()
    (folder / "reports/r.html").write_text(OWN.format("altcheck 0.1.0"))
    assert "reports/r.html" not in names(".")
    assert reasons(".") == []
    assert reasons("reports") == [("reports", Reason.NO_POSTS)]
    assert reasons("reports/r.html") == [("reports/r.html", Reason.OWN_REPORT)]


def test_what_altcheck_writes_is_known_as_its_own(tmp_path):
    pages = (html.render(Report((), ()), "en", RULES), catalogue.render(RULES, (), {}, "zh"))
    for page in pages:
        (tmp_path / "page.html").write_text(page, "utf-8")
        assert made_by_altcheck(str(tmp_path / "page.html"))
    assert not made_by_altcheck(str(tmp_path / "gone.html"))


@pytest.mark.parametrize("data", [b"", b" \r\n\t\n", b"\xef\xbb\xbf\n"])
def test_a_file_with_nothing_in_it_is_told_when_it_is_named(folder, data):
    (folder / "sub/blank.md").write_bytes(data)
    assert reasons("sub", ".") == []
    assert reasons("sub/blank.md") == [("sub/blank.md", Reason.EMPTY)]
    assert names("sub/blank.md", "sub/f.md") == ["sub/blank.md", "sub/blank.md", "sub/f.md"]
    assert reasons("sub/f.md") == []
    (folder / "blank.ipynb").write_bytes(data)
    assert reasons("blank.ipynb") == []
