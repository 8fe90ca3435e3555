"""Over the photos of somebody: their picture and name, since when and where, and with whom they are on photos."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics, QGuiApplication, QIcon, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from photosort.model.face import Person
from photosort.model.search.found import Why
from photosort.ui.grid.base import GridBase
from photosort.ui.grid.name_editor import NameEditor
from photosort.ui.grid.people_model import called
from photosort.ui.pages.people.person_facts import PersonFacts, born
from photosort.ui.services.context import Context
from photosort.ui.services.face_pictures import round_cut
from photosort.ui.services.threads import guard
from photosort.ui.services.thumbnails import Cut
from photosort.ui.style.painting import Content, paint_picture
from photosort.ui.style.theme import ThemeColor, Type
from photosort.ui.text import formats as say
from photosort.ui.text.i18n import tr
from photosort.ui.text.search_words import term_for
from photosort.ui.text.spoken import aloud
from photosort.ui.widgets.face_label import FaceLabel
from photosort.ui.widgets.labels import ElidedLabel
from photosort.ui.widgets.menu import Menu
from photosort.ui.widgets.reading_order import read_last

COVER = QSize(232, 132)
SMALL_COVER = QSize(132, 132)
NARROW = 640  # with letters of 13 pixels: the cover is square
TOP, GAP, RIGHT, BELOW = 20, 24, 24, 8
FACE, MENU_FACE = 44, 24
NAME_WIDTH = 110  # of somebody beside, at most


class _Cover(FaceLabel):
    """Somebody in a part of a photo."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context, COVER.height(), parent=parent)
        self.setFixedSize(COVER)

    def cut(self) -> Cut:
        size = self.size()
        return Cut(size.width(), size.height(), radius=8, dark=self._context.theme.dark, dpr=self.devicePixelRatioF())

    @guard
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        pixmap = self._context.face_pictures.exactly(self._face, self.cut()) if self._face is not None else None
        content = Content.PICTURE if pixmap is not None else Content.WAITING
        paint_picture(painter, self.rect(), content, pixmap, self._context.theme, self._context.icons)
        painter.end()


class Beside(QAbstractButton):
    """Somebody who is often on the same photos: face, name, how often."""

    def __init__(self, context: Context, person: Person, count: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._name, self._count = person.name or tr("No name"), say.count(count)
        self.setAccessibleName(aloud(say.joined(self._name, say.photos(count))))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._face = FaceLabel(context, FACE, person.cover, self)
        self._face.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._face.move(4, 4)
        name = QFontMetrics(context.theme.font(Type.BUTTON))
        words = max(name.horizontalAdvance(self._name), name.horizontalAdvance(self._count))
        self.setFixedSize(FACE + 8 + 8 + min(context.theme.row(NAME_WIDTH), words + 2) + 6, FACE + 8)
        self.setToolTip(self._name)

    @guard
    def resizeEvent(self, event: QResizeEvent) -> None:
        back = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self._face.move(self.width() - FACE - 4 if back else 4, 4)

    @guard
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._context.theme
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color(ThemeColor.PRESS if self.isDown() else ThemeColor.HOVERC))
            painter.drawRoundedRect(self.rect(), 8, 8)
        back = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        room = self.rect().adjusted(4 if back else FACE + 12, 4, -FACE - 12 if back else -4, -4)
        side = Qt.AlignmentFlag.AlignRight if back else Qt.AlignmentFlag.AlignLeft
        upper, lower = QRect(room), QRect(room)
        upper.setBottom(room.center().y())
        lower.setTop(room.center().y() + 1)
        font = theme.font(Type.BUTTON)
        painter.setFont(font)
        painter.setPen(theme.color(ThemeColor.TEXT))
        name = QFontMetrics(font).elidedText(self._name, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(upper, side | Qt.AlignmentFlag.AlignBottom, name)
        painter.setFont(theme.font(Type.SMALL))
        painter.setPen(theme.color(ThemeColor.TEXT2))
        painter.drawText(lower, side | Qt.AlignmentFlag.AlignTop, self._count)
        painter.end()


def both(one: Person, other: Person) -> str:
    """The search for photos of two people; empty where it cannot be asked by name."""
    if not one.name or not other.name:
        return ""
    return " ".join(term_for(Why.PERSON, person.name) for person in (one, other))


class PersonBlock(QWidget):
    """Lies over the tiles of a grid and scrolls with them. What gets the keyboard in it comes into sight."""

    nameAsked = Signal()  # "Who is this?" was clicked

    def __init__(self, context: Context, grid: GridBase) -> None:
        super().__init__(grid.viewport())
        self._context, self._grid = context, grid
        self._beside: list[Beside] = []
        self._others: Sequence[tuple[Person, int]] = ()
        self.cover = _Cover(context, self)
        self.name = ElidedLabel(parent=self)
        self.name.setProperty("type", "display")
        self.name.setFont(context.theme.font(Type.DISPLAY))
        self.name.installEventFilter(self)
        self.line = ElidedLabel(parent=self)
        self.line.setProperty("type", "body2")
        self.caption = QLabel(tr("Often with"), self)
        self.caption.setProperty("type", "head")
        self.caption.setFont(context.theme.font(Type.HEAD))
        self.all = QPushButton(self)
        self.all.setProperty("kind", "small")
        self.all.clicked.connect(self._show_all)
        self.all.installEventFilter(self)
        self._faces = QHBoxLayout()
        self._faces.setSpacing(8)
        self._faces.addWidget(self.all)
        self._faces.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        for part in (self.name, self.line):
            words.addWidget(part)
        words.addSpacing(4)
        words.addWidget(self.caption)
        words.addLayout(self._faces)
        words.addStretch(1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(24, TOP, RIGHT, BELOW)
        self._row.setSpacing(GAP)
        self._row.addWidget(self.cover, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(words, 1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        read_last(grid)
        grid.visibleChanged.connect(self._place)
        self._say_others()

    def show_person(self, person: Person, facts: PersonFacts | None) -> None:
        """Show somebody; what is told beside the name once it is known."""
        self.cover.show_face(person.cover)
        self.name.set_full(person.name or tr("Who is this?"))
        self.name.setCursor(Qt.CursorShape.ArrowCursor if person.name else Qt.CursorShape.PointingHandCursor)
        self.name.setStyleSheet("" if person.name else f"color: {self._context.theme.color(ThemeColor.ACCENT).name()}")
        line = facts.line() if facts is not None else say.photos(person.photos)
        hidden = tr("hidden") if person.hidden else ""
        self.line.set_full(say.joined(line, born(person.birthday), hidden))
        known = {one.id: one for one in self._context.overview.now.people}
        beside = facts.beside if facts is not None else ()
        others = [(known[one], count) for one, count in beside if one in known and not known[one].hidden]
        if others != list(self._others):
            self._others = others
            self._make_beside(person)
        self._place()

    def edit_name(self, name: str, take: Callable[[str], object], names: Sequence[str]) -> None:
        """Have the person edit the name in its place."""
        self._grid.verticalScrollBar().setValue(0)
        editor = NameEditor(name, self, self._grid, called=tr("Name"), names=names)
        editor.setFont(self.name.font())
        editor.setPlaceholderText(tr("Who is this?"))
        editor.accepted.connect(take)
        editor.emptied.connect(self._context.failed)
        spot = self.name.geometry()
        wide = min(self.width() - spot.x() - RIGHT, max(280, QFontMetrics(editor.font()).horizontalAdvance(name) + 40))
        editor.setGeometry(spot.x() - 6, spot.y() - 2, wide, spot.height() + 4)
        editor.show()
        editor.setFocus()

    def name_edge(self) -> int:
        """Where in the content the name ends: scrolled further, it is out of sight."""
        return self.name.geometry().bottom()

    def _make_beside(self, of: Person) -> None:
        for button in self._beside:
            self._faces.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._beside = []
        for person, count in self._others[:12]:
            button, search = Beside(self._context, person, count, self), both(of, person)
            button.clicked.connect(lambda _=False, one=person, found=search: self._lead(one, found))
            button.setToolTip(
                "\n".join(filter(None, (button.toolTip(), tr("Shift and click: photos of both") if search else "")))
            )
            button.installEventFilter(self)
            self._faces.insertWidget(len(self._beside), button)
            self._beside.append(button)
        self._say_others()

    def _lead(self, person: Person, search: str) -> None:
        """To the page of somebody; with Shift to the photos of both."""
        if search and QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._context.searchAsked.emit(search)
        else:
            self._context.openPerson.emit(person.id)

    def _say_others(self) -> None:
        """Show as many as there is room for; the rest is behind the button."""
        self.caption.setVisible(bool(self._others))
        self.all.setText(tr("All {count}").format(count=say.count(len(self._others))))
        room = self.width() - self._row.contentsMargins().left() - RIGHT - self.cover.width() - GAP
        wide = [button.width() + self._faces.spacing() for button in self._beside]
        if sum(wide) > room or len(self._others) > len(self._beside):
            room -= self.all.sizeHint().width()
        shown = 0
        for button, width in zip(self._beside, wide, strict=True):
            room -= width
            button.setVisible(room >= 0)
            shown += room >= 0
        self.all.setVisible(shown < len(self._others))

    def _show_all(self) -> None:
        menu = Menu(self._context.theme, self)
        cut = round_cut(MENU_FACE, dark=self._context.theme.dark, dpr=self.devicePixelRatioF())
        for person, count in self._others:
            words = say.joined(called(person), say.photos(count))
            pixmap = self._context.face_pictures.pixmap(person.cover, cut)
            action = QAction(QIcon(pixmap) if pixmap is not None else QIcon(), words, menu)
            action.triggered.connect(lambda _=False, one=person: self._context.openPerson.emit(one.id))
            menu.addAction(action)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.all.mapToGlobal(QPoint(0, self.all.height())))

    def _place(self) -> None:
        theme, width = self._context.theme, self._grid.viewport().width()
        size = COVER if width >= theme.row(NARROW) else SMALL_COVER
        self.cover.setFixedSize(size)
        height = max(self.sizeHint().height(), size.height() + TOP + BELOW)
        self.setGeometry(0, -self._grid.verticalOffset(), width, height)
        self._grid.set_above(height - 8)

    @guard(default=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.name:
            asks = self.name.cursor().shape() is Qt.CursorShape.PointingHandCursor
            if asks and event.type() is QEvent.Type.MouseButtonRelease:
                self.nameAsked.emit()
        elif event.type() is QEvent.Type.FocusIn:
            self._grid.verticalScrollBar().setValue(0)
        return False

    @guard
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._say_others()
