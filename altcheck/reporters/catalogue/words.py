"""The words of the catalogue around what the rules say."""

from __future__ import annotations

from collections.abc import Mapping

from altcheck.words import Words

LEVELS: Mapping[str, Words] = {
    "error": Words(en="Error", zh="错误"),
    "warning": Words(en="Warning", zh="警告"),
    "notice": Words(en="Notice", zh="提示"),
    "off": Words(en="Off", zh="默认关闭"),
}

LABELS: Mapping[str, Words] = {
    "title": Words(en="The rules of altcheck", zh="altcheck 规则目录"),
    "about": Words(
        en="Every example on this page is run by altcheck's tests: what is good yields nothing, what "
        "is bad yields exactly the marked place, and the fix is what the rule's fix makes of it.",
        zh="本页的每个例子都由 altcheck 的测试执行：正确的例子不产生任何问题，错误的例子恰好指向所标位置，"
        "修复结果即规则所做的修复。",
    ),
    "contents": Words(en="All rules", zh="全部规则"),
    "rule": Words(en="Rule", zh="规则"),
    "level": Words(en="Level", zh="级别"),
    "says": Words(en="Says", zh="提示语"),
    "why": Words(en="Why", zh="原因"),
    "remedy": Words(en="What to do", zh="如何处理"),
    "rests_on": Words(en="Rests on", zh="依据"),
    "options": Words(en="Options", zh="选项"),
    "good": Words(en="Left alone", zh="不会提示"),
    "bad": Words(en="Found", zh="会提示"),
    "fixed": Words(en="Fix", zh="修复为"),
    "files": Words(en="with the files", zh="所在目录有文件"),
    "precision": Words(en="On real posts", zh="在真实文章上"),
    "fired": Words(en="findings", zh="次提示"),
    "read": Words(en="read", zh="次经人工查看"),
    "right": Words(en="right", zh="次正确"),
    "never": Words(en="not met in the posts that were counted", zh="统计的文章中未出现"),
    "unbuilt": Words(en="Checks that are not built", zh="尚未实现的检查"),
    "count": Words(en="Rules", zh="规则数"),
}
