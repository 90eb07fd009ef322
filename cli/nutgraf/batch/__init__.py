"""Many drafts, each on its own, by one process or by many; a result for each, in their order."""

from nutgraf.batch.task import Result, Slot, Stage, Stretch, Task, Unread

__all__ = ["Result", "Slot", "Stage", "Stretch", "Task", "Unread"]
