"""Pixels of one picture in, faces out, by YuNet and SFace, whose files lie in a package of the registry."""
