"""Pillow's process-wide settings, which formats are let in, and the sizes that are refused before decoding."""

import importlib
import logging
import warnings
from contextlib import AbstractContextManager, nullcontext
from typing import BinaryIO, TypeGuard

import pillow_heif
from PIL import Image, ImageFile, PngImagePlugin
from PIL.JpegImagePlugin import JpegImageFile

from photosort.imaging import jpeg_xl, psb
from photosort.imaging.unreadable import too_large
from photosort.imaging.watch import Watch

JPEG_LIMIT = 300_000_000
"""Pixels of a baseline JPEG, which is decoded scaled and strip by strip."""
LIMIT = 180_000_000
"""Pixels of everything else, which is decoded whole."""
_MEMORY_LIMIT = 1_500_000_000
_LARGE = 160_000_000

# Bytes that decoding needs per pixel at its peak (measured), where it is not the 4 of Pillow's own raster.
_BYTES_PER_PIXEL = {"WEBP": 16, "AVIF": 10, "HEIF": 10, "JPEG2000": 20, "DDS": 12, "QOI": 12, "JXL": 16}

# Each is told by its first bytes. Nothing that starts another program (EPS, WMF), no containers of numbers.
_FORMATS = ("JPEG", "PNG", "GIF", "WEBP", "TIFF", "BMP", "AVIF", "HEIF", "JPEG2000", "PSD", "DDS", "QOI", "ICNS")
# Their first bytes tell little or nothing, so the name has to agree.
_NAMED_FORMATS = {
    b".tga": "TGA", b".pcx": "PCX", b".sgi": "SGI", b".ico": "ICO", b".dib": "DIB", b".xbm": "XBM", b".xpm": "XPM",
    b".fli": "FLI", b".ppm": "PPM", b".pgm": "PPM", b".pbm": "PPM", b".pnm": "PPM",
}  # fmt: skip
# The plugins of all of these. Pillow would load twice as many, each time a decode process starts.
_PLUGINS = (
    "Avif", "Bmp", "Dds", "Fli", "Gif", "Icns", "Ico", "Jpeg", "Jpeg2K", "Pcx", "Png", "Ppm", "Psd", "Qoi", "Sgi",
    "Tga", "Tiff", "WebP", "Xbm", "Xpm",
)  # fmt: skip


def _configure() -> None:
    """Settle Pillow once for the process, because its settings are global."""
    for name in _PLUGINS:
        importlib.import_module(f"PIL.{name}ImagePlugin")
    # Pillow refuses above twice this number by itself, inside containers too (an icon holding a giant PNG).
    Image.MAX_IMAGE_PIXELS = JPEG_LIMIT // 2
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    PngImagePlugin.MAX_TEXT_CHUNK = 4 * 1024 * 1024  # long XMP and generator prompts are common; the total is bounded
    pillow_heif.register_heif_opener(thumbnails=False)
    jpeg_xl.register()
    ignore_warnings()


def ignore_warnings() -> None:
    """Odd files are our daily bread: Pillow's warnings about them (EXIF, TIFF tags, palettes) help nobody.

    Set once, because filters are global too: changing them around each file would race between threads.
    """
    warnings.filterwarnings("ignore", module=r"PIL\.")
    warnings.filterwarnings("ignore", module="pillow_heif")
    logging.getLogger("PIL").setLevel(logging.CRITICAL)


_configure()


def identify(file: BinaryIO, extension: bytes) -> Image.Image:
    """Open a picture without decoding it.

    Raises:
        Unreadable: it has too many pixels.
        Exception: whatever the format's plugin raises for a file that is none.
    """
    formats = [*_FORMATS, *([_NAMED_FORMATS[extension]] if extension in _NAMED_FORMATS else [])]
    if (size := jpeg_xl.claimed_size(file)) is not None:
        formats = [jpeg_xl.FORMAT]
        _check(size, min(LIMIT, _MEMORY_LIMIT // _BYTES_PER_PIXEL[jpeg_xl.FORMAT]))
    elif file.read(len(psb.SIGNATURE)) == psb.SIGNATURE:
        file.seek(0)
        _check(psb.claimed_size(file), LIMIT)
        file = psb.as_psd(file)
    file.seek(0)
    try:
        image = Image.open(file, formats=formats)
    except Image.DecompressionBombError:
        raise too_large(*_claimed_size(file, formats)) from None
    try:
        _check(image.size, _limit(image))
    except BaseException:
        image.close()
        raise
    return image


def name_of(image: Image.Image) -> str:
    """The format as people call it. Pillow has a name of its own for a JPEG with a second one behind it."""
    return "JPEG" if image.format == "MPO" else image.format or ""


def room_for(image: Image.Image, watch: Watch) -> AbstractContextManager[object]:
    """Hold this while decoding: large pictures are decoded one at a time."""
    width, height = image.size
    return watch.alone() if width * height * bytes_per_pixel(image) > _LARGE else nullcontext()


def bytes_per_pixel(image: Image.Image) -> int:
    """Memory that decoding one pixel takes at its peak."""
    if image.info.get("progressive"):  # libjpeg keeps every coefficient until the last scan
        return 8
    return _BYTES_PER_PIXEL.get(image.format or "", 1 if image.mode in ("1", "L", "P") else 4)


def is_scalable(image: Image.Image) -> TypeGuard[JpegImageFile]:
    """Whether the decoder can leave detail out while decoding."""
    return isinstance(image, JpegImageFile)  # with or without a second picture behind it


def _check(size: tuple[int, int], limit: int) -> None:
    """Refuse more pixels than `limit`."""
    if size[0] * size[1] > limit:
        raise too_large(*size)


def _limit(image: Image.Image) -> int:
    """Pixels up to which a picture of this format is decoded."""
    if is_scalable(image) and not image.info.get("progressive"):
        return JPEG_LIMIT
    return min(LIMIT, _MEMORY_LIMIT // bytes_per_pixel(image))


def _claimed_size(file: BinaryIO, formats: list[str]) -> tuple[int, int]:
    """Size of a picture that Pillow refused for it. Its plugins read the header without checking."""
    file.seek(0)
    prefix = file.read(16)
    for name in formats:
        factory, accepts = Image.OPEN[name]
        if accepts is None or accepts(prefix) is True:
            file.seek(0)
            with factory(file, "") as image:
                return image.size
    raise ValueError("no plugin accepts it")
