"""The line-up: the photos that the viewer walks through, and which of them is shown."""

from collections.abc import Collection, Sequence

from photosort.model.photo import PhotoId


class LineUp:
    """`ids` of those that are there, and the `place` of one. Who left is let in again at the old place on coming back.

    Attributes:
        opened: as it was opened: those that left meanwhile, too.
    """

    def __init__(self) -> None:
        self.ids: Sequence[PhotoId] = ()
        self.opened: Sequence[PhotoId] = ()
        self.place = 0

    def open(self, ids: Sequence[PhotoId], photo: PhotoId) -> None:
        """Begin with these, at one of them."""
        self.ids = self.opened = ids
        self.place = ids.index(photo)

    def go(self, place: int) -> bool:
        """Be at a place, or at the nearest one that is there; whether it is another than before."""
        before, self.place = self.place, max(0, min(len(self.ids) - 1, place))
        return self.place != before

    def pair(self) -> Sequence[PhotoId]:
        """The one that is shown and the next one; at the end the one before it comes first. One alone has no other."""
        first = max(0, min(self.place, len(self.ids) - 2))
        return self.ids[first : first + 2]

    def near(self) -> list[PhotoId]:
        """The one that is shown, the next one and the one before, where they are there."""
        places = (self.place, self.place + 1, self.place - 1)
        return [self.ids[place] for place in places if 0 <= place < len(self.ids)]

    def keep(self, staying: Collection[PhotoId], photo: PhotoId) -> list[PhotoId]:
        """Leave out who is not among these, of whom one is left; the place is that of a photo, or of the next after it.

        Returns:
            those that were left out before and are back.
        """
        shown = set(self.ids)
        before = sum(one in staying for one in self.opened[: self.opened.index(photo)])
        self.ids = [one for one in self.opened if one in staying]
        self.place = min(before, len(self.ids) - 1)
        return [one for one in self.ids if one not in shown]
