"""Chats and errors are told by several signs of their text, other screens by none of them."""

import pytest

from photosort.organizing.describing.screen_signs import Screen, about

PHONE_CHAT = ["9:41", "Anna", "online", "Today", "Are you coming?", "12:03", "In ten minutes", "12:05", "Message"]
GERMAN_CHAT = ["Oma", "zuletzt online heute um 09:12", "Gestern", "Bringst du Brot mit?", "18:20", "Ja 18:21"]
CHANNEL = ["# garden", "12 members", "Ben Roth 9:12 AM", "Who waters on Friday?", "Eva Lind 9:15 AM", "Me", "Reply"]
CRASH = ["Clock keeps stopping", "App info", "Close app"]
BROWSER = ["This site can't be reached", "example.org refused to connect.", "ERR_CONNECTION_REFUSED", "Reload"]
CONSOLE = ["$ python tidy.py", "Traceback (most recent call last):", "ValueError: no such day"]
DIALOG = ["Error", "The file could not be opened.", "OK"]
GERMAN_DIALOG = ["Fehler", "Die Datei konnte nicht gelesen werden.", "Abbrechen"]
HALF_DIALOG = ["Something went wrong", "Try again"]


@pytest.mark.parametrize("lines", [PHONE_CHAT, GERMAN_CHAT, CHANNEL])
def test_a_chat_is_told(lines: list[str]) -> None:
    assert about(lines) is Screen.CHAT


@pytest.mark.parametrize("lines", [CRASH, BROWSER, CONSOLE, DIALOG, GERMAN_DIALOG, HALF_DIALOG])
def test_an_error_is_told(lines: list[str]) -> None:
    assert about(lines) is Screen.ERROR


@pytest.mark.parametrize(
    "lines",
    [
        [],
        ["9:41", "Home", "Messages", "Notifications", "Settings", "Help"],
        ["Calendar", "Today", "Dentist", "9:00", "Lunch 12:30", "Call Ben", "15:45"],
        ["Departures", "Harbour 10:02", "Old Town 10:05", "Airport 10:11", "Zoo 10:12"],
        ["Notifications", "Show errors", "Stop at an error", "Write an event to the log", "OK", "Cancel"],
        ["try {", "read(file);", "} catch (IOException error) {", 'throw new Error("cannot read");', "}"],
        ["Do you want to save?", "Your changes cannot be restored later.", "Cancel", "OK"],
    ],
)
def test_nothing_is_said_of_other_screens(lines: list[str]) -> None:
    assert about(lines) is None


def test_words_in_a_window_full_of_text_are_no_error() -> None:
    assert about(["Error", "It could not be opened."]) is Screen.ERROR
    assert about([*["one of the files"] * 99, "Error", "It could not be opened."]) is None


def test_talk_of_an_error_is_a_chat() -> None:
    assert about([*PHONE_CHAT, "Something went wrong here", "Error 404", "Try again"]) is Screen.CHAT
