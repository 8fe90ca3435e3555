"""The tools in the viewer's head: zoom, turning, comparing, marks, and what can be done with the photo."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from photosort.model.photo import Mark, Photo
from photosort.ui.pages.viewer.image_view import ImageView
from photosort.ui.services.context import Context
from photosort.ui.style.theme import Type
from photosort.ui.text import formats as words
from photosort.ui.text.i18n import tr
from photosort.ui.widgets.actions import Actions
from photosort.ui.widgets.header_tools import HeaderTool, action_tool
from photosort.ui.widgets.labels import Line
from photosort.ui.widgets.menu import shortcut_text


class ViewerTools:
    """`all` of them, from left to right; those that say how something is are pressed where it is so."""

    def __init__(self, context: Context, actions: Actions, stage: ImageView) -> None:
        """`stage` is what zooming acts on."""
        self._context, self._actions = context, actions
        farther = HeaderTool(context, tr("Zoom out (−)"), "zoom-out", bare=True)
        nearer = HeaderTool(context, tr("Zoom in (+)"), "zoom-in", bare=True)
        farther.clicked.connect(lambda: stage.zoom_by(-1))
        nearer.clicked.connect(lambda: stage.zoom_by(1))
        self.percent = QLabel()
        self.percent.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.percent.setMinimumWidth(56)
        self.percent.setFont(context.theme.font(Type.BODY))
        self.percent.setProperty("type", "body2")
        self.heart = self._switch("favourite", tr("Favourite"))
        self.keep = self._switch("keep", tr("Mark as kept"))
        self.reject = self._switch("reject", tr("Mark as rejected"))
        self.all: list[QWidget] = [
            farther,
            self.percent,
            nearer,
            Line(),
            action_tool(context, actions, "turn", tr("Turn the view"), bare=True),
            action_tool(context, actions, "compare", tr("Compare"), bare=True),
            Line(),
            self.heart,
            self.keep,
            self.reject,
            Line(),
            action_tool(context, actions, "move", tr("Move to album…"), bare=True),
            action_tool(context, actions, "trash", tr("Move to the trash…"), bare=True),
            Line(),
            action_tool(context, actions, "full-screen", tr("Full screen"), bare=True),
        ]

    def show_photo(self, photo: Photo) -> None:
        """Say how a photo is marked."""
        self.heart.setChecked(photo.favourite)
        self.keep.setChecked(photo.mark is Mark.KEPT)
        self.reject.setChecked(photo.mark is Mark.REJECTED)

    def show_scale(self, stage: ImageView) -> None:
        """Say how large a stage shows its picture."""
        self.percent.setText(tr("Fit") if stage.fitted() else words.percent(stage.scale()))

    def _switch(self, name: str, word: str) -> HeaderTool:
        key = shortcut_text(self._actions[name])
        text = f"{word} ({key})" if key else word
        tool = HeaderTool(self._context, text, self._actions.icon_of(name), checkable=True, bare=True)
        tool.clicked.connect(lambda: self._actions.ask(name))
        return tool
