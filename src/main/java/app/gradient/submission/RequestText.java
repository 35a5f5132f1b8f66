package app.gradient.submission;

import app.gradient.platform.Invalid;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads a program's JSON: never more than a bounded number of bytes, and only what is really UTF-8. */
class RequestText {
    /** JSON may write each of the source's bytes as six. */
    private static final int MOST_BYTES = 6 * SourceRules.MOST_BYTES + 8 * 1024;

    private final JsonMapper json;

    RequestText(JsonMapper json) {
        this.json = json;
    }

    /** @throws Invalid if it is too large, is not UTF-8, or does not have the shape */
    <T> T read(HttpServletRequest request, Class<T> shape) throws IOException {
        var bytes = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new Invalid("submission.source.large", SourceRules.MOST_BYTES / 1024);
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            var read = json.readValue(text, shape);
            if (read == null) {
                throw new Invalid("submission.request.shape");
            }
            return read;
        } catch (CharacterCodingException e) {
            throw new Invalid("submission.source.encoding");
        } catch (JacksonException e) {
            throw new Invalid("submission.request.shape");
        }
    }
}
