"""Thumbnails come for what is seen, are cut as asked, stay within their bound, and follow changes."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QPainter, QTransform
from pytestqt.qtbot import QtBot

from photosort.model.photo import PhotoId
from photosort.ui.services.threads import Mailbox
from photosort.ui.services.thumbnails import ALL_CORNERS, TOP_LEFT, Cut, ThumbnailLoader, render
from tests.ui.pictures import jpeg, picture


class Source:
    """Encoded thumbnails; `gate` holds the workers back, `asked` notes the order."""

    def __init__(self) -> None:
        self.asked: list[int] = []
        self.gate = threading.Event()
        self.gate.set()
        self.data: bytes | None = jpeg(picture(1, 0, 512, 384))

    def thumbnail(self, photo_id: PhotoId) -> bytes | None:
        self.gate.wait(5)
        self.asked.append(photo_id)
        if photo_id == 666:
            raise OSError("the cache is gone")
        return None if photo_id == 404 else self.data


CUT = Cut(100, 80)


@pytest.fixture
def source() -> Source:
    return Source()


@pytest.fixture
def loader(qtbot: QtBot, source: Source) -> Iterator[ThumbnailLoader]:
    mailbox = Mailbox()
    made = ThumbnailLoader(source, mailbox, threads=1, budget=40 * 100 * 80 * 4)
    yield made
    source.gate.set()
    made.close()
    mailbox.close()


def test_a_cut_has_its_size_and_corners(qtbot: QtBot) -> None:
    data = jpeg(picture(3, 1, 512, 384))
    square = render(data, Cut(100, 100, radius=20, dpr=2.0))
    assert square is not None
    assert square.size() == QSize(200, 200)
    assert square.pixelColor(0, 0).alpha() == 0
    assert square.pixelColor(100, 100).alpha() == 255
    one = render(data, Cut(100, 100, radius=20, corners=TOP_LEFT))
    assert one is not None
    assert (one.pixelColor(0, 0).alpha(), one.pixelColor(99, 99).alpha()) == (0, 255)
    whole = render(data, Cut(100, 100, whole=True))
    assert whole is not None
    assert whole.size() == QSize(100, 75)
    assert Cut(1, 1).corners == ALL_CORNERS


def test_a_cut_keeps_the_part_of_the_longer_edge_that_it_is_asked_for(qtbot: QtBot) -> None:
    image = QImage(300, 100, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    for number, colour in enumerate(("red", "lime", "blue")):
        painter.fillRect(100 * number, 0, 100, 100, QColor(colour))
    painter.end()
    for turn, edge in ((0, "across"), (90, "down")):
        data = jpeg(image.transformed(QTransform().rotate(turn)))
        for at, colour in ((0.0, "red"), (0.5, "lime"), (1.0, "blue")):
            made = render(data, Cut(60, 60, at=at))
            assert made is not None
            middle, wanted = made.pixelColor(30, 30), QColor(colour)
            assert (middle.red() > 99, middle.green() > 99, middle.blue() > 99) == (
                wanted.red() > 99, wanted.green() > 99, wanted.blue() > 99
            ), edge  # fmt: skip


def test_a_faded_cut_has_little_colour(qtbot: QtBot) -> None:
    data = jpeg(picture(3, 1, 512, 384))
    full, faded = render(data, Cut(60, 60)), render(data, Cut(60, 60, gray=True))
    assert full is not None
    assert faded is not None
    colour = [image.pixelColor(30, 30).hsvSaturation() for image in (full, faded)]
    assert colour[1] < 0.5 * colour[0]


@pytest.mark.qt_log_ignore("JPEG")
@pytest.mark.parametrize("data", [b"", b"no picture", b"\xff\xd8\xff\xe0 cut off"])
def test_what_is_no_picture_gives_none(qtbot: QtBot, data: bytes) -> None:
    assert render(data, CUT) is None


def test_wishes_arrive_in_their_order(loader: ThumbnailLoader, source: Source, qtbot: QtBot) -> None:
    wishes = [(PhotoId(n), CUT) for n in (5, 3, 9)]
    assert loader.pixmap(PhotoId(5), CUT) is None
    loader.wish("grid", wishes)
    qtbot.waitUntil(lambda: all(loader.pixmap(*wish) is not None for wish in wishes))
    assert source.asked == [5, 3, 9]


def test_a_new_list_drops_what_was_scrolled_away(loader: ThumbnailLoader, source: Source, qtbot: QtBot) -> None:
    source.gate.clear()
    loader.wish("grid", [(PhotoId(n), CUT) for n in range(100)])
    loader.wish("grid", [(PhotoId(500), CUT)])
    source.gate.set()
    qtbot.waitUntil(lambda: loader.pixmap(PhotoId(500), CUT) is not None)
    assert len(source.asked) <= 2


def test_memory_stays_within_its_bound(loader: ThumbnailLoader, qtbot: QtBot) -> None:
    loader.wish("grid", [(PhotoId(n), CUT) for n in range(1, 100)])
    qtbot.waitUntil(lambda: loader.pixmap(PhotoId(99), CUT) is not None)
    assert 0 < loader.memory() <= 40 * 100 * 80 * 4
    assert loader.pixmap(PhotoId(1), CUT) is None


def test_another_size_stands_in(loader: ThumbnailLoader, qtbot: QtBot) -> None:
    loader.wish("grid", [(PhotoId(1), CUT)])
    qtbot.waitUntil(lambda: loader.pixmap(PhotoId(1), CUT) is not None)
    bigger = Cut(120, 90)
    assert loader.pixmap(PhotoId(1), bigger) is not None
    assert not loader.has(PhotoId(1), bigger)
    assert loader.pixmap(PhotoId(1), Cut(120, 90, whole=True)) is None


def test_what_has_no_thumbnail_is_not_asked_again_until_it_changes(
    loader: ThumbnailLoader, source: Source, qtbot: QtBot
) -> None:
    wish = (PhotoId(404), CUT)
    loader.wish("grid", [wish])
    qtbot.waitUntil(lambda: loader.has(*wish))
    loader.wish("grid", [wish])
    assert source.asked == [404]
    with qtbot.waitSignal(loader.arrived):
        loader.doubt([PhotoId(404)])
    loader.wish("grid", [wish])
    qtbot.waitUntil(lambda: source.asked == [404, 404])


def test_a_change_while_loading_makes_the_result_old(loader: ThumbnailLoader, source: Source, qtbot: QtBot) -> None:
    source.gate.clear()
    loader.wish("grid", [(PhotoId(7), CUT)])
    qtbot.waitUntil(lambda: not loader._wishes.get("grid"))
    loader.doubt([PhotoId(7)])
    with qtbot.waitSignal(loader.arrived) as arrived:
        source.gate.set()
    assert arrived.args == [{7}]
    assert loader.pixmap(PhotoId(7), CUT) is None


def test_an_error_is_an_empty_cell(loader: ThumbnailLoader, qtbot: QtBot) -> None:
    loader.wish("grid", [(PhotoId(666), CUT), (PhotoId(2), CUT)])
    qtbot.waitUntil(lambda: loader.pixmap(PhotoId(2), CUT) is not None)
    assert loader.pixmap(PhotoId(666), CUT) is None


def test_a_photo_that_changed_is_shown_until_it_was_looked_at_and_decoded_only_if_it_is_another_picture(
    loader: ThumbnailLoader, source: Source, qtbot: QtBot
) -> None:
    wish = (PhotoId(7), CUT)
    loader.wish("grid", [wish])
    qtbot.waitUntil(lambda: loader.has(*wish))
    before = loader.pixmap(*wish)
    assert before is not None
    loader.doubt([PhotoId(7)])
    assert loader.pixmap(*wish) is before, "its sidecar was written, or it has another album"
    assert not loader.has(*wish)
    loader.wish("grid", [wish])
    qtbot.waitUntil(lambda: loader.has(*wish))
    assert loader.pixmap(*wish) is before
    source.data = jpeg(picture(2, 1, 512, 384))
    loader.doubt([PhotoId(7)])
    loader.wish("grid", [wish])
    qtbot.waitUntil(lambda: loader.has(*wish))
    assert loader.pixmap(*wish) is not before
    source.data = None
    loader.doubt([PhotoId(7)])
    loader.wish("grid", [wish])
    qtbot.waitUntil(lambda: loader.pixmap(*wish) is None)
    assert loader.memory() == 0
