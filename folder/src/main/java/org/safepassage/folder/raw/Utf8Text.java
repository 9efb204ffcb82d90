package org.safepassage.folder.raw;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import org.safepassage.folder.problem.Finding;

/** UTF-8 as text, block by block, without its byte order mark. Where it is none, reading ends with an {@link UnfitText}. */
final class Utf8Text extends Reader {
  static final int BLOCK = 64 * 1024;

  private final InputStream in;
  private final int most;
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
  private final ByteBuffer bytes = ByteBuffer.allocate(BLOCK).limit(0);
  private final CharBuffer chars = CharBuffer.allocate(BLOCK).limit(0);
  private long read;
  private int line = 1;
  private boolean atEnd;

  /**
   * @param most bytes, of a file that may grow while it is read
   */
  Utf8Text(InputStream in, int most) {
    this.in = in;
    this.most = most;
  }

  @Override
  public int read(char[] to, int from, int length) throws IOException {
    while (!chars.hasRemaining()) {
      if (atEnd) {
        return -1;
      }
      readBlock();
      decode();
    }
    int some = Math.min(length, chars.remaining());
    chars.get(to, from, some);
    return some;
  }

  /** Behind what is left of a character that the last block cut in two. */
  private void readBlock() throws IOException {
    bytes.compact();
    int kept = bytes.position();
    int more = in.readNBytes(bytes.array(), kept, bytes.remaining());
    atEnd = more < bytes.remaining();
    bytes.limit(kept + more).position(0);
    boolean first = read == 0;
    read += more;
    if (read > most) {
      throw new UnfitText(0, FileText.tooLarge(read, most));
    }
    if (first) {
      passMark();
    }
    refuseNul();
  }

  private void passMark() throws UnfitText {
    if (startsWith(0xFF, 0xFE) || startsWith(0xFE, 0xFF)) {
      throw new UnfitText(1, new Finding("is saved as UTF-16", "Maybe save it as \"CSV UTF-8\"."));
    }
    if (startsWith(0xEF, 0xBB, 0xBF)) {
      bytes.position(3);
    }
  }

  private boolean startsWith(int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.limit() || (bytes.get(i) & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private void refuseNul() throws UnfitText {
    for (int i = bytes.position(); i < bytes.limit(); i++) {
      if (bytes.get(i) == 0) {
        String maybe = "Maybe it is no text file, or saved as UTF-16: save it as \"CSV UTF-8\".";
        throw new UnfitText(line + lineEnds(bytes.position(), i), new Finding("holds a NUL byte", maybe));
      }
    }
  }

  private void decode() throws UnfitText {
    int from = bytes.position();
    CoderResult result = decoder.decode(bytes, chars.clear(), atEnd);
    chars.flip();
    line += lineEnds(from, bytes.position());
    if (result.isError()) {
      throw new UnfitText(line, new Finding("holds bytes that are not UTF-8", "Maybe it was saved as Windows-1256: save it as \"CSV UTF-8\"."));
    }
  }

  private int lineEnds(int from, int to) {
    int ends = 0;
    for (int i = from; i < to; i++) {
      if (bytes.get(i) == '\n') {
        ends++;
      }
    }
    return ends;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
