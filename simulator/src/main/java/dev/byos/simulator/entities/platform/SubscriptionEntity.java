package dev.byos.simulator.entities.platform;

import dev.byos.model.estate.Roles;
import dev.byos.model.estate.Subscription;
import dev.byos.model.event.EntityId;
import dev.byos.model.event.Event;
import dev.byos.model.event.SubscriptionEvent.ByosApprovalChanged;
import dev.byos.model.event.SubscriptionEvent.RoleAssigned;
import dev.byos.model.event.SubscriptionEvent.RoleRemoved;
import dev.byos.model.event.SubscriptionEvent.SubscriptionRegistered;
import dev.byos.model.timeline.Change;
import dev.byos.simulator.entities.EntityNames;
import dev.byos.simulator.entity.Context;
import dev.byos.simulator.entity.Decision;
import dev.byos.simulator.entity.EntityLogic;
import dev.byos.simulator.entity.Message;
import dev.byos.simulator.entity.Undelivered;
import dev.byos.simulator.entity.World;
import dev.byos.simulator.protocol.ApplyChange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A subscription. It is registered at the start of the run with the state of its BYOS access
 * request, which may change later. It keeps the role assignments within its scopes, refuses those
 * that their author may not make, and tells storage accounts of the roles that concern blobs. Every
 * request to create a resource passes through it, so that the creator's rights can be looked at.
 */
final class SubscriptionEntity implements EntityLogic<SubscriptionEntity.State> {
  private final EstateDirectory directory;
  private final Subscription subscription;
  private final RoleDecisions roles;

  SubscriptionEntity(EntityId entity, World world) {
    this.directory = new EstateDirectory(world.scenario());
    this.subscription =
        world
            .scenario()
            .estate()
            .subscription(entity.name())
            .orElse(
                new Subscription(
                    entity.name(), entity.name(), null, Subscription.ByosApproval.NOT_REQUESTED));
    this.roles = new RoleDecisions(directory);
  }

  /** The subscription stands as the layout says; the first message of its life. */
  record Register() implements Message {}

  /**
   * A role is to be assigned to a principal whose object id has been looked up.
   *
   * @param principalId null when there is no such principal
   */
  record Assign(Change.AssignRole change, String principalId, boolean settled) implements Message {}

  /** An assignment in force, by the names used in the history. */
  record Assigned(
      String principal,
      String principalId,
      String role,
      boolean customRole,
      String scopeLevel,
      String scope,
      long effectiveAtMicros) {}

  /** What the subscription remembers. */
  static final class State {
    private String byosApproval;
    private final Map<String, Assigned> assignments = new LinkedHashMap<>();

    /** State of the access request, null before registration. */
    String byosApproval() {
      return byosApproval;
    }

    /** Assignments by name, in the order in which they were made. */
    Map<String, Assigned> assignments() {
      return assignments;
    }
  }

  @Override
  public State initialState() {
    return new State();
  }

  @Override
  public Decision decide(State state, Message message, Context context) {
    if (message instanceof Register) {
      return state.byosApproval != null
          ? Decision.nothing()
          : Decision.builder()
              .event(
                  new SubscriptionRegistered(subscription.id(), subscription.byosApproval().name()))
              .build();
    }
    if (message instanceof Assign assign) {
      return roles.assign(state, assign.change(), assign.principalId(), assign.settled(), context);
    }
    if (message instanceof ApplyChange apply) {
      return apply(state, apply, context);
    }
    if (message instanceof Undelivered undelivered) {
      return Redelivery.of(undelivered);
    }
    throw new IllegalArgumentException(context.self() + " does not understand " + message);
  }

  private Decision apply(State state, ApplyChange apply, Context context) {
    Change change = apply.change();
    if (change instanceof Change.SetByosApproval set) {
      return Decision.builder()
          .event(new ByosApprovalChanged(set.approval().name(), set.by()))
          .build();
    }
    if (change instanceof Change.RemoveRole remove) {
      return roles.remove(state, remove, context);
    }
    if (change instanceof Change.CreateStorage create) {
      ScopePath group =
          ScopePath.ofGroup(create.account().subscription(), create.account().resourceGroup());
      boolean allowed =
          apply.settled()
              || create.by() == null
              || RoleEvaluation.mayCreate(held(state, create.by(), group, context));
      return Decision.builder()
          .send(
              EntityNames.storage(create.account().name()),
              new StorageAccountEntity.Create(
                  create.account(), create.by(), allowed, apply.settled()))
          .build();
    }
    if (change instanceof Change.CreateCommunication create) {
      ScopePath group =
          ScopePath.ofGroup(create.resource().subscription(), create.resource().resourceGroup());
      boolean allowed =
          create.by() == null || RoleEvaluation.mayCreate(held(state, create.by(), group, context));
      return Decision.builder()
          .send(
              EntityNames.communication(create.resource().name()),
              new CommunicationResourceEntity.Create(create, allowed, apply.settled()))
          .build();
    }
    if (change instanceof Change.CreateSpeech create) {
      return createSpeech(state, create, apply.settled(), context);
    }
    throw new IllegalArgumentException(context.self() + " does not understand " + change);
  }

  private Decision createSpeech(
      State state, Change.CreateSpeech create, boolean settled, Context context) {
    ScopePath group =
        ScopePath.ofGroup(create.resource().subscription(), create.resource().resourceGroup());
    ScopePath whole = new ScopePath(create.resource().subscription(), null, null, null);
    String creator = creatorOf(create);
    List<String> held = creator == null ? List.of() : held(state, creator, group, context);
    SpeechCreation creation =
        new SpeechCreation(
            create,
            settled,
            state.byosApproval,
            creator != null,
            held,
            creator != null && held(state, creator, whole, context).contains(Roles.OWNER),
            null);
    String account = creation.accountName();
    EntityId next =
        account != null && directory.account(account).isPresent()
            ? EntityNames.storage(account)
            : EntityNames.speech(create.resource().name());
    return Decision.builder().send(next, creation).build();
  }

  /** The resource says who creates it; else who made the change. */
  static String creatorOf(Change.CreateSpeech create) {
    return create.resource().createdBy() != null ? create.resource().createdBy() : create.by();
  }

  private static List<String> held(State state, String user, ScopePath path, Context context) {
    return RoleEvaluation.rolesOf(state.assignments.values(), user, path, context.nowMicros());
  }

  @Override
  public State evolve(State state, long timeMicros, Event event) {
    if (event instanceof SubscriptionRegistered registered) {
      state.byosApproval = registered.byosApproval();
    } else if (event instanceof ByosApprovalChanged changed) {
      state.byosApproval = changed.byosApproval();
    } else if (event instanceof RoleAssigned assigned) {
      state.assignments.put(
          assigned.assignment(),
          new Assigned(
              assigned.principal(),
              assigned.principalId(),
              assigned.role(),
              assigned.customRole(),
              assigned.scopeLevel(),
              assigned.scope(),
              assigned.effectiveAtMicros()));
    } else if (event instanceof RoleRemoved removed) {
      state.assignments.remove(removed.assignment());
    }
    return state;
  }
}
