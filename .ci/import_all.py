"""Import every module that must work where Qt is not installed: `python .ci/import_all.py`."""

from importlib import import_module
from pathlib import Path

HOUSE = Path(__file__).parents[1] / "photosort"
WINDOW = {"ui", "app.py", "selftest.py"}  # the only ones that may import it


def modules() -> list[str]:
    """Their dotted names."""
    files = [file.relative_to(HOUSE) for file in sorted(HOUSE.rglob("*.py"))]
    return [".".join((HOUSE.name, *file.with_suffix("").parts)) for file in files if file.parts[0] not in WINDOW]


if __name__ == "__main__":
    for module in modules():
        import_module(module.removesuffix(".__init__"))
