"""How the tests of this folder get at images and links."""

from altcheck.posts.reader import read_post


def post_of(text, name="post.html"):
    """The post of this text."""
    return read_post(name, text.encode()).post


def access(text, name="post.html"):
    """What is told of the first image of a page."""
    return post_of(text, name).images[0].access


def link(text, name="post.html"):
    """What is told of the only link that the reader keeps."""
    (only,) = post_of(text, name).links
    return only.access
