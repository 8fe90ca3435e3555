"""Receipts, letters and whiteboards, as people photograph them to remember them."""

from itertools import pairwise

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from photosort.demo import words
from photosort.demo.camera import add_grain
from photosort.demo.fields import fractal, grid, patch
from photosort.demo.lettering import Colour, font, width_of, wrapped, write
from photosort.demo.surfaces import photographed

_INK: Colour = (52, 52, 58)


def receipt(rng: np.random.Generator, size: tuple[int, int]) -> Image.Image:
    """A till receipt on a table."""
    count = int(rng.integers(5, 16))
    page = Image.new("RGB", (520, 560 + 44 * count), (250, 249, 245))
    draw = ImageDraw.Draw(page)
    write(draw, (260, 50), words.SHOPS[rng.integers(len(words.SHOPS))], 40, _INK, bold=True, anchor="mm")
    street = words.STREETS[rng.integers(len(words.STREETS))].upper()
    write(draw, (260, 95), f"{rng.integers(1, 180)} {street}", 22, _INK, anchor="mm")
    stamp = f"{rng.integers(1, 29):02}/{rng.integers(1, 13):02}/2024  {rng.integers(8, 21):02}:{rng.integers(60):02}"
    write(draw, (260, 125), stamp, 22, _INK, anchor="mm")
    y, total = 170, 0.0
    for _ in range(count):
        price = float(rng.integers(80, 1900)) / 100
        total += price
        write(draw, (36, y), words.GOODS[rng.integers(len(words.GOODS))], 26, _INK)
        write(draw, (484, y), f"{price:.2f}", 26, _INK, anchor="ra")
        y += 44
    _dashes(draw, y + 8)
    write(draw, (36, y + 28), "TOTAL", 42, _INK, bold=True)
    write(draw, (484, y + 28), f"{total:.2f}", 42, _INK, bold=True, anchor="ra")
    write(draw, (36, y + 92), "CARD", 26, _INK)
    write(draw, (484, y + 92), f"{total:.2f}", 26, _INK, anchor="ra")
    _dashes(draw, y + 140)
    write(draw, (260, y + 180), "THANK YOU", 30, _INK, anchor="mm")
    x = 70
    while x < 450:
        bar = int(rng.integers(2, 8))
        draw.rectangle([x, y + 215, x + bar, y + 315], fill=_INK)
        x += bar + int(rng.integers(2, 8))
    faded = Image.blend(page, Image.new("RGB", page.size, (250, 249, 245)), float(rng.uniform(0.0, 0.3)))
    return photographed(faded, rng, size, fill=float(rng.uniform(0.82, 1.05)), crumpled=float(rng.uniform(0.15, 0.6)))


def document(rng: np.random.Generator, size: tuple[int, int]) -> Image.Image:
    """A letter or form: scanned flat, or photographed on a table."""
    page = Image.new("RGB", (1000, 1414), (252, 252, 250))
    draw = ImageDraw.Draw(page)
    accent: Colour = [(30, 60, 120), (120, 30, 40), (30, 90, 70), (40, 40, 46)][rng.integers(4)]
    if rng.random() < 0.6:
        draw.rectangle([90, 80, 90 + int(rng.integers(90, 180)), 130], fill=accent)
    write(
        draw,
        (910, 90),
        f"{words.STREETS[rng.integers(len(words.STREETS))]} {rng.integers(1, 90)}",
        22,
        _INK,
        anchor="ra",
    )
    write(draw, (910, 122), f"{rng.integers(1, 29)}.{rng.integers(1, 13)}.2023", 22, _INK, anchor="ra")
    write(draw, (90, 210), words.HEADINGS[rng.integers(len(words.HEADINGS))], 40, accent, bold=True)
    y = 300
    for _ in range(int(rng.integers(2, 5))):
        text = " ".join(words.LETTER[i] for i in rng.permutation(len(words.LETTER))[: rng.integers(2, 5)])
        for line in wrapped(text, 23, 820):
            write(draw, (90, y), line, 23, _INK)
            y += 35
        y += 24
    if rng.random() < 0.55 and y < 1000:
        rows = int(rng.integers(3, 7))
        for row in range(rows + 1):
            draw.line([(90, y + row * 44), (910, y + row * 44)], fill=(120, 120, 126), width=2)
            if row < rows:
                write(draw, (104, y + row * 44 + 10), words.GOODS[rng.integers(len(words.GOODS))].title(), 22, _INK)
                write(draw, (896, y + row * 44 + 10), f"{rng.integers(10, 900)}.00", 22, _INK, anchor="ra")
        for column in (90, 560, 910):
            draw.line([(column, y), (column, y + rows * 44)], fill=(120, 120, 126), width=2)
    _signature(draw, rng, 600, 1270)
    if rng.random() < 0.4:
        draw.ellipse([200, 1150, 360, 1310], outline=(150, 40, 60), width=5)
        write(draw, (280, 1230), "PAID", 38, (150, 40, 60), bold=True, anchor="mm")
    if rng.random() < 0.45:
        scan = page.resize((size[0], round(size[0] * 1.414))).crop((0, 0, size[0], size[1]))
        return add_grain(scan.filter(ImageFilter.GaussianBlur(0.5)), rng, 1.5)
    return photographed(page, rng, size, fill=float(rng.uniform(0.9, 1.1)), crumpled=0.12)


def whiteboard(rng: np.random.Generator, size: tuple[int, int]) -> Image.Image:
    """A whiteboard after a meeting: boxes, arrows, lists, in three pens."""
    width, height = size
    x, y = grid((width // 2, height // 2))
    smudges = patch(fractal(0, 1.8), rng, (width // 2, height // 2), 2)
    glare = 0.9 - 0.13 * np.hypot(x - rng.uniform(-1, 1), y - rng.uniform(-1, 1)) + 0.02 * smudges
    base = np.clip(glare, 0, 1)[..., None] * np.asarray([0.97, 0.985, 1.0], np.float32)
    board = Image.fromarray((base * 255).astype(np.uint8)).resize(size, Image.Resampling.BICUBIC)
    draw = ImageDraw.Draw(board)
    pens: list[Colour] = [(30, 40, 60), (30, 70, 180), (190, 40, 45), (30, 130, 70)]
    if rng.random() < 0.6:
        draw.rectangle([0, 0, width, int(height * 0.05)], fill=(168, 170, 174))
        draw.rectangle([0, int(height * 0.95), width, height], fill=(150, 152, 156))
    boxes: list[tuple[float, float]] = []
    columns, rows = int(rng.integers(2, 5)), int(rng.integers(2, 4))
    for row in range(rows):
        for column in range(columns):
            if rng.random() < 0.25:
                continue
            cx = (column + 0.5 + float(rng.normal(0, 0.08))) * width / columns
            cy = height * 0.1 + (row + 0.5 + float(rng.normal(0, 0.08))) * height * 0.8 / rows
            pen = pens[rng.integers(4)]
            if rng.random() < 0.6:
                half = width / columns * 0.32
                _wobbly(
                    draw,
                    rng,
                    [
                        (cx - half, cy - 70),
                        (cx + half, cy - 70),
                        (cx + half, cy + 60),
                        (cx - half, cy + 60),
                        (cx - half, cy - 70),
                    ],
                    pen,
                )
                _scrawl(draw, rng, (cx - half + 24, cy - 34), words.BOARD[rng.integers(len(words.BOARD))], 56, pen)
                boxes.append((cx, cy))
            else:
                for item in range(int(rng.integers(2, 5))):
                    _scrawl(
                        draw,
                        rng,
                        (cx - 150, cy - 100 + item * 62),
                        "- " + words.BOARD[rng.integers(len(words.BOARD))],
                        46,
                        pen,
                    )
    for start, end in pairwise(boxes):
        _arrow(draw, rng, start, end, pens[0])
    return add_grain(board.filter(ImageFilter.GaussianBlur(1.0)), rng, 3.5)


def _dashes(draw: ImageDraw.ImageDraw, y: int) -> None:
    for x in range(36, 484, 16):
        draw.line([(x, y), (x + 9, y)], fill=_INK, width=2)


def _signature(draw: ImageDraw.ImageDraw, rng: np.random.Generator, x: int, y: int) -> None:
    """A pen's loops."""
    t = np.linspace(0, 1, 90)
    loops = int(rng.integers(4, 9))
    px = x + 260 * t + 26 * np.sin(t * loops * 6.3)
    py = y - 40 * (1 - t * 0.6) * np.sin(t * loops * 6.3 + 1 + rng.uniform(0, 2)) * (0.4 + rng.random())
    draw.line([(float(a), float(b)) for a, b in zip(px, py, strict=True)], fill=(24, 34, 110), width=4, joint="curve")


def _wobbly(
    draw: ImageDraw.ImageDraw, rng: np.random.Generator, points: list[tuple[float, float]], pen: Colour
) -> None:
    """Lines by hand."""
    path = [
        (ax + (bx - ax) * t + float(rng.normal(0, 1.6)), ay + (by - ay) * t + float(rng.normal(0, 1.6)))
        for (ax, ay), (bx, by) in pairwise(points)
        for t in np.linspace(0, 1, 9)
    ]
    draw.line(path, fill=pen, width=7, joint="curve")


def _arrow(
    draw: ImageDraw.ImageDraw,
    rng: np.random.Generator,
    start: tuple[float, float],
    end: tuple[float, float],
    pen: Colour,
) -> None:
    """An arrow over the middle of the way from one box to the next."""
    (ax, ay), (bx, by) = start, end
    tip = (ax + (bx - ax) * 0.7, ay + (by - ay) * 0.7)
    _wobbly(draw, rng, [(ax + (bx - ax) * 0.3, ay + (by - ay) * 0.3), tip], pen)
    angle = float(np.arctan2(by - ay, bx - ax))
    for side in (-2.6, 2.6):
        draw.line([tip, (tip[0] + 34 * np.cos(angle + side), tip[1] + 34 * np.sin(angle + side))], fill=pen, width=7)


def _scrawl(
    draw: ImageDraw.ImageDraw, rng: np.random.Generator, at: tuple[float, float], text: str, size: int, pen: Colour
) -> None:
    """Letters that do not keep to the line."""
    x, y = at
    for letter in text:
        high = size + int(rng.integers(-5, 6))
        draw.text((x, y + float(rng.normal(0, 3))), letter, font=font(high), fill=pen, stroke_width=1, stroke_fill=pen)
        x += width_of(letter, high) + 1.5
