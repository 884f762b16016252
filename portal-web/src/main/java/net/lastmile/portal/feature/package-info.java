/**
 * What a part of the panel adds to what all pages share: navigation, search and audit trail. A
 * package brings it by a bean that implements {@link net.lastmile.portal.feature.Feature}; nothing
 * lists these beans. Its texts are in {@code Texts.properties} of the same package, below {@code
 * src/main/resources}, and its pages below {@code webapp/panel}.
 */
package net.lastmile.portal.feature;
