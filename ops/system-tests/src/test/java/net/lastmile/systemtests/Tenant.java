package net.lastmile.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A tenant made through the public API: sign-up, mail, verification, provisioning. */
record Tenant(String slug, String password, Api api) {
  static final String PASSWORD = "correct horse battery 7";
  private static final Pattern TOKEN = Pattern.compile("token=([A-Za-z0-9_-]+)");

  static Tenant signUp(Stack stack, String slug) {
    return signUp(stack, List.of(slug)).getFirst();
  }

  /** Signs several tenants up at once: most of the time is spent waiting for others. */
  static List<Tenant> signUp(Stack stack, List<String> slugs) {
    slugs.forEach(slug -> apply(stack, slug));
    List<String> tokens =
        slugs.stream().map(slug -> verificationToken(stack, emailOf(slug))).toList();
    tokens.forEach(token -> verify(stack, token));
    tokens.forEach(token -> awaitActive(Api.anonymous(stack.apiUrl()), token));
    return slugs.stream().map(slug -> logIn(stack, slug)).toList();
  }

  /** Signs a tenant up; returns the token from the mail. */
  static String request(Stack stack, String slug) {
    apply(stack, slug);
    return verificationToken(stack, emailOf(slug));
  }

  private static String emailOf(String slug) {
    return "owner@" + slug + ".example";
  }

  private static void apply(Stack stack, String slug) {
    Api.anonymous(stack.apiUrl())
        .from(addressOf(slug))
        .post(
            "/signup",
            Map.of(
                "company",
                "Provider " + slug,
                "slug",
                slug,
                "country",
                "CO",
                "timeZone",
                "America/Bogota",
                "currency",
                "COP",
                "adminName",
                "Owner of " + slug,
                "email",
                emailOf(slug)))
        .require(202);
  }

  /** Sets the first admin's password, which starts provisioning. */
  static void verify(Stack stack, String token) {
    Api.anonymous(stack.apiUrl())
        .post("/signup/verifications/" + token, Map.of("username", "owner", "password", PASSWORD))
        .require(202);
  }

  static Tenant logIn(Stack stack, String slug) {
    return new Tenant(slug, PASSWORD, Api.loggedIn(stack, slug, "owner", PASSWORD));
  }

  /** Spreads sign-ups over addresses: they are limited per address, and the tests make many. */
  private static String addressOf(String slug) {
    return "203.0.113." + Math.floorMod(slug.hashCode(), 254);
  }

  static void awaitActive(Api anyone, String token) {
    Eventually.holds(
        "provisioning ends",
        () ->
            anyone
                .get("/signup/verifications/" + token + "/provisioning")
                .require(200)
                .path("status")
                .asText()
                .equals("ACTIVE"));
  }

  /** The token in the newest mail to an address. */
  static String verificationToken(Stack stack, String email) {
    return Eventually.gives(
        "mail to " + email,
        Eventually.PATIENCE,
        () -> {
          for (JsonNode message :
              Api.anonymous(stack.mailUrl()).get("/api/messages").require(200)) {
            Matcher token = TOKEN.matcher(message.toString());
            if (message.toString().contains(email) && token.find()) {
              return token.group(1);
            }
          }
          return null;
        });
  }

  /** The address of a page in its panel. */
  String panel(String page) {
    return Stack.running().panelUrl(slug, page);
  }

  /** Adds a NAS at 127.0.0.1 that must sign its requests; returns its secret. */
  String addNas() {
    return api.post(
            "/nas",
            Map.of(
                "name",
                "bng-1",
                "address",
                "127.0.0.1",
                "vendor",
                "MIKROTIK",
                "messageAuthenticator",
                "REQUIRED"))
        .require(201)
        .path("secret")
        .asText();
  }

  String addPlan() {
    return api.post(
            "/plans",
            Map.of(
                "name",
                "Home 20",
                "download",
                "20M",
                "upload",
                "5M",
                "price",
                "19.99",
                "validity",
                30,
                "validityUnit",
                "DAYS"))
        .require(201)
        .path("id")
        .asText();
  }

  JsonNode addSubscriber(String planId, Map<String, Object> fields) {
    var request = new java.util.HashMap<String, Object>(fields);
    request.put("planId", planId);
    return api.post("/subscribers", request).require(201);
  }
}
