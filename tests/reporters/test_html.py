"""The HTML report as text: what stands in it, and that nothing gets out of its place."""

import base64
import hashlib
import os
import re
import subprocess
import sys
import time
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from string import Formatter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from altcheck.assets.asset import Asset, State
from altcheck.document import Access, Caption, Edit, Lines, Post, Reason, Slot, Span, Unwritable
from altcheck.report import Excerpt, Report
from altcheck.reporters import html
from altcheck.reporters.html.image_view import ImageViewer
from altcheck.reporters.html.repairs import Repair
from altcheck.reporters.html.words import LABELS, LEVELS
from altcheck.rules import RULES as ALL_RULES
from altcheck.rules.rule import Finding, Fix, Level
from altcheck.words import LANGUAGES
from tests.reporters.builders import RULES, Draft, found, harbour, quoted, thumbnail, to_write
from tests.timing import within

NO_NAME, ODD_POLICY, LOST_CAPTION = RULES
ROOT = Path(__file__).parents[2]
VOID = {"meta", "img", "input", "br", "link", "hr"}


class Tree(HTMLParser):
    """The page as a browser would see it: elements with attributes, and their text."""

    def __init__(self, source):
        super().__init__()
        self.open, self.elements, self.unbalanced = [], [], []
        self.feed(source)
        self.close()

    def handle_starttag(self, tag, attrs):
        element = {"tag": tag, "attrs": dict(attrs), "text": "", "within": [*self.open]}
        self.elements.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop()["tag"] != tag:
            self.unbalanced.append(tag)

    def handle_data(self, data):
        for element in self.open:
            element["text"] += data

    def all(self, tag, **attrs):
        wanted = {name.rstrip("_"): value for name, value in attrs.items()}
        return [
            e for e in self.elements
            if e["tag"] == tag and all(value in (e["attrs"].get(n) or "").split() for n, value in wanted.items())
        ]  # fmt: skip

    def texts(self, tag, **attrs):
        return [" ".join(element["text"].split()) for element in self.all(tag, **attrs)]


def page(report, lang="en"):
    return html.render(report, lang, RULES)


def tree(report, lang="en"):
    return Tree(page(report, lang))


def one(src="a.png", markup=None, **more):
    return Draft().post().image(src, markup, **more).report()


# Words


@pytest.mark.parametrize("name", LABELS)
def test_placeholders_agree_between_the_languages(name):
    def fields(text):
        return {field for _, field, _, _ in Formatter().parse(text) if field is not None}

    assert fields(LABELS[name].en) == fields(LABELS[name].zh)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_word_of_the_page_is_there_and_none_is_left_over(lang):
    for words in (*LABELS.values(), *LEVELS.values()):
        assert words.in_(lang).strip()
    assert set(LEVELS) == set(Level)


def test_each_language_speaks_for_itself():
    english, chinese = page(harbour()), page(harbour(), "zh")
    assert '<html lang="en">' in english
    assert '<html lang="zh-Hans">' in chinese
    assert "Fixed markup" in english
    assert "修复后的标记" in chinese
    assert "Fixed markup" not in chinese
    assert "Image without alt text" not in chinese
    assert "修复" not in english


# The whole


@pytest.mark.parametrize("lang", LANGUAGES)
def test_two_renders_give_the_same_bytes(lang):
    assert page(harbour(), lang).encode() == page(harbour(), lang).encode()


def test_the_order_of_sets_is_of_no_account():
    code = (
        "from altcheck.reporters import html; from tests.reporters.builders import RULES, harbour\n"
        "import hashlib; print(hashlib.sha256(html.render(harbour(), 'zh', RULES).encode()).hexdigest())"
    )
    runs = [
        subprocess.run(
            [sys.executable, "-c", code], env={**os.environ, "PYTHONHASHSEED": seed}, cwd=ROOT,
            capture_output=True, check=True, text=True,
        ).stdout
        for seed in ("1", "2")
    ]  # fmt: skip
    assert runs == [hashlib.sha256(page(harbour(), "zh").encode()).hexdigest() + "\n"] * 2


@pytest.mark.parametrize("report", [harbour(), Report((), ()), one()], ids=["full", "empty", "one"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_is_one_well_formed_document(report, lang):
    source = page(report, lang)
    seen = Tree(source)
    assert source.startswith("<!DOCTYPE html>\n")
    assert (seen.unbalanced, seen.open) == ([], [])
    ids = [e["attrs"]["id"] for e in seen.elements if "id" in e["attrs"]]
    assert len(ids) == len(set(ids))
    for element in seen.elements:
        for name in ("aria-labelledby", "aria-describedby"):
            assert element["attrs"].get(name, ids and ids[0]) in ids
        if (target := element["attrs"].get("href")) is not None:
            assert target.removeprefix("#") in ids


def test_nothing_is_asked_of_the_network():
    seen = tree(harbour())
    assert {e["tag"] for e in seen.elements}.isdisjoint(
        {"link", "iframe", "object", "base", "video"}
    )
    assert all(e["attrs"]["src"].startswith("data:") for e in seen.all("img"))
    assert not [e for e in seen.elements if "style" in e["attrs"] or "srcset" in e["attrs"]]
    assert "url(" not in page(harbour())


def test_the_policy_names_exactly_what_the_page_holds():
    source = page(harbour())
    policy = tree(harbour()).all("meta", http_equiv_="x") or tree(harbour()).all("meta")
    (policy,) = [e["attrs"]["content"] for e in policy if "http-equiv" in e["attrs"]]
    rules = dict(rule.split(" ", 1) for rule in policy.split("; "))
    assert rules["default-src"] == "'none'"
    assert rules["img-src"] == "data:"
    for tag, name in (("style", "style-src"), ("script", "script-src")):
        (held,) = re.findall(rf"<{tag}>(.*?)</{tag}>", source, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(held.encode()).digest()).decode()
        assert rules[name] == f"'sha256-{digest}'"
    assert policy.count("'sha256-") == 2


def test_headings_descend_without_a_gap():
    levels = [
        int(e["tag"][1]) for e in tree(harbour()).elements if re.fullmatch("h[1-6]", e["tag"])
    ]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


# The head


def test_the_counts_are_those_of_the_report():
    seen = tree(harbour())
    (box,) = seen.all("dl", class_="counts")
    numbers = [e["text"] for e in seen.all("dd") if box in e["within"]]
    names = [e["text"] for e in seen.all("dt") if box in e["within"]]
    assert dict(zip(names, map(int, numbers), strict=True)) == {
        "Errors": 4, "Warnings": 2, "Notices": 2, "Fix offered": 1, "Need your words": 2,
        "Posts": 2, "Images": 8, "Not checked": 3,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("paths", "said"),
    [
        (["a/b.md"], "a/b.md"),
        (["a/b.md", "a/c/d.md"], "a (posts: 2)"),
        (["/x/y/a.md", "/x/y/z/b.md", "/x/y/c.md"], "/x/y (posts: 3)"),
        (["ab/x.md", "abc/x.md"], "Posts: 2"),
        (["x.md", "y.md"], "Posts: 2"),
        ([], "Posts: 0"),
    ],
)
def test_what_was_audited_is_named(paths, said):
    draft = Draft()
    for path in paths:
        draft.post(path).image()
    assert tree(draft.report()).texts("p", class_="audited") == [said]


def test_the_verdict_says_how_many_images_need_a_look():
    assert tree(harbour()).texts("p", class_="verdict") == ["Images to look at: 6 of 8"]
    assert "every image that was checked is in order" in page(one())
    assert "There are no images" in page(Report((), ()))


def test_a_clean_report_has_nothing_to_filter():
    assert not tree(one()).all("form")
    assert len(tree(harbour()).all("input")) == 7


def test_the_index_leads_to_the_worst_post_first():
    draft = (
        Draft()
        .post("a.md")
        .image(found=[found(ODD_POLICY)] * 3)
        .post("b.md")
        .image(found=[found()])
    )
    draft.post("c.md").image()
    seen = tree(draft.report())
    (nav,) = seen.all("nav")
    links = [e for e in seen.all("a") if nav in e["within"]]
    assert [e["text"] for e in links] == ["b.md", "a.md"]
    assert [e["attrs"]["href"] for e in links] == ["#p1", "#p0"]
    assert seen.all("section", id_="p1")


def test_an_endless_index_is_cut_and_says_so():
    draft = Draft()
    for n in range(1003):
        draft.post(f"{n}.md").about_post(LOST_CAPTION)
    seen = tree(draft.report())
    (nav,) = seen.all("nav")
    assert sum(nav in e["within"] for e in seen.all("a")) == 1000
    assert "Further posts with findings: 3" in nav["text"]


# An image


def test_an_article_says_what_is_seen_written_heard_and_wrong():
    first = tree(harbour()).all("article")[0]
    for words in (
        "photos/boats.jpg", "content/posts/harbour.md:4:11", "JPEG, 1,600 × 1,067 px",
        "Two boats at the quay.", "This is surely its caption.", "Ann Lee",
        "Nothing: it may read out the file name.", "Error", "Image without alt text",
        "The image has no alt text.", "Say what it shows.", "Readers who can’t see it get nothing.",
        "no-name", "WCAG 1.1.1",
    ):  # fmt: skip
        assert words in first["text"]


@pytest.mark.parametrize(
    ("confidence", "said"),
    [
        (1.0, "surely"),
        (0.9, "surely"),
        (0.89, "probably"),
        (0.6, "probably"),
        (0.59, "may be"),
        (0.0, "may be"),
    ],
)
def test_the_confidence_in_a_caption_is_told_in_words(confidence, said):
    caption = Caption("Two boats", "Two boats", None, "paragraph", confidence)
    assert f"This {said if said == 'may be' else 'is ' + said} its caption" in page(
        one(caption=caption)
    )


def test_description_and_credit_stand_apart_and_what_is_undivided_stays_whole():
    def facts(*caption):
        seen = tree(one(caption=Caption(*caption, "paragraph", 0.95)))
        return dict(zip(seen.texts("dt")[8:], seen.texts("dd")[8:], strict=True))

    assert facts("A (B)", "A", "B") == {
        "Caption": "A This is surely its caption.", "Credit": "B",
        "A screen reader says": "Nothing: it may read out the file name.",
    }  # fmt: skip
    assert facts("B", None, "B")["Caption"] == "This is surely its caption."
    assert facts("A B", None, None)["Caption"] == "A B This is surely its caption."


@pytest.mark.parametrize(
    ("image", "heard"),
    [
        ({"alt": "Two boats"}, "Two boats"),
        ({"alt": "Two boats", "access": Access("Boats", "label")}, "Boats"),
        ({"alt": None, "access": Access("Titled", "title")}, "Titled"),
        ({"alt": None}, "Nothing: it may read out the file name."),
        ({"alt": "  "}, "Nothing: it may read out the file name."),
        ({"alt": ""}, "Nothing: it skips the image as decoration."),
        (
            {"alt": "x", "access": Access("x", "alt", decorative="role")},
            "Nothing: the markup hides the image from it.",
        ),
        (
            {"alt": "x", "access": Access("x", "alt", hidden="aria")},
            "Nothing: the markup hides the image from it.",
        ),
    ],
)
def test_what_a_screen_reader_says_today(image, heard):
    assert tree(one(**image)).texts("dd")[-1] == heard


def test_the_words_of_a_post_are_marked_with_its_language_and_never_with_another():
    for lang, marked in (
        ("fr", "fr"),
        ("zh-Hant-TW", "zh-Hant-TW"),
        (None, ""),
        ('en" x="', ""),
        ("default", ""),
    ):
        caption = Caption("Deux bateaux", "Deux bateaux", "Ann", "paragraph", 0.9)
        report = (
            Draft().post(lang=lang).image(alt="Bateaux", caption=caption, found=[found()]).report()
        )
        seen = tree(report)
        marks = [
            e["attrs"]["lang"] for e in seen.elements if "lang" in e["attrs"] and e["tag"] != "html"
        ]
        assert marks == [marked] * 4


@pytest.mark.parametrize("state", State)
def test_a_picture_that_can_t_be_shown_is_a_box_that_says_why(state):
    seen = tree(one(state=state, found=[found()]))
    (box,) = seen.texts("p", class_="placeholder")
    assert len(box) > 5
    assert not seen.all("img")


def test_a_reason_stands_with_its_state():
    asset = Asset("a.png", State.UNREADABLE, "Permission denied")
    assert tree(one(asset=asset)).texts("p", class_="placeholder") == [
        "The file can't be read. (Permission denied)"
    ]


def test_a_thumbnail_is_embedded_and_named():
    seen = tree(one("photos/x.jpg", thumbnail=thumbnail()))
    (picture,) = seen.all("img")
    assert picture["attrs"]["src"] == thumbnail()
    assert picture["attrs"]["alt"] == "Small view of photos/x.jpg"


@pytest.mark.parametrize(
    "uri",
    [
        "https://a.example/x.png",
        "data:image/svg+xml,<svg/>",
        "data:text/html;base64,AAAA",
        'data:image/png;base64,AAAA" onerror="alert(1)',
        "data:image/png;base64,AAAA\n",
        " data:image/png;base64,AAAA",
    ],
)
def test_what_is_no_thumbnail_of_ours_is_not_shown(uri):
    seen = tree(one(thumbnail=uri))
    assert not seen.all("img")
    assert seen.all("p", class_="placeholder")


def test_front_matter_images_show_their_key():
    second = tree(harbour()).all("article")[-1]
    assert "In the front matter as cover.image" in " ".join(second["text"].split())


def test_a_picture_in_the_address_itself_is_not_spelled_out():
    seen = tree(one("data:image/png;base64," + "A" * 5000, found=[found()]))
    assert seen.texts("h3") == ["(picture written into the page)"]


def test_an_image_without_address_is_named_as_such():
    assert tree(one("", found=[found()])).texts("h3") == ["(no address)"]


def test_images_without_findings_are_there_but_folded():
    seen = tree(harbour())
    folded = seen.all("details", class_="sound")
    assert [e["text"].split()[0:4] for e in folded] == [["Images", "without", "findings:", "1"]] * 2
    assert "open" not in folded[0]["attrs"]
    assert "A lighthouse at dusk" in folded[0]["text"]
    assert "sound.png" not in "".join(e["text"] for e in seen.all("article"))


def test_findings_without_an_image_stand_under_their_post_with_their_place():
    seen = tree(Draft().post("a.md").about_post(LOST_CAPTION, what="<x>").report())
    (box,) = seen.all("div", class_="faults")
    assert "Caption without a figure" in box["text"]
    assert "a.md:1:1" in box["text"]
    assert [e["attrs"]["id"] for e in box["within"] if e["tag"] == "section"] == ["p0"]


def test_the_gravest_finding_comes_first():
    (article,) = tree(one(found=[found(LOST_CAPTION), found(ODD_POLICY), found()])).all("article")
    places = [article["text"].index(rule.id) for rule in RULES]
    assert places == sorted(places)


def test_a_finding_of_an_unknown_rule_is_a_mistake_of_the_caller():
    with pytest.raises(KeyError):
        html.render(one(found=[found()]), "en", ())


def test_a_file_that_may_not_be_edited_says_why():
    report = Draft().post(locked=Reason.ENCODING_LOSSY).image().report()
    (said,) = tree(report).texts("p", class_="locked")
    assert said.startswith("altcheck does not edit this file")
    assert "UTF-8" in said


# Markup


def codes(report):
    return [
        e["text"] for e in tree(report).all("code") if any(w["tag"] == "pre" for w in e["within"])
    ]


def copies(report):
    return [e["attrs"]["data-copy"] for e in tree(report).all("button")]


def notes(report):
    seen = tree(report)
    return [
        e["text"]
        for e in seen.all("p")
        if any(w["attrs"].get("class") == "act" for w in e["within"])
    ]


def test_today_s_and_the_fixed_markup_with_the_changed_characters_marked():
    report = one(found=[found(fix='Two "boats"')])
    fixed = '<img src="a.png" alt="Two &quot;boats&quot;">'
    assert codes(report) == ['<img src="a.png">', fixed]
    assert copies(report) == [fixed]
    assert tree(report).texts("ins") == ['alt="Two &quot;boats&quot;"']
    assert not tree(report).all("del")
    assert notes(report) == ["You can take it as it is."]


def test_what_goes_is_struck_out_and_what_comes_is_marked():
    def swap(image):
        text = '<img alt="photo one" src="b.png">'
        start = image.span.start + text.index("photo one")
        return found(fix=Fix((Edit(Span(start, start + 9), "photo of one boat"),), safe=False))(
            image
        )

    report = one("b.png", '<img alt="photo one" src="b.png">', found=[swap])
    seen = tree(report)
    assert seen.texts("del") == []
    assert [e["text"] for e in seen.all("ins")] == ["of ", " boat"]
    assert notes(report) == ["Please check the words before you take it."]


def test_fixes_of_several_findings_are_shown_together():
    def policy(image):
        at = image.span.start + 4
        return found(
            ODD_POLICY, fix=Fix((Edit(Span(at, at), ' referrerpolicy="origin"'),), safe=True)
        )(image)

    report = one(found=[policy, found(fix="Boats")])
    assert copies(report) == ['<img referrerpolicy="origin" src="a.png" alt="Boats">']


def test_of_two_fixes_that_overlap_the_gravest_is_taken():
    report = one(found=[found(ODD_POLICY, fix="Second"), found(fix="First")])
    assert copies(report) == ['<img src="a.png" alt="First">']


def edits_at(rule, *edits):
    def make(image):
        base = image.span.start
        moved = tuple(Edit(Span(a + base, b + base), text) for a, b, text in edits)
        return found(rule, fix=Fix(moved, safe=True))(image)

    return make


@pytest.mark.parametrize(
    ("second", "fixed"),
    [
        ((5, 7, "Y"), "<img X>"),  # touches the inside of what is replaced
        ((6, 6, "Y"), "<img X>"),  # an insertion into what is replaced
        ((5, 16, "X"), "<img X>"),  # the same once more
        ((5, 5, "Y "), "<img Y X>"),  # right before it
        ((16, 16, " Y"), "<img X Y>"),  # right after it
        ((-3, -1, "Y"), "<img X>"),  # before the excerpt
        ((17, 30, "Y"), "<img X>"),  # past its end
    ],
)
def test_overlaps_are_told_from_neighbours(second, fixed):
    report = one(found=[edits_at(NO_NAME, (5, 16, "X")), edits_at(ODD_POLICY, second)])
    assert copies(report) == [fixed]


def test_a_fix_that_reaches_out_of_the_excerpt_is_not_shown_by_half():
    report = one(found=[edits_at(NO_NAME, (5, 16, "X"), (40, 41, "Y"))])
    assert codes(report) == ['<img src="a.png">']
    assert copies(report) == []
    assert notes(report) == ["There is a fix, but it reaches beyond what can be shown here."]


def test_where_a_person_has_to_write_the_place_is_shown():
    report = one(found=[to_write()])
    assert codes(report)[1] == '<img src="a.png" alt="…">'
    assert notes(report) == [
        "Only a person can write this: put your own words where the “…” stands."
    ]


def test_a_fix_goes_before_a_blank_at_the_same_place():
    report = one(found=[to_write(), found(ODD_POLICY, fix="Boats")])
    assert copies(report) == ['<img src="a.png" alt="Boats">']
    assert notes(report) == ["You can take it as it is."]


def test_a_place_that_can_t_be_written_is_left_to_the_person():
    def refuse(value):
        raise Unwritable(value)

    for write in (None, refuse):
        slot = Slot(None, Span(14, 14), write)
        report = one(found=[found(blank=slot)])
        assert codes(report) == ['<img src="a.png">']
        assert notes(report) == ["Only a person can write this; please do so in the post itself."]


def test_without_an_excerpt_there_is_no_markup():
    report = one(found=[found(fix="Boats"), to_write(ODD_POLICY)], excerpt=False)
    assert codes(report) == []
    assert copies(report) == []


def test_a_finding_without_fix_or_blank_says_so():
    assert notes(one(found=[found()])) == ["There is no markup to offer; what to do is said above."]


def test_windows_newlines_are_no_signs_on_the_page():
    report = one(markup='<img\r\nsrc="a.png">', found=[found(fix="Boats")])
    assert codes(report)[0] == '<img\nsrc="a.png">'
    assert copies(report) == ['<img\nsrc="a.png" alt="Boats">']


# What strangers write

HOSTILE = [
    "<script>window.hit=1</script>", "</script><script>window.hit=1</script>", "</style><b>",
    '"><img src=x onerror=hit()>', "' onmouseover='hit()", "{{ 7 * 7 }}{% raw %}", "{0} {x}", "&lt;b&gt; &amp;",
    "<!-- --><![CDATA[", "</pre></code></article></main>", "</title>", "%s %(x)s", "`${hit()}`",
]  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_whatever_stands_in_a_post_is_shown_as_it_is_and_does_nothing(text, lang):
    caption = Caption(text, text, text, "paragraph", 0.9)
    draft = Draft().post(text, lang=text)
    draft.image(
        text,
        text,
        alt=text,
        caption=caption,
        found=[found(what=text, fix=text)],
        asset=Asset(text, State.UNREADABLE, text),
        key=text,
    )
    draft.image(text, alt=text, excerpt=False)
    draft.not_checked(text, Reason.OFFLINE, src=text, detail=text)
    draft.not_checked(text, Reason.NOT_TEXT, detail=text)
    seen = tree(draft.report(), lang)
    harmless = {name for e in tree(harbour(), lang).elements for name in e["attrs"]}
    assert (seen.unbalanced, seen.open) == ([], [])
    assert len(seen.all("script")) == len(seen.all("style")) == 1
    assert {name for e in seen.elements for name in e["attrs"]} <= harmless
    flat = " ".join(text.split())
    for tag in ("h2", "h3", "title", "pre", "q", "article"):
        assert any(flat in shown for shown in seen.texts(tag)), tag
    assert copies(draft.report()) == [text[:-1] + quoted(text) + text[-1]]


@pytest.mark.parametrize(
    ("character", "sign"),
    [
        ("\0", "␀"), ("\x1b", "␛"), ("\r", "␍"), ("\x7f", "␡"), ("\x85", "⟨U+0085⟩"),
        ("\u202e", "⟨U+202E⟩"), ("\u2066", "⟨U+2066⟩"), ("\u200f", "⟨U+200F⟩"), ("\u2028", "⟨U+2028⟩"),
        ("\ufeff", "⟨U+FEFF⟩"), ("\u200b", "⟨U+200B⟩"), ("\ud800", "⟨U+D800⟩"), ("\uffff", "⟨U+FFFF⟩"),
    ],
)  # fmt: skip
def test_characters_that_nobody_sees_are_shown_by_a_sign(character, sign):
    text = f"a{character}b"
    caption = Caption(text, text, text, "paragraph", 0.9)
    report = (
        Draft()
        .post(text)
        .image(text, text, alt=text, caption=caption, found=[found(what=text)])
        .report()
    )
    source = page(report)
    assert character not in source
    assert source.count(f"a{sign}b") >= 8
    source.encode("utf-8")


def test_joiners_of_ordinary_writing_stay():
    family, persian = "👩‍👧", "می‌خواهم"
    assert family in page(one(alt=family))
    assert persian in page(one(alt=persian))


def test_markup_that_no_attribute_can_hold_is_not_offered_for_copying():
    for character in ("\0", "\ud800", "\r"):
        assert copies(one(markup=f"<img{character}>", found=[found(fix="x")])) == []
    assert copies(one(markup="<img>\u202e", found=[edits_at(NO_NAME, (4, 4, " a"))])) == [
        "<img a>\u202e"
    ]


@settings(max_examples=60, deadline=None)  # a whole page each
@given(st.text(st.characters(exclude_categories=()), max_size=60))
def test_any_text_gives_a_sound_page(text):
    caption = Caption(text, text, text, "paragraph", 0.9)
    draft = Draft().post(text, lang=text)
    draft.image(
        text, text or "x", alt=text, caption=caption, found=[found(what=text), to_write(ODD_POLICY)]
    )
    source = page(draft.report())
    source.encode("utf-8")
    seen = Tree(source)
    assert (seen.unbalanced, seen.open) == ([], [])
    assert len(seen.all("article")) == 1


# Size and time


def test_the_middle_of_long_values_is_left_out_and_told():
    text = "A" * 1500 + "B" * 1_000_000 + "C" * 1500
    caption = Caption(text, text, text, "paragraph", 0.9)
    report = (
        Draft()
        .post("p.md")
        .image(text, text, alt=text, caption=caption, found=[found(what=text)])
        .report()
    )
    source = page(report)
    assert len(source) < 80_000
    assert "[… 1,001,000 characters left out …]" in source
    assert '<span class="cut">' in source


def test_markup_is_copied_whole_or_not_at_all():
    def copied(length):
        return copies(one(markup="<img " + "x" * length + ">", found=[found(fix="Boats")]))

    (whole,) = copied(15_000)
    assert whole == "<img " + "x" * 15_000 + ' alt="Boats">'
    assert copied(25_000) == []


def test_a_picture_written_into_the_markup_does_not_swell_the_page():
    src = "data:image/png;base64," + "A" * 1_000_000

    def work():
        report = Draft().post()
        for _ in range(5):
            report.image(src, found=[found(fix="Boats")])
        report = report.report()
        assert len(page(report)) < 90_000

    within(5, work)


@pytest.mark.parametrize(
    "value",
    [
        "a b " * 50_000,
        "ab" * 100_000,
        "a" * 199 + " " + "b a " * 25,
        "\n" * 100_000,
        "。、" * 100_000,
    ],
)
def test_hostile_text_is_compared_in_bounded_time(value):
    def replace(image):
        span = Span(image.span.start + 1, image.span.stop - 1)
        return found(fix=Fix((Edit(span, value[::-1] + "b" + value[1:]),), safe=True))(image)

    within(5, lambda: page(one(markup=f"<{value}>", found=[replace] * 3)))


def test_many_images_come_in_portions_and_none_is_lost():
    draft = Draft()
    for n, count in enumerate([120, 1, 1, 49, 50, 3, 0, 1]):
        draft.post(f"{n}.md")
        for k in range(count):
            draft.image(f"{n}-{k}.png", found=[found()])
    seen = tree(draft.report())
    portions = seen.all("div", class_="portion")
    sizes = [sum(p in e["within"] for e in seen.all("article")) for p in portions]
    assert sizes == [50, 50, 22, 49, 50, 4]
    assert all("lazy" in p["attrs"]["class"].split() for p in portions)
    assert [e["text"] for e in seen.all("h3")] == [
        i.src.value for p in draft.posts for i in p.images
    ]
    assert [t for t in seen.texts("h2") if t.startswith("0.md")] == [
        "0.md part 1 of 3", "0.md part 2 of 3", "0.md part 3 of 3",
    ]  # fmt: skip


def test_a_short_page_needs_no_portions():
    assert not tree(harbour()).all("div", class_="lazy")


def test_a_thousand_images_take_a_moment():
    draft = Draft().post()
    for n in range(90):
        draft.image(
            f"{n}.png", found=[found(fix="Boats"), found(ODD_POLICY)], thumbnail=thumbnail()
        )
    within(2, lambda: page(draft.report()))


# Filters, and what was not checked


def test_each_article_carries_what_the_filters_ask_for():
    report = one(found=[found(fix="x"), to_write(ODD_POLICY)])
    seen = tree(report)
    names = {"row", "has-error", "has-warning", "has-fix", "has-person"}
    (article,) = seen.all("article")
    assert set(article["attrs"]["class"].split()) == names
    for around in article["within"]:
        if "row" in (around["attrs"].get("class") or ""):
            assert names <= set(around["attrs"]["class"].split())


def test_what_was_not_checked_is_listed_with_its_reason():
    seen = tree(harbour())
    (section,) = seen.all("section", id_="unchecked")
    text = " ".join(section["text"].split())
    assert "content/posts/bad.md: is no text" in text
    assert "(byte 17)" in text
    assert "Remote images were not asked for." in text
    assert "content/posts/码头.md: {{ site.a }}.png" in text


def test_where_all_was_checked_nothing_is_said_of_it():
    assert not tree(one()).all("section", id_="unchecked")


def test_an_endless_list_of_the_unchecked_is_cut_and_says_so():
    draft = Draft().post()
    for n in range(1_234):
        draft.not_checked("post.md", Reason.OFFLINE, src=f"https://a.example/{n}.png")
    (section,) = tree(draft.report()).all("section", id_="unchecked")
    assert "1,234" in section["text"]
    assert "and 234 more" in section["text"]
    assert section["text"].count("https://a.example/") == 1_000


def test_an_excerpt_may_begin_before_the_image():
    draft = Draft().post().image(markup="<img>", found=[found(fix="x")])
    image = draft.posts[0].images[0]
    start = image.span.start - 5
    draft.excerpts["post.md", 0] = Excerpt(Span(start, image.span.stop + 4), "<p>\n <img></p>")
    assert copies(draft.report()) == ['<p>\n <img alt="x"></p>']


def test_words_are_to_be_checked_where_words_are_proposed_and_nowhere_else():
    notes = {}
    for concern in ("name", "delivery"):
        rule = next(rule for rule in ALL_RULES if rule.concern == concern)
        viewer = ImageViewer(Draft().post().report(), "en", {rule.id: rule})
        fix = Fix((Edit(Span(0, 1), "x"),), safe=False)
        finding = Finding(rule.id, rule.level, "post.md", Span(0, 1), 0, {}, fix)
        notes[rule.concern] = viewer._notes([finding], Repair([], [], None, (finding,), asks=False))  # noqa: SLF001
    assert notes == {
        "name": ["Please check the words before you take it."],
        "delivery": ["Please check that this change is right before you take it."],
    }


@pytest.mark.parametrize("src", ["", " "])
def test_an_image_without_an_address_is_not_said_to_be_lost(src):
    asset = Asset(src, State.MISSING)
    assert tree(one(src, asset=asset)).texts("p", class_="placeholder") == [
        "No address: there is nothing to show."
    ]


def test_states_and_facts_are_chinese_on_a_chinese_page():
    draft = Draft().post()
    for reason in ("no EOI", "ends early", "damaged IDAT"):
        draft.image(found=[found()], asset=Asset("a.png", State.TRUNCATED, reason))
    draft.image(found=[found()], asset=Asset("a.png", State.NOT_AN_IMAGE, "text"))
    draft.not_checked("a.md", Reason.OUTSIDE, src="C:/a.png", detail="not on the web")
    page = html.render(draft.report(), "zh", RULES)
    assert not re.search("no EOI|ends early|damaged|（text）|not on the web", page)
    assert "（文本）" in page


def test_a_page_of_few_images_leaves_none_out():
    assert "left out, to keep" not in html.render(harbour(), "en", RULES)


def test_of_very_many_images_those_with_findings_come_first_and_the_rest_is_counted(monkeypatch):
    monkeypatch.setattr("altcheck.reporters.html.page._MOST", 20)
    draft = Draft().post("a.md")
    for n in range(30):
        draft.image(f"sound{n}.png")
    draft.post("b.md")
    for n in range(15):
        draft.image(f"bad{n}.png", found=[found()])
    page = html.render(draft.report(), "en", RULES)
    shown = Tree(page)
    assert len(shown.all("article")) == 15
    assert page.count("<li id=") == 5
    assert "Images left out, to keep this page usable: 25." in page
    draft.post("c.md")
    for n in range(30):
        draft.image(f"worse{n}.png", found=[found()])
    page = html.render(draft.report(), "en", RULES)
    assert len(Tree(page).all("article")) == 20
    assert 'href="#p2"' in page
    assert 'id="p2"' in page


def test_thousands_of_images_in_one_post_take_linear_time():
    times = []
    for count in (4_000, 16_000):
        images = Draft().post().image(found=[found()]).posts[0].images * count
        post = Post(
            "a.md",
            "utf-8",
            tuple(replace(image, index=n) for n, image in enumerate(images)),
            Lines("x" * 100_000),
        )
        start = time.process_time()
        page = html.render(
            Report((post,), tuple(found()(image) for image in post.images)), "en", RULES
        )
        times.append(time.process_time() - start)
        assert len(page) < 20_000_000
    assert times[1] < 4 * times[0] + 2
