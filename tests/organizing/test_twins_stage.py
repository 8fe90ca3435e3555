"""Photos that show one picture are found, once, and again only where something is new."""

import shutil
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import numpy as np
import pytest

from photosort.demo.copies import COPIES
from photosort.library.library import Library
from photosort.model.cancel_token import Cancelled, CancelToken
from photosort.model.face import FINDER
from photosort.model.fact import Fact, FactKind
from photosort.model.twins import StackKind, Twin
from photosort.organizing.engine import twins as engine_twins
from photosort.organizing.engine.engine import LEARNING, OPERATIONS, Engine
from photosort.organizing.previews import Previews
from photosort.organizing.progress import ChoreProgress
from photosort.organizing.read_stage import vectors_key
from photosort.organizing.stacks import stacks
from photosort.organizing.twins_stage import TwinChore, find_twins
from tests.library.faces import found
from tests.organizing.twin_photos import ENCODER, opened, read_all, save, scan_again, scene

RNG = np.random.default_rng(0)


def told(library: Library, strictness: StackKind = StackKind.NEAR) -> list[tuple[StackKind, list[str]]]:
    """Kinds and names of the stacks, the photo to keep first."""
    return [
        (stack.kind, [photo.name.decode() for photo in library.photos.get(stack.photos)])
        for stack in stacks(library, ENCODER, strictness)
    ]


def test_copies_are_in_one_stack_and_other_pictures_in_none(tmp_path: Path) -> None:
    night = scene("night")
    copies = {f"{how}.jpg": COPIES[how](night, RNG) for how in ("forwarded twice", "cut to 90 %", "turned left")}
    save(tmp_path / "photos", {"night.jpg": night, "hill.jpg": scene("hill"), "pizza.jpg": scene("pizza"), **copies})
    library = opened(tmp_path)
    read_all(library)
    find_twins(library, ENCODER, CancelToken())
    [(kind, names)] = told(library)
    assert (kind, names[0]) == (StackKind.NEAR, "night.jpg")
    assert sorted(names[1:]) == sorted(copies)
    [stack] = stacks(library, ENCODER, StackKind.NEAR)
    reasons = dict(zip(names[1:], stack.reasons, strict=True))
    assert reasons["cut to 90 %.jpg"][:2] == (Fact(FactKind.SAME_PICTURE), Fact(FactKind.CUT))
    assert Fact(FactKind.TURNED) in reasons["turned left.jpg"]
    assert Fact(FactKind.SMALLER) in reasons["forwarded twice.jpg"]
    assert stack.size == sum(photo.size for photo in library.photos.get(stack.photos[1:]))
    assert told(library, StackKind.EXACT) == []
    library.close()


def test_the_window_is_told_what_each_strictness_would_free(tmp_path: Path) -> None:
    night, day = scene("night"), datetime(2024, 5, 3, 12)
    save(tmp_path / "photos", {"a.jpg": night, "b.jpg": COPIES["JPEG 50"](night, RNG), "hill.jpg": scene("hill")})
    shutil.copy(tmp_path / "photos" / "hill.jpg", tmp_path / "photos" / "same.jpg")
    save(tmp_path / "photos", {"shot.jpg": COPIES["JPEG 50"](night, RNG).crop((4, 4, 480, 360))})
    library = opened(tmp_path)
    read_all(library, {"a.jpg": day, "shot.jpg": day + timedelta(seconds=1)})
    find_twins(library, ENCODER, CancelToken())
    asked = Previews(library, Engine(OPERATIONS), Engine(LEARNING), ENCODER)
    each = {kind: asked.stacks(kind) for kind in StackKind}
    freed = {kind: sum(stack.size for stack in told.found) for kind, told in each.items()}
    assert [told.sizes for told in each.values()] == [freed] * len(StackKind)
    sizes = [freed[kind] for kind in StackKind]
    assert 0 < sizes[0] < sizes[1] < sizes[2] <= sizes[3]
    library.close()


def test_only_what_is_new_is_compared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    save(tmp_path / "photos", {"night.jpg": scene("night"), "hill.jpg": scene("hill")})
    library = opened(tmp_path)
    read_all(library)
    find_twins(library, ENCODER, CancelToken())
    monkeypatch.setattr(engine_twins, "likeness", lambda *_: pytest.fail("nothing is new"))
    find_twins(library, ENCODER, CancelToken())
    monkeypatch.undo()
    save(tmp_path / "photos", {"again.jpg": COPIES["JPEG 50"](scene("hill"), RNG)})
    scan_again(library)
    find_twins(library, ENCODER, CancelToken())
    assert told(library) == [(StackKind.NEAR, ["hill.jpg", "again.jpg"])]
    library.close()


def test_one_by_one_it_comes_to_the_same_as_all_at_once(tmp_path: Path) -> None:
    pictures = {"night.jpg": scene("night"), "hill.jpg": scene("hill"), "pizza.jpg": scene("pizza")}
    pictures |= {f"{how}.jpg": COPIES[how](scene("night"), RNG) for how in ("JPEG 50", "cut to 90 %")}
    found = []
    for base, lots in (("once", [pictures]), ("each", [{name: image} for name, image in pictures.items()])):
        (tmp_path / base).mkdir()
        save(tmp_path / base / "photos", {})
        library = opened(tmp_path / base)
        for lot in lots:
            save(tmp_path / base / "photos", lot)
            scan_again(library)
            find_twins(library, ENCODER, CancelToken())
        found.append((told(library), sorted(library.twins.all(), key=lambda twin: (twin.one, twin.other))))
        library.close()
    assert found[0] == found[1]
    assert len(found[0][1]) == 3


def test_what_came_went_or_was_compared_between_two_turns_is_noticed(tmp_path: Path) -> None:
    """With what is held of the turn before it comes to the same as without."""
    night, hill = scene("night"), scene("hill")
    found = []
    for base in ("held", "anew"):
        (tmp_path / base).mkdir()
        save(tmp_path / base / "photos", {"night.jpg": night, "hill.jpg": hill})
        library = opened(tmp_path / base)
        chore = TwinChore(library, ENCODER)

        def turn(library: Library = library, chore: TwinChore = chore) -> None:
            scan_again(library)
            if library.directory.parent.name == "held":
                list(chore.steps(CancelToken()))
            else:
                find_twins(library, ENCODER, CancelToken())
            codes = library.twins.codes(vectors_key(ENCODER))
            found.append((told(library), library.twins.all(), codes[0], codes[1].compared.tolist()))

        turn()
        save(tmp_path / base / "photos", {"again.jpg": COPIES["JPEG 50"](night, RNG)})
        turn()
        save(tmp_path / base / "photos", {"other.jpg": COPIES["JPEG 50"](hill, RNG)})
        (tmp_path / base / "photos" / "again.jpg").unlink()
        turn()
        save(tmp_path / base / "photos", {"again.jpg": COPIES["JPEG 50"](night, RNG)})
        turn()
        save(tmp_path / base / "photos", {"third.jpg": COPIES["JPEG 70"](night, RNG)})
        scan_again(library)
        find_twins(library, ENCODER, CancelToken())  # by a command
        save(tmp_path / base / "photos", {"pizza.jpg": scene("pizza")})
        turn()
        chore.close()
        library.close()
    assert found[: len(found) // 2] == found[len(found) // 2 :]
    assert [len(turn[1]) for turn in found[:5]] == [0, 1, 2, 2, 4]


def test_what_comes_back_from_the_trash_is_in_its_stack_at_once(tmp_path: Path) -> None:
    save(tmp_path / "photos", {"night.jpg": scene("night"), "again.jpg": COPIES["JPEG 50"](scene("night"), RNG)})
    library = opened(tmp_path)
    ids = read_all(library)
    find_twins(library, ENCODER, CancelToken())
    before = told(library)
    again = library.photos.get([ids["again.jpg"]])[0].fingerprint
    with library._store.write() as write:
        write.db.execute("UPDATE photo SET presence = 'trashed' WHERE id = ?", (ids["again.jpg"],))
    (tmp_path / "photos" / "again.jpg").rename(tmp_path / "in the trash.jpg")
    save(tmp_path / "photos", {"new.jpg": COPIES["JPEG 70"](scene("night"), RNG)})
    scan_again(library)
    find_twins(library, ENCODER, CancelToken())
    assert told(library) == [(StackKind.NEAR, ["night.jpg", "new.jpg"])]
    with library._store.write() as write:
        write.db.execute("UPDATE photo SET presence = 'present' WHERE id = ?", (ids["again.jpg"],))
    assert sorted(told(library)[0][1]) == sorted([*before[0][1], "new.jpg"])
    find_twins(library, ENCODER, CancelToken())  # with what came meanwhile
    assert sum(again in (twin.one, twin.other) for twin in library.twins.all()) == 2
    library.close()


def test_stopped_it_goes_on_the_next_time(tmp_path: Path) -> None:
    save(tmp_path / "photos", {"night.jpg": scene("night"), "again.jpg": COPIES["JPEG 50"](scene("night"), RNG)})
    library = opened(tmp_path)
    read_all(library)
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        find_twins(library, ENCODER, token)
    assert told(library) == []
    find_twins(library, ENCODER, CancelToken())
    assert told(library) == [(StackKind.NEAR, ["night.jpg", "again.jpg"])]
    library.close()


def test_a_camera_that_took_two_shots_has_no_copies_but_bursts(tmp_path: Path) -> None:
    night, noon = scene("night"), datetime(2024, 5, 3, 12)
    names = ("a.jpg", "b.jpg", "c.jpg", "d.jpg")
    for quality, name in zip((95, 92, 90, 88), names, strict=True):
        save(tmp_path / "photos", {name: COPIES["JPEG 90" if quality > 90 else "JPEG 70"](night, RNG)})
        night.save(tmp_path / "photos" / name, quality=quality)
    library = opened(tmp_path)
    seconds = (0, 1, 120, 7200)  # the last by a clock that was set two hours ahead
    taken = {name: noon + timedelta(seconds=after) for name, after in zip(names, seconds, strict=True)}
    read_all(library, taken)
    find_twins(library, ENCODER, CancelToken())
    [(kind, near)] = told(library)
    assert (kind, sorted(near)) == (StackKind.NEAR, ["a.jpg", "d.jpg"])
    assert [(kind, sorted(found)) for kind, found in told(library, StackKind.BURST)] == [
        (StackKind.BURST, ["a.jpg", "b.jpg", "d.jpg"])
    ]
    assert [(kind, len(found)) for kind, found in told(library, StackKind.SIMILAR)] == [(StackKind.SIMILAR, 4)]
    library.close()


def test_of_a_burst_the_shot_is_kept_on_which_eyes_are_open(tmp_path: Path) -> None:
    night, noon = scene("night"), datetime(2024, 5, 3, 12)
    save(tmp_path / "photos", {"a.jpg": night, "b.jpg": COPIES["JPEG 90"](night, RNG)})
    library = opened(tmp_path)
    ids = read_all(library, {"a.jpg": noon, "b.jpg": noon + timedelta(seconds=1)})
    find_twins(library, ENCODER, CancelToken())
    for name, eyes in (("a.jpg", 1.0), ("b.jpg", 3.5)):
        library.people.store(FINDER, [(ids[name], [found(0.4, size=0.3, eyes=eyes)])])
    [stack] = stacks(library, ENCODER, StackKind.BURST)
    assert (stack.keep, stack.reason) == (ids["b.jpg"], (Fact(FactKind.EYES_OPEN),))
    assert stack.reasons == ((Fact(FactKind.EYES_CLOSED), Fact(FactKind.SHOT_WITH, 1)),)
    library.close()


def test_copies_of_one_file_are_told_from_its_other_names(tmp_path: Path) -> None:
    save(tmp_path / "photos", {"a.jpg": scene("night")})
    (tmp_path / "photos" / "b.jpg").write_bytes((tmp_path / "photos" / "a.jpg").read_bytes())
    (tmp_path / "photos" / "c.jpg").hardlink_to(tmp_path / "photos" / "a.jpg")
    library = opened(tmp_path)
    ids = read_all(library)
    [stack] = stacks(library, ENCODER, StackKind.EXACT)
    assert (stack.kind, stack.keep) == (StackKind.EXACT, ids["a.jpg"])
    assert dict(zip(stack.photos[1:], stack.reasons, strict=True)) == {
        ids["b.jpg"]: (Fact(FactKind.SAME_FILE),),
        ids["c.jpg"]: (Fact(FactKind.SAME_LINK),),
    }
    assert stack.size == (tmp_path / "photos" / "b.jpg").stat().st_size
    library.close()


@pytest.mark.parametrize("same", [True, False])
def test_each_copy_is_compared_with_the_one_to_keep_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, same: bool
) -> None:
    names = ("night.jpg", "50.jpg", "70.jpg")
    copies = {name: COPIES[f"JPEG {name[:2]}"](scene("night"), RNG) for name in names[1:]}
    save(tmp_path / "photos", {"night.jpg": scene("night"), **copies})
    library = opened(tmp_path)
    ids = read_all(library)
    first, middle, last = (photo.fingerprint or b"" for photo in library.photos.get([ids[name] for name in names]))
    real, asked = engine_twins.Twins.compare, []

    def chain(seen: np.ndarray, sketch: np.ndarray, compared: np.ndarray, new: np.ndarray) -> np.ndarray:
        """The last is not among the nearest of the first."""
        in_order = [photo.fingerprint for photo in library.photos.get(sorted(ids.values()))]  # as they were looked at
        row = {one: number for number, one in enumerate(in_order)}
        return np.sort([[row[first], row[middle]], [row[middle], row[last]]], axis=1)

    def compared(self: engine_twins.Twins, one: bytes, other: bytes, *thumbnails: bytes) -> Twin | None:
        asked.append({one, other})
        return None if not same and asked[-1] == {first, last} else real(self, one, other, *thumbnails)

    monkeypatch.setattr(engine_twins, "candidates", chain)
    monkeypatch.setattr(engine_twins.Twins, "compare", compared)
    for _ in range(2):
        find_twins(library, ENCODER, CancelToken())
    assert (len(asked), asked[-1]) == (3, {first, last})
    [(_, found)] = told(library)
    assert sorted(found) == sorted(names if same else names[:2])
    library.close()


def test_behind_everything_else_it_is_done_in_turns_by_a_process_of_its_own(tmp_path: Path) -> None:
    night = scene("night")
    save(
        tmp_path / "photos", {"night.jpg": night, "hill.jpg": scene("hill"), "small.jpg": COPIES["JPEG 50"](night, RNG)}
    )
    library = opened(tmp_path)
    read_all(library)
    heard = list[bool]()
    library.subscribe(lambda changes: heard.append(changes.twins))
    chore = TwinChore(library, ENCODER)
    with closing(chore.steps(CancelToken())) as steps:
        assert next(steps) == ChoreProgress(0, 3)
        assert next(steps) == ChoreProgress(1, 3)
    assert (told(library), heard) == ([], [True])
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        list(chore.steps(token))
    progress = list(chore.steps(CancelToken()))
    assert (progress[0], progress[-1]) == (ChoreProgress(1, 3), ChoreProgress(3, 3))
    assert told(library) == [(StackKind.NEAR, ["night.jpg", "small.jpg"])]
    chore.close()
    library.close()


def test_a_photo_without_a_thumbnail_or_a_vector_stops_nothing(tmp_path: Path) -> None:
    night = scene("night")
    save(
        tmp_path / "photos", {"night.jpg": night, "hill.jpg": scene("hill"), "small.jpg": COPIES["JPEG 50"](night, RNG)}
    )
    library = opened(tmp_path)
    ids = read_all(library)
    with library._store.write() as write:
        write.db.execute("DELETE FROM embedding WHERE photo_id = ?", (ids["small.jpg"],))
    [hill] = library.photos.get([ids["hill.jpg"]])
    library._thumbnails.prune(
        {one.fingerprint or b"" for one in library.photos.get(list(ids.values()))} - {hill.fingerprint}
    )
    find_twins(library, ENCODER, CancelToken())
    assert told(library) == [(StackKind.NEAR, ["night.jpg", "small.jpg"])]
    library.close()
