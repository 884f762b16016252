/* What every form does: asks before what was typed is lost, checks a field as it is left, and says
   so where no answer comes. And what forms do with secrets. */
(function () {
  'use strict';
  const CHECK_AFTER_MS = 300;
  const SECRET_SHOWN_MS = 60000;
  const SECRET_LENGTH = 10;
  /* Without those that are taken for each other when read out or copied by hand. */
  const READABLE = 'abcdefghjkmnpqrstuvwxyz23456789';
  let dirty = false;
  let saving = false;

  /* A form marked data-guard asks before what was typed into it is lost. */
  function guarded(target) {
    return target.closest && target.closest('[data-guard]');
  }
  function typed(event) {
    dirty = dirty || Boolean(guarded(event.target));
  }
  document.addEventListener('input', typed);
  document.addEventListener('change', typed);
  document.addEventListener('submit', function (event) {
    saving = saving || Boolean(guarded(event.target));
  });
  window.addEventListener('beforeunload', function (event) {
    if (dirty && !saving) {
      event.preventDefault();
    }
  });

  /* What was typed is checked as its field is left; an empty field waits for the button. A moment
     later: a message that comes or goes moves the button that is just being clicked. */
  document.addEventListener('focusout', function (event) {
    const input = event.target;
    if (guarded(input) && input.matches('.ui-inputfield') && input.value && window.PrimeFaces) {
      setTimeout(function () {
        if (document.contains(input) && input.value) {
          window.PrimeFaces.vi(input);
          window.Lastmile.checked(input);
        }
      }, CHECK_AFTER_MS);
    }
  });

  /* Octets beyond the last whole round of the letters would favour the first ones. */
  function readableSecret() {
    const most = 256 - 256 % READABLE.length;
    let secret = '';
    while (secret.length < SECRET_LENGTH) {
      const octet = crypto.getRandomValues(new Uint8Array(1))[0];
      secret += octet < most ? READABLE[octet % READABLE.length] : '';
    }
    return secret;
  }

  /* Fills a password in and shows it, for somebody has to tell it to the customer. */
  function generate(button) {
    const input = document.getElementById(button.dataset.for);
    input.value = readableSecret();
    if (input.type === 'password') {
      window.PrimeFaces.getWidgetById(input.id).toggleMask();
    }
    input.dispatchEvent(new Event('input', {bubbles: true}));
    input.focus();
  }
  document.addEventListener('click', function (event) {
    const button = event.target.closest('[data-act="generate"]');
    if (button) {
      generate(button);
    }
  });

  /* A secret that was shown goes by itself, also where nobody answers any more. */
  function hideLater() {
    document.querySelectorAll('.hides-after-a-minute:not([data-counting])').forEach(function (button) {
      button.dataset.counting = 'true';
      setTimeout(function () {
        const form = button.closest('form');
        if (form && document.contains(form)) {
          form.querySelectorAll('.secret').forEach(function (secret) { secret.remove(); });
          button.click();
        }
      }, SECRET_SHOWN_MS);
    });
  }

  function savedBy(settings) {
    const button = document.getElementById(settings.source);
    return button && button.matches('[data-saves]') ? button.form : null;
  }
  window.Lastmile.settle = function () {
    dirty = false;
  };
  window.Lastmile.isTyped = function () {
    return dirty;
  };

  /* PrimeFaces leaves a button that got no answer as it is while it waits: switched off. */
  function enable(source) {
    const button = window.PrimeFaces.getWidgetById(source);
    if (button && button.enable) {
      window.PrimeFaces.buttonEndAjaxDisabled(button, button.jq);
    }
  }

  /* PrimeFaces tells by jQuery alone. A Save lets the page go only if its answer leads on: refused
     or unanswered, what was typed is as much at stake as before. */
  function listen($) {
    const notice = document.getElementById('no-answer');
    $(document)
      .on('pfAjaxSend', function (event, xhr, settings) {
        notice.hidden = true;
        saving = saving || Boolean(savedBy(settings));
      })
      .on('pfAjaxError', function () {
        notice.hidden = false;
      })
      .on('pfAjaxComplete', function (event, xhr, settings, answer) {
        hideLater();
        if (!answer) {
          enable(settings.source);
        }
        const done = answer && !answer.validationFailed && !window.Lastmile.asksForLogIn(xhr);
        const form = savedBy(settings);
        if (saving && !(answer && answer.redirect)) {
          saving = false;
          dirty = !done;
        }
        if (done && form) {
          window.Lastmile.saved(form);
        }
      });
  }
  document.addEventListener('DOMContentLoaded', function () {
    if (window.PrimeFaces) {
      listen(window.jQuery);
    }
  });
})();
