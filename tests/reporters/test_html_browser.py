"""The HTML report in a real browser, opened from disk as its readers do."""

import re

import pytest
from playwright.sync_api import expect

from altcheck.assets.asset import Asset, State
from altcheck.document import Caption, Reason
from altcheck.reporters import html
from altcheck.words import LANGUAGES
from tests.reporters.builders import RULES, Draft, found, harbour, thumbnail, to_write

pytestmark = pytest.mark.browser

NO_CLIPBOARD = "Object.defineProperty(navigator, 'clipboard', {value: undefined})"
REFUSED = "navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))"
NO_COPYING = NO_CLIPBOARD + "; document.execCommand = () => false"
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
FIXED = '<img src="photos/boats.jpg" alt="Two boats at the quay.">'


def source(report=None, lang="en"):
    return html.render(harbour() if report is None else report, lang, RULES)


def asked(opened):
    """The names of all files that the page asked for; what is in it needs no asking."""
    urls = [request.url for request in opened.requests]
    return [url.rsplit("/", 1)[-1] for url in urls if not url.startswith("data:")]


def pasted(page):
    """What the clipboard gives to a page that it is pasted into."""
    other = page.context.new_page()
    other.set_content("<textarea autofocus></textarea>")
    other.focus("textarea")
    other.keyboard.press("Control+V")
    return other.input_value("textarea")


def long_words():
    """Values without a place to break a line, wherever a post can put one."""
    word = "Donaudampfschifffahrtsgesellschaft" * 9
    chinese = "灯塔" * 200
    draft = Draft().post(f"content/{word}/{chinese}.md")
    caption = Caption(chinese, chinese, word, "paragraph", 0.9)
    draft.image(word, f'<img src="{word}">', caption=caption, found=[found(what=word, fix=chinese)])
    draft.image(word, alt=chinese, asset=Asset(word, State.UNREADABLE, word), caption=caption)
    draft.image("x", key=word, found=[to_write()], thumbnail=thumbnail(size=(160, 40)))
    draft.about_post(RULES[2], what=word)
    draft.post("b.md").image(found=[found()])
    draft.not_checked(word, Reason.OFFLINE, src=word, detail=word)
    return draft.not_checked(word, Reason.NOT_TEXT, detail=word).report()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_request_leaves_the_page_and_the_browser_has_nothing_to_say(open_page, lang):
    opened = open_page(source(lang=lang))
    opened.page.wait_for_load_state("networkidle")
    assert asked(opened) == ["report-0.html"]
    assert opened.complaints == []


def test_the_thumbnails_are_drawn(open_page):
    widths = open_page(source()).page.evaluate("Array.from(document.images, i => i.naturalWidth)")
    assert widths == [160, 90, 160, 160]


@pytest.mark.parametrize("report", [harbour, long_words])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 400])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_never_scrolls_sideways(open_page, report, scheme, width, lang):
    page = open_page(source(report(), lang), width=width, scheme=scheme).page
    assert page.evaluate(OVERFLOW) == 0
    page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true })")
    assert page.evaluate(OVERFLOW) == 0


CONTRAST = """() => {
  const parse = (c) => c.match(/[\\d.]+/g).map(Number);
  const light = (c) => {
    const [r, g, b] = parse(c).map((v) => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (e) => {
    for (; e; e = e.parentElement) {
      const colour = getComputedStyle(e).backgroundColor;
      const alpha = parse(colour)[3];
      if (alpha === undefined || alpha === 1) return colour;
    }
    return "rgb(255, 255, 255)";
  };
  const poor = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const e = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || ["SCRIPT", "STYLE"].includes(e.tagName)) continue;
    const [a, b] = [light(getComputedStyle(e).color), light(behind(e))].sort((x, y) => y - x);
    const ratio = (a + 0.05) / (b + 0.05);
    if (ratio < 4.5) poor.push(`${e.tagName}.${e.className} ${ratio.toFixed(2)}`);
  }
  return poor;
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_text_stands_out_from_what_is_behind_it(open_page, scheme):
    page = open_page(source(), scheme=scheme).page
    assert page.evaluate(CONTRAST) == []
    page.check("input[value=error]", force=True)
    assert page.evaluate(CONTRAST) == []


def test_light_and_dark_differ(open_page):
    colour = "getComputedStyle(document.body).backgroundColor"
    seen = {
        open_page(source(), scheme=scheme).page.evaluate(colour) for scheme in ("light", "dark")
    }
    assert len(seen) == 2


@pytest.mark.parametrize(
    "before", ["", NO_CLIPBOARD, REFUSED], ids=["clipboard", "none", "refused"]
)
def test_the_button_copies_the_fixed_markup_and_says_so(open_page, before):
    opened = open_page(source(), before=before)
    opened.page.click("#p0i0 .copy")
    expect(opened.page.locator(".toast")).to_have_text("Copied")
    assert pasted(opened.page) == FIXED
    assert opened.page.evaluate("document.activeElement.className").startswith("copy")
    assert not opened.page.query_selector("textarea")
    assert opened.complaints == []


@pytest.mark.parametrize("before", ["", NO_CLIPBOARD], ids=["clipboard", "none"])
def test_copying_does_not_move_the_page(open_page, before):
    page = open_page(source(), before=before, width=400).page
    page.locator("#p0i1 .copy").scroll_into_view_if_needed()
    was = page.evaluate("scrollY")
    page.click("#p0i1 .copy")
    expect(page.locator(".toast")).to_have_text("Copied")
    assert page.evaluate("scrollY") == was > 0


def test_the_button_works_from_the_keyboard(open_page):
    page = open_page(source()).page
    page.focus("#p0i1 .copy")
    page.keyboard.press("Enter")
    expect(page.locator(".toast")).to_have_text("Copied")
    assert pasted(page) == '<img src="photos/quay.jpg" alt="…">'


def test_where_nothing_can_be_copied_the_text_is_selected(open_page):
    page = open_page(source(), before=NO_COPYING).page
    page.click("#p0i0 .copy")
    expect(page.locator(".toast")).to_have_text(re.compile("by hand"))
    assert page.evaluate("getSelection().toString()").replace("\n", "") == FIXED


def test_what_is_copied_is_the_source_to_the_character(open_page):
    markup = "<img  src='a.png'\n\t title=\"a &quot; &amp;amp; < é 图 \u202e👩‍👧\">"
    report = Draft().post().image(markup=markup, found=[found(fix="x")]).report()
    page = open_page(source(report)).page
    page.click(".copy")
    expect(page.locator(".toast")).to_have_text("Copied")
    assert pasted(page) == markup[:-1] + ' alt="x">'


def shown(page, what="article"):
    return page.evaluate(
        f"Array.from(document.querySelectorAll('{what}')).filter(e => e.checkVisibility()).map(e => e.id)"
    )


@pytest.mark.parametrize(
    ("level", "work", "left"),
    [
        ("", "", ["p0i0", "p0i1", "p0i2", "p0i3", "p0i4", "p1i0"]),
        ("error", "", ["p0i0", "p0i1", "p0i2", "p1i0"]),
        ("warning", "", ["p0i2", "p0i3"]),
        ("notice", "", ["p0i4"]),
        ("", "fix", ["p0i0"]),
        ("", "person", ["p0i1", "p1i0"]),
        ("error", "person", ["p0i1", "p1i0"]),
        ("notice", "fix", []),
    ],
)
def test_the_filters_leave_what_they_name(open_page, level, work, left):
    page = open_page(source()).page
    page.check(f"input[name=level][value='{level}']", force=True)
    page.check(f"input[name=work][value='{work}']", force=True)
    assert shown(page) == left
    said = page.text_content(".filters [role=status]")
    assert said == (f"Images shown: {len(left)}" if level or work else "")
    assert len(shown(page, ".sound")) == (0 if level or work else 2)


def test_a_filter_hides_posts_with_nothing_left(open_page):
    page = open_page(source()).page
    page.check("input[value=warning]", force=True)
    assert shown(page, "section.post") == ["p0"]
    assert page.locator(".index li:visible").count() == 1


def test_without_script_all_is_shown_and_no_button_is_dead(open_page):
    page = open_page(source(), java_script_enabled=False).page
    assert page.locator("article:visible").count() == 6
    assert page.locator(".copy:visible").count() == page.locator(".filters:visible").count() == 0
    assert page.locator("ins:visible").count() == 7


def test_far_portions_can_be_reached_by_their_links(open_page):
    draft = Draft()
    for n in range(8):
        draft.post(f"{n}.md")
        for k in range(40):
            draft.image(f"{n}-{k}.png", found=[found(fix="Boats")])
    opened = open_page(source(draft.report()))
    opened.page.click(".index a[href='#p7']")
    expect(opened.page.locator("#p7")).to_be_in_viewport()
    opened.page.click("#p7i0 .copy")
    expect(opened.page.locator(".toast")).to_have_text("Copied")
    assert opened.complaints == []


ATTACKS = [
    "<script>window.hit = 1</script>", "</script><script>window.hit = 1</script>", "<img src=x onerror='window.hit = 1'>",
    '"><svg onload="window.hit = 1">', "' autofocus onfocus='window.hit = 1' x='", "</style><style>* { display: none }</style>",
    "<iframe src='javascript:parent.hit = 1'></iframe>", "<meta http-equiv=refresh content='0;url=https://a.example/'>",
    "<base href='https://a.example/'>", "{{ cycler.__init__.__globals__ }}", "<link rel=stylesheet href='https://a.example/x.css'>",
]  # fmt: skip


@pytest.mark.parametrize("lang", LANGUAGES)
def test_nothing_that_a_post_holds_ever_runs(open_page, lang):
    draft = Draft()
    for text in ATTACKS:
        caption = Caption(text, text, text, "paragraph", 0.9)
        draft.post(text, lang=text)
        draft.image(
            text, text, alt=text, caption=caption, found=[found(what=text, fix=text)], key=text
        )
        draft.image(text, alt=text, asset=Asset(text, State.UNREADABLE, text), thumbnail=text)
        draft.not_checked(text, Reason.OFFLINE, src=text, detail=text)
    opened = open_page(source(draft.report(), lang))
    opened.page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true })")
    opened.page.wait_for_load_state("networkidle")
    assert opened.page.evaluate("window.hit") is None
    assert opened.complaints == []
    assert asked(opened) == ["report-0.html"]
    assert opened.page.locator("article:visible").count() == len(ATTACKS)


def test_even_a_script_that_got_in_would_not_run(open_page):
    attack = "<script>window.hit = 1</script><img src=x onerror='window.hit = 1'><img src=https://a.example/x.png>"
    opened = open_page(source().replace("<main", attack + "<main", 1))
    opened.page.wait_for_load_state("networkidle")
    assert opened.page.evaluate("window.hit") is None
    assert any("Content Security Policy" in said for said in opened.complaints)
    assert {request.failure for request in opened.requests[1:]} == {"csp"}


def test_the_skip_link_appears_and_leads_past_the_head(open_page):
    page = open_page(source()).page
    page.keyboard.press("Tab")
    skip = page.locator(".skip")
    assert skip.bounding_box()["y"] >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "results"


def test_focus_can_be_seen(open_page):
    page = open_page(source()).page
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    outline = "getComputedStyle(document.activeElement.nextElementSibling).outlineWidth"
    assert page.evaluate(outline) == "3px"
    page.focus("#p0i0 .copy")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineWidth") == "3px"


def test_on_paper_all_is_there_but_what_can_be_pressed(open_page):
    page = open_page(source(), scheme="dark").page
    page.emulate_media(media="print")
    assert page.locator("article:visible").count() == 6
    assert page.locator("button:visible, form:visible, .skip:visible").count() == 0
    assert (
        page.evaluate("getComputedStyle(document.querySelector('article')).backgroundColor")
        == "rgb(255, 255, 255)"
    )
