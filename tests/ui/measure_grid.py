"""Figures of the window at 100,000 photos, by hand: `python tests/ui/measure_grid.py`. Wall and GUI thread's CPU."""

import os
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import numpy as np
import psutil
from numpy.typing import NDArray
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[2]))

from photosort.model.album import AlbumId, Membership
from photosort.model.fact import Fact, FactKind
from photosort.model.photo import Photo, PhotoId, RootId
from photosort.model.twins import Stack, StackKind
from photosort.model.view import Order, View
from photosort.settings import Settings
from photosort.ui.pages import places
from photosort.ui.pages.duplicates.duplicates_page import DuplicatesPage
from photosort.ui.pages.map.map_page import MapPage
from photosort.ui.pages.photos_page import PhotosPage
from photosort.ui.services.context import Context
from photosort.ui.services.copy_choices import best_of
from photosort.ui.services.stack_keeper import Found
from photosort.ui.style.theme import Scheme, Theme
from photosort.ui.window.main_window import MainWindow
from tests.ui.fakes import FakeAlbums, FakeLibrary, FakeOrganizer, FakePhotos
from tests.ui.stacks import have_stacks

ROWS = 100_000
STACKS = 4_000


class LargePhotos(FakePhotos):
    """Any number of photos that share the pictures of a small library."""

    def ids(self, view: View) -> list[PhotoId]:
        few = super().ids(view)
        return [PhotoId(one) for one in range(1, ROWS + 1)] if view.order is Order.DATE else few

    def _known(self, photo: PhotoId) -> PhotoId:
        return PhotoId(photo % len(self.store.photos) + 1)

    def get(self, ids: Sequence[PhotoId]) -> list[Photo]:
        found = []
        for one in ids:
            like = self.store.photos[self._known(one)]
            name = b"IMG_%06d.jpg" % one
            found.append(Photo(one, RootId(1), b"/r", b"", name, 10, 0, header=like.header, state=like.state))
        return found

    def total_bytes(self, ids: Sequence[PhotoId]) -> int:
        return 10 * len(ids)

    def thumbnail(self, photo_id: PhotoId) -> bytes | None:
        return super().thumbnail(self._known(photo_id))


class LargeAlbums(FakeAlbums):
    """Each of them in one of fifteen albums."""

    def memberships(self, ids: Sequence[PhotoId]) -> list[Membership]:
        return [Membership(one, AlbumId(2 + one % 15), 0.9) for one in ids]


class LargeOrganizer(FakeOrganizer):
    """A map of as many photos, in forty heaps; and stacks that are all there."""

    def _stacks(self, strictness: StackKind) -> list[Stack]:
        kinds = tuple(StackKind)
        return [stack for stack in self.stacked if kinds.index(stack.kind) <= kinds.index(strictness)]

    def map(self) -> tuple[list[PhotoId], NDArray[np.float32]]:
        chance = np.random.default_rng(0)
        heaps = chance.uniform(-1, 1, (40, 2))[chance.integers(0, 40, ROWS)]
        return [PhotoId(one) for one in range(1, ROWS + 1)], (heaps + chance.normal(0, 0.06, (ROWS, 2))).astype(
            np.float32
        )


def some_stack(number: int) -> Stack:
    """Two to nine photos; every other one is a burst."""
    first = 1 + 9 * number
    photos = tuple(PhotoId(first + place) for place in range(2 + number % 8))
    kind, why = (StackKind.BURST, FactKind.SHOT_WITH) if number % 2 else (StackKind.NEAR, FactKind.SMALLER)
    reasons = tuple((Fact(why, place),) for place in range(1, len(photos)))
    return Stack(kind, photos, (Fact(FactKind.LARGEST),), reasons, 1_000_000 + number)


class Clock:
    """Times acts with the painting that follows them."""

    def __init__(self, app: QApplication) -> None:
        self._app = app

    def one(self, act: Callable[[], object]) -> tuple[float, float]:
        """Milliseconds on the wall and of this thread's CPU."""
        wall, cpu = time.perf_counter(), time.thread_time()
        act()
        self._app.processEvents()
        return 1000 * (time.perf_counter() - wall), 1000 * (time.thread_time() - cpu)

    def say(self, what: str, acts: Sequence[Callable[[], object]]) -> None:
        """Time acts and print how they spread."""
        figures = np.array([self.one(act) for act in acts])
        if len(acts) == 1:
            line = f"{figures[0, 0]:.0f} ms ({figures[0, 1]:.0f} of CPU)"
        else:
            wall = np.percentile(figures[:, 0], [50, 99, 100])
            cpu = np.percentile(figures[:, 1], [50, 99, 100])
            line = f"p50 {wall[0]:.1f}, p99 {wall[1]:.1f}, worst {wall[2]:.1f} ms"
            line += f" (CPU {cpu[0]:.1f}, {cpu[1]:.1f}, {cpu[2]:.1f})"
        sys.stdout.write(f"{what}: {line}\n")

    def wait(self, done: Callable[[], bool]) -> None:
        """Let the window work until something is so."""
        while not done():
            self._app.processEvents()
            time.sleep(0.002)


def main() -> None:
    app = QApplication([])
    clock = Clock(app)
    library = FakeLibrary()
    library.photos = LargePhotos(library.store)
    library.albums = LargeAlbums(library.store)
    for photo in list(library.store.photos):
        library.photos.thumbnail(photo)
    theme = Theme(Scheme.LIGHT, animations=False)
    theme.apply(app)
    organizer = LargeOrganizer(library)
    context = Context(library, lambda: organizer, Settings(animations=False), theme)
    window = MainWindow(context)
    window.resize(1440, 900)
    window.show()
    window.begin()
    clock.wait(lambda: bool(context.overview.now.albums))
    window.navigator.go(places.ALL)
    page = window.page()
    assert isinstance(page, PhotosPage)
    grid = page.grid
    clock.wait(lambda: grid.row_count() == ROWS)
    ids = grid.photos.ids()
    grid.set_sections(())
    grid.set_ids([])
    clock.say(f"open {ROWS:,} photos", [lambda: grid.set_ids(ids)])
    clock.say("resize the window", [partial(window.resize, w, 900) for w in range(1300, 1500, 10)])
    bar = grid.verticalScrollBar()
    clock.say("scroll by a notch", [lambda: bar.setValue(bar.value() + 97)] * 1000)
    clock.say("scroll by five screens", [lambda: bar.setValue(bar.value() + 4000)] * 400)
    more = ids + [PhotoId(one) for one in range(ROWS + 1, ROWS + 501)]
    clock.say("insert 500 photos", [lambda: grid.set_ids(more)])
    clock.say("select all", [grid.selectAll])
    clock.say("invert", [grid.invert_selection])
    clock.say("zoom", [lambda: grid.set_edge(200)])
    clock.say("another order", [lambda: grid.set_ids(more[::-1], reordered=True)])
    memory = psutil.Process().memory_info().rss / 1e6
    sys.stdout.write(f"memory of the process with {ROWS:,} photos: {memory:.0f} MB\n")
    window.navigator.go(places.MAP)
    map_page = window.page()
    assert isinstance(map_page, MapPage)
    canvas = map_page.canvas
    clock.wait(lambda: len(canvas._ids) == ROWS)
    clock.say("zoom into the map", [lambda: canvas.zoom_by(1, QPointF(400, 300))] * 12)
    clock.say("back to the whole map", [canvas.fit])
    clock.say("paint the map", [canvas.update] * 30)
    sys.stdout.write(f"memory with the map: {psutil.Process().memory_info().rss / 1e6:.0f} MB\n")
    have_stacks(context, [some_stack(number) for number in range(STACKS)])
    window.navigator.go(places.DUPLICATES)
    duplicates = window.page()
    assert isinstance(duplicates, DuplicatesPage)
    rows = duplicates.list
    clock.wait(lambda: len(rows.rows()) == STACKS // 2)
    bar = rows.verticalScrollBar()
    clock.say(f"scroll {len(rows.rows()):,} stacks by a notch", [lambda: bar.setValue(bar.value() + 97)] * 1000)
    clock.say("scroll stacks by five screens", [lambda: bar.setValue((bar.value() + 4000) % bar.maximum())] * 400)
    keep = [partial(context.stacks.choose, best_of(stack, context.stacks.now.photos)) for stack in rows.rows()[:200]]
    clock.say("keep the best of a stack", keep)
    context.stacks.use(StackKind.SIMILAR)
    found: list[Found] = []
    context.stacks.changed.disconnect(duplicates._refresh)
    context.stacks.changed.connect(lambda: found.append(context.stacks.now))
    clock.wait(lambda: bool(found))
    clock.say(f"show {len(found[0].stacks):,} stacks of another setting", [duplicates._refresh])
    window.release()
    context.close()


if __name__ == "__main__":
    main()
