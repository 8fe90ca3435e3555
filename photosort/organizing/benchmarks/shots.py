"""How often the best of a burst is chosen, and what passes for blurred or accidental, on pictures damaged here.

Damages are such as a hand, a lens, a blink and a light make; how strong is drawn by the seed. Nobody's real burst is
among them: eyes are closed by painting lids over them.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from photosort.demo.damages import brighter, closed, leaning, saved, shaken, soft
from photosort.faces.finder import FaceFinder
from photosort.imaging.reading import open_upright, thumbnail_pixels
from photosort.learning.twins.picture import Picture
from photosort.learning.twins.quality import measured
from photosort.library.twins import Look
from photosort.model.photo import Header, Photo, PhotoId, RootId
from photosort.organizing.faces_in_shots import QUALITY, on_faces_of
from photosort.organizing.keeping import Ground, OnFaces, worth
from photosort.organizing.poor_shots import signs

_EDGE = 512
_APART = ("burnt", "leaning")  # what is left out of the bursts as a whole
_Pixels = NDArray[np.uint8]
_Damage = Callable[[_Pixels, np.random.Generator], _Pixels]
_NOON = datetime(2024, 5, 3, 12)


def bursts(chosen: Sequence[Path], seed: int) -> dict[str, float]:
    """How often the untouched shot of bursts is kept: beside each damage alone, and beside all that
    are shaken, soft, dark and closed together.
    """
    finder, rng = FaceFinder(), np.random.default_rng(seed)
    right, better = [], defaultdict[str, list[bool]](list)
    for path in chosen:
        pixels = open_upright(bytes(path), edge=_EDGE)
        faces = [face for face in finder.find(pixels) if face.quality >= QUALITY] if finder.sees_trace(pixels) else []
        made = {"": pixels, **{how: damage(pixels, rng) for how, damage in _BURST.items()}}
        if any(face.eyes is not None for face in faces):
            made["closed"] = closed(
                pixels, [np.array(face.landmarks[:4]).reshape(2, 2) * pixels.shape[1::-1] for face in faces]
            )
        looks, on_faces = {}, {}
        for number, (how, shot) in enumerate(made.items()):
            name = b"%d" % (number or len(made))  # the untouched one comes last: it is kept for no tie
            looks[name] = _look(name, shot := thumbnail_pixels(saved(shot, rng)))
            found = [face for face in finder.find(shot) if face.quality >= QUALITY] if faces else []
            if found:
                on_faces[name] = on_faces_of(looks[name].sharp_at, [(face.box, face.eyes) for face in found])
            made[how] = shot
        names = dict(zip(made, looks, strict=True))
        for how, name in names.items():
            if how:
                better[how].append(_kept([names[""], name], looks, on_faces) == names[""])
        right.append(_kept([name for how, name in names.items() if how not in _APART], looks, on_faces) == names[""])
    figures = {"bursts": len(right), "right": float(np.mean(right))}
    figures |= {f"better than {how}": float(np.mean(hits)) for how, hits in better.items()}
    figures["with eyes"] = len(better["closed"])
    print("best of a burst:", "  ".join(f"{name} {value:.3f}" for name, value in figures.items()))  # noqa: T201
    return figures


def poor(chosen: Sequence[Path], files: Sequence[Path], seed: int) -> dict[str, object]:
    """Of damaged pictures how many pass for poor, by damage, and which of all untouched ones do.

    All are saved in one way, as by one camera.
    """
    rng = np.random.default_rng(seed)
    plain = [_shot(saved(open_upright(bytes(path), edge=_EDGE), rng)) for path in files]
    usual = float(np.mean([share for _, share in plain]))
    passed = [bool(signs(look, "", share / usual, better=False)) for look, share in plain]
    wrong = [path.name for path, found in zip(files, passed, strict=True) if found]
    by_one = sum(bool(signs(look, "", share / usual, better=True)) for look, share in plain)
    told = {}
    for how, damage in _POOR.items():
        shots = [_shot(saved(damage(open_upright(bytes(path), edge=_EDGE), rng), rng)) for path in chosen]
        alone = np.mean([bool(signs(look, "", share / usual, better=False)) for look, share in shots])
        beside = np.mean([bool(signs(look, "", share / usual, better=True)) for look, share in shots])
        told[how] = {"found": float(alone), "with a better shot": float(beside)}
        print(f"{how:<14} found {alone:.3f}, with a better shot beside {beside:.3f}")  # noqa: T201
    print(f"of {len(files)} untouched ones {len(wrong)} pass for poor, {by_one} with a better shot: {wrong}")  # noqa: T201
    return {"damaged": told, "untouched": len(files), "wrong": wrong, "wrong with a better shot": by_one}


def _kept(names: Sequence[bytes], looks: Mapping[bytes, Look], faces: Mapping[bytes, OnFaces]) -> bytes:
    shots = [_photo(int(name)) for name in names]
    ground = Ground(looks=looks, faces=faces).among(shots)
    return max(shots, key=lambda shot: worth(shot, ground)).fingerprint or b""


def _photo(number: int) -> Photo:
    header = Header("JPEG", 4000, 3000, _NOON + timedelta(seconds=number), "camera", "1/100 s")
    return Photo(PhotoId(number), RootId(1), b"", b"", b"%d.jpg" % number, 1, 0, b"%d" % number, header)


def _look(name: bytes, pixels: _Pixels) -> Look:
    found, code = measured(Picture.of(pixels).light), np.zeros(1, np.float16)
    rest = found.streak, found.brightest, found.lost, found.tilt, found.where.tobytes()
    return Look(name, code, code, found.sharpness, found.exposure, *rest)


def _shot(data: bytes) -> tuple[Look, float]:
    """What a picture looks like, and its bytes a pixel."""
    pixels = thumbnail_pixels(data)
    return _look(b"", pixels), len(data) / (pixels.shape[0] * pixels.shape[1])


_BURST: Mapping[str, _Damage] = {
    "shaken": lambda pixels, rng: shaken(pixels, rng, 3, 14),
    "soft": lambda pixels, rng: soft(pixels, rng, 0.8, 3),
    "dark": lambda pixels, rng: brighter(pixels, rng, 0.15, 0.5),
    "burnt": lambda pixels, rng: brighter(pixels, rng, 2, 4),
    "leaning": leaning,
}
_POOR: Mapping[str, _Damage] = {
    "shaken": lambda pixels, rng: shaken(pixels, rng, 10, 30),
    "shaken little": lambda pixels, rng: shaken(pixels, rng, 5, 10),
    "out of focus": lambda pixels, rng: soft(pixels, rng, 2.5, 8),
    "dark": lambda pixels, rng: brighter(pixels, rng, 0.0, 0.12),
    "burnt": lambda pixels, rng: brighter(pixels, rng, 4, 12),
}
