package io.apiconsole.sandbox.definition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the formats of texts look like, and what does not. */
class FormatsTest {

    @ParameterizedTest
    @CsvSource({
        "date, 2026-02-28, 2026-02-30",
        "date-time, 2026-02-28T12:00:00+01:00, 2026-02-28T12:00:00",
        "date-time, 2026-02-28T12:00:00Z, 2026-02-28",
        "duration, P1M, P",
        "duration, P1DT12H, 1 month",
        "duration, PT5M, PT",
        "ip, 2001:db8::1, 2001:db8::1::2",
        "ip-block, 141.94.185.0/28, 141.94.185.0/33",
        "ip-block, 141.94.185.7, 141.94.185",
        "ipv4, 255.255.255.255, 256.1.1.1",
        "ipv4-block, 10.0.0.0/8, 2001:db8::/32",
        "ipv6, 1:2:3:4:5:6:7:8, 1:2:3:4:5:6:7",
        "ipv6, ::ffff:10.0.0.1, ::ffff:10.0.0",
        "ipv6, ::, 12345::",
        "ipv6-block, 2001:db8::/32, 2001:db8::/129",
        "mac-address, 02:00:5e:10:00:01, 02:00:5e:10:00",
        "phone-number, +442079460018, call me",
        "time, 23:59:00, 24:00:00",
        "uuid, 6f1c2a52-6ea1-4b5e-8d0f-3b9d0c6f7e21, 6f1c2a52"
    })
    void a_format_tells_right_from_wrong(String format, String right, String wrong) {
        assertThat(Formats.fits(format, right)).as(right).isTrue();
        assertThat(Formats.fits(format, wrong)).as(wrong).isFalse();
    }
}
