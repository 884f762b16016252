/* The frame's behaviour: theme switch, rail that folds, rail on a phone, copy buttons, lists that do not fade. */
(function () {
  'use strict';
  const SHOWN_MS = 2000;
  const FOLDED = 'lastmile.folded';
  const YEAR_S = 31536000;

  function toggleRail(button) {
    const open = document.body.classList.toggle('rail-open');
    button.setAttribute('aria-expanded', String(open));
    if (open) {
      document.querySelector('.rail a, .rail summary')?.focus();
    }
  }

  /* The server draws the rail as it was left: which groups are folded is kept in a cookie. */
  function keepFold(summary) {
    const stored = document.cookie.split('; ').find((each) => each.startsWith(FOLDED + '='));
    const folded = new Set((stored || '').slice(FOLDED.length + 1).split('.').filter(Boolean));
    const opens = !summary.parentElement.open;
    folded[opens ? 'delete' : 'add'](summary.dataset.fold);
    document.cookie = FOLDED + '=' + [...folded].join('.') + ';path=/;max-age=' + YEAR_S + ';samesite=lax';
  }

  function closeRail() {
    const button = document.querySelector('[data-act="rail"]');
    if (button && document.body.classList.contains('rail-open')) {
      toggleRail(button);
      button.focus();
    }
  }

  /* Menus that unfold close as those of the system do: by Esc, and by a click elsewhere. */
  function closeMenus(except) {
    document.querySelectorAll('details.menu[open]').forEach(function (menu) {
      if (menu !== except) {
        menu.open = false;
      }
    });
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
    closeMenus(event.target.closest('details.menu'));
    const summary = event.target.closest('[data-fold]');
    if (summary) {
      keepFold(summary);
    }
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
      const menu = document.querySelector('details.menu[open]');
      if (menu) {
        menu.querySelector('summary').focus();
      }
      closeMenus(null);
      closeRail();
    }
  });

  /* PrimeFaces' lists fade: chosen from while it still fades in, a list is told to close and then
     stays open. Quick hands find that; without the fade there is nothing to find. */
  document.addEventListener('DOMContentLoaded', function () {
    if (window.PrimeFaces) {
      window.PrimeFaces.utils.disableAnimations();
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
