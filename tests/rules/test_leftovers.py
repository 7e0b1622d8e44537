"""Template code, HTML and Markdown in alts, and alts that are about such things."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from altcheck.document import splice
from altcheck.posts.reader import read_post

from .reading import cells, family, found, judged, only

LEFTOVERS = family("leftovers")
LEFT_ALONE = """
    example.com | package.json | README.md | Node.js | 100% | 50% of boats | {a, b} | f(x) = {x} | [x] | [[
    x**2 + y**2 | 2 * 3 * 4 | __init__ | snake_case_name | a < b > c | AT&T | Fish & chips | R&D; more
    The <img> element | Use <b> for bold | rock 'n' roll | ``quoted'' | O`Brien | C:\\x | #fff | $100 | $HOME
    page.html | site.png | config.yml | my.title.song | e.g. alt | [a](b) | 5 > 3 & 2 < 4 | a.b.c | $x$ | \\frac{a}{b}
"""
TEMPLATES = """
    [object Object] | [object HTMLImageElement] | %alt% | page.title | post.cover.alt | i18n.hero.alt | {alt}
    {image.alt} | #{alt} | [[ image.alt ]] | __ALT__ | site.description | translations.home.hero | <?php echo $alt
"""
MARKUP = [
    ("Fish &amp; chips", "Fish & chips"),
    ("Two&nbsp;boats", "Two boats"),
    ("It&#39;s &quot;fine&quot;", 'It\'s "fine"'),
    ("Two <b>red</b> boats", "Two red boats"),
    ("<span class='x'>Two <i>red</i> boats</span>", "Two red boats"),
    ("Two boats<br/>at dawn", "Two boats at dawn"),
]
MARKDOWN = [
    ("Two **boats**", "Two boats"),
    ("两艘**红色**的船", "两艘红色的船"),
    ("The [quay](/quay) at dawn", "The quay at dawn"),
    ("See ![a boat](./a.png)", "See a boat"),
    ("Output of `ls -l`", "Output of ls -l"),
]


def img(alt):
    escaped = alt.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")
    return f'<p><img src="a.png" alt="{escaped}"></p>\n'


def reread(text, finding):
    return read_post("a.md", splice(text, finding.fix.edits).encode()).post.images[0].alt.value


@pytest.mark.parametrize("alt", cells(LEFT_ALONE))
def test_what_only_looks_like_code_is_left_alone(alt):
    assert judged(alt, rules=LEFTOVERS) == []


@pytest.mark.parametrize("alt", cells(TEMPLATES))
def test_templates(alt):
    assert judged(alt, rules=LEFTOVERS) == ["alt-template-unrendered"]


@pytest.mark.parametrize(
    "text",
    [
        "![page.title](a.png) is `page.title`\n",
        "![%alt%](a.png)\n\n    %alt%\n",
        "![{{ page.title }}](a.png)\n",
        "![{% x %}](a.png)\n",
        "![a &amp;nbsp; b](a.png) with `&nbsp;`\n",
        '<p><img src="a.png" alt="a &lt;b&gt;c&lt;/b&gt;"> <code>&lt;b&gt;</code></p>\n',
        "![Two **boats** and a `quay`](a.png)\n",
        '<p><img src="a.png" alt="\\\\alpha **x**"></p>\n',
    ],
)
def test_what_the_post_is_about_and_what_is_rendered_is_left_alone(text):
    assert found(text, LEFTOVERS) == []


@pytest.mark.parametrize(("alt", "words"), MARKUP)
def test_markup_is_taken_out_if_one_asks_for_it(alt, words):
    (finding,) = only("alt-markup", img(alt))
    assert not finding.fix.safe
    assert reread(img(alt), finding) == words


@pytest.mark.parametrize(("alt", "words"), MARKDOWN)
def test_signs_of_markdown_are_taken_out_of_attributes(alt, words):
    (finding,) = only("alt-markdown-markup", img(alt))
    assert finding.fix.safe
    assert reread(img(alt), finding) == words


def test_in_a_label_only_what_survives_rendering_is_told():
    assert only("alt-markdown-markup", "![Two **boats** [x](y)](a.png)\n") == []
    (finding,) = only("alt-markdown-markup", "![Boats[^1]](a.png)\n")
    assert finding.fix is None


@given(st.text("<>b/&;amp#39 *`[]()!x渡", max_size=30))
def test_what_is_mended_is_mended_whole(alt):
    for rule in ("alt-markup", "alt-markdown-markup"):
        for finding in only(rule, img(alt)):
            if finding.fix:
                fixed = splice(img(alt), finding.fix.edits)
                assert "渡" not in alt or "渡" in fixed
