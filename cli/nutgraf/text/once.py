"""A property whose answer is kept: `functools.cached_property` without its lock.

Until Python 3.12 that one takes a lock whenever it computes, which costs more than many answers.
An article holds hundreds of them; where two threads ask at once, both compute the same.
"""

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

Answer = TypeVar("Answer")


class once(Generic[Answer]):  # noqa: N801 - it stands where `property` does
    """An attribute that a method computes when it is first asked for; kept in the instance."""

    def __init__(self, compute: Callable[[Any], Answer]) -> None:
        self._compute, self.__doc__ = compute, compute.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, instance: None, owner: type) -> "once[Answer]": ...
    @overload
    def __get__(self, instance: object, owner: type) -> Answer: ...

    def __get__(self, instance: object | None, owner: type) -> "once[Answer] | Answer":
        if instance is None:
            return self
        answer = instance.__dict__[self._name] = self._compute(instance)
        return answer
