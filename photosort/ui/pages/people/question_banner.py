"""Above the wall of faces: is this face that person? One at a time, answered by a key each."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from photosort.model.acts import FaceIs, FaceIsNot
from photosort.model.face import FaceId, PersonId, Question
from photosort.model.photo import Photo
from photosort.ui.services import place_names
from photosort.ui.services.assistive import announce, set_tip
from photosort.ui.services.context import Context
from photosort.ui.services.photo_to_show import PhotoToShow
from photosort.ui.services.threads import Lane, Task, guard
from photosort.ui.style.theme import ThemeColor, Type
from photosort.ui.text import formats as say
from photosort.ui.text.i18n import plural, tr
from photosort.ui.widgets.face_label import FaceLabel
from photosort.ui.widgets.key_button import KeyButton
from photosort.ui.widgets.labels import WrappedLabel

HEIGHT, FACE = 104, 72
BESIDE = 760  # with letters of 13 pixels; in a narrower one the answers lie below the words


class _Asked(NamedTuple):
    """What is said of the face in a question."""

    photo: Photo
    town: str


class QuestionBanner(QFrame):
    """Hidden while nothing is to be asked. `changed` when another question is asked, or none.

    What lies below is not to move under the pointer: after the last question its room is kept until nobody points at
    the page, or something else is done there; and where none is kept, a first question waits until the page is entered
    again.
    """

    changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("question")
        self._context = context
        self._questions: list[Question] = []
        self._answered: set[tuple[FaceId, PersonId]] = set()  # until the library was asked after it had the answer
        self._settled: set[tuple[FaceId, PersonId]] = set()  # of these, whose answer it has
        self._unsure: list[tuple[FaceId, PersonId]] = []  # asked again after all others
        self._later: set[tuple[FaceId, PersonId]] = set()  # once the page is opened again: nothing else was left
        self._task: Task | None = None
        self._asked: tuple[Question, Photo] | None = None  # whose photo is known
        self._end = ""  # what is said after the last question
        self.known, self.face = FaceLabel(context, FACE, parent=self), FaceLabel(context, FACE, parent=self)
        self.face.setCursor(Qt.CursorShape.PointingHandCursor)
        self.title, self.where, self.more = WrappedLabel(self), WrappedLabel(self), WrappedLabel(self)
        self.title.setFont(context.theme.font(Type.PAGE))
        self.title.setProperty("type", "page")
        self.where.setProperty("type", "body2")
        self.more.setFont(context.theme.font(Type.SMALL))
        self.more.setProperty("type", "faint")
        self.yes = KeyButton(context, tr("Yes"), "check", "Y", self)
        self.no = KeyButton(context, tr("No"), "x", "N", self)
        self.unsure = KeyButton(context, tr("Not sure"), "", tr("Space"), self)
        self.unsure.setProperty("quiet", True)
        self.away = QToolButton(self)
        self.away.setProperty("kind", "icon")
        set_tip(self.away, tr("No questions until tomorrow"))
        self.away.setAccessibleName(tr("No questions until tomorrow"))
        self.yes.clicked.connect(lambda: self.answer(yes=True))
        self.no.clicked.connect(lambda: self.answer(yes=False))
        self.unsure.clicked.connect(self.pass_over)
        self.away.clicked.connect(self._put_away)
        self._of_a_question = (self.known, self.face, self.title, self.more, self.yes, self.no, self.unsure, self.away)
        for button in (self.yes, self.no, self.unsure, self.away):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # after a click Space is still "Not sure"
        self._lay_out()
        context.theme.changed.connect(self._paint)
        self._paint()
        self.hide()

    def asks(self) -> bool:
        """Whether something is asked."""
        return self._now() is not None

    def look(self, *, may_come: bool) -> None:
        """Ask the library what is to be asked, unless questions rest until tomorrow; `may_come` where nothing below
        would be moved by it.
        """
        if self._context.settings.people_rest >= date.today().isoformat():
            self._rest()
            return
        library, settled = self._context.library, set(self._settled)
        self._context.lanes.run(
            Lane.READ, library.people.questions, lambda found: self._take(found, settled, may_come=may_come), owner=self
        )

    def answer(self, *, yes: bool) -> None:
        """Say whether it is; the next question comes at once."""
        asked = self._now()
        if asked is None:
            return
        one = asked.face, asked.person
        self._answered.add(one)
        act = FaceIs((asked.face,), asked.person) if yes else FaceIsNot((asked.face,), asked.person)
        self._context.acts.do(act, then=lambda: self._settled.add(one))
        self._show()

    def pass_over(self) -> None:
        """Nobody knows: ask something else first; where there is nothing else, ask again another time."""
        asked = self._now()
        if asked is not None:
            one = asked.face, asked.person
            if len(self._waiting()) == 1:
                self._later.add(one)
                self._end = tr("Asked again later.")
            self._unsure = [*(other for other in self._unsure if other != one), one]
            self._show()

    def leave(self) -> None:
        """The page is left: no room is kept any more where nothing is asked."""
        self.give_way()
        self._later.clear()

    def give_way(self) -> None:
        """Keep no more room than what is asked needs."""
        if not self.isHidden() and not self.asks():
            self.hide()
            self.changed.emit()
        self.setMinimumHeight(self._context.theme.row(HEIGHT))

    def _now(self) -> Question | None:
        return next(iter(self._waiting()), None)

    def _waiting(self) -> list[Question]:
        late = {one: place for place, one in enumerate(self._unsure)}
        known = {one.id for one in self._context.overview.now.people}
        done = self._answered | self._later
        open_ = [one for one in self._questions if one.person in known and (one.face, one.person) not in done]
        return sorted(open_, key=lambda one: late.get((one.face, one.person), -1))

    def _take(self, questions: Sequence[Question], settled: set[tuple[FaceId, PersonId]], *, may_come: bool) -> None:
        self._end = tr("Asked again later.") if self._later else tr("No more questions.")
        self._questions = list(questions)
        self._answered -= settled  # what is asked all the same was undone
        self._settled -= settled
        if may_come or not self.isHidden():
            self._show()

    def _show(self) -> None:
        asked = self._now()
        if self.isVisible():
            self.setMinimumHeight(max(self.minimumHeight(), self.height()))  # what lies below stays where it is
        if asked is None and any(part.hasFocus() for part in self._of_a_question):
            self.setFocus()  # and by its proxy to where the page has the keyboard go on
        for part in self._of_a_question:
            part.setVisible(asked is not None)
        if asked is None:
            self._say_end()
            return
        person = next(one for one in self._context.overview.now.people if one.id == asked.person)
        before = self.title.full() if self.isVisible() else ""
        self.known.show_face(person.cover)
        self.face.show_face(asked.face)
        named = bool(person.name)
        self.title.set_full(tr("Is this {name}?").format(name=person.name) if named else tr("Is this the same person?"))
        others = asked.others - (len(self._questions) - len(self._waiting()))  # the library counts answered ones too
        rest = plural("%Ln more question like this", "%Ln more questions like this", others) if others > 0 else ""
        self.more.set_full(
            say.joined(
                tr("Yes adds 1 photo"), tr("{questions}, whenever you like").format(questions=rest) if rest else ""
            )
        )
        if self._asked is None or self._asked[0] != asked:
            self._asked = None
            self._say_where("", named=named)
            self._ask_where(asked, named=named)
        self.show()
        if before and before != self.title.full():
            announce(self, self.title.full())
        self.changed.emit()

    def _say_end(self) -> None:
        """Nothing is asked any more: say so where something was, and only there."""
        self._asked = None
        if self._task is not None:
            self._task.cancel()
        if not self.isVisible():
            self.hide()
        elif self.where.full() != self._end:
            self.where.set_full(self._end)
            announce(self, self._end)
        self.changed.emit()

    def _ask_where(self, asked: Question, *, named: bool) -> None:
        """Say of which day and town the face is, once that is known."""
        library = self._context.library
        if self._task is not None:
            self._task.cancel()

        def look() -> _Asked | None:
            photos = library.photos.get([face.photo for face in library.people.faces([asked.face])])
            if not photos:
                return None
            latitude, longitude = photos[0].header.latitude, photos[0].header.longitude
            if latitude is None or longitude is None:
                return _Asked(photos[0], "")
            return _Asked(photos[0], place_names.town_name(latitude, longitude))

        def take(found: _Asked | None) -> None:
            if found is not None:
                self._asked = asked, found.photo
                when = say.plain_day(found.photo.when)
                self._say_where(", ".join(filter(None, (when, found.town.partition(", ")[0]))), named=named)

        self._task = self._context.lanes.run(Lane.READ, look, take, owner=self)

    def _say_where(self, where: str, *, named: bool) -> None:
        left = tr("Left: a face that you named.") if named else tr("Left: somebody without a name.")
        right = tr("Right: a face from {day}.").format(day=where) if where else ""
        self.where.set_full(" ".join(filter(None, (left, right))))

    def _put_away(self) -> None:
        """No questions today: tomorrow they are asked again."""
        settings = self._context.settings
        self._context.set_settings(replace(settings, people_rest=date.today().isoformat()))
        self._rest()

    def _rest(self) -> None:
        self._end, self._questions = tr("No more questions until tomorrow."), []
        self._show()

    def open_photo(self) -> None:
        """Show the photo of the face that is asked about."""
        if self._asked is not None:
            self._context.openPhoto.emit(PhotoToShow(self._asked[1].id))

    def _lay_out(self) -> None:
        self.setMinimumHeight(self._context.theme.row(HEIGHT))
        words = QVBoxLayout()
        words.setSpacing(3)
        words.addStretch(1)
        for label in (self.title, self.where, self.more):
            words.addWidget(label)
        words.addStretch(1)
        told = QHBoxLayout()
        told.setSpacing(8)
        told.addWidget(self.known)
        told.addWidget(self.face)
        told.addSpacing(12)
        told.addLayout(words, 1)
        answers = QHBoxLayout()
        answers.setSpacing(8)
        answers.addStretch(1)
        for button in (self.yes, self.no, self.unsure, self.away):
            answers.addWidget(button)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(16, 12, 12, 12)
        self._row.setSpacing(8)
        self._row.addLayout(told, 1)
        self._row.addLayout(answers)

    @guard
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.asks() and event.size().width() != event.oldSize().width():
            self.setMinimumHeight(self._context.theme.row(HEIGHT))  # all is laid out anew
        directions, wide = QBoxLayout.Direction, self.width() >= self._context.theme.row(BESIDE)
        self._row.setDirection(directions.LeftToRight if wide else directions.TopToBottom)

    def _paint(self) -> None:
        self.away.setIcon(self._context.icons.icon("x", ThemeColor.TEXT, 16))
