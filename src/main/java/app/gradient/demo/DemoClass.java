package app.gradient.demo;

import app.gradient.account.Accounts;
import app.gradient.account.Person;
import app.gradient.account.Role;
import app.gradient.classroom.JoinGroup;
import app.gradient.classroom.SetWork;
import app.gradient.classroom.StudyGroup;
import app.gradient.classroom.TeachGroup;
import app.gradient.course.SectionEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The invented school: its people and groups. */
@Component
@Profile("demo")
class DemoClass {
    static final String LEARNER = "learner@example.org";
    static final String INSTRUCTOR = "instructor@example.org";
    static final String ADMIN = "admin@example.org";

    private final Accounts accounts;
    private final TeachGroup teachGroup;
    private final JoinGroup joinGroup;
    private final SetWork setWork;

    DemoClass(Accounts accounts, TeachGroup teachGroup, JoinGroup joinGroup, SetWork setWork) {
        this.accounts = accounts;
        this.teachGroup = teachGroup;
        this.joinGroup = joinGroup;
        this.setWork = setWork;
    }

    /** A section and the day when it is due. */
    record Deadline(SectionEntry section, Instant dueAt) {}

    /** Two instructors, three groups with the same deadlines and {@code count} learners in them; the known learner first. */
    List<Person> open(int count, List<Deadline> deadlines, String encodedPassword, Instant at, RandomGenerator random) {
        Person maria = add("Мария Алексеева", INSTRUCTOR, Role.INSTRUCTOR, encodedPassword, at);
        Person oleg = add("Олег Дмитриев", "instructor2@example.org", Role.INSTRUCTOR, encodedPassword, at);
        List<StudyGroup> groups = List.of(
                teachGroup.create(maria, "ПМИ-241"),
                teachGroup.create(maria, "ПМИ-242"),
                teachGroup.create(oleg, "Вечерний курс"));
        for (StudyGroup group : groups) {
            deadlines.forEach(deadline -> setWork.until(group, deadline.section(), deadline.dueAt()));
        }
        List<Person> learners = new ArrayList<>();
        learners.add(add("Анна Ковалёва", LEARNER, Role.LEARNER, encodedPassword, at));
        for (var invented : DemoPeople.invent(count - 1, random)) {
            learners.add(add(invented.name(), invented.email(), Role.LEARNER, encodedPassword, at));
        }
        for (int i = 0; i < learners.size(); i++) {
            var group = groups.get(i % groups.size());
            joinGroup.by(group.code().value(), learners.get(i).id());
        }
        return learners;
    }

    Person appointAdmin(String encodedPassword, Instant at) {
        return add("Администратор", ADMIN, Role.ADMIN, encodedPassword, at);
    }

    private Person add(String name, String email, Role role, String encodedPassword, Instant at) {
        return switch (accounts.add(name, email, role, Optional.of(encodedPassword), at)) {
            case Accounts.Addition.Added added -> added.person();
            case Accounts.Addition.EmailTaken _ -> throw new IllegalStateException(email + " is taken");
            case Accounts.Addition.Malformed _ -> throw new IllegalStateException(email + " is malformed");
        };
    }
}
