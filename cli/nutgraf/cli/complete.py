"""What the shell completes; imported names are looked up only when it asks."""


def methods(incomplete: str) -> list[str]:
    """Names of methods that begin like this."""
    from nutgraf.summarizers import METHODS

    return [name for name in METHODS if name.startswith(incomplete)]


def formats(incomplete: str) -> list[str]:
    """Names of formats that begin like this."""
    from nutgraf.formats import FORMATS

    return [name for name in (*FORMATS, "parquet") if name.startswith(incomplete)]


def rules(incomplete: str) -> list[str]:
    """Ids of rules that begin like this."""
    from nutgraf.checks import RULES

    return [rule.id for rule in RULES if rule.id.startswith(incomplete)]


def input_formats(incomplete: str) -> list[str]:
    """Names of input formats that begin like this."""
    from nutgraf.inputs.readers import NAMES

    return [name for name in NAMES if name.startswith(incomplete)]
