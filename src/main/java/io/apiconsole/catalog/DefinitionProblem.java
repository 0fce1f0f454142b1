package io.apiconsole.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * Something in a provider's definitions that could not be used, and cost only itself.
 *
 * @param branch id of the branch
 * @param section path of the section, or null if the branch's listing is meant
 * @param item what was left out, such as {@code GET /domain/{zone}, parameter zone}
 * @param cause why, in plain words
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DefinitionProblem(String branch, String section, String item, String cause) {}
