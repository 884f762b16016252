package net.lastmile.api.subscribers;

import net.lastmile.api.field.Country;
import net.lastmile.api.field.Text;

/** Where a line ends. Texts that are not set are empty. */
public record Place(
    @Text(max = 300) String address,
    @Text(max = 120) String building,
    @Text(max = 120) String region,
    @Country String country) {
  public static final Place UNKNOWN = new Place("", "", "", "");
}
