"""The tools in the viewer's head that say how its photo is marked, and mark it."""

from photosort.model.photo import Mark, Photo
from photosort.ui.services.context import Context
from photosort.ui.text.i18n import tr
from photosort.ui.widgets.actions import Actions
from photosort.ui.widgets.header_tools import HeaderTool
from photosort.ui.widgets.menu import shortcut_text


class MarkTools:
    """Three buttons, pressed where it is so."""

    def __init__(self, context: Context, actions: Actions) -> None:
        self._actions = actions
        self.heart = self._tool(context, "favourite", tr("Favourite"))
        self.keep = self._tool(context, "keep", tr("Mark as kept"))
        self.reject = self._tool(context, "reject", tr("Mark as rejected"))

    def all(self) -> list[HeaderTool]:
        """From left to right."""
        return [self.heart, self.keep, self.reject]

    def show_photo(self, photo: Photo) -> None:
        """Say how a photo is marked."""
        self.heart.setChecked(photo.favourite)
        self.keep.setChecked(photo.mark is Mark.KEPT)
        self.reject.setChecked(photo.mark is Mark.REJECTED)

    def _tool(self, context: Context, name: str, word: str) -> HeaderTool:
        key = shortcut_text(self._actions[name])
        tool = HeaderTool(
            context, f"{word} ({key})" if key else word, self._actions.icon_of(name), checkable=True, bare=True
        )
        tool.clicked.connect(lambda: self._actions.ask(name))
        return tool
