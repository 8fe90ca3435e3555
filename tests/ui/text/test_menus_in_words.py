"""The menus as they are said, in both languages: every entry has a name of its own, and every letter one meaning."""

import re
from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from photosort.ui.window.main_window import MainWindow

LETTERS = {"": "AEFHOPV", "german": "ABDFHLP"}  # of the titles


def menus(window: MainWindow) -> Iterator[list[QAction]]:
    """The titles, and the entries of each menu and submenu."""
    waiting: list[QMenu] = []
    entries = window.menuBar().actions()
    while True:
        yield [entry for entry in entries if not entry.isSeparator()]
        waiting += [inside for entry in entries if isinstance(inside := entry.menu(), QMenu)]
        if not waiting:
            return
        entries = waiting.pop().actions()


@pytest.mark.parametrize("language", LETTERS)
def test_every_entry_has_a_name_and_no_letter_means_two(language: str, request: pytest.FixtureRequest) -> None:
    if language:
        request.getfixturevalue(language)
    window = request.getfixturevalue("window")
    titles, *inside = menus(window)
    letters = [QKeySequence.mnemonic(title.text()).toString().removeprefix("Alt+") for title in titles]
    assert "".join(sorted(letters)) == LETTERS[language]
    for entries in inside:
        names = [entry.text() for entry in entries]
        assert all(re.match(r"\w[^·→_{}%]*$", name) for name in names), names
        assert [name for name, count in Counter(names).items() if count > 1] == []
        marked = [found for name in names if (found := QKeySequence.mnemonic(name).toString())]
        assert len(marked) == len(set(marked))
    assert len(inside) >= 7
