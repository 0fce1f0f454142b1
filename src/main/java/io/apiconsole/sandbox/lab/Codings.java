package io.apiconsole.sandbox.lab;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Content codings. Java has two of the four; of the others, here are the frames that every decoder reads, with blocks
 * that are stored rather than compressed: it is decoding them that somebody wants to try.
 */
final class Codings {

    static final String IDENTITY = "identity";

    private static final int MAX_BLOCK = 60_000;

    private Codings() {}

    static OutputStream of(String encoding, OutputStream out) throws IOException {
        return switch (encoding) {
            case "gzip" -> new GZIPOutputStream(out);
            case "deflate" -> new DeflaterOutputStream(out);
            case "br" -> new StoredBrotli(out);
            case "zstd" -> new StoredZstandard(out);
            default -> out;
        };
    }

    /** Cuts what is written into blocks, each with a header of three bytes. */
    private abstract static class Stored extends FilterOutputStream {

        Stored(OutputStream out) {
            super(out);
        }

        abstract int header(int length);

        abstract byte[] end();

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            for (int done = 0; done < length; done += MAX_BLOCK) {
                int block = Math.min(MAX_BLOCK, length - done);
                int header = header(block);
                out.write(new byte[] {(byte) header, (byte) (header >> 8), (byte) (header >> 16)});
                out.write(bytes, offset + done, block);
            }
        }

        @Override
        public void close() throws IOException {
            out.write(end());
            super.close();
        }
    }

    /** RFC 7932 §9.2: uncompressed meta-blocks, then an empty last one. */
    private static final class StoredBrotli extends Stored {

        private boolean begun;

        StoredBrotli(OutputStream out) {
            super(out);
        }

        /** Not last, four nibbles of length, uncompressed; before the first there is the bit of the window's size. */
        @Override
        int header(int length) {
            int shift = begun ? 0 : 1;
            begun = true;
            return ((length - 1) << 3 | 1 << 19) << shift;
        }

        /** An empty stream has the bit of the window's size in front of its end. */
        @Override
        byte[] end() {
            return new byte[] {(byte) (begun ? 0b11 : 0b110)};
        }
    }

    /** RFC 8878 §3.1.1: a frame of raw blocks with a window of 128 KB, then an empty last one. */
    private static final class StoredZstandard extends Stored {

        private static final byte[] FRAME = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, 0x00, 0x38};

        StoredZstandard(OutputStream out) throws IOException {
            super(out);
            out.write(FRAME);
        }

        @Override
        int header(int length) {
            return length << 3;
        }

        @Override
        byte[] end() {
            return new byte[] {0x01, 0x00, 0x00};
        }
    }
}
