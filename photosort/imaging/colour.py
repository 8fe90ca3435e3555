"""Every pixel layout to plain 8 bits, and every colour profile to sRGB."""

import io
from collections.abc import Callable
from functools import lru_cache

import numpy as np
from PIL import Image, ImageCms

from photosort.imaging import cicp
from photosort.imaging.cicp import CodePoints

_KEYED = ("P", "RGB", "L", "1")  # modes that may name one colour, or entries of the palette, as transparent
_WHITE = (255, 255, 255, 255)
_SPACES = {"RGB ": "RGB", "GRAY": "L", "CMYK": "CMYK"}


def plainer(image: Image.Image) -> Callable[[Image.Image], Image.Image]:
    """How to bring `image`, or any part cut out of it, to 8-bit RGB, L or CMYK: alpha on white, wide numbers scaled.

    Parts are handled alike, so a large picture can be brought down piece by piece.
    """
    mode = image.mode
    if mode in ("RGBA", "LA", "PA", "RGBa", "La") or ("transparency" in image.info and mode in _KEYED):
        return _on_white
    if mode in ("RGB", "L", "CMYK"):
        return lambda part: part
    if mode == "1":
        return lambda part: part.convert("L")
    if mode in ("I", "F") or mode.startswith("I;16"):
        low, high = _range(image)
        return lambda part: _scaled(part, low, high)
    if mode == "LAB":
        return _from_lab
    return lambda part: part.convert("RGB")


def to_srgb(image: Image.Image, tag: bytes | CodePoints | None) -> Image.Image:
    """RGB, L or CMYK to RGB in sRGB; the colours are those of an ICC profile or of code points, or sRGB's already."""
    if isinstance(tag, CodePoints):
        return cicp.to_srgb(image, tag)
    transform = _transform(tag, image.mode) if tag and len(tag) >= 128 else None
    return image.convert("RGB") if transform is None else transform.apply(image)


def _on_white(part: Image.Image) -> Image.Image:
    rgba = part.convert("RGBA")
    return Image.alpha_composite(Image.new("RGBA", rgba.size, _WHITE), rgba).convert("RGB")


def _from_lab(part: Image.Image) -> Image.Image:
    return _lab_transform().apply(part)


def _range(image: Image.Image) -> tuple[float, float]:
    """The values that become black and white."""
    if image.mode.startswith("I;16"):
        return 0.0, 65535.0
    values = np.asarray(image)
    finite = values[np.isfinite(values)]
    low, high = (float(finite.min()), float(finite.max())) if finite.size else (0.0, 1.0)
    for white in (1.0, 255.0, 65535.0) if image.mode == "F" else (255.0, 65535.0):
        if low >= 0 and high <= white:
            return 0.0, white
    return low, high


def _scaled(part: Image.Image, low: float, high: float) -> Image.Image:
    values = np.nan_to_num(np.asarray(part).astype(np.float32), nan=low, posinf=high, neginf=low)
    scaled = (values - low) * (255.0 / max(high - low, 1e-12))
    return Image.fromarray(scaled.clip(0, 255).astype(np.uint8))


@lru_cache(maxsize=64)
def _transform(profile: bytes, mode: str) -> ImageCms.ImageCmsTransform | None:
    """A transform to sRGB, or None where there is nothing to do or the profile is unusable. Threads may share it."""
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        described = source.profile.profile_description or ""
        if _SPACES.get(source.profile.xcolor_space) != mode or "srgb" in described.lower():
            return None
        return ImageCms.buildTransform(source, ImageCms.createProfile("sRGB"), mode, "RGB")
    except (OSError, ImageCms.PyCMSError, TypeError, ValueError):
        return None


@lru_cache(maxsize=1)
def _lab_transform() -> ImageCms.ImageCmsTransform:
    return ImageCms.buildTransform(ImageCms.createProfile("LAB"), ImageCms.createProfile("sRGB"), "LAB", "RGB")
