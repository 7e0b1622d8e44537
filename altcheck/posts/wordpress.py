"""``[caption …]<img …> Words[/caption]``, as WordPress keeps pictures with their captions.

Exports to Markdown carry it along, at times with its brackets escaped; in old posts the words stand
in an attribute (https://codex.wordpress.org/Caption_Shortcode).
"""

from __future__ import annotations

import re
from html import escape, unescape
from typing import NamedTuple

SHORTCODE = r"\[/?caption(?=[ \]\\])"
_OPENS = re.compile(r"\[caption(?P<attributes>(?:[^\]\"\\\n]|\"[^\"\n]*\"|\\(?!\])){0,1000}+)\\?\]")
_CLOSES = re.compile(r"\\?\[(?P<end>/?)caption(?:\\?\]|(?=[ ]))")
_WORDS = re.compile(r"(?<=\s)caption=\"([^\"]*)\"")
# Not alone on its line, where it would begin a block of HTML and end Markdown.
_FIGURE = '&#32;<figure class="captioned" data-type="caption">'


class Shortcode(NamedTuple):
    """One that stands for a figure: where it begins and ends to hold something, and its words."""

    inner: int
    close: int
    stop: int
    words: str

    @property
    def opening(self) -> str:
        """The markup in the place of what opens it."""
        return _FIGURE

    @property
    def closing(self) -> str:
        """The markup in the place of what closes it."""
        words = f"<figcaption>{escape(unescape(self.words))}</figcaption>" if self.words else ""
        return f"{words}</figure>"


def read_shortcode(source: str, at: int) -> Shortcode | None:
    """The shortcode that opens at ``at``; None if nothing closes it, or another one does first."""
    opens = _OPENS.match(source, at)
    # No further than to the next one that opens: so all of them together are searched once.
    close = _CLOSES.search(source, opens.end()) if opens else None
    if opens is None or close is None or not close["end"]:
        return None
    words = _WORDS.search(opens["attributes"])
    return Shortcode(opens.end(), close.start(), close.end(), words[1] if words else "")
