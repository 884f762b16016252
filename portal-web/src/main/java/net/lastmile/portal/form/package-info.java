/**
 * The pattern of every form: inputs have the names of the API request's fields and follow from its
 * record, only changes are sent, and the API's errors appear beside the field they name and in a
 * summary.
 *
 * <p>A page names its form once ({@code <ui:param name="form" value="#{somePage.form}"/>}), and
 * then each field ({@code <lm:input of="name"/>}), group of fields ({@code <lm:inputs
 * group="person"/>}) or field whose choices it knows ({@code <lm:choice of="planId" options=…/>}).
 */
package net.lastmile.portal.form;
