package io.apiconsole.catalog;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;
import java.util.Optional;

/** The branches of the provider's API, by their ids. */
@ConfigMapping(prefix = "console")
public interface BranchesConfig {

    /** The branches; shown in the order of their {@code order}, then of their ids. */
    Map<String, BranchConfig> branches();

    /** The branches where none is configured. One that is configured never stands beside them. */
    Map<String, BranchConfig> defaultBranches();

    /** The branches to serve. */
    default Map<String, BranchConfig> effective() {
        return branches().isEmpty() ? defaultBranches() : branches();
    }

    /** One branch. */
    interface BranchConfig {

        /**
         * Where calls go, such as {@code https://eu.api.ovh.com/v1}; starting with {@code /} it is an address of this
         * server. Without it the branch can be read but not called.
         */
        Optional<String> url();

        /**
         * The root listing if it is elsewhere than at {@code url}: an address or a file. A file {@code dir/v1.json}
         * has its sections in {@code dir/v1/}.
         */
        Optional<String> definitions();

        /**
         * Whether {@code url} is in a private network on purpose. Otherwise calls go to addresses of the internet alone,
         * so that a name that leads inwards, now or later, opens no way into the operator's network. A url that starts
         * with {@code /} needs no such mark.
         */
        @WithDefault("false")
        boolean inPrivateNetwork();

        /** The branch's place among the others: the lowest first, which is also the one chosen at the first visit. */
        @WithDefault("0")
        int order();
    }
}
