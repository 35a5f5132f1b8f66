package main

import (
	"fmt"
	"math"
)

func dot(u, v []float64) float64 {
	sum := 0.0
	for i := range u {
		sum += u[i] * v[i]
	}
	return sum
}

func cosine(u, v []float64) float64 {
	return dot(u, v) / math.Sqrt(dot(u, u)*dot(v, v))
}

func distance(u, v []float64) float64 {
	sum := 0.0
	for i := range u {
		sum += (u[i] - v[i]) * (u[i] - v[i])
	}
	return math.Sqrt(sum)
}

func main() {
	// комедии, драмы, боевики
	anya := []float64{6, 2, 1}
	boris := []float64{18, 5, 4}
	vera := []float64{2, 6, 5}

	fmt.Println("           расстояние   косинус")
	fmt.Printf("до Бориса  %10.2f   %7.3f\n", distance(anya, boris), cosine(anya, boris))
	fmt.Printf("до Веры    %10.2f   %7.3f\n", distance(anya, vera), cosine(anya, vera))
}
