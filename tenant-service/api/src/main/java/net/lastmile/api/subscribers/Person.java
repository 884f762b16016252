package net.lastmile.api.subscribers;

import net.lastmile.api.field.Country;
import net.lastmile.api.field.Email;
import net.lastmile.api.field.Line;
import net.lastmile.api.field.Phone;
import net.lastmile.api.field.Text;

/** Who has a line. Texts that are not set are empty. */
public record Person(
    @Text(max = 120) String fullName,
    @Phone String phone,
    @Email String email,
    @Country String nationality,
    @Line(max = 40) String taxNumber) {
  public static final Person UNKNOWN = new Person("", "", "", "", "");
}
