"""Figures of the window's grid at 100,000 photos, by hand: `python tests/ui/measure_grid.py`."""

import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import psutil
from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

sys.path.insert(0, str(Path(__file__).parents[2]))

from photosort.model.photo import Photo, PhotoId, RootId
from photosort.settings import Settings
from photosort.ui.context import Context
from photosort.ui.grid.photo_grid import PhotoGrid
from photosort.ui.theme import Scheme, Theme
from tests.ui.fakes import FakeLibrary, FakeOrganizer

ROWS = 100_000


class Large(FakeLibrary):
    """Any number of photos that share the pictures of a small library."""

    def photos(self, ids: Sequence[PhotoId]) -> list[Photo]:
        known = list(self._photos.values())
        return [
            Photo(
                one,
                RootId(1),
                b"/r",
                b"",
                b"IMG_%06d.jpg" % one,
                10,
                0,
                header=p.header,
                state=p.state,
                companions=p.companions,
            )
            for one in ids
            for p in (known[one % len(known)],)
        ]

    def thumbnail(self, photo: PhotoId) -> bytes | None:
        return super().thumbnail(PhotoId(photo % len(self._photos) + 1))


def milliseconds(act: Callable[[], object], app: QApplication) -> float:
    """How long an act and the painting that follows it take."""
    start = time.perf_counter()
    act()
    app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
    return 1000 * (time.perf_counter() - start)


def say(line: str) -> None:
    sys.stdout.write(line + "\n")


def main() -> None:
    app = QApplication([])
    library = Large()
    for photo in list(library._photos):
        library.thumbnail(photo)
    theme = Theme(Scheme.LIGHT, animations=False)
    theme.apply(app)
    context = Context(library, lambda: FakeOrganizer(library), Settings(), theme)
    grid = PhotoGrid(context)
    grid.resize(1280, 800)
    grid.show()
    app.processEvents()
    ids = [PhotoId(one) for one in range(1, ROWS + 1)]
    say(f"open {ROWS:,} rows: {milliseconds(lambda: grid.set_ids(ids), app):.0f} ms")
    resizes = sorted(milliseconds(lambda w=w: grid.resize(w, 900), app) for w in range(1300, 1500, 10))
    say(f"resize: median {resizes[len(resizes) // 2]:.1f} ms, worst {resizes[-1]:.1f} ms")
    bar = grid.verticalScrollBar()
    frames = sorted(milliseconds(lambda: bar.setValue(bar.value() + 97), app) for _ in range(1000))
    say(f"scroll by 97 px: p50 {frames[500]:.1f} ms, p99 {frames[990]:.1f} ms, worst {frames[-1]:.1f} ms")
    frames = sorted(milliseconds(lambda: bar.setValue(bar.value() + 4000), app) for _ in range(400))
    say(f"scroll by 4,000 px: p50 {frames[200]:.1f} ms, p99 {frames[396]:.1f} ms, worst {frames[-1]:.1f} ms")
    more = ids + [PhotoId(one) for one in range(ROWS + 1, ROWS + 501)]
    say(f"insert 500 rows: {milliseconds(lambda: grid.set_ids(more), app):.0f} ms")
    say(f"select all: {milliseconds(grid.selectAll, app):.1f} ms")
    say(f"ids of the selection: {milliseconds(grid.selected_ids, app):.1f} ms")
    say(f"invert: {milliseconds(grid.invert_selection, app):.1f} ms")
    say(f"zoom: {milliseconds(lambda: grid.set_edge(200), app):.1f} ms")
    say(f"other order: {milliseconds(lambda: grid.set_ids(more[::-1], reordered=True), app):.0f} ms")
    say(f"memory of the process: {psutil.Process().memory_info().rss / 1e6:.0f} MB")
    context.close()


if __name__ == "__main__":
    main()
