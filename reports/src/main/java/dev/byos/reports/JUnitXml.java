package dev.byos.reports;

import dev.byos.model.finding.Finding;
import dev.byos.model.finding.RuleOutcome;
import dev.byos.model.finding.Severity;
import dev.byos.model.report.ExpectationResult;
import dev.byos.model.report.ExportSummary;
import dev.byos.model.report.RunReport;
import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * {@code junit.xml}: a rule, an expectation or a kind of export trouble is a test case, so that
 * continuous integration shows a run as it shows tests. Rules that saw nothing are skipped, never
 * passed.
 */
final class JUnitXml {

  private JUnitXml() {}

  static String render(RunReport report) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      xml.writeStartElement("testsuites");
      xml.writeAttribute("name", "byos " + report.scenario().name());
      rules(xml, report);
      expectations(xml, report);
      exports(xml, report);
      xml.writeEndElement();
      xml.writeCharacters("\n");
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException problem) {
      throw new IllegalStateException("writing XML to memory can't fail", problem);
    }
    return text.toString();
  }

  private static void rules(XMLStreamWriter xml, RunReport report) throws XMLStreamException {
    long failures = report.rules().stream().filter(JUnitXml::isFailure).count();
    long skipped =
        report.rules().stream()
            .filter(rule -> rule.state() == RuleOutcome.State.INCONCLUSIVE)
            .count();
    suite(xml, "rules", report.rules().size(), failures, skipped);
    for (RuleOutcome rule : report.rules()) {
      testCase(xml, "byos.rules", rule.ruleId() + " " + rule.title());
      List<Finding> findings =
          report.findings().stream()
              .filter(finding -> finding.ruleId().equals(rule.ruleId()))
              .toList();
      if (isFailure(rule)) {
        failure(
            xml,
            rule.severity().wireName(),
            rule.findings() + " findings",
            lines(report, findings));
      } else if (rule.state() == RuleOutcome.State.INCONCLUSIVE) {
        skipped(xml, "inconclusive: the run had nothing that this rule could judge");
      } else if (!findings.isEmpty()) {
        element(xml, "system-out", lines(report, findings));
      }
      xml.writeEndElement();
      xml.writeCharacters("\n");
    }
    xml.writeEndElement();
    xml.writeCharacters("\n");
  }

  /** Only errors fail a build; warnings and notes are shown as output of a passing case. */
  private static boolean isFailure(RuleOutcome rule) {
    return rule.severity() == Severity.ERROR && rule.state() == RuleOutcome.State.FAILED;
  }

  private static void expectations(XMLStreamWriter xml, RunReport report)
      throws XMLStreamException {
    List<ExpectationResult> results = report.expectations();
    long failures =
        results.stream().filter(r -> r.outcome() == ExpectationResult.Outcome.FAILED).count();
    long skipped =
        results.stream().filter(r -> r.outcome() == ExpectationResult.Outcome.INCONCLUSIVE).count();
    suite(xml, "expectations", results.size(), failures, skipped);
    for (ExpectationResult result : results) {
      testCase(xml, "byos.expectations", result.expectation().name());
      String compared = "actual " + Texts.actual(result) + ", " + Texts.limit(result);
      switch (result.outcome()) {
        case FAILED -> failure(xml, "expectation", compared, compared);
        case INCONCLUSIVE -> skipped(xml, "inconclusive: no sample");
        case PASSED -> element(xml, "system-out", compared);
      }
      xml.writeEndElement();
      xml.writeCharacters("\n");
    }
    xml.writeEndElement();
    xml.writeCharacters("\n");
  }

  private static void exports(XMLStreamWriter xml, RunReport report) throws XMLStreamException {
    ExportSummary exports = report.exports();
    List<List<ExportSummary.Problem>> kinds =
        List.of(
            exports.failed(),
            exports.missing(),
            exports.corrupt(),
            exports.unexpected(),
            exports.misplaced());
    List<String> names =
        List.of(
            "no export failed",
            "nothing is missing",
            "nothing is corrupt",
            "nothing is unexpected",
            "nothing is misplaced");
    long failures = kinds.stream().filter(kind -> !kind.isEmpty()).count();
    suite(xml, "exports", kinds.size(), failures, 0);
    for (int i = 0; i < kinds.size(); i++) {
      testCase(xml, "byos.exports", names.get(i));
      if (!kinds.get(i).isEmpty()) {
        StringBuilder lines = new StringBuilder();
        kinds
            .get(i)
            .forEach(p -> lines.append(p.address()).append(": ").append(p.reason()).append('\n'));
        failure(xml, "export", kinds.get(i).size() + " artefacts", lines.toString());
      }
      xml.writeEndElement();
      xml.writeCharacters("\n");
    }
    xml.writeEndElement();
    xml.writeCharacters("\n");
  }

  private static String lines(RunReport report, List<Finding> findings) {
    StringBuilder text = new StringBuilder();
    for (Finding finding : findings) {
      text.append(finding.subject()).append(": ").append(finding.message()).append('\n');
      finding
          .evidence()
          .forEach(
              piece ->
                  text.append("  ").append(Texts.evidence(report.scenario(), piece)).append('\n'));
    }
    return text.toString();
  }

  private static void suite(
      XMLStreamWriter xml, String name, long tests, long failures, long skipped)
      throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", name);
    xml.writeAttribute("tests", Long.toString(tests));
    xml.writeAttribute("failures", Long.toString(failures));
    xml.writeAttribute("errors", "0");
    xml.writeAttribute("skipped", Long.toString(skipped));
    xml.writeCharacters("\n");
  }

  private static void testCase(XMLStreamWriter xml, String className, String name)
      throws XMLStreamException {
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", className);
    xml.writeAttribute("name", name);
  }

  private static void failure(XMLStreamWriter xml, String type, String message, String text)
      throws XMLStreamException {
    xml.writeStartElement("failure");
    xml.writeAttribute("type", type);
    xml.writeAttribute("message", message);
    xml.writeCharacters(printable(text));
    xml.writeEndElement();
  }

  private static void skipped(XMLStreamWriter xml, String message) throws XMLStreamException {
    xml.writeEmptyElement("skipped");
    xml.writeAttribute("message", message);
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(printable(text));
    xml.writeEndElement();
  }

  /** XML 1.0 has no control characters other than tab and line ends. */
  private static String printable(String text) {
    return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]", "?");
  }
}
