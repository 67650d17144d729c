package dev.byos.reports.text;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Renders the compiled page templates, and finds what they carry along. */
public final class Html {

  private Html() {}

  /** Streams a page; the writer stays open. The template escapes what it shows. */
  public static void write(String template, Object page, Writer writer) {
    // The templates are compiled with the module, so the engine needs no file at run time.
    TemplateEngine.createPrecompiled(ContentType.Html)
        .render(template, page, new WriterOutput(writer));
  }

  /** A style sheet or script of this module. */
  public static String resource(String name) {
    try (InputStream stream = Html.class.getResourceAsStream("/dev/byos/reports/" + name)) {
      if (stream == null) {
        throw new IllegalStateException(name + " is not in the jar");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
