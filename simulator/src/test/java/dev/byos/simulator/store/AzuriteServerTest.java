package dev.byos.simulator.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How Azurite is started and how it ends. */
@Timeout(300)
class AzuriteServerTest {
  @TempDir Path folder;

  @Test
  void closingEndsIt() throws Exception {
    Consumer<String> messages = System.err::println;
    AzuriteServer server = AzuriteServer.start(folder, List.of("recseu"), messages);
    URI endpoint = URI.create(server.endpoint());
    assertThat(server.ended()).isEmpty();

    server.close();

    assertThat(server.ended()).isPresent();
    assertThatThrownBy(() -> endpoint.toURL().openStream().close())
        .isInstanceOf(ConnectException.class);
  }

  @Test
  void itDoesNotOutliveAKilledParent() throws Exception {
    String output = ChildJvm.run(AzuriteStartMain.class, List.of(), Map.of(), folder);
    Matcher line = Pattern.compile("process (\\d+)").matcher(output);
    assertThat(line.find()).as(output).isTrue();

    Optional<ProcessHandle> azurite = ProcessHandle.of(Long.parseLong(line.group(1)));

    if (azurite.isPresent()) {
      azurite.get().onExit().get(60, TimeUnit.SECONDS);
    }
    assertThat(azurite.filter(ProcessHandle::isAlive)).isEmpty();
  }

  @Test
  void withoutNodeTheMessageSaysWhatToInstall() throws Exception {
    String output =
        ChildJvm.run(AzuriteStartMain.class, List.of(), Map.of("PATH", folder.toString()), folder);

    assertThat(output)
        .startsWith("Azurite needs Node.js, which was not found: install Node.js 18 or newer");
  }

  @Test
  void whenAzuriteCanNotStartTheMessageHasItsLastLines() throws Exception {
    Path notAFolder = Files.createFile(folder.resolve("__azurite_db_blob__.json"));
    Files.writeString(notAFolder, "not a database");
    Consumer<String> messages = System.err::println;

    assertThatThrownBy(() -> AzuriteServer.start(folder, List.of("recseu"), messages).close())
        .hasMessageStartingWith("Azurite ended before it listened: ")
        .hasMessageContaining("JSON");
  }

  @Test
  void anAzuriteOfOthersIsToldTheSameAccounts() {
    assertThat(AzuriteServer.accountList(List.of("b", "a")))
        .isEqualTo("a:" + AzuriteServer.PUBLISHED_KEY + ";b:" + AzuriteServer.PUBLISHED_KEY);
    assertThat(AzuriteServer.connectionStrings("http://azurite:10000/", List.of("a")))
        .containsEntry(
            "a",
            "DefaultEndpointsProtocol=http;AccountName=a;AccountKey="
                + AzuriteServer.PUBLISHED_KEY
                + ";BlobEndpoint=http://azurite:10000/a;");
  }
}
