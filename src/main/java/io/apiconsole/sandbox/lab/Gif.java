package io.apiconsole.sandbox.lab;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

/**
 * The least of a GIF encoder (GIF89a): 128 greys, and codes that are cleared before they grow, so that each is a byte.
 */
final class Gif {

    private static final int COLOURS = 128;
    private static final int CLEAR = COLOURS;
    private static final int END = COLOURS + 1;

    /** A decoder adds a code for each one it reads; the 127th would take another bit. */
    private static final int BEFORE_GROWING = 120;

    private static final int MAX_BLOCK = 255;

    private Gif() {}

    static byte[] draw(int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write("GIF89a".getBytes(US_ASCII));
        number(out, width);
        number(out, height);
        out.write(new byte[] {(byte) 0xF6, 0, 0});
        for (int grey = 0; grey < COLOURS; grey++) {
            out.write(new byte[] {(byte) (grey * 2), (byte) (grey * 2), (byte) (grey * 2)});
        }
        out.write(',');
        number(out, 0);
        number(out, 0);
        number(out, width);
        number(out, height);
        out.write(new byte[] {0, 7});
        blocks(out, codes(width, height));
        out.write(';');
        return out.toByteArray();
    }

    private static byte[] codes(int width, int height) {
        ByteArrayOutputStream codes = new ByteArrayOutputStream();
        int sinceClear = BEFORE_GROWING;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (sinceClear == BEFORE_GROWING) {
                    codes.write(CLEAR);
                    sinceClear = 0;
                }
                codes.write(Image.brightness(x, y, width, height) / 2);
                sinceClear++;
            }
        }
        codes.write(END);
        return codes.toByteArray();
    }

    private static void blocks(ByteArrayOutputStream out, byte[] codes) {
        for (int done = 0; done < codes.length; done += MAX_BLOCK) {
            int block = Math.min(MAX_BLOCK, codes.length - done);
            out.write(block);
            out.write(codes, done, block);
        }
        out.write(0);
    }

    private static void number(ByteArrayOutputStream out, int number) {
        out.write(number);
        out.write(number >> 8);
    }
}
