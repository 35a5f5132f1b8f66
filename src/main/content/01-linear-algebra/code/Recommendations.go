package main

import (
	"fmt"
	"math"
	"sort"
)

var viewers = []string{"Аня", "Борис", "Вера", "Глеб", "Даша", "Егор"}
var films = []string{"комедия 1", "комедия 2", "комедия 3", "драма 1", "драма 2"}

// svd раскладывает a (строк не меньше, чем столбцов) односторонним методом Якоби: столбцы поворачивают попарно,
// пока все они не станут ортогональны. Их длины — сингулярные значения, повороты складываются в V.
func svd(a [][]float64) (u [][]float64, sigma []float64, v [][]float64) {
	m, n := len(a), len(a[0])
	columns, turns := make([][]float64, n), make([][]float64, n)
	for j := range columns {
		columns[j], turns[j] = make([]float64, m), make([]float64, n)
		turns[j][j] = 1
		for i := range a {
			columns[j][i] = a[i][j]
		}
	}
	total := 0.0
	for _, column := range columns {
		total += dot(column, column)
	}
	for turned := true; turned; {
		turned = false
		for p := 0; p < n; p++ {
			for q := p + 1; q < n; q++ {
				pp, pq, qq := dot(columns[p], columns[p]), dot(columns[p], columns[q]), dot(columns[q], columns[q])
				if math.Abs(pq) <= 1e-15*total { // ортогональны с точностью до округления
					continue
				}
				turned = true
				sin, cos := math.Sincos(math.Atan2(2*pq, pp-qq) / 2)
				rotate(columns[p], columns[q], cos, sin)
				rotate(turns[p], turns[q], cos, sin)
			}
		}
	}
	order := make([]int, n)
	for j := range order {
		order[j] = j
	}
	sort.Slice(order, func(i, j int) bool {
		return dot(columns[order[i]], columns[order[i]]) > dot(columns[order[j]], columns[order[j]])
	})
	for _, j := range order { // по убыванию
		length := math.Sqrt(dot(columns[j], columns[j]))
		for i := range columns[j] {
			columns[j][i] /= math.Max(length, math.SmallestNonzeroFloat64) // у нулевого слоя направления нет
		}
		u, sigma, v = append(u, columns[j]), append(sigma, length), append(v, turns[j])
	}
	return u, sigma, v
}

func rotate(p, q []float64, cos, sin float64) {
	for i := range p {
		p[i], q[i] = cos*p[i]+sin*q[i], cos*q[i]-sin*p[i]
	}
}

func dot(x, y []float64) float64 {
	sum := 0.0
	for i := range x {
		sum += x[i] * y[i]
	}
	return sum
}

// layers складывает первые k слоёв σᵢuᵢvᵢᵀ.
func layers(u [][]float64, sigma []float64, v [][]float64, k int) [][]float64 {
	sum := make([][]float64, len(u[0]))
	for i := range sum {
		sum[i] = make([]float64, len(v[0]))
		for j := range sum[i] {
			for layer := 0; layer < k; layer++ {
				sum[i][j] += sigma[layer] * u[layer][i] * v[layer][j]
			}
		}
	}
	return sum
}

func main() {
	none := math.NaN()
	ratings := [][]float64{
		{5, 4, none, 1, 2},
		{4, 5, 4, 2, 1},
		{1, 2, 1, 5, none},
		{2, 1, 1, 4, 5},
		{4, none, 5, 1, 1},
		{none, 1, 2, 5, 4},
	}

	filled := make([][]float64, len(ratings)) // сперва на месте пропуска — среднее по зрителю
	for i, row := range ratings {
		sum, known := 0.0, 0.0
		for _, rating := range row {
			if !math.IsNaN(rating) {
				sum += rating
				known++
			}
		}
		for _, rating := range row {
			if math.IsNaN(rating) {
				rating = sum / known
			}
			filled[i] = append(filled[i], rating)
		}
	}
	for step := 0; step < 50; step++ {
		u, sigma, v := svd(filled)
		smooth := layers(u, sigma, v, 2)
		for i, row := range ratings {
			for j, rating := range row {
				if math.IsNaN(rating) {
					filled[i][j] = smooth[i][j]
				}
			}
		}
	}
	for i, row := range ratings {
		for j, rating := range row {
			if math.IsNaN(rating) {
				fmt.Printf("%-6s %s: прогноз %.1f\n", viewers[i], films[j], filled[i][j])
			}
		}
	}
}
