"""Which generator makes a post into a page, and where a src leads in its folders."""

from altcheck.site.doubts import Doubts
from altcheck.site.expressions import filled_in, is_told
from altcheck.site.find import Sites, find_site, site_at
from altcheck.site.site import Kind, Mount, Site, plain
from altcheck.site.theme import shows_alt

__all__ = [
    "Doubts",
    "Kind",
    "Mount",
    "Site",
    "Sites",
    "filled_in",
    "find_site",
    "is_told",
    "plain",
    "shows_alt",
    "site_at",
]
