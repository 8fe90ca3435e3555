"""Lucide icons, recoloured with the theme's colours and cached per size and scale."""

import re
from typing import cast

from PySide6.QtCore import QByteArray, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from photosort import assets
from photosort.ui.style.theme import Theme, ThemeColor

STROKE = "1.75"


def _source(name: str) -> str:
    text = assets.path(f"icons/{name}.svg").read_text("utf-8")
    return re.sub(r'stroke-width="[^"]*"', f'stroke-width="{STROKE}"', text)


class Icons(QObject):
    """The icon set in the colours of one theme."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._theme = theme
        self._pixmaps: dict[tuple[str, str, int, float], QPixmap] = {}
        self._shapes: dict[tuple[str, int], QPixmap] = {}
        self._icons: dict[tuple[str, ThemeColor, int], QIcon] = {}
        theme.changed.connect(self._icons.clear)

    def pixmap(
        self, name: str, color: ThemeColor = ThemeColor.TEXT2, size: int = 16, dpr: float | None = None
    ) -> QPixmap:
        """The icon as pixels, `size` logical pixels wide, for a screen of scale `dpr` (default: the largest in use)."""
        scale = dpr or cast("QGuiApplication", QGuiApplication.instance()).devicePixelRatio()
        return self._render(name, self._theme.color(color).name(), size, scale)

    def tinted(self, name: str, color: QColor, size: int) -> QPixmap:
        """The icon in any colour, for what lies on pictures."""
        scale = cast("QGuiApplication", QGuiApplication.instance()).devicePixelRatio()
        return self._render(name, color.name(), size, scale)

    def icon(self, name: str, color: ThemeColor = ThemeColor.TEXT2, size: int = 16) -> QIcon:
        """The icon with its normal, disabled and selected modes. Ask again after `theme.changed`."""
        key = (name, color, size)
        icon = self._icons.get(key)
        if icon is None:
            icon = QIcon()
            icon.addPixmap(self.pixmap(name, color, size), QIcon.Mode.Normal)
            icon.addPixmap(self.pixmap(name, ThemeColor.TEXT3, size), QIcon.Mode.Disabled)
            icon.addPixmap(self.pixmap(name, ThemeColor.ACCENT, size), QIcon.Mode.Selected)
            self._icons[key] = icon
        return icon

    def _render(self, name: str, color: str, size: int, dpr: float) -> QPixmap:
        key = (name, color, size, dpr)
        pixmap = self._pixmaps.get(key)
        if pixmap is None:
            pixmap = QPixmap(self._shape(name, round(size * dpr)))
            painter = QPainter(pixmap)
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
            painter.fillRect(pixmap.rect(), QColor(color))
            painter.end()
            pixmap.setDevicePixelRatio(dpr)
            self._pixmaps[key] = pixmap
        return pixmap

    def _shape(self, name: str, edge: int) -> QPixmap:
        """The icon in black, `edge` pixels wide: drawn once for all colours, for that takes most of the time."""
        key = (name, edge)
        shape = self._shapes.get(key)
        if shape is None:
            shape = self._shapes[key] = QPixmap(edge, edge)
            shape.fill(Qt.GlobalColor.transparent)
            painter = QPainter(shape)
            QSvgRenderer(QByteArray(_source(name).encode())).render(painter, QRectF(shape.rect()))
            painter.end()
        return shape
