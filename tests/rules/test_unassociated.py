"""Captions that belong to no figure."""

import pytest

from altcheck.cli import main
from altcheck.document import splice
from altcheck.posts.reader import read_post
from altcheck.rules.unassociated import CaptionUnassociated
from tests.rules.reading import found

RULE = CaptionUnassociated()
POST = (
    '<div>\n<p><img src="a.png" alt="x"></p>\n<p class="caption">Two boats. Photo: Ann Lee</p>\n'
    "<p>They left at dawn.</p>\n</div>\n"
)


@pytest.mark.parametrize(
    "text",
    [
        "<figure><img src='a.png' alt='x'><figcaption>Two boats</figcaption></figure>\n",
        "<p><img src='a.png' alt='x'></p>\n<p>They left at dawn, and we went home again.</p>\n",
        "![x](a.png)\n\n*Two boats at the quay*\n",
        "<template>" + POST + "</template>\n",
    ],
)
def test_what_is_associated_or_no_caption_is_left_alone(text):
    assert found(text, [RULE]) == []


@pytest.mark.parametrize(
    ("element", "credit"),
    [
        ("small", "<small>Photo: Ann Lee</small>"),
        ("cite", "<cite>Photo: Ann Lee</cite>"),
        ("", "Photo: Ann Lee"),
    ],
)
def test_the_credit_s_element_is_an_option(element, credit):
    post = read_post("a.html", POST.encode()).post
    (finding,) = CaptionUnassociated(element).check(post.images[0], post)
    fixed = splice(POST, finding.fix.edits)
    assert f'<figcaption class="caption">Two boats. {credit}</figcaption></figure>' in fixed
    assert fixed.startswith('<div>\n<figure><img src="a.png" alt="x">\n')
    assert fixed.endswith("<p>They left at dawn.</p>\n</div>\n")
    assert not finding.fix.safe


def run(*argv):
    with pytest.raises(SystemExit) as ended:
        main([*argv])
    return ended.value.code


def test_fix_makes_figures_when_it_is_asked_to_and_once(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "a.md"
    file.write_text(POST.replace("a.png", "https://a.example/b.png"))
    before = file.read_text()
    run("fix", "a.md")
    assert file.read_text() == before
    run("fix", "a.md", "--select", "caption-figure")
    fixed = file.read_text()
    assert fixed.count("<figure>") == fixed.count("</figure>") == 1
    assert "<small>Photo: Ann Lee</small></figcaption>" in fixed
    run("fix", "a.md", "--select", "caption-figure")
    assert file.read_text() == fixed
    assert "caption-unassociated 1" in capsys.readouterr().out
