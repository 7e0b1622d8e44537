"""What altcheck prints as JSON: one record a thing, with the field names that others rely on."""

from __future__ import annotations

from dataclasses import fields

from altcheck.document import Image, Post
from altcheck.rules.rule import Rule

Record = dict[str, object]


def image_record(post: Post, image: Image, *, explain: bool = False) -> Record:
    """One image as ``images --json`` prints it; offsets, lines and columns are in characters.

    ``explain`` adds the names of what speaks for and against its caption.
    """
    line, column = post.lines.place(image.span.start)
    caption = image.caption
    evidence = {"evidence": list(caption.evidence) if caption else []} if explain else {}
    return evidence | {
        "post": post.path,
        "n": image.n,
        "src": image.src.value,
        "alt": None if image.alt is None else image.alt.value,
        "caption": caption and caption.text,
        "description": caption and caption.description,
        "credit": caption and caption.credit,
        "caption_kind": caption and caption.kind,
        "confidence": caption and caption.confidence,
        "syntax": image.syntax,
        "key": image.key,
        "line": line,
        "column": column,
        "start": image.span.start,
        "end": image.span.stop,
    }


def rule_record(rule: Rule) -> Record:
    """One rule as ``rules --json`` prints it, its sentences in every language."""
    return {
        "id": rule.id,
        "level": str(rule.level),
        "title": {"en": rule.title.en, "zh": rule.title.zh},
        "why": {"en": rule.why.en, "zh": rule.why.zh},
        "remedy": {"en": rule.remedy.en, "zh": rule.remedy.zh},
        "wcag": list(rule.wcag),
        "act": list(rule.act),
        "fixable": any(example.fixed is not None for example in rule.bad),
        "options": {field.name: getattr(rule, field.name) for field in fields(rule)},
    }
