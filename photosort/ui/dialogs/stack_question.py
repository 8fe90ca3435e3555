"""Before an act on photos that stand for others: whether those behind them are meant as well."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QPushButton

from photosort.model.photo import PhotoId
from photosort.ui.dialogs.dialog_host import SMALL, DialogHost
from photosort.ui.services.context import Context
from photosort.ui.text.i18n import plural, tr
from photosort.ui.widgets.dialog import Dialog


def ask_for_stacks(
    context: Context,
    dialogs: DialogHost,
    act: str,
    shown: Sequence[PhotoId],
    everything: Sequence[PhotoId],
    then: Callable[[tuple[PhotoId, ...]], object],
) -> None:
    """Ask for whom an act, as its menu calls it, is meant: what is `shown`, or `everything` with what is behind it."""
    more = len(everything) - len(shown)
    title = plural("%Ln copy is not shown", "%Ln copies are not shown", more)
    words = tr("They stand behind what you chose. “{act}” can be for what you see, or for all of them.")
    only = plural("Only the one shown", "Only the %Ln shown", len(shown))
    dialog = Dialog(context, dialogs.host, title, only, subtitle=words.format(act=act), size=SMALL)
    whole = QPushButton(plural("All %Ln photo", "All %Ln photos", len(everything)), dialog.panel)
    dialog.extra.addWidget(whole)
    meant: list[Sequence[PhotoId]] = []
    whole.clicked.connect(lambda: meant.append(everything))
    whole.clicked.connect(dialog.accept)
    dialog.accepted.connect(lambda: meant.append(shown))
    dialogs.open(dialog)
    dialog.closed.connect(lambda: then(tuple(meant[0])) if meant else None)  # after it made way for another one
