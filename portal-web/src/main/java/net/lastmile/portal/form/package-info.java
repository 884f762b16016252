/**
 * The pattern of every form: inputs are named as the fields of the API's request, only what was
 * changed is sent, and what the API refuses lands beside the field it names and in a summary.
 */
package net.lastmile.portal.form;
