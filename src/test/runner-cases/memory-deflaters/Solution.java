// tries: keeps compressors, whose memory lies outside the heap
// seen: limit MEMORY|crashed|finished|threw java.lang.OutOfMemoryError
// within: 12 s
// wall: 8 s
void main() throws Throwable {
    var kept = new java.util.ArrayList<java.util.zip.Deflater>();
    byte[] output = new byte[1024];
    for (int i = 0; i < 20_000; i++) {
        var deflater = new java.util.zip.Deflater(9);
        deflater.setInput(new byte[64]);
        deflater.deflate(output);
        kept.add(deflater);
    }
    IO.println("ESCAPED: " + kept.size());
}
