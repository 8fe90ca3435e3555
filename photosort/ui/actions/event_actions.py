"""What can be said of events: their names, that two are one, and where another one begins; albums out of them."""

from PySide6.QtCore import QObject

from photosort.model.acts import MergeEvents, NewAlbum, SplitEvent
from photosort.model.event import Event
from photosort.model.view import Order, View
from photosort.ui.actions.shell import Shell
from photosort.ui.services.threads import Lane
from photosort.ui.text.i18n import tr
from photosort.ui.widgets.action_spec import Target


class EventActions(QObject):
    """Acts on the event that is selected, has the ring or is open, or on the one of a photo."""

    def __init__(self, shell: Shell, parent: QObject) -> None:
        super().__init__(parent)
        self._shell, self._context = shell, shell.context

    def open(self) -> None:
        """Show the photos of an event, day by day."""
        page = self._shell.page()
        event = page.event_here() if page is not None else None
        if event is not None:
            self._context.openView.emit(View(event=event.id, order=Order.OLDEST))

    def rename(self) -> None:
        """Have the page edit the name of an event in place."""
        page = self._shell.page()
        if page is not None:
            page.rename_event()

    def merge(self) -> None:
        """Say that an event and the one before it in time are one, with the name that the person gave to either."""
        event, all_of_them = self._at_hand(), self._context.library.events.all
        if event is None:
            return

        def take(known: list[Event]) -> None:
            after = known[[one.id for one in known].index(event.id) + 1 :] if event in known else []
            if not after:
                self._context.failed.emit(tr("There is no event before this one."))
                return
            into = event if event.named and not after[0].named else after[0]
            self._context.acts.do(MergeEvents((event.id, after[0].id), into.id))

        self._context.lanes.run(Lane.READ, all_of_them, take, owner=self)

    def make_album(self) -> None:
        """Make an album of all photos of an event."""
        event, photos = self._at_hand(), self._context.library.events.photos_of
        if event is not None:
            acts = self._context.acts
            self._context.lanes.run(
                Lane.READ,
                lambda: photos(event.id),
                lambda found: acts.do(NewAlbum(tuple(found), event.name)),
                owner=self,
            )

    def begin(self, target: Target) -> None:
        """Say that with the earliest of the photos at hand that is in an event another one begins."""
        library, page = self._context.library, self._shell.page()
        photos = target.photos or (tuple(page.photos_at_hand()) if page is not None else ())

        def ask() -> SplitEvent | None:
            events = library.events.of(photos)
            for photo in sorted(library.photos.get(photos), key=lambda one: (one.when, one.id)):
                event = events.get(photo.id)
                if event is not None:
                    return SplitEvent(event, photo.id)
            return None

        def take(act: SplitEvent | None) -> None:
            if act is not None:
                self._context.acts.do(act)
            else:
                self._context.failed.emit(tr("This is in no event that could be split."))

        self._context.lanes.run(Lane.READ, ask, take, owner=self)

    def _at_hand(self) -> Event | None:
        page = self._shell.page()
        return page.event_at_hand() if page is not None else None
