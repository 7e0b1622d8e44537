"""Imports point down only: the rooms of the house, and what each may import."""

import ast
from pathlib import Path

import pytest

HOUSE = Path(__file__).parent.parent / "altcheck"

# A room is a module or a folder of the package; for each, the rooms that it may import.
ROOMS = {
    "words": set(),
    "document": set(),
    "ignore": set(),
    "posts": {"document", "ignore", "site"},
    "site": {"ignore"},
    "assets": {"document"},
    "rules": {"words", "document", "posts", "assets", "repo", "translations"},
    "pictures": {"document", "assets", "site"},
    "translations": set(),
    "repo": {"document", "assets", "pictures", "translations"},
    "report": {"document", "assets", "rules"},
    "previews": {"assets", "repo", "rules"},
    "audit": {
        "document",
        "posts",
        "assets",
        "pictures",
        "previews",
        "repo",
        "report",
        "rules",
        "site",
    },
    "fixes": {"document", "posts", "pictures", "repo", "rules", "audit"},
    "reporters": {"words", "document", "assets", "rules", "report"},
    "config": {"words", "posts", "rules"},
    "cli": {
        "config",
        "words",
        "document",
        "posts",
        "rules",
        "reporters",
        "audit",
        "report",
        "fixes",
    },
    "__main__": {"cli"},
    "__init__": {"document", "posts", "report", "rules"},
}


def modules():
    return sorted(HOUSE.rglob("*.py"))


def room_of(path):
    return path.relative_to(HOUSE).parts[0].removesuffix(".py")


def imported_rooms(path):
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "altcheck":
            inner = node.module.split(".")[1:]
            yield from [inner[0]] if inner else [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{path}: imports are absolute"
        elif isinstance(node, ast.Import):
            for alias in node.names:
                if alias.name.startswith("altcheck."):
                    yield alias.name.split(".")[1]


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(HOUSE)))
def test_a_module_imports_only_rooms_below_its_own(path):
    room = room_of(path)
    assert room in ROOMS, f"{room} is a new room: say here what it may import"
    foreign = {other for other in imported_rooms(path) if other not in (room, "__version__")}
    assert foreign <= ROOMS[room]


def test_the_rooms_form_no_circle():
    graph = {room: set(below) for room, below in ROOMS.items()}
    while graph:
        lowest = {room for room, below in graph.items() if not below & graph.keys()}
        assert lowest, f"a circle among {sorted(graph)}"
        graph = {room: below for room, below in graph.items() if room not in lowest}


def test_every_room_of_the_table_is_there():
    assert {room_of(path) for path in modules()} == set(ROOMS)


def test_module_and_function_sizes_stay_within_their_budgets():
    for path in modules():
        source = path.read_text("utf-8")
        assert source.count("\n") <= 300, path
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                assert node.end_lineno - node.lineno < 50, f"{path}: {node.name}"


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(HOUSE)))
def test_everything_public_is_documented(path):
    tree = ast.parse(path.read_text("utf-8"))
    public = [tree] if path.stat().st_size else []
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            public.append(node)
            if isinstance(node, ast.ClassDef):
                public += [
                    inner
                    for inner in node.body
                    if isinstance(inner, ast.FunctionDef) and not inner.name.startswith("_")
                ]
    assert [getattr(n, "name", "module") for n in public if not ast.get_docstring(n)] == []
