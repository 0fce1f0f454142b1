package io.apiconsole.search;

import java.io.IOException;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.SingleInstanceLockFactory;
import org.hibernate.search.backend.lucene.lowlevel.directory.spi.DirectoryCreationContext;
import org.hibernate.search.backend.lucene.lowlevel.directory.spi.DirectoryHolder;
import org.hibernate.search.backend.lucene.lowlevel.directory.spi.DirectoryProvider;

/**
 * Keeps each file of an index as one array. The {@code local-heap} of Hibernate Search keeps many small blocks, all of
 * which are listed anew for each view of a file, and a search opens one for each of its words.
 */
final class HeapDirectories implements DirectoryProvider {

    @Override
    public DirectoryHolder createDirectoryHolder(DirectoryCreationContext context) {
        return new Holder(new ByteBuffersDirectory(
                new SingleInstanceLockFactory(),
                ByteBuffersDataOutput::new,
                ByteBuffersDirectory.OUTPUT_AS_BYTE_ARRAY));
    }

    private record Holder(Directory get) implements DirectoryHolder {
        @Override
        public void start() {
            // It is there already.
        }

        @Override
        public void close() throws IOException {
            get.close();
        }
    }
}
