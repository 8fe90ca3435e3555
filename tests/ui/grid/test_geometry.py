"""Every tile is found where it is drawn, whatever the count, the width and the sections."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from photosort.ui.grid.geometry import Box, Geometry, Margins, Tile

TILES = st.builds(
    Tile,
    width=st.integers(20, 330),
    height=st.none() | st.integers(10, 300),
    gap_x=st.integers(0, 24),
    gap_y=st.integers(0, 24),
    least_columns=st.integers(1, 3),
    most_columns=st.integers(3, 100),
    generous=st.booleans(),
)


@st.composite
def geometries(draw: st.DrawFn) -> Geometry:
    count = draw(st.integers(0, 400))
    starts: list[int] = []
    tiles: list[Tile | None] = []
    if draw(st.booleans()):
        starts = [0, *sorted(draw(st.lists(st.integers(0, count), max_size=6)))]
        tiles = [draw(st.none() | TILES) for _ in starts]
    return Geometry(
        count,
        draw(st.integers(1, 2600)),
        draw(TILES),
        margins=Margins(*(draw(st.integers(0, 30)) for _ in range(4))),
        starts=starts,
        tiles=tiles,
        head=draw(st.integers(1, 40)),
        section_gap=draw(st.integers(0, 30)),
    )


@given(geometries(), st.data())
def test_a_tile_is_found_where_it_is_drawn(geometry: Geometry, data: st.DataObject) -> None:
    if not geometry.count:
        assert geometry.at(30, 30) == -1
        return
    row = data.draw(st.integers(0, geometry.count - 1))
    box = geometry.box(row)
    assert geometry.at(box.x + box.width // 2, box.y + box.height // 2) == row
    assert geometry.at(box.x, box.y) == row
    assert geometry.at(box.right - 1, box.bottom - 1) == row


@given(geometries(), st.integers(-50, 5000), st.integers(-50, 5000))
def test_what_is_found_holds_the_point(geometry: Geometry, x: int, y: int) -> None:
    row = geometry.at(x, y)
    if row >= 0:
        box = geometry.box(row)
        assert box.x <= x < box.right
        assert box.y <= y < box.bottom


@given(geometries(), st.integers(-100, 8000), st.integers(0, 3000))
def test_the_rows_between_are_those_that_touch(geometry: Geometry, top: int, height: int) -> None:
    bottom = top + height
    found = set(geometry.rows_between(top, bottom))
    wanted = {row for row in range(geometry.count) if geometry.box(row).y < bottom and geometry.box(row).bottom > top}
    assert found == wanted or not height


@given(geometries(), st.integers(-50, 2500), st.integers(-50, 6000), st.integers(1, 900), st.integers(1, 900))
def test_a_rubber_band_takes_what_it_touches(geometry: Geometry, x: int, y: int, width: int, height: int) -> None:
    area = Box(x, y, width, height)
    runs = list(geometry.rows_in(area))
    found = [row for run in runs for row in run]
    boxes = {row: geometry.box(row) for row in range(geometry.count)}
    wanted = [
        row
        for row, box in boxes.items()
        if box.x < area.right and box.right > area.x and box.y < area.bottom and box.bottom > area.y
    ]
    assert found == wanted
    assert all(one.stop < other.start for one, other in pairwise(runs))


@given(geometries())
def test_tiles_stay_inside_and_apart(geometry: Geometry) -> None:
    boxes = [geometry.box(row) for row in range(geometry.count)]
    for one, other in pairwise(boxes):
        assert other.y >= one.bottom or (other.y == one.y and other.x >= one.right)
    assert all(box.bottom <= geometry.height for box in boxes)


@given(geometries(), st.data())
def test_steps_stay_in_range_and_come_back(geometry: Geometry, data: st.DataObject) -> None:
    if not geometry.count:
        assert geometry.step(0, 1) == -1
        return
    row = data.draw(st.integers(0, geometry.count - 1))
    lines = data.draw(st.integers(-6, 6))
    landed = geometry.step(row, lines)
    assert 0 <= landed < geometry.count
    if lines > 0:
        assert landed >= row
    if lines < 0:
        assert landed <= row


def test_the_columns_of_the_look() -> None:
    cards = Tile(208, 219, gap_x=20, gap_y=24)
    assert Geometry(20, 1216, cards).columns() == 5
    photos = Tile(144, gap_x=8, gap_y=8, least_columns=2, generous=True)
    assert Geometry(412, 921, photos).columns() == 6
    assert Geometry(412, 200, photos).columns() == 2


def test_the_last_column_ends_where_the_page_does() -> None:
    geometry = Geometry(50, 1001, Tile(144))
    last = geometry.box(geometry.columns() - 1)
    assert last.right == 1001 - 24


def test_heads_stick_and_are_pushed_out() -> None:
    geometry = Geometry(30, 500, Tile(100), margins=Margins(0, 0, 0, 0), starts=[0, 10], head=40)
    second = geometry.box(10).y - 40
    assert geometry.heads_between(0, 100) == [(0, 0)]
    assert geometry.heads_between(60, 160) == [(0, 60)]
    assert geometry.heads_between(second - 10, second + 50) == [(0, second - 40), (1, second)]


def test_a_band_stays_at_the_top_while_its_sections_pass_and_their_heads_stay_below_it() -> None:
    """Three sections of one tile, 100 high, of which the last two have a band, 36 high, over heads of 40."""
    grid = Geometry(
        3,
        100,
        Tile(100, 100),
        margins=Margins(0, 0, 0, 0),
        starts=[0, 1, 2],
        head=40,
        section_gap=10,
        bands=[(0, False), (36, True), (0, True)],
    )
    assert [grid.box(row).y for row in range(3)] == [40, 226, 376]
    assert grid.bands_between(0, 500) == [(1, 150, 476)]
    assert grid.heads_between(0, 500) == [(0, 0), (1, 186), (2, 336)]
    assert grid.bands_between(200, 500) == [(1, 200, 476)]
    assert grid.heads_between(200, 500) == [(1, 236), (2, 336)]
    assert grid.heads_between(280, 500) == [(1, 296), (2, 336)]  # pushed by the next
    assert grid.heads_between(310, 500) == [(1, 296), (2, 346)]  # the first of them behind the band
    assert grid.bands_between(460, 500) == [(1, 440, 476)]  # the end of the event pushes it out
    assert (grid.covered(0), grid.covered(1), grid.covered(2)) == (40, 76, 76)
    assert grid.bands_between(480, 500) == []
