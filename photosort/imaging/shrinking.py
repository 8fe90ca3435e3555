"""A decoded picture down to a longest edge, in bands, so that a large one never exists a second time."""

import math

from PIL import Image

from photosort.imaging.colour import plainer

_BAND = 1 << 20  # pixels
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


def shrunk(image: Image.Image, edge: int) -> Image.Image:
    """The picture as RGB, L or CMYK with its longest edge at most `edge`; smaller ones keep their size."""
    plain = plainer(image)
    width, height = image.size
    longest = max(width, height)
    if longest <= edge:
        return plain(image)
    factor = longest // (2 * edge)  # what is left for the good filter is two to three times too large
    size = (max(1, round(width * edge / longest)), max(1, round(height * edge / longest)))
    if factor < 2:
        return plain(image).resize(size, Image.Resampling.BICUBIC)
    rows = max(1, _BAND // (width * factor)) * factor
    small: Image.Image | None = None
    for top in range(0, height, rows):
        band = plain(image.crop((0, top, width, min(top + rows, height)))).reduce(factor)
        if small is None:
            small = Image.new(band.mode, (math.ceil(width / factor), math.ceil(height / factor)))
        small.paste(band, (0, top // factor))
    assert small is not None
    box = (0.0, 0.0, max(width / factor, 1.0), max(height / factor, 1.0))
    return small.resize(size, Image.Resampling.BICUBIC, box=box)


def upright(image: Image.Image, orientation: int) -> Image.Image:
    """Turned as the EXIF orientation (1 to 8) says."""
    turn = _TURNS.get(orientation)
    return image if turn is None else image.transpose(turn)


def upright_size(width: int, height: int, orientation: int) -> tuple[int, int]:
    """Width and height after turning."""
    return (height, width) if orientation >= 5 else (width, height)
