package net.lastmile.api.views;

import net.lastmile.api.field.Fits;
import net.lastmile.api.field.Required;
import net.lastmile.api.field.Text;

/**
 * @param list the list it belongs to, for instance {@code subscribers}
 * @param name at most 60 characters
 * @param query as in the list's address, percent-encoded: {@code state=ONLINE&sort=-expiryDate}
 */
public record SavedViewRequest(
    @Required
        @Fits(
            regexp = "[a-z][a-z-]{0,39}",
            max = 40,
            allowed = "A list's name, for instance subscribers.")
        String list,
    @Required @Text(max = 60) String name,
    @Required
        @Fits(
            regexp = "[A-Za-z0-9_.~*%+&=,-]{0,1000}",
            max = 1_000,
            allowed = "A query string of at most 1000 characters.")
        String query) {}
