"""Markup and template code left over in alt texts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape

from altcheck.document import Image, Post
from altcheck.rules.characters import is_formula
from altcheck.rules.quality import AltQuality, AltStyle, one_line, rewritten
from altcheck.rules.rule import Example, Fix, Level
from altcheck.words import Words

# What engines leave where a value is missing, and keys of translations that nobody looked up. Words
# with a dot between are mostly addresses and names of files: the last one has to be a field's.
_TEMPLATE = re.compile(
    r"""\[object\ [A-Z]\w+\] | %(?:alt|title|caption|description|image)%
    | \{\{.*\}\} | \{%.*%\} | \$\{[\w.]+\} | <%.*%> | <\?(?:php|=).*
    | \{(?:alt|title|caption|description|image|name|post|page|site|item|props|data|i18n|t)(?:[._]\w+)*\}
    | \#\{[\w.]+\} | \[\[\s?\w+(?:\.\w+)*\s?\]\]
    | __(?:ALT|TITLE|CAPTION|IMAGE_ALT|DESCRIPTION)__ | @@?(?:alt|title|caption)@@?""",
    re.VERBOSE,
)
_OPENING = re.compile(r"[\[{%$<#_@]")  # with what each of those begins
_KEY = re.compile(
    r"(?:i18n|intl|translations?|locales?|messages?|trans)(?:\.\w+)+"
    r"|(?:page|post|site|config|theme|item|image|img|article|entry|params|data|props|this|figure|photo|card|product|hero|cover)"
    r"(?:\.\w+)*\.(?:alt|title|caption|description|alt_?text|image_?alt|label)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class AltTemplateUnrendered(AltQuality):
    """WCAG failure F30: what a template should have filled in."""

    title = Words(en="Template code in the alt text", zh="替代文本里有未替换的模板代码")
    message = Words(
        en="The alt text “{alt}” holds template code that nothing has filled in.",
        zh="替代文本“{alt}”里有未被替换的模板代码。",
    )
    remedy = Words(
        en="Correct the template, or write the alt text itself.",
        zh="修正模板，或直接写上替代文本。",
    )
    good = (
        Example("![{{ page.title }}](a.png)\n"),
        Example("![example.com](a.png)\n"),
        Example("![package.json](a.png)\n"),
        Example("![page.title](a.png) is `page.title`\n"),
        Example("![100% of boats](a.png)\n"),
        Example("![{a, b}](a.png)\n"),
    )
    bad = (
        Example('<p><img src="a.png" alt="«[object Object]»"></p>\n'),
        Example("![«%alt%»](a.png)\n"),
        Example("![«page.title»](a.png)\n"),
        Example("![«&#123;&#123; page.title }}»](a.png)\n"),
    )

    def is_useless(self, alt: str, image: Image, post: Post) -> bool:
        """Code of an engine anywhere, or a key as the whole alt; not where the post has it as code."""
        if not (_KEY.fullmatch(alt) or (_OPENING.search(alt) and _TEMPLATE.search(alt))):
            return False
        return alt.casefold() not in post.code and not is_formula(alt, image)


_ENTITY = re.compile(
    r"&(?:nbsp|amp|lt|gt|quot|apos|[lr][sd]quo|[mn]dash|hellip|copy|reg|trade|middot|bull|#0?39|#x27|#34|#160|#8\d{3});"
)
_INLINE = (
    "b|i|em|strong|span|a|u|s|sup|sub|font|small|big|code|mark|p|div|center|h[1-6]|q|cite|del|ins"
)
_PAIRED = re.compile(rf"<({_INLINE})(?:\s[^<>]*)?>(.*?)</\1\s*>", re.IGNORECASE)
_BREAK = re.compile(r"(?<=\S)\s*<br\s*/?>\s*(?=\S)", re.IGNORECASE)


@dataclass(frozen=True)
class AltMarkup(AltStyle):
    """HTML Standard: the value of alt is plain text."""

    title = Words(en="HTML in the alt text", zh="替代文本中有 HTML 代码")
    message = Words(
        en="The alt text “{alt}” holds tags or references that are read out as they stand.",
        zh="替代文本“{alt}”中有标签或实体，会被原样念出来。",
    )
    why = Words(
        en="An alt text is plain text: tags in it, and what was escaped twice, are read out.",
        zh="替代文本是纯文本：其中的标签和被转义两次的字符会被念出来。",
    )
    remedy = Words(en="Leave the words, take the markup out.", zh="保留文字，删去标记。")
    source = "HTML Standard, the img element"
    good = (
        Example('<p><img src="a.png" alt="Fish &amp; chips"></p>\n'),
        Example('<p><img src="a.png" alt="The &lt;img&gt; element"></p>\n'),
        Example('<p><img src="a.png" alt="a &lt; b &gt; c"></p>\n'),
        Example('<p><img src="a.png" alt="&amp;nbsp; on the page"> <code>&amp;nbsp;</code></p>\n'),
    )
    bad = (
        Example(
            '<p><img src="a.png" alt="«Fish &amp;amp; chips»"></p>\n',
            fixed='<p><img src="a.png" alt="Fish &amp; chips"></p>\n',
        ),
        Example(
            '<p><img src="a.png" alt="«Two &lt;b&gt;boats&lt;/b&gt;»"></p>\n',
            fixed='<p><img src="a.png" alt="Two boats"></p>\n',
        ),
        Example(
            '<p><img src="a.png" alt="«Two boats&lt;br&gt;at dawn»"></p>\n',
            fixed='<p><img src="a.png" alt="Two boats at dawn"></p>\n',
        ),
    )

    def is_useless(self, alt: str, image: Image, post: Post) -> bool:
        """Double-escaped references, tags in pairs, line breaks; not what the post has as code."""
        del image
        if "&" not in alt and "<" not in alt:
            return False
        if not (_ENTITY.search(alt) or _PAIRED.search(alt) or _BREAK.search(alt)):
            return False
        return post.code.isdisjoint(_FRAGMENT.findall(alt.casefold()))

    def repair(self, alt: str, image: Image, post: Post) -> Fix | None:
        """The words alone."""
        del post
        text = alt
        for _ in range(5):  # tags within tags
            text, n = _PAIRED.subn(r"\2", text)
            if not n:
                break
        text = one_line(unescape(_BREAK.sub(" ", text)))
        return rewritten(image, text if text != alt else None)


_FRAGMENT = re.compile(r"&#?\w+;|</?[a-z][\w-]*")


# Asterisks behind letters and digits are powers, dunders are names: neither is emphasis.
_MARKDOWN = re.compile(
    r"(?<![A-Za-z0-9*])\*\*(?=\S)([^*]+)(?<=\S)\*\*(?![A-Za-z0-9*])"
    r"|!?\[([^\[\]]+)\]\((?:https?:|/|\.|#)[^()\s]*\)"
    r"|(?<!`)`(?!`)([^`]+)`(?!`)"
)
_FOOTNOTE = re.compile(r"\[\^[\w-]+\]")


@dataclass(frozen=True)
class AltMarkdownMarkup(AltStyle):
    """CommonMark does not look into attributes."""

    level = Level.NOTICE
    title = Words(en="Markdown in the alt text", zh="替代文本中有 Markdown 标记")
    message = Words(
        en="The alt text “{alt}” holds Markdown that nothing renders there.",
        zh="替代文本“{alt}”中有 Markdown 标记，在这里不会被渲染。",
    )
    why = Words(
        en="The signs are read out, or swallowed, as it comes.",
        zh="这些符号会被念出来，或被吞掉，全看读屏软件。",
    )
    remedy = Words(en="Leave the words, take the signs out.", zh="保留文字，删去符号。")
    source = "CommonMark 0.31.2, images"
    good = (
        Example("![Two **boats**](a.png)\n"),
        Example('<p><img src="a.png" alt="2 * 3 * 4"></p>\n'),
        Example('<p><img src="a.png" alt="x**2 + y**2"></p>\n'),
        Example('<p><img src="a.png" alt="__init__"></p>\n'),
        Example(r'<p><img src="a.png" alt="\frac{a}{b} **c**"></p>' "\n"),
    )
    bad = (
        Example(
            '<p><img src="a.png" alt="«Two **boats**»"></p>\n',
            fixed='<p><img src="a.png" alt="Two boats"></p>\n',
        ),
        Example(
            '<p><img src="a.png" alt="«The [quay](/quay) at dawn»"></p>\n',
            fixed='<p><img src="a.png" alt="The quay at dawn"></p>\n',
        ),
        Example(
            '<p><img src="a.png" alt="«Output of `ls`»"></p>\n',
            fixed='<p><img src="a.png" alt="Output of ls"></p>\n',
        ),
        Example("![«Two boats[^1]»](a.png)\n"),
    )

    def is_useless(self, alt: str, image: Image, post: Post) -> bool:
        """Emphasis, links or code in an attribute; in a label only what survives rendering."""
        del post
        if image.syntax == "markdown":
            return bool(_FOOTNOTE.search(alt))
        return bool(_MARKDOWN.search(alt)) and not is_formula(alt, image)

    def repair(self, alt: str, image: Image, post: Post) -> Fix | None:
        """The words alone, in HTML."""
        del post
        if image.syntax != "html":
            return None
        text = _MARKDOWN.sub(lambda match: match[match.lastindex or 0], alt)
        return rewritten(image, text, safe=True)
