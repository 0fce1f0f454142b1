package io.apiconsole.tryit;

/** A target, or which value keeps it from being built. */
sealed interface TargetResult permits UpstreamTarget, InvalidParameter {}
