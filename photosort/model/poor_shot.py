"""A photo that came out badly, as far as can be measured, and why it is thought so."""

from photosort.model.fact import Fact
from photosort.model.photo import PhotoId
from photosort.model.value import dataclass


@dataclass(frozen=True, slots=True)
class PoorShot:
    """A photo that is blurred or was taken by accident. `reasons`: what is wrong, then what bears that out."""

    photo: PhotoId
    reasons: tuple[Fact, ...]
