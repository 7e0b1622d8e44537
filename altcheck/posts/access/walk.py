"""A walk over the content of an element, piece by piece, that never goes on for long."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from lxml import etree

from altcheck.posts.blocks import BLOCKS

_PARTING = BLOCKS | {"br"}  # what keeps the words on its two sides apart
_MOST_STEPS = 500  # of one walk
_ALL_STEPS = 200_000  # of all walks over one post
MORE = "…"


class Piece(NamedTuple):
    """A piece of an element's content; ``image`` if it is an image's name."""

    text: str
    image: etree._Element | None = None


class Way(NamedTuple):
    """How content is read: what is hidden too? following aria-labelledby?"""

    hidden_too: bool = False
    references: bool = True


_PLAIN = Way()


class Walker:
    """Walks within one post.

    ``enter`` gives what is read in the place of an element, None if its content is; ``title`` what
    is read of an element that has given nothing else.
    """

    def __init__(
        self,
        enter: Callable[[etree._Element, Way], Iterable[Piece] | None],
        title: Callable[[etree._Element], str],
    ) -> None:
        self._enter = enter
        self._title = title
        self._left = _ALL_STEPS

    def pieces(self, top: etree._Element, way: Way = _PLAIN) -> Iterator[Piece]:
        """The pieces of the content of ``top``.

        Where that is too much to be read, a last piece that says so: there is more of it.
        ``way`` is passed on to ``enter``.
        """
        if top.text:
            yield Piece(top.text)
        if not len(top) or self._left <= 0:
            yield from (Piece(MORE),) if len(top) else ()
            return
        told = 0
        before: list[int] = []  # what was told when each open element began
        walk = etree.iterwalk(top, events=("start", "end", "comment", "pi"))
        for step, (event, node) in enumerate(walk):
            if step > _MOST_STEPS or self._left <= 0:
                yield Piece(MORE)
                return
            self._left -= 1
            if node is top:
                continue
            found: list[Piece] = []
            if event == "start":
                before.append(told)
                found += self._opened(node, walk, way)
            else:
                if event == "end" and before.pop() == told:
                    found.append(Piece(self._title(node)))
                found += self._closed(node)
            told += sum(1 for piece in found if piece.text.strip())
            yield from found

    def _opened(self, node: etree._Element, walk: etree.iterwalk, way: Way) -> Iterator[Piece]:
        if node.tag in _PARTING:
            yield Piece(" ")
        instead = self._enter(node, way)
        if instead is not None:
            walk.skip_subtree()
            yield from instead
        elif node.text:
            yield Piece(node.text)

    def _closed(self, node: etree._Element) -> Iterator[Piece]:
        if node.tag in _PARTING:
            yield Piece(" ")
        if node.tail:
            yield Piece(node.tail)
