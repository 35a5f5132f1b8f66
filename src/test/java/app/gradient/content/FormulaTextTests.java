package app.gradient.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaTextTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                "5000 \\times 1                                   | 5000 × 1",
                "u \\cdot v = u_1v_1 + \\dots + u_nv_n             | u · v = u₁v₁ + … + uₙvₙ",
                "\\frac{1}{n}\\sum_{i=1}^{n} (x_i - \\bar x)^2     | 1/nΣᵢ₌₁ⁿ (xᵢ − x̄)²",
                "\\lVert v\\rVert_2 = \\sqrt{v \\cdot v}            | ‖v‖₂ = √(v · v)",
                "A \\in \\mathbb{R}^{m \\times n}                   | A ∈ ℝ^(m × n)",
                "X^\\top X                                        | XᵀX",
                "\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}   | 1 2; 3 4",
                "e^{-\\gamma\\lVert x - x' \\rVert^2}               | e^(−γ‖x − x′‖²)",
                "\\operatorname{proj}_u v                         | proj_u v",
                "3{,}74                                           | 3,74",
                "{unclosed                                        | unclosed",
                "\\unknown{x}                                     | unknown x"
            })
    void readsAsOneLine(String tex, String line) {
        assertThat(FormulaText.of(tex)).isEqualTo(line);
    }
}
