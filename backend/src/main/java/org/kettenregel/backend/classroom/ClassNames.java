package org.kettenregel.backend.classroom;

/** Names of seats, of which each class has one once. */
final class ClassNames {

    private ClassNames() {}

    /** Throws {@link RefusedInClass} where it is none, or somebody has it. */
    static String typed(ClassGate gate, ClassId id, String text) {
        String name = PersonName.typed(text);
        if (gate.members.foldedNames(id).contains(PersonName.fold(name))) {
            throw new RefusedInClass(RefusedInClass.Reason.NAME_TAKEN, 1, 0);
        }
        return name;
    }
}
