"""What the system asks of the colours: its own accent where that can be read, and its palette alone in high contrast.

Of reduced motion Qt 6.11 tells nothing, so that is a setting of Photosort's own.
"""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette

TEXT, CONTROL = 4.5, 3.0  # least contrast, WCAG 2.2 AA
_SOFT = 0.16  # how much of the accent is in the ground of what is selected


def contrast(one: QColor, other: QColor) -> float:
    """Contrast of two colours as WCAG 2.2 defines it, 1..21."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def wants_high_contrast() -> bool:
    """Whether the system is set to high contrast."""
    hints = QGuiApplication.styleHints()  # a name of its own: what it gives out does not outlive it in Python
    return hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast


def accented(accent: QColor, values: Mapping[str, str]) -> dict[str, str]:
    """Theme colours by name, with the system's accent; nothing where it would be hard to read on those in `values`."""
    white, canvas = QColor(values["ONFILL"]), QColor(values["CANVAS"])
    soft = _mixed(accent, canvas, _SOFT)
    text = QColor(values["TEXT2"])
    readable = (
        contrast(accent, canvas) >= TEXT
        and contrast(accent, white) >= TEXT
        and contrast(accent, soft) >= CONTROL
        and contrast(text, soft) >= TEXT
    )
    if not readable:
        return {}
    name = QColor.name
    return {
        "ACCENT": name(accent),
        "FILL": name(accent),
        "FILLH": name(accent.darker(118)),
        "FILLP": name(accent.darker(140)),
        "SOFT": name(soft),
    }


def high_contrast(palette: QPalette) -> dict[str, str]:
    """Theme colours by name, with the colours of the system's palette alone."""
    role = QPalette.ColorRole
    text, ground, fill = palette.color(role.WindowText), palette.color(role.Window), palette.color(role.Highlight)
    accent = fill if contrast(fill, ground) >= TEXT else text
    surfaces = (
        "CANVAS", "CHROME", "PANEL", "RAISED", "STAGE", "CELL", "HOVERC", "HOVER", "PRESS", "SOFT", "DSOFT", "WSOFT",
        "OKSOFT",
    )  # fmt: skip
    inks = ("LINE", "RIM", "EDGE", "TEXT", "TEXT2", "TEXT3", "DANGER", "WARN", "WLINE", "OK")
    fills = ("FILL", "FILLH", "FILLP", "DFILL", "DFILLH")
    values = dict.fromkeys(surfaces, ground.name()) | dict.fromkeys(inks, text.name())
    values |= dict.fromkeys(fills, fill.name()) | {"ONFILL": palette.color(role.HighlightedText).name()}
    # The toast stands out by being the other way round.
    return values | {"ACCENT": accent.name(), "TOAST": text.name(), "ONTOAST": ground.name(), "TOASTACT": ground.name()}


def _luminance(color: QColor) -> float:
    def linear(value: float) -> float:
        return value / 12.92 if value <= 0.03928 else float(((value + 0.055) / 1.055) ** 2.4)

    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF())


def _mixed(one: QColor, other: QColor, share: float) -> QColor:
    rest = 1 - share
    return QColor.fromRgbF(
        share * one.redF() + rest * other.redF(),
        share * one.greenF() + rest * other.greenF(),
        share * one.blueF() + rest * other.blueF(),
    )
