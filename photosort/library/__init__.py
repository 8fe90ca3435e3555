"""One library on disk: the store, thumbnails, scanning, watching, the trash, acts and their undo, apply-to-disk."""
