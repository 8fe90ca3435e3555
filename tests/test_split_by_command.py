"""`photosort split --by` divides an album by when its photos were taken, or says that it cannot."""

from datetime import datetime
from pathlib import Path

import pytest

from photosort import cli
from photosort.model.photo import Header
from tests.library.conftest import NAMES, World


@pytest.fixture
def album(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Three photos of two years, in one album of a library that commands find."""
    world = World(tmp_path)
    monkeypatch.setenv("PHOTOSORT_LIBRARY", str(tmp_path / "library"))
    world.add(*NAMES[:3])
    for photo, year in zip(world.library.reading.unread(), (2016, 2017, 2017), strict=True):
        header = Header("JPEG", 4, 3, taken=datetime(year, 3, 4))
        world.library.reading.store([(photo.id, header, photo.name, b"")])
    [album] = world.group(list(world.ids(*NAMES[:3])))
    world.library.close()
    return str(album)


def test_an_album_is_split_by_year(album: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["split", album, "--by", "year", "--dry-run"]) == 0
    assert capsys.readouterr().out == "Would split Album 0 into 2 + 1 photos.\n"
    assert cli.main(["split", album, "--by", "year"]) == 0
    assert capsys.readouterr().out == "Split Album 0 into 2 albums.\n"
    assert cli.main(["albums"]) == 0
    assert "Album 0 · 2016" in capsys.readouterr().out


def test_where_no_shop_is_read_that_is_a_sentence(album: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["split", album, "--by", "shop"]) == 1
    assert "Album 0 would stay one album, or become more than 24." in capsys.readouterr().err


def test_it_is_split_by_looks_or_by_something_else(album: str) -> None:
    with pytest.raises(SystemExit):
        cli.main(["split", album, "--by", "year", "--parts", "3"])
