"""Embeds and directives: Obsidian, MyST, reStructuredText."""

from __future__ import annotations

import re

from altcheck.document import Slot, Span
from altcheck.posts.place import Place
from altcheck.posts.tags.arguments import PICTURE, Tag
from altcheck.posts.tags.writers import Option, WikiText

_WIKI = re.compile(r"!\[\[(?P<src>[^\[\]|\n]+?)(?P<parts>(?:\|[^\[\]|\n]*)*)\]\]")


def read_wiki(text: str, match: re.Match[str]) -> Tag | None:
    """``![[a.png|alt|300]]``, as Obsidian has it; a number is a size."""
    whole = _WIKI.match(text, match.start())
    if whole is None or not PICTURE.search(whole["src"].strip()):
        return None
    at = whole.end("src")
    slot = Slot(None, Span(at, at), WikiText("|"))
    for part in re.finditer(r"\|([^|]*)", whole["parts"]):
        if not re.fullmatch(r"\s*\d+(?:x\d+)?\s*", part[1]):
            start = whole.start("parts") + part.start(1)
            slot = Slot(part[1], Span(start, start + len(part[1])), WikiText())
            break
    src = Slot(whole["src"].strip(), Span(*whole.span("src")), WikiText())
    return Tag(Place(Span(*whole.span()), "tag", src, slot, None), None)


_DIRECTIVE = re.compile(
    r"""(?P<indent>[ \t]*)
    (?:(?P<fence>`{3,}|~{3,}|:{3,})\{(?:image|figure)\} | \.\.[ ]+(?:image|figure)::)
    [ \t]+(?P<src>\S+)[ \t]*(?P<line>\r?\n|\Z)
    (?P<options>(?:[ \t]*:[\w-]+:[^\n]*(?:\n|\Z))*)""",
    re.VERBOSE,
)


def read_directive(text: str, match: re.Match[str]) -> Tag | None:
    """MyST's and reStructuredText's image and figure, with their ``:alt:`` option."""
    head = _DIRECTIVE.match(text, match.start())
    if head is None:
        return None
    option = re.compile(r"(?P<indent>[ \t]*):alt:[ \t]*(?P<alt>[^\n]*?)[ \t]*\r?(?:\n|\Z)")
    alt = option.search(text, *head.span("options"))
    if alt is not None:
        slot = Slot(alt["alt"], Span(*alt.span("alt")), Option())
    else:
        indent = head["indent"] + ("" if head["fence"] else "   ")
        at = head.end("src")
        slot = Slot(None, Span(at, at), Option(f"{head['line'] or chr(10)}{indent}:alt: "))
    stop, caption = _directive_end(text, head)
    src = Slot(head["src"], Span(*head.span("src")), Option())
    return Tag(Place(Span(head.start(), stop), "tag", src, slot, None), caption)


def _directive_end(text: str, head: re.Match[str]) -> tuple[int, str | None]:
    """Where a directive ends, and the text in it; one without a fence ends with its options."""
    if not head["fence"]:
        return head.end(), None
    close = re.compile(rf"^[ \t]*{re.escape(head['fence'])}[ \t]*$", re.MULTILINE)
    found = close.search(text, head.end(), head.end() + 20_000)
    if found is None:
        return head.end(), None
    body = " ".join(text[head.end() : found.start()].split())
    return found.end(), body or None
