"""Images that a generator's own syntax makes."""

import pytest

from .reading import found, only

NAMELESS = {"image-alt-missing", "shortcode-image-alt-missing", "wiki-image-alt-missing"}


def told(text, name="post.md"):
    return [one for one in found(text, name=name) if one in NAMELESS]


@pytest.mark.parametrize(
    "text",
    [
        '{{< figure src="a.png" alt="x" >}}\n', '{{< figure src="a.png" alt="" >}}\n',
        "{% asset_img a.png 'x' %}\n", "![[a.png|Two boats]]\n", "![[note]]\n",
        "```{image} a.png\n:alt: x\n```\n", "`![[a.png]]`\n", '`{{< figure src="a.png" >}}`\n',
        '{% include figure.html src="a.png" alt=page.x %}\n',
    ],
)  # fmt: skip
def test_tags_with_words_and_what_is_no_tag(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('{{< figure src="a.png" >}}\n', "figure"),
        ("{% asset_img a.png %}\n", "asset_img"),
        ('{% include img.html src="a.png" %}\n', "include img.html"),
        ('<Image src="a.png" />\n', "Image"),
    ],
)
def test_a_tag_without_an_alt_is_told_by_its_name(text, name):
    post = "post.mdx" if text.startswith("<") else "post.md"
    assert told(text, post) == ["shortcode-image-alt-missing"]
    (finding,) = only("shortcode-image-alt-missing", text, post)
    assert finding.args == {"tag": name}


@pytest.mark.parametrize(
    "text", ["![[a.png]]\n", "![[a.png|300x200]]\n", "```{figure} a.png\n```\n"]
)
def test_an_embed_without_words(text):
    assert told(text) == ["wiki-image-alt-missing"]


def test_plain_html_is_told_as_ever():
    assert told('<img src="a.png">\n') == ["image-alt-missing"]
    assert told('<img src="a.png" />\n', "post.mdx") == ["image-alt-missing"]


def test_image_is_told_only_where_html_reads_it_as_img():
    assert len(only("image-element-misused", '<image src="a.png">\n')) == 1
    assert only("image-element-misused", '<svg role="img"><image href="a.png"/></svg>\n') == []
    assert only("image-element-misused", '<template><image src="a.png"></template>\n') == []
