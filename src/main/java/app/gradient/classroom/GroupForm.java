package app.gradient.classroom;

import app.gradient.platform.Wording;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The title of a group, new or changed. */
record GroupForm(
        @NotBlank(message = "{classroom.title.blank}")
        @Size(max = StudyGroup.LONGEST_TITLE, message = "{classroom.title.long}")
        @Nullable
        String title) {

    String stripped() {
        return title == null ? "" : Wording.tidy(title);
    }
}
