"""Where Tab goes: through what is seen in the order in which it is read, however the parts came into the window."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

OVERLAP = 2  # pixels by which neighbours may lie over each other: their borders

_LAST = "readLast"

Part = tuple[QRect, list[QWidget]]  # where a part lies among its siblings, and the stops in it


def read_last(view: QWidget) -> None:
    """Have a view read behind the parts in it, where these lie above its own content."""
    view.setProperty(_LAST, True)


def stops_in(top: QWidget) -> list[QWidget]:
    """What takes the focus by Tab in `top`, as it is read: a part before what lies in it, lines before columns."""
    own = [top] if _is_stop(top) else []
    children = [child for child in top.children() if isinstance(child, QWidget) and not child.isWindow()]
    parts = [(child.geometry(), stops_in(child)) for child in children if child.isVisible()]
    back = top.layoutDirection() is Qt.LayoutDirection.RightToLeft
    read = _as_read([part for part in parts if part[1]], back=back)
    inside = [stop for _, stops in read for stop in stops]
    return inside + own if top.property(_LAST) else own + inside


def focus_next(stops: Sequence[QWidget], *, forward: bool) -> bool:
    """Give the focus to the next of the stops, round and round; False where there is none."""
    now = QApplication.focusWidget()
    if not stops:
        return False
    place = stops.index(now) if now in stops else -1 if forward else 0
    step = 1 if forward else -1
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    stop = stops[(place + step) % len(stops)]
    stop.setFocus(reason)
    _bring_into_sight(stop)
    return True


def _is_stop(widget: QWidget) -> bool:
    tabbed = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return tabbed and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None


def _as_read(parts: list[Part], *, back: bool) -> list[Part]:
    """Cut at gaps from side to side, then at gaps from top to bottom, and so on in each piece (an XY-cut)."""
    lines = _cut([(rect.top(), rect.bottom(), (rect, stops)) for rect, stops in parts])
    if len(lines) > 1:
        return [part for line in lines for part in _as_read(line, back=back)]
    columns = _cut([(rect.left(), rect.right(), (rect, stops)) for rect, stops in parts])
    if len(columns) > 1:
        return [part for column in (columns[::-1] if back else columns) for part in _as_read(column, back=back)]
    return sorted(parts, key=lambda part: (part[0].top(), part[0].left()))  # they lie over each other


def _cut(spans: Iterable[tuple[int, int, Part]]) -> list[list[Part]]:
    """Parts in groups with gaps between them, of which nothing else is known than where they begin and end."""
    groups: list[list[Part]] = []
    reach = 0
    for begin, end, part in sorted(spans, key=lambda span: span[:2]):
        if groups and begin <= reach - OVERLAP:
            groups[-1].append(part)
        else:
            groups.append([part])
        reach = end if len(groups[-1]) == 1 else max(reach, end)
    return groups


def _bring_into_sight(stop: QWidget) -> None:
    around = stop.parentWidget()
    while around is not None and not around.isWindow():
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(stop)
        around = around.parentWidget()
