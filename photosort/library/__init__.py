"""One library on disk: store, thumbnails, scanning, watching, trash, acts and their undoing."""
