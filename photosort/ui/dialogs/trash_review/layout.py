"""Where everything of a review lies: the amber panel and its pictures, the grid of the alike ones. Pure."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from photosort.model.value import dataclass
from photosort.ui.grid.geometry import Box, Geometry, Margins, Tile

HELD = Tile(152, 159, gap_x=14, gap_y=14, most_columns=6)
SMALLEST, LARGEST, GAP = 96, 240, 6  # cells of the alike ones: few are shown larger
COPY = 128  # the least cell of a copy, which is looked at beside another one
APART = 14  # from a photo that stays to those that go for it, and from these to the next
IN_A_LINE, IN_LINES = 144, 176  # the least cell for which one line is enough; the largest of several lines
ROOM = 780, 500  # pixels across and down in which few are seen at once, where the window is large enough
PICTURE = 115  # height of a held-back picture; below it two lines
INSET = 16
HEAD = 52
FOOT = 14
MORE = 28
BETWEEN = 12
ALIKE_HEAD = 34


@dataclass(frozen=True, slots=True)
class Plan:
    """Boxes in content pixels. In the compact form there is neither guard nor head."""

    guard: Box  # empty where nothing is held back
    guard_head: Box
    more: Box  # the line "and 12 more"
    alike_head: Box
    height: int
    shown: int  # held-back photos that are shown
    held: Geometry
    held_top: int
    alike: Geometry
    alike_top: int
    held_count: int
    starts: tuple[int, ...] = ()  # of copies, the first of the alike ones for which another photo stays

    def stays(self, number: int) -> Box:
        """Where the photo lies that stays for the alike ones of a start."""
        first = self.alike.box(self.starts[number])
        return Box(0, first.y + self.alike_top, first.width, first.height)

    def stays_in_sight(self, top: int, bottom: int) -> range:
        """The starts whose photos that stay touch some pixels."""
        seen = self.alike.rows_between(top - self.alike_top, bottom - self.alike_top)
        first = bisect_right(self.starts, seen.start) - 1
        return range(max(0, first), bisect_right(self.starts, seen.stop - 1)) if seen else range(0)

    def box(self, place: int) -> Box | None:
        """Where a photo lies; None if it is folded away."""
        if place < self.held_count:
            if place >= self.shown:
                return None
            box = self.held.box(place)
            return Box(box.x + INSET, box.y + self.held_top, box.width, box.height)
        box = self.alike.box(place - self.held_count)
        return Box(box.x, box.y + self.alike_top, box.width, box.height)

    def at(self, x: int, y: int) -> int:
        """The photo under a point, or -1."""
        if y >= self.alike_top:
            row = self.alike.at(x, y - self.alike_top)
            return row + self.held_count if row >= 0 else -1
        return self.held.at(x - INSET, y - self.held_top) if y >= self.held_top else -1

    def in_sight(self, top: int, bottom: int) -> list[int]:
        """The photos whose rows touch some pixels."""
        held = self.held.rows_between(top - self.held_top, bottom - self.held_top) if self.shown else range(0)
        alike = self.alike.rows_between(top - self.alike_top, bottom - self.alike_top)
        return [*held, *(row + self.held_count for row in alike)]

    def step(self, place: int, lines: int) -> int:
        """The photo above or below, across the two groups."""
        if place < self.held_count:
            line = self.held.step(place, lines)
            if line != place or lines < 0 or not self.alike.count:
                return line
            return self.held_count + self._column(self.held.box(place).x + INSET, self.alike)
        row = place - self.held_count
        line = self.alike.step(row, lines)
        if line != row or lines > 0 or not self.shown:
            return line + self.held_count
        last = self.held.box(self.shown - 1).y
        return max(0, self.held.at(max(0, self.alike.box(row).x - INSET), last + 1))

    @staticmethod
    def _column(x: int, geometry: Geometry) -> int:
        return max(0, min(geometry.count - 1, geometry.at(x + 20, geometry.box(0).y + 1)))


def alike_edge(count: int, room: tuple[int, int] = ROOM) -> int:
    """How large a cell of so many alike ones is wished to be: all in one line, or else in several, seen at once."""
    line = (room[0] + GAP) // max(1, count) - GAP
    if line >= IN_A_LINE * room[1] // ROOM[1]:
        return min(LARGEST, line)
    return next((edge for edge in range(IN_LINES, SMALLEST, -4) if _all_seen(count, edge, room)), SMALLEST)


def _columns(edge: int, room: tuple[int, int]) -> int:
    return max(1, (room[0] + GAP) // (edge + GAP))


def _all_seen(count: int, edge: int, room: tuple[int, int]) -> bool:
    return -(-count // _columns(edge, room)) * (edge + GAP) <= room[1]


def copies_edge(alike: int, starts: Sequence[int], room: tuple[int, int] = ROOM) -> int:
    """The same for copies, each line of which begins with the photo that stays."""
    counts = [stop - start for start, stop in pairwise((*starts, alike))]

    def seen(edge: int) -> bool:
        across = max(1, _columns(edge, (room[0] - APART, 0)) - 1)
        return sum(-(-count // across) for count in counts) * (edge + APART) <= room[1]

    return next((edge for edge in range(IN_LINES, COPY, -4) if seen(edge)), COPY)


def wanted_width(held: int, alike: int, room: tuple[int, int] = ROOM, starts: Sequence[int] = ()) -> int:
    """The width in which few are seen at once, and of many as many as possible stand in one line."""
    if starts:
        most = max(stop - start for start, stop in pairwise((*starts, alike)))
        return min(room[0], (most + 1) * (copies_edge(alike, starts, room) + GAP) + APART)
    panel = min(HELD.most_columns, held) * (HELD.width + HELD.gap_x) + 2 * INSET
    edge = alike_edge(alike, room)
    across = min(alike, _columns(edge, room)) if _all_seen(alike, edge, room) else alike
    return max(panel, across * (edge + GAP))


def plan(
    held: int,
    alike: int,
    width: int,
    *,
    guard: bool,
    unfolded: bool,
    headed: bool = True,
    lines: int = 44,
    room: tuple[int, int] = ROOM,
    starts: Sequence[int] = (),
) -> Plan:
    """Lay out a review. `lines` is the height of the two lines below a held-back picture, grown with the font.

    `headed` leaves room for a line over the alike ones. These begin a new line at each of `starts`, with room before it
    for the photo that stays.
    """
    none = Margins(0, 0, 0, 0)
    tile = Tile(HELD.width, PICTURE + lines, HELD.gap_x, HELD.gap_y, most_columns=6)
    inside = max(1, width - 2 * INSET)
    columns = tile.columns(inside)
    shown = held if unfolded or held <= columns else columns
    geometry = Geometry(shown, inside, tile, margins=none)
    y = 0
    box = head = more = Box(0, 0, 0, 0)
    held_top = 0
    if guard:
        head = Box(0, 0, width, HEAD)
        held_top = HEAD
        y = HEAD
        if shown:
            y += geometry.height + FOOT
            if shown < held:
                more = Box(INSET, y - 8, width - 2 * INSET, MORE)
                y += MORE - 4
        box = Box(0, 0, width, y)
        y += BETWEEN
    alike_head = Box(0, y, width, ALIKE_HEAD) if headed and alike else Box(0, y, width, 0)
    y += alike_head.height + (4 if alike_head.height else 0)
    if starts:
        grid = _beside(alike, width, copies_edge(alike, starts, room), starts)
    else:
        cell = Tile(alike_edge(alike, room), gap_x=GAP, gap_y=GAP, generous=True)
        widest = alike * (room[1] + GAP) - GAP  # that of one line whose cells are as high as the room
        grid = Geometry(alike, max(1, min(width, widest)), cell, margins=none)
    height = y + (grid.height if alike else 0)
    return Plan(box, head, more, alike_head, height, shown, geometry, held_top, grid, y, held, tuple(starts))


def _beside(count: int, width: int, edge: int, starts: Sequence[int]) -> Geometry:
    """Cells that leave a column of their own width before them."""
    across = max(1, _columns(edge, (width - APART, 0)) - 1)
    edge = min(edge, max(1, (width - APART) // 2))
    room = across * (edge + GAP) - GAP
    margins = Margins(edge + APART, 0, 0, 0)
    return Geometry(
        count,
        margins.left + room,
        Tile(edge, edge, gap_x=GAP, gap_y=GAP),
        margins=margins,
        starts=starts,
        section_gap=APART,
    )
