/* The frame's behaviour: theme switch, rail on a phone, copy buttons, unsaved-changes guard. */
(function () {
  'use strict';
  const SHOWN_MS = 2000;
  const CHECK_AFTER_MS = 300;
  let dirty = false;

  function toggleRail(button) {
    const open = document.body.classList.toggle('rail-open');
    button.setAttribute('aria-expanded', String(open));
  }

  function closeRail() {
    const button = document.querySelector('[data-act="rail"]');
    if (button && document.body.classList.contains('rail-open')) {
      toggleRail(button);
      button.focus();
    }
  }

  function copy(button) {
    const text = document.getElementById(button.dataset.copy).textContent;
    navigator.clipboard.writeText(text).then(function () {
      const label = button.querySelector('[data-label]');
      const before = label.textContent;
      label.textContent = button.dataset.done;
      setTimeout(function () {
        label.textContent = before;
      }, SHOWN_MS);
    });
  }

  document.addEventListener('click', function (event) {
    const button = event.target.closest('[data-act], [data-copy]');
    if (!button) {
      if (!event.target.closest('.rail')) {
        closeRail();
      }
    } else if (button.dataset.copy) {
      copy(button);
    } else if (button.dataset.act === 'theme') {
      window.Lastmile.toggleTheme();
    } else if (button.dataset.act === 'rail') {
      toggleRail(button);
    }
  });

  document.addEventListener('keydown', function (event) {
    if (event.key === 'Escape') {
      closeRail();
    }
  });

  /* A form marked data-guard asks before what was typed into it is lost. */
  function guarded(target) {
    return target.closest && target.closest('[data-guard]');
  }
  document.addEventListener('input', function (event) {
    dirty = dirty || Boolean(guarded(event.target));
  });
  document.addEventListener('change', function (event) {
    dirty = dirty || Boolean(guarded(event.target));
  });
  document.addEventListener('click', function (event) {
    if (event.target.closest('[data-saves]')) {
      dirty = false;
    }
  }, true);
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
  window.addEventListener('beforeunload', function (event) {
    if (dirty) {
      event.preventDefault();
    }
  });

  /* Sign-up guesses the time zone from the browser's clock. */
  document.addEventListener('DOMContentLoaded', function () {
    if (window.lastmileGuessZone) {
      const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
      window.lastmileGuessZone([{ name: 'zone', value: zone }]);
    }
  });
})();
