"""What altcheck prints as JSON: one record a thing, with the field names that others rely on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields

from altcheck import __version__
from altcheck.document import Image, Post, Slot, Unchecked
from altcheck.report import Report
from altcheck.rules.rule import Argument, Finding, Rule
from altcheck.rules.srcset import first_address, srcsets
from altcheck.words import LANGUAGES, Words

Record = dict[str, object]


def image_record(post: Post, image: Image, *, explain: bool = False) -> Record:
    """One image as ``images --json`` prints it; offsets, lines and columns are in characters.

    ``src`` is what an HTML parser reads in the file: it ends at a quote in a template's expression.
    ``address`` is where the picture comes from, such expressions whole and a lazy one's real place,
    and ``candidates`` are the addresses of its srcset and of the sources around it.
    ``explain`` adds the names of what speaks for and against its caption.
    """
    line, column = post.lines.place(image.span.start)
    caption = image.caption
    evidence = {"evidence": list(caption.evidence) if caption else []} if explain else {}
    return evidence | {
        "post": post.path,
        "n": image.n,
        "src": _parsed(image.src),
        "address": first_address(image) or None,
        "candidates": [c.address for _, srcset in srcsets(image) for c in srcset.candidates],
        "alt": None if image.alt is None else image.alt.value,
        "caption": caption and caption.text,
        "description": caption and caption.description,
        "credit": caption and caption.credit,
        "caption_kind": caption and caption.kind,
        "confidence": caption and caption.confidence,
        "syntax": image.syntax,
        "element": image.element,
        "key": image.key,
        "line": line,
        "column": column,
        "start": image.span.start,
        "end": image.span.stop,
    }


def _parsed(src: Slot) -> str | None:
    quote = getattr(src.write, "quote", "") if src.templated else ""
    return src.value.split(quote, 1)[0] if quote and src.value else src.value


def rule_record(rule: Rule) -> Record:
    """One rule as ``rules --json`` prints it, its sentences in every language."""
    return {
        "id": rule.id,
        "level": str(rule.level),
        "on": rule.on,
        "title": {"en": rule.title.en, "zh": rule.title.zh},
        "why": {"en": rule.why.en, "zh": rule.why.zh},
        "remedy": {"en": rule.remedy.en, "zh": rule.remedy.zh},
        "wcag": list(rule.wcag),
        "act": list(rule.act),
        "fixable": any(example.fixed is not None for example in rule.bad),
        "options": {field.name: getattr(rule, field.name) for field in fields(rule)},
    }


def report_record(report: Report, rules: Sequence[Rule]) -> Record:
    """A report as ``check --format json`` prints it, findings in the order of posts and places."""
    posts = {post.path: post for post in report.posts}
    by_id = {rule.id: rule for rule in rules}
    return {
        "version": __version__,
        "summary": dict(report.counts()),
        "findings": [
            _finding_record(finding, posts[finding.path], by_id[finding.rule])
            for finding in report.findings
        ],
        "unchecked": [_unchecked_record(note) for note in report.unchecked],
    }


def _finding_record(finding: Finding, post: Post, rule: Rule) -> Record:
    line, column = post.lines.place(finding.span.start)
    end_line, end_column = post.lines.place(finding.span.stop)
    image = None if finding.image is None else post.images[finding.image]
    return {
        "rule": finding.rule,
        "level": str(finding.level),
        "post": finding.path,
        "line": line,
        "column": column,
        "end_line": end_line,
        "end_column": end_column,
        "start": finding.span.start,
        "end": finding.span.stop,
        "image": image and image.src.value,
        "message": {lang: rule.message.in_(lang, finding.args) for lang in LANGUAGES},
        "args": {name: _argument(value) for name, value in finding.args.items()},
        "fix": _fix_record(finding),
    }


def _argument(value: Argument) -> object:
    return {lang: value.in_(lang) for lang in LANGUAGES} if isinstance(value, Words) else value


def _fix_record(finding: Finding) -> Mapping[str, object] | None:
    if finding.fix is None:
        return None
    edits = [
        {"start": edit.span.start, "end": edit.span.stop, "text": edit.text}
        for edit in finding.fix.edits
    ]
    alt = finding.fix.alt
    words = {"alt": alt.text, "origin": alt.origin} if alt else {}
    return {"safe": finding.fix.safe, "edits": edits} | words


def _unchecked_record(note: Unchecked) -> Record:
    return {"post": note.path, "src": note.src, "reason": str(note.reason), "detail": note.detail}
