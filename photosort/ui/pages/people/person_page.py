"""The page of somebody: who it is, with whom, and all photos of them, year by year."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtWidgets import QWidget

from photosort.model.changes import Changes
from photosort.model.face import Person, PersonId
from photosort.model.photo import PhotoId
from photosort.model.view import Order, View
from photosort.ui.grid.base import Section
from photosort.ui.grid.people_model import PeopleOrder, called, ordered
from photosort.ui.grid.person_grid import PersonGrid, Room, Year, spread
from photosort.ui.grid.photo_grid import PhotoGrid
from photosort.ui.pages import orders
from photosort.ui.pages.people.naming import name_person, names
from photosort.ui.pages.people.person_block import PersonBlock
from photosort.ui.pages.people.person_facts import PersonFacts, gather
from photosort.ui.pages.photos_page import PhotosPage
from photosort.ui.services.context import Context
from photosort.ui.services.photo_to_show import PhotoToShow
from photosort.ui.services.threads import Lane, Task
from photosort.ui.text import formats as words
from photosort.ui.text.i18n import tr
from photosort.ui.widgets.action_spec import EMPTY_MENU, THEIR_MENU, Target
from photosort.ui.widgets.actions import Actions
from photosort.ui.widgets.header_tools import HeaderTool, order_tool
from photosort.ui.widgets.labels import Line

HEAD = 36


class PersonPage(PhotosPage):
    """A year shows one line of photos until it is opened, or what fits; in another order all of them are shown."""

    grid: PersonGrid

    def __init__(self, context: Context, actions: Actions, person: PersonId) -> None:
        self._id = person
        self._years = True
        self._opened_years: frozenset[int] = frozenset()
        self._room = Room()
        self._facts: PersonFacts | None = None
        self._gathering: Task | None = None
        self._past_name = False
        super().__init__(context, actions, View(person=person, order=Order.DATE))
        self.block = PersonBlock(context, self.grid)
        self._hide: HeaderTool | None = None
        self._rename: HeaderTool | None = None
        self.block.nameAsked.connect(lambda: self._act("name-person"))
        self.grid.turned.connect(self._turn_year)
        self.grid.visibleChanged.connect(self._on_visible)
        self.loaded.connect(self._say_places)
        context.overview.changed.connect(self._show_person)
        context.changed.connect(self._on_news)
        self._show_person()

    # Header

    def person(self) -> Person | None:
        """Who is shown; None where there is nobody any more."""
        return next((one for one in self.context.overview.now.people if one.id == self._id), None)

    def title(self) -> str:
        person = self.person()
        return called(person) if self._past_name and person is not None else tr("People")

    def window_title(self) -> str:
        person = self.person()
        return called(person) if person is not None else tr("People")

    def subtitle(self) -> str:
        person, people = self.person(), [one for one in self.context.overview.now.people if not one.hidden]
        if person is None:
            return ""
        if self._past_name:
            return words.photos(person.photos)
        if person.hidden:
            return tr("hidden")
        place = ordered(people, PeopleOrder.MOST).index(person.id) + 1
        where = tr("{place} of {count}").format(place=words.count(place), count=words.count(len(people)))
        return words.joined(where, tr("most photos first"))

    def has_back(self) -> bool:
        return True

    def head_tools(self) -> list[QWidget]:
        rename = self._rename = HeaderTool(self.context, tr("Rename"), "pencil")
        merge = HeaderTool(self.context, tr("Merge…"), "merge")
        self._hide = HeaderTool(self.context, tr("Hide"), "eye-off")
        rename.clicked.connect(lambda: self._act("name-person"))
        merge.clicked.connect(lambda: self._act("merge-people"))
        self._hide.clicked.connect(self._turn_hidden)
        choices = [(None, tr("By year")), *((order, orders.label(order)) for order in orders.offered(in_album=False))]
        self._say_tools()
        return [rename, merge, self._hide, Line(), order_tool(self.context, choices, None, self._on_choice)]

    def order_tool(self) -> HeaderTool:
        raise NotImplementedError  # the one of this page offers years as well

    # Page

    def make_grid(self) -> PhotoGrid:
        return PersonGrid(self.context, self._id, self)

    def deactivate(self) -> None:
        super().deactivate()
        if self._gathering is not None:
            self._gathering.cancel()
            self._gathering = None

    def activate(self) -> None:
        super().activate()
        self._gather()

    def found(self) -> tuple[str, str]:
        person = self.person()
        return (words.photos(person.photos), "") if person is not None else ("", "")

    def has_months(self) -> bool:
        return not self._years and super().has_months()

    def escape(self) -> bool:
        """Close the years that were opened: what a click does in their heads, by keyboard."""
        if super().escape():
            return True
        closed = self._years and bool(self._opened_years)
        if closed:
            self._opened_years = frozenset()
            self._load(anew=True)
        return closed

    def select_all(self) -> None:
        self._with_all(super().select_all)

    def invert_selection(self) -> None:
        self._with_all(super().invert_selection)

    def _with_all(self, select: Callable[[], None]) -> None:
        """Select among all photos of somebody: those behind the last one of a line come into sight first."""
        folded = {year.year for year in self.grid.sections() if isinstance(year, Year) and not year.opened}
        if folded:
            self._opened_years |= folded
            self.loaded.connect(select, Qt.ConnectionType.SingleShotConnection)
            self._load(anew=True)
        else:
            select()

    def rename_person(self, person: PersonId) -> None:
        known = self.person()
        if known is not None and known.id == person:
            self.block.edit_name(
                known.name, lambda name: name_person(self.context, known, name), names(self.context, known)
            )

    def empty(self) -> tuple[str, str]:
        return "users-round", tr("No photo here shows this person.")

    # Inside

    def _load(self, *, anew: bool = False, to_top: bool = False, from_start: bool = False) -> None:
        """By year photos always stand in their order: what is left out of a line cannot be news in it."""
        self._room = self.grid.room()
        super()._load(anew=anew or self._years, to_top=to_top, from_start=from_start)

    def arranged(self, view: View, found: list[PhotoId]) -> tuple[list[PhotoId], list[Section]]:
        if not self._years:
            return super().arranged(view, found)
        by_year: dict[int, list[PhotoId]] = {}
        for photo in self.context.library.photos.get(found):
            by_year.setdefault(photo.when.year, []).append(photo.id)
        most = self._room.most([len(photos) for photos in by_year.values()])
        shown: list[PhotoId] = []
        heads: list[Section] = []
        for year, photos in by_year.items():
            opened = year in self._opened_years
            heads.append(
                Year(
                    len(shown),
                    words.year(year),
                    self._where(year),
                    year=year,
                    total=len(photos),
                    most=most,
                    opened=opened,
                )
            )
            shown += photos if opened else [PhotoId(one) for one in spread(photos, most)]
        return shown, heads

    def _where(self, year: int) -> str:
        return self._facts.of_year(year) if self._facts is not None else ""

    def _on_choice(self, order: Order | None) -> None:
        self._years = order is None
        self._on_order(order or Order.DATE)

    def _turn_year(self, year: int) -> None:
        self._opened_years ^= {year}
        self._load(anew=True)

    def _on_visible(self) -> None:
        room = self.grid.room()
        if self._years and room != self._room:
            self._room = room  # which what is under way goes by as well
            if self.isVisible():
                self._pause.start()
        past = self.grid.verticalOffset() > self.block.name_edge()
        if past is not self._past_name:
            self._past_name = past
            self.headChanged.emit()

    def _gather(self) -> None:
        library, person = self.context.library, self._id
        if self._gathering is not None:
            self._gathering.cancel()
        self._gathering = self.context.lanes.run(Lane.FILES, lambda: gather(library, person), self._take, owner=self)

    def _take(self, facts: PersonFacts) -> None:
        self._gathering, self._facts = None, facts
        self._show_person()
        self._say_places()

    def _say_places(self) -> None:
        """In the heads of years, whichever came first: they, or what is told of them."""
        heads = [
            replace(head, detail=self._where(head.year)) if isinstance(head, Year) else head
            for head in self.grid.sections()
        ]
        if heads and heads != list(self.grid.sections()):
            self._heads = heads
            self.grid.set_sections(heads)

    def _on_news(self, changes: Changes) -> None:
        if not self.isVisible() or not (changes.people or changes.photos):
            return
        self._on_changed(Changes(members=True))
        self._gather()

    def _show_person(self) -> None:
        person = self.person()
        if person is not None:
            self.block.show_person(person, self._facts)
        self._say_tools()
        self.headChanged.emit()

    def _say_tools(self) -> None:
        person = self.person()
        if self._hide is not None and self._rename is not None and person is not None:
            self._hide.say(tr("Show again") if person.hidden else tr("Hide"))
            self._rename.say(tr("Rename") if person.name else tr("Give a name"))

    def _turn_hidden(self) -> None:
        person = self.person()
        if person is not None:
            self._act("show-people" if person.hidden else "hide-people")

    def _act(self, name: str) -> None:
        """Do something with who is shown, whatever is selected."""
        self.actions_.ask(name, Target(people=(self._id,), title=self.window_title()))

    def _open(self, index: QModelIndex) -> None:
        year = self.grid.year_behind(index)
        if year is not None:
            self._turn_year(year.year)
        elif self._years and len(self.grid.selected_ids()) < 2:
            photo = self.grid.photos.id_at(index.row())
            self.context.openPhoto.emit(PhotoToShow(photo, self._view))  # among all of them
        else:
            super()._open(index)

    def _show_menu(self, where: QPoint) -> None:
        self.actions_.popup(THEIR_MENU if self.grid.selected_runs() else EMPTY_MENU, where)
