package main

import (
	"fmt"
	"strings"
	"unicode"
)

// count считает, сколько раз в тексте встретилось каждое слово словаря.
func count(text string, dictionary []string) []float64 {
	counts := make([]float64, len(dictionary))
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) })
	for _, word := range words {
		for i, wanted := range dictionary {
			if word == wanted {
				counts[i]++
			}
		}
	}
	return counts
}

func main() {
	// Станок: четыре датчика — четыре координаты: °C, мм/с, об/мин, дБ.
	machine := []float64{72.8, 4.73, 1454, 72.9}
	fmt.Println("станок:  ", machine)

	// Картинка 5 × 4: яркости от нуля до единицы. Строки ставим друг за другом.
	picture := [][]float64{
		{0, 1, 0, 1, 0},
		{1, 1, 1, 1, 1},
		{0, 1, 1, 1, 0},
		{0, 0, 1, 0, 0},
	}
	var pixels []float64
	for _, row := range picture {
		pixels = append(pixels, row...)
	}
	sum := 0.0
	for _, brightness := range pixels {
		sum += brightness
	}
	fmt.Printf("картинка: %d координат, сумма яркостей %.1f\n", len(pixels), sum)

	// Отзыв: вектор, в котором порядок слов уже потерян.
	dictionary := []string{"фильм", "хороший", "скучный", "очень"}
	fmt.Println("отзыв:   ", count("Фильм хороший, очень, очень хороший!", dictionary))
}
