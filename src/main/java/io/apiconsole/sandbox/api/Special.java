package io.apiconsole.sandbox.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apiconsole.sandbox.Scopes;
import io.apiconsole.sandbox.login.Caller;
import io.apiconsole.sandbox.login.SandboxTokens;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** What is about the call itself rather than about something kept: who calls, with what rights, and when. */
@ApplicationScoped
class Special {

    private final SandboxTokens tokens;
    private final Scopes scopes;
    private final Clock clock;

    Special(SandboxTokens tokens, Scopes scopes, Clock clock) {
        this.tokens = tokens;
        this.scopes = scopes;
        this.clock = clock;
    }

    /** Empty for all other calls. */
    Optional<Reply> answer(Call call) {
        String name = call.operation().method() + " " + call.operation().path();
        if (!call.place().branch().equals("v1")) {
            return Optional.empty();
        }
        return switch (name) {
            case "GET /auth/details" -> Optional.of(reply(call, details(call.caller())));
            case "GET /auth/scope" -> Optional.of(reply(call, allScopes()));
            case "GET /auth/time" ->
                Optional.of(reply(
                        call,
                        JsonNodeFactory.instance.numberNode(clock.instant().getEpochSecond())));
            case "POST /auth/logout" -> {
                tokens.revoke(call.caller());
                yield Optional.of(Reply.nothing());
            }
            default -> Optional.empty();
        };
    }

    /** Whatever the definitions say that the answer is, as far as it is known. */
    private static Reply reply(Call call, JsonNode known) {
        return Reply.of(
                Kind.response(call.operation()).value(known, "", call.place().seed()));
    }

    private static ObjectNode details(Caller caller) {
        ObjectNode details = JsonNodeFactory.instance.objectNode();
        details.put("account", caller.account().id());
        details.putNull("allowedRoutes");
        details.put("description", caller.account().displayName());
        details.put("expiresAt", caller.expiresAt().toString());
        details.putArray("identities")
                .add("urn:v1:nimbus:identity:account:" + caller.account().id());
        details.put("method", "account");
        details.putArray("roles");
        caller.scopes().stream().sorted().forEach(details.putArray("scopes")::add);
        details.putNull("user");
        return details;
    }

    private ArrayNode allScopes() {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        scopes.all().forEach((name, description) -> all.addObject()
                .put("name", name)
                .put("description", description)
                .put("sensitive", false));
        return all;
    }
}
