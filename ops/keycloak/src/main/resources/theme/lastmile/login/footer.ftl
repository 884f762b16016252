<#-- The tenant's name and colour. A colour is taken only as #rrggbb: anything else would be CSS somebody else wrote. -->
<#macro content>
  <#if org??>
    <#assign colour = ((org.attributes.brand_color)![])?first!"">
    <#if colour?matches("#[0-9a-fA-F]{6}")>
      <style>:root { --lm-brand: ${colour?no_esc}; }</style>
    </#if>
    <p class="lm-tenant">${org.name}</p>
  </#if>
</#macro>
