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

type point struct {
	x1, x2 float64
	label  string
}

func read(dataset string) []point {
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
	var points []point
	for _, record := range records[1:] {
		x1, err1 := strconv.ParseFloat(record[0], 64)
		x2, err2 := strconv.ParseFloat(record[1], 64)
		if err1 != nil || err2 != nil {
			log.Fatal("не число: ", record)
		}
		points = append(points, point{x1, x2, record[2]})
	}
	return points
}

// javaRandom — генератор java.util.Random: с тем же зерном строки делятся так же, как в программе на Java.
type javaRandom uint64

func newJavaRandom(seed uint64) *javaRandom {
	random := javaRandom(seed ^ 0x5DEECE66D)
	return &random
}

func (r *javaRandom) below(bound int32) int32 {
	for {
		*r = (*r*0x5DEECE66D + 0xB) & (1<<48 - 1)
		bits := int32(*r >> 17)
		if bound&(bound-1) == 0 {
			return int32(int64(bound) * int64(bits) >> 31)
		}
		if value := bits % bound; bits-value+(bound-1) >= 0 {
			return value
		}
	}
}

func shuffle(points []point, random *javaRandom) {
	for i := len(points) - 1; i > 0; i-- {
		j := random.below(int32(i + 1))
		points[i], points[j] = points[j], points[i]
	}
}

// train спускается против градиента перекрёстной энтропии; шаг постоянный, по всем точкам сразу.
func train(points []point) (w1, w2, b float64) {
	const rate, steps = 0.5, 2000
	for step := 0; step < steps; step++ {
		var g1, g2, g0 float64
		for _, p := range points {
			probability := 1 / (1 + math.Exp(-(w1*p.x1 + w2*p.x2 + b)))
			if p.label == "orange" {
				probability--
			}
			g1 += probability * p.x1
			g2 += probability * p.x2
			g0 += probability
		}
		n := float64(len(points))
		w1, w2, b = w1-rate*g1/n, w2-rate*g2/n, b-rate*g0/n
	}
	return w1, w2, b
}

func main() {
	points := read("clouds")
	shuffle(points, newJavaRandom(42))
	cut := len(points) * 7 / 10 // первые строки для обучения, остальные для проверки

	// Обучение здесь другое, чем в Tribuo, поэтому и веса не те же, хотя граница почти совпадает.
	w1, w2, b := train(points[:cut])
	right := 0
	for i, p := range points[cut:] {
		answer := "blue"
		if w1*p.x1+w2*p.x2+b > 0 { // знак скалярного произведения со сдвигом
			answer = "orange"
		}
		if answer == p.label {
			right++
		}
		if i < 6 {
			fmt.Printf("x = (%6.2f, %6.2f)   модель: %s\n", p.x1, p.x2, answer)
		}
	}
	fmt.Printf("доля верных ответов на новых точках: %.3f\n", float64(right)/float64(len(points)-cut))
}
