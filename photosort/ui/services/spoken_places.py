"""The towns of photos for those who listen to them: looked up in the background, and said once they are known."""

from functools import partial

from PySide6.QtCore import QObject

from photosort.model.photo import Photo
from photosort.ui.services import place_names
from photosort.ui.services.threads import Lane, Lanes


class SpokenPlaces(QObject):
    """Never keeps anybody waiting: the words for a photo are asked for several times, and needed at once."""

    def __init__(self, lanes: Lanes, parent: QObject) -> None:
        super().__init__(parent)
        self._lanes = lanes
        self._names: dict[place_names.Spot, str] = {}

    def of(self, photo: Photo) -> str:
        """The town of a photo as in "Lyon, France"; empty where there is none, and until it is known."""
        spot = place_names.spot_of(photo)
        if spot is None:
            return ""
        if spot not in self._names:
            self._names[spot] = ""
            known = partial(self._names.__setitem__, spot)
            self._lanes.run(
                Lane.FILES, lambda: place_names.town_name(*spot), known, owner=self, failed=lambda _error: None
            )
        return self._names[spot]
