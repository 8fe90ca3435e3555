"""Print the tests' coverage of lines, room by room: `rooms.py coverage.json`."""

import json
import sys
from collections import Counter
from pathlib import Path, PurePath

PACKAGE = "photosort"
APP = "app"


def room(path: str) -> str:
    """The folder below the package that a file lies in; what lies in none, such as app.py, counts together."""
    parts = PurePath(path).parts
    below = parts[parts.index(PACKAGE) + 1 :]
    return below[0] if len(below) > 1 else APP


def table(files: dict[str, dict[str, int]]) -> list[str]:
    """One line a room, and one for the whole, from each file's numbers of statements and of those that ran."""
    lines, run = Counter[str](), Counter[str]()
    for path, summary in files.items():
        for name in (room(path), "all"):
            lines[name] += summary["num_statements"]
            run[name] += summary["covered_lines"]
    names = sorted(lines, key=lambda name: (name == "all", name == APP, name))
    return [f"{name:<11}{run[name] / max(1, lines[name]):>7.1%}  {run[name]:>6} of {lines[name]}" for name in names]


def main(report: Path) -> None:
    """Print the table of a report that `coverage json` wrote."""
    measured = json.loads(report.read_text("utf-8"))
    print(*table({path: file["summary"] for path, file in measured["files"].items()}), sep="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
