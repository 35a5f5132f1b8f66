package main

import "fmt"

// normal составляет XᵀX и Xᵀy, накапливая их по строкам данных.
func normal(x [][]float64, y []float64) ([][]float64, []float64) {
	d := len(x[0])
	gram := make([][]float64, d)
	right := make([]float64, d)
	for i := range gram {
		gram[i] = make([]float64, d)
	}
	for k, row := range x {
		for i := range row {
			for j := range row {
				gram[i][j] += row[i] * row[j]
			}
			right[i] += row[i] * y[k]
		}
	}
	return gram, right
}

// solve решает систему с положительно определённой матрицей исключением; для таких перестановки строк не нужны.
func solve(a [][]float64, b []float64) []float64 {
	n := len(b)
	for k := 0; k < n; k++ {
		for i := k + 1; i < n; i++ {
			factor := a[i][k] / a[k][k]
			for j := k; j < n; j++ {
				a[i][j] -= factor * a[k][j]
			}
			b[i] -= factor * b[k]
		}
	}
	x := make([]float64, n)
	for i := n - 1; i >= 0; i-- {
		x[i] = b[i]
		for j := i + 1; j < n; j++ {
			x[i] -= a[i][j] * x[j]
		}
		x[i] /= a[i][i]
	}
	return x
}

func r2(x [][]float64, y, w []float64) float64 {
	mean := 0.0
	for _, value := range y {
		mean += value / float64(len(y))
	}
	unexplained, total := 0.0, 0.0
	for i, row := range x {
		prediction := 0.0
		for j := range row {
			prediction += row[j] * w[j]
		}
		unexplained += (y[i] - prediction) * (y[i] - prediction)
		total += (y[i] - mean) * (y[i] - mean)
	}
	return 1 - unexplained/total
}

func main() {
	points := [][]float64{{1, 1}, {1, 2}, {2, 2}, {2, 3}}
	y := []float64{6, 8, 9, 11}

	// region normal
	var withOnes [][]float64
	for _, p := range points {
		withOnes = append(withOnes, []float64{1, p[0], p[1]}) // первый столбец — для сдвига
	}
	w := solve(normal(withOnes, y))
	fmt.Printf("со столбцом единиц: b = %.4f, w = (%.4f, %.4f)\n", w[0], w[1], w[2])
	fmt.Printf("прогноз в точке (3, 5): %.4f\n", w[0]+w[1]*3+w[2]*5)
	fmt.Printf("R² = %.4f\n", r2(withOnes, y, w))
	// endregion

	// region no-intercept
	wrong := solve(normal(points, y))
	fmt.Printf("без сдвига: w = (%.4f, %.4f), прогноз %.1f, R² = %.4f\n",
		wrong[0], wrong[1], wrong[0]*3+wrong[1]*5, r2(points, y, wrong))
	// endregion
}
