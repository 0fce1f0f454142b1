package io.apiconsole.sandbox.api;

import java.util.List;

/** Chance that is always the same for the same thing: what is made up for it stays what it was. */
record Seed(long state) {

    static Seed of(String name) {
        return new Seed(0).with(name);
    }

    Seed with(String name) {
        long hash = state * 0x100000001B3L + 0xCBF29CE484222325L;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x100000001B3L;
        }
        return new Seed(mixed(hash));
    }

    Seed with(int number) {
        return new Seed(mixed(state + 0x9E3779B97F4A7C15L * (number + 1L)));
    }

    /** From zero to below the bound. */
    int below(int bound) {
        return (int) Long.remainderUnsigned(mixed(state), bound);
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** So many hexadecimal digits, at most 16. */
    String hex(int digits) {
        return String.format("%016x", mixed(state)).substring(16 - digits);
    }

    /** The finalizer of SplitMix64. */
    private static long mixed(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
