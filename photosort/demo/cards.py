"""What messengers forward: greeting cards and memes."""

from collections.abc import Callable

import numpy as np
from PIL import Image, ImageDraw, ImageEnhance, ImageFilter

from photosort.demo import words
from photosort.demo.fields import fractal, grid, patch, ramp
from photosort.demo.flowers import flower
from photosort.demo.food import fruit, pizza
from photosort.demo.lettering import Colour, font, slanted, wrapped
from photosort.demo.night import skyline
from photosort.demo.seaside import beach, sunset
from photosort.demo.terrain import mountain

Renderer = Callable[[np.random.Generator, tuple[int, int]], Image.Image]

_MEME_SCENES: tuple[Renderer, ...] = (pizza, mountain, beach, skyline, fruit, pizza, sunset, flower)
_SILKS = (
    ((-1.8, "#5a0f3c"), (0.0, "#c8386a"), (2.0, "#ffb080")),
    ((-1.8, "#0f2a5a"), (0.0, "#3a6ac8"), (2.0, "#a0d0ff")),
    ((-1.8, "#5a3a00"), (0.0, "#e8a020"), (2.0, "#fff0a0")),
    ((-1.8, "#0c4a3a"), (0.0, "#2aa87a"), (2.0, "#d0ffc0")),
)
_TEXTS: tuple[tuple[Colour, Colour], ...] = (
    ((255, 255, 255), (60, 10, 40)),
    ((255, 236, 130), (70, 20, 0)),
    ((255, 220, 235), (90, 0, 60)),
    ((255, 250, 210), (10, 40, 20)),
)


def greeting(rng: np.random.Generator, size: tuple[int, int]) -> Image.Image:
    """Slanted wishes on flowers, a sunrise or shining silk, with sparkles and a frame."""
    title, line = words.GREETINGS[rng.integers(len(words.GREETINGS))]
    choice = rng.random()
    if choice < 0.5:
        card = flower(rng, size)
    elif choice < 0.7:
        card = sunset(rng, size)
    else:
        card = _silk(rng, size)
    card = ImageEnhance.Color(card).enhance(1.45)
    glow = card.filter(ImageFilter.GaussianBlur(14))
    card = ImageEnhance.Brightness(Image.blend(card, glow, 0.35)).enhance(1.06)
    draw = ImageDraw.Draw(card, "RGBA")
    width, height = size
    for _ in range(int(rng.integers(10, 30))):
        _sparkle(draw, float(rng.uniform(0, width)), float(rng.uniform(0, height)), float(rng.uniform(6, 30)))
    fill, shade = _TEXTS[rng.integers(len(_TEXTS))]
    large = int(width * 0.135 * min(1.0, 12 / len(title)))
    top = height * float(rng.choice([0.06, 0.4, 0.68]))
    for text, points, y in ((title, large, top), (line, int(large * 0.44), top + large * 1.35)):
        lettering = slanted(text, points, fill, shade)
        card.paste(lettering, (round((width - lettering.width) / 2), round(y)), lettering)
    if rng.random() < 0.6:
        margin = width // 40
        for inset, alpha in ((margin, 230), (margin * 1.7, 140)):
            draw.rounded_rectangle(
                [inset, inset, width - inset, height - inset], margin, outline=(*fill, alpha), width=4
            )
    return card


def meme(rng: np.random.Generator, size: tuple[int, int]) -> Image.Image:
    """A picture with outlined capitals above and below; sometimes in a white frame with the words on top."""
    over, under = words.MEMES[rng.integers(len(words.MEMES))]
    scene = _MEME_SCENES[rng.integers(len(_MEME_SCENES))](rng, size)
    worn = scene.resize((size[0] * 2 // 3, size[1] * 2 // 3)).resize(size, Image.Resampling.BICUBIC)
    picture = ImageEnhance.Contrast(worn).enhance(1.2)
    draw = ImageDraw.Draw(picture)
    width, height = size
    points = int(width * float(rng.uniform(0.085, 0.115)))
    _capitals(draw, over, points, width, height * 0.03, downwards=True)
    _capitals(draw, under, points, width, height * 0.97, downwards=False)
    return picture


def _capitals(draw: ImageDraw.ImageDraw, text: str, points: int, width: int, y: float, *, downwards: bool) -> None:
    """White capitals with a black outline, centred, from `y` downwards or ending there."""
    lines = wrapped(text, points, width * 0.84)
    step = points * 1.12
    start = y if downwards else y - step * len(lines)
    for row, line in enumerate(lines):
        at = (width / 2, start + step * row)
        face, weight = font(points), max(2, points // 22)
        black, white = (0, 0, 0), (255, 255, 255)
        draw.text(at, line, font=face, fill=black, anchor="ma", stroke_width=weight * 3, stroke_fill=black)
        draw.text(at, line, font=face, fill=white, anchor="ma", stroke_width=weight, stroke_fill=white)


def _silk(rng: np.random.Generator, size: tuple[int, int]) -> Image.Image:
    """Shining folds in one hue, with rays."""
    half = (size[0] // 2, size[1] // 2)
    x, y = grid(half)
    folds = patch(fractal(0, 2.0), rng, half, 2.5)
    rays = np.cos(np.arctan2(y + float(rng.uniform(-1, 1)), x + float(rng.uniform(-1, 1))) * 18) * 0.35
    scene = ramp(_SILKS[rng.integers(len(_SILKS))], np.sin(folds * 2.4) * 1.3 + rays)
    return Image.fromarray((np.clip(scene, 0, 1) * 255).astype(np.uint8)).resize(size, Image.Resampling.BICUBIC)


def _sparkle(draw: ImageDraw.ImageDraw, x: float, y: float, reach: float) -> None:
    """A four-pointed star."""
    turns = np.arange(8) * np.pi / 4
    radii = np.where(np.arange(8) % 2 == 0, reach, reach * 0.17)
    star = [(x + float(a), y + float(b)) for a, b in zip(radii * np.cos(turns), radii * np.sin(turns), strict=True)]
    draw.polygon(star, fill=(255, 255, 240, 225))
    draw.ellipse([x - reach * 0.3, y - reach * 0.3, x + reach * 0.3, y + reach * 0.3], fill=(255, 255, 240, 70))
