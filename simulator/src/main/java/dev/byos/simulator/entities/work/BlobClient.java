package dev.byos.simulator.entities.work;

import dev.byos.model.event.EntityId;
import dev.byos.model.event.WorkEvent;
import dev.byos.model.timeline.Fault;
import dev.byos.simulator.content.Content;
import dev.byos.simulator.entity.Context;
import dev.byos.simulator.entity.Decision;
import dev.byos.simulator.entity.Message;
import dev.byos.simulator.entity.Undelivered;
import dev.byos.simulator.network.RetryPolicy;
import dev.byos.simulator.protocol.StorageReply;
import dev.byos.simulator.protocol.StorageRequest;
import java.util.OptionalLong;

/**
 * Speaks to a storage account for a piece of work, as Azure's client libraries do: gets a token,
 * sends, tries again with exponential back-off when that is worth it, gives up after a stated
 * number of tries. Holds no state; what has to be remembered are the events it adds.
 *
 * @param caller who asks, and how it proves that
 */
record BlobClient(StorageRequest.Caller caller) {

  /** Timer: the next try of the task with that number is due. */
  record Retry(int task, int attempt) implements Message {}

  /** What became of a task. */
  enum Result {
    PENDING,
    DONE,
    FAILED
  }

  /**
   * What a message means for a task.
   *
   * @param status HTTP status, 0 when nothing answered
   * @param code error code, null when done
   * @param reply the answer when done
   */
  record Step(Result result, int status, String code, String message, StorageReply reply) {
    private static final Step PENDING = new Step(Result.PENDING, 0, null, null, null);
  }

  /** The client of the resource that accepted the work. */
  static BlobClient of(Context context, WorkEvent.WorkAccepted accepted, String service) {
    boolean identity = accepted.principalId() != null;
    return new BlobClient(
        new StorageRequest.Caller(
            accepted.resource().substring(accepted.resource().indexOf('/') + 1),
            identity ? "SYSTEM_ASSIGNED" : null,
            accepted.principalId(),
            identity ? "managedIdentity" : "none",
            service,
            accepted.resourceId(),
            false,
            context.region()));
  }

  /** The same caller with a user-delegation SAS, as text-to-speech features read data. */
  BlobClient withUserDelegationSas() {
    return new BlobClient(
        new StorageRequest.Caller(
            caller.principal(),
            caller.principalKind(),
            caller.principalId(),
            caller.principalId() == null ? "none" : "userDelegationSas",
            caller.service(),
            caller.resourceId(),
            true,
            caller.region()));
  }

  /** A caller that holds nothing but the SAS of a URL. */
  BlobClient withSas() {
    return new BlobClient(
        new StorageRequest.Caller(
            null, null, null, "sas", caller.service(), null, false, caller.region()));
  }

  /** The task that a message is about, -1 when it is about none. */
  static int taskOf(Message message) {
    if (message instanceof StorageReply reply) {
      return reply.requestId();
    }
    if (message instanceof Retry retry) {
      return retry.task();
    }
    if (message instanceof Undelivered undelivered) {
      if (undelivered.message() instanceof StorageRequest request) {
        return request.requestId();
      }
      return undelivered.message() instanceof StorageReply reply ? reply.requestId() : -1;
    }
    return -1;
  }

  /** Sends a try of a task; the result is pending, or failed when no token can be had any more. */
  Step send(Decision.Builder decision, Context context, BlobTask task, int number, int attempt) {
    if (tokenFails(context)) {
      decision.event(
          new WorkEvent.TokenRefused(
              caller.principal(),
              task.account().name(),
              attempt,
              503,
              "ManagedIdentityTokenUnavailable"));
      return again(
          decision,
          context,
          task,
          number,
          attempt,
          0,
          new Step(
              Result.FAILED,
              503,
              "ManagedIdentityTokenUnavailable",
              "no token for the managed identity of the resource",
              null));
    }
    Content content = task.content() == null ? null : task.content().get();
    EntityId self = context.self();
    decision.send(
        task.account(),
        new StorageRequest(
            task.operation(),
            task.container(),
            task.blob(),
            caller,
            task.artefact(),
            content,
            task.contentType(),
            task.durationMillis(),
            task.deleteReason(),
            self,
            number,
            attempt,
            context.nowMicros()));
    return Step.PENDING;
  }

  /**
   * Handles a message about a task.
   *
   * @param attempt the try that is on its way
   */
  Step handle(
      Decision.Builder decision,
      Context context,
      Message message,
      BlobTask task,
      int number,
      int attempt) {
    if (message instanceof Retry) {
      return send(decision, context, task, number, attempt);
    }
    if (message instanceof StorageReply reply) {
      if (reply.succeeded()) {
        return new Step(Result.DONE, reply.status(), null, null, reply);
      }
      Step failed = new Step(Result.FAILED, reply.status(), reply.code(), reply.message(), reply);
      return reply.retryable()
          ? again(decision, context, task, number, attempt, reply.retryAfterMicros(), failed)
          : failed;
    }
    String reason = ((Undelivered) message).reason();
    Step failed =
        new Step(Result.FAILED, 0, reason, "the storage account could not be reached", null);
    return again(decision, context, task, number, attempt, 0, failed);
  }

  private Step again(
      Decision.Builder decision,
      Context context,
      BlobTask task,
      int number,
      int attempt,
      long retryAfterMicros,
      Step failed) {
    OptionalLong delay =
        RetryPolicy.STORAGE.delayBeforeNextTryMicros(attempt, retryAfterMicros, context.random());
    if (delay.isEmpty()) {
      return failed;
    }
    decision.event(
        new WorkEvent.RetryScheduled(
            task.operation(),
            task.target(),
            attempt,
            failed.code(),
            context.nowMicros() + delay.getAsLong()));
    decision.after(delay.getAsLong(), context.self(), new Retry(number, attempt + 1));
    return Step.PENDING;
  }

  private boolean tokenFails(Context context) {
    return caller.principalId() != null
        && !context.world().faults().isEmpty()
        && context
            .world()
            .faults()
            .inForce(
                context.nowMicros(),
                Fault.IdentityTokenFailure.class,
                fault -> fault.resource().equals(caller.principal()))
            .isPresent();
  }
}
