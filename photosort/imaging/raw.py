"""Camera RAW files: the preview that the camera put inside. The sensor's data is never developed."""

import io
from dataclasses import dataclass
from datetime import datetime
from typing import BinaryIO

import numpy as np
import rawpy
from PIL import Image

from photosort.imaging.exif import Facts, completed, facts_of, parse_date
from photosort.imaging.unreadable import Unreadable
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.problem import ProblemKind

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
            thumb = raw.extract_thumb()
            taken = raw.other.timestamp
            if thumb.format == rawpy.ThumbFormat.JPEG:
                data = io.BytesIO(bytes(thumb.data))
            else:
                data = io.BytesIO()
                Image.fromarray(np.asarray(thumb.data)).save(data, "BMP")
                data.seek(0)
    except (rawpy.LibRawNoThumbnailError, rawpy.LibRawUnsupportedThumbnailError) as error:
        raise Unreadable(ProblemKind.UNSUPPORTED, Message(MessageCode.NO_PREVIEW)) from error
    except rawpy.LibRawFileUnsupportedError as error:
        raise Unreadable(ProblemKind.UNSUPPORTED, Message(MessageCode.UNKNOWN_RAW)) from error
    except rawpy.LibRawError as error:
        raise Unreadable(ProblemKind.DAMAGED, Message(MessageCode.DAMAGED_PREVIEW)) from error
    facts = _directory_facts(file)
    known = Facts(
        orientation=_ORIENTATION.get(sizes.flip, 1),
        taken=parse_date(f"{taken:%Y:%m:%d %H:%M:%S}") if isinstance(taken, datetime) else None,
    )
    return Preview(data, data.getbuffer().nbytes, sizes.width, sizes.height, completed(known, facts))


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
