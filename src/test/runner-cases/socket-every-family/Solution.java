// tries: opens a socket of every family and type by raw system call
// seen: finished
// says: refused socket -1
void main() throws Throwable {
    for (int family = 0; family < 46; family++) {
        for (int type = 1; type < 6; type++) {
            long result = Raw.call("socket", family, type, 0);
            if (result >= 0) {
                Raw.expectRefusal("socket " + family + "/" + type, result);
            }
        }
    }
    Raw.expectRefusal("socket", Raw.call("socket", 2, 1, 0));
}
