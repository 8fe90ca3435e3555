"""What people look for among the settings that is none: the entries of the menus that do it."""

from PySide6.QtGui import QKeySequence

from photosort.ui.dialogs.settings.rows import Row
from photosort.ui.services.context import Context
from photosort.ui.text import formats as say
from photosort.ui.text.i18n import tr
from photosort.ui.widgets.actions import Actions

MOST = 5  # lines: more would be no answer


def rows_for(context: Context, actions: Actions, text: str) -> list[Row]:
    """Rows that tell where the actions are whose words have every word of a text, in the order of the menus."""
    sought, found = text.casefold().split(), []
    for title, group in actions.table.items():
        for spec in group:
            if spec is None or spec.hidden or not sought:
                continue
            name = actions.plain_text(spec.id)
            known = f"{name} {tr(spec.also) if spec.also else ''}".casefold()
            if all(word in known for word in sought):
                menu = tr("Menu {menu}").format(menu=tr(title).replace("&", ""))
                keys = QKeySequence(spec.keys).toString(QKeySequence.SequenceFormat.NativeText)
                found.append(Row(context, spec.icon or "ellipsis", name, [], more=say.joined(menu, keys)))
    return found[:MOST]
