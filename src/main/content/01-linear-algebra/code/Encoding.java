import java.util.Arrays;

public class Encoding {
    static void main() {
        // Станок: четыре датчика — четыре координаты.
        double temperature = 72.8; // °C
        double vibration = 4.73; // мм/с
        double speed = 1454; // об/мин
        double noise = 72.9; // дБ
        double[] machine = {temperature, vibration, speed, noise};
        System.out.println("станок:   " + Arrays.toString(machine));

        // Картинка 5 × 4: яркости от 0 до 1. Строки ставим друг за другом.
        double[][] picture = {
            {0, 1, 0, 1, 0},
            {1, 1, 1, 1, 1},
            {0, 1, 1, 1, 0},
            {0, 0, 1, 0, 0}
        };
        double[] pixels = Arrays.stream(picture).flatMapToDouble(Arrays::stream).toArray();
        System.out.println("картинка: " + pixels.length + " координат, сумма яркостей " + Arrays.stream(pixels).sum());

        // Отзыв: сколько раз встретилось каждое слово словаря.
        String[] dictionary = {"фильм", "хороший", "скучный", "очень"};
        String review = "Фильм хороший, очень, очень хороший!";
        System.out.println("отзыв:    " + Arrays.toString(count(review, dictionary)));
    }

    static double[] count(String text, String[] dictionary) {
        String[] words = text.toLowerCase().split("[^а-яё]+");
        double[] counts = new double[dictionary.length];
        for (int i = 0; i < dictionary.length; i++) {
            String wanted = dictionary[i];
            counts[i] = Arrays.stream(words).filter(wanted::equals).count();
        }
        return counts;
    }
}
