"""The sentence of every message code, in English: what the command line says, and what translations start from.

`{name}` is the place of a value; `{name:small}` of a sentence that begins small within another one, which a translation
may do otherwise. Where a count decides, there are two forms, and %Ln is its place.
"""

from collections.abc import Callable, Mapping

from photosort.model.album_words import NAMES, WORDS
from photosort.model.message import Message
from photosort.model.message_code import MessageCode as Code
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
    Code.MERGE_NEEDS_TWO: "Merging needs at least two albums.",
    Code.SPLIT_NEEDS_TWO: "Splitting {album} needs at least two groups of photos.",
    Code.SPLIT_OWN_PHOTOS: "Only photos of {album} can be split off from it, each into one part.",
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
    Code.SIDECAR_UNCLEAR: "The sidecar cannot be understood: {error}",
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
    Code.ON_NETWORK_DRIVE: (
        "The library {path} lies on a network drive, where it may be damaged; keep it on a local one."
    ),
    Code.LIBRARY_NOT_OPENED: "The library {path} cannot be opened: {error}.",
    Code.LIBRARY_NEWER: "The library {path} was made by a newer Photosort; update this one to open it.",
    Code.LIBRARY_UNKNOWN: (
        "The file {path} is no library of Photosort, or has lost the mark of its version; "
        "“photosort doctor” examines it."
    ),
    Code.LIBRARY_OLDER: "The library {path} is from an older Photosort; open it for writing once.",
    Code.LIBRARY_EMPTY: (
        "The library {path} is empty or missing; `photosort doctor --repair` goes back to the backup {backup}, "
        "or move the folder {folder} away to start a new one."
    ),
    Code.LIBRARY_LOST: (
        "The library {path} is empty or missing, and none of its backups is sound; "
        "move the folder {folder} away to start a new one."
    ),
    Code.LIBRARY_DAMAGED: (
        "The library {path} is damaged; `photosort doctor --repair` mends it or goes back to the backup {backup}."
    ),
    Code.LIBRARY_DAMAGED_BARE: (
        "The library {path} is damaged and has no sound backup; `photosort doctor --repair` mends what can be mended."
    ),
    Code.LIBRARY_UNTIDY: (
        "The library {path} was not closed properly, and nothing can be written there: "
        "open it once where it can be written."
    ),
    Code.LIBRARY_ONLY_READ: "The library {path} is open for reading only.",
    Code.LIBRARY_READ_ONLY: "The library {path} cannot be written: it is read-only.",
    Code.LIBRARY_CLOSED: "The library {path} is closed.",
    Code.LIBRARY_DISK_FULL: (
        "The disk that holds the library {path} is full; nothing was lost, but make room to go on."
    ),
    Code.LIBRARY_BUSY: "The library {path} is in use by another program.",
    Code.LIBRARY_OPEN_ELSEWHERE: "The library {path} is open in another Photosort; close that one first.",
    Code.LIBRARY_OPEN_IN: "The library {path} is open in another Photosort (process {id}); close that one first.",
    Code.LIBRARY_MISSING: "The library {path} cannot be opened: it is missing or there is no permission.",
    Code.LIBRARY_DISK_SILENT: "The disk that holds the library {path} does not answer: {error}.",
    Code.LIBRARY_AWAY: (
        "The library was moved to {path} and is not there; connect the drive that it lies on, then start again."
    ),
    Code.LIBRARY_NOT_MOVED_THERE: (
        "The library cannot be moved to {path}: one of the two folders is or lies in the other."
    ),
    Code.LIBRARY_NOT_MOVED_TO_NETWORK: (
        "The library cannot be moved to {path}: on a network drive it may be damaged."
    ),
    Code.LIBRARY_NOT_MOVED_AMONG: "The library cannot be moved to {path}: that folder is not empty.",
    Code.LIBRARY_NOT_MOVED_NO_ROOM: "The library cannot be moved to {path}: it needs {size} there.",
    Code.LIBRARY_COPY_DIFFERS: "The copy {path} is not like its file; the library stays where it was.",
    Code.LIBRARY_ERROR: "The library {path} reports an error: {error}; `photosort doctor` tells more.",
    Code.DATABASE_DAMAGED: ("The database is damaged in %Ln place.", "The database is damaged in %Ln places."),
    Code.DATABASE_EMPTY: "The database is damaged: the file is empty.",
    Code.DATABASE_MISSING: "The database is missing, cannot be read, or something else has its place.",
    Code.VALUES_WRONG: (
        "%Ln value in the database cannot be right.",
        "%Ln values in the database cannot be right.",
    ),
    Code.DATABASE_NEWER: "It was made by a newer Photosort (version {id}): update this one.",
    Code.ROWS_DANGLE: ("%Ln row speaks of what is not there.", "%Ln rows speak of what is not there."),
    Code.COUNTERS_WRONG: ("%Ln counter is wrong.", "%Ln counters are wrong."),
    Code.THUMBNAILS_UNUSABLE: "The thumbnails cannot be used; they are made anew.",
    Code.THUMBNAILS_LOST: (
        "%Ln photo has no thumbnail; it is read again by itself.",
        "%Ln photos have no thumbnail; they are read again by themselves.",
    ),
    Code.THUMBNAILS_UNUSED: (
        "%Ln thumbnail belongs to no photo; it goes by itself.",
        "%Ln thumbnails belong to no photo; they go by themselves.",
    ),
    Code.FILES_LEFT_OVER: (
        "%Ln half-written file is left of a program that was ended.",
        "%Ln half-written files are left of a program that was ended.",
    ),
    Code.PHOTOS_ABSENT: (
        "%Ln photo is not where it was; the next look at its folder finds out.",
        "%Ln photos are not where they were; the next look at their folders finds out.",
    ),
    Code.PHOTOS_IN_TRASH: (
        "%Ln photo lies in the trash without the library's doing; put back from there, it is in its album again.",
        "%Ln photos lie in the trash without the library's doing; put back from there, they are in their albums again.",
    ),
    Code.PHOTOS_RETURNED: (
        "%Ln photo counts as trashed but is where it was; the next look at its folder finds out.",
        "%Ln photos count as trashed but are where they were; the next look at their folders finds out.",
    ),
    Code.LIBRARY_SOUND: "The library {path} is sound.",
    Code.LIBRARY_UNSOUND: "The library {path} is not sound:",
    Code.REPAIR_OFFERED: "`photosort doctor --repair` mends it.",
    Code.REPAIR_OR_BACK_OFFERED: "`photosort doctor --repair` mends it, or goes back to the backup {backup}.",
    Code.WOULD_REPAIR: "Would mend it.",
    Code.WOULD_REPAIR_OR_GO_BACK: "Would mend it, or go back to the backup {backup}.",
    Code.WOULD_GO_BACK: "Would go back to the backup {backup}.",
    Code.WENT_BACK: "Went back to the backup {backup}. What was there lies in {folder}.",
    Code.REPAIRED: "Mended.",
    Code.NOT_REPAIRED: "Not mended:",
    Code.SETTLES_BY_ITSELF: "This settles by itself:",
    Code.NO_LIBRARY: "There is no library in {path}.",
    Code.NO_SOUND_BACKUP: "{path} is no sound backup of a library.",
    Code.NO_SUCH_BACKUP: "There is no backup {path}; there are: {text}.",
    Code.NO_BACKUP_AT_ALL: "There is no backup {path}, nor any other sound one.",
    Code.LIBRARY_NOT_REPAIRED: "The library {path} cannot be mended: {error}.",
    Code.STORED_DATABASE: (
        "The library: where your photos lie, their dates, places and cameras, albums, names and the history"
    ),
    Code.STORED_THUMBNAILS: "Thumbnails: small pictures of your photos",
    Code.STORED_SEARCH: "What your photos are found by: names, towns, words",
    Code.STORED_BACKUPS: "Backups of the library",
    Code.STORED_PUT_ASIDE: "Libraries that were damaged, put aside before they were mended",
    Code.STORED_APPLIED: "What was put into folders or sidecars, and the way back",
    Code.STORED_WORKING: "Files that are needed only while Photosort runs",
    Code.STORED_SETTINGS: "Settings, and where the window was",
    Code.STORED_LOG: "The log, without the names of your files",
    Code.STORED_DEMO: "The demo, with the pictures that Photosort drew for it",
    Code.STORED_OLD_DEMO: "Pictures that Photosort drew as an example; they stay, as all photos do",
    Code.NOTHING_STORED: "Nothing is stored.",
    Code.FORGET_WARNING: (
        "Albums, names, marks, favourites and the history are lost, and with them the way back from the trash and "
        "from folders. Your photos stay where they are."
    ),
    Code.FORGOTTEN: ("Erased %Ln file, {size}.", "Erased %Ln files, {size}."),
    Code.NOT_FORGOTTEN: "{path} stays: it is none of Photosort's files.",
    Code.THUMBNAILS_UNREADABLE: "The thumbnail cache {path} cannot be read.",
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
    Code.NO_CLASSIFIER: "the network {name} has no linear classifier, before which it could be read",
    Code.EMPTY_FILE: "Empty file (0 bytes)",
    Code.ONLY_ZEROS: "Only zeros: it was never written to the end, or its drive lost it",
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
