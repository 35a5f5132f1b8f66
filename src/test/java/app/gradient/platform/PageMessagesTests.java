package app.gradient.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

class PageMessagesTests {
    private final StaticMessageSource bundles = new StaticMessageSource();
    private final PageMessages pages = new PageMessages(bundles);

    @Test
    void keepsRussianWordsTogetherWhereNoLineMayEnd() {
        bundles.addMessage("tried", WebConfiguration.RUSSIAN, "Решали {0} раз — и не вышло");

        assertThat(pages.getMessage("tried", new Object[] {3}, WebConfiguration.RUSSIAN))
                .isEqualTo("Решали 3\u00a0раз\u00a0— и\u00a0не\u00a0вышло");
    }

    @Test
    void leavesOtherLanguagesAndUnknownKeysAlone() {
        bundles.addMessage("tried", Locale.ENGLISH, "Tried 3 times");

        assertThat(pages.getMessage("tried", null, Locale.ENGLISH)).isEqualTo("Tried 3 times");
        assertThat(pages.getMessage("absent", null, null, WebConfiguration.RUSSIAN))
                .isNull();
    }
}
