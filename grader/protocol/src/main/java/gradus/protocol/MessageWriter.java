package gradus.protocol;

import gradus.model.CallRecord;
import gradus.model.Comparison;
import gradus.model.Diagnostic;
import gradus.model.Excerpt;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Writes the fields of one message into memory. */
public final class MessageWriter {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);

  /** Returns what was written so far. */
  public byte[] toByteArray() {
    return bytes.toByteArray();
  }

  void writeBoolean(boolean value) {
    write(() -> out.writeBoolean(value));
  }

  void writeInt(int value) {
    write(() -> out.writeInt(value));
  }

  void writeLong(long value) {
    write(() -> out.writeLong(value));
  }

  /** Writes a number to the last bit. */
  void writeDouble(double value) {
    write(() -> out.writeDouble(value));
  }

  void writeBytes(byte[] value) {
    write(
        () -> {
          out.writeInt(value.length);
          out.write(value);
        });
  }

  /** Writes a string as UTF-8; a lone surrogate becomes a question mark. */
  void writeString(String value) {
    writeBytes(value.getBytes(StandardCharsets.UTF_8));
  }

  void writeEnum(Enum<?> value) {
    writeString(value.name());
  }

  <T> void writeOptional(@Nullable T value, BiConsumer<? super T, MessageWriter> writer) {
    writeBoolean(value != null);
    if (value != null) {
      writer.accept(value, this);
    }
  }

  <T> void writeList(List<T> values, BiConsumer<? super T, MessageWriter> writer) {
    writeInt(values.size());
    values.forEach(each -> writer.accept(each, this));
  }

  void writeDiagnostic(Diagnostic value) {
    writeEnum(value.stage());
    writeEnum(value.severity());
    writeString(value.code());
    writeString(value.message());
    writeString(value.file());
    writeInt(value.line());
    writeInt(value.column());
  }

  void writeDiagnostics(List<Diagnostic> values) {
    writeList(values, (each, writer) -> writer.writeDiagnostic(each));
  }

  void writeComparison(Comparison value) {
    writeString(value.expected());
    writeString(value.actual());
    writeString(value.error());
    writeString(value.allowed());
    writeString(value.at());
    writeExcerpt(value.excerpt());
  }

  private void writeExcerpt(Excerpt value) {
    writeString(value.at());
    writeString(value.expected());
    writeString(value.actual());
    writeString(value.marks());
  }

  void writeCall(CallRecord value) {
    writeString(value.text());
    writeString(value.result());
  }

  void writeStrings(List<String> values) {
    writeList(values, (each, writer) -> writer.writeString(each));
  }

  private static void write(IoAction action) {
    try {
      action.run();
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail to be written", e);
    }
  }

  private interface IoAction {
    void run() throws IOException;
  }
}
