package org.safepassage.folder.raw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8TextTest {

  private static String read(byte[] bytes) throws IOException {
    StringWriter text = new StringWriter();
    try (Reader reader = new Utf8Text(new ByteArrayInputStream(bytes), Integer.MAX_VALUE)) {
      reader.transferTo(text);
    }
    return text.toString();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void unfit(ThrowingCallable reading, int line, String wrong) {
    assertThatThrownBy(reading).isInstanceOfSatisfying(UnfitText.class, unfit -> assertThat(unfit.line()).isEqualTo(line)).hasMessage(wrong);
  }

  /** One, two, three or four bytes each; the first character shifts where the blocks cut them. */
  @ParameterizedTest
  @ValueSource(strings = {"", "a", "ab", "abc", "\uFEFF", "\uFEFFa"})
  void noCharacterIsLostWhereABlockEnds(String first) throws IOException {
    String text = "aüم€😀\n".repeat(Utf8Text.BLOCK / 4);
    assertThat(read(utf8(first + text))).isEqualTo(first.replace("\uFEFF", "") + text);
  }

  @Test
  void aFileOfExactlyOneBlockHasItsEnd() throws IOException {
    assertThat(read(utf8("a".repeat(Utf8Text.BLOCK)))).hasSize(Utf8Text.BLOCK);
    assertThat(read(new byte[0])).isEmpty();
  }

  @Test
  void aNulByteFarIntoTheFileNamesItsLine() {
    unfit(() -> read(utf8("a line\n".repeat(100_000) + "\0")), 100_001, "holds a NUL byte");
  }

  @Test
  void bytesThatAreNotUtf8FarIntoTheFileNameTheirLine() {
    byte[] bytes = utf8("a line\n".repeat(100_000) + "?");
    bytes[bytes.length - 1] = (byte) 0xE3;
    unfit(() -> read(bytes), 100_001, "holds bytes that are not UTF-8");
    bytes[7 * 60_000] = (byte) 0xE3;
    unfit(() -> read(bytes), 60_001, "holds bytes that are not UTF-8");
  }

  @Test
  void utf16IsSaid() {
    unfit(() -> read("\uFEFFplan".getBytes(StandardCharsets.UTF_16LE)), 1, "is saved as UTF-16");
  }

  @Test
  void aFileThatGrowsWhileItIsReadIsNotReadOnAndOn() {
    unfit(() -> new Utf8Text(new ByteArrayInputStream(new byte[3_000_000]), 2_000_000).transferTo(new StringWriter()), 1, "holds a NUL byte");
    unfit(() -> new Utf8Text(new ByteArrayInputStream(utf8("a".repeat(3_000_000))), 2_097_152).transferTo(new StringWriter()), 0, "is 2 MiB large, more than the 2 MiB that are read");
  }
}
