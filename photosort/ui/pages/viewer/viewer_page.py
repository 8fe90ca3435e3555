"""The viewer: one photo on the stage, its neighbours in the film strip, and the way to the next one."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from photosort.model.changes import Changes
from photosort.model.photo import Photo, PhotoId, Presence, ReadState
from photosort.model.view import View
from photosort.ui.grid.photo_grid import spoken_marks, spoken_photo, tell_marks
from photosort.ui.pages.base import Page
from photosort.ui.pages.viewer.arrows import Arrows
from photosort.ui.pages.viewer.faces_layer import FacesLayer
from photosort.ui.pages.viewer.filmstrip import Filmstrip
from photosort.ui.pages.viewer.image_loader import ImageLoader
from photosort.ui.pages.viewer.image_view import ImageView
from photosort.ui.pages.viewer.lightbox import Lightbox
from photosort.ui.pages.viewer.line_up import LineUp
from photosort.ui.pages.viewer.readable import first_readable, first_slide
from photosort.ui.pages.viewer.staying import Staying
from photosort.ui.pages.viewer.text_layer import TextLayer
from photosort.ui.pages.viewer.unreadable import UnreadablePlate
from photosort.ui.pages.viewer.viewer_tools import ViewerTools
from photosort.ui.services.context import Context
from photosort.ui.services.photo_to_show import PhotoToShow
from photosort.ui.services.photos_to_compare import FEWEST, PhotosToCompare
from photosort.ui.services.threads import Lane, guard
from photosort.ui.services.thumbnails import Cut
from photosort.ui.text import formats as words
from photosort.ui.text.i18n import tr
from photosort.ui.text.spoken import aloud
from photosort.ui.widgets.action_spec import PHOTO_MENU
from photosort.ui.widgets.actions import Actions


class ViewerPage(Page):
    """Walks through a line-up: what the page before showed, or the photos of a view."""

    def __init__(self, context: Context, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(context, actions, parent)
        self._view: View | None = None
        self._line = LineUp()
        self._photo: Photo | None = None
        self._staying = Staying(context, self)
        self._missed = Changes()  # while it lay on the way back
        self.pictures = ImageLoader(context, self)
        self.stage = ImageView(context, self)
        self.faces = FacesLayer(context, self.stage)
        self.text = TextLayer(context, self.stage)
        self.filmstrip = Filmstrip(context, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.stage, 1)
        layout.addWidget(self.filmstrip)
        self.setFocusProxy(self.stage)
        self._tools = ViewerTools(context, actions, self.stage)
        self.unreadable = UnreadablePlate(context, actions, self.stage)
        self.arrows = Arrows(context, self)
        self.arrows.stepped.connect(self._step)
        self.lightbox = Lightbox(context, actions, self.stage, self)
        self.lightbox.stepped.connect(self._step)
        self.lightbox.slideDue.connect(self._next_slide)
        self.lightbox.slidesAsked.connect(self.toggle_slides)
        self._back_after = False  # the lightbox was opened from another page, and leads back to it
        self.stage.turned.connect(self._step)
        self.stage.moved.connect(self._on_pointer)
        self.stage.scaled.connect(self._on_scaled)
        self.filmstrip.chosen.connect(self.go)
        self.pictures.arrived.connect(self._on_picture)
        self.pictures.failed.connect(self._on_failed)
        self._staying.told.connect(self._keep)
        context.thumbs.arrived.connect(self._on_thumb)
        context.changed.connect(self._on_changed)
        context.overview.changed.connect(self.headChanged)

    # What is shown

    def show_photo(self, wanted: PhotoToShow) -> None:
        """Show a photo among others."""
        photo, view = wanted.photo, wanted.view
        self._view, self._missed = view, Changes()
        self._staying.begin(view)
        known = photo in wanted.among
        self._line.open(list(wanted.among) if known else [photo], photo)
        if view is not None and not known:
            library = self.context.library
            self.context.lanes.run(Lane.READ, lambda: library.photos.ids(view), self._take_line_up, owner=self)
        self._show()
        if wanted.alone:
            self._back_after = True
            self._enter_lightbox()
        if wanted.slides:
            self.toggle_slides()

    def go(self, place: int) -> None:
        """Show the photo at a place of the line-up."""
        if self._line.go(place):
            self._show()

    def _step(self, step: int) -> None:
        before = self._line.place
        self.go(self._line.place + step)
        if self._line.place == before:
            self.lightbox.stop_slides()

    def toggle_slides(self) -> bool:
        """Let the photos go by themselves, or stop them: from this one on, or the next one that could be read."""
        if not self.lightbox.sliding():
            place = first_slide(self.context, self._line.ids, self._line.place)
            if place < 0:
                return True
            if not self.lightbox.on:
                self._enter_lightbox()
            self.text.write(on=False)
            self.go(place)
        self.lightbox.toggle_slides()
        return True

    def _next_slide(self) -> None:
        place = first_readable(self.context, self._line.ids, self._line.place + 1)
        if place < 0:
            self.lightbox.stop_slides()
        else:
            self.go(place)

    def turn(self) -> None:
        self.stage.turn()

    def toggle_text(self) -> None:
        self.text.write(on=not self.text.written)

    def toggle_faces(self) -> None:
        self.faces.toggle()

    def alone(self) -> bool:
        return self.lightbox.on

    def toggle_alone(self) -> bool:
        if not self.lightbox.on:
            self._enter_lightbox()
        elif self._back_after:
            self.actions_.ask("back")
        else:
            self._leave_lightbox()
        return True

    def _enter_lightbox(self) -> None:
        self.arrows.hide()
        self.filmstrip.hide()
        self.lightbox.begin()
        self._tell_marks()
        self.aloneChanged.emit()
        self.stage.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave_lightbox(self) -> None:
        self._back_after = False
        self.lightbox.end()
        self.filmstrip.show()
        self.aloneChanged.emit()
        self.stage.setFocus(Qt.FocusReason.OtherFocusReason)

    def toggle_compare(self) -> bool:
        """Show the photo beside the next one."""
        pair = self._line.pair()
        if len(pair) >= FEWEST:
            self.context.openCompare.emit(PhotosToCompare(pair, self._view))
        return True

    def photo(self) -> Photo | None:
        """The photo on the stage."""
        return self._photo

    def _take_line_up(self, ids: list[PhotoId]) -> None:
        if self._photo is not None and self._photo.id in ids:
            self._line.open(ids, self._photo.id)
            self._around()

    def _show(self) -> None:
        found = self.context.library.photos.get([self._line.ids[self._line.place]])
        if not found:
            return
        photo = self._photo = found[0]
        header = photo.header
        self.stage.setAccessibleName(aloud(", ".join(spoken_photo(self.context, photo.id))))
        self.stage.show_picture(QSize(header.width, header.height), self._stand_in(photo.id))
        if (image := self.pictures.image(photo.id)) is not None:
            self.stage.set_image(image)
        elif photo.presence is Presence.UNAVAILABLE:
            folder = next((root.name for root in self.context.overview.now.roots if root.id == photo.root_id), "")
            self.stage.set_note(tr("Connect “{folder}” to see the whole picture.").format(folder=folder))
        self.text.show_photo(photo.id, self._view.search if self._view is not None else "")
        self.unreadable.show_photo(photo)
        self._around()
        self.context.viewed.emit(photo.id)
        self.selectionChanged.emit()

    def _around(self) -> None:
        """Prepare the neighbours, and show where in the line-up we are."""
        ids = self._line.near()
        photos = self.context.library.photos.get(ids)
        self.pictures.want(
            [one for one in photos if one.presence is Presence.PRESENT and one.state is not ReadState.UNREADABLE]
        )
        cut = self._thumb_cut()
        self.context.thumbs.wish(self, [(one, cut) for one in ids])
        self.filmstrip.show_ids(self._line.ids, self._line.place)
        self.arrows.offer(before=self._line.place > 0, after=self._line.place < len(self._line.ids) - 1)
        self._tell_marks()
        self.headChanged.emit()

    def _tell_marks(self) -> None:
        if self._photo is not None:
            self._tools.show_photo(self._photo)
            if self.lightbox.on:
                self.lightbox.show_photo(self._photo, self._line.place, len(self._line.ids))

    def _thumb_cut(self) -> Cut:
        return Cut(512, 512, radius=0, dark=self.context.theme.dark, whole=True)

    def _stand_in(self, photo: PhotoId) -> QPixmap | None:
        return self.context.thumbs.pixmap(photo, self._thumb_cut())

    # Page

    title_mode = Qt.TextElideMode.ElideMiddle  # the name of a file keeps its ending

    def title(self) -> str:
        return self._photo.shown_name if self._photo is not None else ""

    def subtitle(self) -> str:
        if not self._line.ids:
            return ""
        place = tr("{place} of {count}").format(
            place=words.count(self._line.place + 1), count=words.count(len(self._line.ids))
        )
        albums = self.context.overview.now.with_unsorted
        home = self._staying.home(self._photo) if self._photo is not None else None
        name = next((album.name for album in albums if album.id == home), "")
        return words.joined(place, name)  # a long name is what is cut

    def has_back(self) -> bool:
        return True

    def full_bleed(self) -> bool:
        return True

    def lower_edge(self) -> int:
        return self.lightbox.lower_edge() if self.lightbox.on else self.filmstrip.height() * self.filmstrip.isVisible()

    def view(self) -> View | None:
        return self._view

    def selected_photos(self) -> Sequence[PhotoId]:
        return (self._photo.id,) if self._photo is not None else ()

    def line_up(self) -> Sequence[PhotoId]:
        return self._line.ids

    def shows_one(self) -> bool:
        return True

    def go_on(self) -> None:
        self.go(self._line.place + 1)

    def selectable(self) -> bool:
        return False

    def head_widgets(self) -> list[QWidget]:
        return self._tools.all

    def activate(self) -> None:
        self.stage.setFocus(Qt.FocusReason.OtherFocusReason)
        self.arrows.place(self.stage.height())
        missed, self._missed = self._missed, Changes()
        self._on_changed(missed)

    def deactivate(self) -> None:
        self.text.write(on=False)
        if self.lightbox.on:
            self._leave_lightbox()
        self.arrows.hide()
        self.context.thumbs.wish(self, ())
        self.pictures.forget()

    # News

    def _on_changed(self, changes: Changes) -> None:
        """Photos that left are left out until they come back; if the one on the stage left, the next one comes."""
        if not self.isVisible():
            self._missed |= changes
            return
        if self._photo is not None and self._photo.id in changes.marks | changes.photos:
            before = self._photo
            self._photo = next(iter(self.context.library.photos.get([before.id])), before)
            self._tell_marks() if self._photo.state is before.state else self._show()
            if spoken_marks(self._photo) != spoken_marks(before):
                tell_marks(self, self._photo)
        if changes.photos or changes.members:
            self._staying.look(acted=changes.history)

    def _keep(self, staying: set[PhotoId]) -> None:
        if not self.isVisible() or self._photo is None or self._photo.id not in self._line.opened:
            return
        if self._photo.id not in staying:
            self._staying.say_gone(self._photo)
        if staying.isdisjoint(self._line.opened):
            self.actions_.ask("back")
            return
        before = self._line.ids
        came = self._line.keep(staying, self._photo.id)
        if came:  # an undo brought it back: be there
            self._line.place = self._line.ids.index(came[0])
            self._show()
            return
        if self._photo.id not in staying:
            self._show()
        elif self._line.ids != before:
            self._around()

    def _on_picture(self, photo: PhotoId) -> None:
        image = self.pictures.image(photo)
        if self._photo is not None and photo == self._photo.id and image is not None:
            self.stage.set_image(image)
            self.stage.set_note("")

    def _on_failed(self, photo: PhotoId, why: str) -> None:
        if self._photo is not None and photo == self._photo.id:
            self.stage.set_note(why)
            if self.lightbox.sliding():
                self._next_slide()

    def _on_thumb(self, photos: set[PhotoId]) -> None:
        if self._photo is not None and self._photo.id in photos and not self.stage.has_image():
            pixmap = self._stand_in(self._photo.id)
            if pixmap is not None:
                self.stage.set_stand_in(pixmap)

    def _on_scaled(self) -> None:
        self._tools.show_scale(self.stage)
        if self._photo is not None and self.stage.needs_more():
            self.pictures.want_whole(self._photo)

    # Keys and arrows

    @guard
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        steps = {
            key.Key_Left: 1 if mirrored else -1,
            key.Key_Right: -1 if mirrored else 1,
            key.Key_Up: -1,
            key.Key_Down: 1,
            key.Key_PageUp: -1,
            key.Key_PageDown: 1,
            key.Key_Backspace: -1,
            key.Key_Space: -1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1,
        }
        pressed = event.key()
        if self.lightbox.on and pressed == key.Key_Space and self.lightbox.pause_or_go_on():
            return
        if self.lightbox.on and pressed == key.Key_S:
            self.toggle_slides()
        elif pressed == key.Key_I:
            self.lightbox.toggle_info() if self.lightbox.on else self.actions_.ask("info")
        elif pressed in steps:
            self.go(self._line.place + steps[key(pressed)])
        elif pressed == key.Key_Home:
            self.go(0)
        elif pressed == key.Key_End:
            self.go(len(self._line.ids) - 1)
        elif pressed in (key.Key_Plus, key.Key_Equal):
            self.stage.zoom_by(1)
        elif pressed == key.Key_Minus:
            self.stage.zoom_by(-1)
        elif pressed == key.Key_0:
            self.stage.fit()
        elif pressed == key.Key_1:
            self.stage.zoom_to(1.0)
        elif pressed == key.Key_Escape and self.text.written:
            self.toggle_text()
        elif pressed == key.Key_Escape and self.lightbox.on:
            self.toggle_alone()
        else:
            event.ignore()

    @guard
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.actions_.popup(("show-text", "show-faces", *PHOTO_MENU[1:]), event.globalPos())

    def _on_pointer(self) -> None:
        if self.lightbox.on:
            self.lightbox.stir()
        else:
            self.arrows.show()

    @guard(default=False)
    def focusNextPrevChild(self, following: bool) -> bool:
        if self.lightbox.on:
            return self.lightbox.take_focus(forward=following)
        return bool(super().focusNextPrevChild(following))

    @guard
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrows.place(self.stage.height())
