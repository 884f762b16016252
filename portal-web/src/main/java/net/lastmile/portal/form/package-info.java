/**
 * The pattern of every form: inputs have the names of the API request's fields, only changes are
 * sent, and the API's errors appear beside the field they name and in a summary.
 */
package net.lastmile.portal.form;
