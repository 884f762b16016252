/**
 * Amounts of money as requests state them, read into {@link net.lastmile.api.money.Money}: decimal
 * text in the tenant's currency, kept as whole minor units.
 */
package net.lastmile.platform.money;
