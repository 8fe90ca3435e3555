"""The demo phone: whole, believable, the same for the same seed."""

from pathlib import Path

import numpy as np
import pytest

from photosort.demo import render_library
from photosort.demo.kinds import KINDS
from photosort.imaging.reading import Reading, Unreadable, read
from photosort.model.formats import EXTENSIONS

COUNT = 26


@pytest.fixture(scope="module")
def phone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("phone")
    render_library(folder, COUNT)
    return folder


@pytest.fixture(scope="module")
def readings(phone: Path) -> dict[Path, Reading | Unreadable]:
    found: dict[Path, Reading | Unreadable] = {}
    for path in sorted(phone.rglob("*")):
        if path.is_file() and bytes(path)[-4:].lower() in EXTENSIONS | {b"webp"}:
            try:
                found[path.relative_to(phone)] = read(bytes(path))
            except Unreadable as refusal:
                found[path.relative_to(phone)] = refusal
    return found


def test_every_picture_reads(readings: dict[Path, Reading | Unreadable]) -> None:
    assert len(readings) == COUNT
    assert [path for path, item in readings.items() if isinstance(item, Unreadable)] == []


def test_folders_dates_places_and_cameras(readings: dict[Path, Reading | Unreadable]) -> None:
    whole = {path: item.header for path, item in readings.items() if isinstance(item, Reading)}
    assert {str(path.parent) for path in whole} == {
        "DCIM/Camera",
        "DCIM/100CANON",
        "Screenshots",
        "WhatsApp Images",
        "Download",
    }
    for path, header in whole.items():
        from_camera = path.parts[0] == "DCIM"
        assert bool(header.taken) == bool(header.camera) == bool(header.exposure) == from_camera
    assert len({header.camera for header in whole.values()} - {""}) == 3
    assert len({round(header.latitude) for header in whole.values() if header.latitude}) >= 4
    assert all(header.height > 2 * header.width for path, header in whole.items() if path.parts[0] == "Screenshots")


def test_no_picture_is_blank(readings: dict[Path, Reading | Unreadable]) -> None:
    for path, item in readings.items():
        assert isinstance(item, Unreadable) or item.pixels.std() > 10, path


def test_companions(phone: Path) -> None:
    for suffix in (".MOV", ".xmp"):
        (companion,) = phone.rglob("*" + suffix)
        assert [path for path in companion.parent.glob(companion.stem + ".*") if path != companion]


def test_the_same_seed_writes_the_same_bytes(tmp_path: Path) -> None:
    calls: list[tuple[int, int]] = []
    render_library(tmp_path / "a", 13, seed=7, progress=lambda done, total: calls.append((done, total)))
    render_library(tmp_path / "b", 13, seed=7)
    files = sorted(path.relative_to(tmp_path / "a") for path in (tmp_path / "a").rglob("*") if path.is_file())
    assert files == sorted(path.relative_to(tmp_path / "b") for path in (tmp_path / "b").rglob("*") if path.is_file())
    assert all((tmp_path / "a" / path).read_bytes() == (tmp_path / "b" / path).read_bytes() for path in files)
    assert calls == [(done, 13) for done in range(1, 14)]


def test_kinds_differ_and_vary() -> None:
    assert len(KINDS) >= 8
    for kind in KINDS:
        size = kind.sizes[0] if kind.names == "screenshot" else (320, 240)
        first, second = (np.asarray(kind.renderers[0](np.random.default_rng(seed), size)) for seed in (1, 2))
        assert not np.array_equal(first, second)
