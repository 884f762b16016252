package net.lastmile.portal.feature;

import net.lastmile.api.permissions.Permission;

/**
 * A page that is a form as a whole: of no use to somebody whose form would be refused when it is
 * sent.
 *
 * @param path of the page
 * @param toAdd what one must be allowed to do with it while the address names nothing by its id
 * @param toChange what one must be allowed to do with it if the address does
 */
public record FormPage(String path, Permission toAdd, Permission toChange) {
  /** A form that only changes what is there. */
  public FormPage(String path, Permission needs) {
    this(path, needs, needs);
  }
}
