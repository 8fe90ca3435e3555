"""A page of photos: all of them, those of an album or a folder, or the unsorted; in an order, narrowed by a search."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from photosort.model.album import Album, AlbumId, AlbumKind
from photosort.model.changes import Changes
from photosort.model.fact import FactKind
from photosort.model.photo import Mark, PhotoId, ReadState, Root
from photosort.model.photo import shown as shown_name
from photosort.model.search.parsing import parse
from photosort.model.view import Order, View
from photosort.ui.grid.base import Section
from photosort.ui.grid.month_sections import month_starts
from photosort.ui.pages import orders
from photosort.ui.pages.folding import Behind, behind_of, fronts, heads_where, seen_of, unfolded
from photosort.ui.pages.folding_page import FoldingPage
from photosort.ui.pages.loosen_button import LoosenButton
from photosort.ui.pages.query_chips import QueryChips
from photosort.ui.pages.renaming import naming
from photosort.ui.pages.search_completion import SearchCompletion
from photosort.ui.pages.search_told import SearchTold, told_of
from photosort.ui.services.context import Context
from photosort.ui.services.debounce import debounced
from photosort.ui.services.photo_to_show import PhotoToShow
from photosort.ui.services.photos_to_compare import FEWEST, MOST, PhotosToCompare
from photosort.ui.services.threads import Lane, Task
from photosort.ui.style.theme import ThemeColor
from photosort.ui.text import formats as words
from photosort.ui.text.i18n import mark, plural, tr
from photosort.ui.text.keeping import kept
from photosort.ui.widgets.action_spec import EMPTY_MENU, PHOTO_MENU, Target
from photosort.ui.widgets.actions import Actions
from photosort.ui.widgets.culling_hint import CullingHint
from photosort.ui.widgets.header_tools import HeaderTool, SearchField, action_tool, order_tool
from photosort.ui.widgets.labels import Line
from photosort.ui.widgets.mark_switch import MarkSwitch

PAUSE_MS = 150  # between two questions while news keep coming
MANY = 20_000  # rows from which putting them into another order forgets where it was

ALBUM_TOOLS = (
    ("rename", mark("Rename"), "pencil"),
    ("split", mark("Split"), "split"),
    ("merge", mark("Merge"), "merge"),
    ("trash-album", mark("Trash…"), "trash-2"),
)


def kept_in_place(line: Sequence[PhotoId], found: Sequence[PhotoId]) -> list[PhotoId]:
    """What was found, such that nothing jumps: in the order of `line`, what is new comes last.

    `line` is everything that was shown since the order was made, so that what an undo brings back comes to its place.
    """
    there, known = set(found), set(line)
    return [one for one in line if one in there] + [one for one in found if one not in known]


class _Answer(NamedTuple):
    """What is there, its heads, how many have each mark, what is said of the search, what is folded, what is seen."""

    found: list[PhotoId]
    heads: list[Section]
    marks: dict[Mark, int]
    told: SearchTold
    behind: Behind
    seen: list[PhotoId]
    seen_heads: list[Section]


class PhotosPage(FoldingPage):
    """Photos of a view. News are merged into place; the order is made anew when the page is opened again.

    Signal: `loaded` after each answer of the library, once it is shown.
    """

    loaded = Signal()

    def __init__(self, context: Context, actions: Actions, view: View, parent: QWidget | None = None) -> None:
        super().__init__(context, actions, parent)
        self._view = self._opened = view
        self._tools: list[QWidget] = []
        self._search: SearchField | None = None
        self._switch: MarkSwitch | None = None
        self._marks: dict[Mark, int] = {}
        self._told = SearchTold()
        self._task: Task | None = None
        self._stale = self._reordered = False  # the latter where the person has said when photos were taken
        self._to_select: Sequence[PhotoId] = ()  # once they are shown
        # All that was shown since the order was made; a tuple of numbers is none that garbage is looked for in.
        self._line: tuple[PhotoId, ...] = ()
        self._heads: list[Section] = []  # where sections begin in it
        self._there: tuple[PhotoId, ...] = ()  # of these, what is there now
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        if self._in_album():
            layout.addWidget(CullingHint(context, actions, self))
        self.chips = QueryChips(context, self)
        layout.addWidget(self.chips)
        layout.addWidget(self.grid, 1)
        self.loosen = LoosenButton(self.grid)
        self._pause = debounced(self, lambda: self._load(anew=self._reordered), PAUSE_MS)
        self.grid.opened.connect(self._open)
        self.grid.menuAsked.connect(self._show_menu)
        self.grid.typed.connect(self._find)
        self.grid.selectionSettled.connect(self.selectionChanged)
        context.changed.connect(self._on_changed)
        context.overview.changed.connect(self._on_overview)
        context.workChanged.connect(self._on_overview)
        self._on_overview()

    # Header

    def _album(self) -> Album | None:
        overview = self.context.overview.now
        if self._is_unsorted():
            return overview.unsorted
        return next((album for album in overview.albums if album.id == self._view.album), None)

    def _root(self) -> Root | None:
        return next((root for root in self.context.overview.now.roots if root.id == self._view.root), None)

    def _is_unsorted(self) -> bool:
        return self._view.album is not None and self._view.album == self.context.library.albums.unsorted_id

    def _in_album(self) -> bool:
        return self._view.album is not None and not self._is_unsorted()

    def title(self) -> str:
        if self._is_unsorted():
            return tr("Unsorted")
        if self._view.album is not None:
            album = self._album()
            return album.name if album is not None else ""
        if self._view.folder:
            return shown_name(self._view.folder.rpartition(b"/")[2])
        root = self._root()
        return root.name if root is not None else tr("All photos")

    def subtitle(self) -> str:
        about = self._album() or self._root()
        if self._view.folder and not self._view.search:
            inside = "/".join((about.name if about is not None else "", *shown_name(self._view.folder).split("/")[:-1]))
            return words.joined(words.photos(self.grid.row_count()), inside)
        if self._view.search:
            found = words.found(words.photos(self.grid.row_count()), self._view.search)
            return words.joined(found, self._told.unread_in_words())
        if about is None:
            counts = self.context.overview.now.counts
            return words.amount(counts.photos, counts.bytes)
        chips = about.chips if isinstance(about, Album) else ()
        dates = next((words.fact(chip) for chip in chips if chip.kind is FactKind.DATES), "")
        offline = tr("not connected") if isinstance(about, Root) and not about.available else ""
        hidden = self.folding.hidden()
        folded = plural("%Ln copy folded", "%Ln copies folded", hidden) if hidden else ""
        return words.joined(words.amount(about.count, about.bytes), folded, dates, offline)

    def told(self) -> SearchTold:
        """What is to be said of the search, if there is one."""
        return self._told

    def pinned(self) -> str:
        album = self._album()
        return kept(album) if album is not None else ""

    def has_back(self) -> bool:
        return self._in_album()

    def head_widgets(self) -> list[QWidget]:
        if not self._tools:
            self._tools = self.head_tools()
        return self._tools

    def head_tools(self) -> list[QWidget]:
        """Make the tools of the head: for an album what can be done with it, elsewhere the search.

        All photos are searched on a page of its own, as from everywhere.
        """
        if self._in_album():
            self._switch = MarkSwitch(self.context)
            self._switch.chosen.connect(self._on_mark)
            tools = [self._album_tool(*one) for one in ALBUM_TOOLS]
            return [*tools, Line(), self._switch, Line(), self.order_tool()]
        if not self._view.narrowed:
            return [self.order_tool(), Line(), action_tool(self.context, self.actions_, "search", tr("Search")), Line()]
        return [self.order_tool(), Line(), self.search_tool(), Line()]

    def search_tool(self) -> SearchField:
        """The field that narrows the page, which follows it."""
        field = self._search = self.make_field()
        SearchCompletion(self.context, field, self.chips)
        field.textChanged.connect(self._on_search)
        field.left.connect(self.go_down)
        self.chips.changed.connect(field.setText)
        self.chips.left.connect(lambda: field.setFocus(Qt.FocusReason.TabFocusReason))
        self.loosen.asked.connect(self._loosen)
        return field

    def make_field(self) -> SearchField:
        """The field that narrows the page."""
        return SearchField(self.context, tr("Search photos"))

    def order_tool(self) -> HeaderTool:
        """The menu of the orders."""
        choices = [(order, orders.label(order)) for order in self.orders()]
        return order_tool(self.context, choices, self._view.order, self._on_order)

    def orders(self) -> list[Order]:
        """The orders that are offered."""
        return orders.offered(in_album=self._in_album())

    def _album_tool(self, name: str, word: str, icon: str) -> HeaderTool:
        """A tool for the album itself, whatever is selected in it."""
        tool = HeaderTool(self.context, tr(word), icon)
        tool.clicked.connect(lambda: self._act_on_album(name))
        return tool

    def _act_on_album(self, name: str) -> None:
        if self._view.album is not None:
            self.actions_.ask(name, Target(albums=(self._view.album,), view=self._view, title=self.title()))

    # Page

    def activate(self) -> None:
        self._load(anew=True)
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def deactivate(self) -> None:
        current = self.grid.current_id()
        if current is not None and not self.grid.at_start():
            self.context.left_at[self._opened] = current
        else:
            self.context.left_at.pop(self._opened, None)
        self._pause.stop()
        super().deactivate()

    def view(self) -> View:
        return self._view

    def hint(self) -> str:
        chosen = sum(map(len, self.grid.selected_runs()))
        return tr("Enter compares them") if FEWEST <= chosen <= MOST else ""

    def marks(self) -> Mapping[Mark, int]:
        return self._marks

    def has_months(self) -> bool:
        return self._view.order is Order.DATE and bool(self.grid.sections())

    def select_month(self) -> None:
        self.grid.select_section()

    def search_field(self) -> SearchField | None:
        return self._search

    def reselect(self, photos: Sequence[PhotoId], albums: Sequence[AlbumId]) -> None:
        self._to_select = photos
        self._load(anew=True)

    def rename(self, album: AlbumId) -> None:
        shown = self._album()
        if shown is None or shown.id != album or not self._in_album():
            return
        self.titleEditAsked.emit(shown.name, naming(self.context, shown))

    # Inside

    def _load(self, *, anew: bool = False, to_top: bool = False, from_start: bool = False) -> None:
        """Ask for the ids. `anew` puts them into their order, otherwise what is shown stays where it is.

        What is found by other words is looked at `from_start`, whatever was in sight before; so is another order, or
        what came meanwhile, where nobody had gone from the start.
        """
        if self._task is not None:
            self._task.cancel()
        self._pause.stop()  # news that wait are in the answer, and must not take the place of a new order
        library, view, counted = self.context.library, self._view, self._in_album()
        shown, line, folding = self.grid.photos.ids(), self._line, self.folding
        if anew:
            folding.stacks = self.context.stacks.now.stacks if self.folds() else ()
        stacks, opened = folding.stacks, frozenset(folding.opened)

        def ask() -> _Answer:
            found = self.ids_of(view)
            told = told_of(library, view, found=bool(found)) if view.search else SearchTold()
            marks = library.photos.marks(view) if counted else {}
            if not anew:
                # What was marked otherwise since, or lost its heart, stays in sight until the view is left.
                there = set(library.photos.ids(replace(view, mark=None, favourites=False)))
                kept = kept_in_place(line, [*(one for one in line if one in there), *found])
                behind = behind_of(kept, stacks)
                return _Answer(kept, [], marks, told, behind, *seen_of(kept, [], behind, opened))
            behind = behind_of(found, stacks)
            line_now, heads = unfolded(*self.arranged(view, fronts(found, behind)), behind)
            return _Answer(line_now, heads, marks, told, behind, *seen_of(line_now, heads, behind, opened))

        def take(answer: _Answer) -> None:
            self._task = None
            self._marks, self._told, found = answer.marks, answer.told, answer.seen
            folding.take(answer.behind)
            self._there = tuple(answer.found)
            if self._switch is not None:
                self._switch.show_marks(self._marks)
            if anew:
                if self._in_album() and not shown:
                    self.grid.fill(len(found), self.context.settings.photo_zoom)
                    self.zoomChanged.emit()
                untouched = bool(shown) and self.grid.at_start()
                self._line, self._heads = self._there, answer.heads
                self.grid.set_ids(found, reordered=to_top or (len(shown) > MANY and found != shown))
                self.grid.show_stacks(folding.numbers())
                self.grid.set_sections(answer.seen_heads)
                if not shown and self._opened in self.context.left_at:
                    self.grid.go_back_to(self.context.left_at[self._opened])
                if (from_start or untouched) and found:
                    self.grid.go_back_to(found[0])
                    self.grid.scrollToTop()  # with what lies above it
                if self._to_select:
                    self.grid.go_back_to(self._to_select[0])
                    self.grid.select_ids(self._to_select)
                    self._to_select = ()
            else:
                self._merge(found, answer.found)
            self._say_empty()
            self.headChanged.emit()
            self.selectionChanged.emit()
            self.loaded.emit()
            if self._stale:
                self._pause.start()

        self._stale, self._reordered = False, self._reordered and not anew
        self._task = self.context.lanes.run(Lane.READ, ask, take, owner=self)

    def arranged(self, view: View, found: list[PhotoId]) -> tuple[list[PhotoId], list[Section]]:
        """What was found as it is shown, with heads of its months; a single one needs none, unless unreadable ones
        follow. Any thread.
        """
        photos = self.context.library.photos
        unreadable = self._first_unreadable(view, found)
        months = month_starts(found[:unreadable], photos.get) if view.order is Order.DATE else []
        heads = [Section(start, words.month(*month)) for start, month in months]
        if unreadable < len(found):
            heads = heads or ([Section(0, tr("Photos"))] if unreadable else [])
            return found, [*heads, Section(unreadable, tr("Unreadable"), count=words.count(len(found) - unreadable))]
        return found, heads if len(heads) > 1 else []

    def _first_unreadable(self, view: View, found: Sequence[PhotoId]) -> int:
        """Where the unreadable ones begin, which come last; the number of all where there are none."""
        photos = self.context.library.photos
        if view.album is not None or not photos.counts().unreadable:
            return len(found)
        return bisect_left(
            range(len(found)), True,
            key=lambda row: any(one.state is ReadState.UNREADABLE for one in photos.get(found[row : row + 1])),
        )  # fmt: skip

    def _merge(self, seen: list[PhotoId], found: Sequence[PhotoId]) -> None:
        """Show news in place: sections keep what stays in them, what is new comes last."""
        self.grid.show_stacks(self.folding.numbers())
        if seen == self.grid.photos.ids():
            return
        known, there = set(self._line), set(seen)
        new = [one for one in found if one not in known]
        news = Section(len(self._line), tr("Just added"))
        if new and self._heads and self._heads[-1].title != news.title:
            self._heads = [*self._heads, news]
        self._line = (*self._line, *new)
        self.grid.set_sections(())
        self.grid.set_ids(seen)
        self.grid.set_sections(heads_where(self._heads, self._line, there))

    def folds(self) -> bool:
        """Whether copies of a photo are shown as one."""
        all_or_album = replace(self._view, album=None, order=Order.ALIKE) == View()
        return all_or_album and not self.context.settings.copies_apart

    def show_anew(self) -> None:
        self._load(anew=True)

    def show_folded(self) -> None:
        self._merge(self.folding.shown(self._there), self._there)

    def _on_changed(self, changes: Changes) -> None:
        found_anew = changes.traits and bool(self._view.search)
        if not (changes.photos or changes.marks or changes.members or changes.albums or changes.roots or found_anew):
            return
        if not self.isVisible():
            return  # opened again, it asks anyway
        self._reordered |= changes.dates and self._view.order is Order.DATE
        if self._task is not None:
            self._stale = True
        elif not self._pause.isActive():
            self._pause.start()

    def _on_overview(self) -> None:
        album = self._album()
        self.grid.mark_odd(album is not None and album.kind is AlbumKind.JUNK)
        if self._task is None and not self._stale:
            self._say_empty()
        self.headChanged.emit()

    def empty(self) -> tuple[str, str]:
        """The icon and the sentence where there is no photo to show."""
        if self._view.search:
            return "search", self._told.nothing_in_words()
        if self._is_unsorted():
            sorted_ = bool(self.context.overview.now.albums)
            return "inbox", tr("Every photo has found its album.") if sorted_ else tr(
                "Photos that fit no album wait here."
            )
        if self._view.mark is Mark.NONE:
            return "circle-check", tr("Every photo here has its mark.")
        if not self.context.overview.now.counts.photos:
            return "image", words.no_photos_yet(working=self.context.working)
        return "image", tr("No photos here.") if self._view.mark is None else tr("No photo here is marked so.")

    def _say_empty(self) -> None:
        icon, sentence = self.empty()
        self.grid.set_empty(self.context.icons.pixmap(icon, ThemeColor.TEXT3, 32), sentence)
        nothing = bool(self._view.search) and not self.grid.row_count()
        self.loosen.offer(self._told.loosen_in_words() if nothing else "")

    def _loosen(self) -> None:
        """Look no more for that without which something is found."""
        if self._search is not None and self._told.in_vain is not None:
            self._search.setText(self._told.query.without(self._told.in_vain))
            self._search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_order(self, order: Order) -> None:
        self._view = replace(self._view, order=order)
        self._load(anew=True, to_top=True)

    def _on_mark(self, mark: Mark | None) -> None:
        self._view = replace(self._view, mark=mark)
        self._load(anew=True, to_top=True)
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_search(self, text: str) -> None:
        self._view = replace(self._view, search=" ".join(text.split()))
        self.chips.show_query(parse(text, date.today()))
        self.grid.say_found_by(self._view.search)
        self._load(anew=True, from_start=bool(self._view.search))

    def _open(self, index: QModelIndex) -> None:
        photo = self.grid.photos.id_at(index.row())
        chosen = self.grid.selected_ids() if len(self.grid.selected_runs()) <= MOST else []
        if FEWEST <= len(chosen) <= MOST and photo in chosen:
            self.context.openCompare.emit(PhotosToCompare(chosen, self._view, self.title()))
        else:
            self.context.openPhoto.emit(PhotoToShow(photo, self._view, self.grid.photos.ids()))

    def _show_menu(self, where: QPoint) -> None:
        self.actions_.popup(PHOTO_MENU if self.grid.selected_runs() else EMPTY_MENU, where)

    def _find(self, typed: str) -> None:
        """Go to the next photo whose name begins so."""
        library = self.context.library
        view = replace(self._view, search='name:"{}"'.format(typed.replace('"', " ")))
        current = self.grid.currentIndex().row() if self.grid.currentIndex().isValid() else 0
        first = current + (1 if len(typed) == 1 else 0)

        def names() -> list[PhotoId]:
            found = library.photos.get(library.photos.ids(view))
            return [photo.id for photo in found if photo.shown_name.casefold().startswith(typed.casefold())]

        def take(found: list[PhotoId]) -> None:
            rows = sorted(row for row in map(self.grid.photos.row_of, found) if row >= 0)
            if rows:
                self.grid.go_to(next((row for row in rows if row >= first), rows[0]), keyboard=True)
            else:
                self.say_why_resting(typed)

        self.context.lanes.run(Lane.READ, names, take, owner=self)
