package dev.byos.simulator.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.byos.simulator.entity.RandomStream;
import dev.byos.simulator.network.RetryPolicy.Growth;
import java.util.OptionalLong;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class RetryPolicyTest {
  private static final long SECOND = 1_000_000L;

  @Example
  void storageClientsWait4Then12Then28SecondsAndGiveUpAfterFourTries() {
    assertThat(RetryPolicy.STORAGE.backOffMicros(1)).isEqualTo(4 * SECOND);
    assertThat(RetryPolicy.STORAGE.backOffMicros(2)).isEqualTo(12 * SECOND);
    assertThat(RetryPolicy.STORAGE.backOffMicros(3)).isEqualTo(28 * SECOND);
    assertThat(RetryPolicy.STORAGE.delayBeforeNextTryMicros(4, 0, RandomStream.of(1))).isEmpty();
  }

  @Example
  void otherClientsDoubleFrom800Milliseconds() {
    assertThat(RetryPolicy.CORE.backOffMicros(1)).isEqualTo(800_000);
    assertThat(RetryPolicy.CORE.backOffMicros(2)).isEqualTo(1_600_000);
    assertThat(RetryPolicy.CORE.backOffMicros(3)).isEqualTo(3_200_000);
  }

  @Property
  void delayStaysWithinTheJitterOfTheTruncatedBackOff(
      @ForAll @IntRange(min = 1, max = 99) int failedTries, @ForAll long seed) {
    RetryPolicy policy =
        new RetryPolicy(100, 4 * SECOND, 120 * SECOND, Growth.DOUBLING_LESS_ONE, 0.2);
    long backOff = policy.backOffMicros(failedTries);
    assertThat(backOff).isBetween(4 * SECOND, 120 * SECOND);
    assertThat(policy.delayBeforeNextTryMicros(failedTries, 0, RandomStream.of(seed)).orElseThrow())
        .isBetween(backOff * 8 / 10, backOff * 12 / 10);
  }

  @Property
  void retryAfterIsNeverUndercut(
      @ForAll @LongRange(min = 1, max = 600 * SECOND) long retryAfterMicros, @ForAll long seed) {
    assertThat(
            RetryPolicy.STORAGE
                .delayBeforeNextTryMicros(1, retryAfterMicros, RandomStream.of(seed))
                .orElseThrow())
        .isGreaterThanOrEqualTo(retryAfterMicros);
  }

  @Example
  void aLongRetryAfterIsTakenAsItIs() {
    assertThat(RetryPolicy.STORAGE.delayBeforeNextTryMicros(1, 300 * SECOND, RandomStream.of(1)))
        .isEqualTo(OptionalLong.of(300 * SECOND));
  }

  @Property
  void sameStreamGivesTheSameDelay(@ForAll long seed) {
    assertThat(RetryPolicy.STORAGE.delayBeforeNextTryMicros(2, 0, RandomStream.of(seed)))
        .isEqualTo(RetryPolicy.STORAGE.delayBeforeNextTryMicros(2, 0, RandomStream.of(seed)));
  }

  @Example
  void impossiblePoliciesAreRefused() {
    assertThatThrownBy(() -> new RetryPolicy(0, 1, 1, Growth.DOUBLING, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new RetryPolicy(4, 2, 1, Growth.DOUBLING, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new RetryPolicy(4, 1, 2, Growth.DOUBLING, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> RetryPolicy.CORE.delayBeforeNextTryMicros(0, 0, RandomStream.of(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
