"""The programs that open a picture, as freedesktop's files tell them, and what is run: never a shell."""

import os
import sys
import time
from pathlib import Path

import pytest

from photosort.ui.services.desktop_programs import Program, programs_for, start

pytestmark = pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="there the system asks itself")


@pytest.fixture(autouse=True)
def applications(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A system with nothing but what the test puts there."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_CONFIG_DIRS", str(tmp_path / "xdg"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "mine"))
    monkeypatch.setenv("XDG_DATA_DIRS", str(tmp_path / "shared"))
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", "LXDE")
    for name in ("config", "mine/applications", "shared/applications"):
        (tmp_path / name).mkdir(parents=True)
    return tmp_path / "shared" / "applications"


def put(folder: Path, name: str, more: str = "", command: str = "true %f") -> None:
    text = f"# a comment\n[Desktop Entry]\nType=Application\nName={name.title()}\nExec={command}\n{more}\n"
    text += "[Desktop Action new]\nName=Another\nExec=false\n"
    (folder / f"{name}.desktop").write_text(text)


def associate(path: Path, group: str, *names: str, kind: str = "image/jpeg") -> None:
    with path.open("a") as file:
        file.write(f"[{group}]\n{kind}={';'.join(f'{name}.desktop' for name in names)};\n")


def names(*files: bytes) -> list[str]:
    return [program.name for program in programs_for(files or (b"/a/IMG.JPG",))]


def test_the_preferred_one_is_first_and_the_removed_one_is_left_out(applications: Path, tmp_path: Path) -> None:
    for name in ("alpha", "beta", "gamma", "delta"):
        put(applications, name)
    associate(applications / "mimeinfo.cache", "MIME Cache", "alpha", "beta", "gamma")
    associate(tmp_path / "config" / "mimeapps.list", "Default Applications", "gamma")
    associate(tmp_path / "config" / "mimeapps.list", "Removed Associations", "alpha")
    associate(tmp_path / "config" / "lxde-mimeapps.list", "Added Associations", "delta")
    assert names() == ["Gamma", "Delta", "Beta"]


def test_what_is_not_installed_hidden_or_needs_a_terminal_is_not_offered(applications: Path, tmp_path: Path) -> None:
    put(applications, "good")
    put(applications, "hidden")
    put(tmp_path / "mine" / "applications", "hidden", "Hidden=true")
    put(applications, "terminal", "Terminal=true")
    put(applications, "missing", command="no-such-program-anywhere %f")
    put(applications, "try", "TryExec=no-such-program-anywhere")
    found = ("hidden", "terminal", "missing", "try", "nowhere", "good")
    associate(applications / "mimeinfo.cache", "MIME Cache", *found)
    assert names() == ["Good"]


def test_photos_of_two_kinds_are_opened_by_what_opens_both(applications: Path) -> None:
    put(applications, "both")
    put(applications, "one")
    associate(applications / "mimeinfo.cache", "MIME Cache", "one", "both")
    associate(applications / "mimeinfo.cache", "MIME Cache", "both", kind="image/png")
    assert names(b"/a.jpg", b"/b.png") == ["Both"]
    assert names(b"/a.jpg", b"/b.heic") == []


@pytest.mark.parametrize(
    ("words", "commands"),
    [
        (("see", "%f"), [[b"see", b"/a b.jpg"], [b"see", b"/c.jpg"]]),
        (("see", "-x", "%F", "-y"), [[b"see", b"-x", b"/a b.jpg", b"/c.jpg", b"-y"]]),
        (("see", "%U"), [[b"see", b"file:///a%20b.jpg", b"file:///c.jpg"]]),
        (
            ("see", "--file=%f", "%d", "100%%"),
            [[b"see", b"--file=" + one, b"100%"] for one in (b"/a b.jpg", b"/c.jpg")],
        ),
        (("see", "%i", "%c"), [[b"see", b"--icon", b"eye", b"See", one] for one in (b"/a b.jpg", b"/c.jpg")]),
    ],
)
def test_the_codes_of_a_command_are_filled_in(words: tuple[str, ...], commands: list[list[bytes]]) -> None:
    assert Program("see.desktop", "See", "eye", words).commands([b"/a b.jpg", b"/c.jpg"]) == commands


def test_a_file_name_is_one_argument_whatever_is_in_it(applications: Path, tmp_path: Path) -> None:
    told, script = tmp_path / "told", tmp_path / "my viewer"
    script.write_text(f'#!/bin/sh\nprintf "%s\\n" "$#" "$2" > "{told}.part"; mv "{told}.part" "{told}"\n')
    script.chmod(0o755)
    put(applications, "viewer", command=f'"{script}" "a \\\\$HOME" %f')
    associate(applications / "mimeinfo.cache", "MIME Cache", "viewer")
    nasty = b"/x/$(touch ran);`touch ran` \xff'.jpg"
    [program] = programs_for([nasty])
    assert program.words[1] == "a $HOME"
    assert start(program, [nasty])
    while not told.exists():
        time.sleep(0.01)
    assert told.read_bytes() == b"2\n" + nasty + b"\n"
    assert not os.path.exists("ran")


def test_a_program_that_is_gone_meanwhile_is_not_started() -> None:
    assert not start(Program("x.desktop", "X", "", ("/no/such/program",)), [b"/a.jpg"])
