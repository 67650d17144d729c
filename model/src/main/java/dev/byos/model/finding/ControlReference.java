package dev.byos.model.finding;

/**
 * A published control that asks for the same thing as a rule, so that a reviewer can map the two.
 *
 * @param catalogue who published it
 * @param id its id there, such as {@code CKV_AZURE_190}
 */
public record ControlReference(Catalogue catalogue, String id) {

  /** Publishers of controls. */
  public enum Catalogue {
    AZURE_POLICY("Azure Policy"),
    /** Microsoft cloud security benchmark. */
    MCSB("Microsoft cloud security benchmark"),
    CIS("CIS Microsoft Azure Foundations"),
    PSRULE("PSRule for Azure"),
    CHECKOV("Checkov");

    private final String title;

    Catalogue(String title) {
      this.title = title;
    }

    /** The catalogue's full name. */
    public String title() {
      return title;
    }
  }

  @Override
  public String toString() {
    return catalogue.title() + " " + id;
  }
}
