"""One picture file to its header, fingerprint, upright sRGB pixels and thumbnail, with one open and one decode."""

import io
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from typing import TYPE_CHECKING, BinaryIO

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from photosort.imaging import jpeg_xl, pillow, reasons
from photosort.imaging.colour import to_srgb
from photosort.imaging.colour_tag import colour_tag
from photosort.imaging.exif import Facts, facts_in
from photosort.imaging.files import extension, open_file, refusal
from photosort.imaging.fingerprint import fingerprint_of
from photosort.imaging.shrinking import shrunk, upright, upright_size
from photosort.imaging.unreadable import Unreadable
from photosort.imaging.watch import NOBODY, Watch
from photosort.model.formats import RAW_EXTENSIONS
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.photo import Header
from photosort.model.problem import ProblemKind
from photosort.model.value import dataclass

if TYPE_CHECKING:
    from photosort.imaging.raw import Preview

__all__ = ["Reading", "Unreadable", "open_upright", "read", "read_facts", "thumbnail_pixels"]

EDGE = 512
_QUALITY = 85
_WHOLE = 32 * 1024 * 1024  # bytes: smaller files are read at once, so that a failing drive is told from a bad picture
_BLOCK = 4 * 1024 * 1024  # bytes given to the JPEG decoder at once: at Pillow's 64 KiB it takes a twentieth longer
_NEARLY = 15 / 16  # a decode at 1/8 to 500 pixels is twice as fast as one at 1/4, and nobody misses the other 12
_VIEWER_PIXELS = 100_000_000

Edge = int | Callable[[int, int], int]


@dataclass(frozen=True, slots=True)
class Reading:
    """What one decode yields.

    Attributes:
        header: what the file says of itself, sizes upright.
        fingerprint: 16 bytes that name the content, of the very bytes that were decoded.
        pixels: uint8 (h, w, 3), upright sRGB; longest edge at most the one asked for, small pictures keep theirs.
        thumbnail: JPEG of `pixels`.
    """

    header: Header
    fingerprint: bytes
    pixels: NDArray[np.uint8]
    thumbnail: bytes


def read(path: bytes, *, edge: int = EDGE, watch: Watch = NOBODY) -> Reading:
    """Read a picture for the library. Safe in many threads; never runs another program, never blocks on a pipe.

    Raises:
        Unreadable: the file cannot be opened, is no picture, is damaged or too large; nothing else.
    """
    with _opened(path, watch) as (source, size):
        mark = fingerprint_of(source, size)
        image, header = _decoded(source, size, path, edge, watch)
    packed = io.BytesIO()
    image.save(packed, "JPEG", quality=_QUALITY)
    return Reading(header, mark, np.array(image, dtype=np.uint8), packed.getvalue())


def open_upright(path: bytes, *, edge: Edge | None = None, watch: Watch = NOBODY) -> NDArray[np.uint8]:
    """Pixels to look at: uint8 (h, w, 3), upright sRGB, longest edge at most `edge`, or whole up to 100 megapixels.

    `edge` may be a function of the picture's width and height.

    Raises:
        Unreadable: as `read`.
    """
    with _opened(path, watch) as (source, size):
        return np.array(_decoded(source, size, path, edge, watch)[0], dtype=np.uint8)


def read_facts(path: bytes, *, watch: Watch = NOBODY) -> Facts:
    """What a picture's metadata says, as `read` finds it; its pixels are left alone where its format allows it.

    Raises:
        Unreadable: as `read`, but for damage beyond the header.
    """
    with _only_unreadable(path), open_file(path) as file:
        watch.begin(os.fstat(file.fileno()).st_size)
        if extension(path) in RAW_EXTENSIONS:
            from photosort.imaging import raw

            with suppress(Unreadable):  # a TIFF or JPEG under a RAW name, and DNGs without a preview
                return raw.preview(file).facts
            file.seek(0)
        with pillow.identify(file, extension(path)) as image, pillow.room_for(image, watch):
            if image.format == "PNG":
                with suppress(Exception):  # its texts may stand behind its pixels, which may be damaged
                    image.load()
            return facts_in(image)


def thumbnail_pixels(data: bytes) -> NDArray[np.uint8]:
    """Decode a thumbnail that `read` made: uint8 (h, w, 3).

    Raises:
        Unreadable: the bytes are damaged.
    """
    try:
        with Image.open(io.BytesIO(data), formats=("JPEG",)) as image:
            return np.array(image.convert("RGB"), dtype=np.uint8)
    except Exception as error:
        raise Unreadable(ProblemKind.DAMAGED, Message(MessageCode.DAMAGED_THUMBNAIL)) from error


@contextmanager
def _opened(path: bytes, watch: Watch) -> Iterator[tuple[BinaryIO, int]]:
    """The file's bytes and how many they are, read at once where they are few; `Unreadable` is all that comes out."""
    with _only_unreadable(path), open_file(path) as file:
        size = os.fstat(file.fileno()).st_size
        if size > _WHOLE:
            watch.begin(size)
            yield file, size
            return
        data = file.read()
        if not data:
            raise Unreadable(ProblemKind.DAMAGED, Message(MessageCode.EMPTY_FILE))
        watch.begin(0)
        yield io.BytesIO(data), len(data)


def _decoded(source: BinaryIO, size: int, path: bytes, edge: Edge | None, watch: Watch) -> tuple[Image.Image, Header]:
    """RGB picture, upright and scaled, and its header."""
    if extension(path) not in RAW_EXTENSIONS:
        return _picture(source, size, path, edge, watch)
    from photosort.imaging import raw  # loads LibRaw, which few libraries need and every decode process would wait for

    try:
        preview = raw.preview(source)
    except Unreadable as refused:
        source.seek(0)
        with suppress(Unreadable):  # a TIFF or JPEG under a RAW name, and DNGs without a preview
            return _picture(source, size, path, edge, watch)
        raise reasons.stranger(source, path) or refused from refused
    with preview.file as inner:
        return _picture(inner, preview.bytes, path, edge, watch, preview)


@contextmanager
def _only_unreadable(path: bytes) -> Iterator[None]:
    """Turn whatever decoders raise into `Unreadable`: plugins raise all sorts of things for broken files."""
    try:
        yield
    except Unreadable:
        raise
    except Image.DecompressionBombError as error:  # a giant inside a container that claims to be small
        why = Message(MessageCode.TOO_MANY_PIXELS, limit=pillow.JPEG_LIMIT)
        raise Unreadable(ProblemKind.TOO_LARGE, why) from error
    except MemoryError as error:
        raise Unreadable(ProblemKind.TOO_LARGE, Message(MessageCode.TOO_LARGE_FOR_MEMORY)) from error
    except OSError as error:
        if error.errno:
            raise refusal(path, error) from error
        raise Unreadable(ProblemKind.DAMAGED, Message(MessageCode.DAMAGED)) from error
    except Exception as error:
        raise Unreadable(ProblemKind.DAMAGED, Message(MessageCode.DAMAGED)) from error


def _picture(
    file: BinaryIO,
    size: int,
    path: bytes,
    edge: Edge | None,
    watch: Watch,
    preview_of: "Preview | None" = None,
) -> tuple[Image.Image, Header]:
    """Decode what Pillow knows. For the preview of a RAW, the RAW completes the header."""
    try:
        image = pillow.identify(file, extension(path))
    except (Unreadable, MemoryError, Image.DecompressionBombError):
        raise
    except Exception as error:
        raise reasons.not_identified(file, size, path) from error
    with image:
        width, height = image.size
        if not isinstance(edge, int):
            edge = (edge or _whole_edge)(width, height)
        if pillow.is_scalable(image):
            image.draft(None, _draft_size(width, height, edge))
            image.decodermaxblock = _BLOCK
        with pillow.room_for(image, watch):
            try:
                image.load()
            except (MemoryError, Image.DecompressionBombError):
                raise
            except Exception as error:
                if not reasons.is_whole(image):
                    raise reasons.not_decoded(image, error, file, size) from error
            if image.format == "TIFF":  # Pillow turns these by itself while loading
                width, height = image.size
            small = shrunk(image, edge)
        if preview_of is None:
            form, facts = pillow.name_of(image), facts_in(image)
            if jpeg_xl.is_upright(image):
                facts = replace(facts, orientation=1)
        else:
            form, facts = extension(path)[1:].decode().upper(), preview_of.facts
            width, height = preview_of.width, preview_of.height
        small = upright(to_srgb(small, colour_tag(image, file)), facts.orientation)
        return small, _header(form, upright_size(width, height, facts.orientation), facts)


def _draft_size(width: int, height: int, edge: int) -> tuple[int, int]:
    """What to ask of the JPEG decoder, which can leave out detail by 2, 4 and 8."""
    for scale in (8, 4, 2):
        if max(width, height) // scale >= edge * _NEARLY:
            return max(1, width // scale), max(1, height // scale)
    return width, height


def _whole_edge(width: int, height: int) -> int:
    """Longest edge at which a picture has at most as many pixels as the viewer can hold."""
    longest = max(width, height)
    return min(longest, int(longest * (_VIEWER_PIXELS / max(1, width * height)) ** 0.5))


def _header(form: str, size: tuple[int, int], facts: Facts) -> Header:
    return Header(
        format=form, width=size[0], height=size[1], taken=facts.taken, camera=facts.camera, exposure=facts.exposure,
        latitude=facts.latitude, longitude=facts.longitude, software=facts.software, dated=facts.dated,
        offset=facts.offset,
    )  # fmt: skip
