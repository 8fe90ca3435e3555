"""Bring the translations up to date: the window's strings from the sources into resources/translations/*.ts, and *.qm.

    python packaging/translate.py            what is new is added unfinished, what is gone is dropped; makes the .qm
    python packaging/translate.py LANGUAGE   begins another language, such as fr

Qt's own lupdate knows methods of classes; the window uses three functions of
`photosort.ui.text.i18n`: tr, mark and plural, and the table of the messages' sentences.
"""

import ast
import re
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

from photosort.model.sentences import SENTENCES

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "translations"
CONTEXT = "Photosort"
COUNT = "%Ln"
PLACE = {"tr": 0, "mark": 0, "plural": 1}  # which argument is the string


def strings(package: Path = ROOT / "photosort") -> dict[str, bool]:
    """Every string of the window, sorted, and whether it goes by a number, which it need not name."""
    calls = {call for path in package.rglob("*.py") for call in _strings_of(path)}
    found = {text for text, _ in calls}
    found |= {pattern if isinstance(pattern, str) else pattern[1] for pattern in SENTENCES.values()}
    return {text: COUNT in text or (text, "plural") in calls for text in sorted(filter(_has_words, found))}


def _has_words(text: str) -> bool:
    """Whether there is anything to translate beside the places of values."""
    return any(letter.isalpha() for letter in re.sub(r"\{[^}]*\}|%Ln", "", text))


def _strings_of(path: Path) -> Iterator[tuple[str, str]]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name) or node.func.id not in PLACE:
            continue
        for text in node.args[PLACE[node.func.id] :][:1]:
            if isinstance(text, ast.Constant) and isinstance(text.value, str):
                yield text.value, node.func.id


def read(path: Path) -> dict[str, list[str]]:
    """The finished translations of a .ts file: one text, or one for each number that the language tells apart."""
    found = {}
    for message in ElementTree.parse(path).getroot().iter("message"):
        translation = message.find("translation")
        if translation is None or translation.get("type") == "unfinished":
            continue
        forms = [form.text or "" for form in translation.findall("numerusform")]
        found[message.findtext("source") or ""] = forms or [translation.text or ""]
    return found


def write(path: Path, language: str, known: dict[str, list[str]], numbers: int = 2) -> None:
    """A .ts file with every string of the sources."""
    root = ElementTree.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ElementTree.SubElement(root, "context")
    ElementTree.SubElement(context, "name").text = CONTEXT
    for text, counted in strings().items():
        message = ElementTree.SubElement(context, "message", {"numerus": "yes"} if counted else {})
        ElementTree.SubElement(message, "source").text = text
        forms = known.get(text, [])
        translation = ElementTree.SubElement(message, "translation", {} if forms else {"type": "unfinished"})
        if counted:
            for form in forms or [""] * numbers:
                ElementTree.SubElement(translation, "numerusform").text = form
        else:
            translation.text = "".join(forms)
    ElementTree.indent(root)
    text = ElementTree.tostring(root, "unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n', "utf-8")


def main() -> None:
    """See the module."""
    for language in sys.argv[1:]:
        write(FOLDER / f"photosort_{language}.ts", language, {})
    release = Path(sysconfig.get_path("scripts")) / "pyside6-lrelease"
    for path in sorted(FOLDER.glob("*.ts")):
        write(path, path.stem.partition("_")[2], read(path))
        subprocess.run([release, path, "-qm", path.with_suffix(".qm")], check=True)


if __name__ == "__main__":
    main()
