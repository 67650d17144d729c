package dev.byos.scenarios.imports.arm.expression;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How function names of two words are spelled; they may be written in any case. */
final class Spelling {
  static final Map<String, String> OF =
      Stream.of(
              "uniqueString",
              "newGuid",
              "utcNow",
              "toLower",
              "toUpper",
              "startsWith",
              "endsWith",
              "indexOf",
              "lastIndexOf",
              "createArray",
              "createObject",
              "padLeft",
              "uriComponent",
              "uriComponentToString",
              "dataUri",
              "dataUriToString",
              "base64ToString",
              "base64ToJson",
              "objectKeys",
              "shallowMerge",
              "tryGet",
              "lessOrEquals",
              "greaterOrEquals",
              "resourceId",
              "subscriptionResourceId",
              "tenantResourceId",
              "extensionResourceId",
              "managementGroupResourceId",
              "resourceGroup",
              "managementGroup",
              "copyIndex",
              "lambdaVariables",
              "toObject",
              "groupBy",
              "mapValues",
              "pickZones",
              "dateTimeAdd",
              "dateTimeFromEpoch",
              "dateTimeToEpoch",
              "cidrSubnet",
              "cidrHost",
              "parseCidr",
              "resourceInfo",
              "indexFromEnd",
              "tryIndexFromEnd")
          .collect(Collectors.toUnmodifiableMap(n -> n.toLowerCase(Locale.ROOT), n -> n));

  private Spelling() {}
}
