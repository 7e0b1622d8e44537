"""One image after the other: what is known of it is shown, and a person says what is to be done."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

import click
from rich.text import Text

from altcheck.audit import Settings
from altcheck.cli import FAILED, told
from altcheck.cli.decide import apply, waiting
from altcheck.cli.options import print_lines
from altcheck.cli.problems import complain
from altcheck.document import Image, Post
from altcheck.fixes import Left, Refused, Remainder, Workshop, replace_file
from altcheck.fixes.decisions import Decision, decision, decorative
from altcheck.fixes.run import Gate
from altcheck.posts.source import decode
from altcheck.reporters.text import shown
from altcheck.rules.elsewhere import Picture, picture
from altcheck.rules.rule import Finding
from altcheck.words import Language, Words

_ASK = Words(
    en="[t]ake it, [e]dit, mark as [d]ecoration, [s]kip or [q]uit?",
    zh="采用[t]，编辑[e]，标为装饰[d]，跳过[s]，退出[q]？",
)
_ASK_FIRST = Words(
    en="[e]dit, mark as [d]ecoration, [s]kip or [q]uit?",
    zh="编辑[e]，标为装饰[d]，跳过[s]，退出[q]？",
)
_ALT = Words(en="alt text", zh="替代文本")
_LINES: Sequence[tuple[str, Words]] = (
    ("file", Words(en="    picture: {value}", zh="    图片：{value}")),
    ("alt", Words(en="    alt today: {value}", zh="    现有替代文本：{value}")),
    ("caption", Words(en="    caption: {value}", zh="    图注：{value}")),
    ("proposal", Words(en="    proposal: {value}", zh="    建议：{value}")),
)
_DONE = Words(en="{n} images in {posts} posts", zh="{posts} 篇文章中的 {n} 张图片")


class _Quit(Exception):
    """Somebody has had enough; what was decided before counts."""


class _Card(NamedTuple):
    """An image to be decided about, and the alt that is proposed for it, if one is."""

    post: Post
    image: Image
    text: str
    file: str
    proposal: str


def interview(paths: Sequence[str], settings: Settings, gate: Gate, lang: Language) -> int:
    """Ask about every image that wants an alt; each post is written when its images are through.

    The exit code: 1 if something that was decided could not be written.
    """
    workshop = Workshop(paths, settings, gate)
    session = _Session(workshop, settings, gate, lang)
    left = session.run()
    for one in left:
        click.echo(f"altcheck: {shown(one.path)}: {told.remainder(one, lang)}", err=True)
    args = {"n": session.images, "posts": session.posts}
    print_lines([Text(_DONE.in_(lang, args), style="bold")])
    return FAILED if complain(workshop.unchecked, paths, lang) else int(bool(left))


class _Session:
    """What was decided so far, which is proposed again for the same pictures."""

    def __init__(self, workshop: Workshop, settings: Settings, gate: Gate, lang: Language) -> None:
        self._workshop = workshop
        self._settings = settings
        self._gate = gate
        self._lang: Language = lang
        self._decided: dict[Picture, str] = {}
        self.images = 0
        self.posts = 0

    def run(self) -> list[Remainder]:
        """Go through all posts; what was decided and could not be done."""
        left: list[Remainder] = []
        for path, group in groupby(waiting(self._workshop), key=lambda pair: pair[0].path):
            decisions: list[Decision] = []
            goes_on = self._ask_all(path, [finding for _, finding in group], decisions)
            left += self._write(path, decisions)
            if not goes_on:
                break
        return left

    def _ask_all(self, path: str, findings: Sequence[Finding], decisions: list[Decision]) -> bool:
        """Ask about the images of one post; whether there is to be a next one."""
        text = decode(self._workshop.data_of(path)).text
        try:
            for card in self._cards(findings, text):
                alt = self._ask(card)
                if alt is not None:
                    decisions.append(decision(card.post, card.image, text, alt))
                    self._remember(card, alt)
        except _Quit:
            return False
        return True

    def _cards(self, findings: Sequence[Finding], text: str) -> Iterator[_Card]:
        repo = self._workshop.judged.repo
        for finding in findings:
            post = repo.posts[finding.path]
            image = post.images[finding.image or 0]
            known = picture(image, post, repo)
            proposal = finding.fix.alt.text if finding.fix and finding.fix.alt else ""
            proposal = self._decided.get(known, proposal) if known else proposal
            file = repo.files.get((post.path, image.index))
            yield _Card(post, image, text, str(file or image.address), proposal)

    def _remember(self, card: _Card, alt: str) -> None:
        known = picture(card.image, card.post, self._workshop.judged.repo)
        if known and alt:
            self._decided[known] = alt

    def _ask(self, card: _Card) -> str | None:
        """The alt that was decided, empty for decoration; None to leave the image alone."""
        self._show(card)
        words = _ASK if card.proposal else _ASK_FIRST
        letters = "tedsq" if card.proposal else "edsq"
        while True:
            answer = click.prompt(
                words.in_(self._lang), type=click.Choice(list(letters)), show_choices=False
            )
            if answer == "q":
                raise _Quit
            if answer == "s":
                return None
            if answer == "t":
                return card.proposal
            alt = self._edited(card) if answer == "e" else self._decoration(card)
            if alt is not None:
                return alt

    def _show(self, card: _Card) -> None:
        line, column = card.post.lines.place(card.image.span.start)
        today = None if card.image.alt is None else card.image.alt.value
        values = {
            "file": card.file,
            "alt": today or "-",
            "caption": card.image.caption.text if card.image.caption else "-",
            "proposal": card.proposal or "-",
        }
        print_lines(
            [
                Text(f"{shown(card.post.path)}:{line}:{column}", style="bold"),
                *(Text(w.in_(self._lang, {"value": shown(values[k])})) for k, w in _LINES),
            ]
        )

    def _edited(self, card: _Card) -> str | None:
        """The words that were written; None if there are none."""
        default = card.proposal or None
        text: str = click.prompt(_ALT.in_(self._lang), default=default, show_default=False)
        return " ".join(text.split()) or None

    def _decoration(self, card: _Card) -> str | None:
        """An empty alt, where the syntax has one; else None, after it was said why."""
        slot = card.image.alt
        change = decorative(card.post.path, card.image, slot, card.text) if slot else Left.NO_PLACE
        if isinstance(change, Left):
            click.echo(told.REASONS[change].in_(self._lang))
            return None
        return ""

    def _write(self, path: str, decisions: Sequence[Decision]) -> list[Remainder]:
        """Write what was decided about one post; what could not be done."""
        if not decisions:
            return []
        outcome = apply(Workshop([path], self._settings, self._gate), decisions)
        left = list(outcome.left)
        for one in outcome.mended:
            try:
                replace_file(one.found.file, one.before, one.after)
            except Refused as problem:
                left.append(Remainder(path, problem.reason, detail=problem.detail))
            else:
                self.posts += 1
                self.images += len(one.changes)
        return left
