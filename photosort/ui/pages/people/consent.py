"""The page of people before anybody is looked for: what would be done, in plain words, and the two answers."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from photosort.ui.services.context import Context
from photosort.ui.style.theme import ThemeColor, Type
from photosort.ui.text.i18n import plural, tr

WIDTH = 520
ICON = 32


class Consent(QScrollArea):
    """Signals: `agreed`, and `declined` for now."""

    agreed = Signal()
    declined = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("plain")
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(tr("Find the people in your photos"))
        self._context = context
        inside = QWidget()
        self._mark = QLabel()
        self._mark.setFixedSize(QSize(ICON, ICON))
        title = QLabel(tr("Find the people in your photos"))
        title.setProperty("type", "display")
        title.setFont(context.theme.font(Type.DISPLAY))
        title.setWordWrap(True)
        self.agree = QPushButton(tr("Find people"))
        self.agree.setProperty("kind", "first")
        self.agree.clicked.connect(self.agreed)
        self.later = QPushButton(tr("Not now"))
        self.later.setProperty("kind", "large")
        self.later.clicked.connect(self.declined)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addWidget(self.agree)
        buttons.addWidget(self.later)
        buttons.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addWidget(self._mark)
        column.addWidget(title)
        for words in self._words():
            label = QLabel(words)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setProperty("type", "body2")
            column.addWidget(label)
        self.kept = QLabel()
        self.kept.setWordWrap(True)
        self.kept.setProperty("type", "body2")
        self.kept.hide()
        column.addWidget(self.kept)
        column.addSpacing(8)
        column.addLayout(buttons)
        narrow = QWidget()
        narrow.setMaximumWidth(context.theme.row(WIDTH))
        narrow.setLayout(column)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(narrow, 100)
        middle.addStretch(1)
        whole = QVBoxLayout(inside)
        whole.setContentsMargins(24, 24, 24, 24)
        whole.addStretch(2)
        whole.addLayout(middle)
        whole.addStretch(3)
        self.setWidget(inside)
        self.setFocusProxy(self.agree)
        self._say_words()
        context.theme.changed.connect(self._paint)
        self._paint()

    def say_kept(self, named: int) -> None:
        """Say that so many people keep the names that they were given."""
        kept = plural("Names that you gave are kept: %Ln person.", "Names that you gave are kept: %Ln people.", named)
        self.kept.setText(" ".join((kept, tr("They show again when you turn it on."))))
        self.kept.setVisible(named > 0)
        self._say_words()

    def _say_words(self) -> None:
        """Have a screen reader, which comes to the buttons alone, say what is agreed to."""
        kept = [] if self.kept.isHidden() else [self.kept.text()]
        self.agree.setAccessibleDescription(" ".join([*self._words(), *kept]))

    def _words(self) -> list[str]:
        return [
            tr(
                "Photosort can look for faces in your photos and put those together that are alike. You give them "
                "names, and see all photos of somebody in one place."
            ),
            tr("Faces are found and compared on this computer only. Nothing leaves it."),
            tr(
                "What is worked out of a face is biometric data: by it somebody can be known again. It can be deleted "
                "at any time, under Settings, People; your photos stay as they are."
            ),
        ]

    def _paint(self) -> None:
        self._mark.setPixmap(self._context.icons.pixmap("scan-face", ThemeColor.TEXT3, ICON))
