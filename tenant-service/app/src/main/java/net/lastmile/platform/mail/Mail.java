package net.lastmile.platform.mail;

/** A mail in plain text, and in HTML with the same content. */
public record Mail(String to, String subject, String text, String html) {
  @Override
  public String toString() {
    return "Mail[subject=" + subject + "]";
  }
}
