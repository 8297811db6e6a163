/**
 * What lets an exercise's tests stay loaded while one submission follows the other: takes the
 * starter's classes, gives classes of the same names and public members that pass each call on to
 * whatever submission is running, and what a submission needs to be called by them. It makes class
 * files and loads none.
 */
@NullMarked
package gradus.worker.bridge;

import org.jspecify.annotations.NullMarked;
