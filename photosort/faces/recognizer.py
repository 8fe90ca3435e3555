"""What a face looks like, as a vector of 128 numbers: SFace, on the face turned upright and cut out.

The length of the vector, before it is made one, says how much the network made of the face: small, blurred, dark,
covered and turned faces have a short one, and so have drawings and dogs. That is the quality.
"""

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from photosort.faces.alignment import upright
from photosort.faces.networks import RECOGNIZER, network
from photosort.faces.onnx_inputs import with_one_input

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
