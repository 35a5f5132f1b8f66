package app.gradient.course;

import app.gradient.account.PersonId;
import app.gradient.account.PersonalDataSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reading positions and marks, for export; deleting the person removes both by their foreign keys. */
@Component
class ReadersRecords implements PersonalDataSource {
    private final Readings readings;
    private final Marks marks;

    ReadersRecords(Readings readings, Marks marks) {
        this.readings = readings;
        this.marks = marks;
    }

    private record Export(List<Reading> readings, List<Mark> marks) {}

    @Override
    public String name() {
        return "reading";
    }

    @Override
    public long bytes(PersonId person) {
        return marks.bytes(person);
    }

    @Override
    public Object export(PersonId person) {
        return new Export(readings.of(person), marks.of(person));
    }

    @Override
    public void delete(PersonId person) {
        readings.erase(person);
        marks.erase(person);
    }
}
