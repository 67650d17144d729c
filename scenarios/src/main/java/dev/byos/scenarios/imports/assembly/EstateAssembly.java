package dev.byos.scenarios.imports.assembly;

import dev.byos.model.estate.Subscription.ByosApproval;
import dev.byos.model.region.RegionCatalogue;
import dev.byos.model.scenario.Place;
import dev.byos.scenarios.InputProblem;
import dev.byos.scenarios.imports.ResourceSink;
import dev.byos.scenarios.imports.value.Value;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Puts an estate together from the resources of any number of inputs, in any order. A resource is
 * read when it comes and its tree is dropped; relations are resolved at the end, through hash
 * tables, so that time and memory grow with the number of resources and no faster.
 *
 * <p>The same resources in another order give the same estate: lists are sorted by name, and of two
 * declarations of one resource the one that stands first (by file, line, column) counts, filled up
 * from the other.
 *
 * <p>Not for use by several threads.
 */
public final class EstateAssembly implements ResourceSink {
  private static final String NOT_PART = "it is no part of BYOS";

  private final RegionCatalogue regions;
  private final Texts texts = new Texts();
  private final Drafts drafts = new Drafts();
  private final StorageParts storageParts = new StorageParts();
  private final List<RoleDraft> roles = new ArrayList<>();
  private final RoleDefinitions roleDefinitions = new RoleDefinitions();
  private final SubscriptionFacts subscriptions = new SubscriptionFacts();
  private final TargetFacts targets = new TargetFacts();
  private final NotUnderstoodTally notUnderstood = new NotUnderstoodTally();
  private final Set<InputProblem> problems = new TreeSet<>(InputProblem.BY_PLACE);
  private final Map<ResourceKind, Integer> counts = new EnumMap<>(ResourceKind.class);

  /**
   * @param regions resolves region names and data locations
   */
  public EstateAssembly(RegionCatalogue regions) {
    this.regions = regions;
  }

  /** Whether resources of a type are a part of BYOS; of others only the identity matters. */
  public static boolean makesUseOf(String type) {
    return ResourceKind.of(type) != null;
  }

  @Override
  public void notUnderstood(Place place, String what, String why) {
    notUnderstood.add(place, what, why);
  }

  @Override
  public void problem(InputProblem problem) {
    problems.add(problem);
  }

  @Override
  public void accept(ArmResource given) {
    ArmResource resource = Extensions.normal(given);
    ResourceKind kind = ResourceKind.of(resource.type());
    String objectId = Drafts.objectIdOf(resource.body());
    if (objectId != null && (kind == null || kind == ResourceKind.STORAGE)) {
      drafts.addPrincipal(objectId, nameOutside(resource));
    }
    if (kind == null) {
      notUnderstood.add(resource.place(), "resource type " + resource.type(), NOT_PART);
      return;
    }
    counts.merge(kind, 1, Integer::sum);
    ResourceHeader header = header(resource, kind);
    Fields fields = new Fields(resource.body(), texts, problems::add);
    switch (kind) {
      case STORAGE -> drafts.add(seen(new StorageDraft(header, fields, regions)));
      case COGNITIVE -> cognitive(header, fields, resource);
      case COMMUNICATION -> drafts.add(seen(new CommunicationDraft(header, fields, regions)));
      case IDENTITY -> small(SmallDraft.IDENTITIES, header, fields);
      case VAULT -> small(SmallDraft.VAULTS, header, fields);
      case TOPIC -> small(SmallDraft.TOPICS, header, fields);
      case ROLE -> roles.add(RoleDraft.read(header, resource.scope(), fields));
      case ROLE_DEFINITION -> roleDefinitions.add(header, fields);
      case BLOB_SERVICE, CONTAINER, IMMUTABILITY, LIFECYCLE ->
          storageParts.add(kind, header, fields);
      case ENDPOINT -> targets.addEndpoint(header, fields, regions);
      case DIAGNOSTICS -> targets.addDiagnostics(resource.scope(), resource);
      case DEFENDER, THREAT_PROTECTION ->
          targets.addDefender(resource.scope(), fields.flag("defender", "properties", "isEnabled"));
      case PRICING -> pricing(resource, header);
      case FEATURE, FEATURE_REGISTRATION -> feature(resource, header, fields);
      case ENCRYPTION_SCOPE -> {
        // Keys of single containers decide nothing that BYOS rests on.
      }
    }
  }

  private <T extends Draft> T seen(T draft) {
    subscriptions.seen(draft.subscription);
    return draft;
  }

  private void small(String list, ResourceHeader header, Fields fields) {
    drafts.add(seen(new SmallDraft(list, header, fields, regions)));
  }

  private void cognitive(ResourceHeader header, Fields fields, ArmResource resource) {
    String kind = EndpointDraft.text(fields.find("kind"));
    if (!SpeechDraft.containsSpeech(kind)) {
      counts.merge(ResourceKind.COGNITIVE, -1, Integer::sum);
      String objectId = Drafts.objectIdOf(resource.body());
      if (objectId != null) {
        drafts.addPrincipal(objectId, nameOutside(resource));
      }
      notUnderstood.add(
          header.place(), "Cognitive Services kind " + kind, "kind " + kind + " is not Speech");
      return;
    }
    SpeechDraft draft = seen(new SpeechDraft(header, fields, regions));
    if (draft.identity != null && draft.identity.tenantId() != null) {
      subscriptions.tenant(header.subscription(), draft.identity.tenantId());
    }
    drafts.add(draft);
  }

  private void pricing(ArmResource resource, ResourceHeader header) {
    Value tier = resource.body().at("properties.pricingTier").orElse(null);
    if (header.azureName().equalsIgnoreCase("StorageAccounts") && tier instanceof Value.Text text) {
      subscriptions.defender(header.subscription(), text.text().equalsIgnoreCase("Standard"));
    }
  }

  private void feature(ArmResource resource, ResourceHeader header, Fields fields) {
    if (!resource.name().toLowerCase(Locale.ROOT).endsWith("byoxpreview")) {
      notUnderstood.add(header.place(), "preview feature " + resource.name(), NOT_PART);
      return;
    }
    String state = fields.text("byosApproval", "properties", "state");
    String plain = state == null ? "pending" : state.toLowerCase(Locale.ROOT);
    ByosApproval approval =
        switch (plain) {
          case "registered" -> ByosApproval.APPROVED;
          case "pending", "registering" -> ByosApproval.PENDING;
          default -> ByosApproval.NOT_REQUESTED;
        };
    if (!ArmIds.isOpen(plain)) {
      subscriptions.approval(header.subscription(), approval, header.place());
    }
  }

  private ResourceHeader header(ArmResource resource, ResourceKind kind) {
    String subscription =
        resource.subscription() == null
            ? "{subscription().subscriptionId}"
            : texts.one(lowerUnlessOpen(resource.subscription()));
    String group = texts.one(resource.resourceGroup());
    String name = ArmIds.last(resource.name());
    String id =
        kind.isExtension()
            ? resource.scope() + "/providers/" + kind.type + '/' + name
            : ArmIds.idOf(subscription, group, resource.type(), resource.name());
    String key = ArmIds.key(id);
    boolean ownAddress = resource.address() != null && !resource.address().startsWith("/");
    return new ResourceHeader(
        key,
        name,
        subscription,
        group == null ? "" : group,
        ownAddress ? resource.address() : null,
        resource.place());
  }

  private static String lowerUnlessOpen(String text) {
    return ArmIds.isOpen(text) ? text : text.toLowerCase(Locale.ROOT);
  }

  /** What a principal is called that is no part of the estate: its type and name. */
  static String nameOutside(ArmResource resource) {
    return ArmIds.last(resource.type()) + ':' + ArmIds.last(resource.name());
  }

  /**
   * Joins everything.
   *
   * @param name the estate's name
   * @param rolesAreComplete whether the inputs are such that a role assignment that exists would be
   *     among them, as a template's are
   */
  public AssembledEstate finish(String name, boolean rolesAreComplete) {
    drafts.settle();
    targets.settle(drafts, notUnderstood);
    List<RoleDraft> distinct = RoleDraft.distinct(roles);
    Names names = new Names(drafts, distinct);
    RoleJoiner roleJoiner = new RoleJoiner(drafts, names, roleDefinitions, subscriptions);
    EstateJoiner joiner =
        new EstateJoiner(drafts, names, storageParts, targets, subscriptions, notUnderstood);
    return new AssembledEstate(
        joiner.join(name, distinct, roleJoiner, rolesAreComplete),
        List.copyOf(problems),
        notUnderstood.all(),
        ResourceCounts.of(counts));
  }
}
