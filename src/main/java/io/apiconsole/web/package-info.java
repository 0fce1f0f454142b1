/**
 * What every answer of the server has in common: the built page and its files, security headers, the refusal of hostile
 * request targets and of requests that trickle in, limits, traces, and problem details (RFC 9457) for whatever goes wrong.
 *
 * <p>{@link io.apiconsole.web.WebRoutes} shows the order in which a request meets these. The package knows no feature:
 * a feature answers its own paths, as a resource or a route, and may throw {@link
 * io.quarkiverse.resteasy.problem.HttpProblem} for an answer that is a refusal.
 */
package io.apiconsole.web;
