"""Settings that are written out in programs."""

from __future__ import annotations

from pathlib import Path

import pytest

from altcheck.site.scripts import calls, path_aliases, python_settings, script_settings, uncommented
from tests.timing import within

KEYS = ("base", "url", "publicDir", "dirs")


def settings(tmp_path: Path, code: str) -> dict[str, list[str]]:
    path = tmp_path / "a.config.js"
    path.write_text(code, encoding="utf-8")
    return script_settings(path, KEYS)


@pytest.mark.parametrize(
    "code",
    [
        "",
        "export default {}",
        "// base: '/x/'\n",
        "/* base: '/x/' */",
        "const text = \"base: '/x/'\"",
        "if (base == '/x/') {}",
        "base",
        "{ base: `/${x}/` }",
        "{ base: process.env.BASE }",
        "{ base: }",
        "\0\ud800".encode("utf-8", "replace").decode(),
    ],
)
def test_what_is_no_setting(tmp_path: Path, code: str) -> None:
    assert settings(tmp_path, code).get("base", []) == []


@pytest.mark.parametrize(
    ("code", "values"),
    [
        ("export default { base: '/x/' }", ["/x/"]),
        ('module.exports = { "base": "/x/", other: "y" };', ["/x/"]),
        ("{ base: `/x/` }", ["/x/"]),
        ("base = '/x/';", ["/x/"]),
        ("const base = '/x/'\nconst other = 'y'\n", ["/x/"]),
        ("{ base:\n    '/x/',\n other: 'y' }", ["/x/"]),
        ("{ base: process.env.BASE || '/x/', other: 'y' }", ["/x/"]),
        ("{ base: dev ? '/' : '/x/' }", ["/", "/x/"]),
        ("{ base: ['/x/', '/y/'], other: 'z' }", ["/x/", "/y/"]),
        ("{ base: join('/x/', 'y'), other: 'z' }", ["/x/", "y"]),
        ("setBase({ base: 'a\\'b' })", ["a'b"]),
        ("{ nav: [{ base: '/no/' }], base: '/x/' }", ["/x/"]),
        ("{ base: '/x/', base: '/second/' }", ["/x/"]),
        ("// 'a\nconst x = 'https://a.example'; const y = { base: '/x/' }", ["/x/"]),
    ],
)
def test_settings(tmp_path: Path, code: str, values: list[str]) -> None:
    assert settings(tmp_path, code)["base"] == values


def test_comments_go_and_strings_stay() -> None:
    assert (
        uncommented("a('https://x') // b\n/* c\n */d \"/* e */\"")
        == "a('https://x')  \n d \"/* e */\""
    )


def test_calls(tmp_path: Path) -> None:
    path = tmp_path / "a.js"
    path.write_text("c.add('a'); c.add({ 'b': 'c' });\n// add('d')\nc.add(f('x'));c.added('y')")
    assert calls(path, "add") == ["'a'", "{ 'b': 'c' }"]
    assert calls(tmp_path / "gone.js", "add") == []


def test_aliases(tmp_path: Path) -> None:
    (tmp_path / "tsconfig.json").write_text(
        '{"compilerOptions": {"baseUrl": "./app", /* x */ "paths": {"@/*": ["./src/*", "y/*"],'
        ' "one": ["a/b.ts"], "#img/*": ["img/*"]}},}'
    )
    (tmp_path / "jsconfig.json").write_text('{"paths": {"~/*": ["*"]}}')
    assert path_aliases(tmp_path) == (
        ("@/", "./app/./src"), ("#img/", "./app/img"), ("~/", "./"),
    )  # fmt: skip
    assert path_aliases(tmp_path / "gone") == ()


@pytest.mark.parametrize(
    "code", ["x = (", "\0", "x = 1 +", "(" * 5000, "x = " + "-" * 200_000 + "1"]
)
def test_python_that_is_broken(tmp_path: Path, code: str) -> None:
    path = tmp_path / "conf.py"
    path.write_text(code)
    assert python_settings(path) == {}


def test_python_is_read_and_never_run(tmp_path: Path) -> None:
    path = tmp_path / "conf.py"
    path.write_text(
        "A = 'a'\nB = ['b', ('c',)]\nC = open('x', 'w')\nopen('y', 'w')\nD.e = 1\nF, G = 1, 2\n"
        "if A:\n    H = 1\nI = '\\d'\nA = 'later'\n"
    )
    assert python_settings(path) == {"A": "later", "B": ["b", ("c",)], "I": "\\d"}
    assert sorted(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    "code", ["base: " * 50_000, "/*" * 200_000, "'" * 400_000, "{" * 400_000, "`\\" * 100_000]
)
def test_linear_time(tmp_path: Path, code: str) -> None:
    within(3, lambda: settings(tmp_path, code))
