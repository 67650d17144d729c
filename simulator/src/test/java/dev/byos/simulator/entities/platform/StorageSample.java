package dev.byos.simulator.entities.platform;

import dev.byos.model.artefact.ArtefactKind;
import dev.byos.model.estate.Roles;
import dev.byos.model.estate.StorageAccount;
import dev.byos.model.event.EntityId;
import dev.byos.model.event.Event;
import dev.byos.model.event.StorageEvent.AccessRefused;
import dev.byos.simulator.content.Contents;
import dev.byos.simulator.entities.EntityNames;
import dev.byos.simulator.entity.Decision;
import dev.byos.simulator.protocol.RoleGrant;
import dev.byos.simulator.protocol.StorageReply;
import dev.byos.simulator.protocol.StorageRequest;
import dev.byos.simulator.protocol.StorageRequest.Caller;
import java.nio.charset.StandardCharsets;

/** A storage account that stands, with a role for one Speech resource, and requests to it. */
final class StorageSample {
  static final EntityId WORK = EntityNames.work(EntityId.Kind.TRANSCRIPTION, "batch", 1);
  static final String PRINCIPAL = "speech-principal";
  private static final long CREATED_MICROS = 1_000_000;

  final Sample sample;
  final Harness account;
  private int requests;

  StorageSample(StorageAccount settings) {
    this(new Sample(), settings);
  }

  StorageSample(Sample sample, StorageAccount settings) {
    this.sample = sample;
    sample.accounts.set(0, settings);
    account = new Harness(EntityNames.storage("recseu"), sample.world());
    account.deliver(CREATED_MICROS, new StorageAccountEntity.Create(settings, "owner", true, true));
  }

  StorageSample granted() {
    return granted(Roles.STORAGE_BLOB_DATA_CONTRIBUTOR, false, 0, Long.MAX_VALUE);
  }

  StorageSample granted(String role, boolean custom, long from, long until) {
    account.deliver(
        CREATED_MICROS + 1,
        new RoleGrant("grant", "speecheu", PRINCIPAL, role, custom, null, from, until));
    return this;
  }

  static Caller speech() {
    return new Caller(
        "speecheu",
        "SYSTEM_ASSIGNED",
        PRINCIPAL,
        "managedIdentity",
        "Speech",
        Sample.SPEECH_ID,
        false,
        "westeurope");
  }

  static Caller textToSpeech(String region) {
    return new Caller(
        "speecheu",
        "SYSTEM_ASSIGNED",
        PRINCIPAL,
        "userDelegationSas",
        "Speech",
        Sample.SPEECH_ID,
        true,
        region);
  }

  static Caller communication() {
    return new Caller(
        "acseu",
        "SYSTEM_ASSIGNED",
        PRINCIPAL,
        "managedIdentity",
        "CommunicationServices",
        "/acs",
        false,
        "westeurope");
  }

  static Caller customer(String authentication) {
    return new Caller(null, null, null, authentication, null, null, false, "westeurope");
  }

  StorageRequest request(String operation, String container, String blob, Caller caller) {
    boolean put = operation.equals("PutBlob");
    return new StorageRequest(
        operation,
        container,
        blob,
        caller,
        put ? ArtefactKind.TRANSCRIPTION_RESULT : null,
        put ? Contents.bytes("hello".getBytes(StandardCharsets.UTF_8)) : null,
        "application/json",
        null,
        operation.equals("DeleteBlob") ? "timeToLive" : null,
        WORK,
        ++requests,
        1,
        0);
  }

  Decision put(long atMicros, Caller caller) {
    return account.deliver(
        atMicros, request("PutBlob", "customspeech-artifacts", "a/b.json", caller));
  }

  /** The refusal of a decision, as {@code step status code}. */
  static String refusal(Decision decision) {
    Event event = Harness.only(decision);
    AccessRefused refused = (AccessRefused) event;
    StorageReply reply = Harness.sent(decision, StorageReply.class);
    if (reply.status() != refused.status() || !reply.code().equals(refused.code())) {
      throw new AssertionError("reply and event disagree: " + reply + " and " + refused);
    }
    return refused.step() + " " + refused.status() + " " + refused.code();
  }
}
