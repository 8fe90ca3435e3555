"""How many photos of an album a search found, in both languages, for none, one, two and many."""

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from photosort.ui.text.found_by import how_many_match
from photosort.ui.text.i18n import install_translation, remove_translation

NUMBERS = ((0, 9), (1, 9), (2, 9), (1, 1), (1200, 3000))


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "en_GB",
            [
                "0 of 9 photos match",
                "1 of 9 photos matches",
                "2 of 9 photos match",
                "1 of 1 photo matches",
                "1,200 of 3,000 photos match",
            ],
        ),
        (
            "de_DE",
            [
                "0 von 9 Fotos passen",
                "1 von 9 Fotos passt",
                "2 von 9 Fotos passen",
                "1 von 1 Foto passt",
                "1.200 von 3.000 Fotos passen",
            ],
        ),
    ],
)
def test_it_is_said_in_the_right_number(qapp: QApplication, language: str, said: list[str]) -> None:
    translator = install_translation(qapp, language)
    try:
        assert [how_many_match(*numbers) for numbers in NUMBERS] == said
    finally:
        remove_translation(qapp, translator)
        QLocale.setDefault(QLocale("en_GB"))
