"""Pictures of faces, for whoever shows people: first out of thumbnails, then sharp, one at a time."""

from collections import OrderedDict
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QImage, QPixmap

from photosort.model.cancel_token import CancelToken
from photosort.model.changes import Changes
from photosort.model.face import Box, FaceId
from photosort.model.photo import Photo, PhotoId, Presence
from photosort.model.search.close_up import Part
from photosort.ui.services.originals import Originals
from photosort.ui.services.picture_parts import area_of, taken_out, whole_edge
from photosort.ui.services.threads import Lane, Lanes, Task
from photosort.ui.services.thumbnails import Cut, bake, pixels, whole

if TYPE_CHECKING:
    from photosort.library.ports import LibraryPort

BUDGET_BYTES = 32_000_000
BATCH = 8  # faces looked up at once: the first are seen while the others come
HEAD = 1.9  # times the height of a face is the square that shows the whole head
WIDE = 2.4  # times it is what is not square: there the place is seen as well
UP = 0.04  # of that height lies the face below its middle, for hair is above it
SHARP = 0.8  # of the wished pixels are enough

Wish = tuple[FaceId, Cut]


def round_cut(edge: int, *, dark: bool, dpr: float) -> Cut:
    """A circle, `edge` logical pixels wide."""
    return Cut(edge, edge, radius=edge // 2, dark=dark, dpr=dpr)


def head_part(box: Box, width: int, height: int, shape: float = 1.0) -> Part:
    """The part of a picture of so many pixels that shows a whole head: `shape` times as wide as high, and within it."""
    left, top, wide, high = box[0] * width, box[1] * height, box[2] * width, box[3] * height
    tall = min(float(height), width / shape, (HEAD if shape == 1 else WIDE) * max(wide, high))
    broad = tall * shape
    x = min(max(0.0, left + wide / 2 - broad / 2), width - broad)
    above = min(UP * tall, max(0.0, (tall - high) / 2))  # no chin is cut off for the sake of hair
    y = min(max(0.0, top + high / 2 - tall / 2 - above), height - tall)
    return Part(x / width, y / height, broad / width, tall / height)


class _Look(NamedTuple):
    """How a face looks out of the thumbnail of its photo, and whether the photo itself would show more."""

    wish: Wish
    photo: Photo
    part: Part
    image: QImage
    soft: bool


@dataclass(slots=True)
class _Kept:
    pixmap: QPixmap
    photo: PhotoId
    soft: _Look | None  # until it was tried to make it sharp


class FacePictures(QObject):
    """`pixmap` never waits; what is missing is wished for, and `arrived(set[FaceId])` tells.

    Each owner has one list of wishes, nearest first; a new list replaces the old one.
    """

    arrived = Signal(object)

    def __init__(self, library: "LibraryPort", lanes: Lanes, originals: Originals, parent: QObject) -> None:
        super().__init__(parent)
        _prepare()
        self._library, self._lanes, self._originals = library, lanes, originals
        self._kept: OrderedDict[Wish, _Kept] = OrderedDict()
        self._latest: dict[FaceId, Wish] = {}  # for a picture of another size until the right one comes
        self._gone: set[Wish] = set()  # faces of which there is no picture
        self._wishes: OrderedDict[Hashable, list[Wish]] = OrderedDict()
        self._looking: Task | None = None
        self._sharpening: Task | None = None

    def pixmap(self, face: FaceId, cut: Cut) -> QPixmap | None:
        """The best at hand of a round face."""
        found = self._kept.get((face, cut))
        if found is None and face in self._latest:
            found = self._kept.get(self._latest[face])
        return found.pixmap if found is not None else None

    def exactly(self, face: FaceId, cut: Cut) -> QPixmap | None:
        """The picture if it is cut just so: one of another shape would be stretched."""
        found = self._kept.get((face, cut))
        return found.pixmap if found is not None else None

    def wish(self, owner: Hashable, faces: Sequence[FaceId], cut: Cut) -> None:
        """Replace what an owner wishes for; no faces take it back."""
        self._wishes.pop(owner, None)
        if faces:
            self._wishes[owner] = [(face, cut) for face in faces]
        self._go_on()

    def follow(self, changes: Changes) -> None:
        """Look anew at faces of photos that changed, and at those that were not to be had."""
        if not changes.photos:
            return
        self._gone.clear()
        for wish in [wish for wish, kept in self._kept.items() if kept.photo in changes.photos]:
            self._drop(wish)
        self._go_on()

    def _go_on(self) -> None:
        wished = [wish for owner in reversed(self._wishes) for wish in self._wishes[owner]]
        missing = [wish for wish in wished if wish not in self._kept and wish not in self._gone][:BATCH]
        if missing and self._looking is None:
            library = self._library
            self._looking = self._lanes.run(
                Lane.READ,
                lambda: _looks(library, missing),
                lambda looks: self._take(missing, looks),
                owner=self,
                failed=lambda _words: self._take(missing, []),
            )
        soft = (kept.soft for wish in wished if (kept := self._kept.get(wish)) is not None and kept.soft is not None)
        look = next(soft, None)
        if look is not None and self._sharpening is None:
            self._sharpen(look)

    def _take(self, asked: Sequence[Wish], looks: Sequence[_Look]) -> None:
        self._looking = None
        self._gone |= set(asked) - {look.wish for look in looks}
        for look in looks:
            self._keep(look.wish, _Kept(QPixmap.fromImage(look.image), look.photo.id, look if look.soft else None))
        if looks:
            self.arrived.emit({look.wish[0] for look in looks})
        self._go_on()

    def _sharpen(self, look: _Look) -> None:
        originals, (face, cut) = self._originals, look.wish

        def decode() -> QImage:
            # Once begun it goes on: the process would end with it, which the viewer may need next.
            edge = whole_edge(look.photo, look.part, cut)
            part = originals.part(look.photo.path, edge, look.part, CancelToken())
            return bake(taken_out(part, part.rect(), cut), cut)

        def take(image: QImage) -> None:
            self._sharpening = None
            if look.wish in self._kept:
                self._keep(look.wish, _Kept(QPixmap.fromImage(image), look.photo.id, None))
                self.arrived.emit({face})
            self._go_on()

        def fail(_words: str) -> None:
            self._sharpening = None
            if look.wish in self._kept:
                self._kept[look.wish].soft = None  # it is not tried again
            self._go_on()

        self._sharpening = self._lanes.run(Lane.FILES, decode, take, owner=self, failed=fail)

    def _keep(self, wish: Wish, kept: _Kept) -> None:
        self._kept[wish] = kept
        self._kept.move_to_end(wish)
        if wish[1].width == wish[1].height:
            self._latest[wish[0]] = wish
        while len(self._kept) > 1 and sum(_bytes(one.pixmap) for one in self._kept.values()) > BUDGET_BYTES:
            self._drop(next(iter(self._kept)))

    def _drop(self, wish: Wish) -> None:
        del self._kept[wish]
        if self._latest.get(wish[0]) == wish:
            del self._latest[wish[0]]


def _bytes(pixmap: QPixmap) -> int:
    return 4 * pixmap.width() * pixmap.height()


def _looks(library: "LibraryPort", wishes: Sequence[Wish]) -> list[_Look]:
    """Ask the library. Runs on a background thread."""
    faces = {face.id: face for face in library.people.faces([face for face, _ in wishes])}
    photos = {photo.id: photo for photo in library.photos.get(list({face.photo for face in faces.values()}))}
    images: dict[PhotoId, QImage] = {}
    found = []
    for wish in wishes:
        face = faces.get(wish[0])
        photo = photos.get(face.photo) if face is not None else None
        if face is None or photo is None or not photo.header.width:
            continue
        cut = wish[1]
        if photo.id not in images:
            images[photo.id] = whole(library.photos.thumbnail(photo.id) or b"")
        image = images[photo.id]
        if image.isNull():
            continue
        part = head_part(face.box, photo.header.width, photo.header.height, cut.width / cut.height)
        area = area_of(part, image)
        larger = max(photo.header.width, photo.header.height) > max(image.width(), image.height())
        soft = larger and photo.presence is Presence.PRESENT and area.width() < SHARP * pixels(cut).width()
        found.append(_Look(wish, photo, part, bake(taken_out(image, area, cut), cut), soft))
    return found


@cache
def _prepare() -> None:
    """Have the binding of Qt load what `_looks` needs before two threads do, as `thumbnails` has for its own."""
    dot = QImage(QSize(1, 1), QImage.Format.Format_RGB32)
    bake(taken_out(dot, dot.rect(), Cut(1, 1)), Cut(1, 1))
