"""Dialogs that ask for an album: which one photos move to, which name a merged one keeps."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QLabel,
    QListWidgetItem,
    QRadioButton,
    QScrollArea,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QVBoxLayout,
    QWidget,
)

from photosort.model.album import Album, AlbumId
from photosort.model.photo import PhotoId
from photosort.model.view import View
from photosort.ui.dialogs.narrowing_dialog import NarrowingDialog
from photosort.ui.services.context import Context
from photosort.ui.services.meant_albums import MeantAlbums
from photosort.ui.services.threads import Lane, guard
from photosort.ui.text import formats as say
from photosort.ui.text.i18n import plural, tr
from photosort.ui.text.spoken import aloud
from photosort.ui.widgets.dialog import Dialog

MOST_ALIKE = 3  # albums that stand first


class AlbumPicker(NarrowingDialog):
    """The albums that look most like the photos first, then all by their names.

    Which are alike comes a moment later, and moves nothing once somebody has begun to choose or to type. Where albums
    are made anew, the list is of those that there are, and what was chosen is where its photos went.
    """

    def __init__(
        self,
        context: Context,
        host: QWidget,
        title: str,
        action: str,
        present: AlbumId | None,
        photos: Callable[[], Sequence[PhotoId]],
        *,
        aim: Sequence[Album] = (),
        subtitle: str = "",
        new: bool = False,
    ) -> None:
        """`present` is left out of the list; `photos` says, on a worker, which ones the albums are to be like; `aim`
        are albums without whose photos the question is none; with `new`, what is typed may become a new album.
        """
        super().__init__(
            context, host, title, action, subtitle=subtitle,
            asked=tr("Album"), listed=tr("Albums"), none=tr("No album has a name like that."),
        )  # fmt: skip
        self._new, self._present, self._photos = new, present, photos
        self._alike: frozenset[AlbumId] = frozenset()
        self._offered = self._choices()
        self._albums = self._offered.copy()
        self.meant = MeantAlbums(context, aim, self, beside=self._albums)
        self.meant.stands.connect(self._stand)
        self.meant.gone.connect(self.reject)
        context.overview.changed.connect(self._renew)
        if new:
            self.field.setPlaceholderText(tr("Search, or name a new album"))
        self.list.setIconSize(QSize(16, 16))
        self.narrow("")
        self._ask_for_alike()

    def count(self) -> int:
        return len(self._albums) + self._new

    def chosen(self) -> AlbumId | None:
        """The album; None for a new one."""
        number = self.chosen_number()
        return AlbumId(number) if number is not None else None

    def new_name(self) -> str:
        """The name for a new album."""
        return self.field.text().strip()

    def _choices(self) -> list[Album]:
        albums = (album for album in self.context.overview.now.albums if album.id != self._present)
        return sorted(albums, key=lambda album: album.name.casefold())

    def _ask_for_alike(self) -> None:
        organizer, photos = self.context.organizer, self._photos
        self.context.lanes.run(Lane.READ, lambda: organizer.alike_albums(photos()), self._show_alike, owner=self)

    def _stand(self, aim: Sequence[Album]) -> None:
        self._present = aim[0].id
        self._renew()

    def _renew(self) -> None:
        """Show the albums as they are by now, if they are not as they were."""
        albums = self._choices()
        if albums != self._offered:
            self._offered = albums
            self.meant.renew(albums, self.chosen, self._show_anew)

    def _show_anew(self, home: AlbumId | None) -> None:
        """The list of the albums that are offered by now; what was chosen went into `home`."""
        chosen, any_chosen = self.chosen(), bool(self.list.selectedItems())
        at = self.list.verticalScrollBar().value()
        self._albums, self._alike = self._offered.copy(), frozenset()
        self.narrow(self.field.text())
        self.list.clearSelection()
        if any_chosen and (home is not None or chosen is None):
            self._select(home)
        self.list.verticalScrollBar().setValue(at)
        self._ask_for_alike()

    def _select(self, album: AlbumId | None) -> None:
        """Choose the row of an album, or of a new one."""
        for item in map(self.list.item, range(self.list.count())):
            if item.data(Qt.ItemDataRole.UserRole) == album and item.flags():
                self.list.setCurrentItem(item)

    def _show_alike(self, alike: Sequence[AlbumId]) -> None:
        if self.field.text() or self.list.selectedItems():
            return
        known = {album.id for album in self._albums}
        place = {album: n for n, album in enumerate([one for one in alike if one in known][:MOST_ALIKE])}
        self._alike = frozenset(place)
        self._albums.sort(key=lambda album: place.get(album.id, MOST_ALIKE))
        self.narrow("")

    def fill(self, text: str) -> None:
        icons, wanted = self.context.icons, text.casefold()
        found = [album for album in self._albums if wanted in album.name.casefold()]
        for album in found:
            alike = tr("looks alike") if album.id in self._alike else ""
            words = say.joined(album.name, say.photos(album.count), alike)
            self.offer(icons.icon("layout-grid"), words, album.id)
        same = any(album.name.casefold() == wanted for album in found)
        if self._new and not same:
            name = tr("New album “{name}”").format(name=text) if text else tr("New album")
            self.list.addItem(QListWidgetItem(icons.icon("layers"), name))


def merge_picker(context: Context, host: QWidget, album: Album) -> AlbumPicker:
    """Ask which album another one is to go into."""

    def photos() -> list[PhotoId]:
        return context.library.photos.ids(View(album=album.id))

    title = tr("Merge into another album")  # names are long: a title with one in it is cut
    return AlbumPicker(context, host, title, tr("Merge"), album.id, photos, aim=[album], subtitle=album.name)


def move_picker(context: Context, host: QWidget, photos: Sequence[PhotoId], present: AlbumId | None) -> AlbumPicker:
    """Ask where photos are to go."""
    title = plural("Move %Ln photo to an album", "Move %Ln photos to an album", len(photos))
    return AlbumPicker(context, host, title, tr("Move"), present, lambda: photos, new=True)


class _NameButton(QRadioButton):
    """The name of an album, with how many photos it has; cut where there is no room, and whole in the tooltip then."""

    def __init__(self, album: Album, parent: QWidget) -> None:
        super().__init__(parent)
        self._album = album
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)  # as narrow as need be
        self._show(album.name)
        self.setAccessibleName(aloud(say.joined(album.name, say.photos(album.count))))

    def _show(self, name: str) -> None:
        self.setText(say.joined(name, say.photos(self._album.count)).replace("&", "&&"))  # one alone marks a key
        self.setToolTip("" if name == self._album.name else self._album.name)

    @guard(default=QSize)
    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    @guard
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        option, metrics = QStyleOptionButton(), self.fontMetrics()
        self.initStyleOption(option)
        room = self.style().subElementRect(QStyle.SubElement.SE_RadioButtonContents, option, self).width()
        room -= metrics.horizontalAdvance(say.DOT + say.photos(self._album.count))
        self._show(metrics.elidedText(self._album.name, Qt.TextElideMode.ElideRight, room))


class MergeDialog(Dialog):
    """Which of the names the merged album keeps. The one that the person gave stands first."""

    def __init__(self, context: Context, host: QWidget, albums: Sequence[Album]) -> None:
        total = say.amount(sum(a.count for a in albums), sum(a.bytes for a in albums))
        title = plural("Merge %Ln album", "Merge %Ln albums", len(albums))
        words = say.joined(total, tr("Only these albums change. Undo takes them apart again."))
        super().__init__(context, host, title, title, subtitle=words, size=QSize(480, 520))
        ordered = sorted(albums, key=lambda a: (not a.named, -a.count))
        self._group = QButtonGroup(self)
        inside = self._names = QWidget(self.panel)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        head = self._caption = QLabel(tr("Name of the merged album"), self.panel)
        head.setProperty("type", "head")
        for album in ordered:
            button = _NameButton(album, inside)
            self._group.addButton(button, int(album.id))
            column.addWidget(button)
        column.addStretch(1)
        area = QScrollArea(self.panel)
        area.setObjectName("plain")
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(inside)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setMinimumHeight(1)  # else that of a scroll bar, which two names do not need
        self._group.buttons()[0].setChecked(True)
        self.body.addWidget(head)
        self.body.addWidget(area, 1)

    def first_focus(self) -> QWidget:
        return self._group.checkedButton() or self.action

    def wanted_height(self) -> int:
        names = self._caption.sizeHint().height() + self.body.spacing() + self._names.sizeHint().height()
        return self.height_with(names)

    def chosen(self) -> AlbumId:
        """The album that the others go into."""
        return AlbumId(self._group.checkedId())
