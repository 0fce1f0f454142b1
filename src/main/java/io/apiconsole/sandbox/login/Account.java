package io.apiconsole.sandbox.login;

import java.util.List;
import java.util.Optional;

/**
 * Somebody who can log in. Passwords are as public as the rest of the sandbox.
 *
 * @param id the customer identifier, which tokens carry
 * @param displayName what the account is called on pages and in {@code auth/details}
 */
public record Account(String login, String password, String id, String displayName) {

    private static final List<Account> ALL = List.of(
            new Account("demo", "demo", "nb10042-demo", "Dana Demo"),
            new Account("other", "other", "nb20077-other", "Otto Other"));

    /** The account that the log-in page suggests. */
    static Account suggested() {
        return ALL.get(0);
    }

    static Optional<Account> authenticate(String login, String password) {
        return ALL.stream()
                .filter(account -> account.login.equals(login) && account.password.equals(password))
                .findFirst();
    }

    static Optional<Account> byId(String id) {
        return ALL.stream().filter(account -> account.id.equals(id)).findFirst();
    }
}
