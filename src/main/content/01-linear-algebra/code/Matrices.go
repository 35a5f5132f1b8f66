package main

import "fmt"

type matrix [][]float64

func zeros(rows, columns int) matrix {
	m := make(matrix, rows)
	for i := range m {
		m[i] = make([]float64, columns)
	}
	return m
}

func (a matrix) plus(b matrix) matrix {
	c := zeros(len(a), len(a[0]))
	for i := range a {
		for j := range a[i] {
			c[i][j] = a[i][j] + b[i][j]
		}
	}
	return c
}

func (a matrix) scaled(k float64) matrix {
	c := zeros(len(a), len(a[0]))
	for i := range a {
		for j := range a[i] {
			c[i][j] = k * a[i][j]
		}
	}
	return c
}

// times умножает матрицу m × n на матрицу n × p.
func (a matrix) times(b matrix) matrix {
	c := zeros(len(a), len(b[0]))
	for i := range a {
		for k := range b {
			for j := range b[k] {
				c[i][j] += a[i][k] * b[k][j]
			}
		}
	}
	return c
}

func (a matrix) transposed() matrix {
	c := zeros(len(a[0]), len(a))
	for i := range a {
		for j := range a[i] {
			c[j][i] = a[i][j]
		}
	}
	return c
}

func (a matrix) print(name string) {
	fmt.Println(name, "=")
	for _, row := range a {
		for _, x := range row {
			fmt.Printf("%6.0f", x)
		}
		fmt.Println()
	}
}

func main() {
	// region operations
	a := matrix{{1, 2}, {3, 4}}
	b := matrix{{5, 6}, {7, 8}}

	a.plus(b).print("A + B")
	a.scaled(2).print("2A")
	a.times(b).print("AB")
	b.times(a).print("BA")
	a.transposed().print("Aᵀ")
	// endregion

	// region vector
	ax := a.times(matrix{{5}, {7}})
	fmt.Printf("Ax по строкам:   (%.0f, %.0f)\n", ax[0][0], ax[1][0])
	fmt.Printf("Ax по столбцам:  (%.0f, %.0f)\n", 5*a[0][0]+7*a[0][1], 5*a[1][0]+7*a[1][1])
	a.times(matrix{{1, 0}, {0, 1}}).print("A·I")
	// endregion
}
