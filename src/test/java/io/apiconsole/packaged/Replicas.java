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

    private ReplicaPair pair;

    /** Quarkus has put in the port of the console that it has started, and takes out afterwards what there is. */
    @Override
    public void beforeEach(ExtensionContext context) {
        int provider = RestAssured.port;
        pair = context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(provider, absent -> ReplicaPair.at(provider), ReplicaPair.class);
        RestAssured.port = pair.proxy().port();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == ReplicaPair.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return pair;
    }
}
