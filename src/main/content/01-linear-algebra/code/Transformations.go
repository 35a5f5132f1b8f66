package main

import (
	"fmt"
	"math"
)

type transformation struct {
	title string
	a     [2][2]float64
}

func main() {
	sin, cos := math.Sincos(30 * math.Pi / 180)
	for _, t := range []transformation{
		{"Домик и растяжение", [2][2]float64{{2, 0}, {0, 1.5}}},
		{"Домик и поворот на 30°", [2][2]float64{{cos, -sin}, {sin, cos}}},
		{"Домик и отражение", [2][2]float64{{1, 0}, {0, -1}}},
		{"Домик и проекция на прямую y = x", [2][2]float64{{0.5, 0.5}, {0.5, 0.5}}},
		{"Домик и перекос", [2][2]float64{{1, 1}, {0, 1}}},
	} {
		a := t.a
		determinant := a[0][0]*a[1][1] - a[0][1]*a[1][0]
		// столбцы матрицы — образы базисных векторов
		fmt.Printf("%-34s e₁ → (%5.2f, %5.2f)   e₂ → (%5.2f, %5.2f)   площадь × %.2f\n",
			t.title, a[0][0], a[1][0], a[0][1], a[1][1], math.Abs(determinant))
	}
}
