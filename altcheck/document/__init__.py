"""What a post holds: spans, slots, edits, captions, images.

Everything here is data: small, immutable and picklable, without the post's text or its tree, so
that a post read in one process can be judged in another.
"""

from altcheck.document.image import (
    Access,
    Caption,
    CaptionKind,
    Element,
    Frame,
    Image,
    Link,
    NameSource,
    Near,
    Source,
    Syntax,
)
from altcheck.document.post import (
    Decoration,
    Excuse,
    ExcuseKind,
    Figcaption,
    Figure,
    Lines,
    LinkPlace,
    Map,
    Meta,
    Picture,
    Post,
    Reason,
    Slip,
    SlipKind,
    Unchecked,
)
from altcheck.document.slots import Attribute, Edit, Slot, Span, Unwritable, overlap, splice

__all__ = [
    "Access",
    "Attribute",
    "Caption",
    "CaptionKind",
    "Decoration",
    "Edit",
    "Element",
    "Excuse",
    "ExcuseKind",
    "Figcaption",
    "Figure",
    "Frame",
    "Image",
    "Lines",
    "Link",
    "LinkPlace",
    "Map",
    "Meta",
    "NameSource",
    "Near",
    "Picture",
    "Post",
    "Reason",
    "Slip",
    "SlipKind",
    "Slot",
    "Source",
    "Span",
    "Syntax",
    "Unchecked",
    "Unwritable",
    "overlap",
    "splice",
]
