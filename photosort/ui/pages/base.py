"""What every page of the window is: a head, a body, a selection, perhaps a zoom."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from photosort.model.album import AlbumId
from photosort.model.event import Event
from photosort.model.face import FaceId, PersonId
from photosort.model.photo import Mark, PhotoId
from photosort.model.smart_album import SmartAlbumId
from photosort.model.twins import Stack
from photosort.model.value import dataclass
from photosort.model.view import View
from photosort.ui.services.context import Context
from photosort.ui.widgets.action_spec import Target
from photosort.ui.widgets.actions import Actions
from photosort.ui.widgets.header_tools import HeaderTool


@dataclass(frozen=True, slots=True)
class Zoom:
    """The range of a page's zoom, in logical pixels of a cell, and where it stands."""

    smallest: int
    largest: int
    value: int


class Page(QWidget):
    """A page shows one thing in the middle of the window. The window asks it for its head and shows its selection.

    Signals: `headChanged` when title, subtitle or head widgets differ; `selectionChanged` at each change of what is
    selected; `zoomChanged` when the page itself changed its zoom; `titleEditAsked(str, take)` to have the title edited
    in place: `take` gets the other one; `aloneChanged` when it takes the whole screen, or gives it back.
    """

    headChanged = Signal()
    selectionChanged = Signal()
    zoomChanged = Signal()
    titleEditAsked = Signal(str, object)
    aloneChanged = Signal()

    def __init__(self, context: Context, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.actions_ = actions

    title_mode = Qt.TextElideMode.ElideRight  # where there is no room for it whole

    def title(self) -> str:
        """Page title, in the head and in the window's title."""
        return ""

    def subtitle(self) -> str:
        """Second line of the head."""
        return ""

    def window_title(self) -> str:
        """What the title of the window says, where it is not that of the page."""
        return self.title()

    def pinned(self) -> str:
        """What the pin beside the title says of an album that is kept as the person wants it; empty: there is none."""
        return ""

    def head_widgets(self) -> list[QWidget]:
        """Tools at the right of the head, in reading order. Made once by the page, placed by the window."""
        return []

    def leads(self) -> QWidget | None:
        """The tool that stands at the left of the head in the place of the title: the field of a search."""
        return None

    def order_menu(self) -> QMenu | None:
        """The menu of its orders, that of the tool in the head; None where there is but one."""
        tools = (tool for tool in self.head_widgets() if isinstance(tool, HeaderTool))
        return next((tool.menu() for tool in tools if tool.menu() is not None), None)

    def out_of_order(self) -> bool:
        """Whether what is shown has come out of the order that it was put into."""
        return False

    def reorder(self) -> None:
        """Put what is shown into the present order again."""

    def has_back(self) -> bool:
        """Whether the head shows the way back."""
        return False

    def has_info(self) -> bool:
        """Whether the details panel has something to say beside this page."""
        return True

    def lower_edge(self) -> int:
        """Height of what lies along the lower edge and is not to be covered by what is said of an act."""
        return 0

    def hint(self) -> str:
        """Words for the status bar, after what is selected: "Esc clears the lasso"."""
        return ""

    def found(self) -> tuple[str, str]:
        """How much a search found, for the status bar: "37 photos", "3 albums"; empty where nothing is looked for."""
        return "", ""

    def stands_alone(self) -> bool:
        """Whether there is nothing yet to which a sidebar and a header could lead (the first page)."""
        return False

    def full_bleed(self) -> bool:
        """Whether the page wants the sidebar and the status bar out of the way (the viewer)."""
        return False

    def activate(self) -> None:
        """The page is shown: refresh what went stale meanwhile, take the focus."""
        self.setFocus()

    def come_from(self, photo: PhotoId | None) -> None:
        """What was in front on the page before; asked before `activate`."""

    def deactivate(self) -> None:
        """The page is left: drop work that nobody sees."""

    def view(self) -> View | None:
        """Which photos the page shows, where it shows photos."""
        return None

    def selected_photos(self) -> Sequence[PhotoId]:
        """Photos that are selected, in the order shown."""
        return ()

    def photos_at_hand(self) -> Sequence[PhotoId]:
        """What a mark goes to: the photos that are selected, else the one in focus."""
        return self.selected_photos()

    def in_front(self) -> PhotoId | None:
        """The photo that is shown large when one is asked for: that in focus, else the first; None where none is."""
        return next(iter(self.selected_photos()), None)

    def line_up(self) -> Sequence[PhotoId]:
        """The photos among which one that is shown large has its neighbours."""
        return self.selected_photos()

    def alone(self) -> bool:
        """Whether the page has the whole screen to itself."""
        return False

    def toggle_alone(self) -> bool:
        """Take the whole screen, or give it back; False where the page does neither."""
        return False

    def turn(self) -> None:
        """Turn the photo that is shown large, on the screen alone."""

    def toggle_text(self) -> None:
        """Write the text of the photo that is shown large over it, or no longer."""

    def toggle_faces(self) -> None:
        """Show all faces in the photo that is shown large, with their names, or no longer."""

    def toggle_slides(self) -> bool:
        """Let the photos of the viewer go by themselves, or stop them; False on other pages."""
        return False

    def toggle_compare(self) -> bool:
        """Show the photo of the viewer beside another, or compared ones no longer; False on other pages."""
        return False

    def folded_at_hand(self) -> Stack | None:
        """The stack that the one photo which is selected, or in focus, stands for."""
        return None

    def toggle_stack(self) -> None:
        """Show the photos of that stack one by one, where it is, or as one again."""

    def with_behind(self, photos: Sequence[PhotoId]) -> Sequence[PhotoId]:
        """Photos with those that each of them stands for."""
        return photos

    def marks(self) -> Mapping[Mark, int]:
        """How many photos of the album shown have each mark; empty where no album is shown."""
        return {}

    def spot(self) -> str:
        """Where among the photos shown the one in focus is, for the status bar: "15 of 326 · IMG_1.jpg"."""
        return ""

    def shows_one(self) -> bool:
        """Whether one photo is shown large: it stays when it is marked."""
        return False

    def shows_marks(self) -> bool:
        """Whether it is seen on the photos how they are marked; elsewhere a notice tells it."""
        return True

    def follow(self, photo: PhotoId) -> None:
        """The viewer over the page shows another photo: be there when the person comes back."""

    def go_on(self) -> None:
        """Go to the next photo, as after a mark."""

    def selected_albums(self) -> Sequence[AlbumId]:
        """Albums that are selected, in the order shown."""
        return ()

    def albums_at_hand(self) -> Sequence[AlbumId]:
        """What a new name goes to: the albums that are selected, or the one that is open, else the one in focus."""
        return self.target().albums

    def target(self) -> Target:
        """What an action is aimed at that was not aimed otherwise: what is selected, or the album that is open.

        An open album counts while no photo is selected in it. Unsorted is no album to act on.
        """
        view, photos = self.view(), tuple(self.selected_photos())
        albums = tuple(self.selected_albums())
        if view is not None and view.album is not None and not photos:
            albums = (view.album,)
        known = {album.id for album in self.context.overview.now.albums}
        shown = tuple(album for album in albums if album in known)
        root = view.root if view is not None and not view.folder else None
        people = tuple(self.selected_people())
        if view is not None and view.person is not None:
            people = (view.person,)
        return Target(
            photos,
            shown,
            view,
            self.title(),
            root,
            smart_album=self.smart_album(),
            people=people,
            faces=tuple(self.selected_faces()),
        )

    def smart_album(self) -> SmartAlbumId | None:
        """The smart album that the page shows."""
        return None

    def selected_people(self) -> Sequence[PersonId]:
        """People who are selected, in the order shown."""
        return ()

    def people_at_hand(self) -> Sequence[PersonId]:
        """Whom a name goes to: the people who are selected, or the one who is open, else the one in focus."""
        return self.target().people

    def show_person(self, person: PersonId) -> None:
        """Select somebody, who has the ring then, where they are among those shown."""

    def rename_person(self, person: PersonId) -> None:
        """Edit the name of somebody in place, where the page shows them."""

    def selected_faces(self) -> Sequence[FaceId]:
        """Faces of nobody known that are selected, in the order shown."""
        return ()

    def faces_at_hand(self) -> Sequence[FaceId]:
        """Of which faces it is said whose they are: those that are selected, else the one in focus."""
        return self.selected_faces()

    def name_faces(self, faces: Sequence[FaceId]) -> None:
        """Edit in place whose faces these are, where the page shows them."""

    def open_face(self, face: FaceId) -> None:
        """Show the photo of a face large, among those of the others."""

    def asks(self) -> bool:
        """Whether the page asks whom a face shows."""
        return False

    def answer(self, *, yes: bool) -> None:
        """Say whether the face is whom the page takes it for."""

    def event_at_hand(self) -> Event | None:
        """The event that is selected, or has the ring, or is open."""
        return None

    def event_here(self) -> Event | None:
        """The event that can be opened: that one, or the one of the photo in focus."""
        return self.event_at_hand()

    def rename_event(self) -> None:
        """Edit the name of that event in place."""

    def by_days(self) -> bool:
        """Whether photos stand below the days on which they were taken."""
        return False

    def stack_at_hand(self) -> Stack | None:
        """The photos that are alike at which the keyboard is."""
        return None

    def unsaved_search(self) -> str:
        """What is searched for in the whole library and no smart album keeps; empty where nothing is."""
        return ""

    def selectable(self) -> bool:
        """Whether there is something that "Select all" would select."""
        return self.zoom() is not None

    def search_field(self) -> QLineEdit | None:
        """The field that narrows the page to what has a name, where there is one."""
        return None

    def searches_all(self) -> bool:
        """Whether this is the page on which the whole library is searched."""
        return False

    def searchable(self) -> bool:
        """Whether the page has a search field."""
        return self.search_field() is not None

    def say_why_resting(self, key: str) -> None:
        """A key found nothing here: say what is missing for the action that it stands for, if it does."""
        why = self.actions_.why_resting(key)
        if why:
            self.context.failed.emit(why)

    def select_all(self) -> None:
        """Select everything in the view."""

    def select_none(self) -> None:
        """Select nothing."""

    def has_months(self) -> bool:
        """Whether the photos stand below the names of their months."""
        return False

    def select_month(self) -> None:
        """Select the photos of the month of the one in focus."""

    def invert_selection(self) -> None:
        """Select what is not selected."""

    def reselect(self, photos: Sequence[PhotoId], albums: Sequence[AlbumId]) -> None:
        """Select what was selected in another window, as soon as it is shown."""

    def rename(self, album: AlbumId) -> None:
        """Edit the name of an album in place, where the page shows it."""

    def search(self) -> None:
        """Put the focus into the search field, where there is one."""
        field = self.search_field()
        if field is not None:
            field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            field.selectAll()

    def escape(self) -> bool:
        """Close what lies over the page or narrows it, topmost first; False where there is nothing."""
        field = self.search_field()
        if field is None or not (field.text() or field.hasFocus()):
            return False
        field.clear()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def leave(self) -> None:
        """The person goes to another place: what narrowed the page does not wait for them there."""
        field = self.search_field()
        if field is not None:
            field.clear()

    def zoom(self) -> Zoom | None:
        """The zoom of the page, or None where there is nothing to zoom."""
        return None

    def set_zoom(self, value: int) -> None:
        """Zoom to cells of `value` logical pixels."""
