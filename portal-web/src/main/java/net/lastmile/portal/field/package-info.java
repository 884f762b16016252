/**
 * What the portal knows of a field by its name alone: how it is entered ({@link
 * net.lastmile.portal.field.FieldFacts}), what it is called and how it is shown ({@link
 * net.lastmile.portal.field.FieldWords}). Forms, details, lists and the audit trail ask here.
 */
package net.lastmile.portal.field;
