package app.gradient.account;

import app.gradient.platform.RateLimits;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** A person's own data: the archive, and the end of the account. */
@Controller
class PersonalDataPages {
    private final PersonalData data;
    private final Profile profile;
    private final ProfileView view;
    private final SessionDoor door;
    private final RateLimits limits;

    PersonalDataPages(PersonalData data, Profile profile, ProfileView view, SessionDoor door, RateLimits limits) {
        this.data = data;
        this.profile = profile;
        this.view = view;
        this.door = door;
        this.limits = limits;
    }

    /** A POST, so that no link on another site can make a browser gather and fetch it. */
    @PostMapping("/profile/export")
    void export(Person person, HttpServletResponse response) throws IOException {
        data.noteExport(person.id());
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"gradient.zip\"");
        data.export(person.id(), response.getOutputStream());
    }

    @PostMapping("/profile/delete")
    String delete(
            Person person,
            @ModelAttribute("deletion") DeletionForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        limits.spend(Limits.PASSWORD_AGAIN, person.id().toString());
        if (!profile.isPassword(person.id(), form.confirmation())) {
            errors.rejectValue("confirmation", "account.password.wrong");
        } else if (data.delete(person.id()) == PersonalData.Deletion.LAST_ADMIN) {
            errors.rejectValue("confirmation", "account.profile.delete.lastAdmin");
        }
        if (errors.hasErrors()) {
            response.setStatus(422);
            return view.show(person, model, request);
        }
        door.forget(request, response);
        return "redirect:/";
    }

    record DeletionForm(String confirmation) {
        DeletionForm(@Nullable String confirmation) {
            this.confirmation = confirmation == null ? "" : confirmation;
        }
    }
}
