"""What can be done with a search that is kept: made a smart album, named, dropped."""

from datetime import date

from PySide6.QtCore import QObject

from photosort.model.acts import DropSmartAlbum, MakeSmartAlbum, RenameSmartAlbum
from photosort.model.search.parsing import parse
from photosort.model.smart_album import SmartAlbumId
from photosort.ui.actions.shell import Shell
from photosort.ui.pages.query_chips import understood
from photosort.ui.widgets.action_spec import Target

MOST = 60  # letters of a name that is proposed


def proposed_name(query: str) -> str:
    """A name for what is looked for, as its chips say it: "receipt may 2024" is "Receipt, May 2024"."""
    said = ", ".join(understood(term)[0].strip('"') for term in parse(query, date.today()).terms)
    return said[:1].upper() + said[1:MOST]


class SearchActions(QObject):
    """A name is asked for where the title of the page stands."""

    def __init__(self, shell: Shell, parent: QObject) -> None:
        super().__init__(parent)
        self._shell, self._acts = shell, shell.context.acts

    def save(self) -> None:
        """Keep what is searched for as a smart album, under a name that is proposed."""
        page = self._shell.page()
        query = page.unsaved_search() if page is not None else ""
        if page is not None and query:
            page.titleEditAsked.emit(proposed_name(query), lambda name: self._acts.do(MakeSmartAlbum(name, query)))

    def rename(self, smart_album: SmartAlbumId) -> None:
        """Have the person name the smart album that is shown."""
        page, known = self._shell.page(), self._shell.context.overview.now.smart_albums
        for one in known if page is not None else ():
            if page is not None and one.id == smart_album:
                page.titleEditAsked.emit(one.name, lambda name: self._acts.do(RenameSmartAlbum(smart_album, name)))

    def drop(self, target: Target) -> None:
        """Keep a smart album no longer."""
        if target.smart_album is not None:
            self._acts.do(DropSmartAlbum(target.smart_album))
