"""Places, preferences, resources and the log: what everything else stands on."""

import logging
import os
import threading
from pathlib import Path

import pytest

from photosort import assets, log, paths, settings
from photosort.settings import Settings


def test_the_library_is_the_one_given_then_the_environments_then_ones_own(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert paths.library_dir() == paths.data_dir() / "library"
    monkeypatch.setenv("PHOTOSORT_LIBRARY", str(tmp_path / "a"))
    assert paths.library_dir() == tmp_path / "a"
    assert paths.library_dir(tmp_path / "b") == tmp_path / "b"


def test_everything_lies_below_the_persons_home() -> None:
    home = Path(os.environ["HOME"])
    for place in (paths.data_dir(), paths.config_dir(), paths.log_dir(), paths.demo_dir()):
        assert place.is_relative_to(home)


def test_paths_are_shown_with_the_home_as_a_tilde() -> None:
    home = os.fsencode(Path.home())
    assert paths.shown_path(home + b"/Pictures/caf\xe9\n.jpg") == "~/Pictures/caf\N{REPLACEMENT CHARACTER}" * 1 + (
        "\N{REPLACEMENT CHARACTER}.jpg"
    )
    assert paths.shown_path(home) == "~"
    assert paths.shown_path(home + b"less/x") == (home + b"less/x").decode()


def test_preferences_come_back_as_they_were() -> None:
    assert settings.load() == Settings()
    wanted = Settings(theme="dark", photo_zoom=200, animations=False, language="hi")
    settings.save(wanted)
    assert settings.load() == wanted


@pytest.mark.parametrize(
    "content",
    ["theme = ", "\x00", 'theme = 5\nphoto_zoom = "large"\nunknown = 1', "a = " + "[" * 5000, "#" * (2 << 20)],
    ids=["cut off", "no text", "of other kinds", "nested", "huge"],
)
def test_damaged_preferences_are_those_at_rest(content: str) -> None:
    settings.place().parent.mkdir(parents=True)
    settings.place().write_text(content)
    assert settings.load() == Settings()


def test_a_pipe_for_preferences_does_not_hang_the_start() -> None:
    settings.place().parent.mkdir(parents=True)
    os.mkfifo(settings.place())
    assert settings.load() == Settings()


def test_a_file_of_a_newer_version_keeps_what_is_understood() -> None:
    settings.place().parent.mkdir(parents=True)
    settings.place().write_text('version = 99\ntheme = "dark"\nnew_thing = "x"\n')
    assert settings.load() == Settings(theme="dark")


def test_resources_are_found_and_a_missing_one_is_named() -> None:
    assert assets.folder().is_dir()
    some = next(path for path in assets.folder().rglob("*.svg"))
    name = some.relative_to(assets.folder()).as_posix()
    assert assets.read_bytes(name) == some.read_bytes()
    assert assets.read_text(name).lstrip().startswith("<")
    with pytest.raises(FileNotFoundError, match=r"icons/nonsense\.svg"):
        assets.path("icons/nonsense.svg")


def test_the_log_hides_the_home_and_catches_what_nobody_caught(tmp_path: Path) -> None:
    log.start(tmp_path)
    try:
        logging.getLogger("photosort.test").error("looked into %s", Path.home() / "Pictures")

        def fail() -> None:
            raise RuntimeError("nobody")

        before, threading.__excepthook__ = threading.__excepthook__, lambda args: None
        thread = threading.Thread(target=fail)
        thread.start()
        thread.join()
        threading.__excepthook__ = before
    finally:
        log.stop()
    text = (tmp_path / log.FILE).read_text()
    assert "looked into ~/Pictures" in text
    assert str(Path.home()) not in text
    assert "RuntimeError: nobody" in text


def test_the_log_is_its_owners_alone_and_cuts_paths_outside_the_home_short(tmp_path: Path) -> None:
    folder = tmp_path / "logs"
    folder.mkdir(mode=0o755)
    old = folder / f"{log.FILE}.1"
    old.touch(0o644)
    log.start(folder)
    try:
        logging.getLogger("photosort.test").error("%s is away", "/media/stick/Anna and Ben/beach.jpg")
        logging.getLogger("photosort.test").error("looked into %s", Path.home() / "Pictures" / "a.jpg")
        try:
            raise RuntimeError("why")
        except RuntimeError:
            logging.getLogger("photosort.test").exception("failed")
    finally:
        log.stop()
    text = (folder / log.FILE).read_text()
    assert "beach" not in text
    assert "stick" not in text
    assert "/media/…" in text
    assert "looked into ~/Pictures/a.jpg" in text
    assert f'File "{__file__}"' in text, "a traceback keeps the program's own files"
    modes = {path.name: path.stat().st_mode & 0o777 for path in (folder, old, folder / log.FILE)}
    assert modes == {"logs": 0o700, old.name: 0o600, log.FILE: 0o600}


def test_a_log_without_a_record_is_no_file(tmp_path: Path) -> None:
    log.start(tmp_path)
    log.stop()
    assert not list(tmp_path.iterdir())


def test_without_a_place_for_the_log_the_program_runs(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    log.start(tmp_path / "file" / "below")
    log.stop()
