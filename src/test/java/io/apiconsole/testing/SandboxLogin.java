package io.apiconsole.testing;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.http.Cookies;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody with a browser at the sandbox's log-in and consent pages, and the client that sent them there. */
public final class SandboxLogin {

    public static final String CLIENT_ID = "console";
    public static final String CLIENT_SECRET = "this-sandbox-secret-is-public-and-protects-nothing";

    /** The verifier and its challenge are those of RFC 7636, appendix B. */
    public static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    public static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private static final String BASE = "/sandbox/oauth2";
    private static final Pattern VISIT = Pattern.compile("name=\"visit\" value=\"([^\"]+)\"");

    private final Map<String, String> cookies = new LinkedHashMap<>();

    /** The tokens of the account {@code demo} for these scopes. */
    public static JsonPath tokens(String... scopes) {
        return tokensOf("demo", scopes);
    }

    /** The tokens of an account whose password is its name. */
    public static JsonPath tokensOf(String account, String... scopes) {
        return redeem(new SandboxLogin().code(account, scopes)).jsonPath();
    }

    /** An access token of the account {@code demo}. */
    public static String accessToken(String... scopes) {
        return tokens(scopes).getString("access_token");
    }

    /** The client's callback at the server under test. */
    public static String callback() {
        return "http://localhost:" + RestAssured.port + "/login/callback";
    }

    /** The parameters of a right authorization request. */
    public static Map<String, String> request(String... scopes) {
        Map<String, String> request = new LinkedHashMap<>();
        request.put("response_type", "code");
        request.put("client_id", CLIENT_ID);
        request.put("redirect_uri", callback());
        request.put("scope", String.join(" ", scopes));
        request.put("state", "st&te");
        request.put("code_challenge", CHALLENGE);
        request.put("code_challenge_method", "S256");
        return request;
    }

    /** Goes all the way, and consents to everything. */
    public String code(String account, String... scopes) {
        Response loginPage = authorize(request(scopes));
        Response consentPage = logIn(loginPage, account, account);
        Response answer = consent(consentPage, "allow", List.of(scopes));
        return answered(answer).get("code");
    }

    public Response authorize(Map<String, String> request) {
        return kept(browser().queryParams(request).get(BASE + "/authorize"));
    }

    /** Fills in the log-in form and follows the redirect that comes of it. */
    public Response logIn(Response page, String login, String password) {
        Response answer = kept(browser()
                .formParam("visit", visit(page))
                .formParam("login", login)
                .formParam("password", password)
                .post(BASE + "/login"));
        return answer.statusCode() == 303 ? kept(browser().get(answer.header("Location"))) : answer;
    }

    public Response consent(Response page, String decision, List<String> scopes) {
        return kept(browser()
                .formParam("visit", visit(page))
                .formParam("scope", scopes)
                .formParam("decision", decision)
                .post(BASE + "/consent"));
    }

    /** The number in a page's form. */
    public static String visit(Response page) {
        Matcher visit = VISIT.matcher(page.asString());
        if (!visit.find()) {
            throw new AssertionError("No form in " + page.statusCode() + " " + page.asString());
        }
        return visit.group(1);
    }

    /** What the client gets to know by the redirect to its callback. */
    public static Map<String, String> answered(Response redirect) {
        Map<String, String> answer = new LinkedHashMap<>();
        for (String pair : URI.create(redirect.header("Location")).getRawQuery().split("&")) {
            String[] parts = pair.split("=", 2);
            answer.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return answer;
    }

    public static Response redeem(String code) {
        return client().formParam("grant_type", "authorization_code")
                .formParam("code", code)
                .formParam("redirect_uri", callback())
                .formParam("code_verifier", VERIFIER)
                .post(BASE + "/token");
    }

    public static Response refresh(String refreshToken) {
        return client().formParam("grant_type", "refresh_token")
                .formParam("refresh_token", refreshToken)
                .post(BASE + "/token");
    }

    public static Response revoke(String token) {
        return client().formParam("token", token).post(BASE + "/revoke");
    }

    public static Response call(String accessToken) {
        return given().auth().oauth2(accessToken).get("/sandbox/v1/auth/details");
    }

    /** The client, authenticated. */
    public static RequestSpecification client() {
        return given().auth().preemptive().basic(CLIENT_ID, CLIENT_SECRET);
    }

    private RequestSpecification browser() {
        return given().redirects().follow(false).cookies(cookies);
    }

    private Response kept(Response response) {
        Cookies set = response.detailedCookies();
        set.forEach(cookie -> cookies.put(cookie.getName(), cookie.getValue()));
        return response;
    }
}
