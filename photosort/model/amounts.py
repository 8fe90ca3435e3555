"""Sizes and counts: how they are rounded and which unit they get, for the window and the command line alike."""

UNITS = ("bytes", "kB", "MB", "GB", "TB")
"""Decimal, as file managers and the makers of drives count; the first has a plural in some languages."""


def rounded_size(number: int) -> tuple[float, int, str]:
    """An amount of data as a value, the digits after its point, and one of `UNITS`: 4,812,345 is (4.81..., 1, "MB").

    Three digits tell enough: none after the point below a megabyte, one for few megabytes and for all above them.
    """
    value = float(number)
    for unit in UNITS[:-1]:
        if value < 999.5:
            return value, int(unit == "GB" or (unit == "MB" and value < 9.95)), unit
        value /= 1000
    return value, 1, UNITS[-1]


def size_in_english(number: int) -> str:
    """An amount of data: 999 bytes, 412 kB, 4.8 MB, 1.9 GB."""
    if number == 1:
        return "1 byte"
    value, digits, unit = rounded_size(number)
    return f"{value:,.{digits}f} {unit}"


def count_in_english(number: int) -> str:
    """A whole number: 5,601."""
    return f"{number:,}"
