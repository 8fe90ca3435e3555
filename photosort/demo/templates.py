"""Pictures of one template with other contents, which no search for near copies may take for one another."""

from collections.abc import Callable, Mapping

import numpy as np
from PIL import Image, ImageDraw

from photosort.demo import words
from photosort.demo.flowers import flower
from photosort.demo.lettering import Colour, wrapped, write

Template = Callable[[np.random.Generator, np.random.Generator], Image.Image]

_ACCENTS: tuple[Colour, ...] = ((26, 115, 232), (0, 128, 105), (103, 80, 164), (211, 60, 80), (40, 40, 46))


def _receipt(look: np.random.Generator, said: np.random.Generator) -> Image.Image:
    """Scanned receipts of one shop with as many lines."""
    count = int(look.integers(6, 14))
    page = Image.new("RGB", (520, 420 + 44 * count), (250, 249, 245))
    draw, ink = ImageDraw.Draw(page), (52, 52, 58)
    write(draw, (260, 50), words.SHOPS[look.integers(len(words.SHOPS))], 40, ink, bold=True, anchor="mm")
    stamp = (
        f"{said.integers(1, 29):02}/{said.integers(1, 13):02}/2024  {said.integers(8, 21):02}:{said.integers(60):02}"
    )
    write(draw, (260, 110), stamp, 22, ink, anchor="mm")
    y = 160
    for _ in range(count):
        write(draw, (36, y), words.GOODS[said.integers(len(words.GOODS))], 26, ink)
        write(draw, (484, y), f"{said.integers(80, 1900) / 100:.2f}", 26, ink, anchor="ra")
        y += 44
    write(draw, (36, y + 20), "TOTAL", 42, ink, bold=True)
    write(draw, (484, y + 20), f"{said.integers(900, 9900) / 100:.2f}", 42, ink, bold=True, anchor="ra")
    write(draw, (260, y + 120), "THANK YOU", 30, ink, anchor="mm")
    return page


def _chat(look: np.random.Generator, said: np.random.Generator) -> Image.Image:
    """One chat at two times: the same head, other messages."""
    dark = bool(look.integers(2))
    ground, bubble, ink = (
        ((14, 20, 24), (32, 44, 51), (232, 236, 238)) if dark else ((239, 234, 226), (255, 255, 255), (20, 24, 28))
    )
    screen = Image.new("RGB", (720, 1560), ground)
    draw = ImageDraw.Draw(screen)
    draw.rectangle([0, 0, 720, 170], fill=_ACCENTS[look.integers(5)])
    write(draw, (160, 80), words.PEOPLE[look.integers(len(words.PEOPLE))], 36, (255, 255, 255), bold=True)
    write(draw, (40, 20), f"{said.integers(7, 23)}:{said.integers(60):02}", 28, (255, 255, 255))
    y = 210
    while y < 1330:
        lines = wrapped(words.CHATS[said.integers(len(words.CHATS))], 30, 440)
        x, high = (240, 26 + 40 * len(lines)) if said.random() < 0.5 else (30, 26 + 40 * len(lines))
        draw.rounded_rectangle([x, y, x + 450, y + high], 22, fill=bubble)
        for row, line in enumerate(lines):
            write(draw, (x + 22, y + 12 + 40 * row), line, 30, ink)
        y += high + 18
    draw.rounded_rectangle([30, 1440, 600, 1520], 40, fill=bubble)
    return screen


def _slide(look: np.random.Generator, said: np.random.Generator) -> Image.Image:
    """Two slides of one talk."""
    accent = _ACCENTS[look.integers(5)]
    page = Image.new("RGB", (1280, 720), (250, 250, 252))
    draw = ImageDraw.Draw(page)
    draw.rectangle([0, 0, 1280, 100], fill=accent)
    draw.rectangle([0, 690, 1280, 720], fill=accent)
    write(draw, (60, 30), words.HEADINGS[said.integers(len(words.HEADINGS))], 44, (255, 255, 255), bold=True)
    y = 160
    for index in said.permutation(len(words.LETTER))[: said.integers(3, 6)]:
        draw.ellipse([60, y + 8, 76, y + 24], fill=accent)
        for line in wrapped(words.LETTER[index], 30, 1080)[:2]:
            write(draw, (100, y), line, 30, (40, 40, 46))
            y += 40
        y += 24
    return page


def _form(look: np.random.Generator, said: np.random.Generator) -> Image.Image:
    """Two filled forms: all printed parts are the same, a few words and numbers are not."""
    page = Image.new("RGB", (800, 1120), (253, 253, 251))
    draw, ink = ImageDraw.Draw(page), (50, 50, 56)
    write(draw, (60, 60), words.HEADINGS[look.integers(len(words.HEADINGS))], 40, ink, bold=True)
    y = 150
    for index in look.permutation(len(words.LETTER))[:4]:
        for line in wrapped(words.LETTER[index], 22, 680):
            write(draw, (60, y), line, 22, ink)
            y += 32
    for label in ("Name", "Street", "Amount", "Date"):
        y += 60
        write(draw, (60, y), label, 24, ink)
        draw.line([(200, y + 30), (740, y + 30)], fill=(120, 120, 126), width=2)
        value = {
            "Name": str(said.choice(words.PEOPLE)),
            "Street": f"{said.choice(words.STREETS)} {said.integers(1, 90)}",
            "Amount": f"{said.integers(10, 900)}.00",
            "Date": f"{said.integers(1, 29)}.{said.integers(1, 13)}.2023",
        }[label]
        write(draw, (220, y - 4), value, 30, (30, 50, 140))
    return page


def _card(look: np.random.Generator, said: np.random.Generator) -> Image.Image:
    """One card with other wishes on it."""
    card = flower(look, (640, 640))
    draw = ImageDraw.Draw(card)
    title, line = words.GREETINGS[said.integers(len(words.GREETINGS))]
    write(draw, (320, 90), title, 64, (255, 255, 255), bold=True, anchor="mm")
    write(draw, (320, 560), line, 34, (255, 255, 255), bold=True, anchor="mm")
    return card


TEMPLATES: Mapping[str, Template] = {"receipt": _receipt, "chat": _chat, "slide": _slide, "form": _form, "card": _card}
"""Each draws a picture by how it looks and by what it says: the same look and other words are two pictures."""
