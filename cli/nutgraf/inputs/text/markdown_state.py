"""The state of a walk over the parts of a Markdown text: open lists, quotes, headings and cells."""

from dataclasses import dataclass, field

from nutgraf.inputs.text.cutting import ListNumbers
from nutgraf.inputs.text.markdown_events import Edge


@dataclass
class WalkState:
    """The state of the walk over the parts of a text."""

    code: str
    lists: int = 0
    markers: list[str] = field(default_factory=list)
    numbers: ListNumbers = field(default_factory=ListNumbers)
    callouts: list[str] = field(default_factory=list)
    fresh_item: bool = False
    heading: int = 0
    in_cell: bool = False
    row: int = 0
    in_head: bool = False
    is_empty_row: bool = False


def step(edge: Edge, boxes: dict[int, str], state: WalkState) -> None:
    """Updates the state at the beginning or the end of a part."""
    if edge.name == "List":
        if edge.begins and not state.lists:
            state.numbers.open()
        state.lists += 1 if edge.begins else -1
    elif edge.name == "Item" and edge.begins:
        state.fresh_item = True
        state.markers.append(edge.marker)
    elif edge.name == "Item":
        state.markers.pop()
    elif edge.name == "BlockQuote" and edge.begins:
        state.callouts.append(boxes.get(edge.line, ""))
    elif edge.name == "BlockQuote":
        state.callouts.pop()
    elif edge.name == "Heading":
        state.heading = edge.level
    else:
        _step_in_table(edge, state)


def _step_in_table(edge: Edge, state: WalkState) -> None:
    if edge.name == "TableCell":
        state.in_cell = edge.begins
    elif edge.name == "Table":
        state.row += edge.begins  # a table's first row is never the last of the one before
    elif edge.name in ("TableHead", "TableRow"):
        state.in_head = edge.name == "TableHead"
        state.row += edge.begins
        if not edge.begins and state.is_empty_row:
            state.row -= 1  # so that the next row is the next one
        state.is_empty_row = edge.begins
