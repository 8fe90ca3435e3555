"""How a photo and its marks are painted: ring, tick, badges, check box, chips. Used wherever photos are shown."""

from collections.abc import Sequence
from dataclasses import replace
from enum import Enum

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QPixmap

from photosort.model.photo import Mark
from photosort.model.value import dataclass
from photosort.ui.style.icons import Icons
from photosort.ui.style.mark_painting import PALE, paint_heart, paint_mark
from photosort.ui.style.theme import Theme, ThemeColor, Type
from photosort.ui.text.i18n import tr

CELL_RADIUS = 3
CIRCLE = 20
CIRCLE_INSET = 8
CHECK = 18
SMALL_CELL = 112  # below it badges are icons without words, as they are where two would meet
BADGE_GAP = 6  # beside one; two may come as near as 2
CHIP_GAP = 5

PLATE = QColor(0, 0, 0, 173)  # black 68 %
SHADE = QColor(0, 0, 0, 89)  # black 35 %
_AMBER = (245, 184, 66)  # what was looked for, in light and dark alike
HIT = QColor(*_AMBER, 128)  # over a picture, 50 %
HIT_TEXT = QColor(*_AMBER, 107)  # under letters, 42 %: what is written on it is read
HIT_LINE = QColor(153, 102, 0, 191)


class Content(Enum):
    """What there is to see of a photo."""

    PICTURE = "picture"
    WAITING = "waiting"  # not read yet
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Badge:
    """A small plate in a corner: an icon, a word, or both. With `either`, the icon stands in for the word alone."""

    text: str = ""
    icon: str = ""
    amber: bool = False
    either: bool = False

    @property
    def has_icon(self) -> bool:
        """Whether the icon is shown."""
        return bool(self.icon) and not (self.either and self.text)


@dataclass(frozen=True, slots=True)
class CellLook:
    """All that a photo cell shows beside its picture."""

    content: Content = Content.PICTURE
    selected: bool = False
    focus: bool = False
    hover: bool = False
    right: Badge | None = None  # RAW, LIVE, film
    left: Badge | None = None  # Offline, Odd
    mark: Mark = Mark.NONE
    favourite: bool = False
    pale: bool = True  # where it is rejected


@dataclass(frozen=True, slots=True)
class Chip:
    """A fact (outlined) or a judgement (filled, with an icon)."""

    text: str
    icon: str = ""
    fill: ThemeColor | None = None
    ink: ThemeColor = ThemeColor.TEXT2


def circle_rect(rect: QRect) -> QRect:
    """Where the selection circle of a cell or cover is."""
    return QRect(rect.topLeft() + QPoint(CIRCLE_INSET, CIRCLE_INSET), QSize(CIRCLE, CIRCLE))


def check_rect(rect: QRect) -> QRect:
    """Where the check box of a cell is."""
    return QRect(rect.topLeft() + QPoint(6, 6), QSize(CHECK, CHECK))


def paint_cell(
    painter: QPainter, rect: QRect, look: CellLook, pixmap: QPixmap | None, theme: Theme, icons: Icons
) -> None:
    """One square photo with all its marks. Rings reach 6 pixels over `rect`."""
    painter.setOpacity(PALE if look.pale and look.mark is Mark.REJECTED else 1)
    paint_picture(painter, rect, look.content, pixmap, theme, icons)
    painter.setOpacity(1)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_mark(painter, rect, look.mark, icons, CELL_RADIUS)
    if look.favourite:
        paint_heart(painter, rect, look.mark, icons)
    if look.selected:
        paint_ring(painter, rect, CELL_RADIUS, theme)
    if look.focus:
        paint_focus(painter, rect, CELL_RADIUS, theme, outside=4 if look.selected else 2)
    if look.selected or look.hover:
        paint_circle(painter, circle_rect(rect), theme, icons, ticked=look.selected)
    badges = [badge for badge in (look.left, look.right) if badge is not None]
    wide = sum(badge_width(badge, theme) + 1 for badge in badges) + 2 * BADGE_GAP
    small = rect.width() < max(SMALL_CELL, wide)
    for badge in badges:
        paint_badge(painter, rect, badge, theme, icons, left=badge is look.left, small=small)


def paint_picture(
    painter: QPainter, rect: QRect, content: Content, pixmap: QPixmap | None, theme: Theme, icons: Icons
) -> None:
    """The picture alone, or what stands for it. A pixmap of another size is stretched until the right one comes."""
    if pixmap is not None and content is not Content.UNREADABLE:
        _paint_pixmap(painter, rect, pixmap)
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color(ThemeColor.CELL))
    painter.drawRoundedRect(QRectF(rect), CELL_RADIUS, CELL_RADIUS)
    if content is Content.UNREADABLE:
        _paint_unreadable(painter, rect, theme, icons)


def paint_face(painter: QPainter, rect: QRect, pixmap: QPixmap | None, theme: Theme) -> None:
    """A round face, or the place where it will be."""
    if pixmap is not None:
        _paint_pixmap(painter, rect, pixmap)
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color(ThemeColor.CELL))
    painter.drawEllipse(QRectF(rect))


def _paint_pixmap(painter: QPainter, rect: QRect, pixmap: QPixmap) -> None:
    if pixmap.deviceIndependentSize().toSize() == rect.size():
        painter.drawPixmap(rect.topLeft(), pixmap)
    else:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(rect, pixmap)


def _paint_unreadable(painter: QPainter, rect: QRect, theme: Theme, icons: Icons) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(theme.color(ThemeColor.LINE))
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), CELL_RADIUS, CELL_RADIUS)
    font = theme.font(Type.SMALL)
    word = tr("Unreadable")
    metrics = QFontMetrics(font)
    fits = metrics.horizontalAdvance(word) + 8 <= rect.width() and rect.height() >= 64
    icon = icons.pixmap("image-off", ThemeColor.TEXT2, 22)
    middle = rect.center()
    painter.drawPixmap(QPoint(middle.x() - 10, middle.y() - (20 if fits else 10)), icon)
    if fits:
        painter.setFont(font)
        painter.setPen(theme.color(ThemeColor.TEXT2))
        line = QRect(rect.x(), middle.y() + 6, rect.width(), metrics.height())
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, word)


def paint_ring(painter: QPainter, rect: QRect, radius: float, theme: Theme) -> None:
    """Selected: 3 pixels of accent with 1 pixel of canvas between."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.color(ThemeColor.ACCENT), 3))
    painter.drawRoundedRect(QRectF(rect).adjusted(-2.5, -2.5, 2.5, 2.5), radius + 2.5, radius + 2.5)


def paint_focus(painter: QPainter, rect: QRect, radius: float, theme: Theme, *, outside: float = 2) -> None:
    """Keyboard focus: 2 pixels of text colour, `outside` pixels out."""
    reach = outside + 1
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.color(ThemeColor.TEXT), 2))
    painter.drawRoundedRect(QRectF(rect).adjusted(-reach, -reach, reach, reach), radius + reach, radius + reach)


def paint_circle(painter: QPainter, rect: QRect, theme: Theme, icons: Icons, *, ticked: bool) -> None:
    """The selection circle on a picture."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(theme.color(ThemeColor.FILL) if ticked else SHADE)
    painter.setPen(QPen(Qt.GlobalColor.white, 1.5))
    painter.drawEllipse(QRectF(rect).adjusted(0.75, 0.75, -0.75, -0.75))
    if ticked:
        painter.drawPixmap(rect.topLeft() + QPoint(3, 3), icons.pixmap("check", ThemeColor.ONFILL, 14))


def paint_check(
    painter: QPainter, rect: QRect, checked: bool | None, theme: Theme, icons: Icons, *, focus: bool = False
) -> None:
    """A check box on a photo: ticked, empty, or None for some."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    area = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setBrush(theme.color(ThemeColor.RAISED if checked is False else ThemeColor.FILL))
    painter.setPen(QPen(theme.color(ThemeColor.EDGE) if checked is False else QColor(255, 255, 255, 230), 1))
    painter.drawRoundedRect(area, 4, 4)
    if checked is not False:
        name = "check" if checked else "minus"
        side = rect.width() - 6
        painter.drawPixmap(rect.topLeft() + QPoint(3, 3), icons.pixmap(name, ThemeColor.ONFILL, side))
    if focus:
        paint_focus(painter, rect, 4, theme)


def badge_width(badge: Badge, theme: Theme) -> int:
    """How wide a badge is painted."""
    words = QFontMetrics(theme.font(Type.HEAD)).horizontalAdvance(badge.text) if badge.text else 0
    return 12 + words + (13 if badge.has_icon else 0) + (4 if badge.has_icon and words else 0)


def badge_plate(rect: QRect, badge: Badge, theme: Theme, *, left: bool) -> QRect:
    """Where a badge lies in a cell."""
    width, height = badge_width(badge, theme), max(18, QFontMetrics(theme.font(Type.HEAD)).height() + 5)
    x = rect.x() + BADGE_GAP if left else rect.right() + 1 - BADGE_GAP - width
    return QRect(x, rect.bottom() - 5 - height, width, height)


def paint_badge(
    painter: QPainter, rect: QRect, badge: Badge, theme: Theme, icons: Icons, *, left: bool, small: bool = False
) -> None:
    """A badge in a lower corner; small cells show its icon alone."""
    font = theme.font(Type.HEAD)
    if small and badge.icon:
        badge = replace(badge, text="")
    text = badge.text
    icon_room = 13 if badge.has_icon else 0
    plate = badge_plate(rect, badge, theme, left=left)
    if plate.width() > rect.width() - 8:
        return
    height = plate.height()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color(ThemeColor.WSOFT) if badge.amber else PLATE)
    painter.drawRoundedRect(QRectF(plate), 4, 4)
    ink = ThemeColor.WARN if badge.amber else ThemeColor.ONFILL
    if badge.has_icon:
        pixmap = icons.pixmap(badge.icon, ink, 13)
        painter.drawPixmap(QPoint(plate.x() + 6, plate.y() + (height - 13) // 2), pixmap)
    if text:
        painter.setFont(font)
        painter.setPen(theme.color(ink))
        words = plate.adjusted(6 + icon_room + (4 if icon_room else 0), 0, -6, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)


def chip_width(chip: Chip, theme: Theme) -> int:
    """How wide a chip is painted."""
    words = QFontMetrics(theme.font(Type.CHIP)).horizontalAdvance(chip.text)
    return words + 12 + (17 if chip.icon else 0)


def fitting(chips: Sequence[Chip], width: int, theme: Theme) -> list[Chip]:
    """The first chip and those of the others that fit into a line with it: half a fact says nothing."""
    found, used = list(chips[:1]), sum(chip_width(chip, theme) for chip in chips[:1])
    for chip in chips[1:]:
        more = CHIP_GAP + chip_width(chip, theme)
        if used + more <= width:
            found.append(chip)
            used += more
    return found


def paint_chips(painter: QPainter, rect: QRect, chips: Sequence[Chip], theme: Theme, icons: Icons) -> None:
    """Chips in one line, as far as they are `fitting`; the first is elided where it is too long."""
    used = 0
    mirrored = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
    for chip in fitting(chips, rect.width(), theme):
        width = min(rect.width(), chip_width(chip, theme))
        x = rect.right() + 1 - used - width if mirrored else rect.x() + used
        _paint_chip(painter, QRect(x, rect.y(), width, rect.height()), chip, theme, icons)
        used += width + CHIP_GAP


def _paint_chip(painter: QPainter, rect: QRect, chip: Chip, theme: Theme, icons: Icons) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if chip.fill is None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(theme.color(ThemeColor.RIM))
        painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    else:
        painter.setBrush(theme.color(chip.fill))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(QRectF(rect), 4, 4)
    words = rect.adjusted(6, 0, -6, 0)
    if chip.icon:
        mirrored = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = rect.right() - 5 - 13 if mirrored else rect.x() + 6
        painter.drawPixmap(QPointF(x, rect.y() + (rect.height() - 13) / 2), icons.pixmap(chip.icon, chip.ink, 13))
        words.adjust(0, 0, -17, 0) if mirrored else words.adjust(17, 0, 0, 0)
    font = theme.font(Type.CHIP)
    painter.setFont(font)
    painter.setPen(theme.color(chip.ink))
    text = QFontMetrics(font).elidedText(chip.text, Qt.TextElideMode.ElideRight, words.width() + 1)
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
