"""Faces as the tests draw them: plain enough to be nobody's, and faces to the networks all the same."""

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter

SKIN, DARK, LIPS, HAIR, WALL = (224, 178, 150), (60, 40, 34), (176, 84, 84), (70, 48, 36), (120, 140, 150)


def face(edge: int, skin: tuple[int, int, int] = SKIN, *, asleep: bool = False) -> Image.Image:
    """A face from the front, some six tenths of the picture wide; asleep its eyes are closed."""
    picture = Image.new("RGB", (480, 480), WALL)
    draw = ImageDraw.Draw(picture)
    shade = tuple(int(0.82 * part) for part in skin)
    draw.ellipse((90, 20, 390, 420), fill=HAIR)
    draw.rectangle((190, 380, 290, 480), fill=shade)
    draw.ellipse((120, 60, 360, 440), fill=skin)
    for middle in (185, 295):
        draw.ellipse((middle - 34, 205, middle + 34, 245), fill=shade)
        draw.ellipse((middle - 26, 212, middle + 26, 240), fill=(245, 245, 240))
        draw.ellipse((middle - 13, 212, middle + 13, 240), fill=(70, 90, 80))
        draw.ellipse((middle - 6, 219, middle + 6, 233), fill=(15, 15, 15))
        if asleep:
            draw.ellipse((middle - 34, 205, middle + 34, 245), fill=skin)
            draw.arc((middle - 26, 212, middle + 26, 238), 20, 160, fill=DARK, width=5)
        draw.arc((middle - 40, 172, middle + 40, 230), 205, 335, fill=DARK, width=10)
    draw.polygon([(240, 225), (218, 310), (262, 310)], fill=shade)
    draw.ellipse((212, 296, 268, 326), fill=shade)
    for middle in (226, 254):
        draw.ellipse((middle - 7, 312, middle + 7, 322), fill=DARK)
    draw.ellipse((190, 350, 290, 388), fill=LIPS)
    draw.line((192, 369, 288, 369), fill=DARK, width=4)
    return picture.filter(ImageFilter.GaussianBlur(3)).resize((edge, edge), Image.Resampling.LANCZOS)


def pixels(picture: Image.Image) -> NDArray[np.uint8]:
    return np.asarray(picture, np.uint8)
