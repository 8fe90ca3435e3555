"""`photosort --self-test`: every part on a few pictures drawn on the spot, in this very installation or bundle."""

import os
import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from pathlib import Path

PICTURES = 24


def run() -> int:
    """Try scan, thumbnail, embed, group, undo, resources and paint. Says what works; returns 0 if everything does."""
    failed = 0
    with tempfile.TemporaryDirectory(prefix="photosort-self-test-") as work:
        bench = _Bench(Path(work))
        for name, check in bench.checks():
            start = time.perf_counter()
            try:
                note = check()
            except Exception:  # noqa: BLE001 - whatever is broken in an installation is what is looked for
                failed += 1
                _say(f"FAILED  {name}\n{traceback.format_exc()}")
            else:
                _say(f"ok      {name:<10} {time.perf_counter() - start:5.1f} s  {note}")
        bench.close()
    _say("The self-test failed." if failed else "Everything works.")
    return 1 if failed else 0


def _say(text: str) -> None:
    if sys.stdout is not None:
        sys.stdout.write(text + "\n")
        sys.stdout.flush()


class _Bench:
    """A small library in a folder that goes away."""

    def __init__(self, work: Path) -> None:
        from photosort.demo import render_library
        from photosort.library.files.trash_can import FreedesktopTrash
        from photosort.organizing.opening import open_library
        from photosort.organizing.organizer import Organizer

        self.photos = work / "photos"
        render_library(self.photos, count=PICTURES)
        self.library = open_library(work / "library", can=FreedesktopTrash(work / "trash"))
        self.root = self.library.folders.add(os.fsencode(self.photos))
        self.organizer = Organizer(self.library)

    def close(self) -> None:
        """Let go of everything."""
        self.organizer.close()
        self.library.close()

    def checks(self) -> list[tuple[str, Callable[[], str]]]:
        """Name and action of each check; an action tells what it saw, or raises."""
        return [
            ("resources", _resources),
            ("faces", _faces),
            ("scan", self._scan),
            ("organize", self._organize),
            ("thumbnail", self._thumbnail),
            ("undo", self._undo),
            ("paint", _paint),
        ]

    def _scan(self) -> str:
        found = self.library.scanner.scan(self.root).added
        _expect(found >= PICTURES, f"only {found} pictures found")
        return f"{found} pictures"

    def _organize(self) -> str:
        from photosort.model.english import in_english

        self.organizer.start()
        self.organizer.wait()
        last = self.organizer.progress()
        why = "" if last.message is None else f": {in_english(last.message)}"
        _expect(last.phase == "done", f"it ended as {last.phase}{why}")
        counts = self.library.photos.counts()
        _expect(counts.read >= PICTURES, f"only {counts.read} pictures were read")
        _expect(counts.albums >= 1, "there is no album")
        return f"{counts.albums} albums"

    def _thumbnail(self) -> str:
        from photosort.imaging.reading import thumbnail_pixels
        from photosort.model.view import View

        data = self.library.photos.thumbnail(self.library.photos.ids(View())[0])
        _expect(data is not None, "there is no thumbnail")
        height, width, _ = thumbnail_pixels(data or b"").shape
        return f"{width} × {height}"

    def _undo(self) -> str:
        from photosort.model.acts import Trash
        from photosort.model.album import AlbumKind
        from photosort.model.english import in_english
        from photosort.model.view import View

        album = next(a for a in self.library.albums.all() if a.kind is not AlbumKind.UNSORTED and a.count)
        before = sorted(self.photos.rglob("*"))
        done = self.library.history.do(Trash(tuple(self.library.photos.ids(View(album=album.id)))))
        _expect(not done.failures and sorted(self.photos.rglob("*")) != before, "nothing went to the trash")
        self.library.history.undo()
        _expect(sorted(self.photos.rglob("*")) == before, "not everything came back")
        return in_english(done.message)


def _resources() -> str:
    from photosort import assets

    count = sum(1 for path in assets.folder().rglob("*") if path.is_file())
    _expect(count > 0, "the resources are missing")
    return f"{count} files"


def _faces() -> str:
    """The networks are there, and run."""
    import numpy as np

    from photosort.faces.finder import FaceFinder

    found = FaceFinder().find(np.full((200, 300, 3), 127, np.uint8))
    _expect(not found, "faces were found on a grey wall")
    return "none on a grey wall"


def _paint() -> str:
    """Qt draws a widget, unless this installation has none."""
    import importlib.util

    if importlib.util.find_spec("PySide6") is None:
        return "left out: no PySide6"
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtWidgets import QApplication, QLabel

    application = QApplication.instance() or QApplication(["photosort"])
    label = QLabel("Photosort")
    label.resize(200, 60)
    image = label.grab().toImage()
    colours = {image.pixel(x, y) for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)}
    _expect(len(colours) > 1, "nothing was painted")
    del application
    return f"{len(colours)} colours"


def _expect(so: bool, otherwise: str) -> None:
    if not so:
        raise RuntimeError(otherwise)
