package io.apiconsole.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A snapshot and what was made of it become current together. */
class CompanionMakerTest {

    private static final CatalogSnapshot OLD = Generations.named("old", 1);
    private static final CatalogSnapshot NEW = Generations.named("new", 2);

    private final Catalog catalog = new Catalog();
    private final List<CatalogSnapshot> closed = new ArrayList<>();
    private boolean failing;
    private final CompanionMaker maker = new CompanionMaker(Optional.of(this::prepare));

    @Test
    void the_companion_is_that_of_the_snapshot() {
        assertThat(replace(OLD)).isTrue();

        assertThat(catalog.current()).contains(OLD);
        assertThat(catalog.companion()).map(SnapshotCompanion::snapshot).contains(OLD);
    }

    @Test
    void D_09_when_none_can_be_made_the_old_snapshot_stays_with_its_own_and_the_next_try_replaces_both() {
        replace(OLD);
        failing = true;

        assertThatThrownBy(() -> replace(NEW))
                .isInstanceOf(DefinitionsUnavailableException.class)
                .hasRootCauseMessage("out of memory, say");
        assertThat(catalog.current()).contains(OLD);
        assertThat(catalog.companion()).map(SnapshotCompanion::snapshot).contains(OLD);
        assertThat(closed).isEmpty();

        failing = false;
        assertThat(replace(NEW)).isTrue();
        assertThat(catalog.companion()).map(SnapshotCompanion::snapshot).contains(NEW);
        assertThat(closed).containsExactly(OLD);
    }

    @Test
    void the_same_snapshot_again_needs_no_other_companion() {
        replace(OLD);

        assertThat(replace(Generations.named("old", 1))).isFalse();
        assertThat(closed).isEmpty();
    }

    private boolean replace(CatalogSnapshot next) {
        return maker.replace(catalog, next).await().atMost(Duration.ofSeconds(10));
    }

    private SnapshotCompanion prepare(CatalogSnapshot next) {
        if (failing) {
            throw new IllegalStateException("out of memory, say");
        }
        return new SnapshotCompanion() {
            @Override
            public CatalogSnapshot snapshot() {
                return next;
            }

            @Override
            public void close() {
                closed.add(next);
            }
        };
    }
}
