"""The search over the whole library: one field at the top, what it found below, and the way back to where one was."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QItemSelection, QModelIndex, QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from photosort.model.album import Album, AlbumId
from photosort.model.face import Person, PersonId
from photosort.model.photo import PhotoId
from photosort.model.search.folding import fold
from photosort.model.search.found import Gathered, Why
from photosort.model.search.parsing import parse
from photosort.model.search.query import Field, Query, Words
from photosort.model.smart_album import SmartAlbum, SmartAlbumId
from photosort.model.view import Order, View
from photosort.ui.grid.base import Section
from photosort.ui.grid.found_grid import FoundGrid
from photosort.ui.grid.photo_grid import PhotoGrid
from photosort.ui.grid.view import GridView
from photosort.ui.pages import orders
from photosort.ui.pages.found_groups import FoundGroups
from photosort.ui.pages.photos_page import PhotosPage
from photosort.ui.pages.renaming import naming
from photosort.ui.services.assistive import announce
from photosort.ui.services.context import Context
from photosort.ui.services.threads import Lane, Task
from photosort.ui.text import formats as words
from photosort.ui.text.found_by import how_found
from photosort.ui.text.i18n import tr
from photosort.ui.text.search_words import term_for
from photosort.ui.widgets.action_spec import ALBUM_MENU, Target
from photosort.ui.widgets.actions import Actions
from photosort.ui.widgets.header_tools import SearchField, action_tool
from photosort.ui.widgets.labels import Line

WIDEST = 560


class SearchPage(PhotosPage):
    """All photos until something is asked for; then what was found, best first, below its albums and towns.

    Either photos are selected or albums: an action is aimed at one of both.
    """

    def __init__(self, context: Context, actions: Actions, begun_in: AlbumId | None = None, *, kept: str = "") -> None:
        """`begun_in`: the album from which somebody came; what was found in it comes first. `kept`: the search of a
        smart album.
        """
        super().__init__(context, actions, View(order=Order.BEST, search=kept))
        self._kept = kept
        self._begun_in = begun_in
        self._gathering: Task | None = None
        self._gathered = Gathered()
        self._heard = ("", "")  # what was looked for and what was said of it last
        self._order = self.order_tool()
        self._order.setProperty("kind", "order")
        self._order.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.chips.put_last(self._order)
        self.groups = FoundGroups(context, self.grid)
        albums = self.groups.albums
        albums.opened.connect(lambda index: context.openAlbum.emit(albums.albums.id_at(index.row())))
        albums.menuAsked.connect(lambda where: actions.popup(ALBUM_MENU, where))
        albums.partClicked.connect(self._on_part)
        albums.selectionModel().selectionChanged.connect(lambda more, _: self._let_go(self.grid, more))
        albums.selectionSettled.connect(self.selectionChanged)
        towns = self.groups.towns
        towns.pressed.connect(lambda row, _: self._narrow(Why.PLACE, towns.rows()[row].name.partition(", ")[0]))
        self.groups.people.pressed.connect(self._on_person)
        context.settingsChanged.connect(self._show_again)
        self.grid.selectionModel().selectionChanged.connect(lambda more, _: self._let_go(albums, more))
        self.loaded.connect(self._gather)

    def title(self) -> str:
        kept = self._smart_album()
        return kept.name if kept is not None else tr("Search")

    def subtitle(self) -> str:
        return words.joined(words.photos(self.grid.row_count()), self.told().unread_in_words())

    def found(self) -> tuple[str, str]:
        if not self.view().search:
            return "", ""
        photos = self.grid.row_count()
        albums = len(self._gathered.albums) if photos else 0  # they are known a little later
        return words.photos(photos), words.joined(words.albums(albums) if albums else "", self.told().unread_in_words())

    def leads(self) -> SearchField | None:
        return self.search_field() if not self._kept else None

    def order_menu(self) -> QMenu | None:
        return self._order.menu()

    def make_field(self) -> SearchField:
        field = SearchField(self.context, tr("Person, text, place, date, album …"), WIDEST, narrows=False)
        if self._kept:
            field.setText(self._kept)
        self.chips.show_query(parse(self._kept, date.today()))
        self.grid.say_found_by(self._kept)
        return field

    def make_grid(self) -> PhotoGrid:
        return FoundGrid(self.context, self)

    def head_tools(self) -> list[QWidget]:
        field = self.search_tool()
        save = action_tool(self.context, self.actions_, "save-search", tr("Save as smart album"), short=tr("Save"))
        save.setProperty("kind", "framed")
        return [save, Line(), field, Line()] if self._kept else [field, save, Line()]

    def smart_album(self) -> SmartAlbumId | None:
        kept = self._smart_album()
        return kept.id if kept is not None else None

    def unsaved_search(self) -> str:
        text = self.view().search
        return text if parse(text, date.today()) and self._smart_album() is None else ""

    def _smart_album(self) -> SmartAlbum | None:
        """That which keeps what is searched for."""
        known = self.context.overview.now.smart_albums
        return next((one for one in known if one.query == self.view().search), None)

    def searches_all(self) -> bool:
        return True

    def folds(self) -> bool:
        return False  # each is found for a reason of its own

    def orders(self) -> list[Order]:
        return orders.of_a_search()

    def activate(self) -> None:
        super().activate()
        if not self.view().search:
            self.search()

    def deactivate(self) -> None:
        super().deactivate()
        self.groups.albums.stop()

    def escape(self) -> bool:
        """Empty the field, and have it wait for other words; False where it is empty: then the page is left.

        That of a smart album is put back as it is kept.
        """
        field = self.search_field()
        if field is None or field.text().strip() == self._kept:
            return False
        field.setText(self._kept)
        self.search()
        return True

    def selected_albums(self) -> Sequence[AlbumId]:
        return self.groups.albums.selected_ids()

    def rename(self, album: AlbumId) -> None:
        for known in self.groups.albums.albums.albums_of([album]):
            self.groups.albums.rename(album, naming(self.context, known))

    def arranged(self, view: View, found: list[PhotoId]) -> tuple[list[PhotoId], list[Section]]:
        if not view.search or not found:
            return super().arranged(view, found)
        if view.order is not Order.BEST:
            found, months = super().arranged(view, found)
            return found, months or [Section(0, tr("Photos"), count=words.count(len(found)))]
        album = next((one for one in self.context.overview.now.albums if one.id == self._begun_in), None)
        here = set(self.context.library.photos.ids(View(album=album.id))) if album is not None else set()
        inside, others = ([one for one in found if (one in here) is there] for there in (True, False))
        heads = []
        if album is not None and inside:
            heads.append(Section(0, tr("In {album}").format(album=album.name), count=words.count(len(inside))))
        if others:
            heads.append(Section(len(inside), tr("Photos"), count=words.count(len(others))))
        return inside + others, heads

    # Albums and towns

    def _gather(self) -> None:
        """Ask where lies what is shown."""
        if self._gathering is not None:
            self._gathering.cancel()
        library, text = self.context.library, self.view().search
        if not text:
            self._gathered = Gathered()
            self.groups.show_found((), {}, (), Query())
            return
        self._gathering = self.context.lanes.run(Lane.READ, lambda: library.search.gather(text), self._show, owner=self)

    def _show_again(self) -> None:
        self._show(self._gathered)

    def _show(self, found: Gathered) -> None:
        self._gathered = found
        self.chips.show_sorts(found.sorts)
        query, hits = parse(self.view().search, date.today()), dict(found.albums)
        albums = [album for album in self.context.overview.now.albums if album.id in hits]
        albums.sort(key=lambda album: (not _is_called(album, query), -hits[album.id]))
        # Who is on all of it narrows nothing; who is looked for by name comes first, and leads to all of their photos.
        everything, counts = sum(count for _, count in found.reasons), dict(found.people)
        shown = self.context.overview.now.people if self.context.settings.shows_people else ()
        known = [one for one in shown if one.id in counts]
        meant = _meant(known, query)
        people = [(one, counts[one.id]) for one in known if counts[one.id] < everything or one.id in meant]
        people.sort(key=lambda found: (found[0].id not in meant, -found[1]))
        self.groups.show_found(albums, hits, found.towns, query, people, meant, by_place=Why.PLACE in found.sorts)
        if self._heads and self._heads[-1].title == tr("Photos"):
            self._heads[-1] = replace(self._heads[-1], detail=words.joined(*how_found(found.reasons)))
            self.grid.set_sections(self._heads)
        self.selectionChanged.emit()  # how much was found, for the status bar
        heard = (self.view().search, ", ".join(filter(None, self.found())))
        if self.isVisible() and heard != self._heard:
            self._heard = heard
            announce(self, heard[1])

    def _on_person(self, person: Person) -> None:
        if _meant([person], parse(self.view().search, date.today())):
            self.context.openPerson.emit(person.id)
        else:
            self._narrow(Why.PERSON, person.name)

    def _narrow(self, why: Why, value: str) -> None:
        """Look only for what has this as its place, or shows this person."""
        field, term = self.search_field(), term_for(why, value)
        if field is not None and term not in field.text():
            field.setText(f"{field.text().strip()} {term}")

    def _on_part(self, index: QModelIndex, part: str) -> None:
        if part == "menu":
            albums = self.groups.albums
            rect, album = albums.visualRect(index), albums.albums.id_at(index.row())
            where = albums.viewport().mapToGlobal(QPoint(rect.right() - 36, rect.top() + 36))
            self.actions_.popup(ALBUM_MENU, where, Target(albums=(album,)))

    def _let_go(self, others: GridView, more: QItemSelection) -> None:
        """Where something was selected, have nothing selected on the other side."""
        if not more.isEmpty():
            others.clearSelection()


def _sought(query: Query) -> list[Words]:
    """The words that are looked for."""
    meanings = (term.meaning for term in query.terms if not term.excluded)
    return [meaning for meaning in meanings if isinstance(meaning, Words)]


def _is_called(album: Album, query: Query) -> bool:
    """Whether something that is looked for stands in the name of an album."""
    return any(one.stand_in(fold(album.name)) for one in _sought(query))


def _meant(people: Sequence[Person], query: Query) -> frozenset[PersonId]:
    """Those of whom exactly the name is looked for."""
    sought = _sought(query)
    called = {one.text for one in sought if one.field in (Field.ANY, Field.PERSON)}
    called.add(" ".join(one.text for one in sought))  # a name of several words
    return frozenset(one.id for one in people if one.name and fold(one.name) in called)
