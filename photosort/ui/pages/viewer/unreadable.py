"""What the viewer shows in the place of a photo that could not be read: why not, and what can be done about it."""

import os

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from photosort.model.photo import Photo, PhotoId, Presence, ReadState
from photosort.model.problem import Problem, ProblemKind
from photosort.ui.pages.problem_lines import group_of
from photosort.ui.pages.viewer.image_view import ImageView
from photosort.ui.services.context import Context
from photosort.ui.services.other_programs import show_folder
from photosort.ui.services.threads import Lane
from photosort.ui.style.theme import ThemeColor, Type
from photosort.ui.text.i18n import plural, tr
from photosort.ui.text.messages import in_words
from photosort.ui.widgets.actions import Actions, trash_name

WIDEST = 460


class UnreadablePlate(QFrame):
    """In the middle of the stage, where its photo could not be read; hidden for all others."""

    def __init__(self, context: Context, actions: Actions, stage: ImageView) -> None:
        super().__init__(stage)
        self.setObjectName("group")
        self._context, self._stage = context, stage
        stage.scaled.connect(self.place)
        self._photo: Photo | None = None
        self.icon, self.title, self.reason = QLabel(), QLabel(), QLabel()
        self.title.setFont(context.theme.font(Type.NAME))
        self.reason.setProperty("type", "body2")
        self.reason.setTextFormat(Qt.TextFormat.PlainText)
        self.reason.setWordWrap(True)
        self.reason.setFixedWidth(WIDEST - 48)
        self.again, self.folder = self._button(tr("Try again")), self._button(tr("Show in file manager"))
        self.trash = self._button(tr("Move to the {trash}…").format(trash=trash_name()))
        self.trash.setProperty("kind", "danger")
        self.again.clicked.connect(self._try_again)
        self.folder.clicked.connect(self._show_folder)
        self.trash.clicked.connect(lambda: actions.ask("trash"))
        tools = QHBoxLayout()
        tools.setSpacing(8)
        for button in (self.again, self.folder, self.trash):
            tools.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(8)
        for label in (self.icon, self.title, self.reason):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(4)
        column.addLayout(tools)
        self._kind: ProblemKind | None = None
        self.hide()

    def show_photo(self, photo: Photo) -> None:
        """Say what is wrong with a photo, if something is."""
        self._photo = photo
        if photo.state is not ReadState.UNREADABLE:
            self.hide()
            return
        library = self._context.library

        def find() -> Problem | None:
            return next((one for one in library.problems.all() if one.photo_id == photo.id), None)

        self._context.lanes.run(Lane.READ, find, lambda found: self._take(photo.id, found), owner=self)

    def place(self) -> None:
        """Into the middle of the stage."""
        self.adjustSize()
        self.move(self._stage.rect().center() - self.rect().center())

    def _take(self, photo: PhotoId, problem: Problem | None) -> None:
        if problem is None or self._photo is None or self._photo.id != photo:
            return
        self._kind = problem.kind
        group = group_of(problem.kind)
        self.icon.setPixmap(self._context.icons.pixmap(group.icon, ThemeColor.TEXT3, 32))
        self.title.setText(tr(group.title))
        self.reason.setText(in_words(problem.reason))
        fetch = plural("Fetch and read %Ln file", "Fetch and read %Ln files", 1)
        self.again.setText(fetch if group.fetch else tr("Try again"))
        self.again.setVisible(not group.by_itself)
        self.trash.setVisible(group.trash and self._photo.presence is Presence.PRESENT)  # else its drive is away
        self.setAccessibleName(f"{self.title.text()}. {self.reason.text()}")
        self.show()
        self.place()

    def _try_again(self) -> None:
        context, photo = self._context, self._photo
        if photo is None:
            return
        problems, ids = context.library.problems, (photo.id,)
        if self._kind is ProblemKind.ONLINE_ONLY:
            context.acts.run_long(
                lambda token, told: problems.fetch(ids, token=token, on_file=told), tr("Fetching files…")
            )
        else:
            context.lanes.run(Lane.WRITE, lambda: problems.retry(ids), lambda _: context.organizer.start(), owner=self)

    def _show_folder(self) -> None:
        if self._photo is not None:
            show_folder(self._context, os.path.dirname(self._photo.path))

    def _button(self, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("kind", "small")
        return button
