"""How what was done and what was left is told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from rich.text import Text

from altcheck.fixes import Change, Left, Outcome, Remainder
from altcheck.reporters.text import shown
from altcheck.rules.rule import Origin
from altcheck.rules.vetting import wants_alt
from altcheck.words import Language, Words

REASONS: Mapping[Left, Words] = {
    Left.DOUBTFUL: Words(
        en="there is a fix, but not one to be sure of; --unsafe takes it.",
        zh="有可行的修复，但不能确定；加 --unsafe 采用。",
    ),
    Left.SHOWN: Words(
        en="the site's theme prints the alt as a caption, where readers would see it; --unsafe "
        "writes it.",
        zh="该站点的主题会把替代文本显示为图注，读者会看到；加 --unsafe 写入。",
    ),
    Left.NOT_SELECTED: Words(en="its rule was not selected.", zh="未选择该规则。"),
    Left.STILL_FOUND: Words(
        en="the fix did not mend it, so it was not made.", zh="修复后问题仍在，因此未写入。"
    ),
    Left.NEW_FINDING: Words(
        en="the fix would bring up something else that is wrong, so it was not made.",
        zh="修复会带来新的问题，因此未写入。",
    ),
    Left.MISREAD: Words(
        en="the fixed text would be read otherwise than it is meant, so it was not written.",
        zh="修复后的文本读出来与预期不符，因此未写入。",
    ),
    Left.NOT_IN_ENCODING: Words(
        en="its encoding has no bytes for the new text; save the file as UTF-8.",
        zh="文件的编码无法表示新文本，请另存为 UTF-8。",
    ),
    Left.UNSETTLED: Words(
        en="its fixes undo each other, so none was made.", zh="各项修复互相抵消，因此都未写入。"
    ),
    Left.LOCKED: Words(
        en="may not be edited before it is saved as UTF-8.", zh="在另存为 UTF-8 之前不会被修改。"
    ),
    Left.READ_ONLY: Words(
        en="is read only; change its permissions.", zh="文件只读，请更改其权限。"
    ),
    Left.FOLDER: Words(
        en="its folder may not be written to; change the folder's permissions.",
        zh="所在文件夹不可写，请更改文件夹权限。",
    ),
    Left.HARD_LINK: Words(
        en="has other names (hard links), which would keep the old text; make it one of its own.",
        zh="文件有其他名称（硬链接），它们会保留旧文本；请先断开链接。",
    ),
    Left.UNCOMMITTED: Words(
        en="has changes that were not committed; commit or stash them.",
        zh="有未提交的更改，请先提交或暂存。",
    ),
    Left.NO_GIT: Words(
        en="git can't tell whether it was committed.", zh="git 无法确认文件是否已提交。"
    ),
    Left.CHANGED: Words(
        en="was changed by somebody else meanwhile; run it again.",
        zh="文件在此期间被他人修改，请重新运行。",
    ),
    Left.SYSTEM: Words(en="could not be written.", zh="无法写入。"),
    Left.NO_POST: Words(
        en="a decision names this post, and it is not among those that were given.",
        zh="决定中提到这篇文章，但它不在给出的文章中。",
    ),
    Left.NO_IMAGE: Words(
        en="a decision names an image here, and there is none.",
        zh="决定所指的位置没有图片。",
    ),
    Left.STALE: Words(
        en="a decision is out of date: the post was changed since it was made.",
        zh="决定已过期：此后文章有改动。",
    ),
    Left.TWICE: Words(
        en="two decisions are about one image; the first counts.",
        zh="同一张图片有两个决定，以第一个为准。",
    ),
    Left.TEMPLATED: Words(
        en="a template fills in the alt that a decision is about.",
        zh="决定所指的替代文本由模板生成。",
    ),
    Left.NO_PLACE: Words(
        en="there is no place for the alt that was decided.", zh="没有地方可写入所决定的替代文本。"
    ),
    Left.NOT_HELD: Words(
        en="the syntax of the image can't hold a sign of the alt that was decided (a quote, a "
        "bracket, a line end); choose other words.",
        zh="图片的语法无法容纳所决定文本中的某个符号（引号、括号或换行），请换一种写法。",
    ),
    Left.NO_MARK: Words(
        en='can\'t be marked as decoration here; HTML can (<img alt="">), and a Markdown image '
        "that begins a paragraph.",
        zh='此处无法标为装饰；HTML（<img alt="">）和段首的 Markdown 图片可以。',
    ),
}
_ORIGINS: Mapping[Origin, Words] = {
    "repository": Words(en="{n} from the same picture elsewhere", zh="{n} 个取自别处的同一图片"),
    "caption": Words(en="{n} from captions", zh="{n} 个取自图注"),
    "title": Words(en="{n} from titles", zh="{n} 个取自标题"),
}
_POST = Words(en="{path}: {edits} edits", zh="{path}：{edits} 处修改")
_TIMES = Words(en="{rule} {n}", zh="{rule} {n}")
_ALTS = Words(en="alts: {list}; read them before you publish", zh="替代文本：{list}；发布前请过目")
_LEFT = Words(en="left: {what}{reason}", zh="未处理：{what}{reason}")
_TOTAL = Words(
    en="{edits} edits in {posts} posts{would}; left alone: {left}, waiting for a person's words: "
    "{person}",
    zh="{posts} 篇文章，{edits} 处修改{would}；未处理 {left} 个，{person} 个需要人来写",
)
_WOULD = Words(en=" (nothing was written)", zh="（未写入）")
_DECISION = Words(en="decisions {n}", zh="人工决定 {n}")


def edits_in(changes: Iterable[Change]) -> int:
    """How many edits the changes are: those that are equal were made once."""
    return len({edit for change in changes for edit in change.edits})


def remainder(one: Remainder, lang: Language, times: int = 1) -> str:
    """Why something was left, after the path of its post."""
    detail = f" ({shown(one.detail)})" if one.detail else ""
    what = f"{one.rule} {times}: " if one.rule else ""
    return f"{what}{REASONS[one.reason].in_(lang)}{detail}"


def by_post(outcome: Outcome, failed: Iterable[Remainder], lang: Language) -> Iterator[Text]:
    """What was done and what was left, post by post."""
    failures = {one.path: one for one in failed}
    left: dict[str, Counter[Remainder]] = {}
    for one in (*outcome.left, *failures.values()):
        if one.reason is not Left.NOT_SELECTED:
            left.setdefault(one.path, Counter())[one._replace(image=None)] += 1
    done = {one.found.path: one.changes for one in outcome.mended if one.found.path not in failures}
    for path in sorted({*done, *left}):
        changes = done.get(path, ())
        counts: dict[str, str | int] = {"path": shown(path), "edits": edits_in(changes)}
        yield Text(_POST.in_(lang, counts), style="bold" if changes else "")
        if changes:
            yield Text(f"    {_rules(changes, lang)}", style="green")
        for one, times in left.get(path, {}).items():
            line = _LEFT.in_(lang, {"what": "", "reason": remainder(one, lang, times)})
            yield Text(f"    {line}", style="yellow")


def total(
    outcome: Outcome, failed: Iterable[Remainder], lang: Language, *, written: bool
) -> Iterator[Text]:
    """The same for all posts together: counts are of edits that were really made."""
    failures = {one.path for one in failed}
    done = [one.changes for one in outcome.mended if one.found.path not in failures]
    every = [change for changes in done for change in changes]
    if every:
        yield Text(_rules(every, lang), style="green")
    reasons = Counter(one.reason for one in outcome.left if one.reason is not Left.NOT_SELECTED)
    for reason, n in sorted(reasons.items()):
        line = _LEFT.in_(lang, {"what": f"{n}: ", "reason": REASONS[reason].in_(lang)})
        yield Text(line, style="yellow")
    posts = outcome.judged.repo.posts
    person = [f for f in outcome.judged.findings if f.fix is None and wants_alt(f, posts[f.path])]
    args: dict[str, str | int] = {
        "edits": sum(map(edits_in, done)),
        "posts": len(done),
        "left": reasons.total() + len(failures),
        "person": len(person),
        "would": "" if written else _WOULD.in_(lang),
    }
    yield Text(_TOTAL.in_(lang, args), style="bold")


def _rules(changes: Iterable[Change], lang: Language) -> str:
    """How often each rule was answered, and whose words the alts are made of."""
    changes = list(changes)
    counts = Counter(change.rule for change in changes)
    parts = [
        (_TIMES if rule else _DECISION).in_(lang, {"rule": rule, "n": n})
        for rule, n in sorted(counts.items())
    ]
    origins = Counter(change.origin for change in changes)
    words = [_ORIGINS[o].in_(lang, {"n": n}) for o, n in sorted(origins.items(), key=str) if o]
    if words:
        parts.append(_ALTS.in_(lang, {"list": ", ".join(words)}))
    return "; ".join(parts)
