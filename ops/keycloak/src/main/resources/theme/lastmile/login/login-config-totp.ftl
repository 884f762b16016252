<#-- Keycloak's own page leaves its two fields without labels; this one is shorter, too. -->
<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<#import "password-commons.ftl" as passwordCommons>
<#assign byHand = (mode!"") == "manual">
<@layout.registrationLayout displayMessage=!messagesPerField.existsError("totp", "userLabel"); section>
  <#if section == "header">
    ${msg("loginTotpTitle")}
  <#elseif section == "form">
    <ol class="lm-steps">
      <li>${msg("lmTotpInstall")}</li>
      <#if byHand>
        <li>
          ${msg("lmTotpType")}
          <p class="lm-key" id="kc-totp-secret-key">${totp.totpSecretEncoded}</p>
          <a id="mode-barcode" href="${totp.qrUrl}">${msg("lmTotpScanInstead")}</a>
        </li>
      <#else>
        <li>
          ${msg("lmTotpScan")}
          <img class="lm-code" id="kc-totp-secret-qr-code" src="data:image/png;base64,${totp.totpSecretQrCode}" alt="${msg('lmTotpCodeImage')}">
          <a id="mode-manual" href="${totp.manualUrl}">${msg("lmTotpTypeInstead")}</a>
        </li>
      </#if>
      <li>${msg("lmTotpEnter")}</li>
    </ol>
    <form id="kc-totp-settings-form" class="${properties.kcFormClass}" action="${url.loginAction}" method="post" novalidate>
      <@field.input name="totp" label=msg("loginOtpOneTime") autocomplete="one-time-code" autofocus=true/>
      <@field.input name="userLabel" label=msg("lmTotpDevice") required=(totp.otpCredentials?size gte 1)/>
      <input type="hidden" name="totpSecret" value="${totp.totpSecret}">
      <#if mode??><input type="hidden" name="mode" value="${mode}"></#if>
      <@passwordCommons.logoutOtherSessions/>
      <@buttons.actionGroup>
        <@buttons.button id="saveTOTPBtn" label="doSubmit"/>
        <#if isAppInitiatedAction??>
          <@buttons.button id="cancelTOTPBtn" name="cancel-aia" type="secondary" label="doCancel" value="true"/>
        </#if>
      </@buttons.actionGroup>
    </form>
  </#if>
</@layout.registrationLayout>
