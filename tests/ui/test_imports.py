"""Importing the window must be cheap: what is heavy belongs to workers and to the engine."""

import subprocess
import sys

HEAVY = (
    *("torch", "torchvision", "sklearn", "scipy", "PIL", "openTSNE", "logging.handlers", "pyexpat"),
    *("numpy", "onnxruntime", "cv2", "PySide6.QtNetwork"),
)


def test_the_window_loads_nothing_heavy() -> None:
    code = f"import photosort.app, sys; print([m for m in {HEAVY} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
