"""Every layout of pixels comes out upright, in sRGB, on white, and of the right size."""

import os
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import ExifTags, Image, ImageCms

from photosort.imaging.reading import open_upright, read, thumbnail_pixels
from tests.imaging.pictures import BLUE, GREEN, RED, YELLOW, corners, encoded, exif, noise, put

FOUR = np.array([RED, GREEN, BLUE, YELLOW])


def seen(pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Colours in the middle of the four quarters: top left, top right, bottom left, bottom right."""
    height, width = pixels.shape[:2]
    return np.array([pixels[y, x] for y in (height // 4, 3 * height // 4) for x in (width // 4, 3 * width // 4)])


def assert_four(pixels: NDArray[np.uint8], tolerance: int = 14) -> None:
    assert np.abs(seen(pixels).astype(int) - FOUR).max() <= tolerance


@pytest.mark.parametrize(
    ("name", "form", "mode", "options"),
    [
        ("a.jpg", "JPEG", "RGB", {"quality": 95}),
        ("progressive.jpg", "JPEG", "RGB", {"quality": 95, "progressive": True}),
        ("a.png", "PNG", "RGB", {}),
        ("rgba.png", "PNG", "RGBA", {}),
        ("palette.png", "PNG", "P", {}),
        ("a.gif", "GIF", "P", {}),
        ("a.webp", "WEBP", "RGB", {"lossless": True}),
        ("a.tif", "TIFF", "RGB", {}),
        ("lzw.tif", "TIFF", "RGB", {"compression": "tiff_lzw"}),
        ("a.bmp", "BMP", "RGB", {}),
        ("a.avif", "AVIF", "RGB", {"quality": 95}),
        ("a.heic", "HEIF", "RGB", {"quality": 95}),
        ("a.jp2", "JPEG2000", "RGB", {}),
        ("a.ppm", "PPM", "RGB", {}),
        ("a.tga", "TGA", "RGB", {}),
        ("a.qoi", "QOI", "RGB", {}),
        ("wrong.jpg", "PNG", "RGB", {}),
        ("wrong.png", "JPEG", "RGB", {"quality": 95}),
        ("no-extension", "JPEG", "RGB", {"quality": 95}),
    ],
)
def test_formats(tmp_path: Path, name: str, form: str, mode: str, options: dict[str, Any]) -> None:
    reading = read(
        put(tmp_path, name, encoded(corners().quantize(16) if mode == "P" else corners(mode=mode), form, **options))
    )
    assert (reading.header.format, reading.header.width, reading.header.height) == (form, 64, 48)
    assert reading.pixels.shape == (48, 64, 3)
    assert reading.pixels.dtype == np.uint8
    assert_four(reading.pixels)
    assert np.abs(thumbnail_pixels(reading.thumbnail).astype(int) - reading.pixels).mean() < 6


def test_several_pictures_in_one_phone_file(tmp_path: Path) -> None:
    path = put(tmp_path, "a.jpg", encoded(corners(), "MPO", save_all=True, append_images=[noise(64, 48)]))
    assert read(path).header.format == "JPEG"  # for people it is one
    assert_four(read(path).pixels, 20)


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "TIFF", "AVIF", "HEIF"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_orientation(tmp_path: Path, form: str, orientation: int) -> None:
    # Stored so that the orientation turns it upright again.
    back = {5: Image.Transpose.TRANSPOSE, 6: Image.Transpose.ROTATE_90, 7: Image.Transpose.TRANSVERSE}
    back |= {2: Image.Transpose.FLIP_LEFT_RIGHT, 3: Image.Transpose.ROTATE_180, 4: Image.Transpose.FLIP_TOP_BOTTOM}
    back |= {8: Image.Transpose.ROTATE_270}
    stored = corners() if orientation == 1 else corners().transpose(back[orientation])
    stored.getexif()[ExifTags.Base.Orientation] = orientation  # where HEIF takes it from
    options = {} if form == "HEIF" else {"exif": stored.getexif()}
    path = put(tmp_path, "a.bin", encoded(stored, form, **options))
    reading = read(path)
    assert (reading.header.width, reading.header.height) == (64, 48)
    assert reading.pixels.shape == (48, 64, 3)
    assert_four(reading.pixels, 20)
    assert_four(open_upright(path), 20)


def test_invalid_orientation_is_none(tmp_path: Path) -> None:
    for value in (0, 9, 60000):
        assert_four(read(put(tmp_path, "a.jpg", encoded(corners(), "JPEG", exif=exif(Orientation=value)))).pixels, 20)


def test_large_jpeg_is_scaled_while_decoding(tmp_path: Path) -> None:
    reading = read(put(tmp_path, "a.jpg", encoded(corners(4000, 3000), "JPEG")))
    assert (reading.header.width, reading.header.height) == (4000, 3000)
    assert 480 <= max(reading.pixels.shape) <= 512
    assert_four(reading.pixels)


@pytest.mark.parametrize(
    ("width", "height"), [(1, 10_000), (10_000, 1), (3, 5000), (1, 1), (2, 3), (12_000, 1500), (900, 15_000)]
)
@pytest.mark.parametrize("form", ["PNG", "JPEG"])
def test_extreme_shapes(tmp_path: Path, width: int, height: int, form: str) -> None:
    reading = read(put(tmp_path, "a", encoded(Image.new("RGB", (width, height), RED), form)))
    assert (reading.header.width, reading.header.height) == (width, height)
    assert max(reading.pixels.shape[:2]) <= 512
    assert min(reading.pixels.shape[:2]) >= 1
    assert np.abs(reading.pixels.reshape(-1, 3).mean(axis=0) - RED).max() < 8


def test_bands_of_a_large_picture_fit_together(tmp_path: Path) -> None:
    ramp = np.linspace(0, 255, 3000).astype(np.uint8)
    image = Image.fromarray(np.broadcast_to(ramp[:, None, None], (3000, 2500, 3)).copy())
    pixels = read(put(tmp_path, "a.png", encoded(image, "PNG"))).pixels
    steps = np.diff(pixels[:, 10, 0].astype(int))
    assert steps.min() >= 0
    assert steps.max() <= 2


@pytest.mark.parametrize("mode", ["RGBA", "LA", "PA"])
def test_transparent_is_white(tmp_path: Path, mode: str) -> None:
    image = Image.new("RGBA", (1100, 20), (255, 0, 0, 0)).convert("LA" if mode == "LA" else "RGBA")
    if mode == "PA":
        image = image.quantize(4)
    assert read(put(tmp_path, "a.png", encoded(image, "PNG"))).pixels.min() == 255


def test_one_transparent_colour_is_white(tmp_path: Path) -> None:
    image = Image.new("RGB", (20, 20), (1, 2, 3))
    assert read(put(tmp_path, "a.png", encoded(image, "PNG", transparency=(1, 2, 3)))).pixels.min() == 255


def test_half_transparent_is_mixed_with_white(tmp_path: Path) -> None:
    pixels = read(put(tmp_path, "a.png", encoded(Image.new("RGBA", (8, 8), (0, 0, 0, 128)), "PNG"))).pixels
    assert np.abs(pixels.astype(int) - 127).max() <= 1


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (np.full((9, 9), 0x8000, np.uint16), 128),
        (np.full((9, 9), 0xFFFF, np.uint16), 255),
        (np.full((9, 9), 0.5, np.float32), 127),
        (np.full((9, 9), 90.0, np.float32), 90),
        (np.full((9, 9), np.nan, np.float32), 0),
        (np.full((9, 9), 40_000, np.int32), 155),
        (np.full((9, 9), 77, np.int32), 77),
    ],
)
def test_wide_numbers(tmp_path: Path, values: NDArray[Any], expected: int) -> None:
    pixels = read(put(tmp_path, "a.tif", encoded(Image.fromarray(values), "TIFF"))).pixels
    assert np.abs(pixels.astype(int) - expected).max() <= 1


def test_16_bit_png_large(tmp_path: Path) -> None:
    image = Image.fromarray(np.full((2200, 2200), 0x4000, np.uint16))
    assert np.abs(read(put(tmp_path, "a.png", encoded(image, "PNG"))).pixels.astype(int) - 64).max() <= 1


def test_cmyk(tmp_path: Path) -> None:
    assert_four(read(put(tmp_path, "a.jpg", encoded(corners(mode="CMYK"), "JPEG", quality=95))).pixels, 20)


def test_one_bit(tmp_path: Path) -> None:
    assert read(put(tmp_path, "a.png", encoded(Image.new("1", (40, 30), 1), "PNG"))).pixels.min() == 255


def test_lab(tmp_path: Path) -> None:
    to_lab = ImageCms.buildTransform(ImageCms.createProfile("sRGB"), ImageCms.createProfile("LAB"), "RGB", "LAB")
    lab = ImageCms.applyTransform(corners(), to_lab)
    assert lab is not None
    assert_four(read(put(tmp_path, "a.tif", encoded(lab, "TIFF"))).pixels)


def test_colour_profile_is_applied(tmp_path: Path) -> None:
    # A profile whose red and blue are swapped: reading it as sRGB would show the wrong colours.
    swapped = _swapped_profile()
    pixels = read(
        put(tmp_path, "a.png", encoded(Image.new("RGB", (1200, 900), (255, 0, 0)), "PNG", icc_profile=swapped))
    ).pixels
    red, _, blue = pixels.reshape(-1, 3).mean(axis=0)
    assert blue > 200 > 60 > red


def _swapped_profile() -> bytes:
    """sRGB with the tags of red and blue exchanged."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    red, blue = profile.index(b"rXYZ", 128), profile.index(b"bXYZ", 128)
    profile[red : red + 4], profile[blue : blue + 4] = b"bXYZ", b"rXYZ"
    return bytes(profile).replace("sRGB built-in".encode("utf-16-be"), "test built-in".encode("utf-16-be"))


@pytest.mark.parametrize("profile", [b"", b"nonsense", b"\0" * 500])
def test_broken_colour_profile_is_ignored(tmp_path: Path, profile: bytes) -> None:
    assert_four(read(put(tmp_path, "a.jpg", encoded(corners(), "JPEG", quality=95, icc_profile=profile))).pixels)


@pytest.mark.parametrize("form", ["GIF", "WEBP", "PNG"])
def test_first_frame_of_an_animation(tmp_path: Path, form: str) -> None:
    frames = [Image.new("RGB", (64, 48), colour) for colour in (GREEN, BLUE)]
    data = encoded(corners(), form, save_all=True, append_images=frames)
    assert_four(read(put(tmp_path, "a." + form.lower(), data)).pixels, 40)


@pytest.mark.parametrize(
    "name", [b"caf\xe9.jpg", "日本 🌸.jpg".encode(), b"new\nline.jpg", b"-dash.jpg", b"n" * 251 + b".jpg"]
)
def test_any_name(tmp_path: Path, name: bytes) -> None:
    path = os.path.join(os.fsencode(tmp_path), name)
    with open(path, "wb") as file:
        file.write(encoded(corners(), "JPEG"))
    assert read(path).header.width == 64


def test_trailing_garbage_and_a_damaged_end_are_fine(tmp_path: Path) -> None:
    assert_four(read(put(tmp_path, "a.jpg", encoded(corners(), "JPEG", quality=95) + b"garbage" * 1000)).pixels)
    whole = encoded(corners(), "PNG")
    assert_four(read(put(tmp_path, "a.png", whole[:-9])).pixels)  # the end chunk is torn, every pixel is there


def test_viewer_gets_every_pixel_or_the_edge_asked_for(tmp_path: Path) -> None:
    path = put(tmp_path, "a.jpg", encoded(corners(1500, 1000), "JPEG"))
    assert open_upright(path).shape == (1000, 1500, 3)
    assert open_upright(path, edge=700).shape == (467, 700, 3)
    assert open_upright(path).flags.writeable


def test_viewer_scales_what_is_too_large_to_show(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("photosort.imaging.reading._VIEWER_PIXELS", 500_000)
    shown = open_upright(put(tmp_path, "a.png", encoded(corners(1500, 1000), "PNG")))
    assert shown.shape[0] * shown.shape[1] <= 500_000
    assert_four(shown)
