"""Other names for taken ones: a number behind, at most 255 bytes, characters whole, companions still together."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from photosort.library.files.free_names import MOST_BYTES, numbered, shortened
from photosort.model.acts import Rename
from photosort.model.applying import Way
from tests.library.conftest import World

TEXT = st.text(st.characters(exclude_characters="/\0", exclude_categories=["Cs"]), min_size=1)


@given(TEXT, st.integers(0, 300))
def test_a_character_is_never_cut(name: str, room: int) -> None:
    short = shortened(name.encode(), room)
    assert len(short) <= room
    assert name.startswith(short.decode())
    assert short.decode() == name or len(short) > room - 4


@given(st.binary(max_size=300), st.integers(0, 300))
def test_bytes_that_are_no_text_are_shortened_as_well(name: bytes, room: int) -> None:
    short = shortened(name, room)
    assert name.startswith(short)
    assert short == name or room - 4 < len(short) <= room


def test_companions_keep_one_beginning() -> None:
    assert numbered(b"a.jpg", [b"a.jpg.xmp", b"a.dng"], 2) == [b"a (2).jpg", b"a (2).jpg.xmp", b"a (2).dng"]
    long = "é" * 125
    photo, sidecar = numbered(f"{long}.jpg".encode(), [f"{long}.xmp".encode()], 10)
    assert photo.decode() == f"{'é' * 123} (10).jpg"
    assert os.path.splitext(photo)[0] == os.path.splitext(sidecar)[0]
    assert len(photo) <= MOST_BYTES


@pytest.mark.parametrize("way", [Way.COPY, Way.MOVE])
def test_long_names_that_are_taken_find_their_place(world: World, tmp_path: Path, way: Way) -> None:
    name = f"{'é' * 125}.jpg"  # 254 bytes
    world.add(name, f"sub/{name}")
    world.read()
    (album,) = world.group([photo.id for photo in world.everything()])
    world.library.history.do(Rename(album, "Street"))
    plan = world.library.export.plan([album], os.fsencode(tmp_path / "out"), way)
    done = world.library.export.apply(plan)
    assert done.failures == ()
    assert sorted(os.listdir(tmp_path / "out" / "Street")) == sorted([name, f"{'é' * 123} (2).jpg"])
