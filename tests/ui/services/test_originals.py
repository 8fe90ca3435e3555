"""The viewer's pictures come from a process that may die of them: the window stays, and says what happened."""

import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import psutil
import pytest
from PIL import Image
from PySide6.QtGui import QImage

from photosort.model.cancel_token import Cancelled, CancelToken
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.problem import PhotosortError
from photosort.model.search.close_up import Part
from photosort.organizing.decoding import decoder, decoders
from photosort.ui.services.originals import Originals
from tests.organizing.unlucky_decoding import UNLUCKY


@pytest.fixture
def originals() -> Iterator[Originals]:
    made = Originals()
    yield made
    made.close()


def photo(folder: Path, stem: str) -> bytes:
    path = folder / f"{stem}.png"
    Image.new("RGB", (40, 30), (200, 100, 50)).save(path)
    return bytes(path)


@pytest.mark.parametrize(("edge", "size"), [(None, (40, 30)), (20, (20, 15))])
def test_a_picture_comes_as_large_as_asked_for(
    tmp_path: Path, originals: Originals, edge: int | None, size: tuple[int, int]
) -> None:
    image = originals.image(photo(tmp_path, "good"), edge, CancelToken())
    assert image.format() is QImage.Format.Format_RGB32
    assert (image.width(), image.height()) == size
    assert {image.pixelColor(x, y).name() for x in range(size[0]) for y in range(size[1])} == {"#c86432"}


def test_a_decoder_that_dies_is_a_sentence(
    tmp_path: Path, originals: Originals, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(decoders, "Decoders", partial(decoders.Decoders, UNLUCKY))
    with pytest.raises(PhotosortError) as failed:
        originals.image(photo(tmp_path, "crashes"), None, CancelToken())
    assert failed.value.message == Message(MessageCode.DECODER_CRASHED)
    assert originals.image(photo(tmp_path, "good"), None, CancelToken()).width() == 40


def test_closing_does_not_wait_for_a_decoder_that_hangs(
    tmp_path: Path, originals: Originals, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(decoders, "Decoders", partial(decoders.Decoders, UNLUCKY))
    monkeypatch.setattr(decoder, "TICK_S", 0.01)
    ended = threading.Event()

    def work() -> None:
        with pytest.raises(Cancelled):
            originals.image(photo(tmp_path, "hangs"), None, CancelToken())
        ended.set()

    thread = threading.Thread(target=work)
    thread.start()
    originals.close()
    thread.join(20)
    assert ended.is_set()
    with pytest.raises(Cancelled):
        originals.image(photo(tmp_path, "good"), None, CancelToken())


def test_the_process_that_was_prepared_decodes_the_first_picture(tmp_path: Path, originals: Originals) -> None:
    before = set(psutil.Process().children())
    originals.prepare()
    prepared = set(psutil.Process().children()) - before
    originals.prepare()
    assert originals.image(photo(tmp_path, "good"), None, CancelToken()).width() == 40
    assert set(psutil.Process().children()) - before == prepared


def test_nothing_is_prepared_for_a_window_that_closes(originals: Originals) -> None:
    before = set(psutil.Process().children())
    originals.close()
    originals.prepare()
    assert set(psutil.Process().children()) == before


def test_a_part_is_as_large_as_in_a_picture_of_that_length(tmp_path: Path, originals: Originals) -> None:
    path = tmp_path / "halves.png"
    picture = Image.new("RGB", (40, 30), (255, 0, 0))
    picture.paste((0, 0, 255), (20, 0, 40, 30))
    picture.save(path)
    image = originals.part(bytes(path), 40, Part(0.5, 0.2, 0.25, 0.5), CancelToken())
    assert (image.width(), image.height()) == (10, 15)
    assert {image.pixelColor(x, y).name() for x in range(10) for y in range(15)} == {"#0000ff"}
    image = originals.part(bytes(path), 20, Part(0.25, 0.0, 0.5, 1.0), CancelToken())
    assert (image.width(), image.height()) == (10, 15)


def test_nothing_is_downloaded_for_a_part(
    tmp_path: Path, originals: Originals, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("photosort.ui.services.originals.is_online_only", lambda _: True)
    with pytest.raises(Cancelled):
        originals.part(photo(tmp_path, "good"), 40, Part(0, 0, 1, 1), CancelToken())
