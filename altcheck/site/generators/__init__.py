"""The generators that are known, in the order in which a folder is held against them.

To add one, write how its folder is known and what its site is made of, and add both here.
"""

from __future__ import annotations

from altcheck.site.generators.generator import Generator
from altcheck.site.generators.hexo import HEXO, hexo_site
from altcheck.site.generators.hugo import HUGO, ZOLA
from altcheck.site.generators.javascript import ELEVENTY, SCRIPTS
from altcheck.site.generators.jekyll import JEKYLL, jekyll_site
from altcheck.site.generators.python import MDBOOK, MKDOCS, MYST, NIKOLA, PELICAN, QUARTO, SPHINX

__all__ = ["GENERATORS", "LAYOUTS", "Generator"]

# Nikola before Sphinx: both have a conf.py. Jekyll comes last: its configuration has the same name
# as Hexo's and no sign of its own.
GENERATORS = (
    HEXO, HUGO, ZOLA, ELEVENTY, *SCRIPTS, MKDOCS, PELICAN, NIKOLA, SPHINX, MYST, QUARTO, MDBOOK,
    JEKYLL,
)  # fmt: skip
# What a blog without a configuration is known by: the folder of its posts.
LAYOUTS = (("source/_posts", hexo_site), ("_posts", jekyll_site))
