package main

import (
	"fmt"
	"math"
	"sort"
)

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

func show(name string, rows [][]float64) {
	fmt.Println(name, "=")
	for _, row := range rows {
		for _, value := range row {
			fmt.Printf("%10.4f", value)
		}
		fmt.Println()
	}
}

func main() {
	a := [][]float64{{1, 2}, {3, 4}, {5, 6}}
	u, sigma, v := svd(a)

	show("столбцы U", u)
	fmt.Printf("σ = %.4f и %.4f\n", sigma[0], sigma[1])
	show("Vᵀ", v)
	show("UΣVᵀ", layers(u, sigma, v, 2))

	oneLayer := layers(u, sigma, v, 1) // отбрасываем второй слой
	show("один слой", oneLayer)
	squares := 0.0
	for i := range a {
		for j := range a[i] {
			squares += math.Pow(a[i][j]-oneLayer[i][j], 2)
		}
	}
	energy := sigma[0] * sigma[0] / dot(sigma, sigma)
	fmt.Printf("ошибка %.8f, сохранено %.2f %% энергии\n", math.Sqrt(squares), 100*energy)
}
