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

// firstShare возвращает долю первой компоненты. Два столбца поворачивают друг к другу, пока они не станут
// ортогональны (односторонний метод Якоби); их длины после этого — сингулярные значения.
func firstShare(x [][2]float64, scale float64) float64 {
	var mean [2]float64
	for _, p := range x {
		mean[0] += scale * p[0] / float64(len(x))
		mean[1] += p[1] / float64(len(x))
	}
	var uu, uv, vv float64
	for _, p := range x {
		u, v := scale*p[0]-mean[0], p[1]-mean[1]
		uu += u * u
		uv += u * v
		vv += v * v
	}
	angle := math.Atan2(2*uv, uu-vv) / 2
	sin, cos := math.Sincos(angle)
	first := cos*cos*uu + 2*sin*cos*uv + sin*sin*vv  // квадрат длины первого столбца после поворота
	second := sin*sin*uu - 2*sin*cos*uv + cos*cos*vv // и второго
	return first / (first + second)
}

func main() {
	x := read("correlated")
	fmt.Printf("доля первой компоненты: как есть %.4f, после смены единиц %.8f\n", firstShare(x, 1), firstShare(x, 1000))
}
