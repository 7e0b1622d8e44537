"""A site's own tags: described, refused where they can't be, and read as described."""

import pytest

from altcheck.audit import Settings, audit
from altcheck.posts.forms import NO_FORMS, Forms, TagForm
from altcheck.posts.reader import read_post

PIC = TagForm("pic", "hugo", src="file", alt="says", caption="under", title="head")


def test_nothing_is_described_unless_it_is():
    assert NO_FORMS.tags == ()
    assert read_post("a.md", b'{{< pic file="a.png" >}}').post.images == ()


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": ""},
        {"name": "two words"},
        {"src": -1},
        {"alt": "no name"},
        {"caption": ""},
        {"delimiter": "xml"},
        {"delimiter": "component", "src": 0},
    ],
)
def test_what_can_not_be_a_tag_is_refused(wrong):
    with pytest.raises(ValueError, match=r"\w"):
        TagForm(**({"name": "pic", "delimiter": "hugo"} | wrong))


@pytest.mark.parametrize(
    ("form", "text"),
    [
        (PIC, '{{< pic file="a.png" says="x" under="C" head="T" >}}'),
        (PIC, '{{% pic head="T" file=a.png says="x" %}}C{{% /pic %}}'),
        (TagForm("pic", "liquid", src=1, alt=2, caption=3, title=0), "{% pic 'T' 'a.png' 'x' 'C' %}"),
        (TagForm("media/pic", "include"), '{% include media/pic.html src="a.png" alt="x" caption="C" title="T" %}'),
        (TagForm("pic", "call"), "{{ pic(src='a.png', alt='x', caption='C', title='T') }}"),
        (TagForm("Pic.Big", "component", src="of"), "<Pic.Big of='a.png' alt='x' caption='C' title='T' />"),
    ],
)  # fmt: skip
def test_a_tag_is_read_as_it_was_described(form, text):
    (image,) = read_post("a.md", f"Words.\n\n{text}\n".encode(), Forms((form,))).post.images
    assert (image.src.value, image.alt.value, image.title.value) == ("a.png", "x", "T")
    assert image.caption.text == "C"


def test_a_tag_without_an_alt_has_no_place_for_one():
    form = TagForm("pic", "hugo", src=0, alt=None)
    (image,) = read_post("a.md", b'{{< pic "a.png" >}}', Forms((form,))).post.images
    assert image.alt is None


def test_a_site_s_own_meaning_of_a_name_comes_first():
    form = TagForm("figure", "hugo", src="of")
    (image,) = read_post(
        "a.md", b'{{< figure src="a.png" of="b.png" >}}', Forms((form,))
    ).post.images
    assert image.src.value == "b.png"


def test_an_audit_is_told_of_them(tmp_path):
    (tmp_path / "a.md").write_text('{{< pic file="a.png" >}}\n')
    report = audit([str(tmp_path)], Settings(forms=Forms((PIC,))))
    assert [image.src.value for post in report.posts for image in post.images] == ["a.png"]
