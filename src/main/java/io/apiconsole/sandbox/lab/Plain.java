package io.apiconsole.sandbox.lab;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Pattern;

/** Answers that are remarkable for what they are rather than for how they come. */
final class Plain {

    private static final Pattern COOKIE_NAME = Pattern.compile("[!#$%&'*+.^_`|~\\w-]{1,200}");
    private static final Pattern COOKIE_VALUE =
            Pattern.compile("[\\x21\\x23-\\x2B\\x2D-\\x3A\\x3C-\\x5B\\x5D-\\x7E]{0,3000}");
    private static final Pattern FIELD_VALUE = Pattern.compile("[\\x20-\\x7E\\x80-\\xFF]*");

    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="en">
              <head>
                <title>Nimbus laboratory</title>
                <script>alert("A script of the provider has run in " + location.origin);</script>
              </head>
              <body onload="document.forms[0].submit()">
                <h1>This should be shown as text</h1>
                <img src="https://tracker.example/pixel.png" alt="" onerror="alert('An image has failed')">
                <dialog open>A dialog of the provider</dialog>
                <form action="https://collector.example/" method="post"><input name="found" value="it"></form>
              </body>
            </html>
            """;

    private static final String SCRIPTS =
            """
            Latin: Zażółć gęślą jaźń. Voix ambiguë d'un cœur. Árvíztűrő tükörfúrógép.
            Greek: Ξεσκεπάζω την ψυχοφθόρα βδελυγμία.
            Cyrillic: Съешь же ещё этих мягких французских булок.
            Hebrew: דג סקרן שט בים מאוכזב ולפתע מצא חברה.
            Arabic: نص حكيم له سر قاطع وذو شأن عظيم.
            Devanagari: ऋषियों को सताने वाले दुष्ट राक्षसों के राजा.
            Thai: เป็นมนุษย์สุดประเสริฐเลิศคุณค่า
            Chinese: 天地玄黃,宇宙洪荒。
            Japanese: いろはにほへと ちりぬるを
            Korean: 다람쥐 헌 쳇바퀴에 타고파.
            Emoji: 🙂 👩‍💻 🇫🇷
            Mathematics: ∀x ∈ ℝ: ⌈x⌉ = −⌊−x⌋
            """;

    private Plain() {}

    static void cookie(LabCall call) {
        String name = call.text("name", "lab");
        String value = call.text("value", "1");
        if (!COOKIE_NAME.matcher(name).matches()) {
            throw LabCall.wrong("name", "cannot be the name of a cookie");
        }
        if (!COOKIE_VALUE.matcher(value).matches()) {
            throw LabCall.wrong("value", "cannot be the value of a cookie");
        }
        call.response().putHeader(HttpHeaders.SET_COOKIE, name + "=" + value + "; Path=/; HttpOnly; SameSite=Lax");
        Json.send(call, "null");
    }

    static void html(LabCall call) {
        call.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                .end(PAGE);
    }

    static void redirect(LabCall call) {
        String location = call.text("location", "/sandbox/v1/status");
        if (!FIELD_VALUE.matcher(location).matches()) {
            throw LabCall.wrong("location", "has a character that no header can have");
        }
        call.response()
                .setStatusCode(Integer.parseInt(call.text("status", "302")))
                .putHeader(HttpHeaders.LOCATION, location)
                .end();
    }

    static void text(LabCall call) {
        String name = call.text("charset", UTF_8.name());
        try {
            Charset charset = Charset.forName(name);
            if (!charset.canEncode()) {
                throw LabCall.wrong("charset", "can only be read");
            }
            call.response()
                    .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=" + charset.name())
                    .end(Buffer.buffer(SCRIPTS.getBytes(charset)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw LabCall.wrong("charset", "is no character set that is known here");
        }
    }

    static void undocumented(LabCall call) {
        Json.send(call, "{\"name\":\"mystery\",\"parts\":[1,\"two\",null,{\"three\":3.0}],\"isKnown\":false}");
    }
}
