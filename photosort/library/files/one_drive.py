"""Whether two folders lie on one drive, so that a file goes from one to the other by another name alone."""

import errno
import os
import secrets


def on_one_drive(one: bytes, other: bytes) -> bool:
    """Whether the system would rename files from one folder to the other. Nothing is touched.

    Device numbers do not tell: bind mounts, and folders that a container is lent, share one and yet refuse. So it is
    tried with a name that is not there: Linux compares the mounts before it looks for the file (`do_renameat2` in
    fs/namei.c), and answers EXDEV or ENOENT.

    Raises:
        OSError: one of the folders is not there, or cannot be looked at.
    """
    if os.stat(one).st_dev != os.stat(other).st_dev:
        return False
    name = b".photosort-" + secrets.token_hex(16).encode()
    try:
        os.rename(os.path.join(one, name), os.path.join(other, name))
    except OSError as error:
        return error.errno != errno.EXDEV
    return True
