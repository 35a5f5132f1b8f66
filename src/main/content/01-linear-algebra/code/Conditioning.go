package main

import (
	"fmt"
	"math"
)

type matrix [2][2]float64

// solve решает систему 2 × 2 по формуле обратной матрицы.
func solve(a matrix, b1, b2 float64) (float64, float64) {
	determinant := a[0][0]*a[1][1] - a[0][1]*a[1][0]
	return (a[1][1]*b1 - a[0][1]*b2) / determinant, (a[0][0]*b2 - a[1][0]*b1) / determinant
}

// condition возвращает отношение наибольшего растяжения к наименьшему. Их квадраты — собственные значения
// симметричной матрицы AᵀA, а их сумма и произведение — её след и определитель.
func condition(a matrix) float64 {
	trace := 0.0
	for _, row := range a {
		trace += row[0]*row[0] + row[1]*row[1]
	}
	determinant := math.Abs(a[0][0]*a[1][1] - a[0][1]*a[1][0])
	root := math.Sqrt(trace*trace/4 - determinant*determinant)
	largest := math.Sqrt(trace/2 + root)
	return largest * largest / determinant // наименьшее — определитель, делённый на наибольшее
}

func main() {
	coffee := matrix{{2, 1}, {3, 2}}
	nearly := matrix{{1, 1}, {1, 1.001}}

	x, y := solve(nearly, 2, 2.001)
	fmt.Printf("b = (2; 2,0010): x = (%.3f, %.3f)\n", x, y)
	x, y = solve(nearly, 2, 2.0011)
	fmt.Printf("b = (2; 2,0011): x = (%.3f, %.3f)\n", x, y)
	fmt.Printf("обусловленность: кофе %.2f, почти параллельные %.0f\n", condition(coffee), condition(nearly))
}
