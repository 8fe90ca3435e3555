"""What computes in the program writes nothing into the person's cache, and no id of the machine anywhere."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

# Whatever loads onnxruntime, each in a process of its own, as it would be loaded first.
LOADING = ("photosort.learning.encoders.frozen", "photosort.faces.recognizer", "photosort.ocr.reader")


@pytest.mark.parametrize("module", LOADING)
def test_loading_onnxruntime_writes_nothing(module: str, tmp_path: Path) -> None:
    told = {"HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path / "cache"), "LOCALAPPDATA": str(tmp_path / "local")}
    environment = {**os.environ, **told, "PYTHONDONTWRITEBYTECODE": "1"}
    environment.pop("ORT_DISABLE_TELEMETRY", None)  # ours, which a process that this one starts would get
    made = f"import {module}, onnxruntime; onnxruntime.OrtValue.ortvalue_from_shape_and_type([1], 'float32')"
    if module == "photosort.ocr.reader":  # which loads it only when it reads
        made = f"import photosort, onnxruntime; {made}"
    subprocess.run([sys.executable, "-c", made], env=environment, check=True)
    assert [str(path) for path in tmp_path.rglob("*") if path.is_file()] == []
