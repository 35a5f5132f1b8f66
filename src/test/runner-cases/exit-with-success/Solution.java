// tries: claims success by its exit code
// seen: crashed exit 0
void main() throws Throwable {
    System.exit(0);
}
