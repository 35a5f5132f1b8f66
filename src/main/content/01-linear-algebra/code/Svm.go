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

func read(dataset string) (x [][2]float64, y []float64) {
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
		var point [2]float64
		for j := range point {
			if point[j], err = strconv.ParseFloat(record[j], 64); err != nil {
				log.Fatal(err)
			}
		}
		label := -1.0
		if record[2] == "plus" {
			label = 1
		}
		x, y = append(x, point), append(y, label)
	}
	return x, y
}

func dot(u, v [2]float64) float64 {
	return u[0]*v[0] + u[1]*v[1]
}

// train находит множители опорных векторов: берёт пару точек, которая сильнее всего нарушает условия оптимальности,
// решает задачу для этих двух множителей точно и повторяет (метод последовательной минимальной оптимизации, SMO).
func train(x [][2]float64, y []float64, cost float64) (alpha []float64, b float64) {
	n := len(x)
	alpha = make([]float64, n)
	gradient := make([]float64, n) // производные двойственной задачи по множителям
	for i := range gradient {
		gradient[i] = -1
	}
	for {
		up, down := -1, -1
		for t := range x {
			if canGrow := y[t] > 0 && alpha[t] < cost || y[t] < 0 && alpha[t] > 0; canGrow &&
				(up < 0 || -y[t]*gradient[t] > -y[up]*gradient[up]) {
				up = t
			}
			if canShrink := y[t] > 0 && alpha[t] > 0 || y[t] < 0 && alpha[t] < cost; canShrink &&
				(down < 0 || -y[t]*gradient[t] < -y[down]*gradient[down]) {
				down = t
			}
		}
		high, low := -y[up]*gradient[up], -y[down]*gradient[down]
		if high-low < 1e-6 {
			return alpha, (high + low) / 2
		}
		difference := [2]float64{x[up][0] - x[down][0], x[up][1] - x[down][1]}
		step := (high - low) / dot(difference, difference)
		step = math.Min(step, room(alpha[up], y[up], cost))
		step = math.Min(step, room(alpha[down], -y[down], cost))
		alpha[up] += y[up] * step
		alpha[down] -= y[down] * step
		for t := range x {
			gradient[t] += y[t] * step * dot(x[t], difference)
		}
	}
}

// room говорит, на сколько множитель может сдвинуться в эту сторону, не выйдя из отрезка от 0 до cost.
func room(alpha, direction, cost float64) float64 {
	if direction > 0 {
		return cost - alpha
	}
	return alpha
}

func fit(x [][2]float64, y []float64, cost float64, title string) {
	alpha, b := train(x, y, cost)
	var w [2]float64
	support := 0
	for i := range x {
		w[0] += alpha[i] * y[i] * x[i][0]
		w[1] += alpha[i] * y[i] * x[i][1]
		if alpha[i] > 0 {
			support++
		}
	}
	right := 0
	for i := range x {
		if (dot(w, x[i])+b)*y[i] > 0 {
			right++
		}
	}
	fmt.Printf("%s: w = (%.4f, %.4f), b = %.4f\n", title, w[0], w[1], b)
	fmt.Printf("    зазор %.4f, опорных векторов %d, верно на обучающих %d из %d\n",
		2/math.Hypot(w[0], w[1]), support, right, len(x))
}

func main() {
	x, y := read("two-groups")
	fit(x, y, 1, "Мягкий зазор, C = 1")
	fit(x, y, 1e9, "Жёсткий зазор, C = 10⁹")
}
