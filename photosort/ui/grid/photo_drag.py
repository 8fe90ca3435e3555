"""Taking photos along with the pointer: ids for this window, files with what belongs to them for other programs."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QObject, QPoint, Qt
from PySide6.QtGui import QDrag, QPixmap

from photosort.model.photo import Photo, PhotoId, Presence
from photosort.ui.grid.drag import MOST_FILES, drag_picture, photo_data
from photosort.ui.services.context import Context
from photosort.ui.services.other_programs import set_urls, urls_of, with_companions
from photosort.ui.services.threads import Lane
from photosort.ui.style.theme import ThemeColor, Type
from photosort.ui.text import formats as words


def photos_to_drag(context: Context, ids: Sequence[PhotoId], first: QPixmap | None) -> tuple[QMimeData, QPixmap]:
    """What is dragged of some photos, with `first` as the picture at the pointer."""
    photos = context.library.photos.get(ids[:MOST_FILES])
    there = [photo for photo in photos if photo.presence is Presence.PRESENT]
    theme, library = context.theme, context.library
    count = words.count(len(ids)) if len(ids) > 1 else ""
    picture = drag_picture(first, count, theme.color(ThemeColor.FILL), theme.font(Type.HEAD))
    data = photo_data(ids, there)

    def found(now: list[Photo]) -> None:
        set_urls(data, urls_of(now))

    # Its folders are not looked into here; what is found meanwhile is there long before the drop.
    context.lanes.run(Lane.FILES, lambda: with_companions(library, there), found, owner=data)
    return data, picture


def drag_along(source: QObject, data: QMimeData, picture: QPixmap) -> None:
    """Drag until it is dropped.

    Copies alone: within one drive some file managers move whatever may be moved, out of its album and history.
    """
    drag = QDrag(source)
    drag.setMimeData(data)
    drag.setPixmap(picture)
    drag.setHotSpot(QPoint(12, 12))
    drag.exec(Qt.DropAction.CopyAction)
