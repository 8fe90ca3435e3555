"""Names, chips, junk scores and the guard, on albums made up of numbers."""

from dataclasses import replace
from datetime import datetime

import numpy as np
import pytest

from photosort.learning.photos.vocabulary import KINDS, Meaning, vocabulary
from photosort.model.fact import FactKind
from photosort.model.photo import Header, Photo, PhotoId, RootId
from photosort.organizing.describing import album_names, junk_score, outlier_guard, places_and_dates
from photosort.organizing.describing.album_features import Evidence
from photosort.organizing.describing.album_summary import cover

PLAIN = Header(format="JPEG", width=640, height=480)
CAMERA = replace(PLAIN, camera="Google Pixel 7", taken=datetime(2018, 3, 4), latitude=9.93, longitude=76.26)


def album(
    kind: str = "photograph",
    word: str = "Dogs",
    count: int = 10,
    *,
    header: Header = PLAIN,
    name: bytes = b"%03d.jpg",
    sure: float = 0.9,
    share: float = 0.8,
    bright: float = 0.5,
) -> Evidence:
    known = vocabulary()
    words = np.full((count, len(known.words)), (1 - share) / (len(known.words) - 1), np.float32)
    words[:, known.words.index(word)] = share
    kinds = np.full((count, len(KINDS)), 0.1 / (len(KINDS) - 1), np.float32)
    kinds[:, KINDS.index(kind)] = 0.9
    groups = words @ np.eye(len(known.groups), dtype=np.float32)[known.group_of]
    points = np.abs(np.random.default_rng(0).normal(1, 0.05, (count, 12))).astype(np.float32)
    points /= np.linalg.norm(points, axis=1, keepdims=True)
    photos = [
        Photo(PhotoId(i), RootId(1), b"/p", b"", name % i if b"%" in name else name, 1000, 0, header=header)
        for i in range(count)
    ]
    said = Meaning(words, groups, kinds, np.full(count, bright, np.float32))
    return Evidence(photos, said, points, np.full(count, sure, np.float32))


@pytest.mark.parametrize(
    ("kind", "word", "expected"),
    [
        ("photograph", "Dogs", "Dogs"),
        ("phone screen", "Dogs", "Phone screenshots"),
        ("meme", "People", "Memes"),
        ("receipt", "Papers and screens", "Receipts"),
    ],
)
def test_an_album_is_named_by_what_it_is_or_else_shows(kind: str, word: str, expected: str) -> None:
    assert album_names.subject(album(kind, word)) == expected


def test_dark_photographs_are_of_the_night() -> None:
    assert album_names.subject(album(word="Buildings", bright=0.1)) == "Night"
    assert album_names.subject(album("meme", bright=0.1)) == "Memes"


def test_what_a_camera_took_is_not_named_as_junk() -> None:
    assert album_names.subject(album("greeting", header=CAMERA)) == "Dogs"


def test_papers_keep_their_kind_whatever_the_place() -> None:
    assert album_names.name_albums([album("receipt", header=CAMERA)]) == ["Receipts"]


def test_an_album_of_one_journey_is_named_after_it() -> None:
    names = album_names.name_albums([album(header=CAMERA)])
    assert names == ["Kochi, March 2018"]
    kinds = [fact.kind for fact in album_names.chips(album(header=CAMERA))]
    assert kinds == [FactKind.CAMERA, FactKind.PLACE, FactKind.PIXELS, FactKind.DATES]


def test_nothing_clear_is_said_honestly() -> None:
    dogs = album(word="Dogs")
    assert dogs.meaning is not None
    count = dogs.meaning.groups.shape[1]
    mixed = replace(
        dogs.meaning, words=np.eye(len(dogs), 32, dtype=np.float32), groups=np.eye(len(dogs), count, dtype=np.float32)
    )
    assert album_names.subject(replace(dogs, meaning=mixed)).startswith("Mixed, mostly ")
    unknown = replace(album(), meaning=None)
    assert album_names.subject(unknown) == "Pictures"


def test_names_are_all_different_and_spare_those_taken() -> None:
    names = album_names.name_albums([album(), album(count=12), album(count=5)], taken=["Dogs"])
    assert len(set(names)) == 3
    assert "Dogs" not in names
    assert all(name.startswith("Dogs") for name in names)


def mixed(shares: dict[str, float], **more: object) -> Evidence:
    """An album each photo of which is seen as several things, the first one most."""
    found = album(**more)  # type: ignore[arg-type]
    assert found.meaning is not None
    known = vocabulary()
    words = np.full((len(found), len(known.words)), (1 - sum(shares.values())) / len(known.words), np.float32)
    for word, share in shares.items():
        words[:, known.words.index(word)] = share
    # Every third photo is seen as the second thing.
    words[::3] = words[::3][:, _swapped(*(known.words.index(word) for word in list(shares)[:2]))]
    groups = words @ np.eye(len(known.groups), dtype=np.float32)[known.group_of]
    return replace(found, meaning=replace(found.meaning, words=words, groups=groups))


def _swapped(a: int, b: int) -> list[int]:
    order = list(range(len(vocabulary().words)))
    order[a], order[b] = b, a
    return order


def test_two_words_share_an_album_of_both() -> None:
    assert album_names.subject(mixed({"Dogs": 0.5, "Cats": 0.3})) == "Dogs and cats"


def test_flowers_that_pass_for_insects_are_told_beside_them() -> None:
    both = mixed({"Insects and spiders": 0.3, "Flowers and plants": 0.25})
    assert album_names.subject(both) == "Insects and flowers"


def test_the_group_beside_one_of_its_words_is_the_others() -> None:
    cars = mixed({"Cars": 0.3, "Trains": 0.25, "Aircraft": 0.1}, count=9)
    assert cars.meaning is not None
    names = album_names.name_albums([album(word="Boats"), replace(cars, meaning=_spread(cars.meaning, "Vehicles"))])
    assert names == ["Boats", "Other vehicles"]


def _spread(meaning: Meaning, group: str) -> Meaning:
    """Each photo another word of the group."""
    known = vocabulary()
    inside = [i for i in range(len(known.words)) if known.groups[known.group_of[i]] == group]
    words = np.full_like(meaning.words, 0.01)
    words[np.arange(len(words)), [inside[i % len(inside)] for i in range(len(words))]] = 0.6
    words /= words.sum(1, keepdims=True)
    return replace(meaning, words=words, groups=words @ np.eye(len(known.groups), dtype=np.float32)[known.group_of])


def test_albums_of_one_name_are_told_apart_by_what_they_are_not_by_number() -> None:
    names = album_names.name_albums([album("greeting", bright=0.8), album("greeting", bright=0.2, count=12)])
    assert names == ["Greetings, bright", "Greetings, dark"]
    undated = album(header=PLAIN)
    dated = album(header=replace(PLAIN, taken=datetime(2018, 3, 4)))
    assert album_names.name_albums([undated, dated]) == ["Dogs", "Dogs, March 2018"]


def test_papers_are_not_told_apart_by_what_the_trunk_takes_them_for() -> None:
    names = album_names.name_albums([album("document", "Kitchens"), album("document", "Papers and screens", count=12)])
    assert names == ["Documents 2", "Documents"]


def test_districts_are_no_part_of_a_town(monkeypatch: pytest.MonkeyPatch) -> None:
    for found, town in (
        ("Lyon 08", "Lyon"), ("Paris 04 Hôtel-de-Ville", "Paris"), ("Budapest XI. kerület", "Budapest"),
        ("Port Said", "Port Said"), ("Saint-Denis", "Saint-Denis"),
    ):  # fmt: skip
        monkeypatch.setattr(
            places_and_dates, "_geocoder", lambda found=found: lambda spots: [{"city": found, "country": "X"}]
        )
        assert places_and_dates.place(album(header=CAMERA)) == f"{town}, X"
        assert album_names.name_albums([album(header=CAMERA)]) == [f"{town}, March 2018"]


def test_junk_is_what_looks_like_junk_and_has_no_camera() -> None:
    screens = album("phone screen", header=replace(PLAIN, width=1080, height=2400), name=b"Screenshot_%d.png")
    judged = junk_score.junk_score(screens)
    assert judged.likely
    assert judged.score > 0.9
    assert FactKind.SCREENSHOT_NAMES in {fact.kind for fact in judged.reasons}
    assert junk_score.junk_score(album("meme")).likely


@pytest.mark.parametrize("kind", ["photograph", "receipt", "document", "whiteboard"])
def test_no_sign_of_origin_alone_makes_junk(kind: str) -> None:
    forwarded = album(kind, header=replace(PLAIN, width=1080, height=2400), name=b"IMG-20240101-WA%04d.jpg")
    assert not junk_score.junk_score(forwarded).likely


def test_photographs_that_all_look_a_little_like_junk_are_none() -> None:
    photos = album()
    assert photos.meaning is not None
    kinds = np.zeros_like(photos.meaning.kinds)
    kinds[:, [KINDS.index(kind) for kind in ("photograph", "meme", "greeting")]] = (0.36, 0.34, 0.3)
    assert not junk_score.junk_score(replace(photos, meaning=replace(photos.meaning, kinds=kinds))).likely


def test_in_junk_the_doubtful_must_plainly_look_like_it() -> None:
    memes = album("meme", sure=0.45)
    assert memes.meaning is not None
    kinds = memes.meaning.kinds.copy()
    kinds[3, :] = 0
    kinds[3, [KINDS.index("meme"), KINDS.index("photograph")]] = (0.7, 0.3)
    held = outlier_guard.hold_back(replace(memes, meaning=replace(memes.meaning, kinds=kinds)), junk=True)
    assert {row: fact.kind for row, fact in held.items()} == {3: FactKind.DIFFERENT_LOOK}


@pytest.mark.parametrize(
    ("name", "size", "likely"),
    [
        (b"Screenshot_%d.png", (1080, 2400), True),
        (b"Screenshot_%d.png", (640, 480), False),
        (b"IMG-20240101-WA%04d.jpg", (1080, 2400), False),
    ],
)
def test_without_kinds_only_named_and_sized_screenshots_are_junk(
    name: bytes, size: tuple[int, int], *, likely: bool
) -> None:
    header = replace(PLAIN, width=size[0], height=size[1])
    assert junk_score.junk_score(replace(album(header=header, name=name), meaning=None)).likely is likely


def test_a_camera_speaks_against_junk() -> None:
    with_camera = junk_score.junk_score(album("meme", header=CAMERA))
    assert not with_camera.likely
    assert with_camera.score < junk_score.junk_score(album("meme")).score


def test_the_guard_holds_back_a_camera_among_forwarded_files() -> None:
    memes = album("meme")
    photos = [*memes.photos[:-1], replace(memes.photos[-1], header=CAMERA)]
    assert outlier_guard.hold_back(replace(memes, photos=photos), junk=True)[9].kind is FactKind.FROM_CAMERA


def test_the_guard_holds_back_photographs_in_junk_only() -> None:
    memes = album("meme")
    assert memes.meaning is not None
    kinds = memes.meaning.kinds.copy()
    kinds[3] = 0
    kinds[3, KINDS.index("photograph")] = 1
    mixed = replace(memes, meaning=replace(memes.meaning, kinds=kinds))
    assert {row: fact.kind for row, fact in outlier_guard.hold_back(mixed, junk=True).items()} == {
        3: FactKind.DIFFERENT_LOOK
    }
    assert outlier_guard.hold_back(mixed, junk=False) == {}


def test_the_guard_holds_back_the_unsure_and_those_far_away() -> None:
    sure = album(count=20)
    certainty = sure.certainty.copy()
    certainty[4] = 0.1
    points = sure.points.copy()
    points[7] = -points[7]
    held = outlier_guard.hold_back(replace(sure, certainty=certainty, points=points), junk=False)
    assert held[4].kind is FactKind.LEAST_ALIKE
    assert held[7].kind is FactKind.DIFFERENT_LOOK


def test_a_cover_is_typical_first_and_never_twice_the_same() -> None:
    rows = cover(album(count=30))
    assert len(rows) == len(set(rows)) == 6
    assert cover(album(count=1)) == [0]
