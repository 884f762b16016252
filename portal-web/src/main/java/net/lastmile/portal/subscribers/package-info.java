/**
 * Subscribers: list, form, detail.
 *
 * <p>Pages and the ids on them: {@code /panel/subscribers} ({@code search}, {@code new}, {@code
 * table}, {@code next}, {@code previous}; parameters {@code q}, {@code state}, {@code sort}, {@code
 * cursor}); {@code /panel/subscribers/form} ({@code form:username}, {@code form:password}, {@code
 * form:planId}, {@code form:fullName}, {@code form:submit}); {@code /panel/subscribers/detail?id=}
 * (tabs {@code tab-profile}, {@code tab-sessions}, {@code tab-logins}, {@code tab-audit}, named by
 * the parameter {@code tab}; {@code actions:delete}, {@code actions:toggle}); {@code
 * /panel/subscribers/certificates?id=} ({@code form:name}, {@code form:certificate}, {@code
 * form:submit}, {@code file}, {@code password}, {@code held:certificates:0:revoke}).
 */
package net.lastmile.portal.subscribers;
