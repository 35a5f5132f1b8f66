/** «Gradient»: a platform that teaches linear algebra and machine learning. */
@NullMarked
package app.gradient;

import org.jspecify.annotations.NullMarked;
