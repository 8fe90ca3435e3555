"""From the action that a person chose to what is done: to which target, and whether it is possible now."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import assert_never

from PySide6.QtCore import QObject, QPoint, Qt

from photosort.model.acts import Remove
from photosort.model.album import AlbumId
from photosort.model.photo import PhotoId
from photosort.model.twins import StackKind
from photosort.ui.actions.handlers import Handlers
from photosort.ui.actions.shell import Shell
from photosort.ui.actions.table import Table, actions_of
from photosort.ui.dialogs.dialog_host import DialogHost
from photosort.ui.pages import places
from photosort.ui.pages.page_spec import Drop
from photosort.ui.pages.places import Row
from photosort.ui.services.meant_albums import MeantAlbums
from photosort.ui.services.photos_to_compare import FEWEST, MOST
from photosort.ui.text.messages import in_words
from photosort.ui.widgets.action_spec import FOLDER_MENU, OF_ALBUMS, SMART_ALBUM_MENU, SUBFOLDER_MENU, Situation, Target
from photosort.ui.widgets.actions import Actions

OF_STACKS = ("move", "new-album", "remove", "pin", "trash")  # acts before which it is asked who is meant


class ActionDispatcher(QObject):
    """Answers `Actions.asked` and `Actions.menuAsked` for one window."""

    def __init__(self, shell: Shell, actions: Actions, table: Table) -> None:
        body = shell.body()
        super().__init__(body)
        self._shell, self._actions = shell, actions
        self._context = context = shell.context
        self.dialogs = DialogHost(context, body, shell.navigator)
        self.handlers = Handlers(shell, self.dialogs)
        self._in_menu: tuple[Target, MeantAlbums] | None = None  # what the context menu that is open is about
        self._table = {action.id: action for action in actions_of(table)}
        actions.asked.connect(self.run)
        actions.menuAsked.connect(self.popup)
        context.overview.changed.connect(self.handlers.folders.say_warnings, Qt.ConnectionType.SingleShotConnection)

    def run(self, name: str, target: Target | None = None) -> None:
        """Do what the person chose, to a target or to what is selected: that may have changed since the last look."""
        if self._in_menu is not None and target is self._in_menu[0] and target.albums:
            (opened, albums), self._in_menu = self._in_menu, None
            albums.now(opened.albums, lambda now: self.run(name, replace(opened, albums=tuple(one.id for one in now))))
            return
        meant = self._actions.meant(name, self.situation(target))
        if meant:
            action, aim = self._table[meant], self._aim(target)
            if target is None and action.needs in OF_ALBUMS:
                aim = replace(aim, albums=self._albums_at_hand(aim))
            self._with_stacks(name, aim.photos, lambda now: action.do(self.handlers, replace(aim, photos=now)))

    def _with_stacks(
        self, name: str, photos: tuple[PhotoId, ...], then: Callable[[tuple[PhotoId, ...]], object]
    ) -> None:
        """Do something to photos; where they stand for others, once it is said which of them are meant."""
        page = self._shell.page()
        everything = page.with_behind(photos) if page is not None and name in OF_STACKS else photos
        if len(everything) == len(photos):
            then(photos)
            return
        from photosort.ui.dialogs.stack_question import ask_for_stacks

        act = self._actions.plain_text(name).removesuffix("…")
        ask_for_stacks(self._context, self.dialogs, act, photos, everything, then)

    def popup(self, names: Sequence[str], target: Target | None, where: QPoint) -> None:
        """Open a context menu over the page, unless a dialog stands there."""
        page = self._shell.page()
        if page is not None and not self.dialogs.is_open:
            known, aim = {album.id: album for album in self._context.overview.now.albums}, self._aim(target)
            aim = replace(aim, albums=tuple(album for album in aim.albums if album in known))
            menu = self._actions.menu(names, page, self.situation(aim), aim)
            meant = MeantAlbums(self._context, [known[album] for album in aim.albums], menu)
            meant.gone.connect(menu.close)
            self._in_menu = (aim, meant)
            menu.popup(where)

    def row_menu(self, row: Row, where: QPoint) -> None:
        """Open the context menu of a folder or a smart album in the sidebar."""
        at = row.place
        if at is not None and at.smart_album is not None:
            self.popup(SMART_ALBUM_MENU, Target(smart_album=at.smart_album), where)
        elif at is not None and at.root is not None:
            self.popup(SUBFOLDER_MENU if at.folder else FOLDER_MENU, Target(root=at.root, folder=at.folder), where)

    def situation(self, target: Target | None = None) -> Situation:
        """What the actions depend on, now; nearly nothing is possible while a dialog is open."""
        page, overview = self._shell.page(), self._context.overview.now
        if page is None or self.dialogs.is_open:
            shown = self.dialogs.is_behind and page is not None and page.shows_one()
            return Situation(rests=self.dialogs.is_open, large=shown)
        aim = self._aim(target)
        albums = self._albums_at_hand(aim) if target is None else aim.albums
        people = aim.people or (tuple(page.people_at_hand()) if target is None else ())
        hidden = {one.id for one in overview.people if one.hidden}
        named = {one.id for one in overview.people if one.name}
        junk = {album.id for album in overview.junk}
        unsorted = overview.unsorted.id if overview.unsorted else None
        folded = page.folded_at_hand() is not None
        at_albums = self._shell.navigator.place() == places.ALBUMS and page.view() is None
        return Situation(
            photos=len(aim.photos),
            at_hand=len(aim.photos or page.photos_at_hand()),
            members=aim.view is None or (aim.view.album != unsorted and aim.view.person is None),
            albums=len(albums),
            chosen_albums=len(aim.albums),
            album_at_hand=len(aim.albums or page.albums_at_hand()) == 1 or aim.smart_album is not None,
            junk_albums=sum(album in junk for album in albums),
            own_cover=[album.own_cover for album in overview.albums if album.id in aim.albums] == [True],
            rejected=overview.counts.rejected > 0,
            poor=overview.poor > 0,
            comparable=FEWEST <= len(aim.photos) <= MOST or (page.shows_one() and not page.alone()) or folded,
            folded=folded,
            months=page.has_months(),
            large=page.shows_one(),
            in_front=page.in_front() is not None,
            undo=in_words(overview.undo.message) if overview.undo else "",
            redo=in_words(overview.redo.message) if overview.redo else "",
            library=bool(overview.roots),
            album_count=bool(overview.albums) and at_albums and self._context.first_order.now is None,
            zoom=page.zoom() is not None,
            selectable=page.selectable(),
            back=self._shell.navigator.can_go_back(),
            folder=aim.root is not None,
            orders=page.order_menu() is not None,
            out_of_order=page.out_of_order(),
            unsaved_search=bool(page.unsaved_search()),
            smart_album=aim.smart_album is not None,
            run=self._shell.organizing.busy or self._shell.organizing.has_chore,
            paused=self._shell.organizing.paused,
            people=len(people),
            shown_people=sum(one not in hidden for one in aim.people),
            hidden_people=sum(one in hidden for one in aim.people),
            person_at_hand=len(people) == 1,
            person_named=named.issuperset(people),
            theirs=aim.view is not None and aim.view.person is not None,
            strangers=len(aim.faces or (page.faces_at_hand() if target is None else ())),
            question=page.asks(),
            event=page.event_at_hand() is not None,
            event_here=page.event_here() is not None,
            days=page.by_days(),
            stack=aim.stack is not None,
            differing=aim.stack is not None and aim.stack.kind is not StackKind.EXACT,
            chosen_copies=self._context.stacks.going,
            faces=bool(overview.people_counts.faces or overview.people),
        )

    def drop(self, drop: Drop, photos: Sequence[PhotoId]) -> None:
        """Photos were dropped on a row of the sidebar."""
        match drop:
            case Drop.TAKE_OUT:
                self._with_stacks("remove", tuple(photos), lambda now: self._context.acts.do(Remove(now)))
            case Drop.MOVE:
                page = self._shell.page()
                view = page.view() if page is not None else None
                if not self.dialogs.is_open:
                    self._with_stacks(
                        "move", tuple(photos), lambda now: self.handlers.photos.move(Target(now, view=view))
                    )
            case Drop.PLACE:
                self._with_stacks("place", tuple(photos), lambda now: self.handlers.photos.place(Target(now)))
            case _:
                assert_never(drop)

    def _albums_at_hand(self, aim: Target) -> tuple[AlbumId, ...]:
        """Albums that acts go to: those that are selected, or the one that has the ring, as photos for marks."""
        page = self._shell.page()
        return aim.albums or (tuple(page.albums_at_hand()) if page is not None else ())

    def _aim(self, target: Target | None) -> Target:
        page = self._shell.page()
        if target is not None or page is None:
            return target or Target()
        return page.target()
