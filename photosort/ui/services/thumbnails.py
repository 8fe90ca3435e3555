"""Thumbnails as pixmaps: what is seen comes first, what is far is dropped, and memory has a bound in bytes."""

import logging
import threading
from collections import OrderedDict
from collections.abc import Hashable, Sequence
from functools import cache
from typing import NamedTuple, Protocol

from PySide6.QtCore import QBuffer, QByteArray, QObject, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QImage, QImageReader, QPainter, QPainterPath, QPen, QPixmap

from photosort.model.changes import Changes
from photosort.model.photo import PhotoId
from photosort.ui.services.threads import Mailbox

LOG = logging.getLogger(__name__)
BUDGET_BYTES = 128_000_000
HARVEST = 24  # pixmaps made per turn of the event loop: about 3 ms
ALL_CORNERS = 15
TOP_LEFT, TOP_RIGHT, BOTTOM_RIGHT, BOTTOM_LEFT = 1, 2, 4, 8


class Thumbnails(Protocol):
    """Where encoded thumbnails come from, on any thread."""

    def thumbnail(self, photo_id: PhotoId) -> bytes | None:
        """A picture (JPEG) of at most 512 pixels, or None if the photo has not been read."""


class Cut(NamedTuple):
    """How a thumbnail is cut: logical size, corners, and what is baked in so that painting only copies.

    A tuple, because it is hashed for every cell of every frame.
    """

    width: int
    height: int
    radius: int = 3
    corners: int = ALL_CORNERS
    dark: bool = False  # which inner line keeps the edge of a white picture
    gray: bool = False  # the file is not at hand: saturation 15 %
    whole: bool = False  # show the whole picture instead of cropping it to fill
    at: float = 0.5  # what is kept of its longer edge where it is cropped: from 0, its start, to 1, its end
    dpr: float = 1.0


Wish = tuple[PhotoId, Cut]


def pixels(cut: Cut) -> QSize:
    """How many pixels a cut has on its screen."""
    return QSize(max(1, round(cut.width * cut.dpr)), max(1, round(cut.height * cut.dpr)))


class _Kept(NamedTuple):
    """A pixmap, and a number that tells what it was made of."""

    pixmap: QPixmap
    content: int


class _Made(NamedTuple):
    """What a worker has made of a wish; without an image where there is none, or where the kept one still holds."""

    wish: Wish
    generation: int
    content: int
    image: QImage | None
    holds: bool = False


def render(data: bytes, cut: Cut) -> QImage | None:
    """Decode a thumbnail (JPEG) and cut it. Runs on any thread; None if the data is no such picture."""
    buffer = QBuffer()
    reader = _reader(buffer, data)
    if not reader.canRead():
        return None
    size = reader.size()
    target = pixels(cut)
    mode = Qt.AspectRatioMode.KeepAspectRatio if cut.whole else Qt.AspectRatioMode.KeepAspectRatioByExpanding
    scaled = size.scaled(target, mode) if size.isValid() else QSize()
    if scaled.isValid() and scaled.width() < size.width():
        reader.setScaledSize(scaled.expandedTo(QSize(1, 1)))
    image = reader.read()
    if image.isNull():
        return None
    if image.size() != scaled:
        smooth = Qt.TransformationMode.SmoothTransformation
        image = image.scaled(
            image.size().scaled(target, mode).expandedTo(QSize(1, 1)), Qt.AspectRatioMode.IgnoreAspectRatio, smooth
        )
    if not cut.whole:
        kept = QRect(
            int((image.width() - target.width()) * cut.at),
            int((image.height() - target.height()) * cut.at),
            target.width(),
            target.height(),
        )
        image = image.copy(kept)
    return bake(_faded(image) if cut.gray else image, cut)


def whole(data: bytes) -> QImage:
    """A thumbnail as it is kept; null where it cannot be read. Any thread."""
    buffer = QBuffer()
    reader = _reader(buffer, data)
    # Asked first, as `render` does: `read` gives Python's lock up, and what it then makes under a lock of Qt's asks
    # the buffer, for which it needs Python's again, while another thread holds that and waits for Qt's, for ever.
    return reader.read() if reader.canRead() else QImage()


def _reader(buffer: QBuffer, data: bytes) -> QImageReader:
    buffer.setData(QByteArray(data))
    reader = QImageReader(buffer, b"jpeg")
    # Looking for the format asks the reader of SVG, whose stream waits for a lock of Qt's signals while Python's is
    # held here: a widget that ends on the GUI thread meanwhile holds the one and waits for the other, for ever.
    reader.setAutoDetectImageFormat(False)
    return reader


@cache
def _prepare() -> None:
    """Have the binding of Qt load what `render` needs before two threads do: it imports modules under a lock of its own
    that it does not give up while it waits for Python's, and the whole program stands still.
    """
    render(b"", Cut(1, 1))
    bake(_faded(QImage(QSize(1, 1), QImage.Format.Format_RGB32)), Cut(1, 1))


def _faded(image: QImage) -> QImage:
    colour = image.convertToFormat(QImage.Format.Format_RGB32)
    painter = QPainter(colour)
    painter.setOpacity(0.85)
    painter.drawImage(0, 0, image.convertToFormat(QImage.Format.Format_Grayscale8))
    painter.end()
    return colour


def bake(image: QImage, cut: Cut) -> QImage:
    """Round the corners and draw the inner line."""
    baked = QImage(image.size(), QImage.Format.Format_ARGB32_Premultiplied)
    baked.fill(Qt.GlobalColor.transparent)
    painter = QPainter(baked)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    area = QRectF(baked.rect())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(image))
    painter.drawPath(rounded(area, cut.radius * cut.dpr, cut.corners))
    line = QColor(255, 255, 255, 26) if cut.dark else QColor(0, 0, 0, 31)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(line, cut.dpr))
    half = cut.dpr / 2
    painter.drawPath(rounded(area.adjusted(half, half, -half, -half), cut.radius * cut.dpr - half, cut.corners))
    painter.end()
    baked.setDevicePixelRatio(cut.dpr)
    return baked


def rounded(area: QRectF, radius: float, corners: int = ALL_CORNERS) -> QPainterPath:
    """A rectangle with some corners round."""
    path = QPainterPath()
    if corners == ALL_CORNERS:
        path.addRoundedRect(area, radius, radius)
        return path
    places = (
        (TOP_LEFT, area.topLeft(), QPointF(0, 1), QPointF(1, 0)),
        (TOP_RIGHT, area.topRight(), QPointF(-1, 0), QPointF(0, 1)),
        (BOTTOM_RIGHT, area.bottomRight(), QPointF(0, -1), QPointF(-1, 0)),
        (BOTTOM_LEFT, area.bottomLeft(), QPointF(1, 0), QPointF(0, -1)),
    )
    for number, (corner, point, came, goes) in enumerate(places):
        reach = radius if corners & corner else 0.0
        begin = point + came * reach
        path.lineTo(begin) if number else path.moveTo(begin)
        if reach:
            path.quadTo(point, point + goes * reach)
    path.closeSubpath()
    return path


class ThumbnailLoader(QObject):
    """Loads and keeps thumbnails for every view. `pixmap` never waits; what is missing is wished for; `arrived` tells.

    Each owner has one list of wishes, nearest first; a new list replaces the old one, so what has been scrolled away is
    never loaded. Pixels are decoded and cut on worker threads; pixmaps are made on the GUI thread. What is kept of a
    photo that changed is shown until it was looked at again, and decoded again only if its picture is another one.
    """

    arrived = Signal(object)  # set[PhotoId]

    def __init__(
        self,
        source: Thumbnails,
        mailbox: Mailbox,
        parent: QObject | None = None,
        *,
        threads: int = 2,
        budget: int = BUDGET_BYTES,
    ) -> None:
        super().__init__(parent)
        self._source = source
        self._mailbox = mailbox
        self._budget = budget
        self._bytes = 0
        self._pixmaps: OrderedDict[Wish, _Kept] = OrderedDict()
        self._doubted: set[Wish] = set()  # kept of photos that changed since
        self._latest: dict[PhotoId, Cut] = {}  # for a picture of another size until the right one comes
        self._empty: set[PhotoId] = set()  # photos that have no thumbnail (yet)
        # Below the lock
        self._lock = threading.Condition()
        self._wishes: OrderedDict[Hashable, list[Wish]] = OrderedDict()
        self._in_work: set[Wish] = set()
        self._results: list[_Made] = []
        self._told = False
        self._generation = 0
        self._changed_at: dict[PhotoId, int] = {}
        self._closed = False
        _prepare()
        self._threads = [threading.Thread(target=self._work, name=f"thumbs-{n}", daemon=True) for n in range(threads)]
        for thread in self._threads:
            thread.start()

    def follow(self, changes: Changes) -> None:
        """Look again at photos that changed."""
        if changes.photos:
            self.doubt(changes.photos)

    def close(self) -> None:
        """Drop all wishes and join the threads."""
        with self._lock:
            self._closed = True
            self._wishes.clear()
            self._lock.notify_all()
        for thread in self._threads:
            thread.join()

    def pixmap(self, photo: PhotoId, cut: Cut) -> QPixmap | None:
        """The pixmap if it is at hand; else one of another size of the same shape of cut; else None."""
        found = self._pixmaps.get((photo, cut))
        if found is not None:
            self._pixmaps.move_to_end((photo, cut))
            return found.pixmap
        latest = self._latest.get(photo)
        if latest is None or latest.whole != cut.whole:
            return None
        return self._pixmaps[photo, latest].pixmap

    def has(self, photo: PhotoId, cut: Cut) -> bool:
        """Whether exactly this is at hand and holds, or is known not to exist."""
        wish = photo, cut
        return (wish in self._pixmaps and wish not in self._doubted) or photo in self._empty

    def wish(self, owner: Hashable, wishes: Sequence[Wish]) -> None:
        """Replace what an owner wishes for, nearest first. An empty sequence takes all wishes back."""
        missing = [wish for wish in wishes if not self.has(*wish)]
        missing.reverse()
        with self._lock:
            self._wishes.pop(owner, None)
            if missing and not self._closed:
                self._wishes[owner] = missing
                self._lock.notify_all()

    def doubt(self, photos: Sequence[PhotoId] | frozenset[PhotoId]) -> None:
        """Photos changed: what is kept of them, or on its way, may be old."""
        with self._lock:
            self._generation += 1
            for photo in photos:
                self._changed_at[photo] = self._generation
        changed = self._empty.intersection(photos)
        self._empty -= changed
        known = {photo for photo in photos if photo in self._latest}
        if known:
            self._doubted |= {wish for wish in self._pixmaps if wish[0] in known}
        if changed or known:
            self.arrived.emit(changed | known)

    def memory(self) -> int:
        """Bytes of pixels held."""
        return self._bytes

    def _drop(self, wish: Wish) -> None:
        pixmap = self._pixmaps.pop(wish).pixmap
        self._doubted.discard(wish)
        self._bytes -= pixmap.width() * pixmap.height() * 4
        if self._latest.get(wish[0]) == wish[1]:
            del self._latest[wish[0]]

    def _drop_all(self, photo: PhotoId) -> None:
        for wish in [wish for wish in self._pixmaps if wish[0] == photo]:
            self._drop(wish)

    # On the workers

    def _take(self) -> tuple[Wish, int, int | None] | None:
        """The next wish, the present generation, and of what is kept of it, what that was made of: never its pixmap,
        whose last reference must not be dropped on a worker.
        """
        with self._lock:
            while True:
                if self._closed:
                    return None
                for owner in reversed(self._wishes):
                    wishes = self._wishes[owner]
                    while wishes:
                        wish = wishes.pop()
                        if wish not in self._in_work:
                            self._in_work.add(wish)
                            kept = self._pixmaps.get(wish)
                            return wish, self._generation, kept.content if kept is not None else None
                self._wishes.clear()
                self._lock.wait()

    def _work(self) -> None:
        while (taken := self._take()) is not None:
            wish, generation, kept = taken
            photo, cut = wish
            made = _Made(wish, generation, 0, None)
            try:
                data = self._source.thumbnail(photo)
                if data:
                    content = hash(data)
                    holds = kept == content
                    made = _Made(wish, generation, content, None if holds else render(data, cut), holds)
            except Exception:
                # A thumbnail that cannot be had is an empty cell, whatever the cause; the worker goes on.
                LOG.exception("thumbnail of photo %d", photo)
            with self._lock:
                self._results.append(made)
                if self._told or self._closed:
                    continue
                self._told = True
            self._mailbox.post(self._harvest)

    # On the GUI thread

    def _harvest(self) -> None:
        with self._lock:
            results, self._results = self._results[:HARVEST], self._results[HARVEST:]
            more = self._told = bool(self._results)
            self._in_work.difference_update(made.wish for made in results)
            old = {made.wish for made in results if self._changed_at.get(made.wish[0], 0) > made.generation}
        arrived = {wish[0] for wish in old}
        for made in results:
            photo = made.wish[0]
            if made.wish in old:
                continue
            if made.image is not None:
                self._keep(made.wish, _Kept(QPixmap.fromImage(made.image), made.content))
                arrived.add(photo)
            elif not made.holds:
                self._empty.add(photo)
                if photo in self._latest:
                    self._drop_all(photo)
                    arrived.add(photo)
            elif made.wish in self._pixmaps:
                self._doubted.discard(made.wish)
            else:  # it had to make room meanwhile
                arrived.add(photo)
        if more:
            self._mailbox.post(self._harvest)
        if arrived:
            self.arrived.emit(arrived)

    def _keep(self, wish: Wish, kept: _Kept) -> None:
        if wish in self._pixmaps:
            self._drop(wish)
        self._pixmaps[wish] = kept
        self._bytes += kept.pixmap.width() * kept.pixmap.height() * 4
        self._latest[wish[0]] = wish[1]
        while self._bytes > self._budget and len(self._pixmaps) > 1:
            self._drop(next(iter(self._pixmaps)))
