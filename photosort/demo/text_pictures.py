"""Pictures with text of which every line is known, for measuring how well it is read."""

from collections.abc import Callable, Mapping

import numpy as np
from PIL import Image, ImageDraw

from photosort.demo import seaside, terrain, words
from photosort.demo.camera import add_grain
from photosort.demo.lettering import Colour, font, width_of, wrapped, write
from photosort.demo.surfaces import photographed

Written = tuple[Image.Image, tuple[str, ...]]

_WHITE, _BLACK = (255, 255, 255), (0, 0, 0)
_MARKERS: tuple[Colour, ...] = ((30, 40, 60), (20, 60, 160), (170, 30, 40), (20, 110, 60))


def _screen(rng: np.random.Generator) -> Written:
    """Small letters on a phone's screen, dark or light."""
    dark = bool(rng.integers(2))
    ground, ink, dim = (
        ((18, 18, 22), (230, 230, 235), (150, 150, 160)) if dark else (_WHITE, (25, 25, 30), (120, 120, 125))
    )
    picture = Image.new("RGB", (1080, 2340), ground)
    draw = ImageDraw.Draw(picture)
    lines, y = [], 160
    for said in rng.permutation(words.CHATS)[:14]:
        for part in wrapped(str(said), 40, 860):
            write(draw, (80, y), part, 40, ink)
            lines.append(part)
            y += 56
        stamp = f"{rng.integers(8, 21)}:{rng.integers(60):02}"
        write(draw, (80, y), stamp, 28, dim)
        lines.append(stamp)
        y += 76
    return picture, tuple(lines)


def _meme(rng: np.random.Generator) -> Written:
    """White capitals with a black outline on a photograph that was saved many times."""
    size = (800, 640)
    scene = (seaside.beach, seaside.sunset, terrain.mountain)[rng.integers(3)](rng, size)
    picture = scene.resize((size[0] // 2, size[1] // 2)).resize(size, Image.Resampling.BICUBIC)
    draw, lines = ImageDraw.Draw(picture), []
    for text, y in zip(words.MEMES[rng.integers(len(words.MEMES))], (20, 480), strict=True):
        for row, line in enumerate(wrapped(text, 64, 720)):
            for fill, weight in ((_BLACK, 7), (_WHITE, 2)):
                at = (size[0] / 2, y + 70 * row)
                draw.text(at, line, font=font(64), fill=fill, anchor="ma", stroke_width=weight, stroke_fill=fill)
            lines.append(line)
    return picture, tuple(lines)


def _receipt(rng: np.random.Generator) -> Written:
    """A crumpled receipt on a table, seen askew."""
    page = Image.new("RGB", (520, 900), (250, 249, 245))
    draw, ink = ImageDraw.Draw(page), (60, 60, 66)
    lines = [str(rng.choice(words.SHOPS)), str(rng.choice(words.STREETS)).upper()]
    for line, y in zip(lines, (60, 110), strict=True):
        write(draw, (260, y), line, 32, ink, anchor="mm")
    y = 170
    for ware in rng.permutation(words.GOODS)[:14]:
        price = f"{rng.integers(80, 1900) / 100:.2f}"
        write(draw, (36, y), str(ware), 26, ink)
        write(draw, (484, y), price, 26, ink, anchor="ra")
        lines += [str(ware), price]
        y += 44
    return photographed(page, rng, (1500, 2000), fill=0.9, crumpled=float(rng.uniform(0.2, 0.6))), tuple(lines)


def _whiteboard(rng: np.random.Generator) -> Written:
    """Words in several colours, each somewhat askew, on a board that is lit from one side."""
    board = Image.new("RGB", (1600, 1000), (244, 245, 246))
    lines = []
    for index, text in enumerate(rng.permutation(words.BOARD)[:12]):
        colour = _MARKERS[rng.integers(len(_MARKERS))]
        label = Image.new("RGBA", (int(width_of(str(text), 72)) + 40, 110))
        ImageDraw.Draw(label).text((20, 10), str(text), font=font(72), fill=colour)
        turned = label.rotate(float(rng.normal(0, 4)), Image.Resampling.BICUBIC, expand=True)
        board.paste(turned, (60 + index % 3 * 510, 60 + index // 3 * 230), turned)
        lines.append(str(text))
    return photographed(board, rng, (1600, 1200), fill=0.88, crumpled=0.02), tuple(lines)


def _sign(rng: np.random.Generator) -> Written:
    """A sign somewhere in a landscape: little text in a large photograph."""
    size = (2400, 1800)
    photo = (seaside.beach, terrain.mountain)[rng.integers(2)](rng, (800, 600)).resize(size, Image.Resampling.BICUBIC)
    lines = (str(rng.choice(words.STREETS)), f"{rng.integers(1, 60)} km")
    letter = int(rng.integers(40, 80))
    panel = Image.new("RGBA", (int(width_of(lines[0], letter)) + 80, letter * 3 + 40), (30, 70, 140, 255))
    draw = ImageDraw.Draw(panel)
    for row, line in enumerate(lines):
        write(draw, (40, 20 + row * letter * 1.4), line, letter, _WHITE)
    turned = panel.rotate(float(rng.normal(0, 6)), Image.Resampling.BICUBIC, expand=True)
    place = (int(rng.integers(0, size[0] - turned.width)), int(rng.integers(0, size[1] - turned.height)))
    photo.paste(turned, place, turned)
    return add_grain(photo, rng, 5.0), lines


TEXT_PICTURES: Mapping[str, Callable[[np.random.Generator], Written]] = {
    "screen": _screen,
    "meme": _meme,
    "receipt": _receipt,
    "whiteboard": _whiteboard,
    "sign": _sign,
}
