"""The first question to every text is whether it is one."""


def as_text(value: object, what: str) -> str:
    """Return the value if it is a text.

    Parameters
    ----------
    value
        What was given.
    what
        What it should be read as, for the message: ``"a share"``.

    Raises
    ------
    TypeError
        If it is anything else: ``114`` is not ``"0114"``.
    """
    if not isinstance(value, str):
        message = f"{what} is made from str, not {type(value).__name__}"
        raise TypeError(message)
    return value
