package dev.byos.scenarios.imports.assembly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Names of the elements within the estate: Azure's own, with the resource group behind an at sign
 * where two of a kind share one. Resources with an identity need names of their own across kinds,
 * since role assignments know their principals by name.
 */
final class Names {
  private final Map<String, List<Draft>> byList = new TreeMap<>();
  private final Map<String, String> groups = new HashMap<>();
  private final Map<String, Draft> principals = new HashMap<>();
  private final IdentityHashMap<RoleDraft, String> roles = new IdentityHashMap<>();

  Names(Drafts drafts, List<RoleDraft> roleDrafts) {
    for (Draft draft : drafts.all()) {
      byList.computeIfAbsent(draft.list(), list -> new ArrayList<>()).add(draft);
      // Azure does not care how a group is spelled, but comparisons do.
      groups.merge(
          groupKey(draft.subscription, draft.group),
          draft.group,
          (a, b) -> a.compareTo(b) >= 0 ? a : b);
    }
    byList.values().forEach(this::nameAll);
    List<Draft> holders = new ArrayList<>(drafts(SpeechDraft.LIST));
    holders.addAll(drafts(CommunicationDraft.LIST));
    holders.addAll(drafts(SmallDraft.IDENTITIES));
    for (Draft holder : holders) {
      if (principals.containsKey(holder.estateName)) {
        holder.estateName =
            free(
                principals.keySet(),
                holder.estateName,
                holder instanceof CommunicationDraft ? "communication" : "identity");
      }
      principals.put(holder.estateName, holder);
    }
    nameRoles(roleDrafts);
  }

  private void nameAll(List<Draft> drafts) {
    Map<String, Integer> uses = new HashMap<>();
    for (Draft draft : drafts) {
      draft.estateGroup = group(draft.subscription, draft.group);
      draft.estateName = ArmIds.pathSafe(draft.azureName);
      uses.merge(draft.estateName.toLowerCase(Locale.ROOT), 1, Integer::sum);
    }
    Comparator<Draft> byName = Comparator.comparing(draft -> draft.estateName);
    // Keys are long and alike: they are compared only where names are the same.
    drafts.sort(byName.thenComparing(draft -> draft.key));
    if (uses.size() == drafts.size()) {
      return;
    }
    Set<String> taken = new HashSet<>();
    for (Draft draft : drafts) {
      if (uses.get(draft.estateName.toLowerCase(Locale.ROOT)) > 1) {
        draft.estateName = free(taken, draft.estateName, ArmIds.pathSafe(draft.estateGroup));
        taken.add(draft.estateName);
      }
    }
    drafts.sort(byName);
  }

  private static String free(Set<String> taken, String name, String qualifier) {
    String candidate = name + '@' + qualifier;
    for (int i = 2; taken.contains(candidate); i++) {
      candidate = name + '@' + qualifier + '#' + i;
    }
    return candidate;
  }

  private void nameRoles(List<RoleDraft> drafts) {
    drafts.sort(
        Comparator.comparing((RoleDraft draft) -> plain(draft))
            .thenComparing(RoleDraft::key)
            .thenComparing(RoleDraft::place, Places.ORDER));
    Map<String, Integer> uses = new HashMap<>();
    for (RoleDraft draft : drafts) {
      int use = uses.merge(plain(draft), 1, Integer::sum);
      roles.put(draft, use == 1 ? plain(draft) : plain(draft) + '#' + use);
    }
  }

  private static String plain(RoleDraft draft) {
    boolean useAddress = draft.address() != null && ArmIds.isOpen(draft.name());
    return ArmIds.pathSafe(useAddress ? draft.address() : draft.name());
  }

  /** Elements of one list of the estate, by name. */
  List<Draft> drafts(String list) {
    return byList.getOrDefault(list, List.of());
  }

  /** Elements of one list, as they are. */
  <T> List<T> drafts(String list, Class<T> type) {
    return drafts(list).stream().map(type::cast).toList();
  }

  String of(RoleDraft assignment) {
    return roles.get(assignment);
  }

  /** One spelling of a resource group. */
  String group(String subscription, String group) {
    return groups.getOrDefault(groupKey(subscription, group), group);
  }

  private static String groupKey(String subscription, String group) {
    return (subscription + '/' + group).toLowerCase(Locale.ROOT);
  }

  /** Whether a principal of the estate has that name. */
  boolean isPrincipal(String name) {
    return principals.containsKey(name);
  }
}
