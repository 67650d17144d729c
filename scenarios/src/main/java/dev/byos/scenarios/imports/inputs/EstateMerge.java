package dev.byos.scenarios.imports.inputs;

import dev.byos.model.estate.CommunicationResource;
import dev.byos.model.estate.Estate;
import dev.byos.model.estate.Intent;
import dev.byos.model.estate.KeyVault;
import dev.byos.model.estate.ResidencyPolicy;
import dev.byos.model.estate.RoleAssignment;
import dev.byos.model.estate.SpeechResource;
import dev.byos.model.estate.StorageAccount;
import dev.byos.model.estate.Subscription;
import dev.byos.model.estate.SystemTopic;
import dev.byos.model.estate.Unknown;
import dev.byos.model.estate.Unknowns;
import dev.byos.model.estate.User;
import dev.byos.model.estate.UserAssignedIdentity;
import dev.byos.model.scenario.Origins;
import dev.byos.model.scenario.Place;
import dev.byos.scenarios.InputProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Joins estates that were read apart: scenario scripts with each other and with the estate of all
 * other inputs. An element that two of them declare alike is one element; two different ones of one
 * name are a problem, and the first counts.
 */
final class EstateMerge {
  private final Consumer<InputProblem> problems;
  private final Map<String, List<Object>> lists = new HashMap<>();
  private final Map<String, Object> elements = new HashMap<>();
  private final Origins.Builder origins = new Origins.Builder();
  private final Map<String, Place> places = new HashMap<>();
  private final List<Unknown> unknowns = new ArrayList<>();
  private ResidencyPolicy residency = ResidencyPolicy.none();
  private Place residencyPlace;
  private Intent intent = Intent.none();

  EstateMerge(Consumer<InputProblem> problems) {
    this.problems = problems;
  }

  /** Adds an estate without work. */
  void add(Estate estate) {
    add(estate, 0, 0);
  }

  /**
   * Adds the estate of a script.
   *
   * @param workBefore how many work items stand in front of the script's own
   * @param changesBefore how many timeline entries stand in front of the script's own
   */
  void add(Estate estate, int workBefore, int changesBefore) {
    add("subscriptions", estate.subscriptions(), Subscription::name, estate);
    add("users", estate.users(), User::name, estate);
    add(
        "userAssignedIdentities",
        estate.userAssignedIdentities(),
        UserAssignedIdentity::name,
        estate);
    add("keyVaults", estate.keyVaults(), KeyVault::name, estate);
    add("storageAccounts", estate.storageAccounts(), StorageAccount::name, estate);
    add("speechResources", estate.speechResources(), SpeechResource::name, estate);
    add(
        "communicationResources",
        estate.communicationResources(),
        CommunicationResource::name,
        estate);
    add("systemTopics", estate.systemTopics(), SystemTopic::name, estate);
    Map<String, String> roles = roles(estate);
    unknowns.addAll(
        estate.unknowns().all().stream().map(unknown -> renamed(unknown, roles)).toList());
    residency(estate);
    intent =
        new Intent(
            joined(intent.recordingDestinations(), estate.intent().recordingDestinations()),
            joined(intent.speechUses(), estate.intent().speechUses()));
    origins.putAll(
        estate.origins(),
        element ->
            element.startsWith("workload/")
                ? shifted(element, workBefore)
                : element.startsWith("timeline/")
                    ? shifted(element, changesBefore)
                    : roles.getOrDefault(element, element));
  }

  private <T> void add(String list, List<T> more, Function<T, String> name, Estate estate) {
    List<Object> all = lists.computeIfAbsent(list, key -> new ArrayList<>());
    for (T element : more) {
      String path = list + '/' + name.apply(element);
      Object before = elements.putIfAbsent(path, element);
      if (before == null) {
        all.add(element);
        estate.origins().of(path).ifPresent(place -> places.put(path, place));
      } else if (!before.equals(element)) {
        clash(path, estate.origins().of(path).orElse(places.get(path)), places.get(path));
      }
    }
  }

  private void clash(String path, Place here, Place before) {
    Place at = here == null ? new Place("<input>", 1, 1) : here;
    String elsewhere = before == null ? "another input" : before.toString();
    problems.accept(
        new InputProblem(
            at,
            "'"
                + path.substring(path.indexOf('/') + 1)
                + "' is declared otherwise at "
                + elsewhere
                + "; the first of the two counts"));
  }

  /** Role assignments of scripts have numbers for names: those of later ones get other names. */
  private Map<String, String> roles(Estate estate) {
    Map<String, String> renamed = new HashMap<>();
    List<Object> all = lists.computeIfAbsent("roleAssignments", key -> new ArrayList<>());
    boolean first = all.isEmpty();
    int index = 0;
    for (RoleAssignment role : estate.roleAssignments()) {
      String name = role.name();
      boolean known = role.equals(elements.get("roleAssignments/" + name));
      for (int i = 2; !known && elements.containsKey("roleAssignments/" + name); i++) {
        name = role.name() + '#' + i;
      }
      RoleAssignment own =
          name.equals(role.name())
              ? role
              : new RoleAssignment(
                  name,
                  role.principal(),
                  role.principalKind(),
                  role.role(),
                  role.customRole(),
                  role.scope(),
                  role.assignedBy(),
                  role.assignedAtMicros());
      if (!known) {
        elements.put("roleAssignments/" + name, own);
        all.add(own);
      }
      renamed.put("roleAssignments/" + role.name(), "roleAssignments/" + name);
      // Places of scripts go by index, which is another one behind the assignments of others.
      if (!first || estate.origins().contains("roleAssignments/" + index)) {
        renamed.putIfAbsent("roleAssignments/" + index, "roleAssignments/" + name);
      }
      index++;
    }
    return renamed;
  }

  private static Unknown renamed(Unknown unknown, Map<String, String> roles) {
    int slash = unknown.path().indexOf('/', unknown.path().indexOf('/') + 1);
    String element = slash < 0 ? unknown.path() : unknown.path().substring(0, slash);
    String name = roles.getOrDefault(element, element);
    String path = slash < 0 ? name : name + unknown.path().substring(slash);
    return new Unknown(path, unknown.expression(), unknown.reason());
  }

  private void residency(Estate estate) {
    if (estate.residencyPolicy().equals(ResidencyPolicy.none())
        || estate.residencyPolicy().equals(residency)) {
      return;
    }
    Place place = estate.origins().of("residencyPolicy").orElse(null);
    if (residency.equals(ResidencyPolicy.none())) {
      residency = estate.residencyPolicy();
      residencyPlace = place;
    } else {
      clash("layout/residency", place, residencyPlace);
    }
  }

  /** {@code workload/2} behind three other items is {@code workload/5}. */
  private static String shifted(String element, int by) {
    int slash = element.indexOf('/');
    String index = element.substring(slash + 1);
    boolean number = !index.isEmpty() && index.chars().allMatch(Character::isDigit);
    return number ? element.substring(0, slash + 1) + (Integer.parseInt(index) + by) : element;
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    List<T> joined = new ArrayList<>(first);
    joined.addAll(second);
    return joined;
  }

  private static <V> Map<String, V> joined(Map<String, V> first, Map<String, V> second) {
    Map<String, V> joined = new HashMap<>(second);
    joined.putAll(first);
    return joined;
  }

  /** Everything together. */
  Estate estate(String name) {
    return Estate.builder(name)
        .subscriptions(list("subscriptions", Subscription.class))
        .users(list("users", User.class))
        .userAssignedIdentities(list("userAssignedIdentities", UserAssignedIdentity.class))
        .keyVaults(list("keyVaults", KeyVault.class))
        .storageAccounts(list("storageAccounts", StorageAccount.class))
        .speechResources(list("speechResources", SpeechResource.class))
        .communicationResources(list("communicationResources", CommunicationResource.class))
        .roleAssignments(list("roleAssignments", RoleAssignment.class))
        .systemTopics(list("systemTopics", SystemTopic.class))
        .residencyPolicy(residency)
        .intent(intent)
        .unknowns(new Unknowns(unknowns))
        .origins(origins.build())
        .build();
  }

  private <T> List<T> list(String list, Class<T> type) {
    return lists.getOrDefault(list, List.of()).stream().map(type::cast).toList();
  }
}
