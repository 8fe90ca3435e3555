"""In a window, stacks are found again and again: with what is held they are what they would be without."""

import shutil
from datetime import datetime, timedelta
from pathlib import Path

import numpy as np

from photosort.demo.copies import COPIES
from photosort.model.acts import Favour, MarkPhotos, NotTheSame
from photosort.model.cancel_token import CancelToken
from photosort.model.fact import Fact, FactKind
from photosort.model.photo import Mark
from photosort.model.twins import StackKind
from photosort.organizing.stacks import StackFinder
from photosort.organizing.twins_stage import find_twins
from tests.organizing.twin_photos import ENCODER, opened, read_all, save, scan_again, scene

RNG = np.random.default_rng(0)


def test_whatever_changes_stacks_are_those_that_would_be_found_anew(tmp_path: Path) -> None:
    night, noon = scene("night"), datetime(2024, 5, 3, 12)
    photos = tmp_path / "photos"
    save(photos, {"a.jpg": night, "b.jpg": COPIES["JPEG 50"](night, RNG), "hill.jpg": scene("hill")})
    save(photos, {"shot.jpg": COPIES["JPEG 50"](night, RNG).crop((4, 4, 480, 360))})
    library = opened(tmp_path)
    ids = read_all(library, {"a.jpg": noon, "shot.jpg": noon + timedelta(seconds=1)})
    find_twins(library, ENCODER, CancelToken())
    held = StackFinder(library, ENCODER)
    told = []

    def look() -> None:
        found = {kind: held.find(kind) for kind in StackKind}
        assert found == {kind: StackFinder(library, ENCODER).find(kind) for kind in StackKind}
        told.append([(stack.keep, len(stack.photos)) for stack in found[StackKind.SIMILAR].found])

    def arrive() -> None:
        scan_again(library)
        find_twins(library, ENCODER, CancelToken())
        look()

    look()
    look()
    library.history.do(MarkPhotos((ids["b.jpg"],), Mark.KEPT))
    look()
    library.history.do(Favour((ids["shot.jpg"],)))
    look()
    save(photos, {"again.jpg": COPIES["JPEG 70"](scene("hill"), RNG)})
    arrive()
    shutil.copy(photos / "hill.jpg", photos / "same.jpg")
    arrive()
    library.history.do(NotTheSame((ids["a.jpg"], ids["b.jpg"])))
    look()
    (photos / "again.jpg").unlink()
    arrive()
    library.close()
    assert len({str(one) for one in told}) == len(told) - 1  # each news but the first made a difference


def test_a_copy_that_became_another_name_of_the_file_is_told_so_though_no_photo_changed(tmp_path: Path) -> None:
    photos = tmp_path / "photos"
    save(photos, {"hill.jpg": scene("hill")})
    shutil.copy2(photos / "hill.jpg", photos / "same.jpg")
    library = opened(tmp_path)
    read_all(library, {})
    held = StackFinder(library, ENCODER)
    [copy] = held.find(StackKind.EXACT).found
    assert copy.size > 0
    (photos / "same.jpg").unlink()
    (photos / "same.jpg").hardlink_to(photos / "hill.jpg")
    [link] = held.find(StackKind.EXACT).found
    library.close()
    assert (link.size, link.reasons) == (0, ((Fact(FactKind.SAME_LINK),),))


def test_sidecars_beside_all_leave_the_better_copy_the_one_to_keep(tmp_path: Path) -> None:
    photos, night = tmp_path / "photos", scene("night")
    save(photos, {"a.jpg": COPIES["JPEG 50"](night, RNG), "b.jpg": night})
    sizes = {name: (photos / name).stat().st_size for name in ("a.jpg", "b.jpg")}
    for name in ("a.xmp", "b.xmp"):
        (photos / name).write_bytes(b"<x/>" * 50_000)
    library = opened(tmp_path)
    ids = read_all(library)
    find_twins(library, ENCODER, CancelToken())
    [stack] = StackFinder(library, ENCODER).find(StackKind.NEAR).found
    assert (stack.photos, stack.reason) == ((ids["b.jpg"], ids["a.jpg"]), (Fact(FactKind.LEAST_COMPRESSED),))
    assert FactKind.COMPRESSED in [fact.kind for fact in stack.reasons[0]]
    assert stack.size == sizes["a.jpg"] + 200_000, "the sidecar goes as well"
    assert {photo.name.decode(): photo.file_size for photo in library.photos.get(list(ids.values()))} == sizes
    library.close()
