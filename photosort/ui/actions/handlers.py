"""Who does what the actions of the table say."""

from PySide6.QtCore import QObject

from photosort.ui.actions.album_actions import AlbumActions
from photosort.ui.actions.culling_actions import CullingActions
from photosort.ui.actions.event_actions import EventActions
from photosort.ui.actions.folder_actions import FolderActions
from photosort.ui.actions.new_album import NewAlbumNaming
from photosort.ui.actions.people_actions import PeopleActions
from photosort.ui.actions.photo_actions import PhotoActions
from photosort.ui.actions.search_actions import SearchActions
from photosort.ui.actions.shell import Shell
from photosort.ui.actions.stack_actions import StackActions
from photosort.ui.actions.window_actions import WindowActions
from photosort.ui.dialogs.dialog_host import DialogHost


class Handlers(QObject):
    """Made once for a window."""

    def __init__(self, shell: Shell, dialogs: DialogHost) -> None:
        super().__init__(dialogs)
        context = shell.context
        self.shell = shell
        self.navigator = shell.navigator
        self.organizing = shell.organizing
        self.acts = context.acts
        self.photos = PhotoActions(context, dialogs, shell.say)
        self.culling = CullingActions(shell, self.photos)
        self.albums = AlbumActions(context, dialogs, self.photos)
        self.naming = NewAlbumNaming(shell, dialogs)
        self.people = PeopleActions(shell, dialogs)
        self.events = EventActions(shell, dialogs)
        self.folders = FolderActions(shell, dialogs)
        self.stacks = StackActions(shell, self.photos)
        self.search = SearchActions(shell, dialogs)
        self.window = WindowActions(shell, dialogs, self.search)
