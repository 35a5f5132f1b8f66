package main

import (
	"fmt"
	"math"
	"sort"
)

const size = 48

// draw рисует ночь: небо светлеет к горизонту, луна, гора и дорожка на воде. Яркости от нуля до единицы.
func draw() [][]float64 {
	picture := make([][]float64, size)
	for row := range picture {
		picture[row] = make([]float64, size)
		for column := range picture[row] {
			i, j := float64(row), float64(column)
			brightness := 0.30
			if i < 30 {
				brightness = 0.15 + 0.35*i/30
			}
			if math.Hypot(i-10, j-34) < 6 {
				brightness = 1.0
			}
			if i < 30 && i > 12+1.1*math.Abs(j-14) {
				brightness = 0.05
			}
			if i >= 30 && math.Abs(j-34) < 2+0.15*(i-30) && row%3 != 0 {
				brightness = 0.8
			}
			picture[row][column] = brightness
		}
	}
	return picture
}

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

func main() {
	_, sigma, _ := svd(draw())
	total, kept := dot(sigma, sigma), 0.0
	for layer, s := range sigma[:8] {
		kept += s * s
		if count := layer + 1; count == 1 || count == 3 || count == 8 {
			stored := 100 * float64(count) * (size + size + 1) / (size * size)
			fmt.Printf("слоёв %d: хранится %5.1f %% чисел, энергии %6.2f %%\n", count, stored, 100*kept/total)
		}
	}
}
