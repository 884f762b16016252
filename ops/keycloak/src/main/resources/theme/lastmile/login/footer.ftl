<#-- The company's logo, name and colour. What stands in an address or in CSS is taken only in its plain form:
     anything else would be something that somebody else wrote. -->
<#macro content>
  <#if org??>
    <#assign colour = ((org.attributes.brand_color)![])?first!"">
    <#assign logo = ((org.attributes.logo)![])?first!"">
    <#if colour?matches("#[0-9a-fA-F]{6}")>
      <style>:root { --brand: ${colour?no_esc}; }</style>
    </#if>
    <p class="lm-tenant">
      <#if logo?matches("[0-9a-f]{16}") && (client.baseUrl)?has_content>
        <img class="lm-logo" src="${client.baseUrl}logo?v=${logo}" alt="">
      </#if>
      <span>${(client.name)!org.name}</span>
    </p>
  </#if>
  <#if pageId == "login" && (client.baseUrl)?has_content>
    <p class="lm-forgotten"><a href="${client.baseUrl}forgotten">${msg("lmForgotten")}</a></p>
  </#if>
</#macro>
