"""Details of what is selected: what it is, what can be done with it, why it lies where it lies."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QMetaObject, QObject, QSize, Qt
from PySide6.QtGui import QFocusEvent, QFontMetrics, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from photosort.model.album import Album, AlbumKind
from photosort.model.face import PersonId
from photosort.model.photo import Photo, PhotoId, shown
from photosort.model.search.parsing import parse
from photosort.ui.grid.model import Shown
from photosort.ui.grid.name_editor import NameEditor
from photosort.ui.grid.photo_grid import spoken
from photosort.ui.pages.base import Page
from photosort.ui.pages.selection_summary import Summary
from photosort.ui.panels import details as facts
from photosort.ui.panels.face_rows import FaceRows
from photosort.ui.panels.faces_picture import FacesPicture
from photosort.ui.services import place_names
from photosort.ui.services.alive import alive
from photosort.ui.services.context import Context
from photosort.ui.services.photo_to_show import PhotoToShow
from photosort.ui.services.threads import Lane, Task, guard
from photosort.ui.style.painting import Chip
from photosort.ui.style.theme import Type
from photosort.ui.text import formats as say
from photosort.ui.text.found_by import found_by
from photosort.ui.text.i18n import plural, tr
from photosort.ui.text.messages import in_words
from photosort.ui.text.photo_facts import coordinates, one_photo
from photosort.ui.text.spoken import aloud
from photosort.ui.widgets.actions import Actions
from photosort.ui.widgets.chip_row import ChipRow
from photosort.ui.widgets.labels import ElidedLabel, WrappedLabel
from photosort.ui.widgets.menu import shortcut_text
from photosort.ui.widgets.quoted_text import QuotedText
from photosort.ui.widgets.side_button import SideButton
from photosort.ui.widgets.thumb_buttons import ThumbButtons
from photosort.ui.widgets.thumb_row import ThumbRow

INSET = 16
NOT_YET = "…"  # where a name is being looked up
VALUE = 132  # pixels for a value, at least
ALIKE = 6
BUTTONS = ("move", "remove")  # below the album of a photo
SAMPLES = 5
ValueLabel = ElidedLabel | WrappedLabel


class InfoPanel(QScrollArea):
    """Rebuilt at each selection; the thumbnails and numbers come when they are known."""

    def __init__(self, context: Context, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("info")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Details"))
        self._context = context
        self._actions = actions
        self._summary = Summary()
        self._page: Page | None = None
        self._heads: QMetaObject.Connection | None = None  # to the head of that page
        self._tasks: list[Task] = []
        self._built: tuple[facts.Details, Summary, Page | None] | None = None  # what was shown last
        self._offered: dict[str, QPushButton] = {}  # by the action of each of those
        self._build(facts.Details())
        for name in BUTTONS:
            actions[name].enabledChanged.connect(self._follow_actions)
        context.overview.changed.connect(self._refresh)
        context.settingsChanged.connect(self._refresh)

    def show_selection(self, summary: Summary, page: Page | None) -> None:
        """Show another selection."""
        if page is not self._page:
            if self._heads is not None:
                QObject.disconnect(self._heads)
            self._heads = page.headChanged.connect(self._on_head) if page is not None else None
        elif summary == self._summary:
            return
        opened = page is not self._page and len(summary.photos) == 1 and summary.photos != self._summary.photos
        self._summary, self._page = summary, page
        if opened:
            self._build(facts.Details())  # nothing of the page before stands beside a photo that is shown large
        self._refresh()

    def _on_head(self) -> None:
        if not self._summary.photos and not self._summary.albums:
            self._refresh()  # it says what the head says

    def _refresh(self) -> None:
        for task in self._tasks:
            task.cancel()
        self._tasks = []
        if not self.isVisible():
            return
        if self._is_typed_in():
            return
        summary, context = self._summary, self._context
        if not summary.photos and summary.view_album is None:
            self._build(facts.Details())
            return
        library, ids, album = context.library, summary.photos, summary.view_album
        view = self._page.view() if self._page is not None else None
        search = view.search if view is not None else ""
        people = context.overview.now.people if context.settings.shows_people else None
        self._tasks.append(
            context.lanes.run(
                Lane.READ, lambda: facts.gather(library, ids, album, search, people), self._take, owner=self
            )
        )

    def _is_typed_in(self) -> bool:
        """Whether a name is being typed, which is not to be lost: news come in once that is done."""
        editors = [editor for editor in self.findChildren(NameEditor) if not editor.isHidden()]
        for editor in editors:
            editor.left.connect(self._refresh, Qt.ConnectionType.UniqueConnection)
        return bool(editors)

    def _take(self, details: facts.Details) -> None:
        """Show what was gathered; the faces of a photo stand still while all that is told of them is the same."""
        built = (details, self._summary, self._page)
        if not self._is_typed_in() and not (details.faces and built == self._built):
            self._build(details)
            self._built = built

    @guard
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh()

    @guard
    def focusInEvent(self, event: QFocusEvent) -> None:
        labels = self.findChildren(QLabel)
        words = [label.accessibleName() or aloud(label.text()) for label in labels if label.isVisible()]
        self.setAccessibleDescription(", ".join(filter(None, words)))  # said before Qt tells of the focus
        super().focusInEvent(event)

    # Building

    def _build(self, details: facts.Details) -> None:
        self._built = None
        inside = QWidget()
        inside.setObjectName("info")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(INSET, INSET, INSET, INSET)
        self._column.setSpacing(4)
        summary = self._summary
        if len(summary.photos) == 1:
            if details.photos:
                self._one(details)
        elif summary.photos:
            self._several(details)
        elif summary.albums:
            self._albums(summary.albums)
        elif details.album is not None:
            self._title(details.album.name, say.amount(details.album.count, details.album.bytes))
            self._why(details.album)
        elif (page := self._page) is not None and (view := page.view()) is not None and view.narrowed:
            self._title(page.window_title(), page.subtitle())
            if view.person is not None:
                self._head(tr("Do with this person"))
                self._offer("name-person", "merge-people", "hide-people", "show-people", "birthday")
        else:
            self._everything()
        self._column.addStretch(1)
        self.setWidget(inside)

    def _one(self, details: facts.Details) -> None:
        photo = details.photos[0]
        people = {one.id: one for one in details.people}
        of = self._of_somebody()
        if self._page is None or not self._page.full_bleed():
            if details.faces:
                self._column.addWidget(FacesPicture(self._context, photo, details.faces, people, of))
            else:
                row = ThumbRow(self._context, QSize(264, 264), 1, stretch=True)
                row.show_photos([photo.id])
                self._column.addWidget(row)
            self._title(photo.shown_name, "", middle=True)
        if details.faces:
            number = len(details.faces)
            self._head(plural("%Ln face in this photo", "%Ln faces in this photo", number))
            self._column.addWidget(FaceRows(self._context, details.faces, people, of))
        if details.found is not None:
            self._head(tr("Found by"))
            self._table([found_by(details.found, parse(details.search, date.today()))])
        self._head(tr("Photo"))
        unread = [(tr("Unreadable"), in_words(details.unread))] if details.unread is not None else []
        labels = self._table(unread + one_photo(photo, NOT_YET if coordinates(photo) else ""))
        self._ask_place(photo, labels.get(tr("Place")))
        if coordinates(photo):
            self._offer("show-on-map", *(("confirm-place",) if photo.guessed else ()))
        if details.memberships:
            self._head(tr("Album"))
            sorted_in = details.album is not None and details.album.kind is not AlbumKind.UNSORTED
            offered = details.album is not None and details.album.kind is AlbumKind.JUNK
            sure = details.memberships[0].certainty
            held = details.memberships[0].held if offered else None
            lines = [(tr("In"), details.albums[0][0])]
            if sorted_in and of is None:
                lines.append((tr("Fits"), say.joined(facts.fits(sure), say.percent(sure))))
            if details.memberships[0].pinned:
                lines.append((tr("Stays"), tr("Pinned here by you")))
            if held is not None:
                lines.append((tr("Held back"), say.fact(held)))
            self._table(lines, bold=0)
            self._buttons(BUTTONS if sorted_in and of is None else BUTTONS[:1])
        if details.text:
            self._head(tr("Text in the photo"))
            quoted = QuotedText(details.text, self._context.theme.font(Type.SMALL))
            quoted.setAccessibleName(tr("Text in the photo"))
            self._column.addWidget(quoted)
        context = self._context
        alike = ThumbButtons(context, QSize(84, 84), 3)
        alike.chosen.connect(lambda place: context.openPhoto.emit(PhotoToShow(alike.photos()[place])))
        head = self._head(tr("Looks most like"))
        head.hide()
        alike.hide()
        self._column.addWidget(alike)
        self._ask_alike(photo.id, alike, head)
        self._companions(photo)

    def _of_somebody(self) -> PersonId | None:
        """Whose photos the page shows, if somebody's."""
        view = self._page.view() if self._page is not None else None
        return view.person if view is not None else None

    def _several(self, details: facts.Details) -> None:
        summary = self._summary
        number = len(summary.photos)
        if number > SAMPLES and self._page is not None and self._page.hint():  # the lasso shows more of what it holds
            row = ThumbRow(self._context, QSize(62, 62), 4, stretch=True)
            row.show_photos(summary.photos[:16])
        else:
            row = ThumbRow(self._context, QSize(49, 49), SAMPLES, stretch=True)
            row.show_photos(summary.photos[:SAMPLES])
        self._column.addWidget(row)
        size = say.size(summary.bytes) if summary.bytes is not None else ""
        title = plural("%Ln photo selected", "%Ln photos selected", number)
        self._title(title, say.joined(size, facts.span(details.photos)))
        self._head(plural("Do with this photo", "Do with these %Ln", number))
        self._offer("move", "new-album", "similar", "remove", "not-person", "split-person", "trash")
        if len(details.albums) > 1:
            self._head(tr("From"))
            self._table([(name, say.count(count)) for name, count in details.albums[:6]], right=True)
        if self._of_somebody() is not None:
            if details.album is not None:
                self._head(tr("Album"))
                self._table([(tr("In"), details.album.name)])
        elif details.album is not None:
            self._why(details.album)
        lines = facts.shared(details)
        if lines:
            self._head(tr("Shared details"))
            self._table(lines)

    def _albums(self, albums: Sequence[Album]) -> None:
        if len(albums) == 1:
            album = albums[0]
            self._title(album.name, say.amount(album.count, album.bytes))
            self._head(tr("Do with this album"))
            self._offer("open-album", "rename", "split", "trash-album")
            self._why(album)
            return
        total = say.amount(sum(album.count for album in albums), sum(album.bytes for album in albums))
        self._title(plural("%Ln album selected", "%Ln albums selected", len(albums)), total)
        self._head(plural("Do with this", "Do with these %Ln", len(albums)))
        self._offer("merge", "trash-album")
        self._head(tr("Albums"))
        self._table([(album.name, say.count(album.count)) for album in albums[:12]], right=True)

    def _everything(self) -> None:
        overview = self._context.overview.now
        self._title(say.photos(overview.counts.photos), say.size(overview.counts.bytes))
        lines = [
            (tr("Albums"), say.count(len(overview.albums))),
            (tr("Unsorted"), say.count(overview.unsorted.count if overview.unsorted else 0)),
            (tr("Likely junk"), say.size(overview.junk_bytes) if overview.junk else ""),
        ]
        self._head(tr("Library"))
        self._table([(name, value) for name, value in lines if value], right=True)

    def _why(self, album: Album) -> None:
        self._head(tr("Why this album"))
        words = QLabel(facts.why(album))
        words.setWordWrap(True)
        words.setProperty("type", "small")
        words.setFont(self._context.theme.font(Type.SMALL))
        self._column.addWidget(words)
        chips = [Chip(say.fact(fact)) for fact in dict.fromkeys((*album.chips, *album.reasons))]
        if album.held_back and album.kind is AlbumKind.JUNK:
            chips.append(Chip(plural("%Ln odd one", "%Ln odd ones", album.held_back)))
        if chips:
            self._column.addSpacing(6)
            self._column.addWidget(ChipRow(self._context, chips))

    def _companions(self, photo: Photo) -> None:
        if not photo.companions:
            return
        self._head(tr("Travels with this photo"))
        for name in photo.companions:
            line = QHBoxLayout()
            line.setSpacing(8)
            icon = QLabel()
            icon.setPixmap(self._context.icons.pixmap("file-image"))
            label = ElidedLabel(Qt.TextElideMode.ElideMiddle)
            label.set_full(shown(name))
            line.addWidget(icon)
            line.addWidget(label, 1)
            self._column.addLayout(line)
        self._small(tr("Moves and deletes act on all of these files."))

    def _ask_alike(self, photo: PhotoId, row: ThumbButtons, head: QLabel) -> None:
        context = self._context

        def alike() -> list[Photo]:
            found = [other for other, _ in context.organizer.similar([photo], ALIKE)]
            return sorted(context.library.photos.get(found), key=lambda other: found.index(other.id))

        def arrived(found: list[Photo]) -> None:
            row.show_named([(other.id, spoken(Shown(other))) for other in found])
            row.setVisible(bool(found))
            head.setVisible(bool(found))

        task = self._context.lanes.run(
            Lane.FILES,
            alike,
            arrived,
            owner=row,
            failed=lambda _error: None,
        )
        self._tasks.append(task)

    def _ask_place(self, photo: Photo, label: ValueLabel | None) -> None:
        """Say the place of a photo by its name once that is known; the coordinates are in the tooltip."""
        latitude, longitude = photo.header.latitude, photo.header.longitude
        if label is None or latitude is None or longitude is None:
            return
        label.set_tip(coordinates(photo))
        task = self._context.lanes.run(
            Lane.FILES,
            lambda: place_names.place_name(latitude, longitude),
            lambda name: label.set_full(
                say.joined(name or tr("Far from any town"), tr("Guessed") if photo.guessed else "")
            ),
            owner=label,
            failed=lambda _error: None,
        )
        self._tasks.append(task)

    def _title(self, text: str, below: str, *, middle: bool = False) -> None:
        label = ElidedLabel(Qt.TextElideMode.ElideMiddle if middle else Qt.TextElideMode.ElideRight)
        label.setProperty("type", "name")
        label.setFont(self._context.theme.font(Type.NAME))
        label.set_full(text)
        self._column.addSpacing(4)
        self._column.addWidget(label)
        if below:
            self._small(below)

    def _small(self, text: str) -> None:
        label = WrappedLabel()
        label.set_full(text)
        label.setProperty("type", "small")
        label.setFont(self._context.theme.font(Type.SMALL))
        self._column.addWidget(label)

    def _head(self, text: str) -> QLabel:
        label = QLabel(text)
        label.setProperty("type", "head")
        label.setFont(self._context.theme.font(Type.HEAD))
        label.setContentsMargins(0, 14, 0, 4)
        self._column.addWidget(label)
        return label

    def _table(self, lines: Sequence[tuple[str, str]], *, bold: int = -1, right: bool = False) -> dict[str, ValueLabel]:
        """Names and values under each other. Returns the labels of the values, by name."""
        grid, labels = QGridLayout(), dict[str, ValueLabel]()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(5)
        for row, (name, value) in enumerate(lines):
            left, font = ElidedLabel(), self._context.theme.font(Type.SMALL_NAME if row == bold else Type.SMALL)
            longest = max(map(QFontMetrics(font).horizontalAdvance, value.split()), default=0)
            wraps = not right and longest <= VALUE  # a path, or the name of a file, is no sentence
            text = WrappedLabel() if wraps else ElidedLabel(Qt.TextElideMode.ElideMiddle)
            left.setFont(self._context.theme.font(Type.SMALL))
            text.setFont(font)
            left.setProperty("type", "" if right else "small")
            left.set_full(name)
            text.set_full(value)
            labels[name] = text
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(left, row, 0, Qt.AlignmentFlag.AlignTop)
            if right:
                text.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(text, row, 1)
        grid.setColumnMinimumWidth(0, 72)
        grid.setColumnStretch(0 if right else 1, 1)
        self._column.addLayout(grid)
        return labels

    def _offer(self, *names: str) -> None:
        for name in names:
            action = self._actions[name]
            if not self._actions.offers(name):
                continue
            button = SideButton(
                self._actions.plain_text(name),  # the head says how many
                self._actions.icon_of(name),
                self._context,
                keys=shortcut_text(action),
                danger=bool(action.property("danger")),
                inset=0,
            )
            button.clicked.connect(action.trigger)
            self._column.addWidget(button)

    def _buttons(self, names: Sequence[str]) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        texts = {"move": tr("Move to…"), "remove": tr("Not in this album")}
        for name in names:
            action = self._actions[name]
            button = QPushButton(texts[name])
            button.setProperty("kind", "small")
            self._offered[name] = button
            button.setToolTip(action.toolTip())
            button.clicked.connect(action.trigger)
            row.addWidget(button)
        self._follow_actions()
        row.addStretch(1)
        self._column.addSpacing(4)
        self._column.addLayout(row)

    def _follow_actions(self) -> None:
        for name, button in self._offered.items():
            if alive(button):
                button.setEnabled(self._actions.offers(name))
