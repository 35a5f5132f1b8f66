// tries: fetches a page with java.net.http
// seen: finished
// says: refused
void main() throws Throwable {
    try {
        java.net.http.HttpClient.newHttpClient().send(
                java.net.http.HttpRequest.newBuilder(java.net.URI.create("http://127.0.0.1:@PORT@/")).build(),
                java.net.http.HttpResponse.BodyHandlers.ofString());
        IO.println("ESCAPED");
    } catch (Exception | Error e) {
        IO.println("refused");
    }
}
