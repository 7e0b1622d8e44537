"""The words of the page around what the rules say."""

from __future__ import annotations

from collections.abc import Mapping

from altcheck.rules.rule import Level
from altcheck.words import Words

LEVELS: Mapping[Level, Words] = {
    Level.ERROR: Words(en="Error", zh="错误"),
    Level.WARNING: Words(en="Warning", zh="警告"),
    Level.NOTICE: Words(en="Notice", zh="提示"),
}

LABELS: Mapping[str, Words] = {
    "title": Words(en="Image audit", zh="图片检查报告"),
    "skip": Words(en="Skip to the images", zh="跳到图片列表"),
    "audited_folder": Words(en="{path} (posts: {count})", zh="{path}（{count} 篇文章）"),
    "audited_posts": Words(en="Posts: {count}", zh="{count} 篇文章"),
    "verdict": Words(en="Images to look at: {bad} of {all}", zh="需要处理的图片：{bad} / {all}"),
    "clean": Words(
        en="Nothing found: every image that was checked is in order.",
        zh="没有发现问题：检查过的图片都正常。",
    ),
    "no_images": Words(en="There are no images in what was read.", zh="读取的内容中没有图片。"),
    "summary": Words(en="Summary", zh="概览"),
    "posts": Words(en="Posts", zh="文章"),
    "images": Words(en="Images", zh="图片"),
    "errors": Words(en="Errors", zh="错误"),
    "warnings": Words(en="Warnings", zh="警告"),
    "notices": Words(en="Notices", zh="提示"),
    "fixable": Words(en="Fix offered", zh="可修复"),
    "person": Words(en="Need your words", zh="需要您来写"),
    "unchecked_count": Words(en="Not checked", zh="未检查"),
    "filter": Words(en="Filter", zh="筛选"),
    "level": Words(en="Level", zh="级别"),
    "work": Words(en="Work", zh="处理方式"),
    "everything": Words(en="All", zh="全部"),
    "matching": Words(en="Images shown: {count}", zh="显示的图片：{count}"),
    "index": Words(en="Posts with findings, worst first", zh="有问题的文章（问题多的在前）"),
    "index_rest": Words(
        en="Further posts with findings: {count}", zh="其余有问题的文章：{count} 篇"
    ),
    "results": Words(en="Post by post", zh="逐篇结果"),
    "part": Words(en="part {part} of {parts}", zh="第 {part} 部分，共 {parts} 部分"),
    "locked": Words(
        en="altcheck does not edit this file. It {reason}", zh="altcheck 不会修改此文件：{reason}"
    ),
    "post_faults": Words(en="In the post itself", zh="文章本身的问题"),
    "sound": Words(en="Images without findings: {count}", zh="没有问题的图片：{count}"),
    "front_matter": Words(en="In the front matter as", zh="front matter 中的键"),
    "no_address": Words(en="(no address)", zh="（没有地址）"),
    "thumbnail": Words(en="Small view of {name}", zh="{name} 的缩略图"),
    "data_address": Words(en="(picture written into the page)", zh="（内嵌在页面中的图片）"),
    "nowhere": Words(en="No address: there is nothing to show.", zh="没有地址，无法显示图片。"),
    "not_format": Words(en="no {name}", zh="不是 {name}"),
    "left": Words(
        en="Images left out, to keep this page usable: {count}. Those with findings come first; audit "
        "fewer posts at a time to see all.",
        zh="为保持页面可用，省略了 {count} 张图片（优先显示有问题的）；分批检查文章即可看到全部。",
    ),
    "no_preview": Words(en="No preview.", zh="没有预览。"),
    "size": Words(en="{width} × {height} px", zh="{width} × {height} 像素"),
    "caption": Words(en="Caption", zh="图注"),
    "credit": Words(en="Credit", zh="来源"),
    "no_caption": Words(en="None found.", zh="未找到。"),
    "sure": Words(en="This is surely its caption.", zh="可以确定是图注。"),
    "likely": Words(en="This is probably its caption.", zh="很可能是图注。"),
    "guess": Words(en="This may be its caption; please check.", zh="可能是图注，请核对。"),
    "heard": Words(en="A screen reader says", zh="读屏软件读出"),
    "heard_nothing": Words(
        en="Nothing: it may read out the file name.", zh="无内容：可能只会念出文件名。"
    ),
    "heard_skipped": Words(
        en="Nothing: it skips the image as decoration.", zh="无内容：图片被当作装饰跳过。"
    ),
    "heard_hidden": Words(
        en="Nothing: the markup hides the image from it.", zh="无内容：标记对读屏软件隐藏了图片。"
    ),
    "heard_theme": Words(
        en="What the theme makes of it; no alt text is set.", zh="取决于主题；没有设置替代文本。"
    ),
    "heard_template": Words(
        en="What a template fills in; it was not judged.", zh="由模板填写的文字，未作判断。"
    ),
    "remedy": Words(en="What to do", zh="怎么办"),
    "why": Words(en="Why", zh="原因"),
    "today": Words(en="Today’s markup", zh="当前标记"),
    "fixed": Words(en="Fixed markup", zh="修复后的标记"),
    "safe": Words(en="You can take it as it is.", zh="可直接采用。"),
    "unsafe": Words(en="Please check the words before you take it.", zh="采用前请先核对文字。"),
    "unsafe_change": Words(
        en="Please check that this change is right before you take it.",
        zh="采用前请先确认此改动是否合适。",
    ),
    "write": Words(
        en="Only a person can write this: put your own words where the “…” stands.",
        zh="这里需要由人来写：请把“…”换成您的文字。",
    ),
    "write_there": Words(
        en="Only a person can write this; please do so in the post itself.",
        zh="这里需要由人来写，请直接在文章中填写。",
    ),
    "fix_beyond": Words(
        en="There is a fix, but it reaches beyond what can be shown here.",
        zh="可以修复，但改动超出了此处能显示的范围。",
    ),
    "no_fix": Words(
        en="There is no markup to offer; what to do is said above.",
        zh="没有可提供的标记，请按上文处理。",
    ),
    "copy": Words(en="Copy fixed markup", zh="复制修复后的标记"),
    "copied": Words(en="Copied", zh="已复制"),
    "not_copied": Words(
        en="The browser did not allow it: the text is selected, please copy it by hand.",
        zh="浏览器不允许复制：文字已选中，请手动复制。",
    ),
    "left_out": Words(
        en=" [… {count} characters left out …] ", zh=" [……此处省略 {count} 个字符……] "
    ),
    "detail": Words(en=" ({text})", zh="（{text}）"),
    "unchecked": Words(en="What was not checked", zh="未检查的内容"),
    "more": Words(en="and {count} more", zh="另有 {count} 项"),
    "footer": Words(
        en="Made by altcheck. This page holds all it needs and loads nothing from elsewhere.",
        zh="由 altcheck 生成。本页面自带全部内容，不会从别处加载任何东西。",
    ),
}
