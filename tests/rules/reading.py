"""How the tests of this folder get at images and findings: a line of a post, read and judged."""

from html import escape

from altcheck.posts.reader import read_post
from altcheck.repo import Repo
from altcheck.rules import RULES
from altcheck.rules.quality import AltQuality
from altcheck.rules.rule import ImageRule, PostRule, RepoRule

BY_ID = {rule.id: rule for rule in RULES}
ON = [rule for rule in RULES if rule.on]
QUALITY = [rule for rule in ON if isinstance(rule, AltQuality)]


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
    pairs = [(one, rule) for one in post.images for rule in asked if one.element in rule.elements]
    return [f.rule for one, rule in pairs for f in rule.check(one, post)]


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


def family(*modules):
    """The rules of these modules that are about alts and are asked unless told otherwise."""
    return [rule for rule in QUALITY if type(rule).__module__.rsplit(".", 1)[-1] in modules]


def judged(alt, src="a.png", rules=QUALITY, lang=None):
    """The ids of the rules about useless alts that fire on this alt, in a page in ``lang``."""
    head = f"---\nlang: {lang}\n---\n\n" if lang else ""
    return found(f'{head}<p><img src="{src}" alt="{escape(alt)}"></p>\n', rules)


def only(rule, text, name="post.md"):
    """What one rule finds in a post with this text: its findings, and the text."""
    post = read_post(name, text.encode()).post
    return [f for one in post.images for f in BY_ID[rule].check(one, post)]


def cells(table):
    """The cells of a table of alts, parted by bars and line ends."""
    return [cell.strip() for line in table.strip().splitlines() for cell in line.split("|")]
