"""The demo phone: plans its pictures, draws them on all cores, writes them with names, dates, places and cameras."""

import os
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import numpy as np
from PIL import ExifTags, Image

from photosort.demo.kinds import KINDS, Kind, Renderer, Stay
from photosort.model.demo_size import DEMO_PICTURES

_PHONES = (("samsung", "SM-G973F", 1.5), ("Google", "Pixel 7", 1.9))
_NEW_PHONE = datetime(2023, 10, 1)
_REFLEX = ("Canon", "Canon EOS 80D", 4.0)


@dataclass(frozen=True, slots=True)
class _Picture:
    """A picture to be drawn."""

    path: Path  # relative
    kind: Kind
    render: Renderer
    size: tuple[int, int]
    look: int  # seed of what is drawn: a picture forwarded twice looks the same
    quality: int
    taken: datetime
    stay: Stay | None


def render_library(
    folder: Path, count: int = DEMO_PICTURES, seed: int = 0, progress: Callable[[int, int], None] | None = None
) -> None:
    """Write a small phone library: `count` pictures of a dozen kinds in four folders.

    The same seed writes the same bytes. Files that already have these names are replaced, others are left alone.

    Args:
        folder: made where it does not exist.
        count: pictures; from about 30 on, every kind is there.
        seed: of everything drawn and written.
        progress: called in this thread with how many of how many are done. Little is drawn while it waits, or after it
            has raised.

    Raises:
        OSError: the folder cannot be written.
    """
    pictures = _planned(count, seed)
    for parent in {picture.path.parent for picture in pictures}:
        (folder / parent).mkdir(parents=True, exist_ok=True)
    for done, _ in enumerate(_drawn(folder, pictures, seed), start=1):
        if progress is not None:
            progress(done, len(pictures))
    _add_companions(folder, pictures)


def _drawn(folder: Path, pictures: Sequence[_Picture], seed: int) -> Iterator[None]:
    """Draw them on all cores, and never far ahead of the one who asks for the next."""
    cores = os.cpu_count() or 1
    drawing = deque[Future[None]]()
    with ThreadPoolExecutor(cores, "demo") as pool:
        for picture in pictures:
            drawing.append(pool.submit(_draw, folder, picture, seed))
            if len(drawing) > 2 * cores:
                yield drawing.popleft().result()
        while drawing:
            yield drawing.popleft().result()


def _planned(count: int, seed: int) -> list[_Picture]:
    """What will be drawn, in the order of time."""
    rng = np.random.default_rng([seed, 1])
    shares = np.array([kind.share for kind in KINDS], float)
    numbers = np.floor(shares / shares.sum() * count).astype(int)
    rest = np.argsort(-(shares / shares.sum() * count - numbers), kind="stable")
    numbers[rest[: count - numbers.sum()]] += 1
    pictures: list[_Picture] = []
    taken_names: set[Path] = set()
    for which, (kind, number) in enumerate(zip(KINDS, numbers, strict=True)):
        for index in range(number):
            stay = kind.stays[index * len(kind.stays) // number] if kind.stays else None
            taken = _moment(rng, kind, stay)
            path = _name(rng, kind, taken, index)
            while path in taken_names:
                taken += timedelta(seconds=7)
                path = _name(rng, kind, taken, index)
            taken_names.add(path)
            # What is forwarded comes again, smaller and compressed once more.
            again = kind.names in ("forwarded", "downloaded") and index % 8 == 7
            look = which * 10_000 + (index - 3 if again else index)
            size = kind.sizes[(index - 3 if again else index) % len(kind.sizes)]
            quality = 60 if again else 85
            render = kind.renderers[(index - 3 if again else index) % len(kind.renderers)]
            pictures.append(_Picture(path, kind, render, size, look, quality, taken, stay))
    return sorted(pictures, key=lambda picture: (picture.taken, picture.path))


def _moment(rng: np.random.Generator, kind: Kind, stay: Stay | None) -> datetime:
    """When it was taken or received."""
    first, days = (stay.first, stay.days) if stay else (datetime(2023, 1, 2), 560)
    low, high = kind.light.hours if stay else (6, 23)
    minutes = int(rng.integers(low * 60, high * 60))
    return first + timedelta(days=int(rng.integers(days)), minutes=minutes, seconds=int(rng.integers(60)))


def _name(rng: np.random.Generator, kind: Kind, taken: datetime, index: int) -> Path:
    """Folder and name as the phone or the messenger would give it."""
    if kind.names == "screenshot":
        return Path("Screenshots", f"Screenshot_{taken:%Y%m%d-%H%M%S}.png")
    if kind.names == "forwarded":
        return Path("WhatsApp Images", f"IMG-{taken:%Y%m%d}-WA{rng.integers(80):04}.jpg")
    if kind.names == "downloaded":
        return Path("Download", f"images ({index + 1}).webp" if index % 5 == 4 else f"images ({index + 1}).jpg")
    if kind.names == "reflex":
        return Path("DCIM/100CANON", f"IMG_{4210 + index * 3:04}.JPG")
    pixel = f"PXL_{taken:%Y%m%d_%H%M%S}{rng.integers(1000):03}.jpg"
    return Path("DCIM/Camera", pixel if taken >= _NEW_PHONE else f"{taken:%Y%m%d_%H%M%S}.jpg")


def _draw(folder: Path, picture: _Picture, seed: int) -> None:
    """Draw one picture and write it, dated as it was taken."""
    rng = np.random.default_rng([seed, 2, picture.look])
    image = picture.render(rng, picture.size)
    path = folder / picture.path
    if path.suffix == ".png":
        image.save(path, compress_level=2)
    elif path.suffix == ".webp":
        image.save(path, quality=80, method=2)
    elif picture.stay is None:
        if picture.quality < 80:
            image = image.resize((picture.size[0] * 3 // 4, picture.size[1] * 3 // 4))
        image.save(path, quality=picture.quality)
    else:
        exif = _exif(picture, picture.stay, rng)
        if image.height > image.width:  # the sensor lies across; only EXIF says that the phone was held upright
            image = image.transpose(Image.Transpose.ROTATE_90)
            exif[ExifTags.Base.Orientation] = 6
        image.save(path, quality=picture.quality, exif=exif)
    moment = picture.taken.timestamp()
    os.utime(path, (moment, moment))


def _exif(picture: _Picture, stay: Stay, rng: np.random.Generator) -> Image.Exif:
    """What the camera writes beside the picture."""
    reflex = picture.kind.names == "reflex"
    make, model, aperture = _REFLEX if reflex else _PHONES[picture.taken >= _NEW_PHONE]
    exif = Image.Exif()
    exif[ExifTags.Base.Make], exif[ExifTags.Base.Model] = make, model
    exif[ExifTags.Base.Orientation] = 1
    stamp = f"{picture.taken:%Y:%m:%d %H:%M:%S}"
    exif[ExifTags.Base.DateTime] = stamp
    details = exif.get_ifd(ExifTags.IFD.Exif)
    details[ExifTags.Base.DateTimeOriginal] = details[ExifTags.Base.DateTimeDigitized] = stamp
    details[ExifTags.Base.ExposureTime] = 1 / float(rng.integers(*picture.kind.light.seconds))
    details[ExifTags.Base.FNumber] = aperture
    details[ExifTags.Base.ISOSpeedRatings] = int(rng.integers(*picture.kind.light.speed))
    if not reflex and rng.random() < 0.9:
        gps = exif.get_ifd(ExifTags.IFD.GPSInfo)
        latitude, longitude = stay.latitude + float(rng.normal(0, 0.01)), stay.longitude + float(rng.normal(0, 0.01))
        gps[ExifTags.GPS.GPSLatitudeRef] = "N" if latitude >= 0 else "S"
        gps[ExifTags.GPS.GPSLatitude] = _sexagesimal(abs(latitude))
        gps[ExifTags.GPS.GPSLongitudeRef] = "E" if longitude >= 0 else "W"
        gps[ExifTags.GPS.GPSLongitude] = _sexagesimal(abs(longitude))
    return exif


def _sexagesimal(degrees: float) -> tuple[float, float, float]:
    """Degrees, minutes and seconds."""
    minutes = degrees % 1 * 60
    return float(int(degrees)), float(int(minutes)), round(minutes % 1 * 60, 2)


def _add_companions(folder: Path, pictures: list[_Picture]) -> None:
    """A video beside one photo and a sidecar beside another, as phones and photo programs leave them."""
    for names, suffix, content in (
        ("camera", ".MOV", b"\0\0\0\x14ftypqt  \0\0\0\0qt  \0\0\0\x08mdat"),
        ("reflex", ".xmp", b'<x:xmpmeta xmlns:x="adobe:ns:meta/"/>\n'),
    ):
        owner = next((picture for picture in pictures if picture.kind.names == names), None)
        if owner is not None:
            (folder / owner.path).with_suffix(suffix).write_bytes(content)
