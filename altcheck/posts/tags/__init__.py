"""Images that a generator's own syntax makes: template tags, shortcodes, embeds, directives.

Each kind has a pattern that finds where one begins, and a reader that finds its arguments. Whether
it stands where the generator would act on it (and not in code) is for the parser to decide.
"""

from altcheck.posts.tags.arguments import Tag
from altcheck.posts.tags.attributes import ATTRIBUTES, with_attributes
from altcheck.posts.tags.kinds import Kind, kinds

__all__ = ["ATTRIBUTES", "Kind", "Tag", "kinds", "with_attributes"]
