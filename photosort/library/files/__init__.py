"""Files on disk: which belong together, free names, putting one in its place, XMP, the trash can, volumes."""
