package org.kettenregel.backend.classroom;

import java.util.List;

/** The words of generated names, which say nothing about anybody: "Amber Falcon", "Bernstein-Falke". */
enum PseudonymWords {
    ENGLISH(" ", List.of(
            "Amber", "Azure", "Coral", "Ivory", "Jade", "Lilac", "Ochre", "Olive", "Pearl", "Rose", "Ruby", "Teal", "Cobalt", "Copper", "Crimson", "Indigo", "Saffron",
            "Scarlet", "Silver", "Golden", "Violet", "Maple", "Willow", "Cedar", "Birch", "Hazel", "Misty", "Sunny", "Frosty", "Breezy", "Mossy", "Sandy", "Velvet",
            "Marble", "Quartz", "Topaz", "Opal", "Garnet", "Cinnamon", "Ginger", "Mint", "Lemon", "Cherry", "Plum", "Peach", "Clover", "Poppy", "Lunar", "Solar",
            "Polar", "Stellar"), List.of(
            "Falcon", "Otter", "Hare", "Heron", "Fox", "Bear", "Raven", "Stork", "Lynx", "Wren", "Swift", "Seal", "Badger", "Beaver", "Bison", "Crane", "Curlew",
            "Deer", "Dolphin", "Dove", "Eagle", "Elk", "Finch", "Gecko", "Hedgehog", "Ibex", "Jay", "Kestrel", "Kingfisher", "Koala", "Lark", "Lemur", "Llama",
            "Magpie", "Marmot", "Marten", "Mole", "Moose", "Newt", "Orca", "Osprey", "Owl", "Panda", "Puffin", "Quail", "Robin", "Salmon", "Sparrow", "Squirrel",
            "Swan", "Tapir", "Tiger", "Toucan", "Turtle", "Walrus", "Whale", "Wolf", "Zebra")),

    /** The first as parts of a word, so that no grammar is needed. */
    GERMAN("-", List.of(
            "Bernstein", "Azur", "Korallen", "Elfenbein", "Jade", "Flieder", "Ocker", "Oliven", "Perlen", "Rosen", "Rubin", "Kobalt", "Kupfer", "Purpur", "Indigo",
            "Safran", "Silber", "Gold", "Veilchen", "Ahorn", "Weiden", "Zedern", "Birken", "Hasel", "Nebel", "Sonnen", "Frost", "Wind", "Moos", "Sand", "Samt",
            "Marmor", "Quarz", "Topas", "Opal", "Granat", "Zimt", "Ingwer", "Minz", "Zitronen", "Kirsch", "Pflaumen", "Klee", "Mohn", "Mond", "Polar", "Sternen",
            "Heide", "Tannen", "Wiesen"), List.of(
            "Falke", "Otter", "Hase", "Reiher", "Fuchs", "Luchs", "Rabe", "Storch", "Robbe", "Dachs", "Biber", "Bison", "Kranich", "Hirsch", "Delfin", "Taube",
            "Adler", "Elch", "Fink", "Gecko", "Igel", "Steinbock", "Eisvogel", "Koala", "Lerche", "Lemur", "Lama", "Elster", "Marder", "Maulwurf", "Molch", "Orca",
            "Eule", "Panda", "Lachs", "Spatz", "Schwan", "Tapir", "Tiger", "Tukan", "Wal", "Wolf", "Zebra", "Amsel", "Dohle", "Specht", "Meise", "Wachtel", "Iltis",
            "Gams", "Pelikan", "Puma", "Salamander", "Seestern", "Pinguin", "Hummel", "Libelle"));

    private final String between;
    private final List<String> first;
    private final List<String> second;

    PseudonymWords(String between, List<String> first, List<String> second) {
        this.between = between;
        this.first = first;
        this.second = second;
    }

    static PseudonymWords of(String language) {
        return language.equals("de") ? GERMAN : ENGLISH;
    }

    int firsts() {
        return first.size();
    }

    int seconds() {
        return second.size();
    }

    String name(int colour, int animal) {
        return first.get(colour) + between + second.get(animal);
    }
}
