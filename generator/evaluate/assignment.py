"""The best one-to-one assignment of rows to columns."""

from __future__ import annotations

from collections.abc import Sequence


def best_assignment(values: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    """Rows and columns paired so that the sum of `values[row][column]` is as high as can be.

    The Hungarian method with shortest augmenting paths and potentials (Jonker and Volgenant 1987), in rows² ×
    columns. Each row and column is paired once at most; every row is where there are not more rows than columns.
    """
    if not values or not values[0]:
        return []
    if len(values) > len(values[0]):
        turned = [[row[column] for row in values] for column in range(len(values[0]))]
        return sorted((row, column) for column, row in best_assignment(turned))
    rows, columns = len(values), len(values[0])
    row_potential, column_potential = [0.0] * (rows + 1), [0.0] * (columns + 1)
    row_of = [0] * (columns + 1)  # by column, both counted from 1; 0 is none
    for row in range(1, rows + 1):
        row_of[0] = row
        column, came_from = 0, [0] * (columns + 1)
        slack, visited = [float("inf")] * (columns + 1), [False] * (columns + 1)
        while row_of[column]:
            visited[column] = True
            here, least, following = row_of[column], float("inf"), 0
            for other in range(1, columns + 1):
                if visited[other]:
                    continue
                cost = -values[here - 1][other - 1] - row_potential[here] - column_potential[other]
                if cost < slack[other]:
                    slack[other], came_from[other] = cost, column
                if slack[other] < least:
                    least, following = slack[other], other
            for other in range(columns + 1):
                if visited[other]:
                    row_potential[row_of[other]] += least
                    column_potential[other] -= least
                else:
                    slack[other] -= least
            column = following
        while column:
            row_of[column] = row_of[came_from[column]]
            column = came_from[column]
    return sorted((row_of[column] - 1, column - 1) for column in range(1, columns + 1) if row_of[column])
