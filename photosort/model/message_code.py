"""Every code of a message. The comment says which values it has; see `message` for how they are shown."""

from enum import StrEnum


class MessageCode(StrEnum):
    """What can be told. The values are kept in libraries: they are never changed and never used again."""

    # What an act did
    NOTHING_CHANGED = "nothing_changed"
    RENAMED = "renamed"  # album, name: before and after
    MERGED = "merged"  # count of albums; album: into which
    SPLIT = "split"  # album; count of albums that it became
    NOW_IN = "now_in"  # count of photos; album
    TAKEN_OUT = "taken_out"  # count of photos
    PINNED = "pinned"  # count of photos
    UNPINNED = "unpinned"  # count of photos
    DISMISSED = "dismissed"  # album
    DISMISSED_ALBUMS = "dismissed_albums"  # count
    OFFERED_AGAIN = "offered_again"  # album
    OFFERED_AGAIN_ALBUMS = "offered_again_albums"  # count
    REGROUPED = "regrouped"  # count of albums
    FOLDER_ADDED = "folder_added"  # name: bytes
    FOLDERS_ADDED = "folders_added"  # count
    FOLDER_TAKEN_OUT = "folder_taken_out"  # name: bytes
    TRASHED = "trashed"  # count of photos
    TRASHED_PART = "trashed_part"  # part of count photos
    DELETED = "deleted"  # count of photos
    COPIED = "copied"  # photos: PHOTOS or PHOTOS_PART; count of folders
    LINKED = "linked"  # photos: PHOTOS or PHOTOS_PART; count of folders
    MOVED = "moved"  # photos: PHOTOS or PHOTOS_PART; count of folders
    PHOTOS = "photos"  # count
    PHOTOS_PART = "photos_part"  # part of count photos
    SIDECARS_WRITTEN = "sidecars_written"  # count of photos
    SIDECARS_WOULD_BE_WRITTEN = "sidecars_would_be_written"  # count of photos
    SAVED = "saved"  # name: bytes
    LEGACY = "legacy"  # text: a sentence of the versions that kept sentences

    # What taking an act back did, and what it did not
    UNDONE = "undone"  # act: message
    WOULD_UNDO = "would_undo"  # act: message
    WOULD_REDO = "would_redo"  # act: message
    UNDO_GOES_ON = "undo_goes_on"  # done: message; id, act: message of the act that comes next
    PART_BACK = "part_back"  # part; count of photos
    PART_WAITS = "part_waits"  # part; count of photos
    STAYED_LATER = "stayed_later"  # done: message; count of photos
    SIDECARS_RESTORED = "sidecars_restored"  # count of photos
    SIDECARS_STAY = "sidecars_stay"  # done: message; count of sidecars; reason: message
    TOOK_BACK = "took_back"  # count of photos
    FILES_STAY = "files_stay"  # done: message; count of files; name: bytes; reason: message
    FILE_STAYS = "file_stays"  # name: bytes; reason: message
    PHOTOS_STAY = "photos_stay"  # count; reason: message
    BROUGHT_BACK = "brought_back"  # count of photos
    PHOTOS_BACK = "photos_back"  # count
    BACK_BUT_ONE = "back_but_one"  # done: PHOTOS_BACK; name: bytes; reason: message
    BACK_BUT_SOME = "back_but_some"  # done: PHOTOS_BACK; count of files; name: bytes; reason: message
    NOT_BACK = "not_back"  # name: bytes; reason: message
    NONE_BACK = "none_back"  # name: bytes; count of other files; reason: message

    # What an act would do
    WOULD_RENAME = "would_rename"  # album, name: before and after
    WOULD_MERGE = "would_merge"  # albums: their names; album: into which; photos: PHOTOS in it then
    WOULD_SPLIT = "would_split"  # album; sizes: how many photos in each part, as one text
    WOULD_MOVE_TO = "would_move_to"  # count of photos; album
    WOULD_MOVE_TO_NEW = "would_move_to_new"  # count of photos; album
    WOULD_TAKE_OUT = "would_take_out"  # count of photos
    WOULD_TRASH = "would_trash"  # count of photos; album
    WOULD_TRASH_PART = "would_trash_part"  # count of photos; album; photos: PHOTOS that are held back
    WOULD_COPY = "would_copy"  # photos: PHOTOS; size; count of folders
    WOULD_HARDLINK = "would_hardlink"  # photos: PHOTOS; size; count of folders
    WOULD_SYMLINK = "would_symlink"  # photos: PHOTOS; size; count of folders
    WOULD_MOVE = "would_move"  # photos: PHOTOS; size; count of folders
    WOULD_FINISH = "would_finish"  # act: message
    WOULD_WRITE_TABLE = "would_write_table"  # count of albums; path
    TABLE_WRITTEN = "table_written"  # count of albums; path

    # Beside an act
    SIZE = "size"  # size
    PLACE_AND_SIZE = "place_and_size"  # path; size

    # Why an act cannot be done, taken back or done again
    NOTHING_TO_UNDO = "nothing_to_undo"
    NOTHING_TO_REDO = "nothing_to_redo"
    REDO_ENDED = "redo_ended"
    TRASH_EMPTIED = "trash_emptied"
    DELETED_FOR_GOOD = "deleted_for_good"
    CHANGED_AGAIN = "changed_again"
    ACT_UNDER_WAY = "act_under_way"
    ALREADY_UNDONE = "already_undone"  # act: message
    NOT_UNDONE = "not_undone"  # act: message
    NO_ACT = "no_act"  # id
    NO_ACT_ON_DISK = "no_act_on_disk"  # id
    NO_ALBUM = "no_album"  # id
    NO_ALBUMS_YET = "no_albums_yet"
    NAME_NEEDED = "name_needed"  # album
    UNSORTED_NOT_RENAMED = "unsorted_not_renamed"
    UNSORTED_NOT_MERGED = "unsorted_not_merged"
    UNSORTED_NOT_SPLIT = "unsorted_not_split"
    UNSORTED_NOT_JUNK = "unsorted_not_junk"
    MERGE_NEEDS_TWO = "merge_needs_two"
    SPLIT_NEEDS_TWO = "split_needs_two"  # album
    SPLIT_OWN_PHOTOS = "split_own_photos"  # album
    TOO_FEW_TO_SPLIT = "too_few_to_split"  # photos, parts: numbers
    NO_PHOTO_SELECTED = "no_photo_selected"
    UNKNOWN_PHOTO = "unknown_photo"
    NO_ROOM = "no_room"
    OWN_FOLDER = "own_folder"
    NOT_A_FOLDER = "not_a_folder"  # path
    PLACE_NOT_WRITABLE = "place_not_writable"  # path
    LINKS_WITHIN_DRIVE = "links_within_drive"

    # Why a file stays as it is
    NAME_TAKEN = "name_taken"
    NAME_TAKEN_THERE = "name_taken_there"
    NOT_IN_TRASH = "not_in_trash"
    NOT_WHERE_PUT = "not_where_put"
    TRASH_AWAY = "trash_away"
    FOLDER_AWAY = "folder_away"
    NO_TRASH = "no_trash"
    HAS_TRASH = "has_trash"
    STAYS_WITH_PHOTO = "stays_with_photo"
    NOT_MOVED = "not_moved"
    TRASH_REFUSED = "trash_refused"  # path; error: the system's words
    TRASH_LOST = "trash_lost"  # path
    FILE_NOT_THERE = "file_not_there"
    CHANGED_SINCE_LOOK = "changed_since_look"
    CHANGED_SINCE_PLAN = "changed_since_plan"
    CHANGED_SINCE = "changed_since"
    CHANGED_WHILE_COPIED = "changed_while_copied"
    COPY_DIFFERS = "copy_differs"
    COPY_CHANGED = "copy_changed"
    LINK_CHANGED = "link_changed"
    ORIGINAL_GONE = "original_gone"
    ORIGINAL_CHANGED = "original_changed"
    LINKED_ORIGINAL_GONE = "linked_original_gone"
    PHOTO_IS_LINK = "photo_is_link"
    IN_NO_ALBUM = "in_no_album"
    SIDECAR_GONE = "sidecar_gone"
    SIDECAR_CHANGED = "sidecar_changed"
    SIDECAR_LOST = "sidecar_lost"
    SIDECAR_UNCLEAR = "sidecar_unclear"  # error: the parser's words
    SIDECAR_WITHOUT_XMP = "sidecar_without_xmp"
    NOT_ALLOWED_TO_MOVE = "not_allowed_to_move"
    FOLDER_NOT_WRITABLE = "folder_not_writable"
    DRIVE_READ_ONLY = "drive_read_only"
    DRIVE_FULL = "drive_full"
    SYSTEM_REFUSED = "system_refused"  # error: message

    # What the system says of a failure
    SYSTEM_FULL = "system_full"
    SYSTEM_READ_ONLY = "system_read_only"
    SYSTEM_IO = "system_io"
    SYSTEM_BUSY = "system_busy"
    SYSTEM_FORBIDDEN = "system_forbidden"
    SYSTEM_NOT_THERE = "system_not_there"
    SYSTEM_NAME_TOO_LONG = "system_name_too_long"
    SYSTEM_IS_FOLDER = "system_is_folder"
    SYSTEM_NO_FOLDER = "system_no_folder"
    NOT_A_FILE = "not_a_file"  # what: A_...
    LARGER_THAN = "larger_than"  # size
    SYSTEM_SAYS = "system_says"  # error: the system's words, where none of the above fits

    # Folders and what is found in them
    FOLDER_IS_FILE = "folder_is_file"  # path
    NO_FOLDER_THERE = "no_folder_there"  # path
    NO_FILE_THERE = "no_file_there"  # path
    NO_ROOT = "no_root"  # id
    FOLDER_KNOWN = "folder_known"  # path
    FOLDER_FORBIDDEN = "folder_forbidden"
    LINK_LEADS_NOWHERE = "link_leads_nowhere"
    NOT_REGULAR = "not_regular"
    NOT_OURS = "not_ours"  # path; what: message
    INSIDE_LIBRARY = "inside_library"  # program
    INSIDE_PROGRAM = "inside_program"
    INSIDE_LIVE_PHOTO = "inside_live_photo"
    BEING_WRITTEN = "being_written"
    ONLINE_ONLY = "online_only"
    PLACEHOLDER = "placeholder"  # program
    FETCHED = "fetched"  # count of files

    # The library itself
    ON_NETWORK_DRIVE = "on_network_drive"  # path
    LIBRARY_NOT_OPENED = "library_not_opened"  # path; error: message
    LIBRARY_NEWER = "library_newer"  # path
    LIBRARY_UNKNOWN = "library_unknown"  # path
    LIBRARY_OLDER = "library_older"  # path
    LIBRARY_EMPTY = "library_empty"  # path; backup: path; folder: path
    LIBRARY_DAMAGED = "library_damaged"  # path; backup: path
    LIBRARY_DAMAGED_BARE = "library_damaged_bare"  # path
    LIBRARY_UNTIDY = "library_untidy"  # path
    LIBRARY_ONLY_READ = "library_only_read"  # path
    LIBRARY_READ_ONLY = "library_read_only"  # path
    LIBRARY_CLOSED = "library_closed"  # path
    LIBRARY_DISK_FULL = "library_disk_full"  # path
    LIBRARY_BUSY = "library_busy"  # path
    LIBRARY_OPEN_ELSEWHERE = "library_open_elsewhere"  # path
    LIBRARY_OPEN_IN = "library_open_in"  # path; id of the process
    LIBRARY_MISSING = "library_missing"  # path
    LIBRARY_DISK_SILENT = "library_disk_silent"  # path; error: SQLite's words
    LIBRARY_ERROR = "library_error"  # path; error: SQLite's words
    DATABASE_DAMAGED = "database_damaged"  # count of places
    DATABASE_EMPTY = "database_empty"
    DATABASE_NEWER = "database_newer"  # id: the version by which it was written
    VALUES_WRONG = "values_wrong"  # count
    ROWS_DANGLE = "rows_dangle"  # count
    COUNTERS_WRONG = "counters_wrong"  # count
    THUMBNAILS_UNUSABLE = "thumbnails_unusable"
    THUMBNAILS_LOST = "thumbnails_lost"  # count of photos
    THUMBNAILS_UNUSED = "thumbnails_unused"  # count
    FILES_LEFT_OVER = "files_left_over"  # count
    PHOTOS_ABSENT = "photos_absent"  # count
    PHOTOS_IN_TRASH = "photos_in_trash"  # count
    PHOTOS_RETURNED = "photos_returned"  # count
    LIBRARY_SOUND = "library_sound"  # path
    LIBRARY_UNSOUND = "library_unsound"  # path
    REPAIR_OFFERED = "repair_offered"
    REPAIR_OR_BACK_OFFERED = "repair_or_back_offered"  # backup: path
    WOULD_REPAIR = "would_repair"
    WOULD_REPAIR_OR_GO_BACK = "would_repair_or_go_back"  # backup: path
    WOULD_GO_BACK = "would_go_back"  # backup: path
    WENT_BACK = "went_back"  # backup, folder: paths
    REPAIRED = "repaired"
    NOT_REPAIRED = "not_repaired"
    SETTLES_BY_ITSELF = "settles_by_itself"
    NO_LIBRARY = "no_library"  # path
    NO_SOUND_BACKUP = "no_sound_backup"  # path
    LIBRARY_NOT_REPAIRED = "library_not_repaired"  # path; error: message
    STORED_DATABASE = "stored_database"
    STORED_THUMBNAILS = "stored_thumbnails"
    STORED_BACKUPS = "stored_backups"
    STORED_PUT_ASIDE = "stored_put_aside"
    STORED_APPLIED = "stored_applied"
    STORED_WORKING = "stored_working"
    STORED_SETTINGS = "stored_settings"
    STORED_LOG = "stored_log"
    STORED_DEMO = "stored_demo"
    NOTHING_STORED = "nothing_stored"
    FORGET_WARNING = "forget_warning"
    FORGOTTEN = "forgotten"  # count of files; size
    NOT_FORGOTTEN = "not_forgotten"  # path
    THUMBNAILS_UNREADABLE = "thumbnails_unreadable"  # path

    # Organizing and learning
    ENGINE_DIED = "engine_died"  # cause: ENDED_BY_SIGNAL or ENDED_WITH
    ENDED_BY_SIGNAL = "ended_by_signal"  # id
    ENDED_WITH = "ended_with"  # id
    ENGINE_NOT_STARTED = "engine_not_started"  # error: message
    DECODER_NOT_STARTED = "decoder_not_started"  # error: message
    ENGINE_FAILED = "engine_failed"
    VECTORS_DISK_FULL = "vectors_disk_full"
    VECTORS_NOT_WRITTEN = "vectors_not_written"  # error: message
    ORGANIZING_FAILED = "organizing_failed"
    LOSS_NOT_FINITE = "loss_not_finite"
    ESTIMATOR_NEWER = "estimator_newer"  # name of the file
    NO_ESTIMATOR = "no_estimator"  # name of the file
    ENCODER_UNUSABLE = "encoder_unusable"  # name; error: message, or the words of an exception
    NO_ENCODER = "no_encoder"  # name
    NO_WEIGHTS = "no_weights"  # path
    NO_CLASSIFIER = "no_classifier"  # name of the network

    # Why a file cannot be shown as a picture
    EMPTY_FILE = "empty_file"
    ONLY_ZEROS = "only_zeros"
    DAMAGED = "damaged"
    DAMAGED_BEGINNING = "damaged_beginning"
    DAMAGED_PIXELS = "damaged_pixels"
    DAMAGED_THUMBNAIL = "damaged_thumbnail"
    DAMAGED_PREVIEW = "damaged_preview"
    ENDS_EARLY = "ends_early"  # percent that is missing
    ENDS_EARLY_SOMEWHERE = "ends_early_somewhere"
    ENDS_AT_ONCE = "ends_at_once"
    FEW_BYTES = "few_bytes"  # count of bytes
    NOT_A_PICTURE = "not_a_picture"  # what: A_... or NAMED
    NOT_OPENED = "not_opened"  # what: A_...
    NOT_DOWNLOADED = "not_downloaded"  # what: A_...
    NAMED = "named"  # what: A_...; extension: with its dot
    NO_PREVIEW = "no_preview"
    UNKNOWN_RAW = "unknown_raw"
    TOO_LARGE = "too_large"  # width, height in pixels
    TOO_MANY_PIXELS = "too_many_pixels"  # limit in pixels
    TOO_LARGE_FOR_MEMORY = "too_large_for_memory"
    FILE_GONE = "file_gone"
    LINK_LOOP = "link_loop"
    LINK_TO_NOTHING = "link_to_nothing"
    NAME_TOO_LONG = "name_too_long"
    NAME_UNUSABLE = "name_unusable"
    DRIVE_SILENT = "drive_silent"
    NOT_READ = "not_read"  # error: message
    FORBIDDEN = "forbidden"
    FORBIDDEN_TO_ALL = "forbidden_to_all"
    ONLY_OWNER = "only_owner"  # owner: name of the user
    FAILED_TO_READ = "failed_to_read"
    DECODER_CRASHED = "decoder_crashed"
    DECODER_HUNG = "decoder_hung"

    # What a file is instead
    A_PDF = "a_pdf"
    A_ZIP = "a_zip"
    AN_ARCHIVE = "an_archive"
    A_COMPRESSED_FILE = "a_compressed_file"
    A_VIDEO = "a_video"
    A_SOUND = "a_sound"
    A_PROGRAM = "a_program"
    A_DATABASE = "a_database"
    A_JPEG_XL = "a_jpeg_xl"
    A_JPEG_XR = "a_jpeg_xr"
    A_DEEP_JPEG = "a_deep_jpeg"  # bits
    AN_EPS = "an_eps"
    A_METAFILE = "a_metafile"
    A_GIT_LFS_POINTER = "a_git_lfs_pointer"
    AN_ICLOUD_PLACEHOLDER = "an_icloud_placeholder"
    A_WEB_PAGE = "a_web_page"
    A_TEXT = "a_text"
    A_STRANGER = "a_stranger"
    A_FOLDER = "a_folder"
    A_PIPE = "a_pipe"
    A_DEVICE = "a_device"
