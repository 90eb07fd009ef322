"""What the judge says of a key point and some evidence."""

from typing import NamedTuple


class Opinion(NamedTuple):
    """Four probabilities that sum to 1.

    `yes`: the evidence bears the key point out in full; `part`: one half of it; `no`: it is not
    there; `contra`: the evidence says otherwise.
    """

    yes: float
    part: float
    no: float
    contra: float
