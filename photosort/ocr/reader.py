"""Reading the text in a picture: a quick look whether there is any, then lines with their places and confidence.

The networks are PP-OCRv6 (small), run by rapidocr in onnxruntime on one thread. Their files are named outright: what
rapidocr does not find it would fetch from the network, where this program never goes.
"""

from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray
from rapidocr import RapidOCR

from photosort.model.text_line import Box, TextLine
from photosort.ocr import tesseract
from photosort.ocr.bounds import LEAST, Piece, pieces
from photosort.ocr.directions import from_beginning, reading_order

LEAST_SURE = 0.8  # of a line that is kept: below, most are grass, faces and stitches that were taken for letters
_UNSURE = 2  # lines: so many may be of another script
_SURE_OVER = 0.9  # that a line is upside down
_LOOK = 512  # pixels of the longest edge, which is that of thumbnails
_NARROWEST = 64  # pixels
_AT_ONCE = 12  # lines between two signs of life
_Pixels = NDArray[np.uint8]


class TextReader:
    """The networks, loaded when they are needed first. For one thread."""

    def __init__(self) -> None:
        cv2.setNumThreads(1)
        self._looking = _networks({"Det.limit_type": "max", "Det.limit_side_len": _LOOK})
        self._reading = _networks({})

    def sees_text(self, pixels: _Pixels) -> bool:
        """Whether a small version of a picture, uint8 (h, w, 3) in sRGB, looks as if it held text."""
        return self._looking(_bgr(_padded(pixels)), use_det=True, use_cls=False, use_rec=False).boxes is not None

    def read(self, pixels: _Pixels, alive: Callable[[], object] = lambda: None) -> list[TextLine]:
        """The lines of an upright picture, uint8 (h, w, 3) in sRGB, of the size that `bounds.edge` says, as they are
        read.

        Args:
            pixels: the picture.
            alive: called now and then.
        """
        height, width = pixels.shape[:2]
        if min(height, width) < LEAST:
            return []
        found = []
        unsure = 0  # lines that were seen, and not read
        for piece in pieces(max(height, width)):
            part = pixels[piece.start : piece.stop] if height >= width else pixels[:, piece.start : piece.stop]
            alive()
            for corners, text, confidence in self._lines(_bgr(_padded(part)), alive):
                corners[:, 1 if height >= width else 0] += piece.start
                if confidence < LEAST_SURE or not any(map(str.isalnum, text)):
                    unsure += 1
                elif _is_own(piece, corners[:, 1 if height >= width else 0]):
                    found.append((corners, TextLine(text, confidence, _box(corners / (width, height)))))
        lines = [found[place][1] for place in reading_order([corners for corners, _ in found])]
        return lines + tesseract.read(pixels, LEAST_SURE) if unsure >= _UNSURE else lines

    def _lines(self, bgr: _Pixels, alive: Callable[[], object]) -> Iterator[tuple[NDArray[np.float32], str, float]]:
        boxes = self._reading(bgr, use_det=True, use_cls=False, use_rec=False).boxes
        if boxes is None:
            return
        crops = self._reading.crop_text_regions(bgr, boxes.astype(np.float32))
        said: dict[int, tuple[str, float]] = {}
        over = set[int]()  # upside down
        by_length = sorted(range(len(crops)), key=lambda index: crops[index].shape[1] / crops[index].shape[0])
        for start in range(0, len(crops), _AT_ONCE):  # lines of like length together: the shorter ones are padded
            part = by_length[start : start + _AT_ONCE]
            upright, looks = self._reading.cls_and_rotate([crops[index] for index in part])
            over.update(
                index
                for index, (angle, sure) in zip(part, looks.cls_res, strict=True)
                if angle == "180" and sure > _SURE_OVER
            )
            result = self._reading.recognize_txt(upright)
            said.update(zip(part, zip(result.txts, result.scores, strict=True), strict=True))
            alive()
        for index, corners in enumerate(boxes):
            text, confidence = said[index]
            yield from_beginning(corners, half_turn=index in over), text.strip(), float(confidence)


def _networks(settings: dict[str, Any]) -> Any:
    models = _models()
    return RapidOCR(
        params={
            "Global.log_level": "critical",  # what it says of a picture is nobody's business
            "Det.model_path": str(models / "PP-OCRv6_det_small.onnx"),
            "Cls.model_path": str(models / "ch_ppocr_mobile_v2.0_cls_mobile.onnx"),
            "Rec.model_path": str(models / "PP-OCRv6_rec_small.onnx"),
            "Cls.cls_thresh": _SURE_OVER,
            "EngineConfig.onnxruntime.intra_op_num_threads": 1,
            "EngineConfig.onnxruntime.inter_op_num_threads": 1,
            **settings,
        }
    )


def _models() -> Path:
    spec = find_spec("rapidocr")
    assert spec is not None
    assert spec.submodule_search_locations is not None
    return Path(spec.submodule_search_locations[0]) / "models"


def _bgr(rgb: _Pixels) -> _Pixels:
    return np.ascontiguousarray(rgb[:, :, ::-1])


def _padded(pixels: _Pixels) -> _Pixels:
    """With a margin below or to the right where a picture is narrow: rapidocr enlarges it until its short edge fits."""
    height, width = pixels.shape[:2]
    least = max(_NARROWEST, max(height, width) // 4)
    margins = (max(0, least - height), max(0, least - width))
    return np.pad(pixels, ((0, margins[0]), (0, margins[1]), (0, 0)), mode="edge") if any(margins) else pixels


def _is_own(piece: Piece, along: NDArray[np.float32]) -> bool:
    return piece.own_start <= float(along.min() + along.max()) / 2 < piece.own_stop


def _box(corners: NDArray[np.floating[Any]]) -> Box:
    x1, y1, x2, y2, x3, y3, x4, y4 = map(float, np.clip(corners, 0, 1).ravel())
    return x1, y1, x2, y2, x3, y3, x4, y4
