/**
 * The pattern of every list: the address holds what is shown (search, filter, sort, cursor), so
 * that it can be bookmarked, sent to a colleague and reached with the back button (ADR 0042).
 *
 * <p>A page has the tools ({@code lm:search}, {@code lm:filters} with {@code lm:chip}, {@code
 * lm:chooser} and {@code lm:month}, {@code lm:listMenus} or {@code lm:export}) and then {@code
 * lm:list} around its table. A row's link has the class {@code opens}, and its actions are in a
 * {@code lm:rowMenu}. Where rows can be chosen, each has a {@code lm:rowCheck}, the head a {@code
 * lm:allCheck} and the form a {@code lm:bulkBar} with a {@code lm:bulkAction} for each thing to do.
 */
package net.lastmile.portal.lists;
