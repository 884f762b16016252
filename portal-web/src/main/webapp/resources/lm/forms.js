/* What every form does: asks before what was typed is lost, checks a field as it is left, and says
   so where no answer comes. */
(function () {
  'use strict';
  const CHECK_AFTER_MS = 300;
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
        }
      }, CHECK_AFTER_MS);
    }
  });

  /* Help and error are told with the field they stand at: on what takes the focus, which in some of
     PrimeFaces' widgets is an element of its own. Its messages name only themselves. */
  function tie() {
    document.querySelectorAll('.field').forEach(function (field) {
      const told = [...field.querySelectorAll('.field-help, .ui-message')];
      const control = field.querySelector('[role="combobox"], [role="switch"], textarea, input:not([type="hidden"])');
      if (control && told.length > 0) {
        told.forEach(function (each, at) {
          each.id = each.id || control.id + '-told-' + at;
        });
        control.setAttribute('aria-describedby', told.map((each) => each.id).join(' '));
      }
    });
  }

  function saves(settings) {
    const button = document.getElementById(settings.source);
    return Boolean(button && button.matches('[data-saves]'));
  }

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
        saving = saving || saves(settings);
      })
      .on('pfAjaxError', function () {
        notice.hidden = false;
      })
      .on('pfAjaxComplete', function (event, xhr, settings, answer) {
        if (!answer) {
          enable(settings.source);
        }
        tie();
        if (saving && !(answer && answer.redirect)) {
          saving = false;
          dirty = !answer || Boolean(answer.validationFailed);
        }
      });
  }
  document.addEventListener('DOMContentLoaded', function () {
    if (window.PrimeFaces) {
      listen(window.jQuery);
      setTimeout(tie);
    }
  });
})();
