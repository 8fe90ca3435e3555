"""Picture files: header, EXIF, upright pixels, fingerprint. The only importer of Pillow."""
