package app.gradient.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Invents people: Russian names whose parts agree, and an address made from each. */
final class DemoPeople {
    private static final List<String> WOMEN = List.of(
            "Анна",
            "Мария",
            "Софья",
            "Вера",
            "Алина",
            "Дарья",
            "Екатерина",
            "Ольга",
            "Полина",
            "Ксения",
            "Юлия",
            "Наталья",
            "Ирина",
            "Татьяна",
            "Лейла",
            "Камилла");
    private static final List<String> MEN = List.of(
            "Тимур", "Олег", "Павел", "Георгий", "Роман", "Илья", "Артём", "Михаил", "Никита", "Фёдор", "Кирилл",
            "Степан", "Ильдар", "Руслан", "Денис", "Лев");

    /** A man's surname; a woman's takes «а», and what ends in «ий» becomes «ая». Those without gender stay. */
    private static final List<String> SURNAMES = List.of(
            "Алексеев",
            "Белов",
            "Васильев",
            "Гарипов",
            "Дмитриев",
            "Ершов",
            "Жуков",
            "Захаров",
            "Иванов",
            "Ким",
            "Лебедев",
            "Морозов",
            "Никитин",
            "Орлов",
            "Петренко",
            "Рябинин",
            "Смирнов",
            "Тихонов",
            "Ушаков",
            "Фёдоров",
            "Хасанов",
            "Цветков",
            "Чернов",
            "Шевченко",
            "Щукин",
            "Юсупов",
            "Яковлев",
            "Соловьёв",
            "Громов",
            "Вяземский",
            "Раевский",
            "Мусин");

    private static final Map<Character, String> LATIN = latin();

    private DemoPeople() {}

    record Invented(String name, String email) {}

    /** {@code count} people with different addresses. */
    static List<Invented> invent(int count, RandomGenerator random) {
        Map<String, Integer> taken = new HashMap<>();
        List<Invented> people = new ArrayList<>();
        while (people.size() < count) {
            boolean woman = random.nextBoolean();
            List<String> names = woman ? WOMEN : MEN;
            String name = names.get(random.nextInt(names.size()));
            String surname = SURNAMES.get(random.nextInt(SURNAMES.size()));
            String full = name + " " + (woman ? female(surname) : surname);
            // Two people of one name are possible, but a demo reads better without them.
            if (taken.merge(full, 1, Integer::sum) == 1) {
                people.add(new Invented(full, address(full)));
            }
        }
        return people;
    }

    private static String female(String surname) {
        if (surname.endsWith("ий")) {
            return surname.substring(0, surname.length() - 2) + "ая";
        }
        return surname.endsWith("в") || surname.endsWith("н") ? surname + "а" : surname;
    }

    private static String address(String full) {
        var latin = new StringBuilder();
        for (char letter : full.toLowerCase(Locale.ROOT).toCharArray()) {
            latin.append(LATIN.getOrDefault(letter, "."));
        }
        return latin + "@example.org";
    }

    private static Map<Character, String> latin() {
        String russian = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя";
        String[] latin = {
            "a", "b", "v", "g", "d", "e", "e", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u",
            "f", "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya"
        };
        Map<Character, String> map = new HashMap<>();
        for (int i = 0; i < latin.length; i++) {
            map.put(russian.charAt(i), latin[i]);
        }
        return Map.copyOf(map);
    }
}
