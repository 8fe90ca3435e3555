"""What the viewer is asked to show, as a value: one photo, among which others or alone."""

from collections.abc import Sequence

from photosort.model.photo import PhotoId
from photosort.model.value import dataclass
from photosort.model.view import View


@dataclass(frozen=True, slots=True)
class PhotoToShow:
    """One photo, and the line-up that the viewer walks through.

    The line-up is `among` where the photo lies in it; else the photos of `view`; else the photo alone.
    """

    photo: PhotoId
    view: View | None = None
    among: Sequence[PhotoId] = ()
    alone: bool = False  # on the whole screen, in the lightbox
    slides: bool = False  # alone, and the others by themselves
