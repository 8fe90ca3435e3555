"""Nothing reaches the window as a ready English sentence: every message and fact has its words in every language."""

import ast
import errno
import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from pytestqt.qtbot import QtBot

import photosort
from photosort import assets
from photosort.model.acts import ActKind, Rename
from photosort.model.album import AlbumId
from photosort.model.english import in_english
from photosort.model.fact import Fact, FactKind
from photosort.model.message import Message
from photosort.model.message_code import MessageCode
from photosort.model.problem import PhotosortError
from photosort.ui.panels.history_panel import HistoryPanel
from photosort.ui.style.act_icons import act_icon
from photosort.ui.text import formats
from photosort.ui.text.i18n import install_translation
from photosort.ui.text.messages import error_in_words, in_words
from photosort.ui.window.main_window import MainWindow
from tests.messages import COUNTS, forms, sample
from tests.ui.fakes import FakeLibrary

LANGUAGES = [path.stem.partition("_")[2] for path in (assets.folder() / "translations").glob("*.ts")]
SAME = {
    MessageCode.A_JPEG_XL, MessageCode.A_JPEG_XR, MessageCode.MEMES, MessageCode.WHITEBOARDS, MessageCode.NAME_PERSON,
    MessageCode.BASKETBALL, MessageCode.PIZZA, MessageCode.SOFAS, MessageCode.TENNIS, MessageCode.VOLLEYBALL,
    MessageCode.ZEBRAS,
}  # in every language  # fmt: skip
SAID = {FactKind.CAMERA, FactKind.PLACE, FactKind.SHOP, FactKind.PERSON}  # facts that are shown as they are
VALUES: dict[FactKind, str | int] = {
    FactKind.CAMERAS: 2,
    FactKind.DATES: "2023-05/2024-12",
    FactKind.APP: "WhatsApp",
    FactKind.SHOP: "City Books",
}


@pytest.fixture(params=LANGUAGES)
def language(qtbot: QtBot, request: pytest.FixtureRequest) -> Iterator[str]:
    app = QCoreApplication.instance()
    assert app is not None
    before = QLocale()
    installed = install_translation(app, request.param)
    assert installed is not None
    yield request.param
    for translator in (installed, *installed.children()):
        app.removeTranslator(translator)  # type: ignore[arg-type]
    QLocale.setDefault(before)


def test_there_is_another_language() -> None:
    assert LANGUAGES


def test_every_code_has_words_in_every_language(language: str) -> None:
    for code in MessageCode:
        spoken = any(letter.isalpha() for letter in re.sub(r"\{[^}]*\}|%Ln", "", forms(code)[0]))
        for count in COUNTS:
            message = sample(code, count)
            text = in_words(message)
            assert not re.search(r"[{}]|%Ln", text), code
            assert len(forms(code)) == 1 or QLocale().toString(count) in text, code
            assert (text != in_english(message)) == spoken or code in SAME, code


@pytest.mark.parametrize("count", COUNTS)
def test_english_is_the_same_in_the_window_and_on_the_command_line(qtbot: QtBot, count: int) -> None:
    for code in MessageCode:
        assert in_words(sample(code, count)) == in_english(sample(code, count))


def test_every_fact_has_words_in_every_language(language: str) -> None:
    for kind in FactKind:
        for value in (VALUES.get(kind, 0.94), VALUES.get(kind, 1.0)):
            text = formats.fact(Fact(kind, value))
            assert text
            assert "{" not in text
            assert kind in SAID or text.casefold() != in_english(Fact(kind, value)).casefold(), kind


@pytest.mark.parametrize("kind", ActKind)
def test_every_act_has_an_icon(kind: ActKind) -> None:
    assert assets.path(f"icons/{act_icon(kind)}.svg").is_file()


def test_a_sentence_within_another_begins_as_the_language_wants_it(qtbot: QtBot, language: str) -> None:
    if language == "de":
        message = sample(MessageCode.BACK_BUT_ONE, 1)
        assert in_words(message) == ("4 Fotos sind zurück. IMG_1.jpg nicht: Eine andere Datei trägt jetzt ihren Namen.")


def test_an_error_that_nobody_has_foreseen_does_not_speak_english(language: str) -> None:
    assert in_words(Message(MessageCode.NO_ALBUMS_YET)) == error_in_words(
        PhotosortError(Message(MessageCode.NO_ALBUMS_YET))
    )
    denied = PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    assert os.strerror(errno.EACCES) not in error_in_words(denied)
    assert "division" not in error_in_words(ZeroDivisionError("division by zero"))


def test_an_act_is_told_in_the_persons_language(
    qtbot: QtBot, language: str, window: MainWindow, library: FakeLibrary
) -> None:
    window.context.acts.do(Rename(AlbumId(2), "Kerala"))
    qtbot.waitUntil(window.toast.isVisible)
    (entry,) = library.history.entries()
    assert window.toast.words.text() == in_words(entry.message)
    assert window.toast.words.text() != in_english(entry.message)
    window.context.acts.do(Rename(AlbumId(2), ""))
    refusal = Message(MessageCode.NAME_NEEDED, album="Kerala")
    qtbot.waitUntil(lambda: window.toast.words.text() == in_words(refusal))
    assert in_words(refusal) != in_english(refusal)
    panel = HistoryPanel(window.context)
    qtbot.addWidget(panel)
    panel.refresh()
    qtbot.waitUntil(lambda: bool(panel.list.rows()))
    assert not panel.grab().isNull()


def calls() -> Iterator[tuple[str, ast.Call]]:
    for path in (Path(photosort.__file__).parent / "ui").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                yield f"{path.name}:{node.lineno}", node


def name_of(function: ast.expr) -> str:
    match function:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def test_no_error_is_said_as_it_is() -> None:
    """An exception as text is English, and so is `in_english`."""
    errors = {"error", "exception", "exc", "problem", "failure"}
    found = [
        where
        for where, call in calls()
        if name_of(call.func) == "in_english"
        or (
            name_of(call.func) in ("str", "repr")
            and any(isinstance(argument, ast.Name) and argument.id in errors for argument in call.args)
        )
    ]
    assert not found


def test_what_is_told_is_translated_or_made_of_messages() -> None:
    """The first argument of whatever tells the person something is no text written out."""
    found = [
        where
        for where, call in calls()
        if name_of(call.func) in ("say", "_say", "Notice", "warn", "offer", "setText", "set_full", "set_note")
        and call.args
        and isinstance(call.args[0], ast.Constant | ast.JoinedStr)
        and any(letter.isalpha() for letter in _written(call.args[0]))
    ]
    assert not found


def _written(node: ast.Constant | ast.JoinedStr) -> str:
    parts = node.values if isinstance(node, ast.JoinedStr) else [node]
    return "".join(str(part.value) for part in parts if isinstance(part, ast.Constant) and isinstance(part.value, str))


@pytest.mark.parametrize("language", ["de"], indirect=True)
def test_names_of_albums_in_german(language: str) -> None:
    dogs, food = Message(MessageCode.DOGS), Message(MessageCode.FOOD)
    winter = Message(MessageCode.NAME_TIME, time="2023-11/2024-01")
    for message, said in (
        (Message(MessageCode.NAME_JOINED, first="Lyon", second=winter), "Lyon · Nov 2023 – Jan 2024"),
        (Message(MessageCode.NAME_TIME, time="2024-05"), "Mai 2024"),
        (Message(MessageCode.NAME_TIME, time="2024-05/2024-07"), "Mai – Juli 2024"),
        (Message(MessageCode.NAME_PAIR, first=dogs, second=food), "Hunde und Essen"),
        (Message(MessageCode.OTHERS_OF, what=food), "Mehr Essen"),
        (Message(MessageCode.ALSO, what=dogs), "auch Hunde"),
    ):
        assert in_words(message) == said


def test_a_date_is_said_with_the_time_that_it_was_set_to() -> None:
    told = Message(MessageCode.DATE_SET, count=1, time="2026-05-10T02:04")
    assert in_words(told) == in_english(told) == "Set the date of 1 photo to 10 May 2026, 02:04"
    before = Message(MessageCode.DATE_SET, count=1, time="2026-05-10")  # of an older version
    assert in_english(before) == "Set the date of 1 photo to 10 May 2026"
