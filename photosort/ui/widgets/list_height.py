"""How high a list is that shows all its rows, for sheets that are as large as what they hold."""

from PySide6.QtWidgets import QListWidget, QTreeWidget

FRAME = 12


def list_height(rows: QTreeWidget | QListWidget, least: int = 3) -> int:
    """Height in pixels with every row of the top level, or that of `least` empty ones."""
    count = rows.topLevelItemCount() if isinstance(rows, QTreeWidget) else rows.count()
    head = rows.header().sizeHint().height() if isinstance(rows, QTreeWidget) and not rows.isHeaderHidden() else 0
    row = max(rows.sizeHintForRow(0), rows.fontMetrics().height() + 8)
    return max(count, least) * row + head + FRAME
