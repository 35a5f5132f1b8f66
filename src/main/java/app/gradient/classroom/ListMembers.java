package app.gradient.classroom;

import app.gradient.account.People;
import app.gradient.account.Person;
import app.gradient.account.PersonId;
import app.gradient.platform.Site;
import app.gradient.platform.Wording;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists who is in a group, and how to invite more. */
@Service
class ListMembers {
    private final Memberships memberships;
    private final People people;
    private final Site site;

    ListMembers(Memberships memberships, People people, Site site) {
        this.memberships = memberships;
        this.people = people;
        this.site = site;
    }

    record Member(PersonId id, String name, Optional<String> email, Instant joinedAt) {}

    /** By name. */
    @Transactional(readOnly = true)
    List<Member> of(StudyGroup group) {
        Map<PersonId, Instant> joined = memberships.of(group.id());
        Map<PersonId, Person> found = people.findAll(joined.keySet());
        return joined.entrySet().stream()
                .flatMap(entry -> Optional.ofNullable(found.get(entry.getKey())).stream()
                        .map(person -> member(person, entry.getValue())))
                .sorted(Comparator.comparing(Member::name, Wording.ORDER)
                        .thenComparing(member -> member.id().value()))
                .toList();
    }

    @Transactional(readOnly = true)
    Map<GroupId, Integer> sizes(List<StudyGroup> groups) {
        Map<GroupId, Integer> counted =
                memberships.sizes(groups.stream().map(StudyGroup::id).toList());
        return groups.stream().collect(Collectors.toMap(StudyGroup::id, group -> counted.getOrDefault(group.id(), 0)));
    }

    String link(StudyGroup group) {
        return site.url("/join/" + group.code().value());
    }

    private static Member member(Person person, Instant joinedAt) {
        return new Member(person.id(), person.name(), person.email(), joinedAt);
    }
}
