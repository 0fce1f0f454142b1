/**
 * The catalogue: what operations a provider has, independent of the format they were described in.
 *
 * <p>Here live the model (branches, sections, operations, schemas), the current snapshot with its refresh, its JSON
 * resource and its readiness check. It knows no definition format (those readers are behind {@link
 * io.apiconsole.catalog.BranchReader}), no session and no upstream call.
 */
package io.apiconsole.catalog;
