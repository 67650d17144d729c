package dev.byos.model.estate;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Builds and takes apart Azure resource ids. */
public final class ResourceIds {

  /** Resource type of storage accounts. */
  public static final String STORAGE = "Microsoft.Storage/storageAccounts";

  /** Resource type of Speech (Cognitive Services) resources. */
  public static final String COGNITIVE = "Microsoft.CognitiveServices/accounts";

  /** Resource type of Communication Services resources. */
  public static final String COMMUNICATION = "Microsoft.Communication/communicationServices";

  private static final Pattern SHAPE =
      Pattern.compile(
          "/subscriptions/([^/]+)/resourceGroups/([^/]+)/providers/([^/]+/[^/]+)/([^/]+)",
          Pattern.CASE_INSENSITIVE);

  private ResourceIds() {}

  /**
   * The full id of a resource.
   *
   * @param subscription the subscription's name within the estate; its GUID goes into the id, or
   *     the name itself when the estate does not know it
   */
  public static String of(
      Estate estate, String subscription, String resourceGroup, String type, String name) {
    String guid = estate.subscription(subscription).map(Subscription::id).orElse(subscription);
    return "/subscriptions/"
        + guid
        + "/resourceGroups/"
        + resourceGroup
        + "/providers/"
        + type
        + "/"
        + name;
  }

  /** The parts of a full resource id, or empty when the text is not one. */
  public static Optional<Parts> parse(String resourceId) {
    Matcher matcher = SHAPE.matcher(resourceId);
    return matcher.matches()
        ? Optional.of(
            new Parts(matcher.group(1), matcher.group(2), matcher.group(3), matcher.group(4)))
        : Optional.empty();
  }

  /**
   * A resource id taken apart.
   *
   * @param subscriptionId the GUID
   * @param type provider and type, such as {@code Microsoft.Storage/storageAccounts}
   */
  public record Parts(String subscriptionId, String resourceGroup, String type, String name) {}
}
