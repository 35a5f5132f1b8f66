package app.gradient.platform;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.standard.processor.AbstractStandardExpressionAttributeTagProcessor;
import org.thymeleaf.standard.processor.StandardUtextTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * What {@code th:utext}, and the inlined brackets that mean the same, do in our templates: print {@link Html} and refuse anything
 * else, so that a text somebody else wrote can't become markup by a slip. Comes before the standard processor and takes the attribute from it.
 */
@Component
final class UnescapedText extends AbstractProcessorDialect {
    UnescapedText() {
        super("unescaped text", StandardDialect.PREFIX, StandardDialect.PROCESSOR_PRECEDENCE);
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(new HtmlOnly(prefix));
    }

    private static final class HtmlOnly extends AbstractStandardExpressionAttributeTagProcessor {
        HtmlOnly(String prefix) {
            super(
                    TemplateMode.HTML,
                    prefix,
                    StandardUtextTagProcessor.ATTR_NAME,
                    StandardUtextTagProcessor.PRECEDENCE - 1, // and after conditions and loops of the same element
                    true);
        }

        @Override
        protected void doProcess(
                ITemplateContext context,
                IProcessableElementTag tag,
                AttributeName name,
                String expression,
                @Nullable Object result,
                IElementTagStructureHandler structure) {
            if (result != null && !(result instanceof Html)) {
                throw new TemplateProcessingException(
                        "'" + expression + "' is " + result.getClass().getName() + " and no Html");
            }
            structure.setBody(result == null ? "" : result.toString(), false);
        }
    }
}
