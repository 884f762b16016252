/**
 * The pattern of every form: inputs have the names of the API request's fields and follow from its
 * record, only changes are sent, and the API's errors appear beside the field they name and in a
 * summary.
 *
 * <p>A page names its form once ({@code <ui:param name="form" value="#{somePage.form}"/>}), and
 * then each field ({@code <lm:input of="name"/>}), fields and groups ({@code <lm:inputs of="email
 * person"/>}) or field whose choices it knows ({@code <lm:choice of="planId" options=…/>}). What
 * few people set stands in folded sections ({@code <lm:folded>}).
 */
package net.lastmile.portal.form;
