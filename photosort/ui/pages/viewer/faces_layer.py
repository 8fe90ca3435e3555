"""The faces in a photo over it: the one under the pointer with its name, or on demand all of them."""

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from photosort.model.changes import Changes
from photosort.model.face import Face, FaceId
from photosort.model.photo import PhotoId
from photosort.ui.pages.viewer.image_view import ImageView
from photosort.ui.pages.viewer.note_plate import paint_note
from photosort.ui.services.context import Context
from photosort.ui.services.threads import Lane, Task, guard
from photosort.ui.style.face_painting import paint_face_box, paint_name_plate
from photosort.ui.text.faces import whose
from photosort.ui.text.i18n import tr


class FacesLayer(QWidget):
    """Over the whole stage, and never in the way of the pointer."""

    def __init__(self, context: Context, stage: ImageView) -> None:
        super().__init__(stage)
        self._context, self._stage = context, stage
        self._photo: PhotoId | None = None
        self._faces: list[Face] = []
        self._known = False  # which faces there are
        self._task: Task | None = None
        self._lit: FaceId | None = None  # by the pointer, or by a row beside the photo
        self._dragged = False
        self.shown = False  # all of them
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        stage.installEventFilter(self)
        stage.scaled.connect(self._follow)
        context.viewed.connect(self._show_photo)
        context.faceLit.connect(self._light)
        context.changed.connect(self._on_changed)
        context.overview.changed.connect(self.update)
        context.settingsChanged.connect(self._ask)

    def toggle(self) -> None:
        """Show all faces, or only the one under the pointer."""
        self.shown = not self.shown
        self.update()

    def boxes(self) -> list[tuple[Face, QRectF]]:
        """The faces that are seen now, in pixels of the stage: largest first, the lit one last."""
        seen = [face for face in self._faces if self.shown or face.id == self._lit] if not self._dragged else []
        return [(face, self._box(face)) for face in sorted(seen, key=lambda face: face.id == self._lit)]

    def note(self) -> str:
        """What is to be said where faces are asked for, and there is none."""
        if not self.shown or not self._known or self._faces:
            return ""
        if not self._context.settings.shows_people:
            return tr("Looking for people is off. It can be turned on in the settings at any time.")
        return tr("No face was found in this photo.")

    def _show_photo(self, photo: PhotoId) -> None:
        if photo != self._photo:
            self._photo, self._faces, self._known, self._lit = photo, [], False, None
            self._follow()
        self._ask()

    def _ask(self) -> None:
        photo, library = self._photo, self._context.library
        if photo is None:
            return
        if self._task is not None:
            self._task.cancel()
        if self._context.settings.shows_people:
            self._task = self._context.lanes.run(
                Lane.READ, lambda: library.people.faces_of([photo]).get(photo, []), self._take, owner=self
            )
        else:
            self._take([])

    def _take(self, faces: list[Face]) -> None:
        self._task, self._faces, self._known = None, faces, True
        self.update()

    def _on_changed(self, changes: Changes) -> None:
        if changes.people and self.isVisible():
            self._ask()

    def _light(self, face: FaceId | None) -> None:
        if face != self._lit:
            self._lit = face
            self.update()

    def _follow(self) -> None:
        self.setGeometry(self._stage.rect())
        self.update()

    def _box(self, face: Face) -> QRectF:
        x, y, width, height = face.box
        return self._stage.picture_transform().mapRect(QRectF(x, y, width, height))

    def _at(self, where: QPointF) -> FaceId | None:
        """The smallest face there: what lies in front is often before a larger one."""
        return next((face.id for face in reversed(self._faces) if self._box(face).contains(where)), None)

    @guard(default=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Leave:
            self._light(None)
        elif isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseMove:
            dragged = bool(event.buttons())
            if dragged is not self._dragged:
                self._dragged = dragged
                self.update()
            self._light(self._at(event.position()))
        elif event.type() is QEvent.Type.MouseButtonRelease and self._dragged:
            self._dragged = False
            self.update()
        return False

    @guard
    def paintEvent(self, event: QPaintEvent) -> None:
        boxes, note = self.boxes(), self.note()
        if not boxes and not note:
            return
        painter = QPainter(self)
        if note:
            paint_note(painter, self._context.theme, self.size(), note)
        people = {one.id: one for one in self._context.overview.now.people}
        for face, box in boxes:
            paint_face_box(painter, box, self._context.theme, lit=face.id == self._lit)
        for face, box in boxes:
            named = face.id == self._lit or face.person is not None
            if named:
                paint_name_plate(painter, box, whose(face, people), self._context.theme, QRectF(self.rect()))
        painter.end()
