"""Words in the person's language: one translation context for the whole window, plurals as separate strings."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from photosort import assets

CONTEXT = "Photosort"


def tr(text: str) -> str:
    """`text` in the person's language."""
    return QCoreApplication.translate(CONTEXT, text)


def plural(one: str, many: str, n: int) -> str:
    """The form that fits `n`; "%Ln" in it becomes n in the locale's digits. English needs no file for it."""
    translated = QCoreApplication.translate(CONTEXT, many, None, n)
    number = QLocale().toString(n)
    if translated == many.replace("%Ln", number):  # no translation: English has two forms
        return (one if n == 1 else many).replace("%Ln", number)
    return translated


def mark(text: str) -> str:
    """Mark a string of a table for translation; it is translated where it is shown."""
    return text


def beside_icon(text: str) -> str:
    """Words on a button that has an icon: style sheets know no gap between the two, so a space makes it 8 pixels."""
    return f"\N{THREE-PER-EM SPACE}{text}"


def languages() -> list[str]:
    """The languages that the window speaks, as their codes: that of the sources, and those translated."""
    names = (path.stem for path in (assets.folder() / "translations").glob("photosort_*.qm"))
    return ["en_GB", *sorted(name.removeprefix("photosort_") for name in names)]


def install_translation(app: QCoreApplication, language: str) -> QTranslator | None:
    """Load the translation for a language ("de", empty: the system's), if there is one. Keep what is returned."""
    locale = QLocale(language) if language else QLocale.system()
    QLocale.setDefault(locale)
    translator = QTranslator(app)
    if not translator.load(locale, "photosort", "_", str(assets.folder() / "translations")):
        return None
    system = QTranslator(translator)  # Qt's own words: file dialogs, the menus of text fields
    if system.load(locale, "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(system)
    app.installTranslator(translator)
    return translator


def remove_translation(app: QCoreApplication, translator: QTranslator | None) -> None:
    """Speak English again. What was made of a translation keeps its words."""
    if translator is not None:
        for one in (translator, *translator.findChildren(QTranslator)):
            app.removeTranslator(one)
