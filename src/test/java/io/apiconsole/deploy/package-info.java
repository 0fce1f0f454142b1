/**
 * What the console is shipped with: manifests, image, workflows, README. These tests read the files as they lie there;
 * none starts the console.
 */
package io.apiconsole.deploy;
