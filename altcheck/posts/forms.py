"""Tags that make images on one site only, as its owner describes them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, get_args

Delimiter = Literal["liquid", "include", "hugo", "call", "component"]
"""How a tag is set off from the text:

``liquid`` is ``{% name … %}`` (Liquid, Nunjucks), ``include`` ``{% include name.html … %}``,
``hugo`` ``{{< name … >}}`` and ``{{% name … %}}``, ``call`` ``{{ name(…) }}`` (Zola, Nunjucks),
``component`` ``<Name … />`` (MDX, Astro, Vue).
"""

_NAME = re.compile(r"[\w][\w./-]*")
_ARGUMENT = re.compile(r"[A-Za-z_:][\w:.-]*")


@dataclass(frozen=True, slots=True)
class TagForm:
    """A tag that shows an image, and which of its arguments say what.

    An argument is named by a string, or by its place among those without a name, from 0.
    ``alt``, ``caption`` and ``title`` are None if the tag takes none. Raises ValueError for what
    can't be a name or a place.
    """

    name: str
    delimiter: Delimiter
    src: str | int = "src"
    alt: str | int | None = "alt"
    caption: str | int | None = "caption"
    title: str | int | None = "title"

    def __post_init__(self) -> None:
        if self.delimiter not in get_args(Delimiter):
            raise ValueError(f"{self.delimiter!r} is none of {', '.join(get_args(Delimiter))}")
        if not _NAME.fullmatch(self.name):
            raise ValueError(f"{self.name!r} is no tag's name")
        for argument in (self.src, self.alt, self.caption, self.title):
            if isinstance(argument, str) and not _ARGUMENT.fullmatch(argument):
                raise ValueError(f"{argument!r} is no argument's name")
            if isinstance(argument, int) and (argument < 0 or self.delimiter == "component"):
                raise ValueError(f"{argument!r} is no place of an argument of {self.name}")


@dataclass(frozen=True, slots=True)
class Forms:
    """What a post is to be read with beside what every reader knows.

    ``tags`` are the site's own; ``languages`` those of posts that don't say theirs: one is taken
    for theirs, of several any may be.
    """

    tags: tuple[TagForm, ...] = ()
    languages: tuple[str, ...] = ()


NO_FORMS = Forms()
