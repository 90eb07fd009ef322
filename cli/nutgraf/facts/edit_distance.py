"""How many letters two words differ in."""


def edit_distance(left: str, right: str, most: int) -> int:
    """How many letters are changed, missing, added or swapped with their neighbour (Damerau 1964);
    one more than `most` where there are more.
    """
    if abs(len(left) - len(right)) > most:
        return most + 1
    two_above: list[int] = []
    above = list(range(len(right) + 1))
    for row, letter in enumerate(left, 1):
        here = [row]
        for column, other in enumerate(right, 1):
            change = above[column - 1] + (letter != other)
            cost = min(above[column] + 1, here[-1] + 1, change)
            if row > 1 < column and letter == right[column - 2] and left[row - 2] == other:
                cost = min(cost, two_above[column - 2] + 1)
            here.append(cost)
        if min(here) > most:
            return most + 1
        two_above, above = above, here
    return min(above[-1], most + 1)
