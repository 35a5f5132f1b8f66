package main

import (
	"fmt"
	"math"
)

func times(a [2][2]float64, v [2]float64) [2]float64 {
	return [2]float64{a[0][0]*v[0] + a[0][1]*v[1], a[1][0]*v[0] + a[1][1]*v[1]}
}

func main() {
	a := [2][2]float64{{4, 2}, {1, 3}}
	answer := [2]float64{2 / math.Sqrt(5), 1 / math.Sqrt(5)}

	const steps = 20
	v := [2]float64{0, 1}
	for k := 1; k <= steps; k++ {
		next := times(a, v)
		length := math.Hypot(next[0], next[1])
		v = [2]float64{next[0] / length, next[1] / length}
		if k <= 5 || k == steps {
			fmt.Printf("шаг %2d: v = (%.8f, %.8f), ошибка %.1e\n",
				k, v[0], v[1], math.Hypot(v[0]-answer[0], v[1]-answer[1]))
		}
	}
	image := times(a, v)
	fmt.Printf("λ₁ ≈ %.10f\n", v[0]*image[0]+v[1]*image[1]) // отношение Рэлея
}
