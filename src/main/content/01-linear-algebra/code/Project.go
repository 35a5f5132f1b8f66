package main

import (
	"encoding/csv"
	"fmt"
	"log"
	"math"
	"os"
	"path/filepath"
	"runtime"
	"sort"
	"strconv"
)

// read возвращает станки: показания датчиков по строкам и состояния.
func read(dataset string, sensors int) (x [][]float64, states []string) {
	_, here, _, _ := runtime.Caller(0)
	file, err := os.Open(filepath.Join(filepath.Dir(here), "..", "..", "datasets", dataset, "data.csv"))
	if err != nil {
		log.Fatal(err)
	}
	defer file.Close()
	records, err := csv.NewReader(file).ReadAll()
	if err != nil {
		log.Fatal(err)
	}
	for _, record := range records[1:] {
		row := make([]float64, sensors)
		for j := range row {
			if row[j], err = strconv.ParseFloat(record[j], 64); err != nil {
				log.Fatal(err)
			}
		}
		x, states = append(x, row), append(states, record[sensors])
	}
	return x, states
}

// standardize приводит каждый столбец к среднему 0 и стандартному отклонению 1.
func standardize(x [][]float64) {
	n := float64(len(x))
	for j := range x[0] {
		mean, variance := 0.0, 0.0
		for i := range x {
			mean += x[i][j] / n
		}
		for i := range x {
			variance += math.Pow(x[i][j]-mean, 2) / (n - 1)
		}
		for i := range x {
			x[i][j] = (x[i][j] - mean) / math.Sqrt(variance)
		}
	}
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
	sensors := []string{"temperature", "vibration", "speed", "noise"}
	x, states := read("machines", len(sensors))
	standardize(x)
	_, sigma, v := svd(x)

	kept := 0.0
	for i, s := range sigma {
		kept += s * s
		fmt.Printf("компонент %d: %5.1f %% дисперсии\n", i+1, 100*kept/dot(sigma, sigma))
	}
	first := v[0]
	if first[0] < 0 { // знак выбираем так, чтобы температура шла с плюсом
		for j := range first {
			first[j] = -first[j]
		}
	}
	fmt.Println("первая компонента:")
	for j, sensor := range sensors {
		fmt.Printf("  %-12s %6.3f\n", sensor, first[j])
	}

	right := 0
	for i, row := range x {
		if (dot(row, first) > 0) == (states[i] == "fault") {
			right++
		}
	}
	fmt.Printf("граница «первая компонента больше нуля»: доля верных ответов %.3f\n", float64(right)/float64(len(x)))
}
