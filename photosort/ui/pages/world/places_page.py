"""The page of places: the map of the world, the photos of what is selected there, and how many have no place."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from photosort.model.acts import PlacePhotos
from photosort.model.changes import Changes
from photosort.model.photo import PhotoId
from photosort.model.text_line import KINDS
from photosort.model.view import Order, View
from photosort.ui.pages.base import Page
from photosort.ui.pages.world import ground
from photosort.ui.pages.world.mercator import Plane, project
from photosort.ui.pages.world.world_map import WorldMap
from photosort.ui.services.context import Context
from photosort.ui.services.debounce import debounced
from photosort.ui.services.photo_to_show import PhotoToShow
from photosort.ui.services.threads import Lane, Task
from photosort.ui.text import formats as words
from photosort.ui.text.i18n import plural, tr
from photosort.ui.widgets.action_spec import EMPTY_MENU, PHOTO_MENU
from photosort.ui.widgets.actions import Actions
from photosort.ui.widgets.thumb_row import ThumbRow
from photosort.ui.widgets.zoom_buttons import ZoomButtons

EDGE, PAUSE_MS = 16, 150
THUMB, MOST_THUMBS = 70, 40


class _Found(NamedTuple):
    """The photos of the map with their places, how many have none, and the act that would place some of these."""

    photos: list[PhotoId]
    plane: Plane
    missing: int
    suggested: PlacePhotos | None


class PlacesPage(Page):
    """Screenshots and papers are not missed on the map: they are counted neither way."""

    def __init__(self, context: Context, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(context, actions, parent)
        self._task: Task | None = None
        self._stale = True
        self._count = 0
        self.map = WorldMap(context, self)
        self._pause = debounced(self, self._load, PAUSE_MS)
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
        self._strip = self._make_strip()
        layout.addWidget(self._strip)
        self._suggested: PlacePhotos | None = None
        self._missing = QLabel(self)
        self._missing.setWordWrap(True)
        self._suggest = QPushButton(self)
        self._suggest.clicked.connect(self._place)
        below = QHBoxLayout()
        below.setContentsMargins(24, 6, 24, 6)
        below.addWidget(self._missing, 1)
        below.addWidget(self._suggest)
        layout.addLayout(below)
        for part in (self._strip, self._missing, self._suggest):
            part.hide()
        self.setFocusProxy(self.map)
        self.map.selectionChanged.connect(self._on_selection)
        self.map.menuAsked.connect(self._show_menu)
        context.changed.connect(self._on_changed)

    def title(self) -> str:
        return tr("Places")

    def subtitle(self) -> str:
        return plural("%Ln photo with a place", "%Ln photos with a place", self._count) if self._count else ""

    def hint(self) -> str:
        return tr("Esc clears the selection") if self.map.selected() else ""

    def activate(self) -> None:
        if self._stale:
            self._load()
        self.map.setFocus(Qt.FocusReason.OtherFocusReason)

    def deactivate(self) -> None:
        self._pause.stop()
        self.map.stop()

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

    def escape(self) -> bool:
        chosen = bool(self.map.selected())
        self.map.clear()
        if chosen:
            self.map.setFocus(Qt.FocusReason.OtherFocusReason)
        return chosen

    # Inside

    def _make_strip(self) -> QFrame:
        """What is selected: its name, how much it is, the first of its photos."""
        strip = QFrame(self)
        strip.setObjectName("strip")
        self._name = QLabel(strip)
        self._name.setProperty("kind", "name")
        self._amount = QLabel(strip)
        self._album = QPushButton(tr("New album"), strip)
        self._all = QPushButton(strip)
        self._thumbs = ThumbRow(self.context, QSize(THUMB, THUMB), MOST_THUMBS, strip, gap=8)
        self._thumbs.setMinimumWidth(1)
        self._thumbs.chosen.connect(self._open)
        self._album.clicked.connect(lambda: self.actions_.ask("new-album"))
        self._all.clicked.connect(self._show_all)
        head = QHBoxLayout()
        for part in (self._name, self._amount):
            head.addWidget(part)
        head.addStretch(1)
        head.addWidget(self._album)
        head.addWidget(self._all)
        inside = QVBoxLayout(strip)
        inside.setContentsMargins(24, 8, 24, 8)
        inside.addLayout(head)
        inside.addWidget(self._thumbs)
        return strip

    def _load(self) -> None:
        if self._task is not None:
            self._task.cancel()
        self._stale = False
        library, organizer = self.context.library, self.context.organizer

        def ask() -> _Found:
            ground.prepare()
            found = library.photos.places()
            places = np.array([row[1:] for row in found], np.float64).reshape(-1, 2)
            others = set(library.photos.ids(View())) - {row[0] for row in found}
            others -= library.search.traits.of_kinds(KINDS)
            plane = project(places[:, 1], places[:, 0])
            return _Found([row[0] for row in found], plane, len(others), organizer.suggested_places())

        self._task = self.context.lanes.run(Lane.READ, ask, self._take, owner=self)

    def _take(self, found: _Found) -> None:
        self._task = None
        self._count, self._suggested = len(found.photos), found.suggested
        self.map.show_photos(found.photos, found.plane)
        near = len(self._suggested.photos) if self._suggested is not None else 0
        without = plural("%Ln photo has no place.", "%Ln photos have no place.", found.missing)
        told = plural(
            "%Ln was taken within an hour of one that has.", "%Ln were taken within an hour of one that has.", near
        )
        self._missing.setText(f"{without} {told}" if near else without)
        self._missing.setVisible(bool(found.missing))
        self._suggest.setText(plural("Place it there", "Place these %Ln there", near))
        self._suggest.setVisible(bool(near))
        self.headChanged.emit()
        self._on_selection()

    def _on_selection(self) -> None:
        chosen = self.map.selected()
        self._strip.setVisible(bool(chosen))
        if chosen:
            self._name.setText(self.map.name_of_selected())
            self._amount.setText(words.photos(len(chosen)))
            self._all.setText(plural("Show %Ln", "Show all %Ln", len(chosen)))
            self._thumbs.show_photos(chosen[:MOST_THUMBS])
        self.selectionChanged.emit()

    def _on_changed(self, changes: Changes) -> None:
        if changes.photos or changes.roots or changes.traits:
            self._stale = True
            if self.isVisible() and not self._pause.isActive():
                self._pause.start()

    def _open(self, place: int) -> None:
        self.context.openPhoto.emit(PhotoToShow(self._thumbs.photos()[place], among=self.map.selected()))

    def _place(self) -> None:
        """Say that photos were taken where their neighbours in time were, as a guess."""
        if self._suggested is not None:
            self.context.acts.do(self._suggested)

    def _show_all(self) -> None:
        area = self.map.selected_area()
        if area is not None:
            self.context.openView.emit(View(area=area, order=Order.DATE))

    def _show_menu(self, where: QPoint) -> None:
        self.actions_.popup(PHOTO_MENU if self.map.selected() else EMPTY_MENU, where)
