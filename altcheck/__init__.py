"""Alt text, captions, broken images and referrer faults in content repositories.

What others may import: the types of what is read and found, ``read_post`` for one post's bytes, and
``altcheck.audit.audit`` for the whole pipeline.
"""

from importlib.metadata import version

from altcheck.document import Caption, Image, Post
from altcheck.posts.reader import read_post
from altcheck.report import Report
from altcheck.rules.rule import Finding

__all__ = ["Caption", "Finding", "Image", "Post", "Report", "__version__", "read_post"]

__version__ = version("altcheck")
