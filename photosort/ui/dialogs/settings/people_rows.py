"""Finding people, among the settings: the switch with what it means, and the way to be rid of all of it."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QPushButton

from photosort.ui.dialogs.settings.rows import Group, Row
from photosort.ui.services.context import Context
from photosort.ui.text import formats as say
from photosort.ui.text.i18n import plural, tr
from photosort.ui.widgets.switch import Switch


class PeopleGroup(Group):
    """Turned off, what faces are compared by is deleted at once; only faces stay of which something was said."""

    def __init__(self, context: Context, ask: Callable[[str], object]) -> None:
        """`ask` has an action open its sheet."""
        self._context = context
        words = tr("Find people in photos")
        self.turn = Switch(context, words)
        self.turn.clicked.connect(self._turn)
        self.delete = QPushButton(tr("Delete all face data…"))
        self.delete.setProperty("kind", "danger")
        self.delete.clicked.connect(lambda: ask("forget-people"))
        also = tr("faces recognition biometric persons privacy")
        self.row = Row(context, "scan-face", words, [self.turn], also=also)
        self.data = Row(context, "trash-2", tr("Face data"), [self.delete], also=also)
        super().__init__(context, tr("People"), [self.row, self.data])
        context.overview.changed.connect(self._say)
        context.settingsChanged.connect(self._say)
        self._say()

    def _turn(self, on: bool) -> None:
        self._context.set_settings(replace(self._context.settings, people="on" if on else "off"))

    def _say(self) -> None:
        on, overview = self._context.settings.shows_people, self._context.overview.now
        counts = overview.people_counts
        self.turn.setChecked(on)
        self.delete.setEnabled(bool(counts.faces or overview.people))
        biometric = tr("What is worked out of a face is biometric data. It stays on this computer.")
        off = tr(
            "Turned off, it is deleted at once, with all faces of which you said nothing. Names, and where the faces "
            "are that you named or spoke of, stay until you delete all face data."
        )
        self.row.say(f"{biometric} {off}")
        amount = say.joined(say.people(len(overview.people)), plural("%Ln face", "%Ln faces", counts.faces))
        goes = tr("Names given to people go with it.")
        self.data.say(say.joined(amount, goes) if counts.faces else goes)
