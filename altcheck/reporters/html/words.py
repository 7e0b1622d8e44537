"""The words of the page around what the rules say."""

from __future__ import annotations

from altcheck.rules.rule import Level
from altcheck.words import Words

LEVELS = {
    Level.ERROR: Words(en="Error", zh="错误"),
    Level.WARNING: Words(en="Warning", zh="警告"),
    Level.NOTICE: Words(en="Notice", zh="提示"),
}
LABELS = {
    "title": Words(en="Image audit", zh="图片检查报告"),
    "skip": Words(en="Skip to the posts", zh="跳到文章列表"),
    "summary": Words(en="Summary", zh="概览"),
    "posts": Words(en="posts", zh="文章"),
    "images": Words(en="images", zh="图片"),
    "errors": Words(en="errors", zh="错误"),
    "warnings": Words(en="warnings", zh="警告"),
    "notices": Words(en="notices", zh="提示"),
    "fixable": Words(en="with a fix to copy", zh="可直接采用修复"),
    "person": Words(en="waiting for your words", zh="等待您来写"),
    "unchecked_count": Words(en="not checked", zh="未检查"),
    "show": Words(en="Show", zh="显示"),
    "all": Words(en="everything", zh="全部"),
    "post_faults": Words(en="In the post itself", zh="文章本身的问题"),
    "sound": Words(en="Images without findings", zh="没有问题的图片"),
    "caption": Words(en="Caption", zh="图注"),
    "credit": Words(en="Credit", zh="来源"),
    "none": Words(en="none found", zh="未找到"),
    "heard": Words(en="A screen reader says today", zh="读屏软件目前会读出"),
    "heard_nothing": Words(en="nothing, or the file name", zh="什么也没有，或只读出文件名"),
    "heard_skipped": Words(
        en="nothing: it skips the image as decoration", zh="什么也没有：图片被当作装饰跳过"
    ),
    "heard_hidden": Words(en="nothing: the image is hidden from it", zh="什么也没有：图片对其隐藏"),
    "why": Words(en="Why", zh="原因"),
    "remedy": Words(en="What to do", zh="怎么办"),
    "today": Words(en="Today’s markup", zh="当前标记"),
    "fixed": Words(en="Fixed markup", zh="修复后的标记"),
    "safe": Words(en="Safe to take as it is.", zh="可直接采用。"),
    "unsafe": Words(en="Look before you take it.", zh="采用前请先核对。"),
    "write": Words(
        en="Only a person can write this: put your words in place of the “…”.",
        zh="这里需要由人来写：请用您的文字替换“…”。",
    ),
    "no_fix": Words(
        en="There is no markup to offer: what to do is said above.",
        zh="没有可提供的标记，请按上文处理。",
    ),
    "copy": Words(en="Copy", zh="复制"),
    "copied": Words(en="Copied", zh="已复制"),
    "not_copied": Words(en="Select the text and copy it", zh="请选中文字后复制"),
    "sure": Words(en="certain", zh="确定"),
    "likely": Words(en="likely", zh="很可能"),
    "guess": Words(en="a guess", zh="推测"),
    "unchecked": Words(en="What was not checked", zh="未检查的内容"),
    "times": Words(en="images", zh="张图片"),
    "clean": Words(
        en="No findings: every image that was checked is in order.",
        zh="没有发现问题：检查过的图片都正常。",
    ),
    "front_matter": Words(en="front matter", zh="front matter"),
    "added": Words(en="added", zh="新增"),
    "removed": Words(en="removed", zh="删除"),
    "not_shown": Words(en="not shown", zh="未显示"),
}
