"""Whatever is put into a folder belongs together there as it did where it came from, and so does what lay there."""

import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from photosort.library.files.companions import pair
from photosort.library.files.evidence import FolderEvidence
from photosort.library.files.free_in_folder import FreeInFolder
from photosort.library.files.free_names import numbered
from photosort.model.scan import Formats
from tests.library.conftest import write
from tests.library.files.names_alike import NAMES

Pairs = dict[bytes, set[bytes]]


def paired(folder: Path) -> Pairs:
    """The photos of a folder by what is in them, and likewise what belongs to each."""
    inside = {os.fsencode(path.name): path for path in folder.iterdir()}
    files = {name: path.stat() for name, path in inside.items()}
    found = pair(files, Formats(), FolderEvidence(os.fsencode(folder), files))
    return {inside[photo].read_bytes(): {inside[one.name].read_bytes() for one in of} for photo, of in found.items()}


def fill(place: Path, *folders: Path) -> list[bytes]:
    """Put the photos of folders, each with what belongs to it, into one; returns the names that they get."""
    names_in, put = FreeInFolder(os.fsencode(place)), []
    for folder in folders:
        files = {os.fsencode(path.name): path.stat() for path in folder.iterdir()}
        for photo, of in pair(files, Formats(), FolderEvidence(os.fsencode(folder), files)).items():
            wanted = [photo, *(one.name for one in of)]
            sources = [os.path.join(os.fsencode(folder), name) for name in wanted]
            names, number = wanted, 1
            while not names_in.is_free(new := dict(zip(names, sources, strict=True))):
                number += 1
                names = numbered(photo, wanted[1:], number)
            names_in.take(new)
            put += [(source, os.path.join(os.fsencode(place), name)) for name, source in new.items()]
    for source, target in put:
        os.link(source, target)
    return sorted(os.path.basename(target) for _, target in put)


def made(folder: Path, *names: str) -> Path:
    folder.mkdir()
    for name in names:
        write(folder / name, os.fsencode(folder / name))
    return folder


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sets(NAMES, min_size=1, max_size=5), min_size=2, max_size=4))
def test_together_all_is_paired_as_it_was_apart(parts: list[set[bytes]]) -> None:
    with tempfile.TemporaryDirectory() as base:
        folders = [made(Path(base, str(number)), *map(os.fsdecode, part)) for number, part in enumerate(parts)]
        apart = {photo: of for folder in folders for photo, of in paired(folder).items()}
        fill(*folders)
        assert paired(folders[0]) == apart


@pytest.mark.parametrize(
    ("there", "comes", "named"),
    [
        (["DSC_1.dng"], ["DSC_1.jpg"], ["DSC_1 (2).jpg"]),
        (["DSC_1.jpg"], ["DSC_1.dng"], ["DSC_1 (2).dng"]),
        (["e.jpg", "e.xmp", "e.aae"], ["e.heic"], ["e (2).heic"]),
        (["e.heic"], ["e.jpg", "e.mov"], ["e (2).jpg", "e (2).mov"]),
        (["p.png", "p.xmp"], ["p.jpg"], ["p (2).jpg"]),
        (["d.jpg", "d_01.jpg.xmp"], ["d_01.jpg"], ["d_01 (2).jpg"]),
        (["IMG_9.jpg", "IMG_O9.AAE"], ["IMG_O9.jpg"], ["IMG_O9 (2).jpg"]),
        (["\u00e9.jpg", "e\u0301.jpg.xmp"], ["e\u0301.jpg"], ["e\u0301 (2).jpg"]),
        (["\u00c9.jpg", "\u00e9.jpg.xmp"], ["\u00e9.jpg"], ["\u00e9 (2).jpg"]),
        (["z.xmp"], ["z.jpg"], ["z (2).jpg"]),
        (["z.mov"], ["z.jpg"], ["z (2).jpg"]),
        (["z.aae"], ["z.jpg"], ["z (2).jpg"]),
        (["z.jpg.xmp"], ["z.jpg"], ["z (2).jpg"]),
        (["z.xmp", "z (2).xmp"], ["z.jpg", "z.jpg.xmp"], ["z (3).jpg", "z (3).jpg.xmp"]),
        (["a.jpg"], ["a.png"], ["a.png"]),
        (["a.jpg", "a.jpg.xmp"], ["b.jpg", "b.jpg.xmp"], ["b.jpg", "b.jpg.xmp"]),
    ],
)
def test_only_who_would_take_from_another_gets_a_number(
    tmp_path: Path, there: list[str], comes: list[str], named: list[str]
) -> None:
    place = made(tmp_path / "place", *there)
    assert fill(place, made(tmp_path / "folder", *comes)) == sorted(map(os.fsencode, named))


def test_a_film_is_not_lost_to_a_picture_of_another_day(tmp_path: Path) -> None:
    place = made(tmp_path / "place", "e.jpg", "e.mov")
    folder = tmp_path / "folder"
    write(folder / "e.heic", b"of another day", mtime_ns=7)
    assert fill(place, folder) == [b"e (2).heic"]


def test_what_a_json_file_says_is_asked_where_it_lies(tmp_path: Path) -> None:
    place, folder = made(tmp_path / "place", "IMG_7.heic"), made(tmp_path / "folder", "IMG_7.jpg")
    write(folder / "IMG_7.json", b'{"title": "IMG_7.jpg", "photoTakenTime": {"timestamp": "1500000000"}}')
    assert fill(place, folder) == [b"IMG_7 (2).jpg", b"IMG_7 (2).jpg.json"]
