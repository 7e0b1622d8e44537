"""How the tests of this folder get at images and findings: a line of a post, read and judged."""

from html import escape

from altcheck.posts.reader import read_post
from altcheck.repo import Repo
from altcheck.rules import RULES
from altcheck.rules.quality import AltQuality
from altcheck.rules.rule import ImageRule, PostRule, RepoRule

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


def asked(text, *assets, rules, name="a.md"):
    """What ``rules`` (ids, or rules with their options) find, given each image's file."""
    post = read_post(name, text.encode()).post
    known = {(name, k): asset for k, asset in enumerate(assets)}
    repo = Repo({name: post}, known, {})
    findings = []
    for rule in (BY_ID[one] if isinstance(one, str) else one for one in rules):
        if isinstance(rule, PostRule):
            findings += rule.check(post)
        for one in post.images:
            if isinstance(rule, RepoRule):
                findings += rule.check(one, post, repo)
            elif isinstance(rule, ImageRule):
                findings += rule.check(one, post)
    return findings
