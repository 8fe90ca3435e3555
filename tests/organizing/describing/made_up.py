"""Albums made up of numbers: what the trunk and the files are supposed to say of their photos."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

import numpy as np

from photosort.learning.photos.vocabulary import KINDS, Meaning, vocabulary
from photosort.model.english import in_english
from photosort.model.photo import Header, Photo, PhotoId, RootId
from photosort.organizing.describing import album_names
from photosort.organizing.describing.album_features import AlbumFeatures

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
) -> AlbumFeatures:
    """An album of one kind and one word, all of whose photos are alike."""
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
    return AlbumFeatures(photos, said, points, np.full(count, sure, np.float32))


def mixed(shares: dict[str, float], **more: object) -> AlbumFeatures:
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


def subject(found: AlbumFeatures) -> str:
    """What an album shows, in English."""
    return in_english(album_names.subject(found))


def names_of(albums: Sequence[AlbumFeatures], taken: Sequence[str] = ()) -> list[str]:
    """What albums are called, in English."""
    return [in_english(name) for name in album_names.name_albums(albums, set(taken))]


def _swapped(a: int, b: int) -> list[int]:
    order = list(range(len(vocabulary().words)))
    order[a], order[b] = b, a
    return order


def spread(meaning: Meaning, group: str) -> Meaning:
    """Each photo another word of the group."""
    known = vocabulary()
    inside = [i for i in range(len(known.words)) if known.groups[known.group_of[i]] == group]
    words = np.full_like(meaning.words, 0.01)
    words[np.arange(len(words)), [inside[i % len(inside)] for i in range(len(words))]] = 0.6
    words /= words.sum(1, keepdims=True)
    return replace(meaning, words=words, groups=words @ np.eye(len(known.groups), dtype=np.float32)[known.group_of])
