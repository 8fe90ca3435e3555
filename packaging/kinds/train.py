"""Trains the head of `photosort.learning.photos.kinds` on rendered pictures. Run: train.py PHOTOS OBJECTS [--each 220].

PHOTOS (JPEG) are backgrounds of memes, greetings and screens, and the kind "photograph"; OBJECTS (PNG) are cut out and
stand before them. Both are what `collect.py` takes out of Debian packages whose pictures have a stated free licence.
"""

import argparse
import io
import sys
from pathlib import Path

from photosort.learning.training import allocator

allocator.tune()

import numpy as np  # noqa: E402 - the allocator must be set before torch is imported
from PIL import Image, ImageFont  # noqa: E402
from render import Renderer  # noqa: E402
from safetensors.numpy import save_file  # noqa: E402
from sklearn.linear_model import LogisticRegression  # noqa: E402

from photosort.imaging.views import encoder_views  # noqa: E402
from photosort.learning.encoders.lite_encoder import LiteEncoder  # noqa: E402
from photosort.learning.photos import kinds, photo_vector  # noqa: E402
from photosort.learning.photos.vocabulary import KINDS, PHOTOGRAPH  # noqa: E402

EDGE = 512
PARTS_WEIGHT = 6.0  # of each part of the input, however many columns it has
STIFFNESS = 0.02  # inverse of the weights' penalty: with so few photographs, loose weights learn what these show
NAMES = (".ttf", ".otf", ".t1")


def rendered(photos: list[Path], objects: list[Path], each: int) -> tuple[np.ndarray, np.ndarray]:
    """Stored vectors and kinds of rendered pictures, each once through JPEG as a forwarded picture is."""
    fonts = sorted(p for p in Path("/usr/share/fonts").rglob("*") if p.suffix in NAMES and latin(p))
    encoder, rng = LiteEncoder(), np.random.default_rng(0)
    vectors, labels = [], []
    for number, kind in enumerate(KINDS):
        views, aspects = [], []
        for i in range(3 * each if number == PHOTOGRAPH else each):
            buffer = io.BytesIO()
            drawn = Renderer(1000 * number + i, photos, objects, fonts).kinds()[kind]().convert("RGB")
            drawn.save(buffer, "JPEG", quality=int(rng.integers(55, 92)))
            picture = Image.open(buffer).convert("RGB")
            picture.thumbnail((EDGE, EDGE))
            views.append(encoder_views(np.asarray(picture)))
            aspects.append(picture.width / picture.height)
        for start in range(0, len(views), 16):
            part = np.stack(views[start : start + 16])
            vectors.append(photo_vector.describe(encoder, part, np.array(aspects[start : start + 16], np.float32)))
        labels += [number] * len(views)
        sys.stderr.write(f"{kind}: {len(views)}\n")
    return np.concatenate(vectors), np.array(labels)


def latin(font: Path) -> bool:
    """Whether a font has letters; where it has none, it draws empty boxes."""
    drawn = ImageFont.truetype(str(font), 20)
    return bytes(drawn.getmask("a")) != bytes(drawn.getmask("\ufffe"))


def train(vectors: np.ndarray, labels: np.ndarray) -> dict[str, np.ndarray]:
    """The head's arrays."""
    parts = kinds.inputs(vectors)
    weight = np.concatenate([np.full(p.shape[1], PARTS_WEIGHT / np.sqrt(p.shape[1]), np.float32) for p in parts])
    x = np.concatenate(parts, axis=1)
    mean, scale = x.mean(0), weight / (x.std(0) + 1e-2)
    model = LogisticRegression(C=STIFFNESS, max_iter=1000, class_weight="balanced").fit((x - mean) * scale, labels)
    arrays = {
        "mean": mean,
        "scale": scale,
        "weight": weight,
        "coefficients": model.coef_,
        "intercept": model.intercept_,
    }
    return {name: np.ascontiguousarray(value, dtype=np.float32) for name, value in arrays.items()}


def main() -> None:
    """Render, train, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("photos", type=Path)
    parser.add_argument("objects", type=Path)
    parser.add_argument("--each", type=int, default=220)
    parser.add_argument("--out", type=Path, default=Path("resources/kinds/head.safetensors"))
    given = parser.parse_args()
    vectors, labels = rendered(sorted(given.photos.glob("*.jpg")), sorted(given.objects.glob("*.png")), given.each)
    given.out.parent.mkdir(parents=True, exist_ok=True)
    save_file(train(vectors, labels), given.out)


if __name__ == "__main__":
    main()
