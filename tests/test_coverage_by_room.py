"""The table that `.ci/coverage` prints: lines of each room that the tests ran."""

import runpy
from pathlib import Path

ROOMS = runpy.run_path(str(Path(__file__).parents[1] / ".ci" / "rooms.py"))


def test_files_are_summed_up_by_room_wherever_the_checkout_lies() -> None:
    measured = {
        "photosort/app.py": {"num_statements": 4, "covered_lines": 1},
        "photosort/ui/grid/view.py": {"num_statements": 60, "covered_lines": 50},
        "/somewhere/photosort/ui/text/i18n.py": {"num_statements": 40, "covered_lines": 40},
        "photosort/model/__init__.py": {"num_statements": 0, "covered_lines": 0},
    }
    assert [line.split() for line in ROOMS["table"](measured)] == [
        ["model", "0.0%", "0", "of", "0"],
        ["ui", "90.0%", "90", "of", "100"],
        ["app", "25.0%", "1", "of", "4"],
        ["all", "87.5%", "91", "of", "104"],
    ]
