/* The frame's behaviour: theme switch, rail that folds, rail on a phone, menus, copy buttons, lists that do not fade. */
(function () {
  'use strict';
  const SHOWN_MS = 2000;
  const FOLDED = 'lastmile.folded';
  const YEAR_S = 31536000;
  const GAP_PX = 4;

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

  /* The browser opens and closes menus; where they stand it does not know everywhere. */
  function place(menu) {
    const button = document.querySelector('[popovertarget="' + CSS.escape(menu.id) + '"]');
    const at = button.getBoundingClientRect();
    const fromStart = menu.classList.contains('from-start');
    const start = (document.documentElement.dir === 'rtl') === fromStart ? at.right - menu.offsetWidth : at.left;
    const below = at.bottom + GAP_PX;
    const fits = below + menu.offsetHeight <= window.innerHeight;
    menu.style.left = Math.max(GAP_PX, Math.min(start, window.innerWidth - menu.offsetWidth - GAP_PX)) + 'px';
    menu.style.top = Math.max(GAP_PX, fits ? below : at.top - GAP_PX - menu.offsetHeight) + 'px';
  }

  function closePopups() {
    document.querySelectorAll('.menu-pop:popover-open').forEach(function (menu) {
      menu.hidePopover();
    });
  }

  function choices(menu) {
    return Array.from(menu.querySelectorAll('.menu-item')).filter(function (each) { return each.checkVisibility(); });
  }

  /* Whoever opens a menu by a key goes on by keys. */
  document.addEventListener('toggle', function (event) {
    if (event.newState === 'open' && event.target.matches('.menu-pop')) {
      place(event.target);
      if (document.activeElement.matches('[popovertarget="' + CSS.escape(event.target.id) + '"]:focus-visible')) {
        event.target.querySelector('input:not([type="hidden"]), .menu-item')?.focus({focusVisible: true});
      }
    }
  }, true);

  document.addEventListener('keydown', function (event) {
    const menu = event.target.closest('.menu-pop');
    if (menu && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      const all = choices(menu);
      const next = all.indexOf(event.target) + (event.key === 'ArrowDown' ? 1 : -1);
      all[(next + all.length) % all.length]?.focus({focusVisible: true});
      event.preventDefault();
    }
  });
  window.addEventListener('scroll', closePopups, {passive: true});
  window.addEventListener('resize', closePopups);

  /* What is chosen from a menu closes it, but for copying: the menu tells that it was done. */
  function chosen(item) {
    if (item && !item.dataset.copyText) {
      closePopups();
    }
  }

  /* Facts that say nothing are folded away by the style. */
  function toggleFacts(button) {
    const all = document.getElementById(button.getAttribute('aria-controls')).classList.toggle('all');
    const label = button.textContent;
    button.setAttribute('aria-expanded', String(all));
    button.textContent = button.dataset.fewer;
    button.dataset.fewer = label;
  }

  function copy(button) {
    const text = button.dataset.copyText || document.getElementById(button.dataset.copy).textContent;
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
    chosen(event.target.closest('.menu-pop .menu-item'));
    const button = event.target.closest('[data-act], [data-copy], [data-copy-text]');
    if (!button) {
      if (!event.target.closest('.rail')) {
        closeRail();
      }
    } else if (button.dataset.copy || button.dataset.copyText) {
      copy(button);
    } else if (button.dataset.act === 'all-facts') {
      toggleFacts(button);
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
