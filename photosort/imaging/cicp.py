"""Colours that a container names by code points (CICP, also called nclx), such as PQ and Display P3, to sRGB."""

from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PIL import Image

_Numbers = NDArray[np.float32]


class CodePoints(NamedTuple):
    """What colour numbers mean, in the numbers of ITU-T H.273."""

    primaries: int
    transfer: int
    full_range: bool = True  # else black is 16 and white 235, as in video


# H.273, table 2: red, green, blue and white, x and y of each.
_D65 = (0.3127, 0.3290)
_BT709 = ((0.640, 0.330), (0.300, 0.600), (0.150, 0.060), _D65)  # sRGB's as well
_525_LINES = ((0.630, 0.340), (0.310, 0.595), (0.155, 0.070), _D65)
_PRIMARIES = {
    1: _BT709,
    5: ((0.640, 0.330), (0.290, 0.600), (0.150, 0.060), _D65),  # BT.601 of 625 lines
    6: _525_LINES,  # BT.601
    7: _525_LINES,  # SMPTE 240M
    9: ((0.708, 0.292), (0.170, 0.797), (0.131, 0.046), _D65),  # BT.2020, BT.2100
    11: ((0.680, 0.320), (0.265, 0.690), (0.150, 0.060), (0.314, 0.351)),  # DCI P3
    12: ((0.680, 0.320), (0.265, 0.690), (0.150, 0.060), _D65),  # Display P3
}
_SRGB = 1
_UNSPECIFIED = 2  # of either number: sRGB's is meant
# H.273, table 3.
_SRGB_CURVE, _PQ, _HLG = 13, 16, 18
_VIDEO = (1, 6, 14, 15)  # BT.709, BT.601, BT.2020: one curve
_GAMMA = {4: 2.2, 5: 2.8, 8: 1.0}
_TRANSFERS = (_UNSPECIFIED, _SRGB_CURVE, _PQ, _HLG, *_VIDEO, *_GAMMA)
_WHITE = 203.0  # cd/m², white of HDR pictures (ITU-R BT.2408)
_HLG_PEAK, _HLG_GAMMA = 1000.0, 1.2  # cd/m² of the reference screen, and its system gamma (ITU-R BT.2100)
_BLACK, _SPAN = 16, 219  # of the narrow range, in 8 bits
_BAND = 1 << 20  # pixels at once
_BRADFORD = np.array([[0.8951, 0.2664, -0.1614], [-0.7502, 1.7135, 0.0367], [0.0389, -0.0685, 1.0296]])


def to_srgb(image: Image.Image, points: CodePoints) -> Image.Image:
    """RGB or L in the colours of `points` to RGB in sRGB. What is brighter than white becomes white."""
    image = image.convert("RGB")
    if not points.full_range:
        stretched = [min(max(round((signal - _BLACK) * 255 / _SPAN), 0), 255) for signal in range(256)]
        image = image.point(stretched * 3)
    if not _differs(points):
        return image
    pixels = np.array(image, dtype=np.uint8)
    rows = max(1, _BAND // image.width)
    for top in range(0, image.height, rows):
        pixels[top : top + rows] = _band_to_srgb(pixels[top : top + rows], points)
    return Image.fromarray(pixels)


def _differs(points: CodePoints) -> bool:
    """Whether the colours are known, and others than sRGB's."""
    primaries, transfer, _ = points
    if primaries in (_SRGB, _UNSPECIFIED) and transfer in (_SRGB_CURVE, _UNSPECIFIED, *_VIDEO):
        return False  # tools for films call sRGB so
    return primaries in (_UNSPECIFIED, *_PRIMARIES) and transfer in _TRANSFERS


def _band_to_srgb(pixels: NDArray[np.uint8], points: CodePoints) -> NDArray[np.uint8]:
    """Pixels, uint8 (h, w, 3), of `points` to the same in sRGB."""
    to_xyz, to_linear_srgb = _matrices(points.primaries)
    light = _curve(points.transfer)[pixels]
    if points.transfer == _HLG:
        light *= (light @ to_xyz[1])[..., None] ** (_HLG_GAMMA - 1) * (_HLG_PEAK / _WHITE)
    steps = np.clip(light @ to_linear_srgb.T, 0, 1) * (len(_srgb_curve()) - 1)
    srgb: NDArray[np.uint8] = _srgb_curve()[np.rint(steps).astype(np.intp)]
    return srgb


@lru_cache(maxsize=8)
def _curve(transfer: int) -> _Numbers:
    """Light, of which 1 is white, for each signal of 8 bits; with HLG what the camera saw, of which 1 is the most."""
    signal = np.linspace(0, 1, 256)
    if transfer == _PQ:  # SMPTE ST 2084
        power = signal ** (32 / 2523)
        ratio = np.maximum(power - 107 / 128, 0) / (2413 / 128 - 2392 / 128 * power)
        light = 10_000 / _WHITE * ratio ** (8192 / 1305)
    elif transfer == _HLG:  # BT.2100
        a, b, c = 0.17883277, 0.28466892, 0.55991073
        light = np.where(signal <= 0.5, signal**2 / 3, (np.exp((signal - c) / a) + b) / 12)
    elif transfer in (_SRGB_CURVE, _UNSPECIFIED):
        light = np.where(signal <= 0.04045, signal / 12.92, ((signal + 0.055) / 1.055) ** 2.4)
    elif transfer in _VIDEO:
        light = np.where(signal < 0.081, signal / 4.5, ((signal + 0.099) / 1.099) ** (1 / 0.45))
    else:
        light = signal ** _GAMMA[transfer]
    return light.astype(np.float32)


@lru_cache(maxsize=1)
def _srgb_curve() -> NDArray[np.uint8]:
    """SRGB's signal for light in 2¹⁴ steps, fine enough for the dark end."""
    light = np.linspace(0, 1, 1 << 14)
    signal = np.where(light <= 0.0031308, 12.92 * light, 1.055 * light ** (1 / 2.4) - 0.055)
    curve: NDArray[np.uint8] = np.rint(255 * signal).astype(np.uint8)
    return curve


@lru_cache(maxsize=8)
def _matrices(primaries: int) -> tuple[_Numbers, _Numbers]:
    """Matrices (3, 3) from light to XYZ, and to the light of sRGB, whose white is that of `primaries` (Bradford)."""
    to_xyz, srgb_to_xyz = _to_xyz(primaries), _to_xyz(_SRGB)
    white, srgb_white = _BRADFORD @ to_xyz.sum(1), _BRADFORD @ srgb_to_xyz.sum(1)
    adaptation = np.linalg.inv(_BRADFORD) @ np.diag(srgb_white / white) @ _BRADFORD
    to_linear_srgb = np.linalg.inv(srgb_to_xyz) @ adaptation @ to_xyz
    return to_xyz.astype(np.float32), to_linear_srgb.astype(np.float32)


def _to_xyz(primaries: int) -> NDArray[np.float64]:
    """Matrix (3, 3) from light to XYZ, in which white has a luminance of 1."""
    red, green, blue, white = (np.array([x / y, 1, (1 - x - y) / y]) for x, y in _PRIMARIES.get(primaries, _BT709))
    corners = np.array([red, green, blue]).T
    return corners * np.linalg.solve(corners, white)
