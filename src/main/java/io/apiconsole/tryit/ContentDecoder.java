package io.apiconsole.tryit;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.compression.DecompressionException;
import io.netty.handler.codec.compression.JdkZlibDecoder;
import io.netty.handler.codec.compression.ZlibDecoder;
import io.netty.handler.codec.compression.ZlibWrapper;
import io.quarkus.logging.Log;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Takes the content coding off a body that is coded although none was asked for. It gives only what it is asked for, so
 * that a small body which becomes a huge one is never in memory whole, and stops where a body becomes too huge.
 */
final class ContentDecoder {

    /** What is fed at once: of this, the worst there is becomes a quarter of a megabyte. */
    private static final int BITE_BYTES = 256;

    private static final long RATIO_LOOKED_AT_FROM = 1024 * 1024;

    private final ZlibDecoder zlib;
    private final EmbeddedChannel channel;
    private final long maxBytes;
    private final int maxRatio;

    private ByteBuf coded = Unpooled.EMPTY_BUFFER;
    private long in;
    private long out;

    private ContentDecoder(ZlibWrapper wrapper, TryConfig config) {
        this.zlib = new JdkZlibDecoder(wrapper, 0);
        this.channel = new EmbeddedChannel(zlib);
        this.maxBytes = config.maxDecompressed().asLongValue();
        this.maxRatio = config.maxCompressionRatio();
    }

    /** Whether there is a decoder for this coding. */
    static boolean knows(String coding) {
        return wrapperOf(coding).isPresent();
    }

    /** A decoder for one body with this coding, which {@link #knows} it. */
    static ContentDecoder of(String coding, TryConfig config) {
        return new ContentDecoder(wrapperOf(coding).orElseThrow(), config);
    }

    private static Optional<ZlibWrapper> wrapperOf(String coding) {
        return switch (coding.strip().toLowerCase(Locale.ROOT)) {
            case "gzip", "x-gzip" -> Optional.of(ZlibWrapper.GZIP);
            // Some servers leave the wrapper off.
            case "deflate" -> Optional.of(ZlibWrapper.ZLIB_OR_NONE);
            default -> Optional.empty();
        };
    }

    /** Whether these codings of an answer are none. */
    static boolean isNone(List<String> codings) {
        return codings.stream()
                .allMatch(coding -> coding.isBlank() || coding.strip().equalsIgnoreCase("identity"));
    }

    /** Takes the next piece of the coded body; all of the one before has been asked for. */
    void offer(Buffer piece) {
        coded = Unpooled.wrappedBuffer(piece.getBytes());
    }

    /**
     * The next piece of the body, or null if there is none without more of the coded one.
     *
     * @throws DecompressionException if the body is not coded so, or becomes too large
     */
    Buffer next() {
        while (true) {
            ByteBuf piece = channel.readInbound();
            if (piece != null) {
                return counted(piece);
            }
            if (!coded.isReadable()) {
                return null;
            }
            int bite = Math.min(BITE_BYTES, coded.readableBytes());
            in += bite;
            channel.writeInbound(coded.readBytes(bite));
        }
    }

    private Buffer counted(ByteBuf piece) {
        try {
            out += piece.readableBytes();
            if (out > maxBytes || (out > RATIO_LOOKED_AT_FROM && out > in * maxRatio)) {
                throw new DecompressionException("The body becomes too large");
            }
            byte[] bytes = new byte[piece.readableBytes()];
            piece.readBytes(bytes);
            return Buffer.buffer(bytes);
        } finally {
            piece.release();
        }
    }

    /** Whether the coded body has come to its end. */
    boolean isWhole() {
        return zlib.isClosed() || in == 0;
    }

    /** Gives back what it holds. */
    void close() {
        try {
            channel.finishAndReleaseAll();
        } catch (DecompressionException notCodedSo) {
            Log.debug("The rest of a broken body is dropped", notCodedSo);
        }
    }
}
