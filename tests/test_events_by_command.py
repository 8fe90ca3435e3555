"""`photosort events | timeline`: the contract of their JSON, and their lines."""

import json
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PIL import Image

from tests.test_cli import Run, _quick, run

__all__ = ["_quick", "run"]


@pytest.fixture
def diary(tmp_path: Path) -> Path:
    """A photo on every other day of April 2024, and an evening of thirty over midnight of 20 April."""
    folder = tmp_path / "diary"
    folder.mkdir()
    times = [datetime(2024, 4, day, 12) for day in range(1, 20, 2)]
    times += [datetime(2024, 4, 20, 20) + timedelta(minutes=10 * number) for number in range(30)]
    for number, when in enumerate(times):
        image = Image.new("RGB", (64, 48), (number * 6, 250 - number * 6, number * 37 % 256))
        exif = image.getexif()
        exif.get_ifd(0x8769)[0x9003] = when.strftime("%Y:%m:%d %H:%M:%S")
        image.save(folder / f"IMG_{number:03}.jpg", exif=exif)
    return folder


def test_events_and_a_month_for_scripts_and_for_people(run: Run, diary: Path) -> None:
    assert run("organize", diary)[0] == 0
    [event] = json.loads(run("events", "--json")[1])["events"]
    names = [f"IMG_{number:03}.jpg" for number in range(10, 40)]
    assert event | {"id": "", "parts": []} == {
        "id": "",
        "name": "20 April 2024",
        "start": "2024-04-20T20:00:00",
        "end": "2024-04-21T00:50:00",
        "place": "",
        "kind": "event",
        "photos": [str(diary / name) for name in names],
        "parts": [],
    }
    assert [(part["name"], part["kind"], len(part["photos"])) for part in event["parts"]] == [
        ("2024-04-20", "day", 24),
        ("2024-04-21", "day", 6),
    ]
    assert run("events")[1].split() == (f"{event['id']} 20 April 2024 30 photos 2024-04-20 – 2024-04-21 event".split())
    month = json.loads(run("timeline", "--month", "2024-04", "--json")[1])
    assert (month["month"], len(month["days"])) == ("2024-04", 12)
    assert month["days"][0] == {
        "day": "2024-04-01",
        "events": [],
        "photos": [str(diary / "IMG_000.jpg")],
        "others": [],
    }
    assert month["days"][-1]["events"] == [{"id": event["id"], "name": "20 April 2024"}]
    assert run("timeline", "--month", "2024-04")[1].splitlines()[0] == "2024-04-01        1 photo"
    assert run("timeline", "--month", "2023-01")[1] == "There are no photos of 2023-01.\n"
    found = json.loads(run("find", "event:april", "--json")[1])["photos"]
    assert sorted(Path(one["path"]).name for one in found) == names
    assert {(one["why"], one["match"]) for one in found} == {("event", "20 April 2024")}


def test_what_is_no_month_is_a_mistake_in_the_command(run: Run) -> None:
    with pytest.raises(SystemExit) as ended:
        run("timeline", "--month", "2024-13")
    assert ended.value.code == 2


def test_fewer_or_more_events_are_an_act_that_undo_takes_back(
    run: Run, diary: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def number() -> int:
        return len(json.loads(run("events", "--json")[1])["events"])

    assert run("organize", diary)[0] == 0
    assert run("events", "--level", "1", "--dry-run")[:2] == (0, "Level 1 of 9: 0 events instead of 1.\n")
    assert number() == 1
    fewest = run("events", "--level", "1", "--json")[1]
    assert len(json.loads(fewest)["events"]) == 0 == number()
    assert run("undo")[1] == "Undone: Put photos into 0 events.\n"
    assert number() == 1
    assert run("events", "--level", "more")[0] == run("events", "--level", "fewer")[0] == 0
    assert number() == 1
    with pytest.raises(SystemExit):
        run("events", "--level", "12")
    assert "12 is no level from 1 to 9" in capsys.readouterr().err
