package main

import (
	"fmt"
	"math"
)

func add(u, v []float64) []float64 {
	sum := make([]float64, len(u))
	for i := range u {
		sum[i] = u[i] + v[i]
	}
	return sum
}

func scale(k float64, v []float64) []float64 {
	scaled := make([]float64, len(v))
	for i := range v {
		scaled[i] = k * v[i]
	}
	return scaled
}

func dot(u, v []float64) float64 {
	sum := 0.0
	for i := range u {
		sum += u[i] * v[i]
	}
	return sum
}

func norm(v []float64) float64 {
	return math.Sqrt(dot(v, v))
}

func main() {
	// region operations
	u := []float64{1, 2, 3}
	v := []float64{4, 5, 6}

	fmt.Println("u + v =", add(u, v))
	fmt.Println("2u    =", scale(2, u))
	fmt.Println("u · v =", dot(u, v)) // 1·4 + 2·5 + 3·6
	fmt.Println("‖u‖   =", norm(u))   // √14
	// endregion

	// region geometry
	cosine := dot(u, v) / (norm(u) * norm(v))
	shadow := scale(dot(u, v)/dot(u, u), u) // проекция v на u
	rest := add(v, scale(-1, shadow))

	fmt.Printf("cos φ = %.4f, φ = %.2f°\n", cosine, math.Acos(cosine)*180/math.Pi)
	fmt.Println("проекция v на u:", shadow)
	fmt.Println("остаток · u =", dot(rest, u))
	// endregion
}
