package io.apiconsole.sandbox.lab;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Sends what is made while it is sent: a piece is made, on a thread that may work, when the one before has left. So
 * whoever reads slowly costs no memory, and whoever has gone no work.
 */
final class Pump {

    private static final int PIECE = 200;

    private final LabCall call;
    private final int items;
    private final Maker maker;
    private final ByteArrayOutputStream made = new ByteArrayOutputStream();
    private final OutputStream coding;

    private Pump(LabCall call, int items, String encoding, Maker maker) throws IOException {
        this.call = call;
        this.items = items;
        this.maker = maker;
        this.coding = Codings.of(encoding, made);
    }

    /** Makes some of the items. */
    @FunctionalInterface
    interface Maker {
        void make(int first, int last, OutputStream out) throws IOException;
    }

    static void send(LabCall call, int items, Maker maker) {
        send(call, items, Codings.IDENTITY, maker);
    }

    static void send(LabCall call, int items, String encoding, Maker maker) {
        try {
            new Pump(call, items, encoding, maker).from(1);
        } catch (IOException e) {
            call.context().fail(e);
        }
    }

    private void from(int first) {
        if (call.isAbandoned()) {
            return;
        }
        if (first > items) {
            call.response().end();
            return;
        }
        int last = Math.min(items, first + PIECE - 1);
        call.context()
                .vertx()
                .executeBlocking(() -> piece(first, last))
                .compose(piece -> piece.length() == 0
                        ? Future.succeededFuture()
                        : call.response().write(piece))
                .onSuccess(sent -> from(last + 1))
                .onFailure(gone -> call.context().request().connection().close());
    }

    private Buffer piece(int first, int last) throws IOException {
        maker.make(first, last, coding);
        if (last == items) {
            coding.close();
        }
        Buffer piece = Buffer.buffer(made.toByteArray());
        made.reset();
        return piece;
    }
}
