"""The icon of each kind of act, in notices and in the history."""

from typing import assert_never

from photosort.model.acts import ActKind


def act_icon(kind: ActKind) -> str:
    """The name of an icon."""
    match kind:
        case ActKind.RENAME | ActKind.RENAME_SMART_ALBUM | ActKind.NAME_PERSON | ActKind.RENAME_EVENT:
            return "pencil"
        case ActKind.MAKE_SMART_ALBUM:
            return "bookmark-plus"
        case ActKind.DROP_SMART_ALBUM | ActKind.NOT_A_FACE:
            return "x"
        case ActKind.FACE_IS:
            return "user-round-check"
        case ActKind.FACE_IS_NOT:
            return "user-round-x"
        case ActKind.HIDE_PEOPLE | ActKind.HIDE_FACES:
            return "eye-off"
        case ActKind.BIRTHDAY_OF_PERSON:
            return "cake"
        case ActKind.MERGE | ActKind.MERGE_PEOPLE | ActKind.MERGE_EVENTS:
            return "merge"
        case ActKind.SPLIT | ActKind.SPLIT_PERSON | ActKind.SPLIT_EVENT | ActKind.NOT_THE_SAME:
            return "split"
        case ActKind.MOVE:
            return "folder-symlink"
        case ActKind.NEW_ALBUM:
            return "layers"
        case ActKind.REMOVE:
            return "x"
        case ActKind.PIN:
            return "pin"
        case ActKind.DISMISS_JUNK:
            return "circle-check"
        case ActKind.TRASH | ActKind.DELETE:
            return "trash-2"
        case ActKind.REGROUP | ActKind.FEWER_OR_MORE_EVENTS:
            return "sliders-horizontal"
        case ActKind.APPLY:
            return "folder-output"
        case ActKind.SIDECARS:
            return "tag"
        case ActKind.ADD_FOLDERS:
            return "folder-plus"
        case ActKind.TAKE_OUT_FOLDER | ActKind.SUBFOLDERS:
            return "folder"
        case ActKind.MARK:
            return "check"
        case ActKind.FAVOURITE:
            return "heart"
        case ActKind.COVER | ActKind.COVER_OF_PERSON:
            return "image"
        case ActKind.SHIFT_DATES | ActKind.SET_DATE:
            return "calendar-days"
        case ActKind.PLACE_PHOTOS:
            return "map-pin"
        case _:
            assert_never(kind)
