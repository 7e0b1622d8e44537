"""Alt text, captions, broken images and referrer faults in content repositories.

What others may import: the types of what is read and found, ``read_post`` for one post's bytes, and
``altcheck.audit.audit`` for the whole pipeline.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from altcheck.document import Caption, Image, Post
    from altcheck.posts.reader import read_post
    from altcheck.report import Report
    from altcheck.rules.rule import Finding

__all__ = ["Caption", "Finding", "Image", "Post", "Report", "__version__", "read_post"]

__version__ = "0.1.0"

_HOMES = {
    "Caption": "altcheck.document",
    "Finding": "altcheck.rules.rule",
    "Image": "altcheck.document",
    "Post": "altcheck.document",
    "Report": "altcheck.report",
    "read_post": "altcheck.posts.reader",
}


def __getattr__(name: str) -> Any:
    """What is imported when it is asked for: the command line starts without waiting for it."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
