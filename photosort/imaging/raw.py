"""Camera RAW files: the preview that the camera put inside. The sensor's data is never developed."""

import io
from dataclasses import replace
from datetime import datetime
from typing import BinaryIO

import numpy as np
import rawpy
from PIL import Image

from photosort.imaging.exif import Facts, completed, facts_in, facts_of, parse_date
from photosort.imaging.unreadable import Unreadable
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.problem import ProblemKind
from photosort.model.value import dataclass

# LibRaw's flip, in the terms of EXIF orientation.
_ORIENTATION = {3: 3, 5: 8, 6: 6}


@dataclass(frozen=True, slots=True)
class Preview:
    """The preview as a file of its own, and what only the RAW knows."""

    file: BinaryIO
    bytes: int
    width: int  # of the RAW, as it lies on the sensor
    height: int
    facts: Facts


def preview(file: BinaryIO) -> Preview:
    """Find the embedded preview.

    Raises:
        Unreadable: LibRaw does not know the file, it is damaged, or it holds no preview.
    """
    try:
        with rawpy.imread(file) as raw:
            sizes = raw.sizes
            data = _as_file(raw.extract_thumb())
            facts = completed(_preview_facts(data), _directory_facts(file))
            if facts.taken is None:
                facts = replace(facts, taken=_sensor_date(raw))
    except (rawpy.LibRawNoThumbnailError, rawpy.LibRawUnsupportedThumbnailError) as error:
        raise Unreadable(ProblemKind.UNSUPPORTED, Message(MessageCode.NO_PREVIEW)) from error
    except rawpy.LibRawFileUnsupportedError as error:
        raise Unreadable(ProblemKind.UNSUPPORTED, Message(MessageCode.UNKNOWN_RAW)) from error
    except rawpy.LibRawError as error:
        raise Unreadable(ProblemKind.DAMAGED, Message(MessageCode.DAMAGED_PREVIEW)) from error
    facts = completed(facts, Facts(orientation=_ORIENTATION.get(sizes.flip, 1)))
    return Preview(data, data.getbuffer().nbytes, sizes.width, sizes.height, facts)


def _as_file(thumb: rawpy.Thumbnail) -> io.BytesIO:
    """The preview as a JPEG, or a BMP where the camera did not compress it."""
    if thumb.format == rawpy.ThumbFormat.JPEG:
        return io.BytesIO(bytes(thumb.data))
    data = io.BytesIO()
    Image.fromarray(np.asarray(thumb.data)).save(data, "BMP")
    data.seek(0)
    return data


def _preview_facts(data: io.BytesIO) -> Facts:
    """EXIF of the preview. Where it has none LibRaw wrote some, signed as "dcraw", of 1970 where it knew no date."""
    try:
        with Image.open(data, formats=("JPEG", "BMP")) as image:
            facts = replace(facts_in(image), software="")
    except Exception:  # noqa: BLE001  # what is wrong with it, decoding will tell
        facts = Facts()
    data.seek(0)
    return facts if facts.taken != datetime.fromtimestamp(0) else replace(facts, taken=None)


def _sensor_date(raw: rawpy.RawPy) -> datetime | None:
    """The date as LibRaw found it. To ask for it unpacks the sensor's data: slow, and not possible for every file."""
    try:
        taken = raw.other.timestamp
    except rawpy.LibRawError:
        return None
    known = isinstance(taken, datetime) and taken != datetime.fromtimestamp(0)
    return parse_date(f"{taken:%Y:%m:%d %H:%M:%S}") if known else None


def _directory_facts(file: BinaryIO) -> Facts:
    """Most RAW formats are TIFF inside, so their first directory reads like EXIF."""
    file.seek(0)
    if file.read(4) not in (b"II*\0", b"MM\0*", b"IIU\0", b"IIRO"):
        return Facts()
    try:
        exif = Image.Exif()
        file.seek(0)
        exif.load_from_fp(file)
        return facts_of(exif, {})
    except Exception:  # noqa: BLE001  # a directory that cannot be read costs the camera's name, not the picture
        return Facts()
