"""The window in another language: nothing is left out, and the library's sentences are told in it, too."""

import ast
import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QCoreApplication, QLocale

from photosort.model.sentences import SENTENCES
from photosort.ui.actions.table import actions_of, make_table
from photosort.ui.text.i18n import CONTEXT, plural

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("translate", ROOT / "packaging" / "translate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_string_has_its_translation_with_the_same_fields(tool: ModuleType) -> None:
    known, strings = tool.read(tool.FOLDER / "photosort_de.ts"), tool.strings()
    assert set(known) == set(strings), "run packaging/translate.py and finish what is new"
    for text, forms in known.items():
        assert all(forms)
        fields = set(re.findall(r"\{(\w+)", text))
        assert all(set(re.findall(r"\{(\w+)", form)) == fields for form in forms), text
        assert len(forms) == 1 + strings[text], text
        assert ("%Ln" in forms[-1]) == ("%Ln" in text), text


def test_the_compiled_file_is_of_today(tool: ModuleType, german: None) -> None:
    strings = tool.strings()
    for text, forms in tool.read(tool.FOLDER / "photosort_de.ts").items():
        number = 7 if strings[text] else -1
        assert QCoreApplication.translate(CONTEXT, text, None, number) == forms[-1].replace("%Ln", "7")


def test_keys_of_the_menu_bar_differ(german: None) -> None:
    from photosort.ui.text.i18n import tr

    keys = [tr(title).partition("&")[2][:1].lower() for title in make_table()]
    assert len(set(keys)) == len(keys)
    assert all(tr(entry.text) for entry in actions_of(make_table()))


def pairs(tool: ModuleType) -> set[tuple[str, str]]:
    """Both English forms of everything that is counted."""
    calls = (
        node
        for path in (ROOT / "photosort").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "plural"
    )
    texts = ([one.value for one in call.args[:2] if isinstance(one, ast.Constant)] for call in calls)
    found = {(str(both[0]), str(both[1])) for both in texts if len(both) == 2}
    return found | {pattern for pattern in SENTENCES.values() if isinstance(pattern, tuple)}


@pytest.mark.parametrize("number", [0, 1, 2, 1212])
def test_every_count_has_the_form_that_fits_it_in_english(tool: ModuleType, number: int) -> None:
    QLocale.setDefault(QLocale("en_GB"))
    for one, many in pairs(tool):
        assert plural(one, many, number) == (one if number == 1 else many).replace("%Ln", f"{number:,}")


@pytest.mark.parametrize("number", [0, 1, 2, 1212])
def test_every_count_has_the_form_that_fits_it_in_german(tool: ModuleType, german: None, number: int) -> None:
    known = tool.read(tool.FOLDER / "photosort_de.ts")
    for one, many in pairs(tool):
        form = known[many][number != 1]
        assert plural(one, many, number) == form.replace("%Ln", f"{number:,}".replace(",", "."))


def test_no_form_for_one_speaks_of_many(tool: ModuleType) -> None:
    """English words and German nouns of which there are many have no place beside "1"."""
    plurals = r"1 (photos|albums|files|folders|Fotos|Alben|Dateien|Vorschaubilder|Bilder|Kameras|Stunden|Minuten)\b"
    known = tool.read(tool.FOLDER / "photosort_de.ts")
    wrong = [
        form
        for one, many in pairs(tool)
        for form in (one, known[many][0])
        if re.search(plurals, form.replace("%Ln", "1"))
    ]
    assert wrong == []
