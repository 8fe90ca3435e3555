"""`photosort dates | place`: what they list, say and refuse."""

import json
from pathlib import Path

import pytest
from PIL import Image

from photosort.model.dates import ClockOff
from photosort.organizing.opening import open_library
from tests.test_cli import Run, _quick, run

__all__ = ["_quick", "run"]


@pytest.fixture
def reset(tmp_path: Path, run: Run) -> list[Path]:
    """Three photos of a camera whose clock was reset, half an hour apart; the last one knows where."""
    folder = tmp_path / "reset"
    folder.mkdir()
    for number in range(3):
        image = Image.new("RGB", (64, 48), (number * 80, 20, 200 - number * 80))
        exif = image.getexif()
        exif[0x0110] = "DSC-W50"
        exif.get_ifd(0x8769)[0x9003] = f"2000:01:01 0{number}:30:00"
        if number == 2:
            exif.get_ifd(0x8825).update({1: "N", 2: (9.0, 58.0, 12.0), 3: "E", 4: (76.0, 14.0, 24.0)})
        image.save(folder / f"{number}.jpg", exif=exif)
    assert run("organize", folder)[0] == 0
    return sorted(folder.iterdir())


def test_dates_that_are_likely_wrong_are_listed_moved_and_brought_back(run: Run, reset: list[Path]) -> None:
    wrong = {
        "day": "2000-01-01",
        "until": "2000-01-01",
        "camera": "DSC-W50",
        "seconds": None,
        "against": None,
        "photos": list(map(str, reset)),
    }
    assert json.loads(run("dates", "--suspects", "--json")[1]) == {"suspects": [wrong]}
    assert run("dates", "--suspects")[1].split() == ["2000-01-01", "3", "photos", "DSC-W50"]
    said = run("dates", "shift", "--years", "12", "--hours", "-1", *reset, "--dry-run")[1].splitlines()
    assert said == [
        f"{reset[0]}: 2000-01-01 00:30 → 2011-12-31 23:30",
        f"{reset[2]}: 2000-01-01 02:30 → 2012-01-01 01:30",
        "Would move the dates of 3 photos 4,382 days and 23:00:00 later.",
    ]
    moved = run("dates", "shift", *reset, "--first", "2012-05-03T14:30")[1]
    assert moved == "Moved the dates of 3 photos 4,506 days and 14:00:00 later.\n"
    assert run("dates", "--suspects")[1] == "No photo has a date that looks wrong.\n"
    days = json.loads(run("timeline", "--month", "2012-05", "--json")[1])["days"]
    assert [day["photos"] for day in days] == [list(map(str, reset))]
    assert run("undo")[0] == 0
    assert json.loads(run("dates", "--suspects", "--json")[1]) == {"suspects": [wrong]}


def test_a_clock_that_was_never_set_is_listed_without_a_day(tmp_path: Path, run: Run) -> None:
    image = Image.new("RGB", (64, 48), (10, 200, 30))
    exif = image.getexif()
    exif[0x0110] = "DSC-W50"
    exif.get_ifd(0x8769)[0x9003] = "2000:01:01 00:00:00"
    folder = tmp_path / "unset"
    folder.mkdir()
    image.save(folder / "one.jpg", exif=exif)
    assert run("organize", folder)[0] == 0
    never = {
        "day": None,
        "until": None,
        "camera": "DSC-W50",
        "seconds": None,
        "against": None,
        "photos": [str(folder / "one.jpg")],
    }
    assert json.loads(run("dates", "--suspects", "--json")[1]) == {"suspects": [never]}
    assert run("dates", "--suspects")[1].split() == ["never", "set", "1", "photo", "DSC-W50"]


def test_a_camera_that_was_hours_off_is_listed_with_the_hours(tmp_path: Path, run: Run, reset: list[Path]) -> None:
    library = open_library(tmp_path / "library")
    library.dates.store_off([ClockOff("DSC-W50", "Pixel", 946_686_000, 946_690_000, -7_200)])
    library.close()
    assert "2:00 too late, by Pixel" in run("dates", "--suspects")[1]
    found = json.loads(run("dates", "--suspects", "--json")[1])["suspects"]
    assert [(one["seconds"], one["against"]) for one in found if one["seconds"]] == [(-7_200, "Pixel")]


def test_one_date_is_set_for_photos(run: Run, reset: list[Path]) -> None:
    would = "Would set the dates of 2 photos to 1 July 1962, 00:00.\n"
    assert run("dates", "set", *reset[:2], "--to", "1962-07-01", "--dry-run")[1] == would
    assert (
        run("dates", "set", *reset[:2], "--to", "1962-07-01")[1] == "Set the dates of 2 photos to 1 July 1962, 00:00.\n"
    )
    assert len(json.loads(run("timeline", "--month", "1962-07", "--json")[1])["days"]) == 1


def test_places_are_said_copied_and_guessed(run: Run, reset: list[Path]) -> None:
    first, second, third = reset
    assert run("place", "--guess", "--dry-run")[1] == "Would guess where 1 photo was taken.\n"
    assert run("place", "--guess")[1] == "Guessed where 1 photo was taken.\n"
    assert run("place", first, "--like", third)[1] == "Said that 1 photo was taken in Kochi.\n"
    assert len(json.loads(run("find", "place:kochi", "--json")[1])["photos"]) == 3
    assert run("place", second, "--at", "-33.9", "18.4")[1] == "Said that 1 photo was taken in Cape Town.\n"
    assert len(json.loads(run("find", "place:kochi", "--json")[1])["photos"]) == 2
    status, _, err = run("place", first, "--at", "0", "0")
    assert (status, err) == (1, "photosort: That is no place on the globe where photos are taken.\n")
    status, _, err = run("place", "--guess")
    assert (status, err) == (
        1, "photosort: No photo without a place was taken within an hour of one that has one.\n"
    )  # fmt: skip


@pytest.mark.parametrize(
    "words",
    [
        (), ("--suspects", "shift"), ("shift", "a.jpg"), ("shift", "--days", "1"), ("set", "a.jpg"),
        ("set", "a.jpg", "--to", "2012-13-01"), ("shift", "a.jpg", "--days", "1", "--first", "2012-05-03"),
        ("set", "a.jpg", "--to", "2012-05-03T10:00+02:00"),
    ],
)  # fmt: skip
def test_mistakes_are_named(run: Run, words: tuple[str, ...]) -> None:
    with pytest.raises(SystemExit) as left:
        run("dates", *words)
    assert left.value.code == 2


def test_a_shift_out_of_the_calendar_is_refused(run: Run, reset: list[Path]) -> None:
    for amount in (("--years", "9000"), ("--days", "9999999"), ("--years", "-300")):
        status, _, err = run("dates", "shift", reset[0], *amount)
        assert (status, err.count("\n")) == (1, 1)
