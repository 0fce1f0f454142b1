package io.apiconsole.screens;

import io.apiconsole.packaged.Replicas;
import io.apiconsole.packaged.SharedProvider;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/** K-01: TRY in a browser at two replicas, each request at the other one than the last. */
@QuarkusIntegrationTest
@Tag("slow")
@TestProfile(SharedProvider.class)
@ExtendWith(Replicas.class)
class ReplicasJourneyIT extends JourneyTest {}
