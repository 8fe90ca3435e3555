"""The window in another language: nothing is left out, and the library's sentences are told in it, too."""

import importlib.util
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from pytestqt.qtbot import QtBot

from photosort.library.acts import wording
from photosort.model.photo import PhotoId
from photosort.model.problem import Problem, ProblemKind, Stage
from photosort.ui.actions.table import actions_of, make_table
from photosort.ui.text.i18n import CONTEXT, install_translation
from photosort.ui.text.retold import retold, retold_detail

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("translate", ROOT / "packaging" / "translate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def german(qtbot: QtBot) -> Iterator[None]:
    app = QCoreApplication.instance()
    assert app is not None
    installed = install_translation(app, "de")
    yield
    assert installed is not None
    for translator in (installed, *installed.children()):
        app.removeTranslator(translator)  # type: ignore[arg-type]
    QLocale.setDefault(QLocale("en_GB"))


def test_every_string_has_its_translation_with_the_same_fields(tool: ModuleType) -> None:
    known = tool.read(tool.FOLDER / "photosort_de.ts")
    assert set(known) == set(tool.strings()), "run packaging/translate.py and finish what is new"
    for text, forms in known.items():
        assert all(forms)
        fields = set(re.findall(r"\{(\w+)", text))
        assert all(set(re.findall(r"\{(\w+)", form)) == fields for form in forms), text
        if "%Ln" in text:
            assert len(forms) == 2
            assert "%Ln" in forms[1]


def test_the_compiled_file_is_of_today(tool: ModuleType, german: None) -> None:
    for text, forms in tool.read(tool.FOLDER / "photosort_de.ts").items():
        number = 7 if "%Ln" in text else -1
        assert QCoreApplication.translate(CONTEXT, text, None, number) == forms[-1].replace("%Ln", "7")


def test_keys_of_the_menu_bar_differ(german: None) -> None:
    from photosort.ui.text.i18n import tr

    keys = [tr(title).partition("&")[2][:1].lower() for title in make_table()]
    assert len(set(keys)) == len(keys)
    assert all(tr(entry.text) for entry in actions_of(make_table()))


def problem(kind: ProblemKind = ProblemKind.NAME_TAKEN, reason: str = "Another file now has its name") -> Problem:
    return Problem(b"/p/IMG_0042.jpg", Stage.TRASH, kind, reason, PhotoId(1))


SENTENCES = [
    "Moved 212 photos to the trash",
    "Moved 1 photo to the trash",
    "Moved 209 of 212 photos to the trash",
    "Moved 57 photos into 12 folders",
    "Copied 3 of 25 photos into 1 folder",
    "Undone: Merged 2 albums into India and France",
    "Undone: Took 1 photo out of its album. 1 photo stays where a later act put it.",
    "Renamed Dishes to Pizza nights",
    "1 photo is now in New album",
    "Memes will not be suggested again",
    "What was deleted for good cannot be brought back.",
    "Ends too early: the last 38 % is missing",
    wording.stayed([problem()]),
    wording.brought_back(21, [problem()]),
    wording.brought_back(0, [problem(), problem()]),
    wording.brought_back(5, [problem(), problem()]),
    wording.took_back(1, []),
    wording.took_back(0, [problem()]),
    wording.took_back(4, [problem(), problem()]),
]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_sentences_of_the_library_are_known(sentence: str, qtbot: QtBot) -> None:
    assert retold(sentence) == sentence, "English stays as it is"


@pytest.mark.parametrize("sentence", SENTENCES)
def test_sentences_of_the_library_are_told_in_another_language(sentence: str, german: None) -> None:
    told = retold(sentence)
    assert told != sentence
    assert not re.search(r"photo|album|trash|is not|stays|another file", told.replace("New album", ""))


def test_what_is_not_known_stays(german: None) -> None:
    assert retold("Something that nobody has thought of.") == "Something that nobody has thought of."
    assert retold("Undone: Moved 1,212 photos to the trash") == (
        "Rückgängig gemacht: 1.212 Fotos in den Papierkorb gelegt"
    )
    assert retold_detail("/photos/out · 1.2 MB") == "/photos/out · 1,2 MB"
    assert retold_detail("401 MB") == "401 MB"
