package dev.byos.checks.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class LongMapTest {

  @Property(tries = 200)
  void behavesLikeAHashMap(
      @ForAll @Size(max = 400) List<@IntRange(min = -60, max = 60) Integer> steps) {
    LongMap map = new LongMap();
    Map<String, Long> model = new HashMap<>();
    for (int step : steps) {
      String name = "recording-" + Math.abs(step);
      if (step < 0) {
        assertThat(map.remove(name)).isEqualTo(model.remove(name) != null);
      } else {
        map.put(name, step);
        model.put(name, (long) step);
      }
      assertThat(map.size()).isEqualTo(model.size());
    }
    for (int i = 0; i <= 60; i++) {
      String name = "recording-" + i;
      assertThat(map.get(name, -1)).isEqualTo(model.getOrDefault(name, -1L));
      assertThat(map.contains(name)).isEqualTo(model.containsKey(name));
    }
    assertThat(map.countUpTo(30)).isEqualTo(model.values().stream().filter(v -> v <= 30).count());
  }
}
