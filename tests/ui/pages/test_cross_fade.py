"""One slide gives way to the next: the one before is still seen whole when it begins, and nothing of it at the end."""

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from photosort.ui.pages.viewer.cross_fade import CrossFade

BEFORE, AFTER = QColor("#ffffff"), QColor("#101010")


def fill(stage: QWidget, colour: QColor) -> None:
    palette = QPalette(stage.palette())
    palette.setColor(QPalette.ColorRole.Window, colour)
    stage.setPalette(palette)


def seen(stage: QWidget) -> str:
    return stage.grab().toImage().pixelColor(20, 20).name()


def test_the_next_picture_does_not_flash_before_it_fades_in(qtbot: QtBot) -> None:
    stage = QWidget()
    qtbot.addWidget(stage)
    stage.resize(40, 40)
    stage.setAutoFillBackground(True)
    fill(stage, BEFORE)
    stage.show()
    fade = CrossFade(stage)
    fade.begin(60_000)
    fill(stage, AFTER)
    assert seen(stage) == BEFORE.name()
    fade.end()
    assert seen(stage) == AFTER.name()
