"""How the tests of this folder get at images and findings: a line of a post, read and judged."""

from html import escape

from altcheck.posts.reader import read_post
from altcheck.rules import RULES
from altcheck.rules.quality import AltQuality
from altcheck.rules.rule import ImageRule

BY_ID = {rule.id: rule for rule in RULES}
ON = [rule for rule in RULES if rule.on]
QUALITY = [rule for rule in RULES if isinstance(rule, AltQuality)]


def images(text, name="post.md"):
    """The images of a post with this text."""
    return read_post(name, text.encode()).post.images


def image(text, name="post.md"):
    """The only image of a post with this text."""
    (only,) = images(text, name)
    return only


def found(text, rules=None, name="post.md"):
    """The ids of what the image rules (or only ``rules``) find in a post, in order."""
    post = read_post(name, text.encode()).post
    asked = [rule for rule in (rules or ON) if isinstance(rule, ImageRule)]
    return [f.rule for one in post.images for rule in asked for f in rule.check(one, post)]


def judged(alt, src="a.png"):
    """The ids of the rules about useless alts that fire on this alt."""
    return found(f'<p><img src="{src}" alt="{escape(alt)}"></p>\n', QUALITY)
