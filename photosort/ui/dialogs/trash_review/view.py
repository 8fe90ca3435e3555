"""The scrolling surface of a review: painted, walked by keys, ticked by mouse and keys."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QFontMetrics,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QPushButton, QStyle, QWidget

from photosort.model.photo import Photo, PhotoId
from photosort.ui.dialogs.trash_review.heads import AlikeHead, GuardHead
from photosort.ui.dialogs.trash_review.layout import INSET, PICTURE, ROOM, Plan, plan, wanted_width
from photosort.ui.dialogs.trash_review.reviewed import Reviewed
from photosort.ui.dialogs.trash_review.text import facts, reason, spoken
from photosort.ui.dialogs.trash_review.ticks import Candidate, Ticks
from photosort.ui.grid.geometry import Box
from photosort.ui.services.context import Context
from photosort.ui.services.threads import guard
from photosort.ui.services.thumbnails import Cut, Wish
from photosort.ui.style.painting import (
    Badge,
    Content,
    check_rect,
    circle_rect,
    paint_badge,
    paint_check,
    paint_circle,
    paint_focus,
    paint_picture,
)
from photosort.ui.style.theme import ThemeColor, Type
from photosort.ui.text.i18n import plural, tr

_NONE: Mapping[PhotoId, Any] = MappingProxyType({})
REACH = 6  # how far a focus ring reaches over its cell


class ReviewView(QAbstractScrollArea):
    """Signals: `ticked` after each change; `opened(PhotoId)` by Enter or a double click."""

    ticked = Signal()
    opened = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None, reviewed: Reviewed = Reviewed.ALBUM) -> None:
        super().__init__(parent)
        self.context = context
        self.ticks = Ticks(())
        self.current = 0
        self._room = ROOM
        self._guarded, self._headed = reviewed.guarded, reviewed is not Reviewed.PICKED
        self._unfolded = False
        self._anchor = 0
        self._stays: Mapping[PhotoId, Photo] = {}  # of copies, what stays for each
        self._why: Mapping[PhotoId, str] = {}
        self._starts: list[int] = []  # of the alike ones, the first for which another photo stays
        self._keyboard = False
        self._plan = plan(0, 0, 100, guard=self._guarded, headed=self._headed, unfolded=False)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setObjectName("plain")
        self.setProperty("ownFocus", True)
        self.viewport().setAutoFillBackground(False)
        self._guard_head = GuardHead(context, self.viewport())
        self._guard_head.asked.connect(lambda on: self.set_ticked(self.held, on))
        self.more = QPushButton(self.viewport())
        self.more.setProperty("kind", "flat")
        self.more.setProperty("warn", True)
        self.more.clicked.connect(self.unfold)
        self._alike_head = AlikeHead(context, self.viewport(), reviewed)
        self._alike_head.asked.connect(lambda on: self.set_ticked(self.alike, on))
        context.thumbs.arrived.connect(self._on_arrived)
        context.theme.changed.connect(self.viewport().update)

    def show_ticks(
        self, ticks: Ticks, stays: Mapping[PhotoId, Photo] = _NONE, why: Mapping[PhotoId, str] = _NONE
    ) -> None:
        """Show what there is, copies beside what `stays` for each, with `why` on it. The focus starts on the first."""
        self.ticks, self._stays, self._why = ticks, stays, why
        keepers = [stays[one.photo.id].id if one.photo.id in stays else None for one in ticks.alike]
        self._starts = [n for n, one in enumerate(keepers) if n == 0 or one != keepers[n - 1]] if stays else []
        self.current = self._anchor = 0
        self._tell_heads()
        self._relayout()
        self._tell()

    def rect_of(self, place: int) -> QRect:
        """Where a photo is painted now; empty if it is folded away."""
        box = self._plan.box(place)
        return self._seen(box) if box is not None else QRect()

    def set_ticked(self, places: range, ticked: bool) -> None:
        """Tick or untick some."""
        self.ticks.set(places, ticked)
        self._changed()

    def unfold(self) -> None:
        """Show all that is held back, and go to the first of what was not seen."""
        first = self._plan.shown
        self._unfolded = True
        self._relayout()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._go(first)

    @property
    def held(self) -> range:
        """The places of the held-back ones."""
        return range(len(self.ticks.held))

    @property
    def alike(self) -> range:
        """The places of the alike ones."""
        return range(len(self.ticks.held), len(self.ticks))

    # Keys

    @guard
    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._keyboard = True
        keys, key = Qt.Key, event.key()
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        target = self._target(key)
        if target is not None:
            self._go(target, extend=shift)
        elif not len(self.ticks):
            super().keyPressEvent(event)
        elif key == keys.Key_Space:
            self.ticks.toggle(self.current)
            self._anchor = self.current
            self._changed()
        elif control and key == keys.Key_A:
            self.set_ticked(self.held if self.current in self.held else self.alike, not shift)
        elif key == keys.Key_X and not control:
            self._answer(lambda: self.ticks.set([self.current], True))
        elif key == keys.Key_P and not control:
            self._answer(lambda: self.ticks.set([self.current], False))
        elif key == keys.Key_U and not control:
            self._answer(lambda: self.ticks.clear(self.current))
        elif key == keys.Key_Backspace:
            self._go(max(0, self.current - 1))
        elif key in (keys.Key_Return, keys.Key_Enter) and self._headed:
            self.opened.emit(self.ticks[self.current].photo.id)
        else:
            super().keyPressEvent(event)

    def _target(self, key: int) -> int | None:
        keys = Qt.Key
        back = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        step = {keys.Key_Left: 1 if back else -1, keys.Key_Right: -1 if back else 1}
        last = len(self.ticks) - 1
        if last < 0:
            return None
        if key in step:
            return max(0, min(last, self._skip_folded(self.current + step[keys(key)], step[keys(key)])))
        page = max(1, self.viewport().height() // 102)
        lines = {keys.Key_Up: -1, keys.Key_Down: 1, keys.Key_PageUp: -page, keys.Key_PageDown: page}
        if key in lines:
            return self._plan.step(self.current, lines[keys(key)])
        return {keys.Key_Home: 0, keys.Key_End: last}.get(keys(key)) if key in (keys.Key_Home, keys.Key_End) else None

    def _skip_folded(self, place: int, way: int) -> int:
        if self._plan.shown <= place < len(self.ticks.held):
            return len(self.ticks.held) if way > 0 else self._plan.shown - 1
        return place

    def _answer(self, do: Callable[[], None]) -> None:
        do()
        self._changed()
        if self.context.settings.auto_advance and self.current + 1 < len(self.ticks):
            self._go(self._skip_folded(self.current + 1, 1))

    def _go(self, place: int, *, extend: bool = False) -> None:
        if not 0 <= place < len(self.ticks):
            return
        before, self.current = self.current, place
        if extend:
            state = self.ticks.ticked(self._anchor)
            low, high = sorted((before, place))
            self.ticks.set(range(low, high + 1), state)
            self._changed()
        else:
            self._anchor = place
        rect = self.rect_of(place)
        bar = self.verticalScrollBar()
        if rect.top() < REACH:
            bar.setValue(0 if place in self.held else bar.value() + rect.top() - REACH)
        elif rect.bottom() > self.viewport().height() - REACH:
            bar.setValue(bar.value() + rect.bottom() - self.viewport().height() + REACH)
        self._tell()
        self.viewport().update()

    def _changed(self) -> None:
        self.viewport().update()
        self._tell_heads()
        self._tell()
        self.ticked.emit()

    def _tell(self) -> None:
        """Let assistive technology know the photo in focus."""
        if len(self.ticks):
            now = self.ticks[self.current]
            stays = self._stays.get(now.photo.id)
            words = spoken(now, ticked=self.ticks.ticked(self.current), stays=stays)
            self.setAccessibleName(", ".join(filter(None, (words, self._why.get(now.photo.id)))))
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))

    # Mouse

    @guard
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._keyboard = False
        point = event.position().toPoint()
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        place = self._place_at(point)
        if place < 0:
            return
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            state = self.ticks.ticked(self._anchor)
            low, high = sorted((self._anchor, place))
            self.ticks.set(range(low, high + 1), state)
            self.current = place
        else:
            self.current = self._anchor = place
            self.ticks.toggle(place)
        self._changed()

    @guard
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        place = self._place_at(event.position().toPoint())
        if place >= 0:
            self.ticks.toggle(place)  # as it was before the first of the two clicks
            self._changed()
            self.opened.emit(self.ticks[place].photo.id)
        for photo, rect in self._keepers_in_sight():
            if rect.contains(event.position().toPoint()):
                self.opened.emit(photo.id)

    @guard
    def focusInEvent(self, event: QFocusEvent) -> None:
        self._keyboard = event.reason() is not Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)
        self.viewport().update()

    @guard
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    # Layout and thumbnails

    @guard
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._relayout()

    @guard
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self._place_heads()
        self.viewport().update()
        self._wish()

    @guard
    def hideEvent(self, event: QHideEvent) -> None:
        self.context.thumbs.wish(self, ())

    @guard
    def showEvent(self, event: object) -> None:
        self._wish()

    @guard(default=QSize)
    def sizeHint(self) -> QSize:
        return QSize(800, max(220, self._plan.height))

    def wanted_width(self) -> int:
        """Width in which nothing stands in a second line that could stand in the first."""
        held, alike = len(self.ticks.held), len(self.ticks.alike)
        return wanted_width(held, alike, self._room, self._starts) + self._around()

    def give_room(self, width: int, height: int) -> None:
        """Have few be seen at once in so much room, or less."""
        self._room = min(ROOM[0], width - self._around()), max(1, min(ROOM[1], height - 2 * REACH))

    def height_for(self, width: int) -> int:
        """Height of all there is, where the view is so wide."""
        return self._plan_for(width - self._around()).height + 2 * REACH

    def _around(self) -> int:
        return self.verticalScrollBar().sizeHint().width() + 2 * REACH

    def _plan_for(self, width: int) -> Plan:
        metrics = [QFontMetrics(self.context.theme.font(style)) for style in (Type.SMALL_NAME, Type.CAPTION)]
        lines = sum(one.height() for one in metrics) + 12
        held, alike = len(self.ticks.held), len(self.ticks.alike)
        guard, headed, unfolded = self._guarded, self._headed, self._unfolded
        return plan(
            held,
            alike,
            max(200, width),
            guard=guard,
            headed=headed,
            unfolded=unfolded,
            lines=lines,
            room=self._room,
            starts=self._starts,
        )

    def _relayout(self) -> None:
        self._plan = self._plan_for(self.viewport().width() - 2 * REACH)
        height = self.viewport().height()
        self.verticalScrollBar().setPageStep(height)
        self.verticalScrollBar().setSingleStep(32)
        self.verticalScrollBar().setRange(0, max(0, self._plan.height + 2 * REACH - height))
        self.verticalScrollBar().setEnabled(self._plan.height + 2 * REACH > height)
        self._place_heads()
        self._wish()
        self.viewport().update()

    def _tell_heads(self) -> None:
        self._guard_head.tell(self.ticks)
        self._alike_head.tell(self.ticks)

    def _place_heads(self) -> None:
        """Put what is no picture where the plan has it."""
        laid = self._plan
        folded = len(self.ticks.held) - laid.shown
        self._guard_head.setVisible(self._guarded)
        inset = INSET if self.ticks.held else 0
        self._guard_head.setGeometry(self._seen(laid.guard_head).adjusted(inset, 4, -INSET + 8, 0))
        self.more.setVisible(folded > 0)
        self.more.setText(plural("and %Ln more", "and %Ln more", folded))
        more = self._seen(laid.more)
        spot = QRect(more.x() - 8, more.y(), self.more.sizeHint().width(), more.height())
        self.more.setGeometry(self._mirrored(more, spot))
        self._alike_head.setVisible(self._headed and bool(self.ticks.alike))
        self._alike_head.setGeometry(self._seen(laid.alike_head))

    def _seen(self, box: Box) -> QRect:
        seen = QRect(box.x + REACH, box.y + REACH - self.verticalScrollBar().value(), box.width, box.height)
        return self._mirrored(self.viewport().rect(), seen)

    def _mirrored(self, whole: QRect, part: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), whole, part)

    def _place_at(self, point: QPoint) -> int:
        """The photo under a point of the viewport, or -1."""
        spot = self._mirrored(self.viewport().rect(), QRect(point, QSize(1, 1))).topLeft()
        return self._plan.at(spot.x() - REACH, spot.y() - REACH + self.verticalScrollBar().value())

    def _keepers_in_sight(self) -> list[tuple[Photo, QRect]]:
        """The photos that stay for copies, and where they are painted now."""
        top = self.verticalScrollBar().value()
        return [
            (self._stays[self.ticks.alike[self._starts[number]].photo.id], self._seen(self._plan.stays(number)))
            for number in self._plan.stays_in_sight(top, top + self.viewport().height())
        ]

    def _cut(self, place: int, rect: QRect) -> Cut:
        held = place < len(self.ticks.held)
        height = PICTURE if held else rect.height()
        return Cut(rect.width(), height, whole=held, dark=self.context.theme.dark, dpr=self.devicePixelRatioF())

    def _in_sight(self, screens: float = 0.0) -> list[int]:
        top, height = self.verticalScrollBar().value(), self.viewport().height()
        return self._plan.in_sight(top - int(screens * height), top + height + int(screens * height))

    def _wish(self) -> None:
        if not self.isVisible():
            return
        seen = self._in_sight()
        known = set(seen)
        order = [*seen, *(place for place in self._in_sight(1.0) if place not in known)]
        keepers = [(photo.id, self._cut(len(self.ticks.held), rect)) for photo, rect in self._keepers_in_sight()]
        wishes: list[Wish] = [(self.ticks[p].photo.id, self._cut(p, self.rect_of(p))) for p in order]
        self.context.thumbs.wish(self, [*keepers, *wishes])

    def _on_arrived(self, photos: set[PhotoId]) -> None:
        if self.isVisible():
            seen = {self.ticks[place].photo.id for place in self._in_sight()}
            if not photos.isdisjoint(seen | {one.id for one, _ in self._keepers_in_sight()}):
                self.viewport().update()

    # Painting

    @guard
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.ticks.held:
            self._paint_guard(painter, self._plan)
        for photo, rect in self._keepers_in_sight():
            self._paint_keeper(painter, photo, rect)
        for place in self._in_sight():
            self._paint_cell(painter, place)
        if self.hasFocus() and self._keyboard and len(self.ticks):
            rect = self.rect_of(self.current)
            if self.current in self.held:
                rect.setHeight(PICTURE)
            paint_focus(painter, rect, 3, self.context.theme)
        painter.end()

    def _paint_guard(self, painter: QPainter, laid: Plan) -> None:
        theme = self.context.theme
        panel = QRectF(self._seen(laid.guard))
        painter.setBrush(theme.color(ThemeColor.WSOFT))
        painter.setPen(theme.color(ThemeColor.WLINE))
        painter.drawRoundedRect(panel.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)

    def _paint_cell(self, painter: QPainter, place: int) -> None:
        theme, icons = self.context.theme, self.context.icons
        candidate, rect = self.ticks[place], self.rect_of(place)
        held = place < len(self.ticks.held)
        picture = QRect(rect.topLeft(), QSize(rect.width(), PICTURE)) if held else rect
        pixmap = self.context.thumbs.pixmap(candidate.photo.id, self._cut(place, rect))
        ticked = self.ticks.ticked(place)
        if held:
            painter.setPen(theme.color(ThemeColor.LINE))
            painter.setBrush(theme.color(ThemeColor.CANVAS))
            painter.drawRoundedRect(QRectF(picture).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
            if pixmap is not None:
                size = (
                    pixmap.deviceIndependentSize().toSize().scaled(picture.size(), Qt.AspectRatioMode.KeepAspectRatio)
                )
                spot = QRect(QPoint(0, 0), size)
                spot.moveCenter(picture.center())
                painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
                painter.drawPixmap(spot, pixmap)
            self._paint_reason(painter, rect, candidate)
        else:
            painter.setOpacity(1.0 if ticked else 0.55)
            paint_picture(painter, picture, _content(pixmap is None), pixmap, theme, icons)
            painter.setOpacity(1.0)
        paint_check(painter, check_rect(picture), ticked, theme, icons)
        if candidate.photo.id in self._why:
            self._paint_plate(painter, picture, self._why[candidate.photo.id])

    def _paint_keeper(self, painter: QPainter, photo: Photo, rect: QRect) -> None:
        theme, icons = self.context.theme, self.context.icons
        pixmap = self.context.thumbs.pixmap(photo.id, self._cut(len(self.ticks.held), rect))
        paint_picture(painter, rect, _content(pixmap is None), pixmap, theme, icons)
        paint_circle(painter, circle_rect(rect), theme, icons, ticked=True)
        self._paint_plate(painter, rect, tr("Stays"))

    def _paint_plate(self, painter: QPainter, rect: QRect, words: str) -> None:
        back = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        paint_badge(painter, rect, Badge(words), self.context.theme, self.context.icons, left=not back)

    def _paint_reason(self, painter: QPainter, rect: QRect, candidate: Candidate) -> None:
        theme = self.context.theme
        first, second = theme.font(Type.SMALL_NAME), theme.font(Type.CAPTION)
        line = QRect(rect.x(), rect.y() + PICTURE + 7, rect.width(), QFontMetrics(first).height())
        for text, font, ink in (
            (reason(candidate), first, ThemeColor.TEXT),
            (facts(candidate), second, ThemeColor.TEXT2),
        ):
            painter.setFont(font)
            painter.setPen(theme.color(ink))
            shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, shown)
            line.translate(0, line.height() + 1)


def _content(waiting: bool) -> Content:
    return Content.WAITING if waiting else Content.PICTURE
