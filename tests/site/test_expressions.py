"""What template engines put into an address."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from altcheck.site.expressions import filled_in, resolve

SETTINGS = {
    "title": "x",
    "cdn": "https://cdn.example",
    "media": "/media",
    "empty_path": "",
    "params": {"img": "/img"},
    "n": 3,
}
PAGE = {"cover": "c.png", "a.b": "d.png"}


@pytest.mark.parametrize(
    "src",
    [
        "a.png",
        "/a/b.png",
        "a{b.png",
        "100%.png",
        "$a.png",
        "a b.png",
        "%E5%9B%BE.png",
        "",
        "{",
        "}}",
    ],
)
def test_what_is_no_expression_stays(src: str) -> None:
    assert resolve(src, SETTINGS, PAGE) == src
    assert not filled_in(src)


@pytest.mark.parametrize(
    ("src", "path"),
    [
        # The root of the site.
        ("{{ site.baseurl }}/a.png", "/a.png"),
        ("{{site.url}}{{site.baseurl}}/a.png", "/a.png"),
        ("{{ site.baseurl }}a.png", "/a.png"),
        ("{{ site.github.url }}/a.png", "/a.png"),
        ("{{ base_path }}/a.png", "/a.png"),
        ("{{ SITEURL }}/a.png", "/a.png"),
        ("{{ .Site.BaseURL }}a.png", "/a.png"),
        ("<%= root_path %>/a.png", "/a.png"),
        ("<%- config.root %>a.png", "/a.png"),
        ("${siteUrl}/a.png", "/a.png"),
        ("%PUBLIC_URL%/a.png", "/a.png"),
        ("%sveltekit.assets%/a.png", "/a.png"),
        # Filters and functions.
        ("{{ '/a.png' | relative_url }}", "/a.png"),
        ("{{ 'a.png' | absolute_url }}", "/a.png"),
        ("{{- 'a.png' | url | safe -}}", "/a.png"),
        ("{{ 'a.png' | prepend: site.baseurl }}", "/a.png"),
        ("{{ 'a' | append: '.png' | relative_url }}", "/a.png"),
        ("{{ 'a.png' | prepend: '/img/' }}", "/img/a.png"),
        ('{{ "a.png" | absURL }}', "/a.png"),
        ('{{ relURL "a.png" }}', "/a.png"),
        ("{{ url_for('a.png') }}", "/a.png"),
        ('{{ get_url(path="a.png") }}', "/a.png"),
        ("{{ $withBase('/a.png') }}", "/a.png"),
        ("{useBaseUrl('a.png')}", "/a.png"),
        ("{% link img/a.png %}", "/img/a.png"),
        ("{% asset_path a.png %}", "/a.png"),
        # Beside the post.
        ("{require('./a.png').default}", "./a.png"),
        ('{{< relref "a.png" >}}', "a.png"),
        ('{{< ref "x/a.png" >}}', "x/a.png"),
        ("{static}/a.png", "/a.png"),
        ("{attach}a.png", "a.png"),
        ("|filename|/a.png", "/a.png"),
        # Settings, and the post's own values.
        ("{{ site.media }}/a.png", "/media/a.png"),
        ("{{ site.cdn }}/a.png", "https://cdn.example/a.png"),
        ("{{ site.cdn }}{{ site.baseurl }}/a.png", "https://cdn.example/a.png"),
        ("{{ .Site.Params.Img }}/a.png", "/img/a.png"),
        ("{{ site.empty_path }}/a.png", "/a.png"),
        ("{{ page.cover }}", "c.png"),
        ("{{ page.a.b }}", "d.png"),
        ("{{ cover }}", "c.png"),
        ("{{ $frontmatter.cover }}", "c.png"),
        ("{{ site.media | append: '/' | append: page.cover }}", "/media/c.png"),
    ],
)
def test_what_can_be_filled_in(src: str, path: str) -> None:
    assert resolve(src, SETTINGS, PAGE) == path


@pytest.mark.parametrize(
    "src",
    [
        "{{ site.nothing }}/a.png",
        "{{ site.n }}/a.png",
        "{{ page.nothing }}",
        "{{ page.url }}a.png",
        "{{ image }}",
        "{{ 'a.png' | img_url: 'large' }}",
        "{{ 'a.png' | append: nothing }}",
        "{{ 'a.png' | nothing | url }}",
        "{{ x ? 'a.png' : 'b.png' }}",
        "{% if x %}a.png{% endif %}",
        "{hero}",
        "{`${base}/a.png`}",
        "${item.src}",
        "<%= image.url %>",
        "{{}}",
    ],
)
def test_what_nobody_can_fill_in(src: str) -> None:
    assert resolve(src, SETTINGS, PAGE) is None
    assert filled_in(src)


@pytest.mark.parametrize("src", ["{photo}a.png", "%ASSET_URL%/a.png", "[[base]]/a.png", "<?= x ?>"])
def test_what_is_left_for_others_to_fill_in(src: str) -> None:
    assert filled_in(src)


@given(st.text("{}%<>$|'\":= ./aurlsite-\n", max_size=40))
def test_any_text_gives_a_text_or_nothing(src: str) -> None:
    result = resolve(src, SETTINGS, PAGE)
    assert result is None or isinstance(result, str)
    filled_in(src)
