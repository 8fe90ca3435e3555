"""Who is held back when an album is deleted as offered."""

from dataclasses import replace

from photosort.learning.photos.vocabulary import KINDS
from photosort.model.fact import Fact, FactKind
from photosort.organizing.describing import outlier_guard
from tests.organizing.describing.made_up import CAMERA, album


def test_in_junk_the_doubtful_must_plainly_look_like_it() -> None:
    memes = album("meme", sure=0.45)
    assert memes.meaning is not None
    kinds = memes.meaning.kinds.copy()
    kinds[3, :] = 0
    kinds[3, [KINDS.index("meme"), KINDS.index("photograph")]] = (0.7, 0.3)
    held = outlier_guard.hold_back(replace(memes, meaning=replace(memes.meaning, kinds=kinds)), junk=True)
    assert {row: fact.kind for row, fact in held.items()} == {3: FactKind.DIFFERENT_LOOK}


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


def test_a_sign_that_half_of_an_album_shares_is_no_oddity() -> None:
    buildings = album("photograph", "Buildings", 62)
    photos = [
        replace(photo, header=replace(photo.header, latitude=9.93, longitude=76.26)) if number < 28 else photo
        for number, photo in enumerate(buildings.photos)
    ]
    assert outlier_guard.hold_back(replace(buildings, photos=photos), junk=False) == {}
    few = [*photos[:5], *buildings.photos[5:]]
    reasons = [fact.kind for fact in outlier_guard.hold_back(replace(buildings, photos=few), junk=False).values()]
    assert reasons == [FactKind.HAS_LOCATION] * 5


def test_somebody_known_is_held_back_from_junk_alone_and_before_every_other_reason() -> None:
    memes = album("meme")
    photos = [replace(memes.photos[0], header=CAMERA), *memes.photos[1:]]
    asha = Fact(FactKind.KNOWN_PERSON, 1)
    mixed = replace(memes, photos=photos)
    assert outlier_guard.hold_back(mixed, junk=True, known={0: asha, 4: asha}) == {0: asha, 4: asha}
    assert 4 not in outlier_guard.hold_back(mixed, junk=False, known={4: asha})
