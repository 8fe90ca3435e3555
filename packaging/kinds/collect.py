"""Takes photographs and cut-out objects for train.py out of unpacked Debian packages. Run: collect.py PACKAGES OUT.

PACKAGES holds, unpacked (dpkg-deb -x), each in a folder of its name, and all with a stated licence:
scratch (backgrounds, CC-BY-SA 3.0), lomiri-wallpapers-16.04 and -20.04 (CC-BY, CC-BY-SA 4.0, CC0, per file),
python3-skimage (public domain and CC0) and tuxpaint-stamps-default (cut-outs, GPL 2).
The head that is shipped was made with 73 photographs and 191 cut-outs of them.
"""

import sys
from pathlib import Path

import numpy as np
from PIL import Image, ImageOps

_PHOTOS = {
    "scratch": "usr/share/scratch/Media/Backgrounds",
    "lomiri-wallpapers-16.04": "usr/share/backgrounds",
    "lomiri-wallpapers-20.04": "usr/share/backgrounds",
    "python3-skimage": "usr/lib/python3/dist-packages/skimage/data",
}
_STAMPS = "tuxpaint-stamps-default/usr/share/tuxpaint/stamps"
# Drawn backgrounds, patterns, instruments' pictures.
_DRAWN = (
    "basketball-court1-c", "chalkboard", "graffiti", "party-room", "room", "school2", "spotlight", "woods-and-bench",
    "Fossa", "Infinite", "Painting", "umang", "analog", "warty",
)  # fmt: skip
_SCIENCE = ("astronaut", "chelsea", "coffee", "rocket", "motorcycle_left", "camera")  # all others are no snapshots
_NO_THINGS = (
    "symbols", "seasonal", "plants/flowers", "space", "town/flags", "town/roadsigns", "naturalforces", "military",
)  # fmt: skip
_EDGE, _CUT_OUT = 1600, 400
_SMALL = 240


def photographs(packages: Path, out: Path) -> int:
    """Copy the photographs as JPEG; returns how many."""
    count = 0
    for package, folder in _PHOTOS.items():
        for path in sorted((packages / package / folder).rglob("*")):
            if path.suffix not in (".jpg", ".png") or path.is_symlink() or path.name.startswith(_DRAWN):
                continue
            if package == "python3-skimage" and not path.stem.startswith(_SCIENCE):
                continue
            im = ImageOps.exif_transpose(Image.open(path)).convert("RGB")
            if min(im.size) < _SMALL:
                continue
            im.thumbnail((_EDGE, _EDGE))
            im.save(out / f"{package}-{path.stem}.jpg", quality=92)
            count += 1
    return count


def objects(packages: Path, out: Path) -> int:
    """Copy the cut-outs that are photographs, not drawings; the name begins with the folder. Returns how many."""
    root, count = packages / _STAMPS, 0
    for path in sorted(root.rglob("*.png")):
        name = path.relative_to(root).as_posix()
        if "cartoon" in name or name.startswith(_NO_THINGS):
            continue
        im = Image.open(path).convert("RGBA")
        if max(im.size) >= _EDGE // 15 and _photographed(im, _FOOD if name.startswith("food") else _GRAIN):
            im.thumbnail((_CUT_OUT, _CUT_OUT))
            im.save(out / f"{path.parent.name}-{path.stem}.png")
            count += 1
    return count


_GRAIN, _FOOD = 3.0, 0.8  # median step between neighbouring pixels in photographs; fruit is smooth


def _photographed(im: Image.Image, grain: float) -> bool:
    """Whether it has as many colours and as much grain as photographs have."""
    small = im.copy()
    small.thumbnail((_CUT_OUT, _CUT_OUT))
    pixels = np.asarray(small).astype(int)
    inside = pixels[..., 3] > 200
    if inside.sum() < 2500:
        return False
    colours = len(np.unique(pixels[inside][:, :3] // 4, axis=0)) / inside.sum()
    light = pixels[..., :3].mean(2)
    step = np.abs(4 * light[1:-1, 1:-1] - light[:-2, 1:-1] - light[2:, 1:-1] - light[1:-1, :-2] - light[1:-1, 2:])
    return bool(colours > 0.05 and np.median(step[inside[1:-1, 1:-1]]) > grain)


def main() -> None:
    """Collect both."""
    packages, out = Path(sys.argv[1]), Path(sys.argv[2])
    for name, collect in (("photos", photographs), ("objects", objects)):
        (out / name).mkdir(parents=True, exist_ok=True)
        sys.stderr.write(f"{name}: {collect(packages, out / name)}\n")


if __name__ == "__main__":
    main()
