/**
 * What the controller's JVM and the worker's JVM say to each other.
 *
 * <p>A conversation is a sequence of frames: four bytes of length (big-endian, the opcode and the
 * payload together), one byte of opcode, the payload. Numbers are big-endian; a string is its UTF-8
 * length in four bytes and its bytes; an enum constant is the string of its name; a list is its
 * size in four bytes and its elements; an optional value is one byte 0 or 1 and, after a 1, the
 * value. Every length is checked against {@link gradus.protocol.FrameLimits} before anything is
 * allocated, and a frame must be consumed to its last byte.
 *
 * <table>
 * <caption>The messages</caption>
 * <tr><th>opcode</th><th>direction</th><th>message</th><th>answered by</th></tr>
 * <tr><td>1</td><td>down</td><td>{@link gradus.protocol.CompileExercise}</td><td>{@link gradus.protocol.ExerciseCompiled}</td></tr>
 * <tr><td>2</td><td>down</td><td>{@link gradus.protocol.LoadExercise}</td><td>nothing</td></tr>
 * <tr><td>3</td><td>down</td><td>{@link gradus.protocol.Submit}</td><td>{@link gradus.protocol.SubmissionChecked}</td></tr>
 * <tr><td>4</td><td>down</td><td>{@link gradus.protocol.RunTests}</td><td>{@link gradus.protocol.TestAnswered}, once a test</td></tr>
 * <tr><td>5</td><td>down</td><td>{@link gradus.protocol.ListMutants}</td><td>{@link gradus.protocol.MutantsListed}</td></tr>
 * <tr><td>6</td><td>down</td><td>{@link gradus.protocol.UseMutant}</td><td>nothing</td></tr>
 * <tr><td>7</td><td>down</td><td>{@link gradus.protocol.Simulate}</td><td>{@link gradus.protocol.Simulated}</td></tr>
 * <tr><td>8</td><td>down</td><td>{@link gradus.protocol.Unpack}</td><td>{@link gradus.protocol.Unpacked}</td></tr>
 * <tr><td>9</td><td>down</td><td>{@link gradus.protocol.LoadAgain}</td><td>nothing</td></tr>
 * <tr><td>65</td><td>up</td><td>{@link gradus.protocol.WorkerReady}</td><td></td></tr>
 * <tr><td>66</td><td>up</td><td>{@link gradus.protocol.ExerciseCompiled}</td><td></td></tr>
 * <tr><td>67</td><td>up</td><td>{@link gradus.protocol.SubmissionChecked}</td><td></td></tr>
 * <tr><td>68</td><td>up</td><td>{@link gradus.protocol.TestAnswered}</td><td></td></tr>
 * <tr><td>69</td><td>up</td><td>{@link gradus.protocol.WorkerFault}</td><td></td></tr>
 * <tr><td>70</td><td>up</td><td>{@link gradus.protocol.MutantsListed}</td><td></td></tr>
 * <tr><td>71</td><td>up</td><td>{@link gradus.protocol.Simulated}</td><td></td></tr>
 * <tr><td>72</td><td>up</td><td>{@link gradus.protocol.Unpacked}</td><td></td></tr>
 * </table>
 *
 * <p>A worker says {@link gradus.protocol.WorkerReady} once, then only answers. It ends when its
 * input ends. What a worker says is a claim by a JVM that runs code nobody trusts: the controller
 * matches each answer against its question and decides points and verdicts itself.
 *
 * <p>Large, since each message is a record.
 */
@NullMarked
package gradus.protocol;

import org.jspecify.annotations.NullMarked;
