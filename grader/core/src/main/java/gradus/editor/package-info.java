/**
 * Makes a workspace a project that editors open: takes the jars that tests are compiled with, gives
 * a {@code pom.xml} for IntelliJ and Maven, and what Eclipse and VS Code need, so that the visible
 * tests run and are debugged there, without Gradus and without a network.
 */
@NullMarked
package gradus.editor;

import org.jspecify.annotations.NullMarked;
