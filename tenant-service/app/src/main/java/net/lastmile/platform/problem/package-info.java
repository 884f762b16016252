/**
 * Errors as clients receive them: RFC 9457 problem+json.
 *
 * <ol>
 *   <li>A feature has one enum of {@link net.lastmile.platform.problem.ErrorCode}s, each with a
 *       kind.
 *   <li>One exception carries them; it rolls the transaction back. Requests are checked with {@link
 *       net.lastmile.platform.problem.FieldErrors}, which names every bad field at once.
 *   <li>Any other exception is a BUG: logged in full; the answer contains nothing of it.
 *   <li>What belongs to another tenant does not exist: {@code RequestError.NOT_FOUND}.
 * </ol>
 */
package net.lastmile.platform.problem;
