"""A report for the terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from rich.text import Text

from altcheck.document import Image, Post, Unchecked
from altcheck.report import Report
from altcheck.reporters.facts import fact
from altcheck.reporters.sentences import REASONS
from altcheck.rules.rule import Finding, Level, Rule
from altcheck.rules.srcset import first_address
from altcheck.words import Language, Words, told

_STYLES = {Level.ERROR: "bold red", Level.WARNING: "yellow", Level.NOTICE: "cyan"}
_LEVELS = {
    Level.ERROR: Words(en="error", zh="错误"),
    Level.WARNING: Words(en="warning", zh="警告"),
    Level.NOTICE: Words(en="notice", zh="提示"),
}
_FIX = Words(en="fix: {text}", zh="修复：{text}")
_UNSAFE = Words(en="possible fix: {text}", zh="可行的修复：{text}")
_SUMMARY = Words(
    en="posts: {posts}, images: {images}; errors: {errors}, warnings: {warnings}, "
    "notices: {notices}; with a fix: {fixable}, waiting for a person's words: {person}",
    zh="{posts} 篇文章，{images} 张图片：{errors} 个错误，{warnings} 个警告，{notices} 个提示；"
    "{fixable} 个可自动修复，{person} 个需要人来写",
)
_UNCHECKED = Words(en="Not checked:", zh="未检查：")
_TIMES = Words(en=" ({count} images)", zh="（{count} 张图片）")
_GOOD = Words(en="Good:", zh="正确：")
_BAD = Words(en="Bad («…» marks what is meant):", zh="错误（«…» 标出所指之处）：")
_FIXED = Words(en="fixed:", zh="修复后：")
_DETAIL = Words(en=" ({text})", zh="（{text}）")
_SHOWN = 160  # characters of a value or a fix that a line has room for


def findings(report: Report, lang: Language, rules: Sequence[Rule]) -> Iterator[Text]:
    """One line a finding, ``path:line:column`` first, grouped by post; its fix below it."""
    by_id = {rule.id: rule for rule in rules}
    posts = {post.path: post for post in report.posts}
    for path, group in groupby(report.findings, key=lambda finding: finding.path):
        for finding in group:
            yield _finding(finding, posts[path], by_id[finding.rule], lang)
            if finding.fix:
                words = _FIX if finding.fix.safe else _UNSAFE
                text = " … ".join(edit.text.strip() for edit in finding.fix.edits)
                yield Text("    " + words.in_(lang, {"text": shown(text)}), style="green")
        yield Text()


def _finding(finding: Finding, post: Post, rule: Rule, lang: Language) -> Text:
    line, column = post.lines.place(finding.span.start)
    args = {name: shown(str(told(value, lang))) for name, value in finding.args.items()}
    return Text.assemble(
        f"{shown(finding.path)}:{line}:{column}: ",
        (_LEVELS[finding.level].in_(lang), _STYLES[finding.level]),
        f" {rule.message.in_(lang, args)} ",
        (f"[{finding.rule}]", "dim"),
    )


def note_line(note: Unchecked, lang: Language) -> str:
    """A post that was not judged, and why."""
    detail = _DETAIL.in_(lang, {"text": shown(fact(note.detail, lang))}) if note.detail else ""
    return f"{shown(note.path)}: {REASONS[note.reason].in_(lang)}{detail}"


def image_notes(notes: Iterable[Unchecked], lang: Language) -> Iterator[Text]:
    """What was not judged of images: one line for all with the same reason."""
    counts = Counter(note.reason for note in notes if note.src is not None)
    if counts:
        yield Text(_UNCHECKED.in_(lang), style="bold")
    for reason, count in counts.items():
        yield Text(f"  {REASONS[reason].in_(lang)}{_TIMES.in_(lang, {'count': count})}")


def summary(report: Report, lang: Language) -> Text:
    """One line of counts."""
    return Text(_SUMMARY.in_(lang, report.counts()), style="bold")


def image_lines(post: Post, image: Image, *, explain: bool = False) -> Iterator[Text]:
    """An image as ``images`` lists it: its place and src, then alt and caption.

    ``explain`` adds the names of what speaks for and against the caption.
    """
    line, column = post.lines.place(image.span.start)
    place = f"{shown(post.path)}:{line}:{column}: "
    yield Text.assemble(
        place, (shown(first_address(image) or "-"), "bold"), (f" [{image.syntax}]", "dim")
    )
    alt = None if image.alt is None else image.alt.value
    yield Text(f"    alt: {'-' if alt is None else repr(shown(alt))}")
    if image.caption:
        caption = image.caption
        yield Text(f"    caption ({caption.confidence:.2f}): {shown(caption.text)}")
        if caption.credit:
            yield Text(f"    credit: {shown(caption.credit)}")
        if explain:
            yield Text(f"    evidence: {', '.join(caption.evidence)}")


def rule_list(rules: Sequence[Rule], lang: Language) -> Iterator[Text]:
    """The catalogue: level, id and title, in the order of precedence."""
    width = max(len(rule.id) for rule in rules)
    for rule in rules:
        level = _LEVELS[rule.level].in_(lang)
        yield Text.assemble(
            (f"{level:<8}", _STYLES[rule.level]), f" {rule.id:<{width}}  {rule.title.in_(lang)}"
        )


def rule_page(rule: Rule, lang: Language) -> Iterator[Text]:
    """One rule: what it says and why, what to do, its examples and what it rests on."""
    yield Text.assemble((rule.id, "bold"), f"  ({_LEVELS[rule.level].in_(lang)})")
    for words in (rule.title, rule.why, rule.remedy):
        yield Text(words.in_(lang))
    for heading, examples in ((_GOOD, rule.good), (_BAD, rule.bad)):
        yield Text(f"\n{heading.in_(lang)}", style="bold")
        for example in examples:
            yield _indented(example.text)
            if example.fixed is not None:
                yield Text(f"  {_FIXED.in_(lang)}", style="green")
                yield _indented(example.fixed)
    rests = [f"WCAG {', '.join(rule.wcag)}" if rule.wcag else ""]
    rests += [f"ACT {', '.join(rule.act)}" if rule.act else "", rule.source]
    yield Text("\n" + "; ".join(filter(None, rests)), style="dim")


def _indented(example: str) -> Text:
    return Text("\n".join(f"    {line}" for line in example.rstrip().splitlines()))


def shown(value: str) -> str:
    """``value`` on one line of bounded length, with control characters made visible."""
    flat = "".join(
        c if c.isprintable() else f"\\x{ord(c):02x}" for c in " ".join(value[:2000].split())
    )
    return flat if len(flat) <= _SHOWN else f"{flat[: _SHOWN // 2]}…{flat[-_SHOWN // 3 :]}"
