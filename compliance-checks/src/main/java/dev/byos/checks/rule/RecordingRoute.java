package dev.byos.checks.rule;

import dev.byos.model.estate.CommunicationResource;
import dev.byos.model.estate.Intent;
import dev.byos.model.estate.RoleAssignment;
import dev.byos.model.estate.RoleAssignment.Scope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Recordings of a Communication Services resource go to a storage account. No template says so,
 * since the destination is given when a recording starts; it is read off whatever tells.
 *
 * @param communication name of the Communication Services resource
 * @param account name of the storage account
 * @param path where the estate says so
 * @param reason how it is known
 */
public record RecordingRoute(String communication, String account, String path, Reason reason) {

  /** How a route is known. */
  public enum Reason {
    /** Calls of the workload are recorded to it. */
    WORKLOAD,
    /** The policy states it. */
    STATED,
    /** Nothing else tells, and the resource's identity holds a role on the account's blobs. */
    ROLE
  }

  /** Subject of findings about the resource. */
  public String subject() {
    return "communication/" + communication;
  }

  static List<RecordingRoute> of(RuleContext context) {
    Map<String, RecordingRoute> routes = new LinkedHashMap<>();
    for (DeclaredRecording recording : context.recordings()) {
      if (recording.destination() != null && recording.destination().account() != null) {
        add(
            routes,
            recording.calls().on(),
            recording.destination().account(),
            recording.path("to"),
            Reason.WORKLOAD);
      }
    }
    for (Intent.RecordingDestination stated : context.estate().intent().recordingDestinations()) {
      add(
          routes,
          stated.communication(),
          stated.account(),
          "communicationResources/" + stated.communication(),
          Reason.STATED);
    }
    if (context.runFollows()) {
      return List.copyOf(routes.values());
    }
    Set<String> known =
        routes.values().stream().map(RecordingRoute::communication).collect(Collectors.toSet());
    for (CommunicationResource resource : context.estate().communicationResources()) {
      if (known.contains(resource.name())) {
        continue;
      }
      for (RoleAssignment role : context.roleAssignmentsOf(resource.name())) {
        if (isOnBlobs(role)) {
          String scope = role.scope().name();
          int slash = scope.indexOf('/');
          add(
              routes,
              resource.name(),
              role.scope().level() == Scope.Level.CONTAINER && slash > 0
                  ? scope.substring(0, slash)
                  : scope,
              "roleAssignments/" + role.name(),
              Reason.ROLE);
        }
      }
    }
    return List.copyOf(routes.values());
  }

  private static boolean isOnBlobs(RoleAssignment role) {
    boolean onAccount =
        role.scope().level() == Scope.Level.RESOURCE
            || role.scope().level() == Scope.Level.CONTAINER;
    return onAccount
        && (role.customRole() || role.role().toLowerCase(Locale.ROOT).contains("blob"));
  }

  private static void add(
      Map<String, RecordingRoute> routes,
      String communication,
      String account,
      String path,
      Reason reason) {
    routes.putIfAbsent(
        communication + '>' + account, new RecordingRoute(communication, account, path, reason));
  }
}
