"""The sentence of every message code, in English: what the command line says, and what translations start from.

`{name}` is the place of a value; `{name:small}` of a sentence that begins small within another one, which a translation
may do otherwise. Where a count decides, there are two forms, and %Ln is its place.
"""

from collections.abc import Callable, Mapping

from photosort.model.album_words import NAMES, WORDS
from photosort.model.event_words import EVENTS
from photosort.model.library_words import LIBRARY
from photosort.model.message import Message
from photosort.model.message_code import MessageCode as Code
from photosort.model.people_words import PEOPLE
from photosort.model.photo import shown
from photosort.model.unreadable_words import UNREADABLE

SENTENCES: Mapping[Code, str | tuple[str, str]] = {
    Code.NOTHING_CHANGED: "Nothing changed",
    Code.RENAMED: "Renamed {album} to {name}",
    Code.MERGED: ("Merged %Ln album into {album}", "Merged %Ln albums into {album}"),
    Code.MERGED_ONE: "Merged {name} into {album}",
    Code.SPLIT: ("Split {album} into %Ln album", "Split {album} into %Ln albums"),
    Code.NOW_IN: ("%Ln photo is now in {album}", "%Ln photos are now in {album}"),
    Code.TAKEN_OUT: ("Took %Ln photo out of its album", "Took %Ln photos out of their albums"),
    Code.PINNED: ("Pinned %Ln photo", "Pinned %Ln photos"),
    Code.UNPINNED: ("Unpinned %Ln photo", "Unpinned %Ln photos"),
    Code.DISMISSED: "{album} will not be suggested again",
    Code.DISMISSED_ALBUMS: ("%Ln album will not be suggested again", "%Ln albums will not be suggested again"),
    Code.OFFERED_AGAIN: "{album} may be suggested again",
    Code.OFFERED_AGAIN_ALBUMS: ("%Ln album may be suggested again", "%Ln albums may be suggested again"),
    Code.GROUPED_THE_SAME: "Grouping again would change nothing",
    Code.REGROUPED: ("Regrouped photos into %Ln album", "Regrouped photos into %Ln albums"),
    Code.AGAIN_FOR_ENCODER: "Another encoder looks at your photos now",
    Code.AGAIN_FOR_UNSORTED: ("{part} of %Ln photo is unsorted", "{part} of %Ln photos are unsorted"),
    Code.AGAIN_FOR_ARRIVALS: (
        "%Ln photo came after the albums were made",
        "%Ln photos came after the albums were made",
    ),
    Code.AGAIN_FOR_LEAVING: (
        "%Ln photo left after the albums were made",
        "%Ln photos left after the albums were made",
    ),
    Code.FOLDER_ADDED: "Added {name} to Photosort",
    Code.PHOTOS_ADDED: ("Added %Ln photo to Photosort", "Added %Ln photos to Photosort"),
    Code.FOLDERS_ADDED: ("Added %Ln folder to Photosort", "Added %Ln folders to Photosort"),
    Code.FOLDER_TAKEN_OUT: "Took {name} out of Photosort",
    Code.MARKED_KEPT: ("Marked %Ln photo as kept", "Marked %Ln photos as kept"),
    Code.MARKED_REJECTED: ("Marked %Ln photo as rejected", "Marked %Ln photos as rejected"),
    Code.UNMARKED: ("Took the mark off %Ln photo", "Took the marks off %Ln photos"),
    Code.CULLED: ("Culled photos: %Ln mark", "Culled photos: %Ln marks"),
    Code.FAVOURED: ("Made %Ln photo a favourite", "Made %Ln photos favourites"),
    Code.UNFAVOURED: ("%Ln photo is no longer a favourite", "%Ln photos are no longer favourites"),
    Code.COVER_CHOSEN: "{name} is the cover of {album} now",
    Code.COVER_GIVEN_BACK: "Photosort chooses the cover of {album} again",
    Code.SMART_ALBUM_MADE: "Made the smart album {name}",
    Code.SMART_ALBUM_DROPPED: "Removed the smart album {name}",
    Code.SUBFOLDERS_USED: "Added the subfolders of {name}",
    Code.SUBFOLDERS_LEFT_OUT: "Left out the subfolders of {name}",
    Code.NOT_THE_SAME: ("Told %Ln photo apart", "Told %Ln photos apart"),
    Code.TRASHED: ("Moved %Ln photo to the trash", "Moved %Ln photos to the trash"),
    Code.TRASHED_PART: ("Moved {part} of %Ln photo to the trash", "Moved {part} of %Ln photos to the trash"),
    Code.TRASHED_DEVELOPED: (
        "Moved %Ln photo to the trash; its RAW file stays",
        "Moved %Ln photos to the trash; their RAW files stay",
    ),
    Code.TRASHED_DEVELOPED_PART: (
        "Moved {part} of %Ln photo to the trash; the RAW file stays",
        "Moved {part} of %Ln photos to the trash; the RAW files stay",
    ),
    Code.TRASHED_RAW: (
        "Moved the RAW file of %Ln photo to the trash",
        "Moved the RAW files of %Ln photos to the trash",
    ),
    Code.TRASHED_RAW_PART: (
        "Moved the RAW files of {part} of %Ln photo to the trash",
        "Moved the RAW files of {part} of %Ln photos to the trash",
    ),
    Code.WITHOUT_RAW: (
        "{done}; %Ln photo without a RAW file stays",
        "{done}; %Ln photos without a RAW file stay",
    ),
    Code.ALL_WITHOUT_RAW: (
        "%Ln photo stays: it has no RAW file beside it",
        "%Ln photos stay: they have no RAW files beside them",
    ),
    Code.DELETED: ("Deleted %Ln photo for good", "Deleted %Ln photos for good"),
    Code.DELETED_DEVELOPED: (
        "Deleted %Ln photo for good; its RAW file stays",
        "Deleted %Ln photos for good; their RAW files stay",
    ),
    Code.DELETED_RAW: (
        "Deleted the RAW file of %Ln photo for good",
        "Deleted the RAW files of %Ln photos for good",
    ),
    Code.COPIED: ("Copied {photos} into %Ln folder", "Copied {photos} into %Ln folders"),
    Code.LINKED: ("Linked {photos} into %Ln folder", "Linked {photos} into %Ln folders"),
    Code.MOVED: ("Moved {photos} into %Ln folder", "Moved {photos} into %Ln folders"),
    Code.PHOTOS: ("%Ln photo", "%Ln photos"),
    Code.PHOTOS_PART: ("{part} of %Ln photo", "{part} of %Ln photos"),
    Code.SIDECARS_WRITTEN: (
        "Wrote the albums of %Ln photo into sidecars",
        "Wrote the albums of %Ln photos into sidecars",
    ),
    Code.SIDECARS_WOULD_BE_WRITTEN: (
        "Would write the albums of %Ln photo into sidecars",
        "Would write the albums of %Ln photos into sidecars",
    ),
    Code.SAVED: "Saved {name}",
    Code.LEGACY: "{text}",
    Code.UNDONE: "Undone: {act}",
    Code.WOULD_UNDO: "Would undo: {act}",
    Code.WOULD_REDO: "Would redo: {act}",
    Code.WOULD_MAKE_SMART_ALBUM: "Would make the smart album {name}",
    Code.WOULD_DROP_SMART_ALBUM: "Would remove the smart album {name}",
    Code.WOULD_RENAME: "Would rename {album} to {name}",
    Code.WOULD_MERGE: "Would merge {albums} into {album}: {photos}",
    Code.WOULD_SPLIT: "Would split {album} into {sizes} photos",
    Code.WOULD_MOVE_TO: ("Would move %Ln photo into {album}", "Would move %Ln photos into {album}"),
    Code.WOULD_MOVE_TO_NEW: (
        "Would move %Ln photo into a new album {album}",
        "Would move %Ln photos into a new album {album}",
    ),
    Code.WOULD_TAKE_OUT: ("Would take %Ln photo out of its album", "Would take %Ln photos out of their albums"),
    Code.WOULD_KEEP: ("Would mark %Ln photo as kept", "Would mark %Ln photos as kept"),
    Code.WOULD_REJECT: ("Would mark %Ln photo as rejected", "Would mark %Ln photos as rejected"),
    Code.WOULD_UNMARK: ("Would take the mark off %Ln photo", "Would take the marks off %Ln photos"),
    Code.WOULD_FAVOUR: ("Would make %Ln photo a favourite", "Would make %Ln photos favourites"),
    Code.WOULD_UNFAVOUR: (
        "Would make %Ln photo no longer a favourite",
        "Would make %Ln photos no longer favourites",
    ),
    Code.WOULD_CHOOSE_COVER: "Would make {name} the cover of {album}",
    Code.WOULD_GIVE_COVER_BACK: "Would let Photosort choose the cover of {album} again",
    Code.WOULD_TRASH_COPIES: (
        "%Ln copy would be moved to the trash",
        "%Ln copies would be moved to the trash",
    ),
    Code.HANDED_DATES: ("%Ln date", "%Ln dates"),
    Code.HANDED_PLACES: ("%Ln place", "%Ln places"),
    Code.HANDED_ALBUMS: ("%Ln album", "%Ln albums"),
    Code.HANDED_MARKS: ("%Ln heart or mark", "%Ln hearts and marks"),
    Code.HANDED_COVERS: ("%Ln cover", "%Ln covers"),
    Code.HANDED_FACES: ("%Ln face", "%Ln faces"),
    Code.WOULD_TRASH: (
        "Would move %Ln photo of {album} to the trash",
        "Would move %Ln photos of {album} to the trash",
    ),
    Code.WOULD_TRASH_PART: (
        "Would move %Ln photo of {album} to the trash; {photos} held back",
        "Would move %Ln photos of {album} to the trash; {photos} held back",
    ),
    Code.WOULD_TRASH_DEVELOPED: (
        "Would move %Ln photo of {album} to the trash; its RAW file stays",
        "Would move %Ln photos of {album} to the trash; their RAW files stay",
    ),
    Code.WOULD_TRASH_RAW: (
        "Would move the RAW file of %Ln photo of {album} to the trash",
        "Would move the RAW files of %Ln photos of {album} to the trash",
    ),
    Code.HELD_BACK: ("{done}; %Ln photo held back", "{done}; %Ln photos held back"),
    Code.WOULD_COPY: ("Would copy {photos} ({size}) into %Ln folder", "Would copy {photos} ({size}) into %Ln folders"),
    Code.WOULD_HARDLINK: (
        "Would hard-link {photos} ({size}) into %Ln folder",
        "Would hard-link {photos} ({size}) into %Ln folders",
    ),
    Code.WOULD_SYMLINK: (
        "Would make symbolic links to {photos} ({size}) in %Ln folder",
        "Would make symbolic links to {photos} ({size}) in %Ln folders",
    ),
    Code.WOULD_MOVE: ("Would move {photos} ({size}) into %Ln folder", "Would move {photos} ({size}) into %Ln folders"),
    Code.WOULD_FINISH: "Would finish: {act}",
    Code.WOULD_WRITE_TABLE: ("Would write %Ln album to {path}", "Would write %Ln albums to {path}"),
    Code.TABLE_WRITTEN: ("Wrote %Ln album to {path}", "Wrote %Ln albums to {path}"),
    Code.SIDECARS_RESTORED: (
        "Took the albums of %Ln photo out of the sidecars",
        "Took the albums of %Ln photos out of the sidecars",
    ),
    Code.SIDECARS_STAY: (
        "{done}. %Ln sidecar stays: {reason:small}.",
        "{done}. %Ln sidecars stay: {reason:small}.",
    ),
    Code.TOOK_BACK: ("Took back %Ln photo from its folder", "Took back %Ln photos from their folders"),
    Code.FILES_STAY: (
        "{done}. %Ln file stays, {name} among them: {reason:small}.",
        "{done}. %Ln files stay, {name} among them: {reason:small}.",
    ),
    Code.ONE_FILE_STAYS: "{done}. {name} stays: {reason:small}.",
    Code.FILE_STAYS: "{name} stays where it is: {reason:small}",
    Code.PHOTOS_STAY: (
        "%Ln photo stays where it is: {reason:small}",
        "%Ln photos stay where they are: {reason:small}",
    ),
    Code.BROUGHT_BACK: ("Brought back %Ln photo", "Brought back %Ln photos"),
    Code.BROUGHT_BACK_RAW: ("Brought back the RAW file of %Ln photo", "Brought back the RAW files of %Ln photos"),
    Code.PHOTOS_BACK: ("%Ln photo is back", "%Ln photos are back"),
    Code.RAW_BACK: ("The RAW file of %Ln photo is back", "The RAW files of %Ln photos are back"),
    Code.BACK_BUT_ONE: "{done}. {name} is not: {reason:small}.",
    Code.BACK_BUT_SOME: (
        "{done}. %Ln file is not, {name} among them: {reason:small}.",
        "{done}. %Ln files are not, {name} among them: {reason:small}.",
    ),
    Code.NOT_BACK: "{name} is not back: {reason:small}",
    Code.NONE_BACK: (
        "{name} and %Ln other file are not back: {reason:small}",
        "{name} and %Ln other files are not back: {reason:small}",
    ),
    Code.UNDO_REFUSED: "Could not be taken back: {reason:bare}",
    Code.UNDO_GOES_ON: "{done:bare}. The next undo takes back act {id} instead: {act:bare}.",
    Code.PART_BACK: ("{part} of %Ln photo is back", "{part} of %Ln photos are back"),
    Code.BACK_BUT_BESIDE: (
        "%Ln photo is back, but not all that belongs to it",
        "%Ln photos are back, but not all that belongs to them",
    ),
    Code.PART_WAITS: ("{part} of %Ln photo waits", "{part} of %Ln photos wait"),
    Code.SIZE: "{size}",
    Code.PLACE_AND_SIZE: "{path} · {size}",
    Code.NOTHING_TO_UNDO: "There is nothing to undo.",
    Code.NOTHING_TO_REDO: "There is nothing to redo.",
    Code.REDO_ENDED: "Something else was done since.",
    Code.TRASH_EMPTIED: "Nothing of it is in the trash any more.",
    Code.DELETED_FOR_GOOD: "What was deleted for good cannot be brought back.",
    Code.UNDO_FIRST: "First undo: {act}",
    Code.REDO_FIRST: "First redo: {act}",
    Code.ACT_UNDER_WAY: "This act is still being done; stop it first.",
    Code.ALREADY_UNDONE: "“{act}” is undone already.",
    Code.NOT_UNDONE: "“{act}” is not undone.",
    Code.NO_ACT: "There is no act {id} in the history.",
    Code.NO_ACT_ON_DISK: "There is no act {id} on disk in the history.",
    Code.NO_ALBUM: "There is no album {id}.",
    Code.NO_SMART_ALBUM: "There is no smart album {id}.",
    Code.NOTHING_TO_LOOK_FOR: "A smart album needs something to look for.",
    Code.NO_ALBUMS_YET: "There are no albums yet.",
    Code.NAME_NEEDED: "The album {album} needs a name of at least one letter.",
    Code.UNSORTED_NOT_RENAMED: "Unsorted cannot be renamed.",
    Code.UNSORTED_NOT_MERGED: "Unsorted cannot be merged.",
    Code.UNSORTED_NOT_SPLIT: "Unsorted cannot be split.",
    Code.UNSORTED_NOT_JUNK: "Unsorted cannot be dismissed or suggested as junk.",
    Code.NOT_SAME_NEEDS_TWO: "At least two photos that were read can be told apart.",
    Code.MERGE_NEEDS_TWO: "Merging needs at least two albums.",
    Code.SPLIT_NEEDS_TWO: "Splitting {album} needs at least two groups of photos.",
    Code.SPLIT_OWN_PHOTOS: "Only photos of {album} can be split off from it, each into one part.",
    Code.NO_SUCH_SPLIT: "{album} would stay one album, or become more than {parts}.",
    Code.TOO_FEW_TO_SPLIT: (
        "An album of %Ln photo cannot become {parts} albums.",
        "An album of %Ln photos cannot become {parts} albums.",
    ),
    Code.NO_PHOTO_SELECTED: "No photo is selected.",
    Code.COVER_OF_OTHERS: "The cover of {album} is one of its own photos",
    Code.UNKNOWN_PHOTO: "A photo that is not in the library was named.",
    Code.NO_ROOM: "The drive has not enough room for these photos.",
    Code.OWN_FOLDER: "The library's own folder cannot take photos.",
    Code.NOT_A_FOLDER: "{path} is a file, not a folder.",
    Code.PLACE_NOT_WRITABLE: "{path} cannot be written to: choose another place, or change its permissions.",
    Code.LINKS_WITHIN_DRIVE: "Hard links cannot lead to another drive: copy or move instead.",
    Code.NAME_TAKEN: "Another file now has its name",
    Code.NAME_TAKEN_THERE: "Another file has its name in the new folder",
    Code.NOT_IN_TRASH: "It is no longer in the trash",
    Code.NOT_WHERE_PUT: "It is no longer where it was put",
    Code.TRASH_AWAY: "The trash is not at hand",
    Code.FOLDER_AWAY: "Its folder is not connected",
    Code.NO_TRASH: "Its drive has no trash",
    Code.HAS_TRASH: "Its drive has a trash",
    Code.STAYS_WITH_PHOTO: "Stays with its photo",
    Code.NOT_MOVED: "The system did not move the file",
    Code.TRASH_REFUSED: "The file {path} could not be moved to the trash: {error}.",
    Code.TRASH_LOST: "The file {path} was moved to the trash, but is not found there.",
    Code.FILE_NOT_THERE: "The file is no longer there",
    Code.OTHER_PART_GONE: "The file that was to stay of it is no longer there",
    Code.OTHER_FILE_AFTER_ALL: "It is not the same file as the one that stays",
    Code.NO_OTHER_STAYS: "The photo that is to stay in its place is not there",
    Code.CHANGED_SINCE_LOOK: "The file has changed since it was looked at",
    Code.CHANGED_SINCE_PLAN: "The file has changed since the plan was made",
    Code.CHANGED_SINCE: "The file has been changed since",
    Code.CHANGED_WHILE_COPIED: "The file changed while it was copied",
    Code.COPY_DIFFERS: "The copy differs from the original",
    Code.COPY_CHANGED: "The copy has been changed since",
    Code.LINK_CHANGED: "The link has been changed since",
    Code.ORIGINAL_GONE: "Its original is gone, so the copy stays",
    Code.ORIGINAL_CHANGED: "Its original has been changed since, so the copy stays",
    Code.LINKED_ORIGINAL_GONE: "Its original has gone or changed, so the link stays",
    Code.PHOTO_IS_LINK: "The photo is a link, which can only be copied or linked to",
    Code.IN_NO_ALBUM: "The photo is in no album",
    Code.SIDECAR_GONE: "The sidecar is no longer there",
    Code.SIDECAR_CHANGED: "The sidecar has been changed since",
    Code.SIDECAR_LOST: "What the sidecar said before is lost",
    Code.SIDECAR_UNCLEAR: "The sidecar cannot be understood: it could not be read as XMP",
    Code.SIDECAR_WITHOUT_XMP: "The sidecar cannot be understood: it holds no XMP",
    Code.SIDECAR_NO_LIST: "The sidecar cannot be understood: {name} is not written as a list",
    Code.NOT_ALLOWED_TO_MOVE: "No permission to move or change the file",
    Code.FOLDER_NOT_WRITABLE: "Its folder cannot be written to",
    Code.DRIVE_READ_ONLY: "The drive can only be read",
    Code.DRIVE_FULL: "The drive is full",
    Code.SYSTEM_REFUSED: "The system refused: {error}",
    Code.SYSTEM_FULL: "No space left on device",
    Code.SYSTEM_READ_ONLY: "Read-only file system",
    Code.SYSTEM_IO: "Input/output error",
    Code.SYSTEM_BUSY: "Device or resource busy",
    Code.SYSTEM_FORBIDDEN: "Permission denied",
    Code.SYSTEM_NOT_THERE: "No such file or directory",
    Code.SYSTEM_NAME_TOO_LONG: "File name too long",
    Code.SYSTEM_IS_FOLDER: "Is a directory",
    Code.SYSTEM_NO_FOLDER: "Not a directory",
    Code.NOT_A_FILE: "it is {what}, not a file",
    Code.LARGER_THAN: "it is larger than {size}",
    Code.SYSTEM_SAYS: "{error}",
    Code.FOLDER_IS_FILE: "The folder {path} is a file, not a folder.",
    Code.NO_FOLDER_THERE: "The folder {path} does not exist.",
    Code.NO_FILE_THERE: "The file {path} does not exist.",
    Code.NO_ROOT: "There is no folder {id} in the library.",
    Code.FOLDER_KNOWN: "The folder {path} is in the library already.",
    Code.FOLDER_FORBIDDEN: "No permission to look into the folder",
    Code.LINK_LEADS_NOWHERE: "A link that leads nowhere",
    Code.NOT_REGULAR: "Not a regular file",
    Code.NOT_OURS: "{path} is left alone: {what}",
    Code.INSIDE_LIBRARY: "A library of {program}: export the originals from {program}",
    Code.INSIDE_DOCUMENT: "A document of {program}: the pictures in it belong to it",
    Code.INSIDE_PROGRAM: "A program with its own files: no pictures of yours",
    Code.INSIDE_LIVE_PHOTO: "A Live Photo packed as one document: open it in Apple Photos and export it from there",
    Code.BEING_WRITTEN: "Still being written",
    Code.ONLINE_ONLY: "Online only: its content is not on this computer",
    Code.PLACEHOLDER: "Online only: have {program} download it, and it is read",
    Code.FETCHED: ("Fetched %Ln file", "Fetched %Ln files"),
    Code.ENGINE_DIED: (
        "The part of Photosort that recognises pictures ended twice by itself ({cause}): "
        "free some memory and organize again, everything read so far is kept."
    ),
    Code.ENDED_BY_SIGNAL: "killed by signal {id}",
    Code.ENDED_WITH: "exit code {id}",
    Code.ENGINE_NOT_STARTED: "The part of Photosort that recognises pictures cannot start: {error}.",
    Code.DECODER_NOT_STARTED: "The part of Photosort that opens pictures cannot start: {error}.",
    Code.ENGINE_FAILED: "The part of Photosort that recognises pictures failed; the log tells more.",
    Code.VECTORS_DISK_FULL: "The disk that holds the library is full.",
    Code.VECTORS_NOT_WRITTEN: "The disk that holds the library cannot be written: {error}.",
    Code.ORGANIZING_FAILED: "Organizing failed unexpectedly; the log tells more.",
    Code.LOSS_NOT_FINITE: "Learning found no finite loss; the data holds values that are too large.",
    Code.ESTIMATOR_NEWER: "{name} was written by a newer Photosort.",
    Code.NO_ESTIMATOR: "{name} holds no estimator of Photosort.",
    Code.ENCODER_UNUSABLE: "The encoder {name} cannot be used: {error}.",
    Code.NO_ENCODER: "There is no encoder named {name}.",
    Code.NO_ACCELERATOR: "There is no graphics processor that can be used: the processor looked at the photos.",
    Code.ACCELERATOR_FAILED: "The graphics processor ({name}) failed: the processor looked at the photos.",
    Code.ACCELERATOR_DIFFERS: (
        "The graphics processor ({name}) computes something else than the processor, which looked at the photos."
    ),
    Code.NO_WEIGHTS: "there are no weights in {path}",
    Code.NO_FACE_NETWORK: "{path}, with which faces are found, is missing or was changed: install Photosort anew.",
    Code.NO_CLASSIFIER: "the network {name} has no linear classifier, before which it could be read",
    Code.EMPTY_FILE: "Empty file (0 bytes)",
    Code.ONLY_ZEROS: "Only zeros: it was never written to the end, or its drive lost it",
    **PEOPLE,
    **EVENTS,
    **LIBRARY,
    **UNREADABLE,
    **NAMES,
    **WORDS,
}  # fmt: skip


class _Within(str):
    """A sentence within another one; `{name:small}` lets it begin small, `{name:bare}` end without a full stop."""

    __slots__ = ()

    def __format__(self, spec: str) -> str:
        match spec:
            case "small":
                return self[:1].lower() + self[1:]
            case "bare":
                return self.removesuffix(".")
            case _:
                return str(self)


def count_of(message: Message) -> int:
    """The number that decides between one and many."""
    return next((int(value) for name, value in message.values if name == "count" and isinstance(value, int)), 0)


def filled(
    pattern: str,
    message: Message,
    *,
    number: Callable[[int], str],
    size: Callable[[int], str],
    time: Callable[[str], str],
    town: Callable[[str], str],
    words: Callable[[Message], str],
) -> str:
    """A sentence with the values of a message in their places, each shown as its kind is in some language."""
    fields: dict[str, str] = {}
    for name, value in message.values:
        match value:
            case Message():
                fields[name] = _Within(words(value))
            case bytes():
                fields[name] = shown(value)
            case int():
                fields[name] = str(value) if name == "id" else size(value) if name == "size" else number(value)
            case str():
                fields[name] = {"time": time, "town": town}.get(name, str)(value)
    return pattern.format(**fields)
