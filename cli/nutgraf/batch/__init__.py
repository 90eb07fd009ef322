"""Many drafts, each on its own, by one process or by many; a result for each, in their order."""

from nutgraf.batch.task import NOTHING_APART, Apart, Result, Slot, Stage, Stretch, Task, Unread

__all__ = ["NOTHING_APART", "Apart", "Result", "Slot", "Stage", "Stretch", "Task", "Unread"]
