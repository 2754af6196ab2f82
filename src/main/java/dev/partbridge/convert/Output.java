package dev.partbridge.convert;

import dev.partbridge.postgres.model.PgFunction;
import dev.partbridge.postgres.model.PgIndex;
import dev.partbridge.postgres.model.PgView;
import java.util.ArrayList;
import java.util.List;

/** What stands beside the tables, in the order it is made. */
final class Output {
    final List<PgIndex> indexes = new ArrayList<>();
    final List<PgFunction> functions = new ArrayList<>();
    final Triggers triggers = new Triggers();
    final List<PgView> views = new ArrayList<>();
}
