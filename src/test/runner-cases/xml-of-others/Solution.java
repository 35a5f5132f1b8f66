// tries: reads files and the network by entities, schemas and style sheets of XML
// seen: finished
// says: (?s)refused entity.*refused style sheet
void main() throws Throwable {
    for (String address : new String[] {"file:@CANARY@/secret.txt", "http://127.0.0.1:@PORT@/x", "file:///etc/passwd"}) {
        String text = "<!DOCTYPE a [<!ENTITY x SYSTEM \"" + address + "\">]><a>&x;</a>";
        try {
            var document = javax.xml.parsers.DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new java.io.ByteArrayInputStream(text.getBytes()));
            IO.println("ESCAPED " + document.getDocumentElement().getTextContent());
        } catch (Exception e) {
            IO.println("refused entity");
        }
        try {
            javax.xml.transform.TransformerFactory.newInstance()
                    .newTransformer(new javax.xml.transform.stream.StreamSource(address));
            IO.println("ESCAPED style sheet");
        } catch (Exception e) {
            IO.println("refused style sheet");
        }
    }
}
