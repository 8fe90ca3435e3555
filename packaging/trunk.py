"""Writes the trunk's graph without its weights, a few kilobytes: `python packaging/trunk.py`, with the package `onnx`.

The weights come out of the package of the registry when the program starts (`learning/encoders/efficientnet.py`); the
graph names them as data that lies elsewhere, as onnxruntime wants what it is given later. A test compares the features
with those of the same network in torch.
"""

from pathlib import Path

import onnx
from onnx import TensorProto
from onnx.helper import make_graph, make_model, make_node, make_opsetid, make_tensor, make_tensor_value_info

TARGET = Path(__file__).parents[1] / "resources" / "trunk" / "efficientnet-lite0.onnx"
EDGE, FEATURES = 224, 1744

# (repeats, kernel, stride, expansion, channels): table 1 of Tan & Le, "EfficientNet", ICML 2019; the Lite variants drop
# squeeze-and-excitation and use ReLU6 in place of swish.
STAGES = (
    (1, 3, 1, 1, 16),
    (2, 3, 2, 6, 24),
    (2, 5, 2, 6, 40),
    (3, 3, 2, 6, 80),
    (3, 5, 1, 6, 112),
    (4, 5, 2, 6, 192),
    (1, 3, 1, 6, 320),
)
TAPS = (0, 2, 4, 7, 10, 14)  # the last block of each stage but the last
STEM, LAST = 32, 1280


class Drawing:
    """Nodes and names of weights, in the order of the network."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.weights: list[onnx.TensorProto] = []

    def add(self, kind: str, inputs: list[str], output: str, **attributes: object) -> str:
        """One node; its output's name."""
        self.nodes.append(make_node(kind, inputs, [output], output, None, None, None, **attributes))
        return output

    def convolution(
        self, x: str, name: str, inputs: int, outputs: int, kernel: int, stride: int = 1, groups: int = 1
    ) -> str:
        """With TensorFlow's "same" padding, uneven where the stride is 2."""
        for part, shape in (("weight", (outputs, inputs // groups, kernel, kernel)), ("bias", (outputs,))):
            weight = TensorProto(name=f"{name}.{part}", data_type=TensorProto.FLOAT, dims=shape)
            weight.data_location = TensorProto.EXTERNAL
            weight.external_data.add(key="location", value="given-when-the-session-is-made")
            self.weights.append(weight)
        return self.add(
            "Conv", [x, f"{name}.weight", f"{name}.bias"], name, auto_pad="SAME_UPPER", group=groups,
            kernel_shape=[kernel, kernel], strides=[stride, stride],
        )  # fmt: skip

    def relu6(self, x: str) -> str:
        """Cut to 0..6."""
        return self.add("Clip", [x, "zero", "six"], f"{x}.relu6")

    def mean(self, x: str) -> str:
        """Over the picture."""
        return self.add("GlobalAveragePool", [x], f"{x}.mean")

    def block(self, x: str, name: str, inputs: int, outputs: int, kernel: int, stride: int, expansion: int) -> str:
        """Inverted residual: expand, filter each channel, project."""
        wide, y = inputs * expansion, x
        if expansion > 1:
            y = self.relu6(self.convolution(y, f"{name}._expand_conv", inputs, wide, 1))
        y = self.relu6(self.convolution(y, f"{name}._depthwise_conv", wide, wide, kernel, stride, wide))
        y = self.convolution(y, f"{name}._project_conv", wide, outputs, 1)
        return self.add("Add", [x, y], name) if stride == 1 and inputs == outputs else y


def trunk() -> onnx.ModelProto:
    """Averages over the picture, float (n, 1280 + 464), of the last maps and of those on the way.

    Its input is "pictures", uint8 (n, 224, 224, 3), RGB.
    """
    drawing = Drawing()
    drawing.add("Transpose", ["pictures"], "channels-first", perm=[0, 3, 1, 2])
    drawing.add("Cast", ["channels-first"], "numbers", to=TensorProto.FLOAT)
    drawing.add("Sub", ["numbers", "middle"], "centred")
    drawing.add("Div", ["centred", "half"], "scaled")  # as the released weights were trained
    x, inputs, number, means = drawing.relu6(drawing.convolution("scaled", "_conv_stem", 3, STEM, 3, 2)), STEM, 0, []
    for repeats, kernel, stride, expansion, outputs in STAGES:
        for repeat in range(repeats):
            x = drawing.block(x, f"_blocks.{number}", inputs, outputs, kernel, stride if repeat == 0 else 1, expansion)
            if number in TAPS:
                means.append(drawing.mean(x))
            inputs, number = outputs, number + 1
    last = drawing.mean(drawing.relu6(drawing.convolution(x, "_conv_head", inputs, LAST, 1)))
    drawing.add("Concat", [last, *means], "means", axis=1)
    drawing.add("Flatten", ["means"], "features", axis=1)
    constants = {"zero": 0.0, "six": 6.0, "middle": 127.0, "half": 128.0}
    graph = make_graph(
        drawing.nodes,
        "efficientnet-lite0",
        [make_tensor_value_info("pictures", TensorProto.UINT8, ["n", EDGE, EDGE, 3])],
        [make_tensor_value_info("features", TensorProto.FLOAT, ["n", FEATURES])],
        [make_tensor(name, TensorProto.FLOAT, [], [value]) for name, value in constants.items()] + drawing.weights,
    )
    return make_model(graph, opset_imports=[make_opsetid("", 17)], ir_version=8, producer_name="photosort")


if __name__ == "__main__":
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_bytes(trunk().SerializeToString(deterministic=True))
    print(f"{TARGET}: {TARGET.stat().st_size} bytes")
