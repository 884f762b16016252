/**
 * Plans: list, form, detail. Rates are typed as people write them ({@code 20M}, {@code 2000k}, P1);
 * the API parses them.
 *
 * <p>Pages and the ids on them: {@code /panel/plans} ({@code new}, {@code table}); {@code
 * /panel/plans/form} ({@code form:name}, {@code form:download}, {@code form:upload}, {@code
 * form:price}, {@code form:validity}, {@code form:submit}); {@code /panel/plans/detail?id=} ({@code
 * actions:delete}).
 */
package net.lastmile.portal.catalog;
