"""Which generator makes a post into a page, and where a src leads in its folders."""

from altcheck.site.generators import Sites, find_site
from altcheck.site.site import Kind, Mount, Site

__all__ = ["Kind", "Mount", "Site", "Sites", "find_site"]
