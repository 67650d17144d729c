package dev.byos.model.estate;

import java.util.List;

/**
 * The {@code identity} block of a resource.
 *
 * @param userAssigned names of the user-assigned identities, empty when the type has none
 */
public record ManagedIdentity(Type type, List<String> userAssigned) {

  public ManagedIdentity {
    userAssigned = List.copyOf(userAssigned);
  }

  /** Azure's own values of {@code identity.type}. */
  public enum Type {
    NONE("None"),
    SYSTEM_ASSIGNED("SystemAssigned"),
    USER_ASSIGNED("UserAssigned"),
    SYSTEM_AND_USER_ASSIGNED("SystemAssigned, UserAssigned");

    private final String wireName;

    Type(String wireName) {
      this.wireName = wireName;
    }

    /** The value as Azure Resource Manager spells it. */
    public String wireName() {
      return wireName;
    }
  }

  /** Whether the resource has a system-assigned identity, alone or beside user-assigned ones. */
  public boolean hasSystemAssigned() {
    return type == Type.SYSTEM_ASSIGNED || type == Type.SYSTEM_AND_USER_ASSIGNED;
  }

  /** No identity at all. */
  public static ManagedIdentity none() {
    return new ManagedIdentity(Type.NONE, List.of());
  }

  /** The system-assigned identity alone. */
  public static ManagedIdentity systemAssigned() {
    return new ManagedIdentity(Type.SYSTEM_ASSIGNED, List.of());
  }
}
