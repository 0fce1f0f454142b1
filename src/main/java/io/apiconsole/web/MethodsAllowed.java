package io.apiconsole.web;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;

/** Says with a 405 which methods the path has, as RFC 9110 §15.5.6 demands and the framework does not. */
@ApplicationScoped
class MethodsAllowed {

    private static final Pattern PATH_PARAMETER = Pattern.compile("\\{[^}]*}");

    @ServerExceptionMapper
    Response answer(NotAllowedException refused, RoutingContext context) {
        return HttpProblem.builder(Problems.of(405))
                .withHeader(HttpHeaders.ALLOW, String.join(", ", methodsOf(context.normalizedPath())))
                .build()
                .toResponse();
    }

    private static Set<String> methodsOf(String path) {
        Set<String> methods = new TreeSet<>(List.of("OPTIONS"));
        var classes = ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers();
        RuntimeResourceVisitor.visitRuntimeResources(null, classes, new RuntimeResourceVisitor() {
            @Override
            public void visitRuntimeResource(String method, String template, RuntimeResource resource) {
                if (matches(template, path)) {
                    methods.add(method);
                    if (method.equals("GET")) {
                        methods.add("HEAD");
                    }
                }
            }
        });
        return methods;
    }

    private static boolean matches(String template, String path) {
        String[] literals = PATH_PARAMETER.split(template, -1);
        for (int i = 0; i < literals.length; i++) {
            literals[i] = Pattern.quote(literals[i]);
        }
        return path.matches(String.join("[^/]+", literals) + "/?");
    }
}
