package net.lastmile.api.network;

/** Fields to change; null: leave. */
public record NasUpdate(
    String name,
    String address,
    String vendor,
    String secret,
    String messageAuthenticator,
    Integer coaPort,
    Boolean active,
    String note) {
  @Override
  public String toString() {
    return "NasUpdate[name=" + name + ", address=" + address + "]";
  }
}
