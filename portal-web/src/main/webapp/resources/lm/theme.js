/* Before anything is drawn: the theme the switch was left at, else the system's. */
(function () {
  'use strict';
  const KEY = 'lastmile.theme';
  const system = window.matchMedia('(prefers-color-scheme: dark)');
  function stored() {
    try {
      return localStorage.getItem(KEY);
    } catch (refused) {
      return null;
    }
  }
  function apply() {
    const theme = stored() || (system.matches ? 'dark' : 'light');
    document.documentElement.dataset.theme = theme;
    document.dispatchEvent(new CustomEvent('lastmile:theme', { detail: theme }));
  }
  apply();
  system.addEventListener('change', apply);
  window.addEventListener('storage', apply);
  window.Lastmile = {
    toggleTheme() {
      const next = document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark';
      try {
        localStorage.setItem(KEY, next);
      } catch (refused) {
        document.documentElement.dataset.theme = next;
      }
      apply();
    }
  };
})();
