from nutgraf.matching.windows import best_window


def test_windows() -> None:
    assert best_window([], []) == ((), 0.0)
    assert best_window([[], []], [1, 1]) == ((), 0.0)
    assert best_window([[4], [4, 2]], [1, 1]) == ((4,), 1.0)
    assert best_window([[1], [2]], [1, 1]) == ((1, 2), 1.0)
    assert best_window([[1], [2]], [1, 0.05])[0] == (1,), "shorter where nearly as good"
    assert best_window([[0, 5], [9]], [1, 1]) == ((0,), 0.5), "the earlier of two equals"
    assert best_window([[0], [1], [2], [3]], [1, 1, 1, 1]) == ((0, 1, 2), 0.75)
