"""What a face looks like, as a vector of 128 numbers: SFace, on the face turned upright and cut out.

The length of the vector, before it is made one, says how much the network made of the face: small, blurred, dark,
covered and turned faces have a short one, and so have drawings and dogs. That is the quality.
"""

import cv2
import numpy as np
import onnxruntime
from numpy.typing import NDArray

from photosort.faces.networks import RECOGNIZER, network
from photosort.faces.onnx_inputs import with_one_input

SIZE = 112  # pixels of the edge of what it looks at
# Where the eyes, the nose and the corners of the mouth have to lie there, in pixels: the mean face of ArcFace (Deng et
# al., 2019), on which SFace was trained as well.
_PLACES = np.array([(38.2946, 51.6963), (73.5318, 51.5014), (56.0252, 71.7366), (41.5493, 92.3655), (70.7299, 92.2041)])
# Lengths between which quality rises. Of 65 portraits made small and blurred, with a length of 9 to 10 the mean product
# with other pictures of the same person was 0.4, of 11 0.55, of 12 0.63, of 13 0.7, and of none of others over 0.44.
_SHORT, _LONG = 6.0, 14.0
_Pixels = NDArray[np.uint8]

onnxruntime.disable_telemetry_events()  # of the builds for Windows; for the others see `photosort/__init__.py`


class Recognizer:
    """The network. Threads may share it."""

    def __init__(self) -> None:
        """Raises PhotosortError where the network is not there."""
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3  # errors: it warns of each thing that the file holds for nothing
        # Weights are unpacked once, not at each face: half the time, for 20 MB.
        options.add_session_config_entry("session.disable_quant_qdq", "1")
        model = with_one_input(network(RECOGNIZER), "data")
        self._session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])

    def vector(self, rgb: _Pixels, landmarks: NDArray[np.floating]) -> tuple[NDArray[np.float32], float]:
        """The vector (128,), of length one, and the quality, 0..1, of a face.

        Args:
            rgb: the picture, uint8 (h, w, 3) in sRGB.
            landmarks: (5, 2): of the face, in pixels, as in `Seen`.
        """
        face = upright(rgb, landmarks).transpose(2, 0, 1)[None].astype(np.float32)
        [[vector]] = self._session.run(None, {"data": face})
        length = max(float(np.linalg.norm(vector)), 1e-6)
        return vector / length, min(1.0, max(0.0, (length - _SHORT) / (_LONG - _SHORT)))


def upright(rgb: _Pixels, landmarks: NDArray[np.floating]) -> _Pixels:
    """The face, uint8 (112, 112, 3), turned, scaled and shifted so that its landmarks lie nearest their places."""
    scale = abs(_turn(landmarks)[0])
    if scale < 0.5:  # or pixels would be left out
        height, width = rgb.shape[:2]
        size = (max(1, round(width * 2 * scale)), max(1, round(height * 2 * scale)))
        landmarks = landmarks * (size[0] / width, size[1] / height)
        rgb = np.asarray(cv2.resize(rgb, size, interpolation=cv2.INTER_AREA), np.uint8)
    turn, shift = _turn(landmarks)
    matrix = np.array([[turn.real, -turn.imag, shift.real], [turn.imag, turn.real, shift.imag]])
    return np.asarray(cv2.warpAffine(rgb, matrix, (SIZE, SIZE), flags=cv2.INTER_LINEAR), np.uint8)


def _turn(landmarks: NDArray[np.floating]) -> tuple[complex, complex]:
    """The similarity z -> a z + b, with points as complex numbers, that brings landmarks nearest their places."""
    here, there = (points[:, 0] + 1j * points[:, 1] for points in (np.asarray(landmarks, np.float64), _PLACES))
    middle = here.mean()
    spread = float(np.sum(np.abs(here - middle) ** 2))
    turn = complex(np.vdot(here - middle, there - there.mean())) / max(spread, 1e-9)
    return turn, complex(there.mean()) - turn * complex(middle)
