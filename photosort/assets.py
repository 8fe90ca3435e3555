"""The one door to resources/: in a checkout, in an installed wheel and in a bundle."""

import sys
from functools import cache
from pathlib import Path


@cache
def folder() -> Path:
    """The folder that holds the resources.

    Raises:
        FileNotFoundError: the installation is incomplete.
    """
    package = Path(__file__).resolve().parent
    bundle = getattr(sys, "_MEIPASS", None)
    places = [package / "_resources", package.parent / "resources"]
    if bundle is not None:
        places.insert(0, Path(bundle) / "photosort" / "_resources")
    for place in places:
        if place.is_dir():
            return place
    raise FileNotFoundError(f"Photosort's resources are missing: none of {', '.join(map(str, places))} exists.")


def path(name: str) -> Path:
    """Place of one resource, named relative to resources/, such as "icons/folder.svg".

    Raises:
        FileNotFoundError: there is no such resource.
    """
    place = folder() / name
    if not place.exists():
        raise FileNotFoundError(f'Photosort has no resource "{name}".')
    return place


def read_bytes(name: str) -> bytes:
    """Content of one resource."""
    return path(name).read_bytes()


def read_text(name: str) -> str:
    """Content of one UTF-8 resource."""
    return path(name).read_text(encoding="utf-8")
