"""What small pictures tell of an album's colours and scenes: snow, a sunset, a blue sky, a colour of most of them."""

import numpy as np
from numpy.typing import NDArray

from photosort.learning.photos.vocabulary import PICTURE_EDGE
from photosort.model.message_code import MessageCode
from photosort.model.value import dataclass

Floats = NDArray[np.float32]

# Hues in degrees from the first to the second, as people name them (Berk et al. 1982, rounded).
_HUES = {
    MessageCode.RED: (345, 15),
    MessageCode.WARM: (15, 45),
    MessageCode.YELLOW: (45, 70),
    MessageCode.GREEN: (70, 165),
    MessageCode.BLUE: (165, 255),
    MessageCode.PURPLE: (255, 300),
    MessageCode.PINK: (300, 345),
}
_LUMA = np.array([0.299, 0.587, 0.114], np.float32)  # what red, green and blue are of brightness (ITU-R BT.601)
_COLOURED, _GREY = 0.12, 0.06  # largest less smallest of red, green and blue: from, and up to
_MUCH = 0.3  # share of a picture that is of a colour, for the picture to be called so
_ALL = 0.95  # share that is grey in a picture in black and white
_NIGHT = 0.2  # mean brightness of a sky at night
DARK = 0.25  # that of pictures taken at night
LIT = 0.36  # that of pictures of lit streets and houses, whose sky is dark
_UPPER = 2 * PICTURE_EDGE // 3  # rows below it may be a sky


# What is called so where it is a part of a picture: narrower hues, and vivid ones.
_VIVID_HUES = {
    MessageCode.RED: (345, 12),
    MessageCode.YELLOW: (38, 70),
    MessageCode.GREEN: (75, 165),
    MessageCode.BLUE: (190, 255),
    MessageCode.PURPLE: (255, 300),
    MessageCode.PINK: (300, 345),
}
_VIVID, _SATURATED = 0.2, 0.5  # largest less smallest of red, green and blue, and that as a share of the largest
_A_PART = 0.04  # of a picture


@dataclass(frozen=True, slots=True)
class Colours:
    """Of one album's pictures: shares 0..1 of them that are of a colour or show a scene, and how vivid all are."""

    shares: dict[MessageCode, float]
    scenes: dict[MessageCode, float]  # of photographs under the sky; of others they mean nothing
    night: float  # share 0..1 that are dark, or lit below a dark sky
    vivid: float  # mean of largest less smallest of red, green and blue, 0..1


def colours(pictures: Floats) -> Colours:
    """What small pictures, float (n, 3, edge, edge) in 0..1 as stored vectors end with, n >= 1, show."""
    light, least = pictures.max(1), pictures.min(1)
    chroma = light - least
    hue = _hue(pictures, light, chroma)
    of_colour = {code: _between(hue, *span) & (chroma > _COLOURED) for code, span in _HUES.items()}
    shares = {code: _often(found.mean((1, 2)) >= _MUCH) for code, found in of_colour.items()}
    shares[MessageCode.BLACK_AND_WHITE] = _often((chroma < _GREY).mean((1, 2)) >= _ALL)
    snow = (least > 0.6) & (chroma < 0.15)
    warm = (_between(hue, 345, 50) & (chroma > 0.2))[:, :_UPPER]
    dusk = light[:, :_UPPER].mean((1, 2)) - light[:, _UPPER:].mean((1, 2))
    sky = _between(hue, 190, 255) & (chroma > 0.15) & (light > 0.35)
    scenes = {
        MessageCode.SNOW: _often(snow[:, PICTURE_EDGE // 2 :].mean((1, 2)) >= _MUCH),
        MessageCode.SUNSET: _often((warm.mean((1, 2)) >= _MUCH) & (dusk > 0.1)),
        MessageCode.BLUE_SKY: _often(sky[:, : PICTURE_EDGE // 3].mean((1, 2)) >= 0.6),
    }
    bright = (pictures * _LUMA[:, None, None]).sum(1).mean((1, 2))
    night = (bright < DARK) | ((bright < LIT) & (light[:, : PICTURE_EDGE // 3].mean((1, 2)) < _NIGHT))
    return Colours(shares, scenes, _often(night), float(chroma.mean()))


def parts_coloured(pictures: Floats) -> list[list[MessageCode]]:
    """The vivid colours that something in each of small pictures has, float (n, 3, edge, edge) in 0..1."""
    light = pictures.max(1)
    chroma = light - pictures.min(1)
    hue, vivid = _hue(pictures, light, chroma), (chroma > _VIVID) & (chroma > _SATURATED * light)
    has = {code: (_between(hue, *span) & vivid).mean((1, 2)) >= _A_PART for code, span in _VIVID_HUES.items()}
    return [[code for code, found in has.items() if found[row]] for row in range(len(pictures))]


def _hue(pictures: Floats, light: Floats, chroma: Floats) -> Floats:
    """Hue in degrees, as of HSV; (n, edge, edge)."""
    red, green, blue = pictures[:, 0], pictures[:, 1], pictures[:, 2]
    safe = np.maximum(chroma, 1e-6)
    sixth = np.where(
        light == red,
        (green - blue) / safe % 6,
        np.where(light == green, (blue - red) / safe + 2, (red - green) / safe + 4),
    )
    return np.asarray(60 * sixth, np.float32)


def _between(hue: Floats, first: float, last: float) -> NDArray[np.bool_]:
    return (hue >= first) & (hue < last) if first < last else (hue >= first) | (hue < last)


def _often(pictures: NDArray[np.bool_]) -> float:
    return float(pictures.mean())
