"""What new scans leave as it is of an album that the person has named or made, in words."""

from photosort.model.album import Album
from photosort.ui.text.i18n import tr


def kept(album: Album) -> str:
    """What new scans do with an album that the person has named or made; empty for others."""
    if album.by_hand:
        return tr("You put each photo here, so new scans take none out and add none.")
    if album.named:
        said = tr("You named the album, so new scans keep its name and take no photo out of it.")
    elif album.pinned:
        said = tr("You made the album, so new scans take no photo out of it.")
    else:
        return ""
    return said + " " + tr("Photos like these may join it.")
