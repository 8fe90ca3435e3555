"""The faces in a photo, one row each: who it is and how sure that is, and what can be said of it."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt
from PySide6.QtGui import QAction, QEnterEvent, QFontMetrics, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from photosort.model.acts import Act, CoverOfPerson, FaceIs, FaceIsNot, NotAFace, SplitPerson
from photosort.model.face import Certainty, Face, Person, PersonId
from photosort.ui.grid.name_editor import NameEditor
from photosort.ui.pages.people.naming import name_person, names
from photosort.ui.services.assistive import set_tip
from photosort.ui.services.context import Context
from photosort.ui.services.threads import guard
from photosort.ui.style.theme import ThemeColor, Type
from photosort.ui.text import formats as say
from photosort.ui.text.faces import is_named, whose
from photosort.ui.text.i18n import plural, tr
from photosort.ui.text.spoken import aloud
from photosort.ui.widgets.face_label import FaceLabel
from photosort.ui.widgets.labels import ElidedLabel
from photosort.ui.widgets.menu import Menu

HEIGHT, FACE = 42, 32
WORDS = 152  # of a name and on the button beside it: where they are wider, the button says less
MOST_UNKNOWN = 1  # without a name, until they are asked for


class _Name(ElidedLabel):
    """The name in a row: where it leads somewhere it is a link, for keys as well."""

    def __init__(self, context: Context, text: str, follow: Callable[[], object], *, accent: bool) -> None:
        super().__init__()
        self._follow = follow
        self.setFont(context.theme.font(Type.NAME_MEDIUM))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        if accent:
            self.setStyleSheet(f"color: {context.theme.color(ThemeColor.ACCENT).name()}")
        self.set_full(text)

    @guard
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._follow()

    @guard
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._follow()
        else:
            super().keyPressEvent(event)


class FaceRow(QWidget):
    """One face. The pointer over it, or the keyboard in it, lights the box of the face."""

    def __init__(self, context: Context, face: Face, people: Mapping[PersonId, Person], of: PersonId | None) -> None:
        """`of` is whose page it stands beside."""
        super().__init__()
        self._context, self.face = context, face
        self.person = people.get(face.person) if face.person is not None else None
        self.setFixedHeight(context.theme.row(HEIGHT))
        self._named = is_named(face, people)
        likely = face.certainty is Certainty.LIKELY
        self.name = _Name(context, whose(face, people), self._lead, accent=not self._named)
        how = ElidedLabel()
        how.setFont(context.theme.font(Type.SMALL))
        how.setProperty("type", "small")
        how.set_full(self._how())
        how.setVisible(bool(self._how()))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self.name)
        words.addWidget(how)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(FaceLabel(context, FACE, face.id))
        row.addLayout(words, 1)
        self.button: QPushButton | None = None
        if likely and self.person is not None:
            self.button = self._small(tr("Yes"), lambda: self._do(FaceIs((face.id,), face.person)))
        elif self.person is not None and of == self.person.id:
            not_them = tr("Not {name}").format(name=self.person.name) if self.person.name else tr("Not this person")
            wide = QFontMetrics(context.theme.font(Type.BUTTON)).horizontalAdvance(not_them)
            wide += QFontMetrics(context.theme.font(Type.NAME_MEDIUM)).horizontalAdvance(self.name.full())
            self.button = self._small(not_them if wide <= WORDS else tr("No"), self._not_them)
            self.button.setToolTip(not_them)
            self.button.setAccessibleName(not_them)
        if self.button is not None:
            row.addWidget(self.button)
        self.more = QToolButton()
        self.more.setProperty("kind", "icon")
        self.more.setIconSize(QSize(16, 16))
        self.more.setFixedSize(28, 28)
        self.more.setIcon(context.icons.icon("ellipsis", ThemeColor.TEXT2, 16))
        set_tip(self.more, tr("More"))
        self.more.setAccessibleName(aloud(say.joined(tr("More"), self.name.full())))
        self.more.clicked.connect(self._show_menu)
        row.addWidget(self.more)
        for part in (self.name, self.button, self.more):
            if part is not None:
                part.installEventFilter(self)

    def _how(self) -> str:
        if self.person is not None and not self.person.name and self.face.certainty is not Certainty.LIKELY:
            return say.photos(self.person.photos)  # "Who is this?" is not said to be sure
        match self.face.certainty:
            case Certainty.SAID:
                return say.joined(tr("sure"), tr("named by you"))
            case Certainty.SURE:
                return tr("sure")
            case Certainty.LIKELY:
                return tr("likely")
            case _:
                return ""

    def _small(self, text: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("kind", "small")
        button.clicked.connect(act)
        return button

    def _lead(self) -> None:
        """To somebody known, or to a field for the name."""
        if self._named and self.person is not None:
            self._context.openPerson.emit(self.person.id)
        else:
            self.ask_name()

    def ask_name(self) -> None:
        """Have the person say who it is."""
        before = self.person.name if self.person is not None and self.face.certainty is Certainty.LIKELY else ""
        editor = NameEditor(before, self, self.name, called=tr("Name"), names=names(self._context))
        editor.setPlaceholderText(tr("Who is this?"))
        editor.accepted.connect(self.take_name)
        editor.emptied.connect(self._context.failed)
        place = self.name.geometry()
        right = self.width() if self.layoutDirection() is Qt.LayoutDirection.LeftToRight else place.right()
        editor.setGeometry(place.x() - 6, (self.height() - 30) // 2, max(80, right - place.x() + 6), 30)
        editor.show()
        editor.setFocus()

    def take_name(self, name: str) -> None:
        """The face is of that name: somebody who is known, or somebody new."""
        sure = self.person is not None and self.face.certainty is not Certainty.LIKELY
        people = self._context.overview.now.people
        known = next((one for one in people if one.name.casefold() == name.casefold()), None)
        if sure and self.person is not None and not self.person.name:
            name_person(self._context, self.person, name)  # and with it all that are the same
        elif known is not None:
            self._do(FaceIs((self.face.id,), known.id))
        else:
            self._do(FaceIs((self.face.id,), None, name))

    def _not_them(self) -> None:
        if self.person is not None:
            self._do(FaceIsNot((self.face.id,), self.person.id))

    def _do(self, act: Act) -> None:
        self._context.acts.do(act)

    def _show_menu(self) -> None:
        menu, one, face = Menu(self._context.theme, self), self.person, self.face
        sure = one is not None and face.certainty is not Certainty.LIKELY

        def offer(text: str, act: Callable[[], object]) -> None:
            action = QAction(text, menu)
            action.triggered.connect(act)
            menu.addAction(action)

        if one is not None and sure:
            offer(tr("Open"), lambda: self._context.openPerson.emit(one.id))
        offer(tr("Somebody else…") if sure else tr("Give a name"), self.ask_other if sure else self.ask_name)
        if one is not None:
            who = one.name or tr("this person")
            offer(tr("Not {name}").format(name=who), self._not_them)
        if one is not None and sure:
            offer(tr("Use as the person’s picture"), lambda: self._do(CoverOfPerson(one.id, face.id)))
            if one.photos > 1:
                offer(tr("Make this a person of its own"), lambda: self._do(SplitPerson(one.id, (face.id,))))
        offer(tr("Not a face"), lambda: self._do(NotAFace((face.id,))))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def ask_other(self) -> None:
        """Have the person say who else it is."""
        self.person = None  # what is said now is of this face alone
        self.ask_name()

    def _light(self, *, lit: bool) -> None:
        self._context.faceLit.emit(self.face.id if lit else None)

    @guard
    def enterEvent(self, event: QEnterEvent) -> None:
        self._light(lit=True)

    @guard
    def leaveEvent(self, event: QEvent) -> None:
        self._light(lit=False)

    @guard(default=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._light(lit=event.type() is QEvent.Type.FocusIn)
        return False


class FaceRows(QWidget):
    """All faces of a photo: known ones first, of those without a name one until more are asked for."""

    def __init__(
        self, context: Context, faces: Sequence[Face], people: Mapping[PersonId, Person], of: PersonId | None
    ) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._context, self._column = context, QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._people, self._of = people, of
        known = [face for face in faces if face.person is not None]
        known.sort(key=lambda face: (face.person != of, face.certainty is Certainty.LIKELY))
        self._unknown = [face for face in faces if face.person is None]
        for face in (*known, *self._unknown[:MOST_UNKNOWN]):
            self._add(face)
        rest = len(self._unknown) - MOST_UNKNOWN
        if rest > 0:
            self.rest = QPushButton(plural("%Ln more without a name", "%Ln more without a name", rest))
            self.rest.setProperty("kind", "link")
            self.rest.clicked.connect(self._show_rest)
            self._column.addWidget(self.rest, 0, Qt.AlignmentFlag.AlignLeft)

    def _add(self, face: Face) -> None:
        self._column.addWidget(FaceRow(self._context, face, self._people, self._of))

    def _show_rest(self) -> None:
        self.rest.hide()
        for face in self._unknown[MOST_UNKNOWN:]:
            self._add(face)
