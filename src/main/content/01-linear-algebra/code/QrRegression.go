package main

import (
	"fmt"
	"math"
)

func dot(u, v []float64) float64 {
	sum := 0.0
	for i := range u {
		sum += u[i] * v[i]
	}
	return sum
}

// region gram-schmidt
// triangle возвращает матрицу R с приписанным столбцом Qᵀy. Ответы y идут последним столбцом: проекции и из них
// вычитают по одной, каждый раз из того, что осталось, поэтому ошибки округления не накапливаются.
func triangle(x [][]float64, y []float64) [][]float64 {
	d := len(x[0])
	columns := make([][]float64, d+1)
	for j := range columns {
		columns[j] = make([]float64, len(x))
		for i := range x {
			if j < d {
				columns[j][i] = x[i][j]
			} else {
				columns[j][i] = y[i]
			}
		}
	}
	r := make([][]float64, d)
	for j := range r {
		r[j] = make([]float64, d+1)
		r[j][j] = math.Sqrt(dot(columns[j], columns[j]))
		for i := range columns[j] {
			columns[j][i] /= r[j][j] // теперь это q с номером j
		}
		for k := j + 1; k <= d; k++ {
			r[j][k] = dot(columns[j], columns[k])
			for i := range columns[k] {
				columns[k][i] -= r[j][k] * columns[j][i]
			}
		}
	}
	return r
}

// endregion

func backSubstitution(r [][]float64) []float64 {
	d := len(r)
	w := make([]float64, d)
	for j := d - 1; j >= 0; j-- {
		w[j] = r[j][d]
		for k := j + 1; k < d; k++ {
			w[j] -= r[j][k] * w[k]
		}
		w[j] /= r[j][j]
	}
	return w
}

func main() {
	// region small
	r := triangle([][]float64{{1, 0}, {1, 1}, {1, 2}}, []float64{1, 3, 4})
	fmt.Printf("R = (%.4f %.4f; %.4f)\n", r[0][0], r[0][1], r[1][1])
	fmt.Printf("Qᵀy = (%.4f, %.4f)\n", r[0][2], r[1][2])
	line := backSubstitution(r)
	fmt.Printf("b = %.4f, a = %.4f\n", line[0], line[1])
	// endregion

	// region compare
	degree := 10
	powers := make([][]float64, 30)
	sums := make([]float64, 30)
	for i := range powers {
		t := float64(i) / 29
		power := 1.0
		for k := 0; k <= degree; k++ {
			powers[i] = append(powers[i], power)
			sums[i] += power
			power *= t
		}
	}
	largest := 0.0
	for _, w := range backSubstitution(triangle(powers, sums)) {
		largest = math.Max(largest, math.Abs(w-1))
	}
	answer := "нет"
	if largest < 1e-6 {
		answer = "да"
	}
	fmt.Println("QR ошибся меньше чем на 0.000001:", answer)
	// endregion
}
