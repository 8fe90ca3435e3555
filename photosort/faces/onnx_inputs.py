"""Taking inputs out of an ONNX model, which is a message of protocol buffers.

SFace's file lists the inner tensors among its inputs, so that onnxruntime would ask for every weight. The package
`onnx` could mend it, but is large, and a mended copy would be ten more megabytes to ship; this is what it takes of it.
"""

from collections.abc import Iterator

_GRAPH, _INPUT, _NAME = 7, 11, 1  # numbers of fields: of a model, of its graph, of an input
_VARINT, _LENGTH, _FIXED = 0, 2, {1: 8, 5: 4}  # how a field is encoded: fixed ones with their bytes


def with_one_input(model: bytes, name: str) -> bytes:
    """The model with one input alone; initializers that were inputs become constants.

    Raises:
        ValueError: it is no ONNX model.
    """
    return b"".join(_field(_GRAPH, _graph(body, name)) if number == _GRAPH else whole
                    for number, whole, body in _fields(memoryview(model)))  # fmt: skip


def _graph(graph: memoryview, name: str) -> bytes:
    return b"".join(whole for number, whole, body in _fields(graph) if number != _INPUT or _name(body) == name)


def _name(value: memoryview) -> str:
    return next((str(body, "utf-8") for number, _, body in _fields(value) if number == _NAME), "")


def _fields(message: memoryview) -> Iterator[tuple[int, memoryview, memoryview]]:
    """Number, bytes with the key, and content of each field."""
    at = 0
    while at < len(message):
        start = at
        key, at = _varint(message, at)
        kind = key & 7
        if kind == _LENGTH:
            size, at = _varint(message, at)
        elif kind == _VARINT:
            size = _varint(message, at)[1] - at
        elif kind in _FIXED:
            size = _FIXED[kind]
        else:
            raise ValueError("It is no ONNX model.")
        if at + size > len(message):
            raise ValueError("The ONNX model is cut off.")
        yield key >> 3, message[start : at + size], message[at : at + size]
        at += size


def _varint(message: memoryview, at: int) -> tuple[int, int]:
    """A number, seven bits a byte, the lowest first; and where it ends."""
    value = shift = 0
    while at < len(message):
        byte = message[at]
        at += 1
        value |= (byte & 0x7F) << shift
        shift += 7
        if byte < 0x80:
            return value, at
    raise ValueError("The ONNX model is cut off.")


def _field(number: int, body: bytes) -> bytes:
    """A field of some length."""
    size, key = len(body), bytearray([number << 3 | _LENGTH])
    while size >= 0x80:
        key.append(size & 0x7F | 0x80)
        size >>= 7
    key.append(size)
    return bytes(key) + body
