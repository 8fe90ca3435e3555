"""Where every tile of a grid lies, by division and bisection alone: equal in cost for ten tiles and for a million."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from photosort.model.value import dataclass


class Box(NamedTuple):
    """A rectangle in pixels of the whole content; `right` and `bottom` are one past the last pixel."""

    x: int
    y: int
    width: int
    height: int

    @property
    def right(self) -> int:
        """One past the last column of pixels."""
        return self.x + self.width

    @property
    def bottom(self) -> int:
        """One past the last row of pixels."""
        return self.y + self.height


@dataclass(frozen=True, slots=True)
class Tile:
    """How tiles are cut out of a width: as many columns as fit the wished width, stretched to fill.

    `height` None makes square tiles, otherwise every tile is that high. `generous` rounds the number of columns to the
    nearest instead of down, so that tiles stay close to the wished size on both sides of it.
    """

    width: int
    height: int | None = None
    gap_x: int = 8
    gap_y: int = 8
    least_columns: int = 1
    most_columns: int = 1_000
    generous: bool = False

    def columns(self, width: int) -> int:
        """How many columns a row of `width` pixels has."""
        pitch = self.width + self.gap_x
        room = width + self.gap_x
        count = (2 * room + pitch) // (2 * pitch) if self.generous else room // pitch
        return max(1, self.least_columns, min(self.most_columns, count))


@dataclass(frozen=True, slots=True)
class Margins:
    """Room around the content."""

    left: int = 24
    top: int = 16
    right: int = 24
    bottom: int = 24


class _Block:
    """One section: tiles `start` to `stop` in equal rows below a head."""

    __slots__ = ("columns", "head_top", "height", "left", "pitch_y", "start", "stop", "top", "travel", "width")

    def __init__(self, start: int, stop: int, head_top: int, head: int, tile: Tile, left: int, room: int) -> None:
        self.start, self.stop = start, stop
        self.head_top, self.top = head_top, head_top + head
        self.columns = tile.columns(room)
        self.left = left
        self.width = max(1, (room - tile.gap_x * (self.columns - 1)) // self.columns)
        self.height = self.width if tile.height is None else tile.height
        # Pixels that the division leaves over go into the gaps, so that the last column ends where the page does.
        self.travel = max(self.columns - 1, room - self.width)
        self.pitch_y = self.height + tile.gap_y

    @property
    def rows(self) -> int:
        return -(-(self.stop - self.start) // self.columns)

    def column_x(self, column: int) -> int:
        return self.left + (column * self.travel // (self.columns - 1) if self.columns > 1 else 0)

    def column_at(self, x: int) -> int:
        """The last column that begins at or before `x`; -1 left of the first."""
        if x < self.left:
            return -1
        if self.columns == 1:
            return 0
        return min(self.columns - 1, ((x - self.left + 1) * (self.columns - 1) - 1) // self.travel)


class Geometry:
    """The places of `count` tiles in `width` pixels.

    `starts` are the first tiles of the sections, ascending, the first one 0; each may have a cut of its own in `tiles`.
    Without sections there are no heads. Of each section `bands` says how many pixels are left free over its head, and
    whether it belongs to the last band that was. Costs: O(sections) to make, O(log sections) to ask.
    """

    def __init__(
        self,
        count: int,
        width: int,
        tile: Tile,
        *,
        margins: Margins = Margins(),  # noqa: B008 - immutable
        starts: Sequence[int] = (),
        tiles: Sequence[Tile | None] = (),
        head: int = 0,
        section_gap: int = 0,
        bands: Sequence[tuple[int, bool]] = (),
    ) -> None:
        self.count = count
        self.width = width
        self.head = head if starts else 0
        self.margins = margins
        room = max(1, width - margins.left - margins.right)
        firsts = list(starts) or [0]
        y = margins.top
        self._blocks: list[_Block] = []
        self._bands: list[tuple[int, int, int, int]] = []  # of each: top, height, first section, end of its last one
        self._begins: list[int] = []  # of each section, with its band
        self._sticks: list[int] = []  # how far below the upper edge the head of each section stays
        for place, start in enumerate(firsts):
            stop = firsts[place + 1] if place + 1 < len(firsts) else count
            own = tiles[place] if place < len(tiles) else None
            cut = own or tile
            over, banded = bands[place] if place < len(bands) else (0, False)
            if over:
                self._bands.append((y, over, place, y))
            self._begins.append(y)
            self._sticks.append(self._bands[-1][1] if banded else 0)
            block = _Block(start, max(start, stop), y + over, self.head, cut, margins.left, room)
            self._blocks.append(block)
            end = block.top + (block.rows * block.pitch_y - cut.gap_y if block.rows else 0)
            if over or banded:
                self._bands[-1] = (*self._bands[-1][:3], end)
            y = end + section_gap
        self.height = y - section_gap + margins.bottom
        self.stuck = self.head + max((band[1] for band in self._bands), default=0)  # pixels, at most, of what sticks
        self._starts = [block.start for block in self._blocks]
        self._tops = [block.head_top for block in self._blocks]

    def _block_of(self, row: int) -> _Block:
        return self._blocks[bisect_right(self._starts, row) - 1]

    def columns(self, row: int = 0) -> int:
        """Columns of the section in which the tile `row` lies."""
        return self._block_of(row).columns

    def box(self, row: int) -> Box:
        """Where the tile lies, in content pixels. `row` must be in range."""
        block = self._block_of(row)
        line, column = divmod(row - block.start, block.columns)
        return Box(block.column_x(column), block.top + line * block.pitch_y, block.width, block.height)

    def at(self, x: int, y: int) -> int:
        """The tile under a point, or -1 in a gap, a head or a margin."""
        place = bisect_right(self._tops, y) - 1
        if place < 0:
            return -1
        block = self._blocks[place]
        line, inside_y = divmod(y - block.top, block.pitch_y)
        column = block.column_at(x)
        if line < 0 or inside_y >= block.height or column < 0 or x - block.column_x(column) >= block.width:
            return -1
        row = block.start + line * block.columns + column
        return row if row < block.stop else -1

    def rows_between(self, top: int, bottom: int) -> range:
        """The tiles whose rows touch the pixels from `top` to before `bottom`: always one run."""
        return range(self._first_below(top), self._first_below(bottom, before=True))

    def _first_below(self, y: int, *, before: bool = False) -> int:
        """First tile whose row ends below `y` (`before`: whose row begins at or below `y`)."""
        place = max(0, bisect_right(self._tops, y - before) - 1)
        block = self._blocks[place]
        if before:
            line = -(-(y - block.top) // block.pitch_y)
        else:
            line, inside = divmod(y - block.top, block.pitch_y)
            line += inside >= block.height
        return max(block.start, min(block.stop, block.start + max(0, line) * block.columns))

    def rows_in(self, area: Box) -> Iterator[range]:
        """The tiles that touch an area, as runs: one per line of tiles, whole lines joined."""
        pending = range(0)
        for block in self._blocks:
            if block.stop == block.start or block.top >= area.bottom:
                continue
            first_line = max(0, (area.y - block.top) // block.pitch_y)
            if area.y - block.top - first_line * block.pitch_y >= block.height:
                first_line += 1
            last_line = min(block.rows - 1, (area.bottom - 1 - block.top) // block.pitch_y)
            first = block.column_at(area.x)
            if first < 0 or area.x - block.column_x(first) >= block.width:
                first += 1
            last = block.column_at(area.right - 1)
            if first > last or first >= block.columns or last_line < first_line:
                continue
            whole = first == 0 and last == block.columns - 1
            lines = [(first_line, last_line)] if whole else [(n, n) for n in range(first_line, last_line + 1)]
            for top, bottom in lines:
                run = range(
                    block.start + top * block.columns + first,
                    min(block.stop, block.start + bottom * block.columns + last + 1),
                )
                if not run:
                    continue
                if pending and pending.stop == run.start:
                    pending = range(pending.start, run.stop)
                    continue
                if pending:
                    yield pending
                pending = run
        if pending:
            yield pending

    def section_of(self, row: int) -> int:
        """Number of the section in which a tile lies."""
        return bisect_right(self._starts, row) - 1

    def heads_between(self, top: int, bottom: int) -> list[tuple[int, int]]:
        """(section, y) of the heads to paint: those in sight, and the one that sticks to the top."""
        if not self.head:
            return []
        found = []
        first = max(0, bisect_right(self._tops, top) - 1)
        for place in range(first, len(self._blocks)):
            y, edge = self._tops[place], top + self._sticks[place]
            if y >= bottom:
                break
            if y < edge:
                # It sticks until the next head, or its band, pushes it out.
                following = self._begins[place + 1] if place + 1 < len(self._begins) else self.height + self.head
                y = min(edge, following - self.head)
            if y + self.head > top:
                found.append((place, y))
        return found

    def bands_between(self, top: int, bottom: int) -> list[tuple[int, int, int]]:
        """(first section, y, where its last section ends) of the bands to paint, and of those whose sections are."""
        found = []
        for y, height, first, end in self._bands[max(0, bisect_right(self._bands, (top, 0, 0, 0)) - 1) :]:
            if y >= bottom:
                break
            if end > top:
                found.append((first, max(y, min(top, end - height)), end))
        return found

    def covered(self, row: int) -> int:
        """How many pixels at the upper edge lie below a head and a band, where a tile is the first one in sight."""
        return self.head + self._sticks[self.section_of(row)]

    def step(self, row: int, lines: int) -> int:
        """The tile `lines` below (above, if negative) in the same column, as nearly as there is one."""
        if not self.count:
            return -1
        for _ in range(abs(lines)):
            following = self._one_line(row, 1 if lines > 0 else -1)
            if following == row:
                break
            row = following
        return row

    def _one_line(self, row: int, way: int) -> int:
        place = self.section_of(row)
        block = self._blocks[place]
        line, column = divmod(row - block.start, block.columns)
        target = line + way
        if 0 <= target < block.rows:
            return min(block.start + target * block.columns + column, block.stop - 1)
        place += way
        while 0 <= place < len(self._blocks) and self._blocks[place].stop == self._blocks[place].start:
            place += way
        if not 0 <= place < len(self._blocks):
            return row
        other = self._blocks[place]
        line = 0 if way > 0 else other.rows - 1
        wished = block.column_x(column) + block.width // 2
        return min(other.start + line * other.columns + max(0, other.column_at(wished)), other.stop - 1)
