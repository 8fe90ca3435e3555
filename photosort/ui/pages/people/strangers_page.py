"""The page of strangers, which the page of people leads to: faces that are nobody's yet, to be named or put away."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint
from PySide6.QtWidgets import QVBoxLayout, QWidget

from photosort.model.acts import FaceIs
from photosort.model.changes import Changes
from photosort.model.face import Face, FaceId
from photosort.ui.grid.strangers_grid import StrangersGrid
from photosort.ui.pages.people.faces_page import FacesPage
from photosort.ui.pages.people.naming import names
from photosort.ui.services.context import Context
from photosort.ui.services.photo_to_show import PhotoToShow
from photosort.ui.services.threads import Lane, Task
from photosort.ui.style.theme import ThemeColor
from photosort.ui.text import formats as words
from photosort.ui.text.i18n import plural, tr
from photosort.ui.widgets.action_spec import STRANGER_MENU, Target
from photosort.ui.widgets.actions import Actions


class StrangersPage(FacesPage):
    """Those of the newest photo come first. What is said of one takes it from the page, as undo brings it back."""

    grid: StrangersGrid

    def __init__(self, context: Context, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(context, actions, parent)
        self.grid = StrangersGrid(context, self)
        self.grid.set_edge(context.settings.people_zoom)
        self._looking: Task | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.grid)
        self.setFocusProxy(self.grid)
        self.grid.opened.connect(self._open)
        self.grid.selectionSettled.connect(self.selectionChanged)
        self.grid.selectionModel().currentChanged.connect(self.selectionChanged)
        self.grid.zoomed.connect(self._zoom_by)
        self.grid.menuAsked.connect(self._show_menu)
        self.grid.partClicked.connect(self._on_part)
        context.changed.connect(self._on_news)
        context.settingsChanged.connect(self._look)

    def title(self) -> str:
        return tr("Strangers")

    def subtitle(self) -> str:
        count = self.grid.row_count()
        faces = plural("%Ln face", "%Ln faces", count) if count else ""
        return words.joined(faces, tr("newest photos first") if count > 1 else "")

    def has_back(self) -> bool:
        return True

    def has_info(self) -> bool:
        return False

    def found(self) -> tuple[str, str]:
        chosen, only = self.grid.selected_ids(), tr("Faces are compared on this computer only")
        if chosen:
            return plural("%Ln face selected", "%Ln faces selected", len(chosen)), ""
        return (plural("%Ln face", "%Ln faces", self.grid.row_count()), only) if self.grid.row_count() else ("", "")

    def activate(self) -> None:
        self._look()
        super().activate()

    def deactivate(self) -> None:
        self._drop_look()
        self.grid.look()

    def selected_faces(self) -> Sequence[FaceId]:
        return self.grid.selected_ids()

    def faces_at_hand(self) -> Sequence[FaceId]:
        focused = self.grid.focused_id()
        return self.grid.selected_ids() or ([focused] if focused is not None else [])

    def name_faces(self, faces: Sequence[FaceId]) -> None:
        first = next(iter(self.grid.faces.faces_of(faces)), None)
        if first is None:
            return
        known = {one.name.casefold(): one.id for one in self.context.overview.now.people if one.name}
        likely = next((one.name for one in self.context.overview.now.people if one.id == first.person), "")

        def take(name: str) -> None:
            who = known.get(name.casefold())
            self.context.acts.do(FaceIs(tuple(faces), who, "" if who is not None else name))

        self.grid.edit_name(self.grid.faces.row_of(first.id), likely, take, names(self.context))

    def open_face(self, face: FaceId) -> None:
        for one in self.grid.faces.faces_of([face]):
            self._show(one)

    def selectable(self) -> bool:
        return bool(self.grid.row_count())

    # Inside

    def _on_news(self, changes: Changes) -> None:
        if self.isVisible() and (changes.people or changes.photos):
            self._look()

    def _look(self) -> None:
        """Ask for the faces; while nobody is looked for, none is shown."""
        self._drop_look()
        if not self.context.settings.shows_people:
            self._take([])
            return
        self._looking = self.context.lanes.run(Lane.READ, self.context.library.people.strangers, self._take, owner=self)

    def _drop_look(self) -> None:
        if self._looking is not None:
            self._looking.cancel()
            self._looking = None

    def _take(self, faces: list[Face]) -> None:
        self._looking = None
        self.grid.faces.set_faces(faces)
        sentence = tr("Every face here is somebody’s, or hidden.")
        self.grid.set_empty(self.context.icons.pixmap("users-round", ThemeColor.TEXT3, 32), sentence)
        self.grid.look()
        self.headChanged.emit()
        self.selectionChanged.emit()

    def _open(self, index: QModelIndex) -> None:
        face = self.grid.faces.face(index.row())
        if face is not None:
            self._show(face)

    def _show(self, face: Face) -> None:
        photos = dict.fromkeys(one.photo for one in self.grid.faces.faces_of(self.grid.faces.ids()))
        self.context.openPhoto.emit(PhotoToShow(face.photo, among=list(photos)))

    def _on_part(self, index: QModelIndex, part: str) -> None:
        face = self.grid.faces.face(index.row())
        if face is not None:
            self.actions_.ask("name-faces" if part == "name" else "hide-faces", Target(faces=(face.id,)))

    def _show_menu(self, where: QPoint) -> None:
        self.actions_.popup(STRANGER_MENU if self.grid.selected_ids() else ("select-all",), where)
