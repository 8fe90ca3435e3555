"""The lightbox: one photo alone on black, with tools that come with the pointer and go again, and a slide show."""

from dataclasses import replace

from PySide6.QtCore import QObject, Qt, QVariantAnimation, Signal
from PySide6.QtWidgets import QGraphicsOpacityEffect, QWidget

from photosort.model.photo import Photo
from photosort.ui.pages.viewer.cross_fade import CrossFade
from photosort.ui.pages.viewer.image_view import ImageView
from photosort.ui.pages.viewer.light_bar import LightBar
from photosort.ui.pages.viewer.light_caption import INSET, LightCaption
from photosort.ui.pages.viewer.mark_flash import MarkFlash
from photosort.ui.services import place_names
from photosort.ui.services.context import Context
from photosort.ui.services.debounce import debounced
from photosort.ui.services.threads import Lane, Task
from photosort.ui.text import formats as words
from photosort.ui.text.i18n import tr
from photosort.ui.text.photo_facts import one_photo, when
from photosort.ui.widgets.actions import Actions

FADE_MS = 160
REST_MS = 2_500  # how long the tools stay after the pointer rested
SECOND_MS = 1_000
CROSS_FADE_MS = 400  # from one slide to the next
ABOVE = 21
NARROW = 1000  # below it the buttons have no words
HINTS = 3  # how often the way out is told


class Lightbox(QObject):
    """Over the stage of the viewer. Signals: `stepped(int)` when the person goes to a neighbour; `slideDue` when
    the slide show does; `slidesAsked` when it is to begin or to stop.
    """

    stepped = Signal(int)
    slideDue = Signal()
    slidesAsked = Signal()

    def __init__(self, context: Context, actions: Actions, stage: ImageView, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._stage, self._page = context, stage, page
        self._photo: Photo | None = None
        self._place = self._count = 0
        self._where = ""
        self._task: Task | None = None
        self._hint = False
        self._informs = False
        self._goal = 0.0  # the opacity that the tools have, or fade to
        self.on = False
        self.caption = LightCaption(context, page)
        self.bar = LightBar(context, actions, page)
        self._effects = []
        for part in (self.caption, self.bar):
            effect = QGraphicsOpacityEffect(part)
            effect.setOpacity(0)
            part.setGraphicsEffect(effect)
            part.hide()
            self._effects.append(effect)
        self._fading = QVariantAnimation(self)
        self._fading.valueChanged.connect(self._fade_to)
        self._fading.finished.connect(self._faded)
        self._rest = debounced(self, self._sink, REST_MS)
        self._slides = debounced(self, self._next_slide)
        self._fade_over = CrossFade(stage)
        self.flash = MarkFlash(context, stage)
        self._paused = False
        self.bar.stepped.connect(self.stepped)
        self.bar.infoAsked.connect(self.toggle_info)
        self.bar.slidesAsked.connect(self.slidesAsked)
        stage.moved.connect(self.stir)
        stage.scaled.connect(self._arrange)

    def begin(self) -> None:
        """Show the photo alone."""
        self.on = True
        seen = self._context.settings.lightbox_seen
        self._hint = seen < HINTS
        if self._hint:
            self._context.set_settings(replace(self._context.settings, lightbox_seen=seen + 1))
        self._stage.set_alone(True)
        self.stir()

    def end(self) -> None:
        """Give the stage back."""
        self.on = self._informs = False
        self.stop_slides()
        self._fade_over.end()
        self.flash.end()
        self._photo = None
        self._rest.stop()
        self._fading.stop()
        self._goal = 0.0
        self._fade_to(0.0)
        self.caption.show_facts(())
        for part in (self.caption, self.bar):
            part.hide()
        self._stage.unsetCursor()
        self._stage.set_alone(False)

    def show_photo(self, photo: Photo, place: int, count: int) -> None:
        """Say what is shown: the photo at a place, from 0, among so many; called again when its marks change."""
        before = self._photo
        other = before is None or before.id != photo.id
        self._photo, self._place, self._count = photo, place, count
        self.bar.show_photo(photo, first=place == 0, last=place == count - 1)
        if other:
            self._where = ""
            self._ask_where(photo)
            self.flash.end()
        elif before is not None:
            self.flash.tell(before, photo)
        self._say()

    def toggle_info(self) -> None:
        """Show more of the photo, or no longer."""
        self._informs = not self._informs
        self._say()
        self.stir()

    def sliding(self) -> bool:
        """Whether the photos go by themselves."""
        return self._slides.isActive()

    def toggle_slides(self) -> None:
        """Let the photos go by themselves, or stop them, and say so."""
        if self.sliding():
            self.stop_slides()
            self.flash.say(tr("Slide show stopped"), "pause")
        else:
            self._begin_slide()
            self.bar.slides.show_icon("pause")
            self.flash.say(tr("Slide show"), "play")

    def pause_or_go_on(self) -> bool:
        """Hold the slide show, or go on with one that is held; False where there is none."""
        paused = self.sliding()
        if not (paused or self._paused):
            return False
        self.toggle_slides()
        self._paused = paused
        if paused:
            self.flash.say(tr("Slide show paused"), "pause")
        return True

    def stop_slides(self) -> None:
        """Stay at this photo; the slide show is over."""
        self._slides.stop()
        self._paused = False
        self.bar.slides.show_icon("play")

    def stir(self) -> None:
        """The pointer moved, or a key asks for the tools: show them for a while."""
        if not self.on:
            return
        self._stage.unsetCursor()
        self._arrange()
        for part in (self.caption, self.bar):
            part.show()
            part.raise_()
        self._fade(1.0)
        self._rest.start()

    def take_focus(self, *, forward: bool) -> bool:
        """Tab leads into the bar, and out of it at its end. Returns whether it did."""
        buttons = [button for button in self.bar.buttons() if button.isEnabled()]
        if not forward:
            buttons.reverse()
        self.stir()
        now = next((place for place, button in enumerate(buttons) if button.hasFocus()), -1)
        if now + 1 == len(buttons):
            self._stage.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            buttons[now + 1].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    # Inside

    def _say(self) -> None:
        photo = self._photo
        if photo is None:
            return
        count = tr("{place} of {count}").format(place=words.count(self._place + 1), count=words.count(self._count))
        way_out = tr("Esc leaves full screen") if self._hint else ""
        right = (count, way_out) if way_out else ("", count)
        moment = when(photo)
        self.caption.say((self._where or photo.shown_name, moment), right)
        facts = [(tr("Name"), photo.shown_name), *one_photo(photo, self._where)]
        self.caption.show_facts(facts if self._informs else ())

    def _ask_where(self, photo: Photo) -> None:
        if self._task is not None:
            self._task.cancel()
        header = photo.header
        if header.latitude is None or header.longitude is None:
            return
        latitude, longitude = header.latitude, header.longitude

        def take(found: str) -> None:
            self._task, self._where = None, found
            self._say()

        self._task = self._context.lanes.run(
            Lane.FILES, lambda: place_names.town_name(latitude, longitude), take, owner=self, failed=lambda _: None
        )

    def _begin_slide(self) -> None:
        self._slides.start(SECOND_MS * max(1, self._context.settings.slide_seconds))

    def _next_slide(self) -> None:
        self._begin_slide()
        self._fade_over.begin(self._context.theme.milliseconds(CROSS_FADE_MS))
        self.slideDue.emit()

    def lower_edge(self) -> int:
        """Height of the edge with the tools."""
        return self._page.height() - self.bar.y()

    def _arrange(self) -> None:
        page, bar = self._page, self.bar
        bar.set_bare(page.width() < NARROW)
        self.caption.setGeometry(page.rect())
        bar.move((page.width() - bar.width()) // 2, page.height() - bar.height() - ABOVE)
        over = self._stage.picture_rect().bottom() > bar.y()
        bar.lie_over_photo(over)
        self.caption.arrange(room=max(INSET, (page.width() - bar.width()) // 2), scrim=over)

    def _sink(self) -> None:
        """Let the tools go, unless one is in use."""
        if self.bar.underMouse() or any(button.hasFocus() for button in self.bar.buttons()) or self._informs:
            self._rest.start()
        else:
            self._fade(0.0)

    def _fade(self, to: float) -> None:
        if to == self._goal:
            return
        self._goal = to
        self._fading.stop()
        self._fading.setDuration(self._context.theme.milliseconds(FADE_MS))
        self._fading.setStartValue(self._effects[0].opacity())
        self._fading.setEndValue(to)
        self._fading.start()

    def _fade_to(self, opacity: float) -> None:
        for effect in self._effects:
            effect.setOpacity(opacity)

    def _faded(self) -> None:
        if not self._goal:
            for part in (self.caption, self.bar):
                part.hide()
            self._stage.setCursor(Qt.CursorShape.BlankCursor)
