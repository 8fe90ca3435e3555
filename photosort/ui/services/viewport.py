"""The viewport of a scroll area, made in Python: asking for Qt's own would be a dear question."""

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QWidget


def give_viewport(area: QAbstractScrollArea) -> None:
    """Give a scroll area that was just made a viewport like the one that it has.

    A widget that Qt made and Python meets for the first time is looked for among all classes of widgets, and all of
    them are made for that: some 25 ms of the start. One that Python made is known.
    """
    viewport = QWidget()
    viewport.setObjectName("qt_scrollarea_viewport")
    viewport.setBackgroundRole(QPalette.ColorRole.Base)
    viewport.setAutoFillBackground(True)
    area.setViewport(viewport)
