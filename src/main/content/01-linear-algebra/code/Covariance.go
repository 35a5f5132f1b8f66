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

// columns читает первые k столбцов набора данных.
func columns(dataset string, k int) [][]float64 {
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
	table := make([][]float64, k)
	for _, record := range records[1:] {
		for j := range table {
			value, err := strconv.ParseFloat(record[j], 64)
			if err != nil {
				log.Fatal(err)
			}
			table[j] = append(table[j], value)
		}
	}
	return table
}

// centre вычитает из столбца его среднее.
func centre(column []float64) []float64 {
	mean := 0.0
	for _, value := range column {
		mean += value / float64(len(column))
	}
	centred := make([]float64, len(column))
	for i, value := range column {
		centred[i] = value - mean
	}
	return centred
}

func dot(u, v []float64) float64 {
	sum := 0.0
	for i := range u {
		sum += u[i] * v[i]
	}
	return sum
}

func show(title string, names []string, m [][]float64) {
	fmt.Println(title)
	for i, row := range m {
		fmt.Printf("  %-12s", names[i])
		for _, value := range row {
			fmt.Printf("%10.2f", value)
		}
		fmt.Println()
	}
}

func main() {
	names := []string{"temperature", "vibration", "speed", "noise"}
	x := columns("machines", len(names))
	for j := range x {
		x[j] = centre(x[j])
	}

	covariance := make([][]float64, len(names))
	correlation := make([][]float64, len(names))
	for i := range names {
		for j := range names {
			product := dot(x[i], x[j])
			covariance[i] = append(covariance[i], product/float64(len(x[i])-1))
			correlation[i] = append(correlation[i], product/math.Sqrt(dot(x[i], x[i])*dot(x[j], x[j]))) // косинус угла
		}
	}
	show("Ковариации", names, covariance)
	show("Корреляции", names, correlation)
}
