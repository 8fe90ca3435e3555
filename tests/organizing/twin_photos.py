"""A library of pictures and copies of them, read without an engine."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

import numpy as np
from PIL import Image

from photosort.demo import food, night, terrain
from photosort.imaging.fingerprint import fingerprint
from photosort.imaging.reading import read
from photosort.library.library import Library
from photosort.model.photo import DateSource, Header, PhotoId
from photosort.organizing.read_stage import vectors_key

ENCODER = "x"
SCENES = {"night": night.street, "hill": terrain.mountain, "pizza": food.pizza}


def scene(name: str) -> Image.Image:
    """One of the scenes, 480 x 360."""
    return SCENES[name](np.random.default_rng(7), (480, 360))


def save(folder: Path, pictures: Mapping[str, Image.Image]) -> None:
    """Pictures as files by their names."""
    folder.mkdir(exist_ok=True)
    for name, image in pictures.items():
        image.save(folder / name, quality=92)


def opened(base: Path) -> Library:
    """The library of `base`, whose photos lie in a folder there."""
    library = Library.open(base / "library", fingerprint=fingerprint)
    library.scanner.scan(library.folders.add(bytes(base / "photos")))
    return library


def scan_again(library: Library) -> None:
    """See what came into the folder and what is gone, and read it."""
    library.scanner.scan(library.folders.all()[0].id)
    read_all(library)


def read_all(library: Library, taken: Mapping[str, datetime] | None = None) -> dict[str, PhotoId]:
    """Read what waits; `taken`: when a camera took some. Ids by name."""
    for photo in library.reading.unread():
        reading = read(photo.path)
        header = reading.header
        when = (taken or {}).get(photo.name.decode())
        if when is not None:
            header = Header("JPEG", header.width, header.height, when, "Pixel 7", dated=DateSource.EXIF)
        library.reading.store([(photo.id, header, reading.fingerprint, reading.thumbnail)])
        pixels = np.asarray(Image.fromarray(reading.pixels).resize((32, 32)), np.float32)
        # What an encoder sees: the same of copies, another thing of other scenes.
        library.embeddings.store(vectors_key(ENCODER), [photo.id], pixels.reshape(1, -1) - pixels.mean())
    return {photo.name.decode(): photo.id for photo in library.photos.get([PhotoId(n) for n in range(1, 60)])}
