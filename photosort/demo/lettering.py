"""Words on pictures, in the one typeface that Pillow brings along."""

from functools import lru_cache

from PIL import Image, ImageDraw, ImageFont

Colour = tuple[int, int, int]


@lru_cache(maxsize=128)
def font(size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    """The built-in typeface at a height in pixels. It knows ASCII and little more."""
    return ImageFont.load_default(size)


def width_of(text: str, size: int) -> float:
    """Width in pixels."""
    return font(size).getlength(text)


def wrapped(text: str, size: int, width: float) -> list[str]:
    """Lines of at most `width` pixels, broken between words."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width_of(longer, size) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def write(
    draw: ImageDraw.ImageDraw,
    at: tuple[float, float],
    text: str,
    size: int,
    fill: Colour,
    *,
    bold: bool = False,
    anchor: str = "la",
) -> None:
    """One line of text; `anchor` as Pillow's."""
    weight = max(1, round(size / 34)) if bold else 0
    draw.text(at, text, font=font(size), fill=fill, anchor=anchor, stroke_width=weight, stroke_fill=fill)


def slanted(text: str, size: int, fill: Colour, shadow: Colour, slant: float = 0.22) -> Image.Image:
    """A line of bold italic with a soft shadow, on nothing (RGBA)."""
    weight = max(1, size // 24)
    wide, high = int(width_of(text, size)) + size, int(size * 1.6)
    line = Image.new("RGBA", (wide, high))
    draw = ImageDraw.Draw(line)
    for offset, tint, alpha in ((size // 16, shadow, 200), (0, fill, 255)):
        at = (size // 3 + offset, high // 2 + offset)
        paint = (*tint, alpha)
        draw.text(at, text, font=font(size), fill=paint, anchor="lm", stroke_width=weight, stroke_fill=paint)
    data = (1, slant, -slant * high / 2, 0, 1, 0)
    return line.transform(line.size, Image.Transform.AFFINE, data, Image.Resampling.BICUBIC)
