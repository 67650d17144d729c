package dev.byos.scenarios;

import dev.byos.model.scenario.Scenario;
import java.util.List;

/**
 * One workload on several layouts, ready to be compared, or everything that is wrong with them.
 *
 * @param layouts in the order in which they were given; empty when there is a problem
 * @param workloadFiles the workload's file and what it includes, by their names alone
 * @param notes parts of the files that do not count, a sentence each
 * @param problems ordered by place; empty when all is well
 */
public record LayoutSet(
    List<Layout> layouts,
    List<Scenario.InputFile> workloadFiles,
    List<String> notes,
    List<InputProblem> problems) {

  public LayoutSet {
    layouts = List.copyOf(layouts);
    workloadFiles = List.copyOf(workloadFiles);
    notes = List.copyOf(notes);
    problems = List.copyOf(problems);
  }

  /**
   * A layout under the workload.
   *
   * @param name name of its file without the ending; with the folder's name before it where two
   *     layouts would have the same
   * @param description what the layout's file says of itself
   * @param files the layout's file and what it includes, by their names alone
   * @param scenario the workload on this layout
   */
  public record Layout(
      String name, String description, List<Scenario.InputFile> files, Scenario scenario) {
    public Layout {
      files = List.copyOf(files);
    }
  }
}
