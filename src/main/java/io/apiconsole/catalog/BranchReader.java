package io.apiconsole.catalog;

import io.apiconsole.catalog.BranchesConfig.BranchConfig;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Reads a branch from wherever, and in whatever format, its provider publishes it. */
public interface BranchReader {

    /**
     * Looks at the settings alone.
     *
     * @throws IllegalArgumentException naming the setting that is wrong and the remedy
     */
    void check(String branchId, BranchConfig config);

    /**
     * Reads a branch from its provider, its sections concurrently under a bound. What was read before and has not
     * changed since is not transferred again; what cannot be had now is taken from before.
     *
     * @param progress told of each section
     * @return the reading; fails with {@link DefinitionsUnavailableException} if there is no listing and never was
     */
    Uni<Reading> read(String branchId, BranchConfig config, LoadProgress progress);

    /**
     * Reads a branch from what earlier runs have kept, without asking the provider.
     *
     * @return the reading; fails with {@link DefinitionsUnavailableException} if nothing was kept
     */
    Uni<Reading> readKept(String branchId, BranchConfig config);

    /**
     * What reading a branch gave.
     *
     * @param branch with every section that could be read now or before
     * @param problems what could not be used
     * @param complete false: some document could not be had, so that it is worth trying again soon
     * @param stale true: something in it may be older than the provider's
     */
    record Reading(Branch branch, List<DefinitionProblem> problems, boolean complete, boolean stale) {}
}
