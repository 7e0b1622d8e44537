"""No alt at all: by syntax, and what is left alone. Links and figures have their own wording."""

import pytest

from altcheck.posts.reader import read_post

from .reading import BY_ID, found

NAME = [rule for rule in BY_ID.values() if rule.concern == "name"]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ('<p><img src="a.png"></p>\n', ["image-alt-missing"]),
        ('<p><img src="a.png" alt=" "></p>\n', ["image-alt-whitespace"]),
        ('<p><img src="a.png" alt></p>\n', []),
        ('<p><img src="a.png" alt=""></p>\n', []),
        ('<p><img src="a.gif" width="1" height="1"></p>\n', []),
        ('<p><img src="a.png" aria-labelledby="x"><b id="x">Harbour</b></p>\n', ["image-name-aria-only"]),
        ('<p><img src="a.png" alt="{{ x }}"></p>\n', []),
        ("![](a.png)\n", ["image-alt-empty-markdown"]),
        ("![][a]\n\n[a]: a.png\n", ["image-alt-empty-markdown"]),
        ("![](https://codecov.io/gh/a/b/badge.svg)\n", ["image-service-badge"]),
        ("`![](a.png)`\n", []),
        ("[![](a.png)](b)\n", ["linked-image-alt-empty"]),
        ("[![](a.png) Harbour](b)\n", ["image-alt-empty-markdown"]),
        ('<p><a href="b"><img src="a.png"></a></p>\n', ["linked-image-alt-missing", "image-alt-missing"]),
        ('<p><a href="b"><img src="a.png"> Harbour</a></p>\n', ["image-alt-missing"]),
        ('<p><a href="b"><img src="a.png" alt=""> Harbour</a></p>\n', []),
        ('<p><a href="b"><img src="a.png" aria-label="Harbour"></a></p>\n', ["image-name-aria-only"]),
        ("---\ncover: a.png\n---\n", ["front-matter-image-alt-missing"]),
        ("---\ncover: a.png\ncover_alt: Two boats\n---\n", []),
        ("---\ntitle: a.png\n---\n", []),
    ],
)  # fmt: skip
def test_which_rule_speaks(text, ids):
    assert found(text, NAME) == ids


def test_a_picture_that_the_front_matter_names_twice_is_told_once():
    text = "---\nthumbnail: https://a.example/b.png\nheadimg: https://a.example/b.png\n---\n"
    assert found(text, NAME) == ["front-matter-image-alt-missing"]


def test_the_finding_names_the_key():
    post = read_post("a.md", b"---\ncover:\n  image: a.png\n---\n").post
    (finding,) = BY_ID["front-matter-image-alt-missing"].check(post.images[0], post)
    assert finding.args == {"key": "cover.image"}


def test_a_person_is_shown_where_to_write():
    text = '<p><img src="a.png"></p>\n'
    post = read_post("a.md", text.encode()).post
    (finding,) = BY_ID["image-alt-missing"].check(post.images[0], post)
    assert finding.fix is None
    assert finding.blank.put("Two boats").text.strip() == 'alt="Two boats"'


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("<figure><img src=a alt=x><figcaption>b</figcaption></figure>\n", 0),
        ("<figure><figcaption>b</figcaption><img src=a alt=x></figure>\n", 0),
        ("<figure><img src=a alt=x><figcaption>b</figcaption><!-- c --></figure>\n", 0),
        ("<div><img src=a alt=x><figcaption>b</figcaption></div>\n", 1),
        ("<figure><img src=a alt=x><figcaption>b</figcaption><p>c</p></figure>\n", 1),
        ("<figure><figcaption>b</figcaption><img src=a alt=x><figcaption>c</figcaption></figure>\n", 1),
        ("<figure><div><img src=a alt=x><figcaption>b</figcaption></div></figure>\n", 1),
    ],
)  # fmt: skip
def test_a_figcaption_is_the_first_or_last_child_of_a_figure(text, places):
    post = read_post("a.html", text.encode()).post
    findings = list(BY_ID["figcaption-misplaced"].check(post))
    assert len(findings) == places
    assert all(f.span.of(text) == "<figcaption>" for f in findings)
