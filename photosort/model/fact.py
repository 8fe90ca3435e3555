"""A fact about an album or a photo, as a code with a value: said in words by whoever shows it, in any language."""

from enum import StrEnum

from photosort.model.value import dataclass


class FactKind(StrEnum):
    """Every kind of fact. The comment says what `value` holds."""

    NO_CAMERA = "no_camera"  # share 0..1 without a camera in EXIF
    CAMERA = "camera"  # name of the one camera
    CAMERAS = "cameras"  # how many cameras
    GPS = "gps"  # share 0..1 with a place, which are not around one
    DATES = "dates"  # "2023-11/2024-01" (first/last month) or "2022-05"
    SCREEN_SIZED = "screen_sized"  # share 0..1 with the size of a screen
    PHONE_SIZED = "phone_sized"  # most have the size of a phone's screen
    ONE_PHONE = "one_phone"  # screenshots, nearly all with the size of one phone's screen
    APP = "app"  # name of the messenger by which most came
    SHOP = "shop"  # name of the shop that nearly all bills are from
    TEXT_ON_PICTURE = "text_on_picture"  # share 0..1
    TEXT_ALL_OVER = "text_all_over"  # share 0..1
    WHITE_PAGE = "white_page"  # share 0..1
    FORWARDED_NAMES = "forwarded_names"  # share 0..1 named as messengers name files
    SCREENSHOT_NAMES = "screenshot_names"  # share 0..1
    DRAWN = "drawn"  # share 0..1 that look drawn or rendered: flat areas, few colours
    REPEATED = "repeated"  # share 0..1 with a near copy in the album
    PLACE = "place"  # "Kochi, India"
    PERSON = "person"  # name of somebody who is on many of its photos; kept as their number
    FROM_CAMERA = "from_camera"  # guard: the photo comes from a camera
    HAS_LOCATION = "has_location"  # guard: the photo has a place
    DIFFERENT_LOOK = "different_look"  # guard: far from the rest
    LEAST_ALIKE = "least_alike"  # guard: lowest certainty
    FACE = "face"  # guard: people seem to be in it
    KNOWN_PERSON = "known_person"  # guard: name of somebody who is in it; kept as their number
    SEEN_ELSEWHERE = "seen_elsewhere"  # guard: on how many other photos somebody without a name is who is in it
    BIG_FILE = "big_file"  # guard: much larger than the rest
    SPARED = "spared"  # the person left the photo out when the junk around it went
    SAME_FILE = "same_file"  # copy: byte for byte that of the photo to keep
    SAME_LINK = "same_link"  # copy: another name of the same file, which takes no room
    SAME_PICTURE = "same_picture"  # copy: it shows what the photo to keep shows
    SMALLER = "smaller"  # copy: of fewer pixels
    COMPRESSED = "compressed"  # copy: of fewer bytes a pixel
    CUT = "cut"  # copy: a part of the picture
    FRAMED = "framed"  # copy: with a frame around the picture, as a screenshot of it
    TURNED = "turned"  # copy: turned or mirrored
    SHOT_WITH = "shot_with"  # shot: within so many seconds of the photo to keep
    OUT_OF_FOCUS = "out_of_focus"  # poor: it is sharp nowhere
    SHAKEN = "shaken"  # poor: it is sharp nowhere, but blurred along one direction most
    TOO_DARK = "too_dark"  # poor: hardly anything is seen
    BURNT_OUT = "burnt_out"  # poor: most of it is white
    FEW_DETAILS = "few_details"  # poor: its file is much smaller than its camera's others
    LONG_EXPOSURE = "long_exposure"  # poor: the exposure, as "1/8 s", which no hand holds still
    BETTER_SHOT = "better_shot"  # poor: a better one of the same scene is there
    FAVOURITE = "favourite"  # keep: the person's favourite
    MARKED_KEPT = "marked_kept"  # keep: the person marked it as kept
    HAS_RAW = "has_raw"  # keep: it has a RAW file
    LARGEST = "largest"  # keep: of the most pixels
    LEAST_COMPRESSED = "least_compressed"  # keep: of the most bytes a pixel
    SHARPEST = "sharpest"  # keep
    BEST_EXPOSED = "best_exposed"  # keep
    EYES_OPEN = "eyes_open"  # keep: of somebody whose eyes are closed on others
    LEVEL = "level"  # keep: others lean
    LESS_SHARP = "less_sharp"  # shot: than the photo to keep
    WORSE_EXPOSED = "worse_exposed"  # shot: than the photo to keep
    EYES_CLOSED = "eyes_closed"  # shot: which are open on the photo to keep
    LEANS = "leans"  # shot: more than the photo to keep
    BEST_SHOT = "best_shot"  # keep: sharp and well exposed, but in neither better than all
    NOT_REJECTED = "not_rejected"  # keep: unlike others
    AVAILABLE = "available"  # keep: its file can be reached, those of others cannot
    WHOLE = "whole"  # keep: others are cut or framed
    CAMERA_DATA = "camera_data"  # keep: more of what a camera writes is in it
    UNEDITED = "unedited"  # keep: others were saved by a program that edits pictures
    NOT_SENT = "not_sent"  # keep: others are named as messengers name files
    EARLIEST = "earliest"  # keep: of the earliest date
    OWN_NAME = "own_name"  # keep: others are named as copies
    FIRST = "first"  # keep: none is better than the others


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact."""

    kind: FactKind
    value: float | int | str | None = None
