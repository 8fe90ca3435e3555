"""What is seen of the map of the world: ground, towns, clusters of photos with their names, and what is selected."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import reduce

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from photosort.model.photo import PhotoId
from photosort.ui.pages.world.cluster_painting import COVER, cover_rect, name_rect, paint_cluster, paint_name
from photosort.ui.pages.world.clusters import Cluster, clusters
from photosort.ui.pages.world.ground_layer import GroundLayer
from photosort.ui.pages.world.mercator import EDGE, Plane, unproject
from photosort.ui.pages.world.sight import Sight
from photosort.ui.pages.world.town_labels import TownLabel, largest_towns, paint_label, with_room
from photosort.ui.services import place_names
from photosort.ui.services.context import Context
from photosort.ui.services.debounce import debounced
from photosort.ui.services.threads import Lane, guard
from photosort.ui.services.thumbnails import Cut
from photosort.ui.style.theme import ThemeColor, Type
from photosort.ui.text.i18n import plural, tr

NEAR, NAME = 8, 40  # pixels around a cover, and for the name below it
APART = 68  # pixels between two clusters
STEP = 1.6  # of the zoom, by key and button
REST_MS = 120  # after which the ground is drawn, and photos gathered, for the scale
FOUND = 0.0015  # of the plane, some 50 km, that are shown around a town that was looked for
MOST_PAINTED = 200  # clusters, until those of the scale are gathered
SOURCE = 30  # pixels at the lower edge, where it says whose the outlines are

Gathered = tuple[float, int, int]  # for which scale, and from which row to which


def extent(spots: Plane) -> QRectF:
    """The part of the plane in which points lie, of which there is one at least."""
    return QRectF(QPointF(*spots.min(0).tolist()), QPointF(*spots.max(0).tolist()))


def _widened(area: QRectF) -> QRectF:
    """A part of the plane with what lies around it, where it is a town at most."""
    room = max(0.0, FOUND - max(area.width(), area.height())) / 2
    return area.adjusted(-room, -room, room, room)


@dataclass
class _Drawn:
    """Of which photos the clusters are that are seen: those before, until others are gathered."""

    photos: Sequence[PhotoId]
    plane: Plane
    chosen: NDArray[np.bool_]


class WorldBase(QWidget):
    """Signals: `selectionChanged`."""

    selectionChanged = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._photos: Sequence[PhotoId] = ()
        self._plane: Plane = np.empty((0, 2))
        self._rows = slice(0, 0)  # of the photos that are shown
        self._chosen = np.empty(0, bool)  # of all photos
        self._clusters: list[Cluster] = []
        self._drawn = _Drawn((), self._plane, self._chosen)
        self._ringed: set[Cluster] = set()  # of some of whose photos are selected
        self._spots: Plane = np.empty((0, 2))  # of the clusters
        self._gathered: Gathered | None = None
        self._gathering = False
        self._focus = -1  # among the clusters
        self._names: dict[place_names.Spot, str] = {}
        self._sight = Sight()
        self._whole = True  # all is seen, and nobody has gone from there
        self._ground = GroundLayer(context, self.update, self)
        self._shows_names = True
        self._labels: list[TownLabel] = []
        self._found: TownLabel | None = None  # that was looked for
        self._rest = debounced(self, self._settle, REST_MS)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumHeight(200)
        self.setAccessibleName(tr("Map of the world"))
        context.thumbs.arrived.connect(lambda _photos: self.update())
        context.theme.changed.connect(self._paint_anew)

    # What is shown

    def show_photos(self, photos: Sequence[PhotoId], plane: Plane, rows: slice) -> None:
        """Have photos at places of the plane, float64 (n, 2), and show some of them, without a step between.

        What is selected stays so.
        """
        if photos == self._photos and np.array_equal(plane, self._plane):
            if rows != self._rows:
                self.show_rows(rows)
            return  # other news: what is seen needs no second look
        chosen = set(self._selected_of_all())
        first = not len(self._plane) and len(plane)
        self._photos, self._plane, self._rows = photos, plane, rows
        self._chosen = np.array([photo in chosen for photo in photos], bool) if chosen else np.zeros(len(photos), bool)
        self._gathered = None
        if first:
            self.fit()
        self._settle()

    def show_rows(self, rows: slice) -> None:
        """Show others of the photos, while the map stays where it is."""
        self._rows = rows
        self._settle()
        self.selectionChanged.emit()

    def show_names(self, on: bool) -> None:
        """Whether the names of towns and clusters are seen."""
        self._shows_names = on
        self._settle()

    def selected(self) -> list[PhotoId]:
        """The photos that are selected, of those shown, in their order."""
        return [self._photos[row] for row in self.selected_rows().tolist()]

    def selected_rows(self) -> NDArray[np.int64]:
        """Their rows."""
        return np.flatnonzero(self._chosen[self._rows]) + self._rows.start

    def name_of_selected(self) -> str:
        """The town of what is selected, once it is known; of several how many they are."""
        chosen = [one for one in self._clusters if self._is_chosen(one)] if self._gathered is not None else []
        return plural("%Ln place", "%Ln places", len(chosen)) if len(chosen) > 1 else "".join(map(self._name, chosen))

    def select_photos(self, photos: Iterable[PhotoId]) -> None:
        """Select these alone, as far as they have a place, and show where they are."""
        some = set(photos)
        rows = np.flatnonzero([photo in some for photo in self._photos])
        if len(rows):
            self._choose(rows)
            self.show_area(_widened(extent(self._plane[rows])))

    def select_all(self) -> None:
        """All that is in view."""
        if self._gathered is not None:
            self._choose_all(self._in_sight(0))

    def clear(self) -> None:
        """Select nothing."""
        self._choose(np.empty(0, np.int64))

    def fit(self) -> None:
        """Show all photos, or without any the whole world."""
        if len(self._plane):
            self.show_area(extent(self._plane))
        else:
            self.show_area(QRectF(0, -EDGE * 0.8, 1, EDGE * 1.5))
        self._whole = True

    def show_area(self, area: QRectF) -> None:
        """Show a part of the plane whole."""
        self._whole = False
        self._sight.show(area, COVER, NAME)  # covers stand above their places, names below
        self._move()

    def show_found(self, place: TownLabel | None, area: QRectF | None = None) -> None:
        """Show a place that takes an area with what lies around it, and its name whatever its size; None: no longer."""
        self._found = place
        if area is not None:
            self.show_area(_widened(area))
        self.update()

    def zoom_by(self, steps: float, at: QPointF | None = None) -> None:
        """Nearer or farther; what lies at a point of the widget, else in its middle, stays there."""
        self._whole = False
        self._sight.zoom(STEP**steps, at if at is not None else QPointF(self.rect().center()))
        self._move()

    # Places

    def _move(self) -> None:
        if self.isVisible():  # else once it is shown
            self._rest.start()
        self.update()

    def _pan(self, step: QPointF) -> None:
        self._whole = False
        self._sight.move_to(self._sight.middle + step / self._sight.scale)
        self._move()

    def _at(self, one: Cluster) -> QPointF:
        return self._sight.at(one.x, one.y)

    def _in_sight(self, around: int = 80) -> list[Cluster]:
        """The clusters that are seen, or less than so many pixels from it; the largest first."""
        if not len(self._spots) or not self._sight.scale:
            return []
        seen = self._sight.area().adjusted(*(sign * around / self._sight.scale for sign in (-1, -1, 1, 1)))
        x, y = self._spots.T
        inside = (x >= seen.left()) & (x <= seen.right()) & (y >= seen.top()) & (y <= seen.bottom())
        return [self._clusters[number] for number in np.flatnonzero(inside).tolist()]

    def _painted(self) -> list[Cluster]:
        """Those of them that are painted: where the map was zoomed out, and nothing is gathered yet for that, they are
        many on one spot.
        """
        seen = self._in_sight()
        return seen if len(seen) <= MOST_PAINTED or self._gathered == self._wanted() else seen[:MOST_PAINTED]

    def _cluster_at(self, point: QPoint) -> Cluster | None:
        if self._gathered is None:
            return None  # those that are seen are of photos before
        return next((one for one in self._painted() if cover_rect(self._at(one)).contains(point)), None)

    def _focused(self) -> Cluster | None:
        focused = self._gathered is not None and 0 <= self._focus < len(self._clusters)
        return self._clusters[self._focus] if focused else None

    def _bring_into_sight(self, some: Sequence[Cluster]) -> None:
        """Move the map no farther than it takes to see clusters with their names; where they have no room, go back."""
        covers = [cover_rect(self._at(one)).adjusted(-NEAR, -NEAR, NEAR, NEAR + NAME) for one in some]
        around, room = reduce(QRect.united, covers, QRect()), self.rect()
        if around.width() > room.width() or around.height() > room.height():
            self.show_area(extent(np.array([(one.x, one.y) for one in some])))
            return
        across = min(0, room.right() - around.right()) or max(0, room.left() - around.left())
        down = min(0, room.bottom() - around.bottom()) or max(0, room.top() - around.top())
        if across or down:
            self._pan(-QPointF(across, down))

    # Gathering

    def _settle(self) -> None:
        """Once the map rests: gather for this scale, draw the ground, ask for pictures and names."""
        if not self._sight.scale:
            return
        wanted = self._wanted()
        if wanted == self._gathered:
            self._look()
        elif not self._gathering:
            self._gather(wanted)
        if self.isVisible():
            self._ground.want(self._sight.area(), self._sight.scale, self.devicePixelRatioF())
        self.update()

    def _wanted(self) -> Gathered:
        return 2.0 ** (round(np.log2(self._sight.scale) * 2) / 2), self._rows.start, self._rows.stop

    def _gather(self, wanted: Gathered) -> None:
        """One at a time: while a range is dragged, what is asked meanwhile is asked once, afterwards."""
        scale, start, stop = wanted
        plane = self._plane
        self._gathering = True

        def take(found: list[Cluster]) -> None:
            self._gathering = False
            if plane is self._plane:
                self._gathered, self._clusters, self._focus = wanted, found, -1
                self._drawn = _Drawn(self._photos, plane, self._chosen)
                self._put_rings()
                self._spots = np.array([(one.x, one.y) for one in found]).reshape(-1, 2)
                self.selectionChanged.emit()
            self._settle()

        self._context.lanes.run(Lane.READ, lambda: clusters(plane[start:stop], scale, APART, start), take, owner=self)

    def _look(self) -> None:
        if not self.isVisible():
            return
        seen = self._painted()
        wishes = [(self._drawn.photos[row], self._cut()) for one in seen for row in one.rows[:2].tolist()]
        self._context.thumbs.wish(self, wishes)
        spots = {self._spot(one) for one in seen} - self._names.keys()
        if spots:
            self._names |= dict.fromkeys(spots, "")

            def ask() -> dict[place_names.Spot, str]:
                return {spot: place_names.town_name(*spot) for spot in spots}

            def take(found: dict[place_names.Spot, str]) -> None:
                self._names |= found
                self._look_for_towns()
                self.selectionChanged.emit()

            self._context.lanes.run(Lane.FILES, ask, take, owner=self)
        self._look_for_towns()

    def _look_for_towns(self) -> None:
        area, scale = self._sight.area(), self._sight.scale
        if not self._shows_names:
            self._labels = []
            return

        def take(found: list[TownLabel]) -> None:
            if scale == self._sight.scale:
                taken = []
                for one in self._painted():
                    place, name = self._at(one), self._short(one)
                    taken.append(QRectF(cover_rect(place)).adjusted(-4, -9, 9, 12))
                    if name:
                        taken.append(name_rect(self._context, name, place))
                if self._found is not None:
                    taken.append(self._found_rect(self._found).adjusted(0, -NEAR, 0, 0))  # with the dot above it
                taken.append(QRectF(0, self.height() - SOURCE, self.width() / 3, SOURCE))
                taken.append(QRectF(self.width(), 0, NAME, self.height()))  # where a name would be cut
                placed = [(label, self._sight.at(label.x, label.y)) for label in found]
                self._labels = with_room(self._context, placed, taken)
                self.update()

        self._context.lanes.run(Lane.FILES, lambda: largest_towns(area, scale), take, owner=self)

    def _spot(self, one: Cluster) -> place_names.Spot:
        row = int(one.rows[len(one.rows) // 2])
        return place_names.coarse(*unproject(*self._drawn.plane[row].tolist()))

    def _name(self, one: Cluster) -> str:
        return self._names.get(self._spot(one), "")

    def _short(self, one: Cluster) -> str:
        return self._name(one).partition(",")[0]

    # Selection

    def _selected_of_all(self) -> list[PhotoId]:
        return [self._photos[row] for row in np.flatnonzero(self._chosen).tolist()]

    def _is_chosen(self, one: Cluster) -> bool:
        return one in self._ringed

    def _put_rings(self) -> None:
        chosen = self._drawn.chosen
        self._ringed = {one for one in self._clusters if chosen[one.rows].any()} if chosen.any() else set()

    def _choose_all(self, some: Sequence[Cluster], *, add: bool = False) -> None:
        rows = np.concatenate([one.rows for one in some]) if some else np.empty(0, np.int64)
        self._choose(rows, add=add)

    def _choose(self, rows: NDArray[np.int64], *, add: bool = False) -> None:
        """Select rows alone, or with `add` also; those that all are selected already no longer."""
        now = self._chosen.copy() if add else np.zeros(len(self._photos), bool)
        now[rows] = not (add and len(rows) and self._chosen[rows].all())
        if not np.array_equal(now, self._chosen):
            self._chosen = now
            if self._gathered is not None:
                self._drawn.chosen = now
                self._put_rings()
            self.update()
            self.selectionChanged.emit()

    # Painting

    @guard
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = self._context.theme
        painter.fillRect(self.rect(), theme.color(ThemeColor.CANVAS))
        if self._sight.scale:
            self._ground.paint(painter, self._sight)
            self._paint_places(painter)
        self.paint_over(painter)
        painter.setFont(theme.font(Type.CAPTION))
        painter.setPen(theme.color(ThemeColor.TEXT3))
        source = tr("Outlines: Natural Earth, on this computer")
        corner = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft
        painter.drawText(self.rect().adjusted(24, 0, -24, -12), corner, source)
        painter.end()

    def paint_over(self, painter: QPainter) -> None:
        """What lies over all of it."""

    def shows_focus(self) -> bool:
        """Whether it is seen at which cluster the keyboard is."""
        return False

    def _paint_places(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for label in self._labels:
            paint_label(painter, self._context, label.name, self._sight.at(label.x, label.y))
        found = self._found_rect(self._found) if self._found is not None else QRectF()
        focused, thumbs, cut = self._focused(), self._context.thumbs, self._cut()
        for one in sorted(self._painted(), key=lambda one: (one is focused, one.y)):
            place = self._at(one)
            pictures = [thumbs.pixmap(self._drawn.photos[row], cut) for row in one.rows[:2].tolist()]
            focus = one is focused and self.shows_focus()
            paint_cluster(
                painter, self._context, place, pictures, len(one.rows), chosen=self._is_chosen(one), focus=focus
            )
            name = self._short(one) if self._shows_names else ""
            if name and not name_rect(self._context, name, place).intersects(found):
                paint_name(painter, self._context, name, place)
        if self._found is not None:
            paint_name(painter, self._context, self._found.name, self._sight.at(self._found.x, self._found.y))

    def _found_rect(self, found: TownLabel) -> QRectF:
        return name_rect(self._context, found.name, self._sight.at(found.x, found.y))

    def _paint_anew(self) -> None:
        self._ground.forget()
        self._look()

    def _cut(self) -> Cut:
        return Cut(COVER, COVER, dark=self._context.theme.dark, dpr=self.devicePixelRatioF())

    # Events of the widget

    @guard
    def resizeEvent(self, event: QResizeEvent) -> None:
        chosen = [one for one in self._in_sight(0) if self._is_chosen(one)]
        self._sight.resize(self.size())
        if self._whole and not chosen:
            self.fit()
            return
        self._move()
        if chosen:
            self._bring_into_sight(chosen)  # what is shown of them takes room from the map

    @guard
    def showEvent(self, event: QShowEvent) -> None:
        self._rest.start()

    @guard
    def hideEvent(self, event: QHideEvent) -> None:
        self._rest.stop()
        self._context.thumbs.wish(self, ())
