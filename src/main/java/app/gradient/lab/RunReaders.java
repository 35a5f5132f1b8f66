package app.gradient.lab;

import app.gradient.account.Person;
import app.gradient.account.PersonId;

/** Who besides its owner needs to see a run that was made for an exercise; answered by the module that knows groups. */
public interface RunReaders {
    boolean teaches(Person reader, PersonId learner);
}
