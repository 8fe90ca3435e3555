"""All actions of a window as a table, and whose keys are whose: no two that are possible at once have the same."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from PySide6.QtGui import QKeySequence

from photosort.ui.widgets.action_spec import ActionSpec, may_share

Table = Mapping[str, Sequence[ActionSpec | None]]
"""Actions by the title of their menu, in the order of the menus; None is a line between them."""


def specs_of(table: Table) -> Iterator[ActionSpec]:
    """The actions of a table in the order of the menus."""
    for group in table.values():
        yield from (spec for spec in group if spec is not None)


def with_keys(table: Table, own: Mapping[str, str]) -> Table:
    """A table whose actions have keys of the person's own, by their ids.

    Who gave keys away has none: a later version may give them to another action, which then goes without. Of two
    actions that got the same, the first in the menus has them.
    """
    keys: dict[str, str] = {}
    holders: dict[str, list[ActionSpec]] = {}
    for spec in sorted(specs_of(table), key=lambda spec: spec.id not in own):
        wanted = own.get(spec.id, spec.keys)
        others = holders.setdefault(_normal(wanted), [])
        free = not wanted or all(may_share(other, spec) for other in others)
        keys[spec.id] = wanted if free else ""
        if free:
            others.append(spec)
    return {
        title: tuple(spec and replace(spec, keys=keys[spec.id]) for spec in group) for title, group in table.items()
    }


def taken_by(table: Table, name: str, keys: str) -> ActionSpec | None:
    """The action that has these keys already and could be possible at the same time; None where they are free."""
    specs = {spec.id: spec for spec in specs_of(table)}
    others = (spec for spec in specs.values() if spec.id != name and spec.keys and _normal(spec.keys) == _normal(keys))
    return next((spec for spec in others if not may_share(spec, specs[name])), None)


def _normal(keys: str) -> str:
    """Keys as Qt writes them: a person may write Backspace or Del, and ctrl+a."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.PortableText)
