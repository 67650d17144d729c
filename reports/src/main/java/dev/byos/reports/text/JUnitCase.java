package dev.byos.reports.text;

import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A test case of {@code junit.xml}, with the attributes that the readers of GitHub, GitLab, Jenkins
 * and Azure DevOps ask for. No reader gets a time: there is none that would be the same twice.
 *
 * @param file relative path with forward slashes, or null
 * @param line first line is 1; 0 when it is not known
 * @param type kind of the failure
 * @param message one bounded line
 * @param text everything that there is to say, or nothing
 */
public record JUnitCase(
    String className,
    String name,
    String file,
    int line,
    Outcome outcome,
    String type,
    String message,
    String text) {

  /** How a case ended. */
  public enum Outcome {
    PASSED,
    FAILED,
    BROKEN,
    SKIPPED
  }

  /**
   * Writes all suites that have a case.
   *
   * @throws IOException when the writer can't be written to
   */
  public static void write(String name, Map<String, List<JUnitCase>> suites, Writer writer)
      throws IOException {
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(writer);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      xml.writeStartElement("testsuites");
      xml.writeAttribute("name", name);
      totals(xml, suites.values().stream().flatMap(List::stream).toList());
      xml.writeCharacters("\n");
      for (Map.Entry<String, List<JUnitCase>> suite : suites.entrySet()) {
        if (!suite.getValue().isEmpty()) {
          xml.writeStartElement("testsuite");
          xml.writeAttribute("name", name + " " + suite.getKey());
          totals(xml, suite.getValue());
          xml.writeCharacters("\n");
          for (JUnitCase one : suite.getValue()) {
            one.write(xml);
          }
          xml.writeEndElement();
          xml.writeCharacters("\n");
        }
      }
      xml.writeEndElement();
      xml.writeCharacters("\n");
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException problem) {
      throw new IOException(problem.getMessage(), problem);
    }
  }

  private static void totals(XMLStreamWriter xml, Collection<JUnitCase> cases)
      throws XMLStreamException {
    xml.writeAttribute("tests", Integer.toString(cases.size()));
    xml.writeAttribute("failures", ended(cases, Outcome.FAILED));
    xml.writeAttribute("errors", ended(cases, Outcome.BROKEN));
    xml.writeAttribute("skipped", ended(cases, Outcome.SKIPPED));
    xml.writeAttribute("time", "0");
  }

  private static String ended(Collection<JUnitCase> cases, Outcome outcome) {
    return Long.toString(cases.stream().filter(one -> one.outcome == outcome).count());
  }

  private void write(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", className);
    xml.writeAttribute("name", SafeText.xml(name));
    if (file != null) {
      xml.writeAttribute("file", SafeText.xml(file));
      if (line > 0) {
        xml.writeAttribute("line", Integer.toString(line));
      }
    }
    xml.writeAttribute("time", "0");
    switch (outcome) {
      case FAILED -> trouble(xml, "failure");
      case BROKEN -> trouble(xml, "error");
      case SKIPPED -> {
        xml.writeEmptyElement("skipped");
        xml.writeAttribute("message", SafeText.xml(message));
        output(xml);
      }
      case PASSED -> output(xml);
    }
    xml.writeEndElement();
    xml.writeCharacters("\n");
  }

  private void trouble(XMLStreamWriter xml, String element) throws XMLStreamException {
    xml.writeStartElement(element);
    xml.writeAttribute("type", type);
    xml.writeAttribute("message", SafeText.xml(message));
    xml.writeCharacters(SafeText.xml(text));
    xml.writeEndElement();
  }

  private void output(XMLStreamWriter xml) throws XMLStreamException {
    if (!text.isEmpty()) {
      xml.writeStartElement("system-out");
      xml.writeCharacters(SafeText.xml(text));
      xml.writeEndElement();
    }
  }
}
