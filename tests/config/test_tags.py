"""The site's own tags in the settings."""

import pytest

from altcheck.audit import audit
from altcheck.cli.settings import audit_settings
from altcheck.config import BadSetting
from altcheck.posts.forms import TagForm


def test_a_tag_needs_its_delimiter_and_nothing_else(loaded):
    assert loaded("[tags.pic]\ndelimiter = 'hugo'\n").forms.tags == (TagForm("pic", "hugo"),)


def test_arguments_have_a_name_a_place_or_are_not_there(loaded):
    (tag,) = loaded(
        "[tags.pic]\ndelimiter = 'liquid'\nsrc = 0\nalt = 'text'\ncaption = false\ntitle = 2\n"
    ).forms.tags
    assert tag == TagForm("pic", "liquid", src=0, alt="text", caption=None, title=2)


@pytest.mark.parametrize(
    ("table", "key", "hint"),
    [
        ("src = 'a'", "tags.pic", "delimiter"),
        ("delimiter = 'hogo'", "tags.pic.delimiter", "hugo"),
        ("delimiter = 3", "tags.pic.delimiter", ""),
        ("delimiter = 'hugo'\nsource = 'a'", "tags.pic.source", ""),
        ("delimiter = 'hugo'\nsrcc = 'a'", "tags.pic.srcc", "src"),
        ("delimiter = 'hugo'\nsrc = false", "tags.pic.src", ""),
        ("delimiter = 'hugo'\nalt = true", "tags.pic.alt", ""),
        ("delimiter = 'hugo'\nalt = -1", "tags.pic", ""),
        ("delimiter = 'component'\nsrc = 0", "tags.pic", ""),
    ],
)
def test_what_is_wrong_is_told_with_its_key(loaded, table, key, hint):
    with pytest.raises(BadSetting) as caught:
        loaded(f"[tags.pic]\n{table}\n")
    assert caught.value.key == key
    for lang in ("en", "zh"):
        assert hint in caught.value.sentence(lang)


def test_an_audit_reads_the_site_s_own_tags(loaded, tmp_path):
    (tmp_path / "a.md").write_text('{{< pic file="https://a.example/b.png" >}}\n')
    without = audit(["a.md"], audit_settings(loaded(""), 1))
    config = loaded("[tags.pic]\ndelimiter = 'hugo'\nsrc = 'file'\n")
    report = audit(["a.md"], audit_settings(config, 1))
    assert without.posts[0].images == ()
    assert [image.src.value for image in report.posts[0].images] == ["https://a.example/b.png"]
    assert len(report.findings) == 1


def test_the_one_language_of_a_site_is_that_of_its_posts(loaded, tmp_path):
    (tmp_path / "a.md").write_text("![Abbildung](https://a.example/b.png)\n")
    for languages, lang, found in (
        ("['de']", "de", ["alt-placeholder"]),
        ("['fr']", "fr", []),
        ("['de', 'fr']", None, ["alt-placeholder"]),
        ("['fr', 'es']", None, []),
    ):
        report = audit(["a.md"], audit_settings(loaded(f"languages = {languages}\n"), 1))
        assert report.posts[0].lang == lang
        assert [f.rule for f in report.findings if f.rule == "alt-placeholder"] == found, languages


def test_a_post_s_own_language_wins(loaded, tmp_path):
    (tmp_path / "a.md").write_text("---\nlang: fr\n---\n![x](https://a.example/b.png)\n")
    report = audit(["a.md"], audit_settings(loaded("languages = ['de']\n"), 1))
    assert report.posts[0].lang == "fr"
