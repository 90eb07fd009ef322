"""The errors nutgraf raises on purpose; every other exception is a bug."""


class NutgrafError(Exception):
    """A sentence for the user: what is wrong, where, and the way out."""


class InputError(NutgrafError):
    """An input that cannot be read; the message names the file and, if known, the line."""


class UsageError(NutgrafError):
    """An option or a combination of options that cannot be obeyed."""


class ConfigError(UsageError):
    """A configuration that cannot be read or obeyed; the message names the file and the key."""
