"""No circle of imports anywhere, not inside functions either; and nothing heavy where the window runs."""

import ast
import os
import subprocess
import sys
from collections.abc import Container, Iterable, Mapping
from pathlib import Path

import photosort

HOUSE = Path(photosort.__file__).parent


def module_of(file: Path) -> str:
    return ".".join([*file.relative_to(HOUSE.parent).with_suffix("").parts]).removesuffix(".__init__")


def imported(tree: ast.AST, modules: Container[str]) -> Iterable[str]:
    """The modules that the import statements anywhere in a file name; of `from a import b`, `a.b` where that is one."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names if name.name in modules)
        elif isinstance(node, ast.ImportFrom) and node.module is not None:
            for name in node.names:
                inner = f"{node.module}.{name.name}"
                if inner in modules:
                    yield inner
                elif node.module in modules:
                    yield node.module


def imports_of_the_house() -> dict[str, set[str]]:
    files = {module_of(file): file for file in HOUSE.rglob("*.py")}
    return {
        module: set(imported(ast.parse(file.read_text("utf-8")), files)) - {module} for module, file in files.items()
    }


def circles(graph: Mapping[str, Iterable[str]]) -> list[list[str]]:
    """Strongly connected components of more than one node (Tarjan 1972)."""
    numbers: dict[str, int] = {}
    lowest: dict[str, int] = {}
    waiting: list[str] = []
    found: list[list[str]] = []

    def visit(node: str) -> None:
        numbers[node] = lowest[node] = len(numbers)
        waiting.append(node)
        for other in graph.get(node, ()):
            if other not in numbers:
                visit(other)
                lowest[node] = min(lowest[node], lowest[other])
            elif other in waiting:
                lowest[node] = min(lowest[node], numbers[other])
        if lowest[node] == numbers[node]:
            place = waiting.index(node)
            component = waiting[place:]
            del waiting[place:]
            if len(component) > 1:
                found.append(sorted(component))

    for node in graph:
        if node not in numbers:
            visit(node)
    return found


def test_circles_are_found() -> None:
    assert circles({"a": "b", "b": "c", "c": "ab", "d": "a"}) == [["a", "b", "c"]]
    assert circles({"a": "bc", "b": "c", "c": ""}) == []
    source = "if TYPE_CHECKING:\n    from a.b import C\ndef f():\n    import d.e\n    from a import b, c\n"
    assert set(imported(ast.parse(source), {"a", "a.b", "d.e", "f"})) == {"a", "a.b", "d.e"}


def test_no_module_imports_itself_through_others() -> None:
    graph = imports_of_the_house()
    assert len(graph) > 300
    assert circles(graph) == []


def test_what_drives_the_pipeline_loads_nothing_that_learns() -> None:
    """It is in the window's process, where scipy alone would take half a second right after the start."""
    code = (
        "import sys, photosort.organizing.organizer\n"
        "print(sorted({'scipy', 'sklearn', 'torch', 'cv2', 'onnxruntime'} & set(sys.modules)))"
    )
    env = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")}
    env["PYTHONPATH"] = str(HOUSE.parent)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=env)
    assert done.stdout.strip() == "[]"
