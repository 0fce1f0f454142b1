/**
 * The embedded provider's laboratory, {@code /lab}: operations that do on purpose what providers do by accident, so that
 * one can see how the console takes it.
 *
 * <p>What their definition in {@code sandbox/v1/lab.json} promises is done here; that calls are allowed and right is
 * seen to before. Large answers are made while they are sent, at the pace at which they are read.
 */
package io.apiconsole.sandbox.lab;
