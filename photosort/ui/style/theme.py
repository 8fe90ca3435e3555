"""Colours, type and style: one table of theme colours fills the palette and the style sheet, light and dark."""

from enum import Enum
from string import Template

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetricsF, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from photosort import assets
from photosort.ui.style import system_theme


class ThemeColor(Enum):
    """A named colour: light, dark. Names of equal colours are aliases of each other, which changes nothing."""

    CANVAS = ("#FFFFFF", "#1B1B1B")
    CHROME = ("#F3F3F3", "#242424")
    PANEL = ("#F8F8F8", "#212121")
    RAISED = ("#FFFFFF", "#2B2B2B")
    STAGE = ("#EFEFEF", "#121212")
    CELL = ("#ECECEC", "#2A2A2A")
    HOVERC = ("#F2F2F2", "#282828")
    HOVER = ("#E8E8E8", "#303030")
    PRESS = ("#DCDCDC", "#3B3B3B")
    LINE = ("#DFDFDF", "#3A3A3A")
    RIM = ("#C6C6C6", "#4C4C4C")
    EDGE = ("#868686", "#8A8A8A")
    TEXT = ("#1B1B1B", "#EDEDED")
    TEXT2 = ("#545454", "#BABABA")
    TEXT3 = ("#666666", "#9C9C9C")
    ACCENT = ("#1D5FC2", "#86B4FF")
    FILL = ("#1D5FC2", "#2F6BD0")
    FILLH = ("#184FA3", "#2962C2")
    FILLP = ("#133F83", "#2355A8")
    ONFILL = ("#FFFFFF", "#FFFFFF")
    SOFT = ("#DDE8F9", "#273B5C")
    DANGER = ("#B3261E", "#FF938A")
    DFILL = ("#B3261E", "#C4372C")
    DFILLH = ("#961D16", "#B23026")
    DSOFT = ("#FBE9E7", "#43231F")
    WARN = ("#7A4B00", "#F2C368")
    WSOFT = ("#FFF5DF", "#3A2F17")
    WLINE = ("#DDB768", "#8F6F2B")
    OK = ("#1C6B3C", "#7FD29B")
    OKSOFT = ("#E3F3E8", "#1E3527")
    TOAST = ("#2B2B2B", "#F0F0F0")
    ONTOAST = ("#FFFFFF", "#1B1B1B")  # noqa: PIE796 - equal to CANVAS by chance
    TOASTACT = ("#9CC2FF", "#1D5FC2")


class Type(Enum):
    """A style of text: factor on the system's point size, weight, and a name that makes equal ones differ."""

    GAIN = (2.0, 600, "gain")
    DISPLAY = (1.85, 600, "display")
    DIALOG = (1.4, 600, "dialog")
    PAGE = (1.23, 600, "page")
    LEAD = (1.08, 400, "lead")
    BODY = (1.0, 400, "body")
    NAME = (1.0, 600, "name")
    BUTTON = (1.0, 500, "button")
    NAME_MEDIUM = (1.0, 500, "name in a list")
    SMALL = (0.92, 400, "small")
    SMALL_MEDIUM = (0.92, 500, "small medium")
    SMALL_NAME = (0.92, 600, "small name")
    HEAD = (0.85, 600, "head")
    CHIP = (0.85, 500, "chip")
    CAPTION = (0.85, 400, "caption")


class Scheme(Enum):
    """What the person chose in the settings; the values are what the settings call them."""

    SYSTEM = "auto"
    LIGHT = "light"
    DARK = "dark"

    @classmethod
    def _missing_(cls, value: object) -> "Scheme":
        return cls.SYSTEM  # what a newer version, or a hand, has written into the settings


_ROLES: dict[QPalette.ColorRole, ThemeColor] = {
    QPalette.ColorRole.Window: ThemeColor.CHROME,
    QPalette.ColorRole.Base: ThemeColor.CANVAS,
    QPalette.ColorRole.AlternateBase: ThemeColor.PANEL,
    QPalette.ColorRole.Button: ThemeColor.RAISED,
    QPalette.ColorRole.WindowText: ThemeColor.TEXT,
    QPalette.ColorRole.Text: ThemeColor.TEXT,
    QPalette.ColorRole.ButtonText: ThemeColor.TEXT,
    QPalette.ColorRole.PlaceholderText: ThemeColor.TEXT3,
    QPalette.ColorRole.Highlight: ThemeColor.FILL,
    QPalette.ColorRole.HighlightedText: ThemeColor.ONFILL,
    QPalette.ColorRole.Link: ThemeColor.ACCENT,
    QPalette.ColorRole.Accent: ThemeColor.ACCENT,
    QPalette.ColorRole.Light: ThemeColor.RAISED,
    QPalette.ColorRole.Midlight: ThemeColor.HOVER,
    QPalette.ColorRole.Mid: ThemeColor.LINE,
    QPalette.ColorRole.Dark: ThemeColor.EDGE,
    QPalette.ColorRole.ToolTipBase: ThemeColor.TOAST,
    QPalette.ColorRole.ToolTipText: ThemeColor.ONTOAST,
}


class Theme(QObject):
    """The look of the running application. Follows the system's light or dark unless told otherwise."""

    changed = Signal()

    def __init__(self, scheme: Scheme = Scheme.SYSTEM, *, animations: bool = True, font: QFont | None = None) -> None:
        """`font` replaces the system's, for pictures that compare."""
        super().__init__()
        self._scheme = scheme
        self._app: QApplication | None = None
        self._animations = animations
        self._base = font or QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
        self._base.setFeature(QFont.Tag("tnum"), 1)  # counts that change in place must not jump
        self._fonts: dict[Type, QFont] = {}
        self._system: QPalette | None = None  # the colours of the system, once they are asked for
        self._dark = self._is_dark()
        self._values = self._colours()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow)

    @property
    def dark(self) -> bool:
        """Whether the dark half of the table is in use."""
        return self._dark

    @property
    def animations(self) -> bool:
        """Whether anything moves."""
        return self._animations

    def set_animations(self, animations: bool) -> None:
        """Motion, or none from now on."""
        self._animations = animations

    def set_scheme(self, scheme: Scheme) -> None:
        """Light, dark, or as the system."""
        self._scheme = scheme
        self._follow()

    def color(self, role: ThemeColor, alpha: float = 1.0) -> QColor:
        """The colour of a role now."""
        color = QColor(self._values[role.name])
        if alpha < 1:
            color.setAlphaF(alpha)
        return color

    def font(self, style: Type) -> QFont:
        """The font of a style, relative to the system's size so that a larger system font scales everything."""
        font = self._fonts.get(style)
        if font is None:
            factor, weight, _ = style.value
            font = QFont(self._base)
            if self._base.pointSizeF() > 0:
                font.setPointSizeF(self._base.pointSizeF() * factor)
            else:
                font.setPixelSize(round(self._base.pixelSize() * factor))
            font.setWeight(QFont.Weight(weight))
            self._fonts[style] = font
        return font

    def milliseconds(self, full: int) -> int:
        """How long a motion lasts: nothing with reduced motion."""
        return full if self._animations else 0

    def row(self, height: int) -> int:
        """A height meant for text of 13 pixels, grown with the font (never shrunk)."""
        return max(height, round(height * QFontMetricsF(self._base).height() / 16.0))

    def palette(self) -> QPalette:
        """The palette of the theme's colours."""
        palette = QPalette()
        for qt_role, role in _ROLES.items():
            palette.setColor(qt_role, self.color(role))
        for qt_role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, qt_role, self.color(ThemeColor.TEXT3))
        return palette

    def style_sheet(self) -> str:
        """The style sheet in the theme's colours."""
        values = {name.lower(): self._values[role.name] for name, role in ThemeColor.__members__.items()}
        values |= {f"pt_{style.name.lower()}": self._size(style) for style in Type}
        values["menuhover"] = values["press"] if self._dark else values["hover"]
        values["slider"] = values["rim"] if not self._dark else "#5E5E5E"
        values["mode"] = "dark" if self._dark else "light"
        values["style"] = assets.path("style").as_posix()
        return Template(assets.path("style/photosort.qss").read_text("utf-8")).substitute(values)

    def apply(self, app: QApplication) -> None:
        """Dress the whole application, now and at each change. High-contrast themes keep the system's palette."""
        app.setStyle(QStyleFactory.create("Fusion"))
        app.setFont(self.font(Type.BODY))
        self._app = app
        self._ask_system()
        self.changed.connect(lambda: self._dress(app))
        hints = self._hints = QGuiApplication.styleHints()
        hints.accessibility().contrastPreferenceChanged.connect(self._ask_system)
        hints.colorSchemeChanged.connect(self._ask_system)

    def _dress(self, app: QApplication) -> None:
        app.setPalette(self.palette())
        app.setStyleSheet(self.style_sheet())

    def _size(self, style: Type) -> str:
        font = self.font(style)
        return f"{font.pointSizeF():.2f}pt" if font.pointSizeF() > 0 else f"{font.pixelSize()}px"

    def _is_dark(self) -> bool:
        if self._system is not None and system_theme.wants_high_contrast():
            return self._system.color(QPalette.ColorRole.Window).lightnessF() < 0.5
        if self._scheme is not Scheme.SYSTEM:
            return self._scheme is Scheme.DARK
        return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark

    def _ask_system(self) -> None:
        """Look at the system's own colours, which ours lie over."""
        if self._app is not None:
            self._app.setPalette(QPalette())  # takes ours away, so that the system's come to light
            self._system = self._app.palette()
            self._follow()
            self._dress(self._app)

    def _colours(self) -> dict[str, str]:
        values = {role.name: role.value[self._dark] for role in ThemeColor}
        if self._system is None:
            return values
        if system_theme.wants_high_contrast():
            found = system_theme.high_contrast(self._system)
        else:
            found = system_theme.accented(self._system.accent().color(), values)
        return values | {ThemeColor[name].name: value for name, value in found.items()}

    def _follow(self) -> None:
        before = self._dark, self._values
        self._dark = self._is_dark()
        self._values = self._colours()
        if (self._dark, self._values) != before:
            self.changed.emit()
