/* What was typed and not saved survives a reload, an error and the end of the log-in: this tab keeps it, for the person
   who typed it and for the page. Secrets are not kept. */
(function () {
  'use strict';
  const KEPT = 'lastmile.draft:';
  const KEEP_AFTER_MS = 300;
  const person = document.body.dataset.person;
  const first = new Map();
  let timer = 0;
  let cancelled = null;

  function forms() {
    return person ? [...document.querySelectorAll('form[data-guard]')] : [];
  }

  function key(form) {
    return [KEPT + person, location.pathname + location.search, form.id].join(' ');
  }

  function versionOf(form) {
    return form.querySelector('[id="' + form.id + ':seen"]');
  }

  /* Only what differs from what the page came with: the rest may be newer by the time it is put back. */
  function changed(form) {
    const before = first.get(form.id) || {};
    return Object.fromEntries(Object.entries(window.Lastmile.values.read(form))
      .filter(([name, value]) => String(value) !== String(before[name])));
  }

  function keep(form) {
    const values = changed(form);
    if (Object.keys(values).length === 0) {
      sessionStorage.removeItem(key(form));
    } else {
      sessionStorage.setItem(key(form), JSON.stringify({seen: versionOf(form)?.value, values: values}));
    }
  }

  function forget(form) {
    clearTimeout(timer);
    sessionStorage.removeItem(key(form));
  }

  function restore(form) {
    const kept = JSON.parse(sessionStorage.getItem(key(form)) || 'null');
    if (!kept) {
      return;
    }
    window.Lastmile.values.write(form, kept.values);
    /* The version that was seen when it was typed: what others changed since is told when it is saved. */
    if (versionOf(form) && kept.seen) {
      versionOf(form).value = kept.seen;
    }
    const note = document.getElementById('draft-note').content.firstElementChild.cloneNode(true);
    form.prepend(note);
    note.querySelector('button').addEventListener('click', function () {
      forget(form);
      window.Lastmile.settle();
      location.reload();
    });
  }

  function typed(event) {
    const form = event.target.form;
    if (form && forms().includes(form)) {
      clearTimeout(timer);
      timer = setTimeout(keep, KEEP_AFTER_MS, form);
    }
  }
  document.addEventListener('input', typed);
  document.addEventListener('change', typed);

  /* Whoever cancels, and does leave, has given it up; a tab that closes takes it along. */
  document.addEventListener('click', function (event) {
    const way = event.target.closest('form[data-guard] .form-actions a');
    cancelled = way ? way.closest('form') : cancelled;
  });
  window.addEventListener('pagehide', function () {
    if (cancelled) {
      forget(cancelled);
    } else {
      forms().filter((form) => first.has(form.id)).forEach(keep);
    }
  });

  /* Told by forms.js. */
  window.Lastmile.saved = function (form) {
    forget(form);
    first.set(form.id, window.Lastmile.values.read(form));
    form.querySelector('.draft')?.remove();
  };

  window.addEventListener('load', function () {
    forms().forEach(function (form) {
      first.set(form.id, window.Lastmile.values.read(form));
      restore(form);
    });
  });
})();
