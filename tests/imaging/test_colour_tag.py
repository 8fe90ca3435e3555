"""PQ, HLG, BT.2020 and Display P3, named by code points in PNG, AVIF and HEIF, are shown as what they mean."""

import io
import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageCms

from photosort.imaging.cicp import CodePoints
from photosort.imaging.colour_tag import colour_tag
from photosort.imaging.reading import read
from tests.imaging.pictures import encoded, put

P3, BT2020 = 12, 9
SRGB, BT709, PQ, HLG = 13, 1, 16, 18
WHITE, RED = (255, 255, 255), (199, 29, 29)


Colour = tuple[int, int, int]
Container = Callable[[Colour, int, int], bytes]


def flat(colour: Colour) -> Image.Image:
    return Image.new("RGB", (64, 48), colour)


def png(colour: Colour, primaries: int, transfer: int, *, full: bool = True, **options: object) -> bytes:
    """A PNG with the chunk cICP."""
    data = encoded(flat(colour), "PNG", **options)
    body = b"cICP" + bytes((primaries, transfer, 0, full))
    return data[:33] + struct.pack(">I", 4) + body + struct.pack(">I", zlib.crc32(body)) + data[33:]


def avif(colour: Colour, primaries: int, transfer: int, **options: object) -> bytes:
    """An AVIF whose box names other colours than the encoder wrote."""
    data = encoded(flat(colour), "AVIF", quality=100, subsampling="4:4:4", **options)
    at = data.index(b"colrnclx") + 8
    return data[:at] + struct.pack(">HH", primaries, transfer) + data[at + 4 :]


def heif(colour: Colour, primaries: int, transfer: int) -> bytes:
    options = {"color_primaries": primaries, "transfer_characteristics": transfer, "save_nclx_profile": True}
    return encoded(flat(colour), "HEIF", quality=-1, chroma=444, **options)


def shown(folder: Path, data: bytes) -> list[int]:
    colour: list[int] = read(put(folder, "a.png", data)).pixels[24, 32].tolist()
    return colour


# What sRGB's colours are called elsewhere. Bright skies and lamps of HDR pictures go on above white.
@pytest.mark.parametrize(
    ("primaries", "transfer", "coded", "meant"),
    [
        (BT2020, PQ, (148, 148, 148), WHITE),  # 203 cd/m²
        (BT2020, PQ, (200, 200, 200), WHITE),
        (BT2020, PQ, (0, 0, 0), (0, 0, 0)),
        (BT2020, PQ, (122, 77, 60), RED),
        (BT2020, HLG, (191, 191, 191), WHITE),
        (BT2020, HLG, (156, 61, 39), RED),
        (BT2020, BT709, (202, 59, 19), (255, 0, 0)),
        (P3, SRGB, WHITE, WHITE),
        (P3, SRGB, (234, 51, 35), (255, 0, 0)),
        (1, SRGB, RED, RED),
        (1, BT709, RED, RED),
        (2, 2, RED, RED),
    ],
)
@pytest.mark.parametrize(("container", "lost"), [(png, 2), (avif, 7), (heif, 7)])  # PQ widens what encoders round
def test_colours(
    tmp_path: Path, container: Container, lost: int, primaries: int, transfer: int, coded: Colour, meant: Colour
) -> None:
    found = shown(tmp_path, container(coded, primaries, transfer))
    assert np.abs(np.subtract(found, meant)).max() <= lost


@pytest.mark.parametrize("container", [png, avif])
def test_unknown_code_points_are_passed_over(tmp_path: Path, container: Container) -> None:
    assert np.abs(np.subtract(shown(tmp_path, container(RED, 3, 99)), RED)).max() <= 3


@pytest.mark.parametrize(
    ("primaries", "transfer", "coded", "meant"),
    [
        (1, SRGB, (235, 235, 235), WHITE),
        (1, SRGB, (16, 16, 16), (0, 0, 0)),
        (1, SRGB, (255, 0, 126), (255, 0, 128)),  # beyond the range it ends
        (3, 99, (235, 16, 16), (255, 0, 0)),
        (BT2020, PQ, (143, 143, 143), WHITE),  # 203 cd/m²
    ],
)
def test_the_narrow_range_of_a_png_is_stretched(
    tmp_path: Path, primaries: int, transfer: int, coded: Colour, meant: Colour
) -> None:
    assert shown(tmp_path, png(coded, primaries, transfer, full=False)) == list(meant)


def test_png_means_its_code_points_and_avif_its_icc_profile(tmp_path: Path) -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    pq = (148, 148, 148)
    assert shown(tmp_path, png(pq, BT2020, PQ, icc_profile=profile)) == list(WHITE)
    tagged = avif(pq, BT2020, PQ, icc_profile=profile)
    assert b"colrprof" in tagged
    assert shown(tmp_path, tagged) == list(pq)


def box(kind: bytes, *parts: bytes) -> bytes:
    content = b"".join(parts)
    return struct.pack(">I", 8 + len(content)) + kind + content


@pytest.mark.parametrize("version", [0, 1])
@pytest.mark.parametrize("wide", [0, 1])
def test_code_points_of_the_picture_itself_not_of_its_gain_map(version: int, wide: int) -> None:
    item, number = (">I" if version else ">H"), (">BH" if wide else ">BB")
    essential = 0x8000 if wide else 0x80
    colours = [box(b"colr", b"nclx", struct.pack(">HHHB", *points, 0, 128)) for points in ((BT2020, PQ), (P3, SRGB))]
    members = [struct.pack(item, i) + struct.pack(number, 1, essential | i) for i in (1, 2)]
    associations = box(b"ipma", bytes((version, 0, 0, wide)), struct.pack(">I", 2), *members)
    properties = box(b"iprp", box(b"ipco", *colours), associations)
    meta = box(b"meta", bytes(4), box(b"pitm", bytes(4), b"\0\2"), properties)
    picture = flat(RED)
    picture.format = "AVIF"
    assert colour_tag(picture, io.BytesIO(box(b"ftyp", b"avif") + meta)) == CodePoints(P3, SRGB)
    assert colour_tag(picture, io.BytesIO(box(b"ftyp", b"avif") + meta[:-3])) is None
