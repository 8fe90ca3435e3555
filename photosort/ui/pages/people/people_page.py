"""The page of people: everybody as a face, most photos first; naming, hiding, merging them, and questions above."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from photosort.model.face import PersonId
from photosort.ui.grid.name_editor import NameEditor
from photosort.ui.grid.people_grid import PeopleGrid
from photosort.ui.grid.people_model import PeopleOrder
from photosort.ui.pages.base import Zoom
from photosort.ui.pages.people.consent import Consent
from photosort.ui.pages.people.faces_page import FacesPage
from photosort.ui.pages.people.naming import name_person, names
from photosort.ui.pages.people.question_banner import QuestionBanner
from photosort.ui.services.context import Context
from photosort.ui.services.debounce import debounced
from photosort.ui.services.notice import Notice
from photosort.ui.services.threads import guard
from photosort.ui.style.theme import ThemeColor
from photosort.ui.text import formats as words
from photosort.ui.text.i18n import plural, tr
from photosort.ui.widgets.action_spec import PERSON_MENU, Target
from photosort.ui.widgets.actions import Actions
from photosort.ui.widgets.header_tools import HeaderTool, SearchField, order_tool
from photosort.ui.widgets.labels import Line

INSET = 24
CALM_MS = 4000  # after the last news: nobody is reading what they changed any more


class PeoplePage(FacesPage):
    """While nobody is to be looked for, whoever is known is not shown: the page says what would be done."""

    grid: PeopleGrid

    def __init__(self, context: Context, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(context, actions, parent)
        self.grid = PeopleGrid(context, self)
        self.grid.set_edge(context.settings.people_zoom)
        self.grid.leaves_space = self.asks
        self.consent = Consent(context, self)
        self.banner = QuestionBanner(context, self)
        self.banner.setFocusProxy(self.grid)
        self._entering = 0  # the fetch by which is known what was done on other pages: until then no order is held
        self._calm = debounced(self, self._tidy, CALM_MS)
        self._above = QWidget(self)
        self._tools: list[QWidget] = []
        self._search: SearchField | None = None
        self._hidden = HeaderTool(context, "", "eye-off", checkable=True)
        self._hidden.toggled.connect(self._show_hidden)
        self._strangers = HeaderTool(context, "", "user-round")
        self._strangers.clicked.connect(lambda: self.actions_.ask("strangers"))
        inset = QVBoxLayout(self._above)
        inset.setContentsMargins(INSET, 16, INSET, 0)
        inset.addWidget(self.banner)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._above)
        layout.addWidget(self.consent, 1)
        layout.addWidget(self.grid, 1)
        self.consent.agreed.connect(self._agree)
        self.consent.declined.connect(self._decline)
        self.banner.changed.connect(self._on_question)
        self.grid.opened.connect(lambda index: context.openPerson.emit(self.grid.people.id_at(index.row())))
        self.grid.selectionSettled.connect(self.selectionChanged)
        self.grid.selectionModel().currentChanged.connect(self.selectionChanged)
        self.grid.zoomed.connect(self._zoom_by)
        self.grid.menuAsked.connect(self._show_menu)
        self.grid.partClicked.connect(self._on_part)
        context.overview.changed.connect(self._refresh)
        context.settingsChanged.connect(self._arrange)
        context.workChanged.connect(self._say_empty)
        self._on_question()
        self._refresh()
        self.reorder()

    def title(self) -> str:
        return tr("People")

    def subtitle(self) -> str:
        counts = self.context.overview.now.people_counts
        if not self._is_open() or not counts.faces:
            return ""
        if self.grid.people.search.strip():
            return words.found(words.people(self.grid.row_count()), self.grid.people.search)
        faces = plural("%Ln photo with a face", "%Ln photos with a face", counts.photos_with_face)
        unnamed = plural("%Ln without a name", "%Ln without a name", counts.unnamed) if counts.unnamed else ""
        return words.joined(words.people(counts.people) if counts.people else "", faces, unnamed)

    def head_widgets(self) -> list[QWidget]:
        if not self._tools:
            self._search = SearchField(self.context, tr("Search people"))
            self._search.textChanged.connect(self._on_search)
            self._search.returnPressed.connect(self._open_found)
            self._search.left.connect(self.go_down)
            orders = [(order, tr(order.value)) for order in PeopleOrder]
            order = order_tool(self.context, orders, self.grid.people.order, self._on_order)
            self._tools = [self._strangers, self._hidden, order, Line(), self._search]
        return self._tools

    def has_info(self) -> bool:
        return False

    def found(self) -> tuple[str, str]:
        overview = self.context.overview.now
        if not self._is_open() or not overview.people_counts.faces:
            return "", ""
        chosen = self.grid.people.people_of(self.grid.selected_ids())
        if chosen:
            head = plural("%Ln person selected", "%Ln people selected", len(chosen))
            return head, words.photos(chosen[0].photos) if len(chosen) == 1 else ""
        faces, looked = overview.people_counts.photos_with_face, overview.people_counts.photos_looked_at
        if overview.people_counts.photos_waiting and looked >= faces:  # fewer are where the vectors were deleted
            shown = plural(
                "{some} of %Ln photo looked at shows a face", "{some} of %Ln photos looked at show a face", looked
            )
        else:
            all_ = overview.counts.photos
            shown = plural("{some} of %Ln photo shows a face", "{some} of %Ln photos show a face", all_)
        shown = shown.format(some=words.count(faces))
        only = tr("Faces are compared on this computer only")
        people = overview.people_counts.people
        return (words.people(people), words.joined(shown, only)) if people else (shown, only)

    def activate(self) -> None:
        self.reorder()  # what was held back while the page was watched
        self._entering = self.context.overview.news_known_by
        self._arrange()
        self._look_for_questions(may_come=True)
        (self.grid if self._is_open() else self.consent).setFocus(Qt.FocusReason.OtherFocusReason)

    def deactivate(self) -> None:
        self._calm.stop()
        self.grid.look()
        self.banner.leave()

    def selected_people(self) -> Sequence[PersonId]:
        return self.grid.selected_ids() if self._is_open() else ()

    def people_at_hand(self) -> Sequence[PersonId]:
        focused = self.grid.focused_id()
        return self.selected_people() or ([focused] if focused is not None else [])

    def selectable(self) -> bool:
        return self._is_open()

    def search_field(self) -> SearchField | None:
        return self._search

    def searchable(self) -> bool:
        return self._is_open() and super().searchable()

    def rename_person(self, person: PersonId) -> None:
        known = next(iter(self.grid.people.people_of([person])), None)
        if known is not None:
            self.grid.rename(
                person,
                lambda name: name_person(self.context, known, name, merged=self.show_person),
                names(self.context, known),
            )

    def show_person(self, person: PersonId) -> None:
        self.grid.show_person(person)

    def asks(self) -> bool:
        return self.banner.isVisible() and self.banner.asks()

    def answer(self, *, yes: bool) -> None:
        self.banner.answer(yes=yes)

    def reorder(self) -> None:
        self.grid.people.reorder()

    def zoom(self) -> Zoom | None:
        return super().zoom() if self._is_open() else None

    @guard
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.asks():
            self.banner.pass_over()
        else:
            super().keyPressEvent(event)

    @guard
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._calm.start()

    # Inside

    def _tidy(self) -> None:
        """Put all into its order and give back the room of questions that were answered, where nothing that somebody
        points at, has selected or types in would move.
        """
        busy = self.underMouse() or self.grid.selected_ids() or self.grid.findChild(NameEditor)
        if self.isVisible() and not busy:
            self.reorder()
            self.banner.give_way()

    def _is_open(self) -> bool:
        """Whether the wall is shown."""
        return self.context.settings.shows_people

    def _agree(self) -> None:
        self.context.set_settings(replace(self.context.settings, people="on"))
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def _decline(self) -> None:
        self.context.set_settings(replace(self.context.settings, people="off"))
        self.actions_.ask("albums")
        again = Notice(
            tr("Looking for people is off. It can be turned on in the settings at any time."),
            "eye-off",
            tr("Settings…"),
            lambda: self.actions_.ask("settings"),
        )
        self.context.acts.said.emit(again)

    def _refresh(self) -> None:
        was_empty, entering = not self.grid.row_count(), self.context.overview.fetched <= self._entering
        self.grid.people.set_people(self.context.overview.now.people)
        if entering:
            self.reorder()
        if self.isVisible():
            self._look_for_questions(may_come=was_empty or entering)
            self._calm.start()
        self._arrange()

    def _look_for_questions(self, *, may_come: bool) -> None:
        if self._is_open():
            self.banner.look(may_come=may_come)

    def _arrange(self) -> None:
        """Show what there is to be seen, for the settings and people of now."""
        opened, counts = self._is_open(), self.context.overview.now.people_counts
        hidden = counts.hidden
        other = opened == self.grid.isHidden()
        self.consent.setVisible(not opened)
        if not opened:
            self.consent.say_kept(sum(bool(one.name) for one in self.context.overview.now.people))
        self._above.setVisible(opened and not self.banner.isHidden())
        self.grid.setVisible(opened)
        for tool in self._tools:
            tool.setVisible(opened)
        self._strangers.say(plural("%Ln stranger", "%Ln strangers", counts.unknown))
        self._strangers.setVisible(opened and bool(counts.unknown) and bool(self._tools))
        self._hidden.say(plural("%Ln hidden", "%Ln hidden", hidden))
        self._hidden.setVisible(opened and bool(hidden) and bool(self._tools))
        if not hidden and self._hidden.isChecked():
            self._hidden.setChecked(False)
        self._say_empty()
        self.headChanged.emit()
        if other:
            if opened and self.isVisible():
                self.banner.look(may_come=True)
            self.zoomChanged.emit()
            self.selectionChanged.emit()

    def _on_question(self) -> None:
        self._above.setVisible(not self.banner.isHidden())
        if self.isVisible() and not self.asks():
            self._calm.start()
        self.selectionChanged.emit()  # so that actions are looked at again

    def _say_empty(self) -> None:
        icons, counts = self.context.icons, self.context.overview.now.people_counts
        if self.grid.people.search:
            self.grid.set_empty(icons.pixmap("search", ThemeColor.TEXT3, 32), tr("Nobody has a name like that."))
        elif self.context.overview.loaded:
            if counts.photos_waiting and self.context.working:
                sentence = tr("Faces are looked for once nothing else is to be done.")
            elif counts.photos_waiting:
                sentence = tr("People appear here as soon as somebody was found on several photos.")
            elif counts.hidden:
                sentence = tr("Everybody here is hidden.")
            elif counts.faces:
                sentence = tr("Nobody was found on several photos yet.")
            else:
                sentence = tr("No faces were found in your photos.")
            self.grid.set_empty(icons.pixmap("users-round", ThemeColor.TEXT3, 32), sentence)

    def _show_hidden(self, shown: bool) -> None:
        self.banner.give_way()
        self.grid.people.with_hidden = shown
        self.reorder()
        self.grid.look()

    def _on_order(self, order: PeopleOrder) -> None:
        self.banner.give_way()
        self.grid.people.order = order
        self.reorder()
        self.grid.scrollToTop()
        self.grid.look()

    def _on_search(self, text: str) -> None:
        self.banner.give_way()
        self.grid.people.search = text
        self.reorder()
        self.grid.look()
        self._say_empty()
        self.headChanged.emit()

    def _open_found(self) -> None:
        """Open who was found: of several the one who is selected, or else the first."""
        found = [*self.grid.selected_ids(), *self.grid.people.ids()]
        if self.grid.people.search and found:
            self.context.openPerson.emit(found[0])

    def _on_part(self, index: QModelIndex, part: str) -> None:
        person = self.grid.people.person(index.row())
        if person is None:
            return
        if part == "name":
            self.rename_person(person.id)
        else:
            self.actions_.ask("show-people" if person.hidden else "hide-people", Target(people=(person.id,)))

    def _show_menu(self, where: QPoint) -> None:
        self.actions_.popup(PERSON_MENU if self.grid.selected_ids() else ("select-all",), where)
