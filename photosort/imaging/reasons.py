"""Why a file that is named as a picture cannot be shown: found from its first and last bytes."""

import codecs
import re
import struct
from collections.abc import Callable
from typing import BinaryIO

from PIL import Image

from photosort.imaging.files import named
from photosort.imaging.unreadable import Unreadable
from photosort.model.message import Message
from photosort.model.message_code import MessageCode as Code
from photosort.model.problem import ProblemKind

_HEAD = 4096
_SHORTEST = 26  # bytes of the smallest file that is a picture
_SIGNATURES: tuple[tuple[bytes, Code], ...] = (
    (rb"%PDF", Code.A_PDF),
    (rb"PK\x03\x04", Code.A_ZIP),
    (rb"Rar!|7z\xbc\xaf", Code.AN_ARCHIVE),
    (rb"\x1f\x8b|BZh|\xfd7zXZ", Code.A_COMPRESSED_FILE),
    (
        rb"\x1aE\xdf\xa3|RIFF....AVI |....ftyp(?:isom|mp4|iso2|avc1|qt  |M4V|3gp|MSNV)|....(?:moov|mdat|wide)",
        Code.A_VIDEO,
    ),
    (rb"OggS|ID3|fLaC|RIFF....WAVE", Code.A_SOUND),
    (rb"\x7fELF|MZ", Code.A_PROGRAM),
    (rb"SQLite format 3", Code.A_DATABASE),
    (rb"\xff\x0a|\x00\x00\x00\x0cJXL ", Code.A_JPEG_XL),
    (rb"II\xbc\x01", Code.A_JPEG_XR),
    (rb"\xc5\xd0\xd3\xc6|%!PS", Code.AN_EPS),
    (rb"\xd7\xcd\xc6\x9a|\x01\x00\x09\x00|\x01\x00\x00\x00.{36} EMF", Code.A_METAFILE),
)
_PLACEHOLDERS = ((rb"version https://git-lfs", Code.A_GIT_LFS_POINTER), (rb"bplist00", Code.AN_ICLOUD_PLACEHOLDER))
_UNOPENED = (Code.A_JPEG_XL, Code.A_JPEG_XR, Code.AN_EPS, Code.A_METAFILE)
_PICTURES = re.compile(
    rb"\xff\xd8\xff|\x89PNG|GIF8|RIFF....WEBP|II[*+]\x00|MM\x00[*+]|BM|....ftyp(?:avif|avis|heic|heix|hevc|mif1|msf1)"
    rb"|....jP  |\xff\x4f\xff\x51|8BPS|DDS |qoif|icns",
    re.DOTALL,
)


def not_identified(file: BinaryIO, size: int, path: bytes) -> Unreadable:
    """Why no format accepted the file."""
    head = _read_at(file, 0, _HEAD)
    if not head.strip(b"\0"):
        return _damaged(Message(Code.ONLY_ZEROS))
    bits = _jpeg_bits(file) if head.startswith(b"\xff\xd8") else 8
    if bits != 8:
        return Unreadable(ProblemKind.UNSUPPORTED, Message(Code.NOT_OPENED, what=Message(Code.A_DEEP_JPEG, bits=bits)))
    if _PICTURES.match(head):
        return _missing_bytes(file, head, size) or _damaged(
            _few(size) if size < _SHORTEST else Message(Code.DAMAGED_BEGINNING)
        )
    found = stranger(file, path)
    if found:
        return found
    if size < _SHORTEST:
        return _damaged(_few(size))
    return Unreadable(ProblemKind.UNSUPPORTED, Message(Code.NOT_A_PICTURE, what=named(Code.A_STRANGER, path)))


def stranger(file: BinaryIO, path: bytes) -> Unreadable | None:
    """The refusal of a file that is known to be something else than a picture."""
    head = _read_at(file, 0, _HEAD)
    for pattern, what in _PLACEHOLDERS:
        if re.match(pattern, head):
            return Unreadable(ProblemKind.UNSUPPORTED, Message(Code.NOT_DOWNLOADED, what=Message(what)))
    for pattern, what in _SIGNATURES:
        if re.match(pattern, head, re.DOTALL):
            if what in _UNOPENED:
                return Unreadable(ProblemKind.UNSUPPORTED, Message(Code.NOT_OPENED, what=Message(what)))
            return Unreadable(ProblemKind.UNSUPPORTED, Message(Code.NOT_A_PICTURE, what=named(what, path)))
    if _is_text(head):
        web = re.match(rb"\s*<(?:!doctype html|html|\?xml.*?<html)", head, re.IGNORECASE | re.DOTALL)
        what = Code.A_WEB_PAGE if web else Code.A_TEXT
        return Unreadable(ProblemKind.UNSUPPORTED, Message(Code.NOT_A_PICTURE, what=named(what, path)))
    return None


def _jpeg_bits(file: BinaryIO) -> int:
    """Bits of each colour in a JPEG, which its frame header names; 8 where there is none."""
    position = 2
    while len(head := _read_at(file, position, 5)) == 5 and head[0] == 0xFF:
        if 0xC0 <= head[1] <= 0xCF and head[1] not in (0xC4, 0xC8, 0xCC):  # a frame; the others are tables
            return head[4]
        if head[1] == 0xDA:  # the picture itself
            break
        position += 2 + int.from_bytes(head[2:4], "big")
    return 8


def _few(size: int) -> Message:
    return Message(Code.FEW_BYTES, count=size)


def is_whole(image: Image.Image) -> bool:
    """Whether a PNG that failed to load has all its pixels: only what follows them was broken."""
    return image.format == "PNG" and not image.tile and _missing_rows(image) == 0  # type: ignore[attr-defined]


def not_decoded(image: Image.Image, error: Exception, file: BinaryIO, size: int) -> Unreadable:
    """Why a picture whose header is whole could not be decoded."""
    short = _missing_bytes(file, _read_at(file, 0, _HEAD), size)
    if short:
        return short
    text = str(error).lower()
    if isinstance(error, EOFError) or "truncated" in text or "not enough" in text or "end of" in text:
        if image.info.get("progressive") or image.info.get("interlace"):  # rows say nothing: each is there coarsely
            return _damaged(Message(Code.ENDS_EARLY_SOMEWHERE))
        return _ends_early(_missing_rows(image))
    return _damaged(Message(Code.DAMAGED_PIXELS))


def _ends_early(share: float | None) -> Unreadable:
    """The sentence for a file whose end is missing; `share` of it, 0 to 1."""
    if share is None:
        return _damaged(Message(Code.ENDS_EARLY_SOMEWHERE))
    percent = round(100 * share)
    if percent >= 100:
        return _damaged(Message(Code.ENDS_AT_ONCE))
    return _damaged(Message(Code.ENDS_EARLY, percent=max(1, percent)))


def _damaged(message: Message) -> Unreadable:
    return Unreadable(ProblemKind.DAMAGED, message)


def _missing_rows(image: Image.Image) -> float | None:
    """Share of the rows that the decoder did not reach before the data ended: they are still zero."""
    try:
        image.tile = []  # type: ignore[attr-defined]  # take what was decoded; do not try again
        box = image.getbbox(alpha_only=False)
    except Exception:  # noqa: BLE001  # nothing was decoded, or this plugin keeps no partial picture
        return None
    return 1 - box[3] / image.height if box else 1.0


def _missing_bytes(file: BinaryIO, head: bytes, size: int) -> Unreadable | None:
    """For containers that say how long they are: the sentence, if the file is shorter than that."""
    for pattern, length in _LENGTHS:
        if re.match(pattern, head, re.DOTALL):
            try:
                expected = length(file, head)
            except (struct.error, OSError):
                return None
            return _ends_early((expected - size) / expected) if expected > size else None
    return None


def _riff_length(_file: BinaryIO, head: bytes) -> int:
    return int.from_bytes(head[4:8], "little") + 8


def _bmp_length(_file: BinaryIO, head: bytes) -> int:
    return int.from_bytes(head[2:6], "little")


def _boxes_length(file: BinaryIO, _head: bytes) -> int:
    """End of the last top-level box of an ISO media file (HEIF, AVIF, JPEG 2000)."""
    end = 0
    for _ in range(64):
        header = _read_at(file, end, 16)
        if len(header) < 8:
            return end
        length = int.from_bytes(header[:4], "big")
        if length == 1:
            length = int.from_bytes(header[8:16], "big")
        if length < 8:  # 0 means: to the end of the file
            return end
        end += length
    return end


def _strips_length(file: BinaryIO, head: bytes) -> int:
    """End of the last strip or tile of a TIFF's first picture."""
    order = "<" if head[:2] == b"II" else ">"
    start = struct.unpack_from(order + "I", head, 4)[0]
    (count,) = struct.unpack(order + "H", _read_at(file, start, 2))
    found: dict[int, tuple[int, ...]] = {}
    for entry in struct.iter_unpack(order + "HHII", _read_at(file, start + 2, 12 * count)):
        tag, kind, length, value = entry
        if tag in (273, 279, 324, 325) and kind in (3, 4) and length < 1_000_000:
            width, letter = (2, "H") if kind == 3 else (4, "I")
            if length * width <= 4:
                data = struct.pack(order + "I", value)[: length * width]
            else:
                data = _read_at(file, value, length * width)
            found[tag] = struct.unpack(f"{order}{length}{letter}", data)
    offsets, lengths = found.get(273) or found.get(324) or (), found.get(279) or found.get(325) or ()
    return max((a + b for a, b in zip(offsets, lengths, strict=False)), default=start)


_LENGTHS: tuple[tuple[bytes, Callable[[BinaryIO, bytes], int]], ...] = (
    (rb"RIFF", _riff_length),
    (rb"BM", _bmp_length),
    (rb"....(?:ftyp|jP  )", _boxes_length),
    (rb"II\*\x00|MM\x00\*", _strips_length),
)


def _read_at(file: BinaryIO, position: int, count: int) -> bytes:
    file.seek(position)
    return file.read(count)


def _is_text(head: bytes) -> bool:
    """Whether nearly everything is printable, in UTF-8 or a code page, or UTF-16 with its mark."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = head.decode("utf-16", "replace")
        return sum(c.isprintable() or c.isspace() for c in text) > 0.95 * len(text)
    controls = sum(byte < 32 and byte not in b"\t\n\r\f\x1b" for byte in head)
    if controls > len(head) // 100:
        return False
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head)  # incremental: the head may end within a character
    except UnicodeDecodeError:
        return sum(byte > 126 for byte in head) <= len(head) // 4
    return True
