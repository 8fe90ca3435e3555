"""The page of places: the map of the world, its range of time, what is selected there, and how many have no place."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from photosort.model.acts import PlacePhotos
from photosort.model.changes import Changes
from photosort.model.photo import PhotoId
from photosort.model.text_line import KINDS
from photosort.model.view import Order, View
from photosort.ui.pages.base import Page
from photosort.ui.pages.world.mercator import Plane, project
from photosort.ui.pages.world.place_completion import FoundPlace, PlaceCompletion, area_of, find_places
from photosort.ui.pages.world.placing_band import PlacingBand
from photosort.ui.pages.world.selected_row import SelectedRow
from photosort.ui.pages.world.time_range import TimeRange
from photosort.ui.pages.world.tool import Tool
from photosort.ui.pages.world.town_labels import TownLabel
from photosort.ui.pages.world.world_map import WorldMap
from photosort.ui.services.assistive import announce
from photosort.ui.services.context import Context
from photosort.ui.services.debounce import debounced
from photosort.ui.services.photo_to_show import PhotoToShow
from photosort.ui.services.place_names import coarse, town_in_english
from photosort.ui.services.threads import Lane, Task, guard
from photosort.ui.style.theme import ThemeColor
from photosort.ui.text import formats as words
from photosort.ui.text.i18n import plural, tr
from photosort.ui.widgets.action_spec import EMPTY_MENU, PHOTO_MENU
from photosort.ui.widgets.actions import Actions
from photosort.ui.widgets.header_tools import HeaderTool, SearchField
from photosort.ui.widgets.labels import Line
from photosort.ui.widgets.zoom_buttons import ZoomButtons

EDGE, PAUSE_MS = 16, 150
CALM_MS = 2000  # without news, after which it is asked what could be placed: that takes a second at 100,000 photos


class _Found(NamedTuple):
    """The photos of the map, the newest first, with their places and times, and how many have no place."""

    photos: list[PhotoId]
    plane: Plane
    seconds: NDArray[np.int64]  # since 1970, of the wall clock
    missing: list[PhotoId]  # without a place, the newest first
    uncounted: int  # screenshots and papers among those without a place
    guessed: frozenset[PhotoId]  # of which the place is a guess


_EPOCH = datetime(1970, 1, 1)


def _months(seconds: NDArray[np.int64]) -> NDArray[np.int64]:
    """Months since the year 0."""
    return seconds.astype("datetime64[s]").astype("datetime64[M]").astype(np.int64) + 1970 * 12


class PlacesPage(Page):
    """Screenshots and papers are not missed on the map: they are counted neither way."""

    def __init__(self, context: Context, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(context, actions, parent)
        self._task: Task | None = None
        self._stale = True
        self._tools: list[QWidget] = []
        self._seconds = np.empty(0, np.int64)
        self._months = np.empty(0, np.int64)
        self._without: tuple[PhotoId, ...] = ()  # a place
        self._uncounted = 0
        self._guessed: frozenset[PhotoId] = frozenset()
        self._wanted: Sequence[PhotoId] = ()  # to be shown once it is known where they are
        self.map = WorldMap(context, self)
        self._pause = debounced(self, self._load, PAUSE_MS)
        self._calm = debounced(self, self._ask_for_suggestion, CALM_MS)
        self._tell_amount = debounced(self, self._ask_for_amount, PAUSE_MS)
        self._make_room = debounced(self, self._show_strip, QApplication.doubleClickInterval())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        over = QGridLayout()
        over.addWidget(self.map, 0, 0, 2, 2)
        buttons = ZoomButtons(context, self.map.zoom_by, self.map.fit, self)
        over.addWidget(buttons, 0, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom)
        over.setColumnStretch(0, 1)
        over.setRowStretch(0, 1)
        over.setColumnMinimumWidth(1, EDGE)
        over.setRowMinimumHeight(1, EDGE)
        layout.addLayout(over, 1)
        self._placing: tuple[PhotoId, ...] = ()  # of which it is asked where they were taken
        self._band = PlacingBand(self)
        self._band.taken.connect(self._place_at_cross)
        self._band.left.connect(self._ask_no_more)
        layout.addWidget(self._band)
        self.range = TimeRange(context, self)
        layout.addWidget(self.range)
        self._strip = self._make_strip()
        layout.addWidget(self._strip)
        self._suggested: PlacePhotos | None = None
        self._foot = QFrame(self)
        self._foot.setObjectName("band")
        self._no_place, self._missing = QLabel(self._foot), QLabel(self._foot)
        self._missing.setTextFormat(Qt.TextFormat.RichText)
        self._missing.setWordWrap(True)
        self._show_missing = QPushButton(self._foot)
        self._show_missing.clicked.connect(self._show_without)
        self._suggest = QPushButton(self._foot)
        self._suggest.clicked.connect(self._place)
        below = QHBoxLayout(self._foot)
        below.setContentsMargins(24, 6, 24, 6)
        below.setSpacing(8)
        below.addWidget(self._no_place)
        below.addWidget(self._missing, 1)
        below.addWidget(self._show_missing)
        below.addWidget(self._suggest)
        layout.addWidget(self._foot)
        for part in (self._band, self.range, self._strip, self._foot, self._suggest):
            part.hide()
        self._box = HeaderTool(context, tr("Select in a box"), "mouse-pointer-click", checkable=True, bare=True)
        self._lasso = HeaderTool(context, tr("Lasso"), "lasso", checkable=True)
        self._names = HeaderTool(context, tr("Names"), "tag", checkable=True)
        self._box.clicked.connect(lambda on: self._use(Tool.BOX if on else Tool.MOVE))
        self._lasso.clicked.connect(lambda on: self._use(Tool.LASSO if on else Tool.MOVE))
        self._names.setChecked(True)
        self._names.toggled.connect(self.map.show_names)
        self._search = SearchField(context, tr("Search places"), narrows=False)
        PlaceCompletion(context, self._search, self._fly_to)
        self._search.returnPressed.connect(self._look_for)
        self._search.left.connect(self.map.setFocus)
        self.setFocusProxy(self.map)
        self.map.selectionChanged.connect(self._on_selection)
        self.map.menuAsked.connect(self._show_menu)
        self.map.photosDropped.connect(self._place_there)
        self.map.aimed.connect(self._place_at_cross)
        self.range.rangeChanged.connect(self._on_range)
        context.changed.connect(self._on_changed)
        context.theme.changed.connect(self._paint)
        self._paint()

    def _paint(self) -> None:
        self._no_place.setPixmap(self.context.icons.pixmap("map-pin-off", ThemeColor.TEXT2, 16))

    def title(self) -> str:
        return tr("Places")

    def subtitle(self) -> str:
        rows = self._rows()
        if not len(self._seconds):
            return ""
        counted = plural("%Ln photo with a place", "%Ln photos with a place", rows.stop - rows.start)
        return words.joined(counted, self.range.words()) if self._narrowed() else counted

    def show_on_map(self, photos: Sequence[PhotoId]) -> None:
        """Show where some photos were taken, now or as soon as it is known."""
        self._wanted = ()
        self.range.show_all()
        if self._stale or self._task is not None or not len(self._seconds):
            self._wanted = photos
        else:
            self.map.select_photos(photos)

    def ask_where(self, photos: tuple[PhotoId, ...]) -> None:
        """Ask where photos were taken."""
        self._placing = photos
        self._band.ask(len(photos))
        self.map.aim(True)

    def hint(self) -> str:
        if self._placing:
            return tr("Enter places them at the cross")
        return tr("Esc clears the selection") if self.map.selected() else ""

    def head_widgets(self) -> list[QWidget]:
        if not self._tools:
            self._tools = [self._box, self._lasso, self._names, Line(), self._search]
        return self._tools

    def activate(self) -> None:
        if self._stale:
            self._load()
        elif self._without:
            self._calm.start()  # it was called off where the person left meanwhile
        self._show_strip()
        self.map.setFocus(Qt.FocusReason.OtherFocusReason)

    @guard
    def hideEvent(self, event: QHideEvent) -> None:
        for timer in (self._pause, self._calm, self._tell_amount, self._make_room):
            timer.stop()

    def selected_photos(self) -> Sequence[PhotoId]:
        return self.map.selected()

    def selectable(self) -> bool:
        return True

    def shows_marks(self) -> bool:
        return False

    def select_all(self) -> None:
        self.map.select_all()

    def select_none(self) -> None:
        self.map.clear()

    def search_field(self) -> QLineEdit | None:
        return self._search

    def escape(self) -> bool:
        if super().escape():
            self.map.show_found(None)
            return True
        if self._placing:
            self._ask_no_more()
            return True
        chosen = bool(self.map.selected())
        self.map.clear()
        if chosen:
            self.map.setFocus(Qt.FocusReason.OtherFocusReason)
        return chosen

    # Inside

    def _make_strip(self) -> QFrame:
        """What is selected: its name, how much it is, its photos."""
        strip = QFrame(self)
        strip.setObjectName("strip")
        self._name = QLabel(strip)
        self._name.setProperty("type", "name")
        self._amount = QLabel(strip)
        self._amount.setProperty("type", "body2")
        self._album = QPushButton(tr("New album"), strip)
        self._album.setProperty("kind", "flat")
        self._all = QPushButton(strip)
        self._row = SelectedRow(self.context, strip)
        self._row.opened.connect(self._open)
        self._album.clicked.connect(lambda: self.actions_.ask("new-album"))
        self._all.clicked.connect(self._show_all)
        head = QHBoxLayout()
        for part in (self._name, self._amount):
            head.addWidget(part)
        head.addStretch(1)
        head.addWidget(self._album)
        head.addWidget(self._all)
        inside = QVBoxLayout(strip)
        inside.setContentsMargins(24, 8, 24, 2)
        inside.addLayout(head)
        inside.addWidget(self._row)
        return strip

    def _load(self) -> None:
        if self._task is not None:
            self._task.cancel()
        self._stale = False
        library = self.context.library

        def ask() -> _Found:
            found = library.photos.places()
            places = np.array([row[1:3] for row in found], np.float64).reshape(-1, 2)
            there, uncounted = {row[0] for row in found}, library.search.traits.of_kinds(KINDS)
            others = [photo for photo in library.photos.ids(View(order=Order.DATE)) if photo not in there]
            missing = [photo for photo in others if photo not in uncounted]
            plane = project(places[:, 1], places[:, 0])
            seconds = np.array([row[3] for row in found], np.int64)
            guessed = frozenset(library.events.guessed())
            photos = [row[0] for row in found]
            return _Found(photos, plane, seconds, missing, len(others) - len(missing), guessed)

        self._task = self.context.lanes.run(Lane.READ, ask, self._take, owner=self)

    def _take(self, found: _Found) -> None:
        self._task = None
        self._seconds, self._guessed = found.seconds, found.guessed
        self._without, self._uncounted = tuple(found.missing), found.uncounted
        self._months = _months(found.seconds)
        self.range.show_months(self._months)
        self.range.setVisible(bool(len(self._months)))
        self.map.show_photos(found.photos, found.plane, self._rows())
        if self._wanted:
            self.map.select_photos(self._wanted)
            self._wanted = ()
        if not found.missing:
            self._suggested = None
        elif self.isVisible():
            self._calm.start()  # once more from now on, while there is news
        self._tell_missing()
        self.headChanged.emit()
        self._on_selection()

    def _ask_for_suggestion(self) -> None:
        def take(suggested: PlacePhotos | None) -> None:
            self._suggested = suggested
            self._tell_missing()

        self.context.lanes.run(Lane.READ, self.context.organizer.suggested_places, take, owner=self)

    def _tell_missing(self) -> None:
        near = len(self._suggested.photos) if self._suggested is not None else 0
        number = len(self._without)
        parts = [plural("%Ln photo has no place.", "%Ln photos have no place.", number)]
        told = plural(
            "%Ln was taken within an hour of one that has.", "%Ln were taken within an hour of one that has.", near
        )
        if near:
            parts.append(told)
        if self._uncounted:
            parts.append(
                plural(
                    "%Ln screenshot, meme or paper is not counted.",
                    "%Ln screenshots, memes and papers are not counted.",
                    self._uncounted,
                )
            )
        self._missing.setText(" ".join((f"<b>{parts[0]}</b>", *parts[1:])))
        self._missing.setAccessibleName(" ".join(parts))
        for button in (self._show_missing, self._suggest):
            button.setAccessibleDescription(self._missing.accessibleName())
        self._show_missing.setText(plural("Show %Ln", "Show all %Ln", number))
        self._foot.setVisible(bool(number))
        self._suggest.setText(plural("Place it there", "Place these %Ln there", near))
        self._suggest.setVisible(bool(near))

    def _rows(self) -> slice:
        """The photos of the range: they are in the order of time, so that they are a part of all without a gap."""
        if not self._narrowed():
            return slice(0, len(self._seconds))
        first, last = self.range.range()
        return slice(
            int(np.searchsorted(-self._months, -last, "left")), int(np.searchsorted(-self._months, -first, "right"))
        )

    def _narrowed(self) -> bool:
        first, last = self.range.range()
        return bool(len(self._months)) and (first > self._months[-1] or last < self._months[0])

    def _on_range(self) -> None:
        self.map.show_rows(self._rows())
        self.headChanged.emit()

    def _look_for(self) -> None:
        """Show the country or state, or the largest town, that is called as is typed, with photos or without."""

        def take(found: list[FoundPlace]) -> None:
            if found:
                self._fly_to(found[0])
            else:
                self.context.failed.emit(tr("No town, state or country has a name like that."))

        typed = self._search.text()
        if typed.strip():
            self.context.lanes.run(Lane.FILES, lambda: find_places(typed), take, owner=self)

    def _fly_to(self, place: FoundPlace) -> None:
        area = area_of(place)
        spot = area.center()
        self.map.show_found(TownLabel(place.words, spot.x(), spot.y()), area)
        announce(self, place.words)
        if self._placing:
            self.map.setFocus(Qt.FocusReason.OtherFocusReason)  # Enter takes the place
        else:
            self._search.selectAll()  # what is typed next is looked for, and is no key of the map

    def _use(self, tool: Tool) -> None:
        self.map.use(tool)
        self._box.setChecked(tool is Tool.BOX)
        self._lasso.setChecked(tool is Tool.LASSO)

    def _on_selection(self) -> None:
        chosen = self.map.selected()
        # A second click is to find the cluster where the first one did.
        if chosen and self._strip.isHidden() and self.map.would_slip(self._strip.sizeHint().height()):
            self._make_room.start()
        else:
            self._show_strip()
        if chosen:
            self._name.setText(self.map.name_of_selected())
            if self.isVisible():
                self._tell_amount.start()
            self._all.setText(plural("Show %Ln", "Show all %Ln", len(chosen)))
            self._row.show_photos(chosen, self._guessed)
        self.selectionChanged.emit()

    def _show_strip(self) -> None:
        self._strip.setVisible(bool(self.map.selected()))

    def _ask_for_amount(self) -> None:
        """How much is selected; how large that is, is known a moment later."""
        chosen, rows = self.map.selected(), self.map.selected_rows()
        if not chosen:
            return
        first, last = (_EPOCH + timedelta(seconds=int(self._seconds[row])) for row in (rows[-1], rows[0]))
        told = words.joined(words.photos(len(chosen)), words.days(first, last))
        self._amount.setText(told)
        library = self.context.library

        def take(size: int) -> None:
            if chosen == self.map.selected():
                self._amount.setText(words.joined(told, words.size(size)))

        self.context.lanes.run(Lane.READ, lambda: library.photos.total_bytes(chosen), take, owner=self)

    def _on_changed(self, changes: Changes) -> None:
        if changes.photos or changes.roots or changes.traits:
            self._stale = True
            if self.isVisible() and not self._pause.isActive():
                self._pause.start()

    def _open(self, photo: PhotoId) -> None:
        self.context.openPhoto.emit(PhotoToShow(photo, among=self.map.selected()))

    def _place(self) -> None:
        """Say that photos were taken where their neighbours in time were, as a guess."""
        if self._suggested is not None:
            self.context.acts.do(self._suggested)
            self._suggested = None
            self._tell_missing()

    def _place_there(self, photos: Sequence[PhotoId], spot: QPointF) -> None:
        """Say that photos were taken at a longitude (x) and latitude (y)."""
        places = ((spot.y(), spot.x()),) * len(photos)

        def place(town: str) -> None:
            self.context.acts.do(PlacePhotos(tuple(photos), places, town=town))

        self.context.lanes.run(Lane.READ, lambda: town_in_english(*coarse(*places[0])), place, owner=self)

    def _place_at_cross(self) -> None:
        self._place_there(self._placing, self.map.aim_spot())
        self._ask_no_more()

    def _ask_no_more(self) -> None:
        self._placing = ()
        self._band.hide()
        self.map.aim(False)
        self.map.setFocus(Qt.FocusReason.OtherFocusReason)
        self.selectionChanged.emit()

    def _show_all(self) -> None:
        title = self.map.name_of_selected() or tr("Photos from here")
        self.context.openSelected.emit(tuple(self.map.selected()), title)

    def _show_without(self) -> None:
        self.context.openSelected.emit(self._without, tr("Photos without a place"))

    def _show_menu(self, where: QPoint) -> None:
        self.actions_.popup(PHOTO_MENU if self.map.selected() else EMPTY_MENU, where)
