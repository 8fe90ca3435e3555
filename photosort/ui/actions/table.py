"""Every action of the window in one table: menus, shortcuts, tooltips and what is done follow from its records."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import field

from photosort.model.photo import Mark
from photosort.model.value import dataclass
from photosort.ui.actions.handlers import Handlers
from photosort.ui.pages.page_spec import PageSpec
from photosort.ui.pages.registry import PAGES
from photosort.ui.style.theme import Scheme
from photosort.ui.text.i18n import mark
from photosort.ui.widgets.action_spec import ActionSpec, Needs, Target


@dataclass(frozen=True, slots=True)
class Action(ActionSpec):
    """One action, and who does it to a target."""

    do: Callable[[Handlers, Target], object] = field(kw_only=True)


Table = dict[str, tuple[Action | None, ...]]
"""Actions by the title of their menu; None is a line between them."""


def actions_of(table: Table) -> Iterator[Action]:
    """Every action of a table, in the order of the menus."""
    for group in table.values():
        yield from (action for action in group if action is not None)


def _leading_to(page: PageSpec) -> Action:
    return Action(
        page.place.id, page.text, page.keys, page.icon, Needs.LIBRARY, under=mark("Go to"),
        do=lambda by, _: by.navigator.go(page.place, keyed=True),
    )  # fmt: skip


def make_table(pages: Iterable[PageSpec] = PAGES) -> Table:
    """All actions; those that lead to pages follow from the records of the pages."""
    first = {_VIEW: tuple(_leading_to(page) for page in pages)}
    return {title: (*first.get(title, ()), *group) for title, group in _TABLE.items()}


_VIEW = mark("&View")
_TABLE: Table = {
    mark("&File"): (
        Action("add-folder", mark("Add folder…"), "Ctrl+O", "folder-plus", do=lambda by, _: by.folders.choose()),
        Action(
            "missing", mark("What is missing here…"), "", "search", Needs.LIBRARY,
            also=mark("compare card phone Takeout backup import not yet"),
            do=lambda by, _: by.folders.choose_to_compare(),
        ),
        Action(
            "rescan", mark("Look for new photos"), "F5", "refresh-cw", Needs.LIBRARY,
            do=lambda by, _: by.organizing.rescan(),
        ),
        Action(
            "pause", mark("Pause"), "", "pause", Needs.RUN, do=lambda by, _: by.organizing.pause_or_resume(),
        ),
        Action(
            "rescan-folder", mark("Look for new photos"), "", "refresh-cw", Needs.FOLDER, under=mark("Folder"),
            do=lambda by, at: by.folders.rescan(at),
        ),
        Action(
            "show-folder", mark("Show in file manager"), "", "folder-open", Needs.FOLDER, under=mark("Folder"),
            do=lambda by, at: by.folders.show(at),
        ),
        Action(
            "take-out-folder", mark("Take out of Photosort"), "", "x", Needs.FOLDER, under=mark("Folder"),
            do=lambda by, at: by.folders.take_out_shown(at),
        ),
        None,
        Action(
            "apply", mark("Put albums into folders…"), "Ctrl+Shift+S", "folder-output", Needs.LIBRARY,
            also=mark("export copy sidecars XMP tags keywords digiKam Lightroom"),
            do=lambda by, at: by.albums.export(at),
        ),
        None,
        Action("settings", mark("Settings…"), "Ctrl+,", "settings", do=lambda by, _: by.window.settings()),
        None,
        Action("quit", mark("Quit"), "Ctrl+Q", "log-out", Needs.ALWAYS, do=lambda by, _: by.shell.close_window()),
    ),
    mark("&Edit"): (
        Action("undo", mark("Undo"), "Ctrl+Z", "undo-2", Needs.UNDO, do=lambda by, _: by.acts.undo()),
        Action("redo", mark("Redo"), "Ctrl+Shift+Z", "redo-2", Needs.REDO, do=lambda by, _: by.acts.redo()),
        Action("redo-too", mark("Redo"), "Ctrl+Y", "", Needs.REDO, hidden=True, do=lambda by, _: by.acts.redo()),
        None,
        Action(
            "select-all", mark("Select all"), "Ctrl+A", "", Needs.SELECTABLE,
            do=lambda by, _: by.window.select_all(),
        ),
        Action(
            "select-month", mark("Select month"), "Ctrl+M", "", Needs.MONTHS,
            do=lambda by, _: by.window.select_month(),
        ),
        Action(
            "select-none", mark("Select none"), "Ctrl+Shift+A", "", Needs.SELECTABLE,
            do=lambda by, _: by.window.select_none(),
        ),
        Action(
            "invert", mark("Invert selection"), "Ctrl+I", "", Needs.SELECTABLE,
            do=lambda by, _: by.window.invert_selection(),
        ),
        None,
        Action(
            "search", mark("Search all photos"), "Ctrl+F", "search", Needs.LIBRARY, do=lambda by, _: by.window.search()
        ),
        Action(
            "search-here", mark("Search this page"), "Ctrl+Shift+F", "", Needs.LIBRARY,
            do=lambda by, _: by.window.search_here(),
        ),
        Action(
            "save-search", mark("Save as smart album"), "Ctrl+S", "bookmark-plus", Needs.UNSAVED_SEARCH,
            also=mark("saved search keep"), do=lambda by, _: by.search.save(),
        ),
        Action(
            "drop-smart-album", mark("Remove the smart album"), "", "x", Needs.SMART_ALBUM,
            do=lambda by, at: by.search.drop(at),
        ),
    ),
    _VIEW: (
        Action(
            "history", mark("History"), "Ctrl+H", "history", Needs.LIBRARY, checkable=True,
            do=lambda by, _: by.shell.toggle_panel(history=True),
        ),
        None,
        Action(
            "album-count", mark("Fewer or more albums"), "Ctrl+J", "sliders-horizontal", Needs.ALBUM_COUNT,
            do=lambda by, _: by.window.toggle_album_count(),
        ),
        Action(
            "group-again", mark("Group again"), "Ctrl+Shift+J", "sparkles", Needs.LIBRARY,
            do=lambda by, _: by.organizing.group_again(),
        ),
        Action("sort", mark("Sort by"), "", "", Needs.ORDERS, do=lambda by, _: by.window.sort()),
        Action(
            "order-again", mark("Put albums in order again"), "Ctrl+Shift+O", "refresh-cw", Needs.OUT_OF_ORDER,
            do=lambda by, _: by.window.order_again(),
        ),
        Action("zoom-in", mark("Larger pictures"), "Ctrl++", "zoom-in", Needs.ZOOM, do=lambda by, _: by.window.zoom(1)),
        Action(
            "zoom-out", mark("Smaller pictures"), "Ctrl+-", "zoom-out", Needs.ZOOM,
            do=lambda by, _: by.window.zoom(-1),
        ),
        Action(
            "copies-apart", mark("Show copies one by one"), "", "copy", Needs.LIBRARY, checkable=True,
            do=lambda by, _: by.window.toggle_copies(),
        ),
        None,
        Action(
            "theme-auto", mark("As the system"), checkable=True, under=mark("Appearance"),
            do=lambda by, _: by.window.use_scheme(Scheme.SYSTEM),
        ),
        Action(
            "theme-light", mark("Light"), checkable=True, under=mark("Appearance"),
            do=lambda by, _: by.window.use_scheme(Scheme.LIGHT),
        ),
        Action(
            "theme-dark", mark("Dark"), checkable=True, under=mark("Appearance"),
            do=lambda by, _: by.window.use_scheme(Scheme.DARK),
        ),
        None,
        Action(
            "sidebar", mark("Sidebar"), "F9", "panel-left", Needs.LIBRARY, checkable=True,
            do=lambda by, _: by.shell.toggle_sidebar(),
        ),
        Action(
            "info", mark("Details"), "F8", "panel-right", Needs.LIBRARY, checkable=True,
            do=lambda by, _: by.shell.toggle_panel(history=False),
        ),
        Action(
            "full-screen", mark("Full screen"), "F11", "fullscreen", Needs.SCREEN, checkable=True,
            do=lambda by, _: by.window.full_screen(),
        ),
        Action("next-region", mark("Next part of the window"), "F6", do=lambda by, _: by.window.go_to_region(1)),
        Action(
            "region-before", mark("Previous part of the window"), "Shift+F6",
            do=lambda by, _: by.window.go_to_region(-1),
        ),
        Action("back", mark("Back"), "Alt+Left", "arrow-left", Needs.BACK, do=lambda by, _: by.navigator.back()),
    ),
    mark("&Album"): (
        Action(
            "open-album", mark("Open"), "", "eye", Needs.ONE_ALBUM, hint="Enter",
            do=lambda by, at: by.albums.open(at),
        ),
        Action("rename", mark("Rename"), "F2", "pencil", Needs.ALBUM_AT_HAND, do=lambda by, at: by.window.rename(at)),
        Action(
            "merge", mark("Merge…"), "M", "merge", Needs.ALBUMS,
            mark("Merge into another album…"), mark("Merge %Ln albums…"),
            do=lambda by, at: by.albums.merge(at),
        ),
        Action(
            "give-cover-back", mark("Let Photosort choose the cover"), "", "image", Needs.OWN_COVER,
            do=lambda by, at: by.culling.give_cover_back(at),
        ),
        Action("split", mark("Split…"), "S", "split", Needs.ONE_ALBUM, do=lambda by, at: by.albums.split(at)),
        None,
        Action(
            "dismiss-junk", mark("Keep, not junk"), "K", "circle-check", Needs.JUNK_ALBUMS,
            "", mark("Keep %Ln albums, not junk"),
            do=lambda by, at: by.albums.dismiss_junk(at),
        ),
        None,
        Action(
            "trash-album", mark("Move to the {trash}…"), "Del", "trash-2", Needs.CHOSEN_ALBUMS,
            mark("Move album to the {trash}…"), mark("Move %Ln albums to the {trash}…"), danger=True,
            do=lambda by, at: by.albums.trash(at),
        ),
    ),
    mark("&Photo"): (
        Action(
            "open-photo", mark("Open"), "", "eye", Needs.PHOTOS, hint="Enter", hinted=Needs.ENTER_OPENS,
            do=lambda by, at: by.photos.open(at),
        ),
        Action(
            "open-stack", mark("Show copies here"), "E", "copy", Needs.FOLDED, also=mark("duplicates stack expand"),
            do=lambda by, _: by.window.toggle_stack(),
        ),
        Action(
            "compare", mark("Compare"), "C", "columns-2", Needs.COMPARABLE, "", mark("Compare %Ln photos"),
            do=lambda by, at: by.culling.compare(at),
        ),
        Action(
            "slide-show", mark("Slide show"), "Shift+F11", "play", Needs.IN_FRONT,
            do=lambda by, at: by.window.slide_show(at),
        ),
        Action("turn", mark("Turn the view"), "R", "rotate-cw", Needs.LARGE, do=lambda by, _: by.window.turn()),
        Action(
            "show-text", mark("Text in the photo"), "T", "scan-text", Needs.LARGE, also=mark("read copy words letters"),
            do=lambda by, _: by.window.show_text(),
        ),
        Action(
            "show-faces", mark("Faces in the photo"), "W", "scan-face", Needs.LARGE, also=mark("people names who"),
            do=lambda by, _: by.window.show_faces(),
        ),
        Action(
            "similar", mark("Find more like these"), "L", "search", Needs.PHOTOS, mark("Find more like this"),
            also=mark("duplicates copies same twice"),
            do=lambda by, at: by.photos.find_alike(at),
        ),
        None,
        Action(
            "move", mark("Move to album…"), "M", "folder-symlink", Needs.PHOTOS,
            mark("Move %Ln photo to album…"), mark("Move %Ln photos to album…"),
            do=lambda by, at: by.photos.move(at),
        ),
        Action(
            "new-album", mark("New album from these"), "Ctrl+G", "layers", Needs.PHOTOS,
            mark("New album from %Ln photo"), mark("New album from %Ln photos"),
            do=lambda by, at: by.photos.make_album(at),
        ),
        Action(
            "cover", mark("Use as the album’s cover"), "", "image", Needs.ONE_MEMBER,
            do=lambda by, at: by.culling.choose_cover(at),
        ),
        Action(
            "change-dates", mark("Date and time…"), "", "calendar-days", Needs.PHOTOS, "",
            mark("Date and time of %Ln photos…"), also=mark("wrong clock shift year taken time zone"),
            under=mark("When and where"), do=lambda by, at: by.photos.change_dates(at),
        ),
        Action(
            "place", mark("Place…"), "", "map-pin", Needs.PHOTOS, "",
            mark("Place of %Ln photos…"), also=mark("where taken town GPS coordinates location map"),
            under=mark("When and where"), do=lambda by, at: by.photos.place(at),
        ),
        Action(
            "place-on-map", mark("Place on the map…"), "", "map-pin", Needs.PHOTOS, "",
            mark("Place %Ln photos on the map…"), under=mark("When and where"),
            do=lambda by, at: by.photos.place_on_map(at),
        ),
        Action(
            "show-on-map", mark("Show on the map"), "", "map-pin", Needs.PHOTOS, "", mark("Show %Ln photos on the map"),
            also=mark("where taken place"), under=mark("When and where"), do=lambda by, at: by.photos.show_on_map(at),
        ),
        Action(
            "confirm-place", mark("Confirm guessed place"), "", "check", Needs.PHOTOS, "",
            mark("Confirm guessed places of %Ln photos"), under=mark("When and where"),
            do=lambda by, at: by.photos.confirm_place(at),
        ),
        Action("remove", mark("Not in this album"), "N", "x", Needs.MEMBERS, do=lambda by, at: by.photos.remove(at)),
        Action("pin", mark("Pin to this album"), "Ctrl+P", "pin", Needs.MEMBERS, do=lambda by, at: by.photos.pin(at)),
        None,
        Action(
            "keep", mark("Mark as kept"), "P", "check", Needs.AT_HAND, "", mark("Mark %Ln photos as kept"),
            do=lambda by, at: by.culling.mark(at, Mark.KEPT),
        ),
        Action(
            "reject", mark("Mark as rejected"), "X", "circle-x", Needs.AT_HAND, "", mark("Mark %Ln photos as rejected"),
            do=lambda by, at: by.culling.mark(at, Mark.REJECTED),
        ),
        Action("unmark", mark("No mark"), "U", "", Needs.AT_HAND, do=lambda by, at: by.culling.mark(at, Mark.NONE)),
        Action(
            "keep-shifted", mark("Kept: stay, or go on"), "Shift+P", "", Needs.AT_HAND, hidden=True,
            do=lambda by, at: by.culling.mark(at, Mark.KEPT, shifted=True),
        ),
        Action(
            "reject-shifted", mark("Rejected: stay, or go on"), "Shift+X", "", Needs.AT_HAND, hidden=True,
            do=lambda by, at: by.culling.mark(at, Mark.REJECTED, shifted=True),
        ),
        Action(
            "unmark-shifted", mark("No mark: stay, or go on"), "Shift+U", "", Needs.AT_HAND, hidden=True,
            do=lambda by, at: by.culling.mark(at, Mark.NONE, shifted=True),
        ),
        Action("favourite", mark("Favourite"), "F", "heart", Needs.AT_HAND, do=lambda by, at: by.culling.favour(at)),
        Action(
            "review-rejected", mark("Review rejected photos…"), "", "trash-2", Needs.REJECTED,
            do=lambda by, _: by.culling.review(),
        ),
        Action(
            "review-poor", mark("Review blurred photos…"), "", "trash-2", Needs.POOR,
            also=mark("dark accidental shaken focus"), do=lambda by, _: by.culling.review_poor(),
        ),
        None,
        Action(
            "open-event", mark("Open"), "", "luggage", Needs.EVENT_HERE, hint="Enter", hinted=Needs.EVENT,
            under=mark("Event"), do=lambda by, _: by.events.open(),
        ),
        Action(
            "rename-event", mark("Rename"), "F2", "pencil", Needs.EVENT, under=mark("Event"),
            also=mark("journey name"), do=lambda by, _: by.events.rename(),
        ),
        Action(
            "merge-event", mark("Merge with the one before"), "M", "merge", Needs.EVENT, under=mark("Event"),
            also=mark("journey join"), do=lambda by, _: by.events.merge(),
        ),
        Action(
            "album-of-event", mark("New album from it"), "", "folder-plus", Needs.EVENT, under=mark("Event"),
            do=lambda by, _: by.events.make_album(),
        ),
        Action(
            "begin-event", mark("New event from here"), "S", "split", Needs.DAYS, under=mark("Event"),
            also=mark("split journey"), do=lambda by, at: by.events.begin(at),
        ),
        None,
        Action(
            "keep-best", mark("Keep the best"), "K", "check", Needs.STACK, under=mark("Stack"),
            also=mark("duplicates copies burst"), do=lambda by, at: by.stacks.keep_best(at),
        ),
        Action(
            "compare-stack", mark("Compare"), "C", "columns-2", Needs.STACK, under=mark("Stack"),
            do=lambda by, at: by.stacks.compare(at),
        ),
        Action(
            "not-same", mark("Not the same"), "N", "x", Needs.DIFFERING, under=mark("Stack"),
            do=lambda by, at: by.stacks.part(at),
        ),
        Action(
            "clear-copies", mark("Clear choice"), "", "", Needs.CHOSEN_COPIES, under=mark("Stack"),
            do=lambda by, _: by.stacks.clear(),
        ),
        Action(
            "review-copies", mark("Review copies…"), "", "trash-2", Needs.CHOSEN_COPIES,
            mark("Review %Ln photo…"), mark("Review %Ln photos…"), under=mark("Stack"),
            do=lambda by, _: by.stacks.review(),
        ),
        None,
        Action(
            "open-elsewhere", mark("Open in another program"), "Ctrl+E", "external-link", Needs.PHOTOS, "",
            mark("Open %Ln photos in another program"), under=mark("Files"),
            do=lambda by, at: by.photos.open_elsewhere(at),
        ),
        Action(
            "open-with", mark("Open with…"), "Ctrl+Shift+E", "external-link", Needs.PHOTOS, "",
            mark("Open %Ln photos with…"), under=mark("Files"), do=lambda by, at: by.photos.open_with(at),
        ),
        Action(
            "show-file", mark("Show in file manager"), "Ctrl+Shift+R", "folder-open", Needs.PHOTOS,
            under=mark("Files"), do=lambda by, at: by.photos.show_files(at),
        ),
        Action(
            "copy-files", mark("Copy files"), "Ctrl+C", "copy", Needs.PHOTOS, mark("Copy file"),
            mark("Copy %Ln files"),
            under=mark("Files"), do=lambda by, at: by.photos.copy_files(at),
        ),
        Action(
            "copy-paths", mark("Copy paths"), "Ctrl+Shift+C", "copy", Needs.PHOTOS, mark("Copy path"),
            mark("Copy %Ln paths"),
            under=mark("Files"), do=lambda by, at: by.photos.copy_paths(at),
        ),
        None,
        Action(
            "trash", mark("Move to the {trash}…"), "Del", "trash-2", Needs.PHOTOS,
            mark("Move %Ln photo to the {trash}…"), mark("Move %Ln photos to the {trash}…"), danger=True,
            also=mark("delete remove RAW JPEG"),
            do=lambda by, at: by.photos.trash(at),
        ),
    ),
    mark("Pe&ople"): (
        Action(
            "open-person", mark("Open"), "", "eye", Needs.ONE_PERSON, hint="Enter",
            do=lambda by, at: by.people.open(at),
        ),
        Action(
            "name-person", mark("Give a name"), "F2", "pencil", Needs.ONE_PERSON,
            also=mark("rename face who"), do=lambda by, at: by.people.name(at),
        ),
        Action(
            "merge-people", mark("Merge…"), "M", "merge", Needs.PEOPLE, mark("Merge with somebody else…"),
            mark("Merge %Ln people…"), do=lambda by, at: by.people.merge(at),
        ),
        Action(
            "hide-people", mark("Hide"), "H", "eye-off", Needs.SHOWN_PEOPLE, "", mark("Hide %Ln people"),
            do=lambda by, at: by.people.hide(at, hidden=True),
        ),
        Action(
            "show-people", mark("Show again"), "H", "eye", Needs.HIDDEN_PEOPLE, "", mark("Show %Ln people again"),
            do=lambda by, at: by.people.hide(at, hidden=False),
        ),
        Action(
            "birthday", mark("Birthday…"), "", "cake", Needs.ONE_PERSON,
            do=lambda by, at: by.people.birthday(at),
        ),
        None,
        Action(
            "not-person", mark("Not this person"), "N", "user-round-x", Needs.THEIR_PHOTOS,
            do=lambda by, at: by.people.take_out(at),
        ),
        Action(
            "not-face", mark("Not a face"), "", "x", Needs.THEIR_PHOTOS,
            do=lambda by, at: by.people.no_face(at),
        ),
        Action(
            "split-person", mark("Somebody else"), "", "split", Needs.THEIR_PHOTOS,
            mark("Somebody else on %Ln photo"), mark("Somebody else on %Ln photos"),
            do=lambda by, at: by.people.split(at),
        ),
        Action(
            "person-cover", mark("Use as the person’s picture"), "", "image", Needs.ONE_OF_THEIRS,
            do=lambda by, at: by.people.choose_cover(at),
        ),
        None,
        Action(
            "answer-yes", mark("Yes, it is this person"), "Y", "check", Needs.QUESTION,
            do=lambda by, _: by.people.answer(yes=True),
        ),
        Action(
            "answer-no", mark("No, it is somebody else"), "N", "x", Needs.QUESTION,
            do=lambda by, _: by.people.answer(yes=False),
        ),
        None,
        Action(
            "strangers", mark("Strangers"), "", "user-round", Needs.FACES,
            also=mark("unknown faces nobody background"), do=lambda by, _: by.navigator.open_strangers(),
        ),
        Action(
            "open-face", mark("Open the photo"), "", "eye", Needs.STRANGERS, hint="Enter",
            do=lambda by, at: by.people.open_face(at),
        ),
        Action(
            "name-faces", mark("Name this face"), "F2", "pencil", Needs.STRANGERS, "", mark("Name %Ln faces"),
            do=lambda by, at: by.people.name_faces(at),
        ),
        Action(
            "faces-are", mark("This is…"), "M", "user-round-check", Needs.STRANGERS,
            do=lambda by, at: by.people.say_whose(at),
        ),
        Action(
            "hide-faces", mark("Hide this face"), "H", "eye-off", Needs.STRANGERS, "", mark("Hide %Ln faces"),
            do=lambda by, at: by.people.hide_faces(at),
        ),
        Action(
            "not-faces", mark("This is no face"), "N", "x", Needs.STRANGERS, "", mark("These %Ln are no faces"),
            do=lambda by, at: by.people.no_faces(at),
        ),
    ),
    mark("&Help"): (
        Action("shortcuts", mark("Keyboard shortcuts"), "F1", "keyboard", do=lambda by, _: by.window.shortcuts()),
        Action(
            "shortcuts-too", mark("Keyboard shortcuts"), "?", "", hidden=True, do=lambda by, _: by.window.shortcuts(),
        ),
        Action("change-keys", mark("Change keys…"), "", "", do=lambda by, _: by.window.change_keys()),
        Action("stored", mark("What is stored…"), "", "archive", do=lambda by, _: by.window.stored()),
        Action(
            "forget-people", mark("Delete all face data…"), "", "", Needs.FACES, danger=True,
            also=mark("people biometric privacy"), do=lambda by, _: by.people.forget(),
        ),
        Action("forget", mark("Forget everything…"), "", "", danger=True, do=lambda by, _: by.window.forget()),
        Action("about", mark("About Photosort"), "", "circle-help", do=lambda by, _: by.window.about()),
    ),
}  # fmt: skip
