/**
 * Reads JSON that people write, and says where each mistake stands.
 *
 * <p>Takes text, gives values that know their lines, and reads them field by field against what a
 * format allows; knows no format itself.
 */
@NullMarked
package gradus.json;

import org.jspecify.annotations.NullMarked;
