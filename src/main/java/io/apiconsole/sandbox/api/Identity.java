package io.apiconsole.sandbox.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apiconsole.sandbox.login.Caller;

/** What {@code GET /auth/details} says of who calls. */
final class Identity {

    private Identity() {}

    static ObjectNode details(Caller caller) {
        ObjectNode details = JsonNodeFactory.instance.objectNode();
        details.put("account", caller.account().id());
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
}
