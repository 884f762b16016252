/* Rows of a list that are chosen, and what is asked before something is done with them. */
(function () {
  'use strict';
  const MOST_NAMED = 10;

  let last = null;
  let kept = new Set();

  function checks(form) {
    return Array.from(form.querySelectorAll('.row-check'));
  }

  function chosen(form) {
    return checks(form).filter(function (check) { return check.checked; });
  }

  function count(element, number) {
    element.textContent = element.dataset.text.replace('{0}', number);
  }

  function tell(form) {
    const bar = form.querySelector('.bulk-bar');
    const all = form.querySelector('.all-check');
    const number = chosen(form).length;
    kept = new Set(chosen(form).map(function (check) { return check.value; }));
    bar.hidden = number === 0;
    count(bar.querySelector('.bulk-count'), number);
    all.checked = number > 0 && number === checks(form).length;
    all.indeterminate = number > 0 && !all.checked;
  }

  function choose(form, these, yes) {
    these.forEach(function (check) { check.checked = yes; });
    tell(form);
  }

  /* From the row chosen before to this one, as in a file manager. */
  function chooseRange(check) {
    const all = checks(check.form);
    const ends = [all.indexOf(last), all.indexOf(check)].sort(function (a, b) { return a - b; });
    if (ends[0] >= 0) {
      choose(check.form, all.slice(ends[0], ends[1] + 1), check.checked);
    }
  }

  function line(text) {
    const item = document.createElement('li');
    item.textContent = text;
    return item;
  }

  function ask(button) {
    const dialog = document.getElementById(button.dataset.ask);
    const names = chosen(button.closest('form')).map(function (check) { return check.dataset.name; });
    const whom = dialog.querySelector('.ask-whom');
    whom.replaceChildren(...names.slice(0, MOST_NAMED).map(line));
    if (names.length > MOST_NAMED) {
      whom.append(line(whom.dataset.more.replace('{0}', names.length - MOST_NAMED)));
    }
    count(dialog.querySelector('.ask-count'), names.length);
    dialog.showModal();
  }

  /* What was chosen while the list was being read anew is chosen in the new one too. */
  document.addEventListener('lastmile:refreshed', function () {
    const bar = document.querySelector('.bulk-bar');
    if (bar !== null && kept.size > 0) {
      const form = bar.closest('form');
      choose(form, checks(form).filter(function (check) { return kept.has(check.value); }), true);
    }
  });

  document.addEventListener('change', function (event) {
    const form = event.target.form;
    if (event.target.matches('.all-check')) {
      choose(form, checks(form), event.target.checked);
    } else if (event.target.matches('.row-check')) {
      last = event.target;
      tell(form);
    }
  });

  document.addEventListener('click', function (event) {
    if (event.shiftKey && event.target.matches('.row-check')) {
      chooseRange(event.target);
    }
    const button = event.target.closest('[data-ask], [data-pick], [data-closes]');
    if (!button) {
      return;
    }
    if (button.dataset.ask) {
      ask(button);
    } else if (button.dataset.pick) {
      choose(button.form, checks(button.form), button.dataset.pick === 'all');
    } else {
      button.closest('dialog').close();
    }
  });
})();
