package io.apiconsole.catalog;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A JSON document as it is kept and, nearly always, sent: compressed once.
 *
 * @param etag the strong validator of its content, without quotes
 */
record CompressedJson(byte[] gzip, String etag) {

    private static final int ETAG_BYTES = 12;

    /** The coding's name with no weight of zero behind it. */
    private static final Pattern GZIP_WANTED =
            Pattern.compile("(^|,)\\s*gzip\\s*(,|$|;\\s*q\\s*=\\s*(?!0(\\.0*)?\\s*(,|$)))", Pattern.CASE_INSENSITIVE);

    /** Whether a client takes gzip, by its {@code Accept-Encoding} (RFC 9110 §12.5.3). */
    static boolean isTakenBy(String acceptEncoding) {
        return acceptEncoding != null && GZIP_WANTED.matcher(acceptEncoding).find();
    }

    static CompressedJson of(byte[] json) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(json.length / 4 + 64);
        try (GZIPOutputStream gzip = new BestGzip(compressed)) {
            gzip.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory does not fail", e);
        }
        return new CompressedJson(compressed.toByteArray(), etag(json));
    }

    /** For the rare client that takes no gzip. */
    byte[] plain() {
        try (GZIPInputStream stream = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory does not fail", e);
        }
    }

    private static String etag(byte[] json) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(json);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, ETAG_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** The level is worth setting for what is compressed once, and has no parameter. */
    private static final class BestGzip extends GZIPOutputStream {
        BestGzip(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
