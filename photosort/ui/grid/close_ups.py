"""Close-ups of what a search found in the text of photos: first out of their thumbnails, then sharp, one at a time."""

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRect, QSize, Signal
from PySide6.QtGui import QImage, QPainter, QPixmap, QPolygonF

from photosort.model.cancel_token import CancelToken
from photosort.model.photo import Photo, PhotoId
from photosort.model.search.close_up import Part, close_up
from photosort.model.search.parsing import parse
from photosort.model.search.spots import spots
from photosort.model.text_line import Box
from photosort.model.value import dataclass
from photosort.ui.services.context import Context
from photosort.ui.services.picture_parts import area_of, taken_out, whole_edge
from photosort.ui.services.threads import Lane, Task
from photosort.ui.services.thumbnails import Cut, bake, whole
from photosort.ui.style.lit_picture import paint_hits

if TYPE_CHECKING:
    from photosort.library.ports import LibraryPort

BUDGET_BYTES = 32_000_000


@dataclass(frozen=True, slots=True)
class Wanted:
    """A photo, the line of its text that is to be read, and how its cell is cut."""

    photo: Photo
    line: str
    cut: Cut


@dataclass(frozen=True, slots=True)
class _Look:
    """Where in a photo a close-up lies, what is lit in it, and how it looks out of the thumbnail."""

    wanted: Wanted
    part: Part
    hits: Sequence[Box]
    image: QImage


class CloseUps(QObject):
    """For photos whose files are at hand. `arrived` tells of the photos whose close-up is another one."""

    arrived = Signal(object)  # set[PhotoId]

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        _prepare()
        self._context = context
        self._kept: OrderedDict[PhotoId, tuple[Wanted, QPixmap]] = OrderedDict()
        self._waiting: list[_Look] = []
        self._looking: Task | None = None
        self._token: CancelToken | None = None  # of what is being decoded

    def pixmap(self, photo: PhotoId) -> QPixmap | None:
        """The best at hand."""
        found = self._kept.get(photo)
        return found[1] if found is not None else None

    def want(self, wanted: Sequence[Wanted], search: str) -> None:
        """Make those of these that are missing, in this order; what was wanted before is dropped."""
        self.rest()
        missing = [one for one in wanted if one.photo.id not in self._kept or self._kept[one.photo.id][0] != one]
        if missing:
            library = self._context.library
            self._looking = self._context.lanes.run(
                Lane.READ, lambda: _looks(library, missing, search), self._take, owner=self
            )

    def rest(self) -> None:
        """Make none for now."""
        if self._looking is not None:
            self._looking.cancel()
        if self._token is not None:
            self._token.cancel()
        self._looking, self._token, self._waiting = None, None, []

    def forget(self) -> None:
        """Drop everything: something else is looked for."""
        self.rest()
        self._kept.clear()

    def _take(self, looks: list[_Look]) -> None:
        self._looking = None
        for look in looks:
            if look.wanted.photo.id not in self._kept:
                self._keep(look.wanted.photo.id, replace(look.wanted, line=""), look.image)  # until a sharp one comes
        self._waiting = looks
        self._next()

    def _next(self) -> None:
        if not self._waiting:
            return
        look, token = self._waiting.pop(0), CancelToken()
        self._token = token
        originals, wanted = self._context.originals, look.wanted

        def decode() -> QImage:
            token.check()
            # Once begun it goes on: the process would end with it, which the viewer may need next.
            edge = whole_edge(wanted.photo, look.part, wanted.cut)
            part = originals.part(wanted.photo.path, edge, look.part, CancelToken())
            return _drawn(part, part.rect(), look.part, look.hits, wanted.cut)

        def take(image: QImage) -> None:
            if not token.cancelled:
                self._keep(wanted.photo.id, wanted, image)
                self._next()

        def fail(_words: str) -> None:
            if not token.cancelled:
                if wanted.photo.id in self._kept:  # it is not tried again
                    self._kept[wanted.photo.id] = wanted, self._kept[wanted.photo.id][1]
                self._next()

        self._context.lanes.run(Lane.FILES, decode, take, owner=self, failed=fail)

    def _keep(self, photo: PhotoId, wanted: Wanted, image: QImage) -> None:
        self._kept[photo] = wanted, QPixmap.fromImage(image)
        self._kept.move_to_end(photo)
        while len(self._kept) > 1 and sum(4 * p.width() * p.height() for _, p in self._kept.values()) > BUDGET_BYTES:
            self._kept.popitem(last=False)
        self.arrived.emit({photo})


def _looks(library: "LibraryPort", wanted: Sequence[Wanted], search: str) -> list[_Look]:
    """Ask the library. Runs on a background thread."""
    query = parse(search, date.today())
    found = []
    for one in wanted:
        lines = library.texts.get(one.photo.id) or ()
        line = next((line for line in lines if line.text == one.line), None)
        data = library.photos.thumbnail(one.photo.id)
        hits = spots([line], query) if line is not None else []
        if line is None or not hits or data is None:
            continue
        size = one.photo.header.width, one.photo.header.height
        part = close_up(line.box, hits, size, (one.cut.width, one.cut.height))
        every = spots(lines, query)
        image = whole(data)
        found.append(_Look(one, part, every, _drawn(image, area_of(part, image), part, every, one.cut)))
    return found


def _drawn(image: QImage, area: QRect, part: Part, hits: Sequence[Box], cut: Cut) -> QImage:
    """An area of a picture as large as a cell, with what is lit in it."""
    made = taken_out(image, area, cut).convertToFormat(QImage.Format.Format_RGB32)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def place(x: float, y: float) -> QPointF:
        return QPointF((x - part.x) / part.width * made.width(), (y - part.y) / part.height * made.height())

    paint_hits(painter, (QPolygonF([place(x, y) for x, y in zip(box[::2], box[1::2], strict=True)]) for box in hits))
    painter.end()
    return bake(made, cut)


@cache
def _prepare() -> None:
    """Have the binding of Qt load what `_drawn` needs before two threads do, as `thumbnails` has for its own."""
    corners = (0.0, 0.0, 1.0, 0.0, 1.0, 1.0, 0.0, 1.0)
    dot = QImage(QSize(1, 1), QImage.Format.Format_RGB32)
    _drawn(dot, dot.rect(), Part(0.0, 0.0, 1.0, 1.0), [corners], Cut(1, 1))
