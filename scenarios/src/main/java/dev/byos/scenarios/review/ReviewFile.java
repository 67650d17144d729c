package dev.byos.scenarios.review;

import dev.byos.model.scenario.Place;
import dev.byos.scenarios.InputProblem;
import dev.byos.scenarios.script.Problems;
import dev.byos.scenarios.script.SchemaCheck;
import dev.byos.scenarios.script.SourceText;
import dev.byos.scenarios.yaml.YamlNode;
import dev.byos.scenarios.yaml.YamlParser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A YAML file that fits its schema: policies and suppressions are read from one. Fields can be
 * taken as they are, since the schema has been checked.
 */
final class ReviewFile {
  private final YamlNode.Mapping root;

  private ReviewFile(YamlNode.Mapping root) {
    this.root = root;
  }

  /**
   * Reads a file and holds it against its schema.
   *
   * @param schema name of the schema's file
   * @param called what messages call such a file
   * @return empty when something is wrong, which {@code problems} then says
   */
  static Optional<ReviewFile> read(Path file, String schema, String called, Problems problems) {
    return parse(file, schema, called, problems).filter(read -> problems.isEmpty());
  }

  /**
   * The same for who can go on with a file that does not fit its schema, to find further mistakes.
   *
   * @return empty when there is nothing that could be read
   */
  static Optional<ReviewFile> parse(Path file, String schema, String called, Problems problems) {
    String name = file.toString().replace('\\', '/');
    Place whole = new Place(name, 1, 1);
    Optional<YamlNode> node =
        SourceText.read(file, name, whole, problems)
            .flatMap(source -> YamlParser.parse(name, source.text(), problems));
    if (node.isEmpty()) {
      return Optional.empty();
    }
    if (!(node.get() instanceof YamlNode.Mapping root)) {
      problems.add(node.get().place(), "found " + node.get().described() + ", expected " + called);
      return Optional.empty();
    }
    new SchemaCheck(schema, called)
        .check(root)
        .forEach(violation -> problems.accept(violation.problem()));
    return Optional.of(new ReviewFile(root));
  }

  YamlNode.Mapping root() {
    return root;
  }

  /** The items of a list field; none when it is absent. */
  static List<YamlNode> items(YamlNode.Mapping mapping, String field) {
    YamlNode.Field found = mapping.fields().get(field);
    return found != null && found.value() instanceof YamlNode.Sequence sequence
        ? sequence.items()
        : List.of();
  }

  /** The items of a list field that are scalars: all of them when the file fits its schema. */
  static List<YamlNode> scalars(YamlNode.Mapping mapping, String field) {
    return items(mapping, field).stream().filter(YamlNode.Scalar.class::isInstance).toList();
  }

  /** The entries of a map field; none when it is absent. */
  static Map<String, YamlNode.Field> fields(YamlNode.Mapping mapping, String field) {
    YamlNode.Field found = mapping.fields().get(field);
    return found != null && found.value() instanceof YamlNode.Mapping child
        ? child.fields()
        : Map.of();
  }

  /** The texts of a list field. */
  static List<String> texts(YamlNode.Mapping mapping, String field) {
    List<String> texts = new ArrayList<>();
    items(mapping, field).forEach(item -> texts.add(text(item)));
    return texts;
  }

  /** The text of a scalar field; null when it is absent. */
  static String text(YamlNode.Mapping mapping, String field) {
    YamlNode.Field found = mapping.fields().get(field);
    return found == null ? null : text(found.value());
  }

  /** The text of a scalar. */
  static String text(YamlNode node) {
    return ((YamlNode.Scalar) node).text();
  }

  /** A problem at a node. */
  static InputProblem problem(YamlNode node, String message) {
    return new InputProblem(node.place(), message);
  }
}
