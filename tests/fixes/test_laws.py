"""What holds for whatever is repaired; `python -m tests.fixes.laws FOLDER` asks it of real posts."""

import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from altcheck.fixes import Mended, Options
from altcheck.posts.discover import Found

from .laws import check_folder, check_post

SAMPLES = Path(__file__).parents[2] / "samples"
URL = "https://a.example/{}.png"
WORDS = st.sampled_from(
    ["Dawn at the quay", "两只船靠在码头", "朝の港", "항구의 아침", 'A "quoted" & <b>', "[x](y) `z` *w* _v_ ~u~",
     "{{ x }} {% y %}", "a | b", "Ünï © ½", "\u200fשלום\u200e 👩\u200d👩\u200d👧", "back\\slash", "图片", "b.png", "'single'"]
)  # fmt: skip
CREDITS = st.sampled_from(["", " Photo: Ann Lee", "　　陈某某摄（港口图片社）", " （图源：网络）"])
ADDRESSES = st.sampled_from([URL.format(k) for k in "abc"])
NEWLINES = st.sampled_from(["\n", "\r\n"])
IMAGES = st.sampled_from([
    "<p><img src='{url}'></p>{nl}<p class='caption'>{words}{credit}</p>",
    '<figure><img src="{url}" alt=" " /><figcaption>{words}{credit}</figcaption></figure>',
    "<p><img  src={url}\twidth=3><br>{words}</p>",
    "![]({url}){nl}{nl}*{words}{credit}*",
    "![image][r]{nl}{nl}[r]: {url} '{words}'",
    "> ![]({url}){nl}> {words}",
    "| a | b |{nl}|---|---|{nl}| ![]({url}) | {words} |",
    "- ![]({url}){nl}{nl}  *{words}*",
    '{{% image "{url}" "" %}}',
    '[![]({url} "{words}")]({url})',
    "![Two boats]({url})",
    "<p><img src='{url}' alt='A lighthouse'></p>",
    "<p><img src='{url}' referrer-policy=never></p>",
    "Words of the text, {words}.",
])  # fmt: skip


@st.composite
def posts(draw):
    """A post of images in many syntaxes, most of which want an alt."""
    newline = draw(NEWLINES)
    parts = [
        draw(IMAGES).format(
            url=draw(ADDRESSES), words=draw(WORDS), credit=draw(CREDITS), nl=newline
        )
        for _ in range(draw(st.integers(0, 5)))
    ]
    front = draw(st.sampled_from(["", "---{nl}cover: {url}{nl}---{nl}", "---{nl}cover:{nl}  image: {url}{nl}  alt: A lighthouse{nl}---{nl}"]))  # fmt: skip
    text = front.format(nl=newline, url=draw(ADDRESSES)) + (newline * 2).join(parts)
    return draw(st.sampled_from([b"", b"\xef\xbb\xbf"])) + text.encode()


@given(st.lists(posts(), min_size=1, max_size=4), st.booleans(), st.sampled_from(["md", "html"]))
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_repairs_keep_the_laws(tmp_path_factory, contents, unsafe, suffix):
    folder = tmp_path_factory.mktemp("posts")
    for k, data in enumerate(contents):
        (folder / f"{k}.{suffix}").write_bytes(data)
    check_folder(folder, Options(unsafe=unsafe))


@pytest.mark.parametrize("unsafe", [False, True])
def test_the_samples_keep_the_laws(tmp_path, unsafe):
    folder = tmp_path / "samples"
    shutil.copytree(SAMPLES, folder)
    counts = check_folder(folder, Options(unsafe=unsafe))
    assert counts.total() >= 15


@pytest.mark.parametrize(
    "after",
    [
        "<p><img src='b.png'></p>\n\nText \n",
        "<p><img src='b.png' alt='A harbour'></p>\n\nText\n",
        "<p class='x'><img src='b.png'></p>\n\nText\n",
        "<div><img src='b.png'></div>\n\nText\n",
        "<p><img src='b.png'></p>\n\nText\n\n![](c.png)\n",
    ],
)
def test_the_laws_can_be_broken(after):
    before = "<p><img src='b.png'></p>\n\nText\n"
    one = Mended(Found("a.md", Path("a.md")), before.encode(), after.encode(), ())
    with pytest.raises(AssertionError):
        check_post(one)
