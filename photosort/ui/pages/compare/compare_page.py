"""Photos side by side, two at a time, looked at together: to see in what they differ, and which one to keep."""

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QContextMenuEvent, QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from photosort.model.acts import MarkPhotos
from photosort.model.changes import Changes
from photosort.model.comparison import Comparison
from photosort.model.history import ActResult
from photosort.model.photo import Mark, Photo, PhotoId, Presence
from photosort.model.view import View
from photosort.ui.pages.base import Page
from photosort.ui.pages.compare.compare_tools import CompareTools, keys
from photosort.ui.pages.compare.measure_bars import Bar
from photosort.ui.pages.compare.pane import Pane
from photosort.ui.pages.compare.shots_strip import ShotsStrip
from photosort.ui.pages.compare.together import Together
from photosort.ui.pages.viewer.image_loader import ImageLoader
from photosort.ui.pages.viewer.image_view import ImageView
from photosort.ui.services.assistive import announce
from photosort.ui.services.context import Context
from photosort.ui.services.photo_to_show import PhotoToShow
from photosort.ui.services.photos_to_compare import PhotosToCompare
from photosort.ui.services.threads import Lane, Task, guard
from photosort.ui.services.thumbnails import Cut
from photosort.ui.style.theme import ThemeColor
from photosort.ui.text import comparing as words
from photosort.ui.text import formats as say
from photosort.ui.text.i18n import plural, tr
from photosort.ui.widgets.action_spec import PHOTO_MENU
from photosort.ui.widgets.actions import Actions
from photosort.ui.widgets.key_bar import KeyBar

BESIDE = 900  # in a narrower page that is higher than wide, the panes lie one above the other
_THUMB = 512


class ComparePage(Page):
    """Two panes, what they are taken out of below them, and the keys."""

    def __init__(self, context: Context, actions: Actions, wanted: PhotosToCompare) -> None:
        super().__init__(context, actions)
        self._wanted = wanted
        self._photos: list[Photo] = []
        self._pair: tuple[PhotoId, PhotoId] = (wanted.photos[0], wanted.photos[1])
        self._kept = frozenset(wanted.kept)
        self._begun = False
        self._comparison: Comparison | None = None  # of the two that are shown, once it is known
        self._task: Task | None = None
        self._alone = False
        self._present = 0
        self.pictures = ImageLoader(context, self)
        self.tools = CompareTools(context, actions)
        self.panes = (Pane(context, "1", self), Pane(context, "2", self))
        self.strip = ShotsStrip(context, self, asks_same=wanted.not_same is not None)
        self.keys = KeyBar(context, keys(), ((tr("Esc"),), tr("back")), self)
        self.together = Together(self.panes, self.tools, self.pictures)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setContentsMargins(24, 16, 24, 12)
        self._row.setSpacing(16)
        for pane in self.panes:
            self._row.addWidget(pane, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._row, 1)
        column.addWidget(self.strip)
        column.addWidget(self.keys)
        self.setFocusProxy(self.panes[0].stage)
        self._by_key = self._what_keys_do()
        self._wire()
        self._load()

    def _wire(self) -> None:
        for side, pane in enumerate(self.panes):
            pane.stage.installEventFilter(self)
            pane.keep.clicked.connect(lambda _=False, side=side: self.keep(side))
        self.strip.both.clicked.connect(self.keep_both)
        self.strip.apart.clicked.connect(self.say_apart)
        self.strip.frames.chosen.connect(self._show_at_right)
        self.tools.lock.toggled.connect(lambda on: self.together.follow(self._present) if on else None)
        self.tools.differences.toggled.connect(self._light)
        self.tools.farther.clicked.connect(lambda: self._stage().zoom_by(-1))
        self.tools.nearer.clicked.connect(lambda: self._stage().zoom_by(1))
        self.tools.swap.clicked.connect(self.swap)
        self.pictures.arrived.connect(self._on_picture)
        self.pictures.failed.connect(self._on_failed)
        self.context.thumbs.arrived.connect(self._on_thumbs)
        self.context.changed.connect(self._on_changed)

    # What is shown

    def _load(self) -> None:
        """Show the photos that are there; with one left there is nothing to compare."""
        known = self.context.library.photos.get(self._wanted.photos)
        self._photos = [one for one in known if one.presence in (Presence.PRESENT, Presence.UNAVAILABLE)]
        ids = self.ids()
        if len(ids) < 2:
            if self.isVisible():
                self.actions_.ask("back")
            return
        if self._wanted.decide is None:
            self._kept = frozenset(photo.id for photo in self._photos if photo.mark is Mark.KEPT)
        left, right = self._pair if self._begun else self._first_two(ids)
        self._begun = True
        if left not in ids:
            left = next(one for one in ids if one != right)
        if right not in ids or right == left:
            right = next(one for one in ids if one != left)
        self._show(left, right)

    def _first_two(self, ids: Sequence[PhotoId]) -> tuple[PhotoId, PhotoId]:
        """One that is kept beside the first of the others; as long as none is kept, the first two."""
        left = next((one for one in ids if one in self._kept), ids[0])
        others = [one for one in ids if one != left]
        return left, next((one for one in others if one not in self._kept), others[0])

    def ids(self) -> list[PhotoId]:
        """What is compared, in the order of the strip."""
        return [photo.id for photo in self._photos]

    def pair(self) -> tuple[PhotoId, PhotoId]:
        """The photos at the left and at the right."""
        return self._pair

    def kept(self) -> frozenset[PhotoId]:
        """Those that are kept."""
        return self._kept

    def _show(self, left: PhotoId, right: PhotoId) -> None:
        other = (left, right) != self._pair or self.panes[0].photo is None
        self._pair = (left, right)
        known = {photo.id: photo for photo in self._photos}
        stack = self._wanted.stack
        with self.together.apart():  # another picture is fitted at first, which is no wish of the person's
            for pane, one in zip(self.panes, self._pair, strict=True):
                best = len(known) if stack is not None and one == stack.keep else 0
                pane.show_photo(known[one], best_of=best)
        if other:
            for pane in self.panes:
                self._dress(pane)
            self.pictures.want([known[one] for one in (*self._pair, *self._next(1)) if one in known])
            self.context.thumbs.wish(self, [(one, self._cut()) for one in self._pair])
            self._compare(left, right)
        self._show_kept()
        self.headChanged.emit()
        self.selectionChanged.emit()

    def _dress(self, pane: Pane) -> None:
        """Show what there is already of the photo of a pane."""
        assert pane.photo is not None
        image = self.pictures.image(pane.photo.id)
        if image is not None:
            self._put(pane, image)
        elif pane.photo.presence is Presence.UNAVAILABLE:
            folder = next((root.name for root in self.context.overview.now.roots if root.id == pane.photo.root_id), "")
            pane.stage.set_note(tr("Connect “{folder}” to see the whole picture.").format(folder=folder))
        pixmap = self.context.thumbs.pixmap(pane.photo.id, self._cut())
        if pixmap is not None:
            pane.stage.set_stand_in(pixmap)
            pane.map.show_picture(pixmap)

    def _put(self, pane: Pane, image: QImage) -> None:
        """Show a picture that has arrived: it leads nowhere."""
        with self.together.apart():
            pane.stage.set_image(image)

    def _compare(self, left: PhotoId, right: PhotoId) -> None:
        """Have found out how they differ."""
        if self._task is not None:
            self._task.cancel()
        self._comparison = self.together.lying = None
        for pane in self.panes:
            pane.layer.show_places(())
        context = self.context
        self._task = context.lanes.run(
            Lane.READ, lambda: context.organizer.compare(left, right), self._take, owner=self
        )

    def _take(self, found: Comparison) -> None:
        self._task, self._comparison, self.together.lying = None, found, found.lying
        for side, pane in enumerate(self.panes):
            pane.show_bars(
                [
                    Bar(words.measure(one.kind), words.outcome(one, side), one.shares[side], one.better == side)
                    for one in found.measures
                ]
            )
        self._light()
        self._say()
        self.together.follow(0)

    def _light(self) -> None:
        on = self.tools.differences.isChecked()
        found = self._comparison.differences if self._comparison is not None and on else ()
        for side, pane in enumerate(self.panes):
            pane.layer.show_places([(one.boxes[side], words.difference(one.kinds[side])) for one in found])

    def _show_kept(self) -> None:
        for pane, one in zip(self.panes, self._pair, strict=True):
            pane.layer.show_kept(kept=one in self._kept)
        ids = self.ids()
        self.strip.frames.show_photos(ids, (ids.index(self._pair[0]), ids.index(self._pair[1])), self._kept)
        self._say()

    def _say(self) -> None:
        stack, found = self._wanted.stack, self._comparison
        self.strip.title.set_full(words.stack(stack.kind if stack is not None else None, self._photos))
        told = words.kept(self._pair, self._kept, len(self._photos))
        self.strip.told.set_full(say.joined(told, words.places(found) if found is not None else ""))

    def _cut(self) -> Cut:
        return Cut(_THUMB, _THUMB, radius=0, dark=self.context.theme.dark, whole=True)

    # Decisions

    def keep(self, side: int) -> None:
        """Keep one of the two and not the other, or the one no longer; others that are kept stay so."""
        one, other = self._pair[side], self._pair[1 - side]
        again = one in self._kept and other not in self._kept
        self._decide(self._kept - {one} if again else (self._kept - {other}) | {one})

    def keep_both(self) -> None:
        """Keep both that are shown."""
        self._decide(self._kept | set(self._pair))

    def say_apart(self) -> None:
        """Say that the photos are not the same."""
        if self._wanted.not_same is not None:
            self._wanted.not_same()
            self.actions_.ask("back")

    def _decide(self, kept: frozenset[PhotoId]) -> None:
        before, self._kept = self._kept, kept
        if self._wanted.decide is not None:
            self._wanted.decide(kept)
        else:
            self._mark(kept - before, before - kept)
        self._show_kept()
        announce(self, words.kept(self._pair, kept, len(self._photos)))

    def _mark(self, kept: Collection[PhotoId], left: Collection[PhotoId]) -> None:
        history = self.context.library.history

        def act(photos: Collection[PhotoId], mark: Mark) -> Callable[[], ActResult]:
            return lambda: history.do(MarkPhotos(tuple(sorted(photos)), mark))

        if left:
            self.context.acts.run_quietly(act(left, Mark.NONE))
        if kept:
            self.context.acts.run_quietly(act(kept, Mark.KEPT))

    # Which two

    def swap(self) -> None:
        """Let the two change places; the part that is looked at stays."""
        view = self.panes[1].stage
        fit, times, middle = view.fitted(), view.scale() / view.fit_scale(), view.middle()
        self._show(self._pair[1], self._pair[0])
        if not fit:
            stage = self.panes[0].stage
            stage.look_at(fit=False, scale=times * stage.fit_scale(), middle=middle)

    def step(self, way: int) -> None:
        """Show another photo at the right."""
        found = self._next(way)
        if found:
            self._show_again(found[0])

    def _next(self, way: int) -> list[PhotoId]:
        ids = self.ids()
        place = ids.index(self._pair[1]) if self._pair[1] in ids else 0
        after = ids[place + 1 :] if way > 0 else ids[:place][::-1]
        return [one for one in after if one != self._pair[0]][:1]

    def _show_at_right(self, place: int) -> None:
        one = self.ids()[place]
        if one not in self._pair:
            self._show_again(one)

    def _show_again(self, right: PhotoId) -> None:
        """Show another photo at the right, the same part of it."""
        self._show(self._pair[0], right)
        self.together.follow(0)

    def _stage(self) -> ImageView:
        return self.panes[self._present].stage

    # Page

    def title(self) -> str:
        number = len(self._photos)
        if number == 2:
            return plural("Compare %Ln photo", "Compare %Ln photos", 2)
        return plural("Compare 2 of %Ln", "Compare 2 of %Ln", number)

    def window_title(self) -> str:
        return tr("Compare")

    def subtitle(self) -> str:
        taken = say.taken(self._photos[0]) if self._photos else ""
        return say.joined(self._wanted.title, taken)

    def has_back(self) -> bool:
        return True

    def has_info(self) -> bool:
        return False

    def full_bleed(self) -> bool:
        return True

    def lower_edge(self) -> int:
        return self.strip.height() + self.keys.height()

    def head_widgets(self) -> list[QWidget]:
        return self.tools.all

    def view(self) -> View | None:
        return self._wanted.view

    def selected_photos(self) -> Sequence[PhotoId]:
        return (self._pair[self._present],)

    def line_up(self) -> Sequence[PhotoId]:
        return self.ids()

    def shows_one(self) -> bool:
        return True

    def selectable(self) -> bool:
        return False

    def turn(self) -> None:
        self._stage().turn()

    def toggle_compare(self) -> bool:
        self.actions_.ask("back")
        return True

    def toggle_text(self) -> None:
        self._in_viewer("show-text")

    def toggle_faces(self) -> None:
        self._in_viewer("show-faces")

    def _in_viewer(self, name: str) -> None:
        """Show the photo large, and do there what is for one photo."""
        self.context.openPhoto.emit(PhotoToShow(self._pair[self._present], self._wanted.view, self.ids()))
        self.actions_.ask(name)

    def alone(self) -> bool:
        return self._alone

    def toggle_alone(self) -> bool:
        self._alone = not self._alone
        self.aloneChanged.emit()
        return True

    def escape(self) -> bool:
        return self._alone and self.toggle_alone()

    def activate(self) -> None:
        self._stage().setFocus(Qt.FocusReason.OtherFocusReason)
        self._load()
        self.pictures.want([pane.photo for pane in self.panes if pane.photo is not None])
        self.context.thumbs.wish(self, [(one, self._cut()) for one in self._pair])

    def deactivate(self) -> None:
        if self._alone:
            self.toggle_alone()
        self.context.thumbs.wish(self, ())
        self.pictures.forget()

    # News

    def _on_changed(self, changes: Changes) -> None:
        if self.isVisible() and not (changes.photos | changes.marks).isdisjoint(self._wanted.photos):
            self._load()

    def _on_picture(self, photo: PhotoId) -> None:
        image = self.pictures.image(photo)
        for pane in self.panes:
            if pane.photo is not None and pane.photo.id == photo and image is not None:
                self._put(pane, image)
                pane.stage.set_note("")
        self.together.want_more()

    def _on_failed(self, photo: PhotoId, why: str) -> None:
        for pane in self.panes:
            if pane.photo is not None and pane.photo.id == photo:
                pane.stage.set_note(why)

    def _on_thumbs(self, photos: set[PhotoId]) -> None:
        for pane in self.panes:
            if pane.photo is not None and pane.photo.id in photos:
                self._dress(pane)

    # Keys

    def _what_keys_do(self) -> dict[int, Callable[[], object]]:
        key = Qt.Key
        return {
            key.Key_1: lambda: self.keep(0),
            key.Key_2: lambda: self.keep(1),
            key.Key_B: self.keep_both,
            **({key.Key_N: self.say_apart} if self._wanted.not_same is not None else {}),
            key.Key_Space: self.swap,
            key.Key_D: self.tools.differences.toggle,
            key.Key_L: self.tools.lock.toggle,
            key.Key_Plus: lambda: self._stage().zoom_by(1),
            key.Key_Equal: lambda: self._stage().zoom_by(1),
            key.Key_Minus: lambda: self._stage().zoom_by(-1),
            key.Key_0: lambda: self._stage().fit(),
            key.Key_Z: lambda: self._stage().zoom_to(1 / self.devicePixelRatioF()),
            key.Key_Left: lambda: self.step(1 if self._mirrored() else -1),
            key.Key_Right: lambda: self.step(-1 if self._mirrored() else 1),
        }

    def _mirrored(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft

    def _meant(self, event: QKeyEvent) -> Callable[[], object] | None:
        plain = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
        return None if plain else self._by_key.get(event.key())

    @guard(default=False)
    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._meant(event):
            event.accept()  # here these keys are not those of the actions that have them elsewhere
            return True
        return bool(super().event(event))

    @guard
    def keyPressEvent(self, event: QKeyEvent) -> None:
        act = self._meant(event)
        if act is None:
            event.ignore()
        else:
            act()

    @guard(default=False)
    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.MouseButtonPress):
            side = next((side for side, pane in enumerate(self.panes) if pane.stage is watched), self._present)
            if side != self._present:
                self._present = side
                self.selectionChanged.emit()
        return False

    @guard
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.actions_.popup(PHOTO_MENU, event.globalPos())

    @guard
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        upright = self.width() < self.context.theme.row(BESIDE) and self.height() > self.width()
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.TopToBottom if upright else directions.LeftToRight)

    @guard
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self.context.theme.color(ThemeColor.STAGE))
        painter.end()
