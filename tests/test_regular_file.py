"""Files from outside are opened by one door: plain ones only, without blocking, bounded."""

import os
from pathlib import Path

import pytest

from photosort.regular_file import NotRegular, TooLarge, open_regular, read_regular


def test_a_file_and_a_link_to_it_are_read(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"content")
    (tmp_path / "b").symlink_to("a")
    assert read_regular(tmp_path / "b", 7) == b"content"
    with open_regular(os.fsencode(tmp_path / "a")) as file:
        assert file.read() == b"content"


def test_a_pipe_is_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(NotRegular, match="it is a pipe, not a file"):
        open_regular(tmp_path / "pipe")


@pytest.mark.parametrize(("place", "kind"), [("/", "a folder"), ("/dev/null", "a device or socket")])
def test_what_is_no_file_is_named(place: str, kind: str) -> None:
    with pytest.raises(NotRegular, match=kind):
        open_regular(place)


def test_more_than_was_asked_for_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(bytes(3 << 20))
    with pytest.raises(TooLarge, match=r"larger than 2\.1 MB"):
        read_regular(tmp_path / "a", 2 << 20)
