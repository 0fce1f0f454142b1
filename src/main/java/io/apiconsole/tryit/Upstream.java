package io.apiconsole.tryit;

/**
 * Where the calls of one branch go, and how many are under way.
 *
 * @param branch its id
 */
record Upstream(String branch, BranchServer server, UpstreamAddresses addresses, Bulkhead calls) {}
