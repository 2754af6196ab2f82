package dev.partbridge.testing;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** {@code @ExtendWith(FreshDatabase.class)}: a test method with a {@link TestDatabase} parameter gets an empty one. */
public final class FreshDatabase implements ParameterResolver {
    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(FreshDatabase.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestDatabase.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        // the store closes it when the test has ended
        return context.getStore(NAMESPACE)
                .getOrComputeIfAbsent("database", key -> PostgresServers.freshDatabase(), TestDatabase.class);
    }
}
