/**
 * The public site: landing page, sign-up, verification, provisioning, "find my panel".
 *
 * <ol>
 *   <li>Nothing here has access to a tenant's data; all of it works without a log-in.
 *   <li>Country, time zone and currency are guessed from the browser where possible, and can be
 *       changed.
 *   <li>The token in the address is all that verification and progress need: the mail's link works
 *       in any browser.
 * </ol>
 *
 * Pages and the ids on them: {@code /signup} ({@code form:company}, {@code form:slug}, {@code
 * form:country}, {@code form:timeZone}, {@code form:currency}, {@code form:adminName}, {@code
 * form:email}, {@code form:submit}); {@code /signup/sent}; {@code /signup/verify?token=} ({@code
 * form:username}, {@code form:password}, {@code form:submit}); {@code /signup/progress?token=}
 * ({@code open-panel}); {@code /find} ({@code form:slug}, {@code form:submit}).
 */
package net.lastmile.portal.signup;
