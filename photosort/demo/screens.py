"""Screenshots of a phone: chats, a shop, the settings, a map."""

from collections.abc import Callable

import numpy as np
from PIL import Image, ImageDraw

from photosort.demo import words
from photosort.demo.flowers import flower
from photosort.demo.food import fruit
from photosort.demo.lettering import Colour, width_of, wrapped, write

_ACCENTS: tuple[Colour, ...] = ((26, 115, 232), (0, 128, 105), (103, 80, 164), (211, 60, 80), (230, 120, 20))


def chat(rng: np.random.Generator, size: tuple[int, int]) -> Image.Image:
    """A conversation, light or dark."""
    dark = rng.random() < 0.4
    paper: Colour = (14, 20, 24) if dark else (239, 234, 226)
    ink: Colour = (232, 236, 238) if dark else (20, 24, 28)
    accent = _ACCENTS[rng.integers(5)]
    mine: Colour = (0, 92, 75) if dark else (217, 253, 211)
    theirs: Colour = (32, 44, 51) if dark else (255, 255, 255)
    screen = Image.new("RGB", size, paper)
    draw = ImageDraw.Draw(screen)
    width, height = size
    draw.rectangle([0, 0, width, 250], fill=(32, 44, 51) if dark else accent)
    _status_bar(draw, rng, width, (255, 255, 255))
    draw.ellipse([110, 118, 216, 224], fill=_ACCENTS[rng.integers(5)])
    name = words.PEOPLE[rng.integers(len(words.PEOPLE))]
    write(draw, (163, 171), name[0], 56, (255, 255, 255), anchor="mm")
    write(draw, (252, 124), name, 50, (255, 255, 255), bold=True)
    write(draw, (252, 184), "online" if rng.random() < 0.5 else "last seen today", 34, (220, 230, 230))
    write(draw, (50, 170), "<", 60, (255, 255, 255), anchor="mm")
    y, minutes = 300, int(rng.integers(7 * 60, 20 * 60))
    _pill(draw, width / 2, y + 30, "Today", theirs, ink)
    y += 110
    while y < height - 420:
        own = rng.random() < 0.5
        lines = wrapped(words.CHATS[rng.integers(len(words.CHATS))], 44, width * 0.62)
        wide = max(width_of(line, 44) for line in lines) + 190
        high = 58 * len(lines) + 44
        x = width - wide - 40 if own else 40
        draw.rounded_rectangle([x, y, x + wide, y + high], 34, fill=mine if own else theirs)
        for row, line in enumerate(lines):
            write(draw, (x + 34, y + 20 + 58 * row), line, 44, ink)
        minutes += int(rng.integers(0, 9))
        grey: Colour = (150, 160, 165) if dark else (110, 120, 124)
        write(draw, (x + wide - 28, y + high - 18), f"{minutes // 60 % 24}:{minutes % 60:02}", 30, grey, anchor="rb")
        y += high + (18 if rng.random() < 0.5 else 44)
    draw.rounded_rectangle([30, height - 230, width - 190, height - 110], 60, fill=theirs)
    write(draw, (100, height - 170), "Message", 44, (140, 150, 155), anchor="lm")
    draw.ellipse([width - 165, height - 230, width - 45, height - 110], fill=accent)
    _home_bar(draw, size, ink)
    return screen


def shop(rng: np.random.Generator, size: tuple[int, int]) -> Image.Image:
    """Products in two columns with prices."""
    width, height = size
    screen = Image.new("RGB", size, (250, 250, 252))
    draw = ImageDraw.Draw(screen)
    accent = _ACCENTS[rng.integers(5)]
    _status_bar(draw, rng, width, (30, 30, 34))
    draw.rounded_rectangle([40, 120, width - 40, 230], 55, fill=(236, 237, 241))
    write(draw, (100, 175), "Search products", 44, (120, 122, 130), anchor="lm")
    x = 40
    for chip in ("All", "New", "Offers", "Garden", "Sport"):
        wide = int(width_of(chip, 40)) + 70
        on = chip == "All"
        draw.rounded_rectangle(
            [x, 268, x + wide, 348], 40, fill=accent if on else (255, 255, 255), outline=(214, 216, 222), width=3
        )
        write(draw, (x + wide / 2, 308), chip, 40, (255, 255, 255) if on else (60, 62, 70), anchor="mm")
        x += wide + 24
    side = (width - 120) // 2
    tiles = [renderer(rng, (300, 300)) for renderer in (flower, fruit, fruit)]
    for index, product in enumerate(rng.permutation(len(words.PRODUCTS))[:8]):
        px, py = 40 + (index % 2) * (side + 40), 400 + (index // 2) * (side + 250)
        if py > height - 260:
            break
        name, price = words.PRODUCTS[product]
        _product(screen, draw, rng, (px, py), side, tiles)
        write(draw, (px + 8, py + side + 24), name, 42, (34, 36, 42))
        write(draw, (px + 8, py + side + 82), "$" + price, 50, (20, 20, 24), bold=True)
        draw.rounded_rectangle([px + side - 150, py + side + 84, px + side, py + side + 160], 38, fill=accent)
        write(draw, (px + side - 75, py + side + 122), "Add", 38, (255, 255, 255), bold=True, anchor="mm")
    draw.rectangle([0, height - 210, width, height], fill=(255, 255, 255))
    for index, label in enumerate(("Home", "Shops", "Cart", "Me")):
        middle = width * (index + 0.5) / 4
        tint: Colour = accent if index == 0 else (130, 132, 140)
        draw.rounded_rectangle([middle - 26, height - 185, middle + 26, height - 133], 14, fill=tint)
        write(draw, (middle, height - 100), label, 32, tint, anchor="mm")
    _home_bar(draw, size, (30, 30, 34))
    return screen


def settings(rng: np.random.Generator, size: tuple[int, int]) -> Image.Image:
    """A list of settings with switches."""
    width, height = size
    dark = rng.random() < 0.5
    paper: Colour = (16, 16, 20) if dark else (243, 243, 248)
    card: Colour = (34, 34, 40) if dark else (255, 255, 255)
    ink: Colour = (238, 238, 242) if dark else (24, 24, 28)
    grey: Colour = (150, 150, 158)
    screen = Image.new("RGB", size, paper)
    draw = ImageDraw.Draw(screen)
    _status_bar(draw, rng, width, ink)
    write(draw, (60, 190), "Settings", 92, ink)
    draw.rounded_rectangle([40, 340, width - 40, 450], 55, fill=card)
    write(draw, (100, 395), "Search settings", 44, grey, anchor="lm")
    accent = _ACCENTS[rng.integers(5)]
    names = [words.SETTINGS[i] for i in np.sort(rng.permutation(len(words.SETTINGS))[:14])]
    y, group = 500, 0
    while y < height - 320 and names:
        count = min(int(rng.integers(2, 5)), len(names))
        draw.rounded_rectangle([40, y, width - 40, y + count * 150], 50, fill=card)
        for _ in range(count):
            tint = _ACCENTS[(group + len(names)) % 5]
            draw.ellipse([80, y + 30, 170, y + 120], fill=tint)
            draw.rounded_rectangle([108, y + 58, 142, y + 92], 8, fill=(255, 255, 255))
            write(draw, (210, y + 75), names.pop(0), 46, ink, anchor="lm")
            if rng.random() < 0.5:
                on = rng.random() < 0.5
                draw.rounded_rectangle([width - 210, y + 45, width - 90, y + 105], 30, fill=accent if on else grey)
                knob = width - 150 if on else width - 210
                draw.ellipse([knob + 6, y + 51, knob + 54, y + 99], fill=(255, 255, 255))
            else:
                write(draw, (width - 110, y + 75), ">", 44, grey, anchor="mm")
            y += 150
        y += 40
        group += 1
    _home_bar(draw, size, ink)
    return screen


def street_map(rng: np.random.Generator, size: tuple[int, int]) -> Image.Image:
    """A city map with a route, and a card that says how long it takes."""
    width, height = size
    screen = Image.new("RGB", size, (234, 236, 240))
    draw = ImageDraw.Draw(screen)
    turn = float(rng.uniform(-0.5, 0.5))
    axis, cross = np.array([np.cos(turn), np.sin(turn)]), np.array([-np.sin(turn), np.cos(turn)])
    middle = np.array([width / 2, height / 2])

    def place(a: float, b: float) -> tuple[float, float]:
        point = middle + axis * a + cross * b
        return float(point[0]), float(point[1])

    for _ in range(7):
        a, b, wide, high = (
            rng.uniform(-900, 900),
            rng.uniform(-1300, 1300),
            rng.uniform(120, 420),
            rng.uniform(120, 420),
        )
        corners = [place(a, b), place(a + wide, b), place(a + wide, b + high), place(a, b + high)]
        draw.polygon(corners, fill=(200, 230, 201) if rng.random() < 0.7 else (222, 216, 232))
    river = [place(t, 420 * np.sin(t / 500 + turn) + 260) for t in np.linspace(-1700, 1700, 40)]
    draw.line(river, fill=(170, 211, 240), width=int(rng.integers(80, 190)), joint="curve")
    lines = [float(v) for v in np.arange(-1700, 1700, 150) + rng.normal(0, 24, 23)]
    for index, at in enumerate(lines):
        thick = 34 if index % 5 == 0 else 18
        tint: Colour = (253, 226, 147) if index % 5 == 0 else (255, 255, 255)
        draw.line([place(at, -1900), place(at, 1900)], fill=tint, width=thick)
        draw.line([place(-1900, at), place(1900, at)], fill=tint, width=thick)
    for _ in range(9):
        spot = place(float(rng.uniform(-600, 600)), lines[int(rng.integers(6, 17))])
        write(draw, spot, words.STREETS[rng.integers(len(words.STREETS))], 34, (90, 96, 106), anchor="mm")
    stops = [lines[int(i)] for i in rng.integers(7, 16, 6)]
    path = [place(stops[0], stops[1]), place(stops[2], stops[1]), place(stops[2], stops[3]), place(stops[4], stops[3])]
    draw.line(path, fill=(24, 80, 190), width=30, joint="curve")
    draw.line(path, fill=(66, 133, 244), width=22, joint="curve")
    x, y = path[-1]
    draw.polygon([(x, y), (x - 44, y - 90), (x + 44, y - 90)], fill=(219, 68, 55))
    draw.ellipse([x - 52, y - 160, x + 52, y - 56], fill=(219, 68, 55))
    draw.ellipse([x - 18, y - 126, x + 18, y - 90], fill=(255, 255, 255))
    draw.rounded_rectangle([40, 110, width - 40, 230], 60, fill=(255, 255, 255))
    write(draw, (110, 170), words.STREETS[rng.integers(len(words.STREETS))], 46, (40, 42, 48), anchor="lm")
    _status_bar(draw, rng, width, (30, 30, 34))
    draw.rounded_rectangle([0, height - 470, width, height + 60], 60, fill=(255, 255, 255))
    write(
        draw,
        (70, height - 400),
        f"{rng.integers(4, 55)} min ({rng.integers(1, 19)}.{rng.integers(10)} km)",
        68,
        (24, 128, 56),
        bold=True,
    )
    write(draw, (70, height - 305), "Fastest route, the usual traffic", 42, (96, 99, 106))
    draw.rounded_rectangle([70, height - 225, 390, height - 110], 58, fill=(26, 115, 232))
    write(draw, (230, height - 168), "Start", 48, (255, 255, 255), bold=True, anchor="mm")
    _home_bar(draw, size, (30, 30, 34))
    return screen


KINDS: tuple[Callable[[np.random.Generator, tuple[int, int]], Image.Image], ...] = (
    chat,
    shop,
    chat,
    settings,
    chat,
    street_map,
)
"""Screens in the proportions in which people keep them."""


def _product(
    screen: Image.Image,
    draw: ImageDraw.ImageDraw,
    rng: np.random.Generator,
    at: tuple[int, int],
    side: int,
    tiles: list[Image.Image],
) -> None:
    """A product's picture: a photo, or a simple thing on a coloured ground."""
    x, y = at
    if rng.random() < 0.35:
        screen.paste(tiles[rng.integers(len(tiles))].resize((side, side), Image.Resampling.BICUBIC), (x, y))
        return
    red, green, blue = (int(v) for v in rng.integers(205, 245, 3))
    draw.rounded_rectangle([x, y, x + side, y + side], 30, fill=(red, green, blue))
    tint = tuple(int(v) for v in rng.integers(40, 190, 3))
    cx, cy, r = x + side / 2, y + side / 2, side * float(rng.uniform(0.2, 0.3))
    draw.ellipse([cx - r, cy + r * 0.9, cx + r, cy + r * 1.15], fill=(red - 34, green - 34, blue - 34))
    shape = rng.integers(3)
    if shape == 0:
        draw.rounded_rectangle([cx - r * 0.7, cy - r, cx + r * 0.7, cy + r], r * 0.3, fill=tint)
    elif shape == 1:
        draw.ellipse([cx - r, cy - r, cx + r, cy + r], fill=tint)
        draw.ellipse([cx - r * 0.5, cy - r * 0.7, cx, cy - r * 0.2], fill=tuple(min(255, v + 50) for v in tint))
    else:
        draw.polygon(
            [(cx - r, cy + r), (cx - r * 0.4, cy - r), (cx + r * 0.5, cy - r * 0.8), (cx + r, cy + r)], fill=tint
        )


def _status_bar(draw: ImageDraw.ImageDraw, rng: np.random.Generator, width: int, ink: Colour) -> None:
    """Time, reception and battery."""
    write(draw, (60, 34), f"{rng.integers(7, 23)}:{rng.integers(60):02}", 42, ink, bold=True)
    for bar in range(4):
        draw.rectangle([width - 250 + bar * 16, 72 - bar * 9, width - 240 + bar * 16, 80], fill=ink)
    draw.rounded_rectangle([width - 150, 42, width - 70, 80], 10, outline=ink, width=4)
    draw.rectangle([width - 142, 50, width - 142 + int(rng.integers(12, 64)), 72], fill=ink)


def _home_bar(draw: ImageDraw.ImageDraw, size: tuple[int, int], ink: Colour) -> None:
    """The line at the lower edge that is swiped."""
    width, height = size
    draw.rounded_rectangle([width * 0.36, height - 38, width * 0.64, height - 26], 6, fill=ink)


def _pill(draw: ImageDraw.ImageDraw, x: float, y: float, text: str, fill: Colour, ink: Colour) -> None:
    half = width_of(text, 34) / 2 + 30
    draw.rounded_rectangle([x - half, y - 32, x + half, y + 32], 32, fill=fill)
    write(draw, (x, y), text, 34, ink, anchor="mm")
