"""How a library is, where it lies, what is stored of it, and how it is mended: these sentences, in English."""

from collections.abc import Mapping

from photosort.model.message_code import MessageCode as Code

LIBRARY: Mapping[Code, str | tuple[str, str]] = {
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
    Code.LIBRARY_NOT_MOVED_TO_NETWORK: ("The library cannot be moved to {path}: on a network drive it may be damaged."),
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
        "The library: where your photos lie, their dates, places and cameras, albums, smart albums, names, people, "
        "where in photos faces are, with eyes, nose and mouth, those of strangers too, and the history"
    ),
    Code.STORED_THUMBNAILS: "Thumbnails: small pictures of your photos",
    Code.STORED_SEARCH: "What your photos are found by: names, towns, words",
    Code.STORED_FACES: "Face data, which is biometric: 128 numbers for each face, by which faces are compared",
    Code.STORED_TWINS: "Which of your photos show the same picture",
    Code.STORED_BACKUPS: "Backups of the library, with all that it holds: people, and where in photos faces are, too",
    Code.STORED_PUT_ASIDE: "Libraries that were damaged, put aside before they were mended, people and faces too",
    Code.STORED_APPLIED: "What was put into folders or sidecars, and the way back",
    Code.STORED_WORKING: "Files that are needed only while Photosort runs",
    Code.STORED_SETTINGS: "Settings, and where the window was",
    Code.STORED_LOG: "The log, without the names of your files",
    Code.STORED_DEMO: "The demo, with the pictures that Photosort drew for it",
    Code.STORED_OLD_DEMO: "Pictures that Photosort drew as an example; they stay, as all photos do",
    Code.NOTHING_STORED: "Nothing is stored.",
    Code.FORGET_WARNING: (
        "Albums, smart albums, names, marks, favourites and the history are lost, and with them the way back from the "
        "trash and from folders. Your photos stay where they are."
    ),
    Code.FORGOTTEN: ("Erased %Ln file, {size}.", "Erased %Ln files, {size}."),
    Code.NOT_FORGOTTEN: "{path} stays: it is none of Photosort's files.",
    Code.LINK_NOT_FORGOTTEN: "{path} stays: it is a link, which is not followed.",
    Code.LIBRARY_IS_LINK: (
        "Nothing was erased: the library {path} is a link, which is not followed. "
        "“photosort forget --library {folder}” erases all of it."
    ),
    Code.THUMBNAILS_UNREADABLE: "The thumbnail cache {path} cannot be read.",
}
