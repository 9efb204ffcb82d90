package org.safepassage.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** What a file holds, written when the file is: a large one need not be in memory as a whole. */
interface Content {
  void writeTo(OutputStream out) throws IOException;

  static Content of(String text) {
    return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
