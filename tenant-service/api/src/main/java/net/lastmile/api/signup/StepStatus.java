package net.lastmile.api.signup;

/** How far a step of provisioning is. */
public enum StepStatus {
  PENDING,
  RUNNING,
  DONE,
  FAILED
}
