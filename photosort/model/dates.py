"""Dates of photos that are likely wrong."""

from datetime import date

from photosort.model.photo import PhotoId
from photosort.model.value import dataclass


@dataclass(frozen=True, slots=True)
class Suspect:
    """Photos that say one day, by one camera, which is likely not when they were taken."""

    day: date
    camera: str
    photos: tuple[PhotoId, ...]
