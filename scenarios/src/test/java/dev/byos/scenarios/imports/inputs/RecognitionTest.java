package dev.byos.scenarios.imports.inputs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The content says what an input is, whatever it is called. */
class RecognitionTest {

  private static InputKind kindOf(String text) {
    InputSource source = new InputSource("any.name", null, true);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return Recognition.of(new InputContent(source, bytes, CompletableFuture.completedFuture("")))
        .kind();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'$schema': 'https://x/2018-05-01/subscriptionDeploymentTemplate.json#'} | ARM_TEMPLATE",
        "{'contentVersion': '1', 'resources': []} | ARM_TEMPLATE",
        "{'ContentVersion': '1', 'Resources': {}} | ARM_TEMPLATE",
        "/* a comment */ {'contentVersion': '1', 'resources': []} | ARM_TEMPLATE",
        "{'$schema': 'http://x/deploymentParameters.json#'} | ARM_PARAMETERS",
        "{'contentVersion': '1', 'parameters': {}} | ARM_PARAMETERS",
        "{'format_version': '1.2', 'planned_values': {}} | TERRAFORM_PLAN",
        "{'format_version': '0.1', 'resource_changes': []} | TERRAFORM_PLAN",
        "{'format_version': '1.0', 'terraform_version': '1.9', 'values': {}} | TERRAFORM_STATE",
        "{'format_version': '1.0'} | UNKNOWN",
        "{'version': 4, 'terraform_version': '1.9', 'lineage': 'x', 'resources': []} |"
            + " RAW_TERRAFORM_STATE",
        "{'@level':'info','@message':'Terraform 1.9'} | TERRAFORM_LOG",
        "[{'id': '/subscriptions/s/resourceGroups/g', 'type': 't'}] | RESOURCE_EXPORT",
        "{'value': [{'id': '/subscriptions/s', 'type': 't'}]} | RESOURCE_EXPORT",
        "[] | RESOURCE_EXPORT",
        "{'count': 1, 'data': [{'id': '/subscriptions/s', 'type': 't'}]} | RESOURCE_GRAPH",
        "{'scenario': 'x', 'layout': {}} | SCENARIO",
        "{'schemaVersion': '1', 'verdict': 'clean'} | REPORT",
        "{'name': 'website'} | UNKNOWN",
        "'text' | UNKNOWN",
        "scenario: x | SCENARIO",
        "layout: {} | LAYOUT",
        "workload: [] | WORKLOAD",
        "policy: {} | POLICY",
        "suppressions: [] | SUPPRESSIONS",
        "using './main.bicep' | BICEP_PARAMETERS",
        "param location string = 'westeurope' | BICEP",
        "@description('where') | BICEP",
        "targetScope = 'subscription' | BICEP",
        "resource a 'Microsoft.Storage/storageAccounts@2023-01-01' = { | BICEP",
        "resource \"azurerm_storage_account\" \"a\" { | TERRAFORM_SOURCE",
        "terraform { | TERRAFORM_SOURCE",
        "name: ci | UNKNOWN",
        "hello | UNKNOWN"
      })
  void kinds(String text, InputKind kind) {
    assertThat(kindOf(text.startsWith("{") || text.contains("{'") ? text.replace('\'', '"') : text))
        .isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({
    "a.json, a.json",
    "./a, a",
    "././a/, a",
    ".\\a\\b, a/b",
    "., ''",
    "/, /",
    "../a, ../a"
  })
  void pathsStayAsTheyWereGivenWithForwardSlashes(String word, String name) {
    assertThat(InputFiles.normal(word)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "a/**/*.json a/x.json true",
        "a/**/*.json a/b/c/x.json true",
        "a/**/*.json a/b/x.yaml false",
        "*.json b/x.json false",
        "**/*.json b/x.json true",
        "a/** a/b/c true",
        "a/?.json a/x.json true",
        "a/[xy].json a/y.json true",
        "a/[!xy].json a/y.json false",
        "a/{b,c}/*.json a/c/x.json true",
        "a/x+y*.json a/x+y1.json true"
      })
  void patterns(String glob, String path, boolean matches) {
    Glob parsed = Glob.of(glob);
    String folder = parsed.folder().isEmpty() ? "" : parsed.folder() + "/";
    assertThat(path.startsWith(folder) && parsed.matches(path.substring(folder.length())))
        .isEqualTo(matches);
  }
}
