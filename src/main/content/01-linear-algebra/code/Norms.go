package main

import (
	"fmt"
	"math"
)

func oneNorm(v []float64) float64 {
	sum := 0.0
	for _, x := range v {
		sum += math.Abs(x)
	}
	return sum
}

func twoNorm(v []float64) float64 {
	sum := 0.0
	for _, x := range v {
		sum += x * x
	}
	return math.Sqrt(sum)
}

func maxNorm(v []float64) float64 {
	largest := 0.0
	for _, x := range v {
		largest = math.Max(largest, math.Abs(x))
	}
	return largest
}

func main() {
	v := []float64{3, -4}
	fmt.Println("L1 =", oneNorm(v))
	fmt.Println("L2 =", twoNorm(v))
	fmt.Println("L∞ =", maxNorm(v))
}
