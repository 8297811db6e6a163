/**
 * Pages in which grades are returned: takes what a batch came to, gives each learner a page and a
 * text of what they may see, and the instructor an index. No page has a script, asks for anything
 * from elsewhere, or holds text that was not escaped: {@link gradus.pages.Markup} is either.
 */
@NullMarked
package gradus.pages;

import org.jspecify.annotations.NullMarked;
