package dev.byos.scenarios.imports.inputs;

/** What an input is. Its content says so, never its name. */
enum InputKind {
  ARM_TEMPLATE("ARM template"),
  ARM_PARAMETERS("ARM parameter file"),
  BICEP("Bicep file"),
  TERRAFORM_PLAN("Terraform plan"),
  TERRAFORM_STATE("Terraform state"),
  RAW_TERRAFORM_STATE("Terraform state"),
  RESOURCE_EXPORT("resource export"),
  RESOURCE_GRAPH("Resource Graph result"),
  SCENARIO("scenario script"),
  LAYOUT("layout"),
  BICEP_PARAMETERS(
      "Bicep parameter file",
      "is a Bicep parameter file; build it (bicep build-params) and give the JSON with"
          + " --parameters"),
  TERRAFORM_SOURCE(
      "Terraform source",
      "is Terraform source; give its plan: terraform plan -out PLAN, then terraform show -json"
          + " PLAN > plan.json"),
  TERRAFORM_LOG(
      "Terraform log",
      "is the log that terraform plan -json writes; give the plan: terraform show -json PLAN >"
          + " plan.json"),
  WORKLOAD("workload", "is a workload, which deploys nothing; give the layout or the script"),
  POLICY("policy", "is a policy; give it with --policy"),
  SUPPRESSIONS("suppressions", "is a list of suppressions; give it with --suppressions"),
  REPORT("report", "is a report of byos; give it with --baseline"),
  UNKNOWN(
      "unknown",
      "is not recognised; expected an ARM template, a Bicep file, a Terraform plan or state"
          + " (terraform show -json), a resource export of az, or a scenario script");

  private final String label;
  private final String refusal;

  InputKind(String label) {
    this(label, null);
  }

  InputKind(String label, String refusal) {
    this.label = label;
    this.refusal = refusal;
  }

  /** What reports call it. */
  String label() {
    return label;
  }

  /** What to do instead of giving it as an input; null for inputs. */
  String refusal() {
    return refusal;
  }
}
