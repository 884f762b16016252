package net.lastmile.ops.launcher.terminal;

/** Something that the person at the keyboard must know; one sentence, without a stack trace. */
public final class Complaint extends RuntimeException {
  public Complaint(String sentence) {
    super(sentence);
  }

  public Complaint(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
