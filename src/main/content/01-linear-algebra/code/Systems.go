package main

import (
	"errors"
	"fmt"
	"math"
)

var errSingular = errors.New("не существует")

// solve решает систему исключением с выбором ведущего элемента и возвращает ещё и определитель.
func solve(a [][]float64, b []float64) ([]float64, float64, error) {
	n := len(b)
	table := make([][]float64, n)
	for i := range a {
		table[i] = append(append([]float64{}, a[i]...), b[i])
	}
	determinant := 1.0
	for k := 0; k < n; k++ {
		pivot := k
		for i := k + 1; i < n; i++ {
			if math.Abs(table[i][k]) > math.Abs(table[pivot][k]) {
				pivot = i
			}
		}
		if pivot != k {
			table[k], table[pivot] = table[pivot], table[k]
			determinant = -determinant
		}
		determinant *= table[k][k]
		if math.Abs(table[k][k]) < 1e-12 {
			return nil, 0, errSingular
		}
		for i := k + 1; i < n; i++ {
			factor := table[i][k] / table[k][k]
			for j := k; j <= n; j++ {
				table[i][j] -= factor * table[k][j]
			}
		}
	}
	x := make([]float64, n)
	for i := n - 1; i >= 0; i-- {
		x[i] = table[i][n]
		for j := i + 1; j < n; j++ {
			x[i] -= table[i][j] * x[j]
		}
		x[i] /= table[i][i]
	}
	return x, determinant, nil
}

func main() {
	a := [][]float64{{2, 1}, {3, 2}}
	b := []float64{5, 8}

	x, determinant, err := solve(a, b)
	if err != nil {
		panic(err)
	}
	fmt.Println("x =", x)
	fmt.Printf("определитель = %.4f\n", determinant)

	_, _, err = solve([][]float64{{2, 1}, {4, 2}}, b)
	fmt.Println("решение зависимой системы:", err)

	back := make([]float64, len(b))
	residual := 0.0
	for i := range a {
		back[i] = a[i][0]*x[0] + a[i][1]*x[1]
		residual += math.Pow(b[i]-back[i], 2)
	}
	fmt.Printf("Ax = (%.4f, %.4f)\n", back[0], back[1])
	fmt.Println("‖b − Ax‖ =", math.Sqrt(residual))
}
