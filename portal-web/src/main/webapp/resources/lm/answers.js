/* What a page reads by script is the answer to its own request: one with another id was meant for
   somebody else, and is thrown away unread. */
(function () {
  'use strict';
  const HEADER = 'Lastmile-Request-Id';
  const ID_OCTETS = 16;
  const NO_XML = '<';
  const REDIRECT = '<redirect ';
  const NOTHING = '<partial-response></partial-response>';

  function freshId() {
    return Array.from(crypto.getRandomValues(new Uint8Array(ID_OCTETS)),
      function (octet) { return octet.toString(16).padStart(2, '0'); }).join('');
  }

  window.Lastmile.freshRequestId = freshId;

  /* PrimeFaces takes what is no XML for a failed request. An answer without an id is a proxy's, not ours. */
  document.addEventListener('DOMContentLoaded', function () {
    if (window.jQuery) {
      window.jQuery.ajaxPrefilter(function (options, _, request) {
        const id = freshId();
        options.headers = Object.assign({}, options.headers, {[HEADER]: id});
        options.dataFilter = function (text) {
          if (request.getResponseHeader(HEADER) !== id) {
            return NO_XML;
          }
          /* Typed text is not left for a log-in: that comes over the form. */
          if (window.Lastmile.asksForLogIn(request) && window.Lastmile.logInOver(options.source)) {
            return NOTHING;
          }
          if (window.Lastmile.comesTooLate && window.Lastmile.comesTooLate(options.source)) {
            return NOTHING;
          }
          if (text.includes(REDIRECT) && window.Lastmile.leaves) {
            window.Lastmile.leaves();
          }
          return text;
        };
      });
    }
  });
})();
