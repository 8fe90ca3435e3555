"""What the documents name is there: files, rooms, versions, the names of the public door."""

import ast
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

import photosort

ROOT = Path(__file__).parents[1]
DOCUMENTS = [
    ROOT / "README.md",
    ROOT / "photosort/ARCHITECTURE.md",
    ROOT / ".github/CONTRIBUTING.md",
    *sorted((ROOT / "packaging").glob("*.md")),
]
TOP = ("photosort", "tests", "packaging", "resources", ".ci", ".github")


def named_paths(text: str) -> set[str]:
    """What stands in backticks and begins with a folder of the repository, such as `photosort/app.py`."""
    spans = re.findall(r"`([^`\n]+)`", text)
    return {span for span in spans if re.fullmatch(rf"({'|'.join(map(re.escape, TOP))})/[\w./-]+", span)}


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_path_that_a_document_names_exists(document: Path) -> None:
    missing = {path for path in named_paths(document.read_text("utf-8")) if not (ROOT / path).exists()}
    assert not missing


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_module_that_a_document_names_exists(document: Path) -> None:
    known = [path.as_posix() for top in TOP for path in (ROOT / top).rglob("*.py")]
    named = re.findall(r"`(?:python )?([\w/.-]+\.py)`", document.read_text("utf-8"))
    assert not {name for name in named if not any(path.endswith(f"/{name}") for path in known)}


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_link_within_the_repository_leads_somewhere(document: Path) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)", document.read_text("utf-8"))
    assert not {link for link in links if not (document.parent / link).exists()}


def test_the_architecture_names_every_room_and_every_module_on_top() -> None:
    told = (ROOT / "photosort/ARCHITECTURE.md").read_text("utf-8")
    package = ROOT / "photosort"
    rooms = {path.name + "/" for path in package.iterdir() if (path / "__init__.py").exists()}
    modules = {path.name for path in package.glob("*.py")} - {"__init__.py"}
    assert not {name for name in rooms | modules if f"`{name}`" not in told}


def test_the_version_is_the_same_wherever_it_must_be_repeated() -> None:
    metainfo = ElementTree.parse(ROOT / "packaging/linux/photosort.metainfo.xml")
    newest = metainfo.find("releases/release")
    assert newest is not None
    assert newest.get("version") == photosort.__version__
    assert f"AppVersion={photosort.__version__}\n" in (ROOT / "packaging/windows/photosort.iss").read_text("utf-8")
    released = re.findall(r"^## (\d\S*)", (ROOT / "packaging/CHANGELOG.md").read_text("utf-8"), re.MULTILINE)
    assert released[0] == photosort.__version__


def test_the_readmes_python_is_python_and_imports_what_there_is() -> None:
    blocks = re.findall(r"```python\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)
    imports = [node for block in blocks for node in ast.walk(ast.parse(block)) if isinstance(node, ast.ImportFrom)]
    assert imports
    for node in imports:
        module = __import__(str(node.module), fromlist=[alias.name for alias in node.names])
        for alias in node.names:
            assert hasattr(module, alias.name)


def test_photosort_never_becomes_the_opener_of_folders() -> None:
    """A desktop entry in a home folder that claims folders is their default where nobody has chosen one."""
    assert "MimeType=" not in (ROOT / "packaging" / "linux" / "photosort.desktop").read_text()
