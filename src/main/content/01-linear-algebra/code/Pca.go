package main

import (
	"encoding/csv"
	"fmt"
	"log"
	"math"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
)

func read(dataset string) [][2]float64 {
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
	var points [][2]float64
	for _, record := range records[1:] {
		var point [2]float64
		for j := range point {
			if point[j], err = strconv.ParseFloat(record[j], 64); err != nil {
				log.Fatal(err)
			}
		}
		points = append(points, point)
	}
	return points
}

// eigen возвращает собственные значения симметричной матрицы (a b; b c) по убыванию и единичный вектор первого.
func eigen(a, b, c float64) (first, second float64, vector [2]float64) {
	root := math.Hypot((a-c)/2, b)
	first, second = (a+c)/2+root, (a+c)/2-root
	length := math.Hypot(b, first-a)
	return first, second, [2]float64{b / length, (first - a) / length}
}

func main() {
	x := read("correlated")
	n := float64(len(x))

	// region components
	var mean [2]float64
	for _, p := range x {
		mean[0] += p[0] / n
		mean[1] += p[1] / n
	}
	var a, b, c float64 // ковариационная матрица (a b; b c)
	for _, p := range x {
		d0, d1 := p[0]-mean[0], p[1]-mean[1]
		a += d0 * d0 / (n - 1)
		b += d0 * d1 / (n - 1)
		c += d1 * d1 / (n - 1)
	}
	first, second, v := eigen(a, b, c)
	fmt.Printf("корреляция признаков: %.4f\n", b/math.Sqrt(a*c))
	fmt.Printf("дисперсии: %.4f и %.4f\n", first, second)
	fmt.Printf("доли: %.8f и %.8f\n", first/(first+second), second/(first+second))
	fmt.Printf("первая компонента: (%.8f, %.8f)\n", v[0], v[1])
	// endregion

	// region reduce
	squares, cross := 0.0, 0.0
	for _, p := range x {
		d0, d1 := p[0]-mean[0], p[1]-mean[1]
		along := d0*v[0] + d1*v[1] // одна координата вместо двух
		across := d1*v[0] - d0*v[1]
		squares += across * across // всё, что поперёк, потеряно
		cross += along * across
	}
	fmt.Printf("средний квадрат ошибки восстановления: %.4f\n", squares/(2*n))
	fmt.Printf("новые координаты связаны: %t\n", math.Abs(cross/(n-1)) > 1e-9)
	// endregion
}
