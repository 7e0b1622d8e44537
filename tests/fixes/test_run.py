"""Posts repaired in memory, in rounds, and nothing written."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from altcheck.audit import Examined, Settings
from altcheck.document import Edit, Reason, Span
from altcheck.fixes import Left, Options, Remainder, Workshop, fix, replace_file
from altcheck.fixes import run as running
from altcheck.rules import RULES
from altcheck.rules.rule import AltText, Fix, ImageRule, Level
from altcheck.words import Words

URL = "https://a.example/b.png"
BARE = f"<p><img src='{URL}'></p>\n"
CAPTION = f"<p><img src='{URL}'></p><p class='caption'>{{}}</p>\n"
NONE = Words(en="x", zh="图")


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(**posts):
    for name, text in posts.items():
        Path(f"{name}.md").write_bytes(text if isinstance(text, bytes) else text.encode())


def mended(outcome):
    return {one.found.path: one.after.decode() for one in outcome.mended}


def put_in_place(outcome):
    for one in outcome.mended:
        replace_file(one.found.file, one.before, one.after)


SOUND = {
    "a good alt": f"![Two boats]({URL})\n",
    "decoration": f"<p><img src='{URL}' alt=''></p>\n",
    "nothing to take": BARE,
    "a doubtful caption": f"![]({URL})\n\nTwo boats lie at the quay in the evening, and the ferry is late again.\n",
    "code": f"```html\n{BARE}```\n",
    "no image": "Text\n",
    "nothing": "",
}  # fmt: skip


@pytest.mark.parametrize("text", SOUND.values(), ids=SOUND)
def test_what_needs_no_repair_or_has_none_is_left(text):
    write(a=text)
    assert fix(["."], Options()).mended == ()


def test_nothing_is_written():
    write(a=CAPTION.format("Dawn at the quay"))
    before = Path("a.md").stat()
    (one,) = fix(["."], Options()).mended
    assert one.before == Path("a.md").read_bytes()
    assert Path("a.md").stat().st_mtime_ns == before.st_mtime_ns


def test_a_caption_becomes_the_alt_and_nothing_else_changes():
    text = CAPTION.format("Dawn at the quay. Photo: Ann Lee")
    write(a=text)
    outcome = fix(["."], Options())
    alt = f"src='{URL}' alt='Dawn at the quay.'"
    assert mended(outcome) == {"a.md": text.replace(f"src='{URL}'", alt)}
    assert [(c.rule, c.origin) for c in outcome.mended[0].changes] == [
        ("image-alt-missing", "caption")
    ]
    assert outcome.left == ()


def test_a_second_run_finds_nothing_to_do():
    write(a=CAPTION.format("Dawn at the quay"), b=BARE, c=f"![]({URL})\n")
    first = fix(["."], Options())
    assert mended(first).keys() == {"a.md", "b.md", "c.md"}
    put_in_place(first)
    second = fix(["."], Options())
    assert second.mended == second.left == ()
    levels = {f.level for f in second.judged.findings}
    assert levels == {Level.NOTICE}


@pytest.mark.parametrize("done", range(4))
def test_a_run_that_was_broken_off_ends_as_if_it_had_not_been(done):
    posts = {
        "a": BARE,
        "b": CAPTION.format("Dawn at the quay"),
        "c": CAPTION.format("Dusk at the quay"),
        "d": f"![]({URL})\n",
    }
    write(**posts)
    whole = fix(["."], Options())
    for one in whole.mended[:done]:
        replace_file(one.found.file, one.before, one.after)
    put_in_place(fix(["."], Options()))
    assert {one.found.path: one.after for one in whole.mended} == {
        f"{name}.md": Path(f"{name}.md").read_bytes() for name in posts
    }


def test_what_the_gate_refuses_is_left_and_serves_nobody():
    write(a=BARE, b=CAPTION.format("Dawn at the quay"))
    asked = []

    def gate(found):
        asked.extend(entry.path for entry in found)
        return [Remainder("b.md", Left.READ_ONLY)]

    outcome = fix(["."], Options(), gate=gate)
    assert outcome.mended == ()
    assert [(one.path, one.reason) for one in outcome.left] == [("b.md", Left.READ_ONLY)]
    assert sorted(asked) == ["a.md", "b.md"]


def test_a_locked_post_is_left_and_told():
    write(a=CAPTION.format("Dawn at the quay").encode() + b"\xff" + "图片的船".encode() * 20)
    outcome = fix(["."], Options())
    assert outcome.mended == ()
    assert [(one.reason, one.rule) for one in outcome.left] == [(Left.LOCKED, "image-alt-missing")]
    assert [note.reason for note in outcome.unchecked] == [Reason.ENCODING_LOSSY]


def test_doubtful_fixes_wait_to_be_asked_for():
    write(a="![Two boats](http://a.example/b.png)\n")
    doubtful = fix(["."], Options())
    assert doubtful.mended == ()
    assert [one.reason for one in doubtful.left] == [Left.DOUBTFUL]
    for options in (Options(unsafe=True), Options(select=frozenset(["image-mixed-content"]))):
        assert mended(fix(["."], options)) == {"a.md": "![Two boats](https://a.example/b.png)\n"}


def test_on_a_site_that_shows_alts_none_is_written_unasked():
    write(a=CAPTION.format("Dawn at the quay"))
    shown = Settings(alt_is_caption=True)
    named = Options(select=frozenset(["image-alt-missing"]))
    for options in (Options(), named):
        outcome = fix(["."], options, shown)
        assert outcome.mended == ()
        assert [one.reason for one in outcome.left] == [Left.SHOWN]
    assert fix(["."], Options(unsafe=True), shown).mended
    assert fix(["."], Options(), Settings(alt_is_caption=False)).mended


def test_such_a_site_is_recognised_and_can_be_told_otherwise():
    Path("source/_posts").mkdir(parents=True)
    Path("_config.yml").write_text("theme: stellar\nnew_post_name: x\n")
    Path(".git").mkdir()
    Path("source/_posts/a.md").write_text(CAPTION.format("Dawn at the quay"))
    assert [one.reason for one in fix(["."], Options()).left] == [Left.SHOWN]
    assert fix(["."], Options(), Settings(alt_is_caption=False)).mended


@dataclass(frozen=True)
class Made(ImageRule):
    """A rule for tests, which offers an edit of the whole alt."""

    level = Level.ERROR
    concern = "syntax"
    title = message = why = remedy = NONE
    old: str = "old"
    new: str = "new"
    words: bool = False

    def check(self, image, post):
        if image.alt.value == self.old:
            alt = AltText(self.new, "title") if self.words else None
            edit = Edit(image.alt.span, self.new)
            yield self.finding(post, image.alt, image, Fix((edit,), safe=True, alt=alt))


class MadeOther(Made):
    pass


def left_by(*rules, text="![old](a.png)\n"):
    write(a=text)
    outcome = fix(["."], Options(), Settings(rules=rules))
    return outcome, [(one.rule, one.reason, one.detail) for one in outcome.left]


def test_a_fix_that_mends_nothing_is_not_made():
    outcome, left = left_by(Made(new="&#111;ld"))
    assert outcome.mended == ()
    assert left == [("made", Left.STILL_FOUND, "made")]


def test_a_fix_that_brings_up_another_fault_is_not_made_but_others_are():
    text = "![old](a.png)\n\n![old2](b.png)\n"
    outcome, left = left_by(Made(), MadeOther(old="old2", new="new2"), *_once("new"), text=text)
    assert mended(outcome) == {"a.md": "![old](a.png)\n\n![new2](b.png)\n"}
    assert left == [("made", Left.NEW_FINDING, "never")]


def _once(value):
    @dataclass(frozen=True)
    class Never(ImageRule):
        """A rule for tests."""

        level = Level.WARNING
        concern = "privacy"
        title = message = why = remedy = NONE

        def check(self, image, post):
            if image.alt.value == value:
                yield self.finding(post, image.alt, image)

    return (Never(),)


@pytest.mark.parametrize("new", ["a](b.png) ![c", "x](a.png 'title", "]("])
def test_a_fix_that_breaks_the_markup_is_not_made(new):
    outcome, left = left_by(Made(new=new))
    assert outcome.mended == ()
    assert left == [("made", Left.MISREAD, "")]


def test_words_that_would_be_read_otherwise_are_not_written():
    outcome, left = left_by(Made(new="*new*", words=True))
    assert outcome.mended == ()
    assert left == [("made", Left.MISREAD, "")]


def test_fixes_that_undo_each_other_are_both_left():
    outcome, left = left_by(Made(), MadeOther(old="new", new="old"))
    assert outcome.mended == ()
    assert left == [("made", Left.NEW_FINDING, "made-other")]


def test_notices_that_undo_each_other_come_to_an_end():
    @dataclass(frozen=True)
    class Tick(Made):
        level = Level.NOTICE

    @dataclass(frozen=True)
    class Tock(Made):
        level = Level.NOTICE

    outcome, left = left_by(Tick(), Tock(old="new", new="old"))
    assert outcome.mended == ()
    assert left == [("tick", Left.UNSETTLED, "")]


def test_a_fix_that_had_to_wait_is_made_in_the_next_round():
    text = "<p><img src='http://a.example/b.png' referrer-policy='no-referrer'></p><p class='caption'>Dawn at the quay</p>\n"
    write(a=text)
    (one,) = fix(["."], Options(unsafe=True)).mended
    assert one.after.decode() == (
        "<p><img src='https://a.example/b.png' alt='Dawn at the quay' referrerpolicy='no-referrer'></p>"
        "<p class='caption'>Dawn at the quay</p>\n"
    )
    assert len(one.changes) == 3


def test_a_post_that_goes_away_is_told_and_the_rest_goes_on(monkeypatch):
    write(
        a=CAPTION.format("Dawn at the quay"),
        b=CAPTION.replace("b.png", "c.png").format("Dusk at the quay"),
    )
    read = Workshop.data_of

    def data_of(self, path):
        if path == "a.md":
            raise OSError(5, "Input/output error")
        return read(self, path)

    monkeypatch.setattr(Workshop, "data_of", data_of)
    outcome = fix(["."], Options())
    assert list(mended(outcome)) == ["b.md"]
    assert [(one.path, one.reason, one.detail) for one in outcome.left] == [
        ("a.md", Left.SYSTEM, "Input/output error")
    ]


def test_a_post_that_can_not_be_read_afterwards_is_left(monkeypatch):
    write(a=CAPTION.format("Dawn at the quay"))
    really = running.examine_all

    def examine_all(found, settings):
        for one, (_, data) in zip(really(found, settings), found, strict=True):
            yield Examined() if data else one

    monkeypatch.setattr(running, "examine_all", examine_all)
    outcome = fix(["."], Options())
    assert outcome.mended == ()
    assert [one.reason for one in outcome.left] == [Left.MISREAD]


def test_the_number_of_processes_and_the_order_of_paths_change_nothing():
    for k in range(240):
        caption = f"<p class='caption'>Boat {k} at the quay</p>" if k % 3 else ""
        Path(f"{k:03}.md").write_text(
            f"<p><img src='https://a.example/{k % 80}.png'></p>{caption}\n"
        )
    names = [f"{k:03}.md" for k in range(240)]
    first = fix(names, Options())
    assert len(first.mended) == 240
    other = fix(names[::-1], Options(), Settings(jobs=2))
    assert [(one.found.path, one.after) for one in other.mended] == [
        (one.found.path, one.after) for one in first.mended
    ]


def test_the_bar_moves_once_a_post():
    write(a=BARE, b=BARE)
    ticks = []
    fix(["."], Options(), tick=lambda done, of: ticks.append((done, of)))
    assert ticks == [(1, 2), (2, 2)]


def test_every_rule_with_a_fix_is_tried_on_its_own_examples():
    """What a rule promises in an example is what a run writes."""
    tried = 0
    for rule in RULES:
        for example in rule.bad:
            if example.fixed is None or example.files:
                continue
            text = example.text.replace("«", "").replace("»", "")
            Path(example.name).write_text(text)
            outcome = fix([example.name], Options(unsafe=True), Settings(rules=(rule,)))
            assert [one.after.decode() for one in outcome.mended] in ([example.fixed], []), rule.id
            tried += bool(outcome.mended)
    assert tried >= 5


def test_an_edit_outside_of_every_image_is_an_edit_too():
    @dataclass(frozen=True)
    class Heading(Made):
        def check(self, image, post):
            if image.span.start == 4:
                yield self.finding(
                    post, Span(0, 1), None, Fix((Edit(Span(0, 1), "##"),), safe=True)
                )

    outcome, left = left_by(Heading(), text="# x ![old](a.png)\n")
    assert mended(outcome) == {"a.md": "## x ![old](a.png)\n"}
    assert left == []


def test_what_would_bring_up_a_fault_gives_way_to_the_next_best():
    """Two neighbours would get one alt from elsewhere, which is a fault of its own."""
    write(
        a="---\ncover:\n  image: https://a.example/c.png\n  alt: A lighthouse\n---\n"
        + BARE
        + "\n"
        + CAPTION.replace("b.png", "c.png").format("Dawn at the quay"),
        b=f"![A lighthouse]({URL})\n",
    )
    outcome = fix(["."], Options())
    (one,) = outcome.mended
    assert [change.alt for change in one.changes] == ["A lighthouse", "Dawn at the quay"]
    put_in_place(outcome)
    assert fix(["."], Options()).mended == ()


def test_what_failed_beside_others_is_tried_again_beside_what_was_made():
    captions = [
        CAPTION.replace("b.png", f"{name}.png").format("Dawn at the quay") for name in "aba"
    ]
    write(a="\n".join(captions))
    put_in_place(fix(["."], Options()))
    text = Path("a.md").read_text()
    assert text.count("a.png' alt='Dawn at the quay'") == 2
    assert fix(["."], Options()).mended == ()
