package main

import (
	"fmt"
	"math"
	"math/cmplx"
)

// eigenvalues решает характеристическое уравнение матрицы 2 × 2; корни бывают комплексными.
func eigenvalues(a [2][2]float64) (complex128, complex128) {
	trace := a[0][0] + a[1][1]
	determinant := a[0][0]*a[1][1] - a[0][1]*a[1][0]
	root := cmplx.Sqrt(complex(trace*trace/4-determinant, 0))
	half := complex(trace/2, 0)
	return half + root, half - root
}

// eigenvector возвращает единичный вектор с (A − λI)v = 0; он перпендикулярен первой строке A − λI.
func eigenvector(a [2][2]float64, lambda float64) (float64, float64) {
	x, y := -a[0][1], a[0][0]-lambda
	length := math.Hypot(x, y)
	return x / length, y / length
}

func main() {
	// region decomposition
	a := [2][2]float64{{4, 2}, {1, 3}}
	first, second := eigenvalues(a)
	for _, lambda := range []float64{real(first), real(second)} {
		x, y := eigenvector(a, lambda)
		residual := math.Hypot(a[0][0]*x+a[0][1]*y-lambda*x, a[1][0]*x+a[1][1]*y-lambda*y)
		fmt.Printf("λ = %.4f, v = (%.8f, %.8f)\n    ‖Av − λv‖ = %.1e\n", lambda, x, y, residual)
	}
	// endregion

	// region rotation
	plus, minus := eigenvalues([2][2]float64{{0, -1}, {1, 0}})
	fmt.Printf("поворот на 90°: λ = %.0f и %.0f\n", plus, minus)
	// endregion
}
