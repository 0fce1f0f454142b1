package io.apiconsole.sandbox.lab;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * The least of a JPEG encoder (ITU T.81, baseline): grey, and of each block of eight by eight points its brightness
 * alone, so that there is nothing to transform.
 */
final class Jpeg {

    private static final int BLOCK = 8;

    /** Of differences in brightness, nine sizes, each with a code of four bits; of the rest, only that there is none. */
    private static final int SIZES = 12;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int bits;
    private int count;

    private Jpeg() {}

    static byte[] draw(int width, int height) {
        return new Jpeg().image(width, height);
    }

    private byte[] image(int width, int height) {
        segment(0xD8);
        segment(0xDB, quantisation());
        segment(0xC0, 8, height >> 8, height, width >> 8, width, 1, 1, 0x11, 0);
        segment(0xC4, sizes());
        segment(0xC4, 0x10, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x00);
        segment(0xDA, 1, 1, 0, 0, 63, 0);
        blocks(width, height);
        segment(0xD9);
        return out.toByteArray();
    }

    /** By eight, which is what the transformation multiplies the brightness of a block by. */
    private static int[] quantisation() {
        int[] table = new int[65];
        Arrays.fill(table, 1, 65, 8);
        return table;
    }

    /** A table of codes of four bits for the sizes from 0 on. */
    private static int[] sizes() {
        int[] table = new int[17 + SIZES];
        table[4] = SIZES;
        for (int size = 0; size < SIZES; size++) {
            table[17 + size] = size;
        }
        return table;
    }

    private void blocks(int width, int height) {
        int before = 0;
        for (int y = 0; y < height; y += BLOCK) {
            for (int x = 0; x < width; x += BLOCK) {
                int level =
                        Image.brightness(Math.min(x + 4, width - 1), Math.min(y + 4, height - 1), width, height) - 128;
                difference(level - before);
                write(0, 1);
                before = level;
            }
        }
        write(0x7F, (8 - count) % 8);
    }

    private void difference(int difference) {
        int size = 32 - Integer.numberOfLeadingZeros(Math.abs(difference));
        write(size, 4);
        write(difference > 0 ? difference : difference + (1 << size) - 1, size);
    }

    private void write(int value, int length) {
        for (int bit = length - 1; bit >= 0; bit--) {
            bits = bits << 1 | value >> bit & 1;
            count++;
            if (count == 8) {
                octet(bits);
                bits = 0;
                count = 0;
            }
        }
    }

    /** What looks like a marker and is none has a zero behind it. */
    private void octet(int octet) {
        out.write(octet);
        if ((octet & 0xFF) == 0xFF) {
            out.write(0);
        }
    }

    private void segment(int marker, int... data) {
        out.write(0xFF);
        out.write(marker);
        if (data.length > 0) {
            out.write(data.length + 2 >> 8);
            out.write(data.length + 2);
            for (int octet : data) {
                out.write(octet);
            }
        }
    }
}
