package dev.partbridge.oracle.script.alter;

/** How Oracle speaks of one level: its word and the codes of its refusals (Database Error Messages). */
public enum LevelWords {
    PARTITION(
            "partition",
            "ORA-02149",
            "ORA-14013",
            "ORA-14083",
            "ORA-14323",
            "ORA-14312",
            "ORA-14313",
            "ORA-14314",
            "ORA-14317",
            "ORA-14321",
            "ORA-14316",
            "ORA-14081",
            "ORA-14082",
            "ORA-14259",
            "ORA-14285",
            "ORA-14046"),
    SUBPARTITION(
            "subpartition",
            "ORA-14251",
            "ORA-14159",
            "ORA-14629",
            "ORA-14621",
            "ORA-14622",
            "ORA-14623",
            "ORA-14619",
            "ORA-14618",
            "ORA-14617",
            "ORA-14616",
            "ORA-14262",
            "ORA-14263",
            "ORA-14259",
            "ORA-14286",
            "ORA-14636");

    final String word;
    final String missing;
    final String nameTwice;
    final String lastOne;
    final String defaultIsThere;
    final String valueTaken;
    final String valueMissing;
    final String noValueLeft;
    final String lastValue;
    final String valuesOfDefault;
    final String notList;
    final String sameName;
    final String nameOfAnother;
    final String notHash;
    final String lastHash;
    final String numberOfParts;

    LevelWords(
            String word,
            String missing,
            String nameTwice,
            String lastOne,
            String defaultIsThere,
            String valueTaken,
            String valueMissing,
            String noValueLeft,
            String lastValue,
            String valuesOfDefault,
            String notList,
            String sameName,
            String nameOfAnother,
            String notHash,
            String lastHash,
            String numberOfParts) {
        this.word = word;
        this.missing = missing;
        this.nameTwice = nameTwice;
        this.lastOne = lastOne;
        this.defaultIsThere = defaultIsThere;
        this.valueTaken = valueTaken;
        this.valueMissing = valueMissing;
        this.noValueLeft = noValueLeft;
        this.lastValue = lastValue;
        this.valuesOfDefault = valuesOfDefault;
        this.notList = notList;
        this.sameName = sameName;
        this.nameOfAnother = nameOfAnother;
        this.notHash = notHash;
        this.lastHash = lastHash;
        this.numberOfParts = numberOfParts;
    }
}
