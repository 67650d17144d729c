package dev.byos.scenarios.yaml;

import dev.byos.model.scenario.Place;
import dev.byos.scenarios.InputProblem;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads one YAML document into a tree with places. Bounded: at most {@value #MAXIMAL_DEPTH} levels
 * and {@value #MAXIMAL_NODES} values after aliases are expanded, so that a small file cannot blow
 * up.
 */
public final class YamlParser {

  /** Deepest nesting that is read. */
  public static final int MAXIMAL_DEPTH = 40;

  /** Most values of a document, aliases expanded. */
  public static final int MAXIMAL_NODES = 200_000;

  private final String file;
  private final Consumer<InputProblem> problems;
  private final Set<Node> open = Collections.newSetFromMap(new IdentityHashMap<>());
  private int nodes;

  private YamlParser(String file, Consumer<InputProblem> problems) {
    this.file = file;
    this.problems = problems;
  }

  /**
   * Reads a document.
   *
   * @param file what places call the file
   * @param problems told everything that is wrong
   * @return empty when the text cannot be read at all
   */
  public static Optional<YamlNode> parse(
      String file, String text, Consumer<InputProblem> problems) {
    return new YamlParser(file, problems).read(text);
  }

  private Optional<YamlNode> read(String text) {
    LoaderOptions options = new LoaderOptions();
    options.setNestingDepthLimit(MAXIMAL_DEPTH + 1);
    options.setMaxAliasesForCollections(1000);
    options.setCodePointLimit(Integer.MAX_VALUE);
    try {
      refuseHugeDocuments(options, text);
      Node root = new Yaml(options).compose(new StringReader(text));
      if (root == null) {
        problems.accept(
            new InputProblem(new Place(file, 1, 1), "the file is empty; expected a scenario"));
        return Optional.empty();
      }
      return Optional.of(convert(root, 0));
    } catch (TooMuch tooMuch) {
      problems.accept(new InputProblem(tooMuch.place, tooMuch.getMessage()));
    } catch (MarkedYAMLException malformed) {
      Mark mark =
          malformed.getProblemMark() == null
              ? malformed.getContextMark()
              : malformed.getProblemMark();
      problems.accept(new InputProblem(placeOf(mark), "malformed YAML: " + reason(malformed)));
    } catch (YAMLException malformed) {
      problems.accept(
          new InputProblem(new Place(file, 1, 1), "malformed YAML: " + firstLine(malformed)));
    }
    return Optional.empty();
  }

  /** Counts before a tree is built: an event costs a fraction of a node and needs no stack. */
  private void refuseHugeDocuments(LoaderOptions options, String text) {
    int events = 0;
    int depth = 0;
    for (Event event : new Yaml(options).parse(new StringReader(text))) {
      events++;
      if (events > MAXIMAL_NODES) {
        throw new TooMuch(placeOf(event.getStartMark()), "more than " + MAXIMAL_NODES + " values");
      }
      if (event instanceof CollectionStartEvent) {
        depth++;
      } else if (event instanceof CollectionEndEvent) {
        depth--;
      }
      refuseDepth(placeOf(event.getStartMark()), depth);
    }
  }

  private static void refuseDepth(Place place, int depth) {
    if (depth > MAXIMAL_DEPTH) {
      throw new TooMuch(place, "nested more than " + MAXIMAL_DEPTH + " levels deep");
    }
  }

  private static String reason(MarkedYAMLException malformed) {
    String problem = malformed.getProblem() == null ? "" : malformed.getProblem().strip();
    String context = malformed.getContext() == null ? "" : malformed.getContext().strip() + ", ";
    return (context + problem).replace('\n', ' ');
  }

  private static String firstLine(YAMLException malformed) {
    String message = String.valueOf(malformed.getMessage()).strip();
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }

  private YamlNode convert(Node node, int depth) {
    Place place = placeOf(node.getStartMark());
    nodes++;
    if (nodes > MAXIMAL_NODES) {
      throw new TooMuch(place, "more than " + MAXIMAL_NODES + " values once aliases are expanded");
    }
    refuseDepth(place, depth);
    if (!open.add(node)) {
      throw new TooMuch(place, "an alias refers to a value that contains it");
    }
    YamlNode converted;
    if (node instanceof ScalarNode scalar) {
      converted =
          new YamlNode.Scalar(
              place, scalar.getValue(), scalar.getScalarStyle() != ScalarStyle.PLAIN);
    } else if (node instanceof SequenceNode sequence) {
      List<YamlNode> items = new ArrayList<>();
      for (Node item : sequence.getValue()) {
        items.add(convert(item, depth + 1));
      }
      converted = new YamlNode.Sequence(place, items);
    } else {
      converted = mapping(place, (MappingNode) node, depth);
    }
    open.remove(node);
    return converted;
  }

  private YamlNode mapping(Place place, MappingNode mapping, int depth) {
    Map<String, YamlNode.Field> fields = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      Place keyPlace = placeOf(tuple.getKeyNode().getStartMark());
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        problems.accept(
            new InputProblem(keyPlace, "found a map or list as a key; expected a name"));
        continue;
      }
      YamlNode value = convert(tuple.getValueNode(), depth + 1);
      YamlNode.Field earlier = fields.get(key.getValue());
      if (earlier != null) {
        problems.accept(
            new InputProblem(
                keyPlace,
                "'"
                    + key.getValue()
                    + "' occurs twice; the first is in line "
                    + earlier.keyPlace().line()));
        continue;
      }
      fields.put(key.getValue(), new YamlNode.Field(keyPlace, value));
    }
    return new YamlNode.Mapping(place, fields);
  }

  private Place placeOf(Mark mark) {
    return mark == null
        ? new Place(file, 1, 1)
        : new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
  }

  /** A limit was exceeded; nothing of the document is used. */
  private static final class TooMuch extends RuntimeException {
    private final transient Place place;

    TooMuch(Place place, String message) {
      super(message, null, false, false);
      this.place = place;
    }
  }
}
