"""Giving an event the name that was typed."""

from photosort.model.acts import RenameEvent
from photosort.model.event import Event
from photosort.ui.services.context import Context


def rename(context: Context, event: Event, name: str) -> None:
    """Do so, where that is another name."""
    if name.strip() and name.strip() != event.name:
        context.acts.do(RenameEvent(event.id, name.strip()))
