package io.apiconsole.packaged;

import io.restassured.RestAssured;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Sends the tests of a class to the proxy before a {@link ReplicaPair}, which is started once for all of them. The
 * console that the integration test itself has started is the provider: {@link SharedProvider}.
 */
public final class Replicas implements BeforeEachCallback, ParameterResolver {

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(Replicas.class);

    @Override
    public void beforeEach(ExtensionContext context) {
        // Quarkus puts its own port in before each test, and takes it out afterwards.
        RestAssured.port = pair(context).proxy().port();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == ReplicaPair.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return pair(context);
    }

    private static ReplicaPair pair(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(ReplicaPair.class, absent -> ReplicaPair.at(RestAssured.port), ReplicaPair.class);
    }
}
