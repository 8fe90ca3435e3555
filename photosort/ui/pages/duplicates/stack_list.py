"""The rows of stacks: their photos with what is known of each, what the others take, and what can be said of them."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from photosort.model.fact import Fact
from photosort.model.photo import Photo, PhotoId, Presence
from photosort.model.twins import Stack, StackKind
from photosort.ui.grid.album_card import in_two_lines
from photosort.ui.pages.duplicates.stack_layout import INSET, PAD, StackLayout, keep_text
from photosort.ui.services.assistive import announce
from photosort.ui.services.context import Context
from photosort.ui.services.copy_choices import Choice, best_of
from photosort.ui.services.threads import guard
from photosort.ui.services.thumbnails import Cut
from photosort.ui.style.painting import (
    Badge,
    Content,
    circle_rect,
    paint_badge,
    paint_circle,
    paint_focus,
    paint_picture,
)
from photosort.ui.style.theme import ThemeColor, Type
from photosort.ui.text import formats as say
from photosort.ui.text.i18n import plural, tr
from photosort.ui.text.stack_words import lines, spoken, told
from photosort.ui.widgets.picture_rows import PictureRows

FAINT = 0.5
STEP = 52  # of the wheel, three of which are a row: Qt would scroll three rows
MARK = 14
PLATE = 36  # of the lower edge of a photo, where the plate is that leads to more: who misses it shall not choose
ANSWERS = ("keep", "compare", "not-same")
PHOTO, TICK, MORE = "photo", "tick", "more"  # what is pressed, the first two with the number of the photo


class StackList(PictureRows[Stack]):
    """One row per stack. `opened(row, photo)` by Enter or a double click, `menuAsked(row, photo, where)`.

    `pressed` tells "keep", "compare", "not-same", and what `number_in` finds: "photo 3", "tick 3".
    """

    opened = Signal(int, int)
    menuAsked = Signal(int, int, QPoint)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._ticks = False  # a photo is being ticked by key
        self._unfolded: set[PhotoId] = set()
        self._at = 0  # the photo of the current row that the keyboard is on
        self.layout_ = StackLayout(context.theme)
        self.setUniformItemSizes(True)
        self.verticalScrollBar().setSingleStep(STEP)
        context.theme.changed.connect(self._lay_out_anew)
        self.pressed.connect(self._on_pressed)
        self.selectionModel().currentRowChanged.connect(self._on_row)

    # What is shown

    def photo(self, photo: PhotoId) -> Photo:
        """What is known of a photo of a row."""
        return self.context.stacks.now.photos[photo]

    def at_hand(self) -> tuple[Stack, PhotoId] | None:
        """The stack that the keyboard or the last click is at, and the photo of it."""
        row = self.currentIndex().row()
        if not 0 <= row < len(self.rows()):
            return None
        stack = self.rows()[row]
        return stack, stack.photos[min(self._at, len(stack.photos) - 1)]

    def known_by(self, row: Stack) -> object:
        return row.keep

    def spoken(self, row: Stack) -> str:
        size = tr("{size} to gain").format(size=say.size(self._gain(row)))
        return ", ".join([told(row, self._photos(row)), size, self._going(row)])

    def _going(self, row: Stack) -> str:
        """How many photos of a row were chosen to go, in words."""
        going = sum(len(choice.going) for choice in self._chosen(row))
        return plural("%Ln photo goes", "%Ln photos go", going) if going else tr("nothing chosen")

    def tell_choice(self) -> None:
        """Have it said what is chosen now: of the photo that was ticked by Space, else of the row with the keyboard."""
        row = self.currentIndex().row()
        if self.hasFocus() and 0 <= row < len(self.rows()):
            announce(self, self.spoken_photo(row, self._at) if self._ticks else self._going(self.rows()[row]))

    def spoken_photo(self, row: int, place: int) -> str:
        """One photo of a row as a screen reader says it."""
        stack = self.rows()[row]
        photo = stack.photos[place]
        choices = self.context.stacks.choices
        state = tr("stays") if choices.stays(photo) else tr("goes") if choices.goes(photo) else ""
        best = self.photo(stack.keep)
        words = spoken(self.photo(photo), _why(stack, place), best, by_person=self._by_person(stack, photo))
        return ", ".join(filter(None, (words, state)))

    def row_tip(self, row: int) -> str:
        return told(self.rows()[row], self._photos(self.rows()[row]))

    def button_tip(self, row: int, name: str) -> str:
        place = number_in(name)
        return self.spoken_photo(row, place) if place >= 0 else ""

    # Where it is

    def row_height(self, row: int) -> int:
        room = self.layout_.room(self.viewport().width())
        if self.rows()[row].keep not in self._unfolded:
            return room.height
        return self.layout_.height(room, -(-len(self.rows()[row].photos) // room.columns))

    def buttons(self, row: int, rect: QRect) -> list[tuple[str, QRect]]:
        stack = self.rows()[row]
        answers = self.layout_.answers(rect, chosen=self.is_best(stack))
        places = [(name, self.mirrored(rect, place)) for name, place in zip(ANSWERS, answers, strict=True)]
        if stack.kind is StackKind.EXACT:  # of the same bytes there is nothing to say
            places.pop()
        cells, words = self.cells(rect, stack), QSize(0, self.layout_.words(self.layout_.room(rect.width())))
        more = len(stack.photos) - len(cells)
        if more:
            last = cells[-1]
            places.append((MORE, QRect(last.x(), last.bottom() + 1 - PLATE, last.width(), PLATE)))
        places += [(f"{TICK} {place}", circle_rect(cell)) for place, cell in enumerate(cells)]
        places += [(f"{PHOTO} {place}", QRect(cell.topLeft(), cell.size() + words)) for place, cell in enumerate(cells)]
        return places

    def cells(self, rect: QRect, stack: Stack) -> list[QRect]:
        """Where the photos of a stack are seen, of which some may be folded away."""
        return [self.mirrored(rect, cell) for cell in self.layout_.cells(rect, self._shown(stack, rect.width()))]

    def _shown(self, stack: Stack, width: int) -> int:
        """How many photos of a stack are seen."""
        number = len(stack.photos)
        return number if stack.keep in self._unfolded else min(self.layout_.room(width).columns, number)

    def _back(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft

    # What is chosen

    def is_best(self, stack: Stack) -> bool:
        """Whether it was chosen that the best stays and the others go."""
        stacks = self.context.stacks
        return stacks.choices.of(stack.photos) == [best_of(stack, stacks.now.photos)]

    def _gain(self, stack: Stack) -> int:
        """The bytes that what was chosen would free, else what the best alone would leave."""
        chosen = self._chosen(stack)
        return sum(self.photo(one).size for choice in chosen for one in choice.going) if chosen else stack.size

    def _chosen(self, stack: Stack) -> list[Choice]:
        return self.context.stacks.choices.seen_in(stack)

    def _by_person(self, stack: Stack, photo: PhotoId) -> bool:
        """Whether somebody keeps a photo that would not stay by itself."""
        stacks = self.context.stacks
        return stacks.choices.stays(photo) and photo not in best_of(stack, stacks.now.photos).staying

    def _looks(self, stack: Stack) -> tuple[frozenset[PhotoId], frozenset[PhotoId]]:
        """Which photos have a tick, and which are faint: those of what was chosen, else of what is proposed."""
        shown = self._chosen(stack) or [best_of(stack, self.context.stacks.now.photos)]
        return (
            frozenset(one for choice in shown for one in choice.staying),
            frozenset(one for choice in shown for one in choice.going),
        )

    # Painting

    def paint_row(self, painter: QPainter, rect: QRect, row: int) -> None:
        stack, theme = self.rows()[row], self.context.theme
        current = self.hasFocus() and self.currentIndex().row() == row
        if self.hover_row == row or current:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color(ThemeColor.HOVERC))
            painter.drawRoundedRect(QRectF(rect.adjusted(12, 0, -12, 0)), 10, 10)
        painter.fillRect(rect.x() + INSET, rect.bottom(), rect.width() - 2 * INSET, 1, theme.color(ThemeColor.LINE))
        buttons = dict(self.buttons(row, rect))
        staying, going = self._looks(stack)
        cells = self.cells(rect, stack)
        for place, spot in enumerate(cells):
            photo = stack.photos[place]
            hot = any(self.is_hot(row, f"{what} {place}") for what in (PHOTO, TICK))
            lit = hot or (self.has_focus(row) and place == self._at)
            self._paint_photo(painter, spot, photo, faint=photo in going and not lit)
            if photo in staying or hot:
                paint_circle(painter, circle_rect(spot), theme, self.context.icons, ticked=photo in staying)
            if self.has_focus(row) and place == self._at:
                paint_focus(painter, spot, 3, theme)
            self._paint_words(painter, spot, stack, place, kept=photo in staying)
        if MORE in buttons:
            badge = _more(len(stack.photos) - len(cells))
            paint_badge(painter, cells[-1], badge, theme, self.context.icons, left=self._back())
        self._paint_heads(painter, rect, stack)
        self._paint_keep(painter, buttons["keep"], row, chosen=self.is_best(stack))
        self.paint_button(painter, buttons["compare"], row, "compare", tr("Compare"))
        if "not-same" in buttons:
            self.paint_flat(painter, buttons["not-same"], row, "not-same", tr("Not the same"))

    def cut(self, photo: Photo) -> Cut:
        """How pictures are cut."""
        gray = photo.presence is Presence.UNAVAILABLE
        size = self.layout_.room(self.viewport().width()).picture
        return Cut(size.width(), size.height(), dark=self.context.theme.dark, gray=gray, dpr=self.devicePixelRatioF())

    def _paint_photo(self, painter: QPainter, rect: QRect, photo: PhotoId, *, faint: bool) -> None:
        theme, icons = self.context.theme, self.context.icons
        pixmap = self.context.thumbs.pixmap(photo, self.cut(self.photo(photo)))
        painter.setOpacity(FAINT if faint else 1)
        content = Content.PICTURE if pixmap is not None else Content.WAITING
        paint_picture(painter, rect, content, pixmap, theme, icons)
        painter.setOpacity(1)
        if self.photo(photo).presence is Presence.UNAVAILABLE:
            paint_badge(painter, rect, Badge(tr("Offline"), "unplug"), theme, icons, left=not self._back())

    def _paint_words(self, painter: QPainter, rect: QRect, stack: Stack, place: int, *, kept: bool) -> None:
        photo = stack.photos[place]
        by_person = self._by_person(stack, photo)
        first, second = lines(self.photo(photo), _why(stack, place), self.photo(stack.keep), by_person=by_person)
        style, ink = (Type.SMALL_NAME, ThemeColor.TEXT) if kept else (Type.SMALL_MEDIUM, ThemeColor.TEXT2)
        line = QRect(rect.x(), rect.bottom() + 7, rect.width(), 0)
        for part in self.reason(first, style, rect.width()):
            line.moveTop(self._paint_line(painter, line, part, style, ink))
        self._paint_line(painter, line, second, Type.SMALL, ThemeColor.TEXT2)

    def reason(self, text: str, style: Type, width: int) -> list[str]:
        """What is said first of a photo, as far as there is room for it."""
        metrics = QFontMetrics(self.context.theme.font(style))
        flat = self.layout_.room(self.viewport().width()).flat
        return [text] if flat else in_two_lines(text, metrics, width)

    def _paint_heads(self, painter: QPainter, rect: QRect, stack: Stack) -> None:
        """What is to gain, and what holds the stack together."""
        place = self.mirrored(rect, self.layout_.heads(rect).adjusted(0, 0, INSET - 4, 0))
        y = self._paint_line(painter, place, say.size(self._gain(stack)), Type.PAGE, ThemeColor.TEXT) + 2
        place.moveTop(y)
        self._paint_line(painter, place, told(stack, self._photos(stack)), Type.SMALL, ThemeColor.TEXT2)

    def _paint_line(self, painter: QPainter, rect: QRect, text: str, style: Type, ink: ThemeColor) -> int:
        """One line of words, elided; where the next one begins."""
        font = self.context.theme.font(style)
        metrics = QFontMetrics(font)
        line = QRect(rect.x(), rect.y(), rect.width(), metrics.height())
        painter.setFont(font)
        painter.setPen(self.context.theme.color(ink))
        side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(line, side, metrics.elidedText(text, Qt.TextElideMode.ElideRight, line.width()))
        return line.bottom() + 1

    def _paint_keep(self, painter: QPainter, rect: QRect, row: int, *, chosen: bool) -> None:
        if not chosen:
            self.paint_button(painter, rect, row, "keep", keep_text(chosen=False))
            return
        theme = self.context.theme
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(ThemeColor.SOFT))
        painter.drawRoundedRect(QRectF(rect), 6, 6)
        x = rect.right() - 11 - MARK if self._back() else rect.x() + 11
        spot = QPoint(x, rect.y() + (rect.height() - MARK) // 2)
        painter.drawPixmap(spot, self.context.icons.pixmap("check", ThemeColor.ACCENT, MARK))
        painter.setPen(theme.color(ThemeColor.ACCENT))
        painter.setFont(theme.font(Type.BUTTON))
        words = rect.adjusted(11, 0, -33, 0) if self._back() else rect.adjusted(33, 0, -11, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, keep_text(chosen=True))

    def _photos(self, stack: Stack) -> list[Photo]:
        known = self.context.stacks.now.photos
        return [known[one] for one in stack.photos if one in known]

    # Thumbnails

    def wish(self) -> None:
        """Ask for the pictures in sight, then for those of the next rows."""
        if not self.isVisible():
            return
        width, seen = self.viewport().width(), self.rows_in_sight()
        wanted = [
            (photo, self.cut(self.photo(photo)))
            for row in range(seen.start, min(len(self.rows()), seen.stop + len(seen)))
            for photo in self.rows()[row].photos[: self._shown(self.rows()[row], width)]
        ]
        self.context.thumbs.wish(self, wanted)

    # Keys and mouse

    @guard
    def keyPressEvent(self, event: QKeyEvent) -> None:
        row, key, keys = self.currentIndex().row(), event.key(), Qt.Key
        forward = -1 if self._back() else 1
        steps = {keys.Key_Left: -forward, keys.Key_Right: forward}
        if row < 0 or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in steps:
            self.keyboard = True
            self._go_to(row, self._at + steps[keys(key)])
        elif key in (keys.Key_Return, keys.Key_Enter):
            self.opened.emit(row, self._at)
        elif key == keys.Key_Space:
            self.keyboard = True
            self._ticks = True
            self.pressed.emit(row, f"{TICK} {self._at}")
            self._ticks = False
        else:
            self.keyboard = True  # the row at which it is was seen before
            super().keyPressEvent(event)

    def _go_to(self, row: int, place: int) -> None:
        """Have the keyboard on another photo of a row; what is folded away comes to light."""
        stack = self.rows()[row]
        self._at = max(0, min(len(stack.photos) - 1, place))
        if self._at >= self._shown(stack, self.viewport().width()):
            self._unfold(row)
            self.doItemsLayout()
        self._bring_into_sight(row)
        self.viewport().update()
        announce(self, self.spoken_photo(row, self._at))

    def _bring_into_sight(self, row: int) -> None:
        """Scroll as far as the photo that the keyboard is on is not seen."""
        rect, bar = self.visualRect(self.model_.index(row)), self.verticalScrollBar()
        room = self.layout_.room(self.viewport().width())
        line, height = self._at // room.columns, self.layout_.line(room)
        top = rect.y() + line * height
        bottom = top + PAD + height
        if top < 0:
            bar.setValue(bar.value() + top)
        elif bottom > self.viewport().height():
            bar.setValue(bar.value() + bottom - self.viewport().height())

    def _unfold(self, row: int) -> None:
        self._unfolded.add(self.rows()[row].keep)
        self.setUniformItemSizes(False)
        self.scheduleDelayedItemsLayout()
        self.wish()

    def _lay_out_anew(self) -> None:
        self.layout_.forget()
        self.scheduleDelayedItemsLayout()
        self.wish()

    def _on_row(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self._at = 0

    def _on_pressed(self, row: int, name: str) -> None:
        if name == MORE:
            self._unfold(row)
        elif number_in(name) >= 0:
            self._at = number_in(name)

    def _photo_under(self, point: QPoint) -> tuple[int, int]:
        """The row under a point, and the photo of it; -1 where there is none."""
        index = self.indexAt(point)
        if not index.isValid():
            return -1, -1
        at = (name for name, rect in self.buttons(index.row(), self.visualRect(index)) if rect.contains(point))
        return index.row(), next((number_in(name) for name in at if number_in(name) >= 0), -1)

    @guard
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        row, place = self._photo_under(event.position().toPoint())
        if place >= 0:
            self.opened.emit(row, place)
        else:
            self.mousePressEvent(event)  # two quick presses of a button are two

    @guard
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            row = self.currentIndex().row()
            if row >= 0:
                where = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
                self.menuAsked.emit(row, self._at, where)
            return
        row, place = self._photo_under(event.pos())
        if row >= 0:
            self.menuAsked.emit(row, max(0, place), event.globalPos())


def number_in(name: str) -> int:
    """The number of the photo that a pressed part belongs to; -1 where it belongs to the stack."""
    what, _, number = name.partition(" ")
    return int(number) if what in (PHOTO, TICK) else -1


def _why(stack: Stack, place: int) -> Sequence[Fact]:
    return stack.reasons[place - 1] if place else stack.reason


def _more(number: int) -> Badge:
    return Badge(plural("and %Ln more", "and %Ln more", number))
