"""The lines over the photos of a review: what they are, how many are ticked, and a button for all of them at once."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPushButton, QWidget

from photosort.ui.dialogs.trash_review.reviewed import Reviewed
from photosort.ui.dialogs.trash_review.text import guard_words
from photosort.ui.dialogs.trash_review.ticks import Ticks
from photosort.ui.services.context import Context
from photosort.ui.style.theme import ThemeColor, Type
from photosort.ui.text import formats as say
from photosort.ui.text.i18n import plural, tr
from photosort.ui.widgets.labels import ElidedLabel


class _Head(QWidget):
    """Words, more words that give way, and the button. Signals: `asked(bool)` to tick all of them, or none."""

    asked = Signal(bool)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._full = False
        self.more = ElidedLabel(parent=self)
        self.more.setProperty("type", "body2")
        self.button = QPushButton(self)
        self.button.setProperty("kind", "flat")
        self.button.clicked.connect(self._ask)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(10)
        self.row.addWidget(self.more, 1)
        self.row.addWidget(self.button)

    def say(self, words: str, more: str, all_of_them: str, *, full: bool) -> None:
        """Show `more`, and what the button does, which is said with the words of the head."""
        self._full = full
        self.more.set_full(more)
        self.button.setText(all_of_them)
        self.button.setAccessibleDescription(words)

    def _ask(self) -> None:
        self.asked.emit(not self._full)


class GuardHead(_Head):
    """Over what is held back."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context, parent)
        self._icon, self._words = QLabel(self), QLabel(self)
        self.row.insertWidget(0, self._icon)
        self.row.insertWidget(1, self._words)
        context.theme.changed.connect(self._paint)
        self._paint()

    def tell(self, ticks: Ticks) -> None:
        """Say how things are."""
        words, note = guard_words(ticks)
        held, full = len(ticks.held), ticks.held_ticked == len(ticks.held)
        self._icon.setVisible(held > 0)
        self._words.setProperty("type", "warn" if held else "body2")  # that nothing stands out warns of nothing
        self._words.style().polish(self._words)
        self._words.setFont(self._context.theme.font(Type.NAME if held else Type.BODY))
        untick = plural("Untick it", "Untick all %Ln", held)
        self._words.setText(words)
        self.say(words, note, untick if full else plural("Tick it", "Tick all %Ln", held), full=full)
        self.button.setVisible(held > 0)

    def _paint(self) -> None:
        self._icon.setPixmap(self._context.icons.pixmap("shield-check", ThemeColor.WARN, 17))


class AlikeHead(_Head):
    """Over the photos that go unless somebody unticks them: its box says whether all of them, some or none do."""

    def __init__(self, context: Context, parent: QWidget, reviewed: Reviewed) -> None:
        super().__init__(context, parent)
        self._reviewed = reviewed
        self.box = QCheckBox(self)
        self.box.setFont(context.theme.font(Type.NAME))
        self.box.clicked.connect(self._ask)
        self.row.insertWidget(0, self.box)

    def tell(self, ticks: Ticks) -> None:
        """Say how things are."""
        count, ticked = len(ticks.alike), ticks.alike_ticked
        words = plural("%Ln photo that looks alike", "%Ln photos that look alike", count)
        if self._reviewed is Reviewed.REJECTED:
            words = plural("%Ln photo that you rejected", "%Ln photos that you rejected", count)
        elif self._reviewed is Reviewed.POOR:
            words = plural("%Ln photo that came out badly", "%Ln photos that came out badly", count)
        elif self._reviewed is Reviewed.COPIES:
            words = plural("%Ln photo for which another stays", "%Ln photos for which others stay", count)
        elif self._reviewed is Reviewed.MANY:
            words = say.photos(count)
        full = ticked == count
        order = tr("most different first") if self._reviewed.guarded else ""
        more = tr("All ticked") if full else plural("%Ln ticked", "%Ln ticked", ticked)
        self.box.setText(words)
        states = Qt.CheckState
        self.box.setCheckState(states.Checked if full else states.PartiallyChecked if ticked else states.Unchecked)
        self.say(words, say.joined(more, order), tr("Untick all") if full else tr("Tick all"), full=full)
