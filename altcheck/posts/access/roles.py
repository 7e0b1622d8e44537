"""The tables of WAI-ARIA 1.2, Graphics-ARIA 1.0 and DPUB-ARIA 1.1 that names and exposure need."""

from __future__ import annotations

from functools import lru_cache

_ROLES = """
    alert alertdialog application article banner blockquote button caption cell checkbox code
    columnheader combobox comment complementary contentinfo definition deletion dialog directory
    document emphasis feed figure form generic grid gridcell group heading image img insertion link
    list listbox listitem log main mark marquee math menu menubar menuitem menuitemcheckbox
    menuitemradio meter navigation none note option paragraph presentation progressbar radio
    radiogroup region row rowgroup rowheader scrollbar search searchbox separator slider spinbutton
    status strong subscript suggestion superscript switch tab table tablist tabpanel term textbox
    time timer toolbar tooltip tree treegrid treeitem

    graphics-document graphics-object graphics-symbol

    doc-abstract doc-acknowledgments doc-afterword doc-appendix doc-backlink doc-biblioentry
    doc-bibliography doc-biblioref doc-chapter doc-colophon doc-conclusion doc-cover doc-credit
    doc-credits doc-dedication doc-endnote doc-endnotes doc-epigraph doc-epilogue doc-errata
    doc-example doc-footnote doc-foreword doc-glossary doc-glossref doc-index doc-introduction
    doc-noteref doc-notice doc-pagebreak doc-pagefooter doc-pageheader doc-pagelist doc-part
    doc-preface doc-prologue doc-pullquote doc-qna doc-subtitle doc-tip doc-toc
"""
ROLES = frozenset(_ROLES.split())
PRESENTATIONAL = frozenset(("none", "presentation"))
IMAGES = frozenset(("img", "image", "graphics-document", "graphics-symbol", "doc-cover"))
"""Roles of images, which their content doesn't name."""
WHOLE = IMAGES - {"graphics-document"}
"""Those of one image: what is inside of it is no business of assistive technology."""
LINKS = frozenset(("link", "doc-backlink", "doc-biblioref", "doc-glossref", "doc-noteref"))
"""The role link and those that inherit from it."""
BUTTONS = frozenset(("button", "menuitem", "menuitemcheckbox", "menuitemradio", "switch", "tab"))
"""The role button, and those of what is used as one and takes its name from its content too."""
# WAI-ARIA 1.2, 6.4; aria-hidden is left out: it says the opposite of what the others say.
_GLOBAL = """
    label labelledby describedby description details atomic braillelabel brailleroledescription busy
    controls current dropeffect flowto grabbed keyshortcuts live owns relevant roledescription
"""
GLOBAL = tuple(f"aria-{name}" for name in _GLOBAL.split())
_KNOWN = """
    a abbr acronym address applet area article aside audio b base basefont bdi bdo big blink
    blockquote body br button canvas caption center cite code col colgroup data datalist dd del
    details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form frame
    frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img image input ins kbd label
    legend li link main map mark marquee math menu meta meter nav nobr noframes noscript object ol
    optgroup option output p param picture pre progress q rp rt ruby s samp script search section
    select small source span strike strong style sub summary sup svg table tbody td template
    textarea tfoot th thead time title tr track tt u ul var video wbr
"""
KNOWN = frozenset(_KNOWN.split())
"""The elements of HTML, obsolete ones too; any other is a component, or a slip."""


@lru_cache(maxsize=512)
def first_role(attribute: str | None) -> str | None:
    """The role that a role attribute gives: the first token that is a role. WAI-ARIA 1.2, 8.1."""
    tokens = (attribute or "")[:500].lower().split()
    return next((token for token in tokens if token in ROLES), None)
