"""A line over the albums while they are a first order: what that means, until the person closes it for good."""

from dataclasses import replace

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QToolButton, QWidget

from photosort.ui.services.context import Context
from photosort.ui.services.threads import guard
from photosort.ui.style.theme import ThemeColor
from photosort.ui.text.i18n import plural, tr
from photosort.ui.widgets.labels import WrappedLabel

HEIGHT = 32
AROUND = 88  # pixels beside the words: margins and gaps


class FirstOrderNote(QWidget):
    """Shown and hidden by the news alone."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._icon, self.lead, self._rest, self.close_button = QLabel(), QLabel(), WrappedLabel(), QToolButton()
        self.lead.setProperty("type", "name")
        self._rest.set_full(
            tr("Albums grow, join and part until sorting is done. What you name, merge or pin stays as it is.")
        )
        self.close_button.setToolTip(tr("Do not show this again"))
        self.close_button.setAccessibleName(tr("Do not show this again"))
        self.close_button.setIconSize(QSize(16, 16))
        self.close_button.clicked.connect(self._put_away)
        panel = QWidget(self)
        panel.setObjectName("note")
        line = QHBoxLayout(panel)
        line.setContentsMargins(12, 4, 4, 4)
        line.setSpacing(8)
        self._words = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._words.addWidget(self.lead)
        self._words.addWidget(self._rest, 1)
        line.addWidget(self._icon)
        line.addLayout(self._words, 1)
        line.addWidget(self.close_button)
        panel.setMinimumHeight(context.theme.row(HEIGHT))
        around = QHBoxLayout(self)
        around.setContentsMargins(24, 8, 24, 0)
        around.addWidget(panel)
        context.first_order.changed.connect(self.refresh)
        context.theme.changed.connect(self._paint)
        self._paint()
        self.refresh()

    def refresh(self) -> None:
        """Say how many photos the order is of; hide where there is none."""
        order = self._context.first_order.now
        if order is not None:
            self.lead.setText(plural("A first order from %Ln photo.", "A first order from %Ln photos.", order.photos))
            self._lay_out()
        self.setVisible(order is not None and self._context.settings.first_order_note)

    @guard
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        """Beside each other where all is one line, else below each other: no narrow column of words."""
        words = self.lead.sizeHint().width() + QFontMetrics(self._rest.font()).horizontalAdvance(self._rest.full())
        room = self.width() - self._icon.sizeHint().width() - self.close_button.sizeHint().width() - AROUND
        directions, one_line = QBoxLayout.Direction, words <= room
        self._words.setDirection(directions.LeftToRight if one_line else directions.TopToBottom)
        self._words.setSpacing(8 if one_line else 2)

    def _put_away(self) -> None:
        self._context.set_settings(replace(self._context.settings, first_order_note=False))
        self.refresh()

    def _paint(self) -> None:
        theme, icons = self._context.theme, self._context.icons
        panel, line = theme.color(ThemeColor.PANEL).name(), theme.color(ThemeColor.LINE).name()
        self.setStyleSheet(f"#note {{ background: {panel}; border: 1px solid {line}; border-radius: 6px; }}")
        self._icon.setPixmap(icons.pixmap("info", ThemeColor.TEXT2, 16))
        self.close_button.setIcon(icons.icon("x", ThemeColor.TEXT2, 16))
