"""What is told of one photo, line by line: in the details beside the page, and over the lightbox."""

from photosort.model.photo import DateSource, Photo, shown
from photosort.ui.text import formats as say
from photosort.ui.text.i18n import mark, tr

_SOURCES = {
    DateSource.EXIF: mark("The camera (EXIF)"),
    DateSource.TAKEOUT: mark("Google Photos (JSON)"),
    DateSource.XMP: mark("XMP"),
    DateSource.PNG: mark("PNG creation time"),
    DateSource.PERSON: mark("You"),
    DateSource.NAME: mark("The file’s name"),
}


def one_photo(photo: Photo, place: str) -> list[tuple[str, str]]:
    """The lines about one photo, taken at a place of this name."""
    header = photo.header
    size = f"{header.width} × {header.height}" if header.width else ""
    source = _SOURCES.get(photo.dated)
    lines = [
        (tr("Taken") if source else tr("File changed"), say.taken(photo)),  # nothing tells when it was taken
        (tr("Date from"), tr(source) if source else ""),
        (tr("Size"), say.joined(size, say.size(photo.file_size))),
        (tr("Camera"), header.camera),
        (tr("Exposure"), header.exposure),
        (tr("Place"), place),
        (tr("Made with"), header.software if not header.camera else ""),
        (tr("Folder"), folder(photo)),
    ]
    return [(name, value) for name, value in lines if value]


def when(photo: Photo) -> str:
    """When a photo was taken, in one line that says so where it is another date."""
    day = say.taken(photo)
    return tr("File changed {day}").format(day=day) if photo.dated is DateSource.FILE else day


def folder(photo: Photo) -> str:
    """The folder of a photo, beginning with the name of the folder that was added."""
    root = shown(photo.root_path.rstrip(b"/").rpartition(b"/")[2])
    return f"{root}/{shown(photo.folder)}" if photo.folder else root


def coordinates(photo: Photo) -> str:
    """Where a photo was taken, in degrees; empty where nothing tells."""
    header = photo.header
    if header.latitude is None or header.longitude is None:
        return ""
    return say.place(header.latitude, header.longitude)
