"""Every check that is known is either a rule or said not to be built, and why."""

import re

import pytest

from altcheck.rules import RULES
from altcheck.rules.unbuilt import UNBUILT

# The ids of the catalogue of checks, in its order: what the best tools check about images.
_IDS = """
    image-alt-missing image-alt-empty-markdown image-alt-empty image-alt-whitespace
    image-alt-invisible image-title-only image-name-aria-only image-name-empty-aria
    labelledby-target-missing describedby-target-missing input-image-alt-missing
    input-image-alt-generic area-alt-missing area-alt-without-href area-alt-empty-all
    imagemap-image-alt-empty imagemap-no-text-links svg-name-missing svg-role-missing
    role-img-name-missing object-name-missing embed-name-missing canvas-content-missing
    video-poster-check background-image-content front-matter-image-alt-missing
    social-image-alt-missing shortcode-image-alt-missing ascii-art-name-missing emoji-image-name
    applet-alt alt-on-wrong-element decorative-name-conflict empty-alt-named-conflict
    empty-alt-title-conflict decorative-focusable aria-hidden-focusable aria-hidden-informative
    decorative-without-alt decorative-figure decorative-in-carousel decorative-mark
    role-not-allowed-on-image role-img-interactive-content svg-focusable-attribute alt-filename
    alt-filename-inside alt-file-size alt-equals-src-stem alt-camera-name alt-screenshot-name
    alt-hash-name alt-slug-name alt-url alt-path alt-placeholder alt-vague-phrase
    alt-template-unrendered alt-null-literal alt-redundant-prefix alt-redundant-suffix
    alt-redundant-word-inside alt-too-long alt-too-short alt-punctuation-only alt-emoji-only
    alt-digits-only alt-dimensions alt-markup alt-markdown-markup alt-newline alt-mojibake
    alt-credit-only alt-keyword-stuffing alt-end-punctuation alt-all-caps alt-colour-only
    alt-language-mismatch alt-not-descriptive figure-number-only alt-duplicates-caption
    alt-duplicates-title image-title-attribute alt-duplicates-link-text
    alt-duplicates-adjacent-link alt-duplicates-adjacent-text alt-duplicates-heading
    alt-repeated-neighbour alt-repeated-across-site alt-inconsistent alt-equals-other-attribute
    longdesc-equals-alt linked-image-alt-missing linked-image-alt-empty linked-image-to-itself
    linked-image-purpose linked-image-alt-and-text linked-image-generic-name
    linked-image-long-alt identical-image-links button-image-name-missing
    heading-image-name-missing table-cell-image-only ismap-used ismap-without-link
    usemap-target-missing map-name-invalid figure-caption-missing figcaption-empty
    figcaption-misplaced figure-role-with-figcaption caption-unassociated caption-without-image
    figure-alt-missing figure-multiple-images longdesc-obsolete longdesc-invalid
    complex-image-description-missing image-src-missing image-src-empty image-src-invalid-url
    image-broken-local image-path-case image-path-unicode image-broken-remote image-redirected
    image-src-local-only image-src-expiring image-mixed-content image-protocol-relative
    image-hotlinked image-hotlink-blocked referrerpolicy-invalid
    referrerpolicy-misspelt-attribute page-referrer-meta referrerpolicy-weakens
    crossorigin-invalid loading-invalid decoding-invalid fetchpriority-invalid
    loading-lazy-first-image loading-lazy-missing lazy-placeholder-src lazy-noscript-duplicate
    srcset-invalid srcset-mixed-descriptors srcset-duplicate-descriptor srcset-sizes-missing
    sizes-invalid sizes-auto-not-lazy srcset-fallback-missing srcset-candidate-broken
    srcset-width-mismatch srcset-content-mismatch picture-img-missing picture-source-unreachable
    picture-source-attribute picture-type-mismatch dimensions-missing dimensions-invalid
    dimensions-aspect-mismatch image-upscaled image-oversized image-format-legacy
    image-format-mismatch image-animated image-of-text tracking-pixel spacer-image
    placeholder-image image-service-badge image-data-uri-large image-filename-quality
    image-obsolete-attribute image-unknown-attribute duplicate-attribute image-element-misused
    favicon-missing social-image-broken markdown-image-undefined-reference
    markdown-image-definition-unused markdown-image-definition-duplicate markdown-image-reversed
    markdown-image-lost-bang markdown-image-url-space markdown-image-unrendered
    markdown-image-reference-like-url markdown-image-style markdown-image-title-syntax
    markdown-image-host-not-allowed markdown-image-title-required markdown-html-image
    wiki-image-alt-missing markdown-attribute-alt editor-paste-default-alt unused-suppression
    image-duplicate-exact image-duplicate-perceptual image-duplicate-adjacent image-orphaned
    image-alt-lost-in-translation image-metadata-private image-metadata-description
    image-licence-credit
"""
KNOWN = re.findall(r"\S+", _IDS)
# Settings and marks of altcheck itself, which no other tool has.
OWN = {"link-name-missing", "suppression-without-reason", "image-duplicate-attribute"}
BUILT = {rule.id for rule in RULES}


def test_the_catalogue_has_no_id_twice():
    assert len(KNOWN) == len(set(KNOWN)) == 204


def test_what_is_not_built_is_no_rule():
    assert not BUILT & {one.id for one in UNBUILT}
    assert len({one.id for one in UNBUILT}) == len(UNBUILT)


def test_every_known_check_is_built_or_said_not_to_be():
    assert set(KNOWN) - BUILT - {one.id for one in UNBUILT} == set()


def test_nothing_is_said_of_a_check_that_nobody_knows():
    assert {one.id for one in UNBUILT} - set(KNOWN) == set()
    assert BUILT - set(KNOWN) == OWN


@pytest.mark.parametrize("one", UNBUILT, ids=lambda one: one.id)
def test_each_has_a_reason_in_both_languages(one):
    assert len(one.why.en) > 12
    assert one.why.en.endswith(".")
    assert re.search("[\u4e00-\u9fff]", one.why.zh)
    assert one.why.zh.endswith("。")


def test_what_is_merged_is_merged_into_a_rule():
    merged = [one.why.en for one in UNBUILT if one.why.en.startswith("Merged into ")]
    assert merged
    for why in merged:
        assert set(re.findall(r"[a-z]+(?:-[a-z]+)+", why)) <= BUILT
