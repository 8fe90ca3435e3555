"""Copies of a picture as people, messengers and screens make them: what a search for near copies has to find."""

import io
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageEnhance, ImageOps

from photosort.demo.lettering import font, width_of, write

Copy = Callable[[Image.Image, np.random.Generator], Image.Image]


def opened(path: Path) -> Image.Image:
    """The picture in a file, RGB."""
    with Image.open(path) as image:
        return image.convert("RGB")


def compressed(picture: Image.Image, quality: int) -> Image.Image:
    """As it is after it was saved as a JPEG."""
    packed = io.BytesIO()
    picture.convert("RGB").save(packed, "JPEG", quality=quality)
    return Image.open(packed).convert("RGB")


def scaled(picture: Image.Image, percent: int) -> Image.Image:
    """Smaller or larger in both directions."""
    size = tuple(max(1, round(edge * percent / 100)) for edge in picture.size)
    return picture.resize((size[0], size[1]), Image.Resampling.LANCZOS)


def _compressed(picture: Image.Image, _: np.random.Generator, *, quality: int) -> Image.Image:
    return compressed(picture, quality)


def _scaled(picture: Image.Image, _: np.random.Generator, *, percent: int) -> Image.Image:
    return compressed(scaled(picture, percent), 85)


def _cropped(picture: Image.Image, rng: np.random.Generator, *, percent: int) -> Image.Image:
    """So much of each edge, from anywhere."""
    width, height = (round(edge * percent / 100) for edge in picture.size)
    left, top = int(rng.integers(picture.width - width + 1)), int(rng.integers(picture.height - height + 1))
    return compressed(picture.crop((left, top, left + width, top + height)), 85)


def _turned(picture: Image.Image, _: np.random.Generator, *, way: Image.Transpose) -> Image.Image:
    return compressed(picture.transpose(way), 85)


def _warm(picture: Image.Image, _: np.random.Generator) -> Image.Image:
    red, green, blue = ImageEnhance.Color(picture).enhance(1.3).split()
    lifted = (red.point(lambda v: min(255, v * 1.1 + 8)), green, blue.point(lambda v: v * 0.85))
    return compressed(Image.merge("RGB", lifted), 85)


def _grey(picture: Image.Image, _: np.random.Generator) -> Image.Image:
    return compressed(ImageEnhance.Contrast(picture.convert("L")).enhance(1.2), 85)


def _brighter(picture: Image.Image, _: np.random.Generator) -> Image.Image:
    return compressed(ImageEnhance.Contrast(ImageEnhance.Brightness(picture).enhance(1.25)).enhance(0.9), 85)


def _framed(picture: Image.Image, _: np.random.Generator) -> Image.Image:
    """With a white border, as for a square."""
    side = round(max(picture.size) * 1.08)
    frame = Image.new("RGB", (side, side), (255, 255, 255))
    frame.paste(picture, ((side - picture.width) // 2, (side - picture.height) // 2))
    return compressed(frame, 85)


def _screenshot(picture: Image.Image, rng: np.random.Generator) -> Image.Image:
    """Shown by a phone's gallery."""
    screen = Image.new("RGB", (720, 1560), (0, 0, 0) if rng.random() < 0.5 else (250, 250, 250))
    ink = (250, 250, 250) if screen.getpixel((0, 0)) == (0, 0, 0) else (20, 20, 20)
    shown = ImageOps.contain(picture, (720, 1240), Image.Resampling.BICUBIC)
    screen.paste(shown, ((720 - shown.width) // 2, (1560 - shown.height) // 2))
    draw = ImageDraw.Draw(screen)
    write(draw, (40, 24), f"{rng.integers(7, 23)}:{rng.integers(60):02}", 30, ink, bold=True)
    write(draw, (660, 24), f"{rng.integers(5, 99)} %", 30, ink, anchor="ra")
    for index in range(4):
        draw.ellipse([110 + 150 * index, 1470, 150 + 150 * index, 1510], outline=ink, width=4)
    return compressed(screen, 90)


def _written_on(picture: Image.Image, rng: np.random.Generator) -> Image.Image:
    """With a line of white letters, outlined in black, in its lower or upper part."""
    said = str(rng.choice(["SUMMER 2023", "with love from Maya", "look at this!!", "Our last day"]))
    copy = picture.copy()
    draw = ImageDraw.Draw(copy)
    size = max(12, round(picture.height * 0.07))
    while width_of(said, size) > 0.9 * picture.width and size > 8:
        size -= 2
    at = (picture.width / 2, picture.height * float(rng.choice([0.12, 0.88])))
    for fill, weight in (((0, 0, 0), max(2, size // 10)), ((255, 255, 255), 0)):
        draw.text(at, said, font=font(size), fill=fill, anchor="mm", stroke_width=weight, stroke_fill=fill)
    return compressed(copy, 85)


def _forwarded(picture: Image.Image, _: np.random.Generator) -> Image.Image:
    """Sent on by a messenger, and sent on again."""
    return compressed(compressed(scaled(picture, 50), 70), 60)


def _forwarded_crop(picture: Image.Image, rng: np.random.Generator) -> Image.Image:
    """Cut a little, and then sent by a messenger."""
    return compressed(scaled(_cropped(picture, rng, percent=90), 60), 60)


COPIES: Mapping[str, Copy] = {
    **{f"JPEG {quality}": partial(_compressed, quality=quality) for quality in (30, 50, 70, 90)},
    **{f"{percent} %": partial(_scaled, percent=percent) for percent in (25, 50, 150, 200)},
    **{f"cut to {percent} %": partial(_cropped, percent=percent) for percent in (90, 70)},
    "turned left": partial(_turned, way=Image.Transpose.ROTATE_90),
    "upside down": partial(_turned, way=Image.Transpose.ROTATE_180),
    "mirrored": partial(_turned, way=Image.Transpose.FLIP_LEFT_RIGHT),
    "warmer": _warm,
    "grey": _grey,
    "brighter": _brighter,
    "framed": _framed,
    "screenshot": _screenshot,
    "written on": _written_on,
    "forwarded twice": _forwarded,
    "cut and forwarded": _forwarded_crop,
}
"""Each makes one copy of a picture, RGB, that shows the same."""
