package io.apiconsole.testing;

import io.restassured.RestAssured;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Connection.KeyVal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/**
 * Somebody with a browser that keeps cookies, follows redirects when told to and submits forms, but runs no script. It
 * visits the server under test and the login servers that it is sent to.
 */
public final class Browserless {

    private static final int PATIENCE = 15;
    private static final List<String> LOGIN_PATHS = List.of("/login", "/sandbox/");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Supplier<String> origin;
    private final String[] always;
    private final Map<String, Map<String, HttpCookie>> cookies = new ConcurrentHashMap<>();
    private final List<Page> pages = new ArrayList<>();
    private Map<String, String> account = Map.of("username", "demo", "password", "demo");

    /** A visitor of the server under test, whose port need not be known yet. */
    public Browserless() {
        this(() -> "http://localhost:" + RestAssured.port);
    }

    /** A visitor of a server, who sends these header fields, name and value by turns, with every request to it. */
    public Browserless(String origin, String... always) {
        this(() -> origin, always);
    }

    private Browserless(Supplier<String> origin, String... always) {
        this.origin = origin;
        this.always = always.clone();
    }

    /** What came back. */
    public record Page(URI address, int status, Map<String, List<String>> headers, String body) {

        public Optional<String> header(String name) {
            return headers.getOrDefault(name, List.of()).stream().findFirst();
        }

        /** Where it leads to. */
        public URI location() {
            return address.resolve(header("Location").orElseThrow(() -> new AssertionError("No redirect: " + this)));
        }

        public boolean isRedirect() {
            return status / 100 == 3 && header("Location").isPresent();
        }
    }

    /** Logs in with an account of the login server. */
    public Browserless as(String user, String password) {
        account = Map.of("username", user, "password", password);
        return this;
    }

    /** Logs in, consents to everything, and is at the console's start page afterwards. */
    public Browserless login(String... scopes) {
        String end = login("/", List.of(scopes));
        if (!end.equals("/")) {
            throw new AssertionError("Login ended at " + end + "\n" + String.join("\n", seen()));
        }
        return this;
    }

    /** Goes through a login, whatever comes of it: path, query and fragment of where it ends. */
    public String login(String returnPath, List<String> scopes) {
        String query = Stream.concat(
                        scopes.stream().map(scope -> "scope=" + encode(scope)),
                        Stream.of("return=" + encode(returnPath)))
                .collect(Collectors.joining("&"));
        return finish(get("/login?" + query));
    }

    /** Follows redirects and submits forms until the console shows a page of its own. */
    public String finish(Page start) {
        Page page = start;
        for (int i = 0; i < PATIENCE; i++) {
            if (!page.isRedirect()) {
                page = submit(page, Map.of());
            } else if (isPlaceInConsole(page.location())) {
                return seenFromHere(page.location())
                        .toString()
                        .substring(origin.get().length());
            } else {
                page = get(page.location().toString());
            }
        }
        throw new AssertionError("The login goes on and on: " + page);
    }

    /** Submits a page's form as it is, but for these fields; an empty value leaves one out. */
    public Page submit(Page page, Map<String, String> changed) {
        Document document = Jsoup.parse(page.body(), page.address().toString());
        FormElement form = document.forms().stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError("Neither a redirect nor a form: " + page));
        List<KeyVal> fields = new ArrayList<>(form.formData());
        List<Element> buttons = form.select("button[name], input[type=submit][name]");
        if (!buttons.isEmpty() && buttons.stream().noneMatch(button -> changed.containsKey(button.attr("name")))) {
            fields.add(org.jsoup.helper.HttpConnection.KeyVal.create(
                    buttons.get(0).attr("name"), buttons.get(0).val()));
        }
        Map<String, String> replaced = new TreeMap<>(account);
        replaced.putAll(changed);
        String body = Stream.concat(
                        fields.stream()
                                .filter(field -> !replaced.containsKey(field.key()))
                                .map(field -> encode(field.key()) + "=" + encode(field.value())),
                        replaced.entrySet().stream()
                                .filter(field -> !field.getValue().isEmpty())
                                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue())))
                .collect(Collectors.joining("&"));
        return send("POST", form.absUrl("action"), body, "Content-Type", "application/x-www-form-urlencoded");
    }

    /** Visits an address, or a path of the console. */
    public Page get(String address, String... headers) {
        return send("GET", address, null, headers);
    }

    /** Calls the console as its own page does. */
    public Page call(String method, String path, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("X-Console", "1"));
        return send(method, path, null, all.toArray(String[]::new));
    }

    /** Calls an operation that takes no values as the page does; what comes back is the provider's answer, as a message. */
    public Page tryOut(String branch, String method, String template) {
        String json = new JsonObject()
                .put("branch", branch)
                .put("method", method)
                .put("path", template)
                .encode();
        return send("POST", "/api/try", json, "Content-Type", "application/json", "X-Console", "1");
    }

    public Page send(String method, String address, String body, String... headers) {
        URI uri = seenFromHere(URI.create(address.startsWith("/") ? origin.get() + address : address));
        HttpRequest.Builder request = HttpRequest.newBuilder(uri.getFragment() == null ? uri : withoutFragment(uri))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        Stream.of(headers, isConsole(uri) ? always : new String[0])
                .filter(fields -> fields.length > 0)
                .forEach(request::headers);
        String jar = jar(uri);
        if (!jar.isEmpty()) {
            request.header("Cookie", jar);
        }
        try {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            keepCookies(uri, answer);
            Map<String, List<String>> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            fields.putAll(answer.headers().map());
            Page page = new Page(uri, answer.statusCode(), fields, answer.body());
            synchronized (pages) {
                pages.add(page);
            }
            return page;
        } catch (IOException e) {
            throw new UncheckedIOException("No answer from " + address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Everything that this browser has got to see, addresses, headers and bodies. */
    public List<String> seen() {
        synchronized (pages) {
            return pages.stream().map(Page::toString).toList();
        }
    }

    /** What a path of the console was last answered with. */
    public Page page(String path) {
        synchronized (pages) {
            for (int i = pages.size() - 1; i >= 0; i--) {
                if (pages.get(i).address().getPath().equals(path)) {
                    return pages.get(i);
                }
            }
        }
        throw new AssertionError("Nobody has been at " + path);
    }

    /** Where the console is. */
    public String origin() {
        return origin.get();
    }

    /** The console's cookies. */
    public Map<String, String> cookies() {
        return jarOf(URI.create(origin.get())).values().stream()
                .filter(cookie -> cookie.getPath().equals("/"))
                .collect(Collectors.toMap(HttpCookie::getName, HttpCookie::getValue, (a, b) -> b, TreeMap::new));
    }

    /** Changes a cookie of the console's; null takes it away. */
    public Browserless withCookie(String name, String value) {
        Map<String, HttpCookie> jar = jarOf(URI.create(origin.get()));
        if (value == null) {
            jar.remove(name);
        } else {
            HttpCookie cookie = new HttpCookie(name, value);
            cookie.setPath("/");
            jar.put(name, cookie);
        }
        return this;
    }

    /** Has the console's cookies of another browser, and none else. */
    public Browserless withCookiesOf(Browserless other) {
        jarOf(URI.create(origin.get())).clear();
        other.cookies().forEach(this::withCookie);
        return this;
    }

    private boolean isPlaceInConsole(URI uri) {
        return isConsole(seenFromHere(uri)) && LOGIN_PATHS.stream().noneMatch(uri.getPath()::startsWith);
    }

    /** The console may take itself to be behind TLS, of which there is none here. */
    private URI seenFromHere(URI uri) {
        URI here = URI.create(origin.get());
        boolean overTls = "https".equals(uri.getScheme()) && here.getHost().equals(uri.getHost());
        return overTls ? URI.create(uri.toString().replaceFirst("https://[^/]+", origin.get())) : uri;
    }

    private boolean isConsole(URI uri) {
        return uri.toString().startsWith(origin.get() + "/");
    }

    private String jar(URI uri) {
        return jarOf(uri).values().stream()
                .filter(cookie -> uri.getPath().startsWith(cookie.getPath()))
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private void keepCookies(URI uri, HttpResponse<String> answer) {
        for (String field : answer.headers().allValues("Set-Cookie")) {
            for (HttpCookie cookie : HttpCookie.parse("Set-Cookie: " + field)) {
                if (cookie.getMaxAge() == 0) {
                    jarOf(uri).remove(cookie.getName());
                } else {
                    cookie.setPath(cookie.getPath() == null ? "/" : cookie.getPath());
                    jarOf(uri).put(cookie.getName(), cookie);
                }
            }
        }
    }

    private Map<String, HttpCookie> jarOf(URI uri) {
        return cookies.computeIfAbsent(uri.getScheme() + uri.getAuthority(), key -> new ConcurrentHashMap<>());
    }

    private static URI withoutFragment(URI uri) {
        return URI.create(uri.toString().replaceFirst("#.*", ""));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
